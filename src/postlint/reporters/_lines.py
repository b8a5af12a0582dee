"""Lines of pieces with styles: how wide they are, how they wrap, and how they are painted."""

from collections.abc import Iterable
from io import StringIO
from typing import NamedTuple

from postlint.reporters._escape import clusters

_ONE_CELL = frozenset((*map(chr, range(0x300)), *"\u202f–—‘’“”…█✓"))


class Piece(NamedTuple):
    """A stretch of a line in one style; the style is a rich one, or empty."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


def cells(text: str) -> int:
    """How many terminal cells `text` takes; rich is only asked where it is not plain."""
    if text.isascii() or _ONE_CELL.issuperset(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells, broken at plain spaces alone: the no-break
    spaces of French stay. A word wider than a line is broken anywhere."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(longer) <= width:
            lines[-1] = longer
        else:
            lines = [*filter(None, lines), *_chopped(word, width)]
    return lines


def _chopped(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    parts = [""]
    for cluster in clusters(word, 0, len(word), unicode=True):
        if parts[-1] and cells(parts[-1] + cluster.shown) > width:
            parts.append("")
        parts[-1] += cluster.shown
    return parts


def hanging(head: Line, text: str, width: int, style: str = "") -> list[Line]:
    """`head`, then `text` wrapped beside it."""
    indent = sum(cells(piece.text) for piece in head)
    first, *rest = wrap(text, width - indent)
    begin = (*head, Piece(first, style))
    return [begin, *((Piece(" " * indent), Piece(more, style)) for more in rest)]


def paint(lines: Iterable[Line], *, color: bool) -> str:
    """The lines as one string; with `color` rich puts the styles in."""
    if not color:
        return "".join("".join(piece.text for piece in line).rstrip(" ") + "\n" for line in lines)
    from rich.console import Console
    from rich.text import Text

    file = StringIO()
    console = Console(
        file=file, force_terminal=True, color_system="standard", legacy_windows=False,
        force_jupyter=False, no_color=False, markup=False, emoji=False, highlight=False,
    )  # fmt: skip
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)
    return file.getvalue()
