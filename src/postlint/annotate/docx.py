"""A Word file with comments on the words that were found."""

from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO
from typing import TYPE_CHECKING, Any

from postlint.readers import docx as reader
from postlint.text import Span

if TYPE_CHECKING:
    from postlint.annotate import Note

SOURCES = frozenset({".docx"})

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def copy(data: bytes, name: str, notes: Sequence["Note"]) -> bytes:
    """The bytes of the copy. What is found outside the paragraphs (a page header, a link) is
    said at the first words."""
    from docx.text.run import Run

    file = reader.opened(data, name)
    paragraphs = {
        f"paragraph {at}": one for at, one in enumerate(reader.texts(file.element.body), 1)
    }
    for note in notes:
        paragraph = paragraphs.get(note.ref)
        span = note.span
        if paragraph is None:
            paragraph, span = next(iter(paragraphs.values()), None), Span(0, 1)
        if paragraph is not None:
            first, last = _runs(paragraph, span)
            ends = [Run(first, file), Run(last, file)]
            file.add_comment(ends, text=note.text, author="postlint", initials="pl")
    made = BytesIO()
    file.save(made)
    return made.getvalue()


def _runs(paragraph: Any, span: Span) -> tuple[Any, Any]:
    """The first and the last run of a stretch of a paragraph; runs are cut to fit it."""
    end = max(span.end, span.start + 1)
    _cut(paragraph, span.start)
    _cut(paragraph, end)
    held, done = [], 0
    for atom in _shown(paragraph):
        if atom.text and done < end and done + len(atom.text) > span.start:
            held.append(atom.run)
        done += len(atom.text)
    last = [atom.run for atom in _shown(paragraph)][-1:]
    held = held or last
    return held[0], held[-1]


def _cut(paragraph: Any, offset: int) -> None:
    """Make a run begin at an offset."""
    done = 0
    for atom in _shown(paragraph):
        within = offset - done
        if 0 <= within < len(atom.text):
            _split(atom.run, atom.element, within)
            return
        done += len(atom.text)


def _split(run: Any, element: Any, within: int) -> None:
    """Cut a run before an element of it, or `within` its text; both halves look the same."""
    inside = list(run)
    at = inside.index(element)
    if within == 0 and not any(_has_words(one) for one in inside[:at]):
        return
    rest = deepcopy(run)
    for one in list(rest)[:at]:
        if not one.tag.endswith("}rPr"):
            rest.remove(one)
    for one in inside[at + 1 :]:
        run.remove(one)
    if within:
        twin = next(one for one in rest if not one.tag.endswith("}rPr"))
        element.text, twin.text = element.text[:within], element.text[within:]
        element.set(_SPACE, "preserve")
        twin.set(_SPACE, "preserve")
    else:
        run.remove(element)
    run.addnext(rest)


def _has_words(element: Any) -> bool:
    return not element.tag.endswith("}rPr")


def _shown(paragraph: Any) -> list[Any]:
    from postlint.readers import _wordxml

    return [atom for atom in _wordxml.atoms(paragraph) if atom.shown]
