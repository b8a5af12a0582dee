"""The part of a long line around a place, as it will look, cell by cell."""

from typing import NamedTuple

from postlint.reporters._escape import clusters, is_plain
from postlint.reporters._lines import cells
from postlint.text import Span

_MORE, _PLAIN_MORE = "…", "..."
_SNAP = 16  # so far a cut may move to fall between two words


class _Glyph(NamedTuple):
    start: int
    end: int
    shown: str
    cells: int


class Window(NamedTuple):
    """What is shown of a line: `left`, the glyphs, `right`; `left` and `right` tell of a cut."""

    left: str
    glyphs: tuple[_Glyph, ...]
    right: str

    @property
    def text(self) -> str:
        """The line as it is printed."""
        return self.left + "".join(glyph.shown for glyph in self.glyphs) + self.right

    def holds(self, span: Span) -> bool:
        """Whether the whole of `span` can be seen."""
        seen = self.glyphs and (self.glyphs[0].start, self.glyphs[-1].end)
        return bool(seen and seen[0] <= span.start and span.end <= seen[1])

    def under(self, span: Span) -> tuple[int, int]:
        """The first cell of `span` and how many cells it takes, at least one."""
        before = [glyph.cells for glyph in self.glyphs if glyph.end <= span.start]
        inside = [
            glyph.cells
            for glyph in self.glyphs
            if glyph.end > span.start and glyph.start < max(span.end, span.start + 1)
        ]
        size = sum(inside) if span.end > span.start else 1
        return cells(self.left) + sum(before), max(size, 1)


def cut(text: str, line: Span, focus: Span, room: int, *, unicode: bool) -> Window:
    """The window of at most `room` cells of a line around `focus`, which lies in it."""
    reach = 4 * room  # code points; more than any window can show
    low = max(line.start, focus.start - reach)
    high = min(line.end, max(focus.start, min(focus.end, focus.start + reach)) + reach)
    if is_plain(text[low:high], unicode=unicode):  # then no character of it takes no cell
        low, high = max(low, focus.start - room), min(high, max(focus.start, focus.end) + room)
        glyphs = [_Glyph(at, at + 1, text[at], 1) for at in range(low, high)]
    else:
        glyphs = [
            _Glyph(*cluster, cells(cluster.shown))
            for cluster in clusters(text, low, high, unicode=unicode)
        ]
    whole = (low, high) == (line.start, line.end)
    if whole and sum(glyph.cells for glyph in glyphs) <= room:
        return Window("", tuple(glyphs), "")
    more = _MORE if unicode else _PLAIN_MORE
    first, last = _grown(glyphs, focus, room - 2 * (len(more) + 1))
    cut_left, cut_right = first > 0 or low > line.start, last < len(glyphs) or high < line.end
    begin = _snapped(glyphs, range(first, min(first + _SNAP, last)), focus) if cut_left else first
    end = (
        _retreated(glyphs, range(last, max(last - _SNAP, begin), -1), focus) if cut_right else last
    )
    left = right = ""
    if cut_left:
        left = f"{more} " if begin and glyphs[begin - 1].shown == " " else more
    if cut_right:
        right = f" {more}" if end < len(glyphs) and glyphs[end].shown == " " else more
    return Window(left, tuple(glyphs[begin:end]), right)


def _grown(glyphs: list[_Glyph], focus: Span, limit: int) -> tuple[int, int]:
    """The range of glyphs around `focus` that fits; of a long focus, its beginning."""
    first = next((n for n, glyph in enumerate(glyphs) if glyph.end > focus.start), len(glyphs))
    last, used, more = first, 0, True
    while last < len(glyphs) and glyphs[last].start < focus.end:
        if used + glyphs[last].cells > limit:
            return first, last
        used += glyphs[last].cells
        last += 1
    while more:
        more = False
        if first > 0 and used + glyphs[first - 1].cells <= limit:
            first, used, more = first - 1, used + glyphs[first - 1].cells, True
        if last < len(glyphs) and used + glyphs[last].cells <= limit:
            last, used, more = last + 1, used + glyphs[last].cells, True
    return first, last


def _snapped(glyphs: list[_Glyph], tries: range, focus: Span) -> int:
    """The start of the next word, if the focus does not begin before it."""
    for n in tries:
        if glyphs[n].end > focus.start:
            break
        if glyphs[n].shown == " ":
            return n + 1
    return tries.start


def _retreated(glyphs: list[_Glyph], tries: range, focus: Span) -> int:
    """The end of the word before; a focus that is seen whole stays so."""
    whole = glyphs[tries.start - 1].end >= focus.end
    for n in tries:
        if whole and glyphs[n - 1].start < max(focus.end, focus.start + 1):
            break
        if glyphs[n - 1].shown == " ":
            return n - 1
    return tries.start
