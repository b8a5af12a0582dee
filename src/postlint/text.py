"""Places in a text: offsets for the machine, lines and columns for people."""

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

# str.splitlines() would also break at U+2028, U+0085, VT and FF and shift every later line.
_LINE_END = re.compile(r"\r\n|\r|\n")
_SENTENCE_END = re.compile(
    r"""
      (?<=[.!?…])(?<!\b[A-Z]\.)      # a full stop, but not the dot of an initial
      [\"'”’»)\]]* (?=\s)            # what closes with the sentence
      (?!\s+[a-zà-ÿ])                # a small letter goes on with it: "Acme Inc. was"
    | (?:\r\n|\r(?!\n)|\n) [^\S\r\n]* (?=[\r\n])             # an empty line
    | (?:\r\n|\r|\n) (?=[^\S\r\n]*(?:[-*+•>–—]|\#+|\d+[.)])\s)   # a list item, quote or heading
    """,
    re.VERBOSE,
)


class Span(NamedTuple):
    """A half-open range of code points: `text[start:end]`."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether both share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside this span, edges included."""
        return self.start <= other.start and other.end <= self.end


class Position(NamedTuple):
    """A line and a column, both counted from one, in code points."""

    line: int
    column: int


class Lines:
    """The lines of one text. Only CRLF, CR and LF end a line."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
        self._ends = [*(end.start() for end in _LINE_END.finditer(text)), self._length]

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Where a code point offset stands, for a person."""
        row = bisect_right(self._starts, offset) - 1
        return Position(row + 1, offset - self._starts[row] + 1)

    def span(self, line: int) -> Span:
        """The words of a line (counted from one), without its line end."""
        return Span(self._starts[line - 1], self._ends[line - 1])


def sentences(prose: str) -> tuple[Span, ...]:
    """Cut `prose` into sentences that cover it without gaps.

    A sentence ends at `.`, `!`, `?`, `…`, an empty line, or before a list item,
    quote or heading; a lone line break does not end it, since Markdown wraps lines.
    """
    cuts = [0, *sorted({found.end() for found in _SENTENCE_END.finditer(prose)}), len(prose)]
    return tuple(Span(start, end) for start, end in pairwise(cuts) if start < end)
