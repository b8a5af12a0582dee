"""The passages around what another matcher finds."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, gate_of
from postlint.rule import Match, Matcher
from postlint.text import Span

# atomic, or one CRLF would be read as two line ends
_EMPTY_LINES = re.compile(r"(?>\r\n?|\n)[^\S\r\n]*(?:(?>\r\n?|\n)[^\S\r\n]*)+")


class Kind(NamedTuple):
    """The paragraphs of each place that `find` finds with so many `around`, or the whole post.

    Passages that touch are one. The words found are `{match}` in a message.
    """

    find: Matcher
    of: Literal["paragraph", "post"] = "paragraph"
    around: int = 0

    def __call__(self, document: Document) -> Iterator[Match]:
        found = list(self.find(document))
        if not found:
            return
        paragraphs = self._paragraphs(document)
        starts = [paragraph.start for paragraph in paragraphs]
        end = -1
        for match in found:
            at = bisect_right(starts, match.span.start) - 1
            last = min(at + self.around, len(paragraphs) - 1)
            if paragraphs[last].end > end:
                start = max(paragraphs[max(0, at - self.around)].start, end)
                end = paragraphs[last].end
                said = {"match": match.span.cut(document.text), **match.values}
                yield Match(Span(start, end), said)

    def anchors(self) -> frozenset[str] | None:
        return self.find.anchors()

    def gate(self) -> Gate:
        """That of `find`."""
        return gate_of(self.find)

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a number of paragraphs below zero."""
        if self.around < 0:
            raise PolicyError(f"{where}.around", "it is below zero", "0 = only its own")

    def _paragraphs(self, document: Document) -> list[Span]:
        if self.of == "post":
            return [Span(0, len(document.text))]
        ends = [0, *(gap.end() for gap in _EMPTY_LINES.finditer(document.text))]
        return [Span(*pair) for pair in zip(ends, [*ends[1:], len(document.text)], strict=True)]
