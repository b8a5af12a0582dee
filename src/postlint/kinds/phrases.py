"""Any of a list of phrases, as whole words, over line breaks too."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.folding import fold
from postlint.gate import Gate, either, every, one_of
from postlint.rule import Match
from postlint.text import Span
from postlint.words import WORD, anchor, words_of


class Kind(NamedTuple):
    """`any` of the phrases, unless inside one of `except_in`. `case`: capitals matter."""

    any: tuple[str, ...]
    except_in: tuple[str, ...] = ()
    case: bool = False
    view: Literal["prose", "published"] = "prose"

    def __call__(self, document: Document) -> Iterator[Match]:
        allowed = list(self._places(self.except_in, document))
        for place in self._places(self.any, document):
            if not [other for other in allowed if place.overlaps(other)]:
                yield Match(place)

    def anchors(self) -> frozenset[str] | None:
        """The longest word of each phrase."""
        found = [anchor(fold(phrase).lower) for phrase in self.any]
        return None if None in found else frozenset(word for word in found if word)

    def gate(self) -> Gate:
        """Open where all words of a phrase are said."""
        return either(every(map(one_of, _words(phrase))) for phrase in self.any)

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a phrase that says nothing, or no phrase at all."""
        if not self.any:
            raise PolicyError(f"{where}.any", "the list is empty", "write the phrases to match")
        for name in ("any", "except_in"):
            for at, phrase in enumerate(getattr(self, name)):
                if not fold(phrase).lower.strip():
                    raise PolicyError(f"{where}.{name}[{at}]", "the phrase is empty")

    def _places(self, phrases: tuple[str, ...], document: Document) -> Iterator[Span]:
        folded = document.folded(self.view)
        text = folded.cased if self.case else folded.lower
        there = words_of(document)
        wanted = tuple(p for p in phrases if _anchor(p) is None or _anchor(p) in there)
        if wanted:
            for found in _one_of(wanted, self.case).finditer(text):
                yield folded.span(*found.span())


def _words(phrase: str) -> list[tuple[str]]:
    return [(word,) for word in WORD.findall(fold(phrase).lower)]


@cache
def _anchor(phrase: str) -> str | None:
    return anchor(fold(phrase).lower)


@cache
def _one_of(phrases: tuple[str, ...], case: bool) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    spelled = [fold(phrase).cased if case else fold(phrase).lower for phrase in longest_first]
    flexible = (r"\s+".join(map(re.escape, phrase.split())) for phrase in spelled)
    return re.compile(rf"(?<!\w)(?:{'|'.join(flexible)})(?!\w)")
