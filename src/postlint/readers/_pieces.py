"""A post put together from named places of a file: paragraphs of a document, cells of a row."""

from collections.abc import Iterable
from typing import NamedTuple

from postlint.document import Cell, Document, Meta, Origin
from postlint.errors import PostError, Problem
from postlint.readers._source import blanked
from postlint.text import Span

_GAP = "\n\n"


class Piece(NamedTuple):
    """Some words and their place (`D17`, `paragraph 3`). Those that are not `shown` leave the
    house too, but are not what readers read: link targets, alt texts, comments."""

    ref: str
    text: str
    shown: bool = True


class Composed(NamedTuple):
    """A text, what of it readers read, and the places it comes from."""

    text: str
    prose: str
    cells: tuple[Cell, ...]


def composed(pieces: Iterable[Piece]) -> Composed:
    """The pieces with a blank line between them, those that readers do not read at the end."""
    ordered = sorted((piece for piece in pieces if piece.text), key=lambda one: not one.shown)
    texts: list[str] = []
    cells: list[Cell] = []
    length, shown = 0, 0
    for piece in ordered:
        start = length + (len(_GAP) if texts else 0)
        length = start + len(piece.text)
        texts.append(piece.text)
        cells.append(Cell(piece.ref, Span(start, length)))
        shown = length if piece.shown else shown
    text = _GAP.join(texts)
    return Composed(text, text[:shown] + blanked(text[shown:]), tuple(cells))


def document(
    pieces: Iterable[Piece],
    name: str,
    meta: Meta = Meta(),  # noqa: B008  (a NamedTuple never changes)
    part: str = "",
) -> Document:
    """The one post that the pieces are; PostError if there are no words."""
    made = composed(pieces)
    if not made.text.strip():
        raise PostError(Problem(name, "empty"))
    if "\0" in made.text:
        raise PostError(Problem(name, "binary"))
    origin = Origin(name, part, made.cells)
    return Document(made.text, made.prose, made.text, name, origin, meta)


def numbered(pieces: Iterable[Piece]) -> Iterable[Piece]:
    """The pieces, those without a place counted as paragraphs from 1."""
    number = 0
    for piece in pieces:
        if not piece.ref and piece.text:
            number += 1
            piece = piece._replace(ref=f"paragraph {number}")
        yield piece
