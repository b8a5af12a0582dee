"""The lines of a post around a finding, with what was found underlined."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from postlint.document import Document
from postlint.reporters._escape import visible
from postlint.reporters._lines import Line, Piece, cells, wrap
from postlint.reporters._window import Window, cut
from postlint.text import Span

GUTTER = "bold blue"
_ROWS = 3  # so many lines of one match are shown


class Mark(NamedTuple):
    """A place to underline: with which sign, in which style, and what to say beside it."""

    span: Span
    sign: str
    style: str
    label: str = ""


class Frame:
    """A post's lines around some marks, the first of which is the finding itself."""

    def __init__(
        self, document: Document, marks: Sequence[Mark], width: int, *, unicode: bool
    ) -> None:
        self._document = document
        self._unicode = unicode
        self._rows: dict[int, list[Mark]] = {}
        for mark in marks:
            for line, part in _parts(document, mark):
                self._rows.setdefault(line, []).append(part)
        self.gutter = len(str(max(self._rows)))
        self._room = width - self.gutter - 3

    def lines(self) -> Iterator[Line]:
        """The frame, from one empty line of it to another."""
        yield self._row()
        before = 0
        for line, marks in sorted(self._rows.items()):
            if before and line > before + 1:
                yield (Piece("...", GUTTER),)
            yield from self._source(line, marks)
            before = line
        yield self._row()

    def _row(self, number: str = "", *pieces: Piece) -> Line:
        return (Piece(f"{number:>{self.gutter}} | ", GUTTER), *pieces)

    def _source(self, line: int, marks: list[Mark]) -> Iterator[Line]:
        """One line of the post; marks too far from its first get a window of their own."""
        while marks:
            window = self._window(line, marks)
            seen = [mark for mark in marks if mark is marks[0] or window.holds(mark.span)]
            marks = [mark for mark in marks if mark not in seen]
            yield self._row(str(line), Piece(window.text))
            for pieces in _underlines(window, seen, self._room, unicode=self._unicode):
                yield self._row("", *pieces)

    def _window(self, line: int, marks: list[Mark]) -> Window:
        text, span = self._document.text, self._document.lines.span(line)
        edges = [edge for mark in marks for edge in mark.span]
        together = Span(min(edges), max(edges))
        window = cut(text, span, together, self._room, unicode=self._unicode)
        if window.holds(together):
            return window
        return cut(text, span, marks[0].span, self._room, unicode=self._unicode)


def _parts(document: Document, mark: Mark) -> Iterator[tuple[int, Mark]]:
    """A mark cut at line ends: its first lines that have words, and `…` where it goes on."""
    text, whole, shown = document.text, mark.span, 0
    first = document.lines.position(whole.start).line
    last = document.lines.position(max(whole.start, whole.end - 1)).line
    for line in range(first, last + 1):
        part = _trimmed(text, document.lines.span(line), whole)
        if line > first and part.start == part.end:
            continue
        shown += 1
        cut_off = shown == _ROWS and text[part.end : whole.end].strip()
        label = "…" if cut_off else mark.label if shown == 1 else ""
        yield line, mark._replace(span=part, label=label)
        if shown == _ROWS:
            return


def _trimmed(text: str, line: Span, whole: Span) -> Span:
    """What a line has of a span; the indent of a line that only goes on with it is left out."""
    start, end = max(line.start, whole.start), min(line.end, whole.end)
    if start > line.end:  # it begins between CR and LF
        return Span(line.end, line.end)
    if line.start > whole.start:
        words = text[start:end]
        start += len(words) - len(words.lstrip())
    return Span(start, max(start, end))


def _underlines(
    window: Window, marks: list[Mark], room: int, *, unicode: bool
) -> Iterator[list[Piece]]:
    """The rows under a line: each mark goes on the last row if there is room right of it."""
    row: list[Piece] = []
    for mark in [marks[0], *sorted(marks[1:])]:
        start, size = window.under(mark.span)
        start = min(start, room - 1)
        if row and _width(row) >= start:
            yield row
            row = []
        under = mark.sign * min(size, room - start)
        row += [Piece(" " * (start - _width(row))), Piece(under, mark.style)]
        label = visible(mark.label, unicode=unicode)
        if label and _width(row) + 1 + cells(label) <= room:
            row.append(Piece(f" {label}", mark.style))
        elif label:
            yield row
            row = []
            indent = min(start, room // 3)
            for said in wrap(label, room - indent):
                yield [Piece(" " * indent), Piece(said, mark.style)]
    if row:
        yield row


def _width(row: list[Piece]) -> int:
    return sum(cells(piece.text) for piece in row)
