"""What a paragraph of a Word file says: its pieces of text in order, and where each stands."""

from collections.abc import Iterator
from typing import Any, NamedTuple

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, TBL, TR, TC = (_W + name for name in ("p", "tbl", "tr", "tc"))
FIELD, CODE = _W + "fldSimple", _W + "instr"  # a field, such as a link, and what it computes
_SIGNS = {
    _W + "tab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "\u2011",
    _W + "softHyphen": "\u00ad",
}
# a deletion that nobody accepted yet; the twin of a drawing for older programs
_LEFT_OUT = (
    _W + "del",
    _W + "moveFrom",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)


class Atom(NamedTuple):
    """A stretch of text, the element that holds it, and the run that holds that."""

    text: str
    element: Any
    run: Any
    shown: bool


def paragraphs(root: Any) -> Iterator[Any]:
    """Every paragraph below an element, in reading order: of tables and text boxes too."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.tag in _LEFT_OUT:
            continue
        if node.tag == P:
            yield node
        waiting += reversed(list(node))


def atoms(paragraph: Any) -> Iterator[Atom]:
    """The text of a paragraph as it stands with all insertions accepted; text boxes in it are
    paragraphs of their own."""
    waiting = [(child, None) for child in reversed(list(paragraph))]
    while waiting:
        node, run = waiting.pop()
        if node.tag in _LEFT_OUT or node.tag == P:
            continue
        if node.tag == _W + "r":
            run = node
        if run is not None and node.tag in (_W + "t", _W + "instrText"):
            shown = node.tag == _W + "t" and run.find(f"{_W}rPr/{_W}vanish") is None
            yield Atom(node.text or "", node, run, shown)
        elif run is not None and node.tag in _SIGNS:
            yield Atom(_SIGNS[node.tag], node, run, True)
        waiting += [(child, run) for child in reversed(list(node))]


def words(paragraph: Any, *, shown: bool = True) -> str:
    """The words of a paragraph that readers see, or those that are hidden in it."""
    text = "".join(atom.text for atom in atoms(paragraph) if atom.shown is shown)
    return text if shown else text.strip()
