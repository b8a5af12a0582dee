"""Where clauses, sentences and quotations begin and end in a document, found once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from postlint.document import Document
from postlint.text import Span

_CLAUSE_END = re.compile(r"[.!?…;:,()\n]|\s-+\s")
_SENTENCE_END = re.compile(r"[.!?…](?=\s)|\n\s*\n")
# A quotation: some words between marks of one kind, in one paragraph.
_QUOTE = re.compile(
    r"«[^\S\n]*(?:[^»\s]+[^\S\n]+){3}[^»\s][^»\n]*»|“(?:[^”\s]*[^\S\n]+){3}[^”\n]*”"
    r"|\"(?:[^\"\s]+[^\S\n]+){2}[^\"\n]*\""
)
# How far a clause is read, in code points: what stands further off is about something else.
_REACH = 160
# A name in the same sentence is nearer than any name in another.
FAR = 10_000


def clause(place: Span, document: Document) -> Span:
    """The clause around a place of the folded prose, at most `_REACH` to each side."""
    ends = document.derived("clause ends", lambda: _marks(_CLAUSE_END, document))
    before = bisect_right(ends, place.start) - 1
    after = bisect_left(ends, place.end + 1)
    start = ends[before] if before >= 0 else 0
    end = ends[after] - 1 if after < len(ends) else len(document.folded().cased)
    return Span(max(start, place.start - _REACH), max(place.end, min(end, place.end + _REACH)))


def is_quoted(place: Span, document: Document) -> bool:
    """Whether a place of the folded prose stands in a quotation, or runs into one."""
    quotes = document.derived("quotes", lambda: _quotes(document))
    at = bisect_right(quotes, (place.start, len(document.text)))
    return any(quote.overlaps(place) for quote in quotes[max(0, at - 1) : at + 1])


def nearest(place: Span, names: Sequence[Span], document: Document) -> int:
    """How far the nearest of some sorted places is, in code points; FAR more in another
    sentence, and beyond all if there is none."""
    at = bisect_left(names, place)
    around = names[max(0, at - 2) : at + 2]
    return min((_distance(place, name, document) for name in around), default=100 * FAR)


def _distance(place: Span, name: Span, document: Document) -> int:
    if place.overlaps(name):
        return 0
    start, end = (place.end, name.start) if place.end <= name.start else (name.end, place.start)
    ends = document.derived("sentence ends", lambda: _marks(_SENTENCE_END, document))
    parted = bisect_right(ends, end) > bisect_right(ends, start)
    return end - start + (FAR if parted else 0)


def _marks(pattern: re.Pattern[str], document: Document) -> list[int]:
    """The code point offsets behind each mark, in order."""
    return [found.end() for found in pattern.finditer(document.folded().cased)]


def _quotes(document: Document) -> list[Span]:
    return [Span(*found.span()) for found in _QUOTE.finditer(document.folded().cased)]
