"""One thing close to another: in the same sentence, or within so many words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, every, gate_of
from postlint.rule import Match, Matcher, Related
from postlint.text import Span

_WORD = re.compile(r"\w+(?:\u2060*(?:['’·.-]\u2060*)?\w+)*+")


_NEIGHBOURS = 8


class Kind(NamedTuple):
    """The matches of `find` that have one of `near`; the nearest is related.

    `within`: in the same sentence, or with at most so many words of prose between them,
    whatever sentence they are in. A place is not near itself. `first`: which part is looked
    for first, the other only if it is there; what is rare and quickly found saves the other.
    """

    find: Matcher
    near: Matcher
    within: int | Literal["sentence"] = "sentence"
    first: Literal["find", "near"] = "find"

    def __call__(self, document: Document) -> Iterator[Match]:
        """The matches that are close enough."""
        if self.first == "near" and not any(True for _ in self.near(document)):
            return
        found = list(self.find(document))
        others = sorted({match.span for match in self.near(document)}) if found else []
        for match in found:
            around = _around(match.span, others)
            close = (other for other in around if self._is_near(match.span, other, document))
            nearest = _nearest(match.span, close, document)
            if nearest:
                yield match._replace(related=(*match.related, Related(nearest)))

    def anchors(self) -> frozenset[str] | None:
        """Those of the part that has fewer: both must be there."""
        known = (self.find.anchors(), self.near.anchors())
        return min((one for one in known if one is not None), key=len, default=None)

    def gate(self) -> Gate:
        """Open where those of both are."""
        return every((gate_of(self.find), gate_of(self.near)))

    def verify(self, where: str) -> None:
        """PolicyError at `where` if the number of words is below zero."""
        if self.within != "sentence" and self.within < 0:
            raise PolicyError(f"{where}.within", "it is below zero", "0 = side by side")

    def _is_near(self, one: Span, other: Span, document: Document) -> bool:
        if one == other:
            return False
        if self.within == "sentence":
            return _sentence(one, document) == _sentence(other, document)
        return _words_between(one, other, document) <= self.within


def _around(place: Span, others: list[Span]) -> list[Span]:
    """The few of many sorted places that can be nearest: comparing all pairs would take the
    square of a post's length."""
    at = bisect_left(others, place)
    return others[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]


def _nearest(place: Span, others: Iterable[Span], document: Document) -> Span | None:
    return min(others, key=lambda other: _gap(place, other, document), default=None)


def _gap(one: Span, other: Span, document: Document) -> int:
    """How many characters lie between, a line end being one; below zero if they overlap."""
    start, end = min(one.end, other.end), max(one.start, other.start)
    return end - start - document.text.count("\r\n", start, end)


def _sentence(place: Span, document: Document) -> int:
    """The number of the sentence in which the place begins."""
    starts = document.derived("sentence starts", lambda: [s.start for s in document.sentences])
    return bisect_right(starts, place.start)


def word_starts(document: Document) -> list[int]:
    """Where each word of the prose begins, in order."""
    return document.derived(
        "word starts", lambda: [word.start() for word in _WORD.finditer(document.prose)]
    )


def _words_between(one: Span, other: Span, document: Document) -> int:
    starts = word_starts(document)
    before, after = min(one.end, other.end), max(one.start, other.start)
    return max(0, bisect_left(starts, after) - bisect_left(starts, before))
