"""Phrase patterns, the words that undo them, and which company they are about."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, either, every, one_of
from postlint.kinds._clauses import FAR, clause, is_quoted, nearest
from postlint.kinds._reading import Reading, compiled, grammar, reading
from postlint.lexicon import OPENING, OTHERS, OWN, Lexicon
from postlint.rule import Match
from postlint.text import Span

PATTERNS = ("any", "unless", "unless_after", "unless_inside", "others", "breaks")


class Kind(NamedTuple):
    """`any` of the patterns; see `_pattern` for how to write one. A pattern that is just a
    long list of the pack, `<name>`, or a long choice stands for each pattern in it.

    `unless`: patterns that undo a match when they stand in its clause before it, or inside
    it. `unless_after`: the same after it; `unless_inside`: only inside it. `breaks`: words
    ("but") that begin a clause, besides commas, dashes and brackets. `bound`: the match counts
    only if the nearest company said, in the whole text or in its sentence, is the own one;
    `others` are patterns of companies that no list knows, each ending with the name.
    `quoted = false`: what stands in quotation marks is somebody else's word.
    """

    any: tuple[str, ...]
    lexicon: Lexicon
    unless: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_inside: tuple[str, ...] = ()
    bound: Literal["", "text", "sentence"] = ""
    others: tuple[str, ...] = ()
    quoted: bool = True
    breaks: tuple[str, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        end = -1
        places = self._places(self.any, document)
        for place in sorted(places, key=lambda place: (place.start, -place.end)):
            # what begins inside a match that stands need not be looked at
            if place.start >= end and self._stands(place, document) and self._ours(place, document):
                end = place.end
                yield Match(document.folded().span(*place))

    def anchors(self) -> frozenset[str] | None:
        """A word or name of each pattern."""
        found = [pattern.anchors for pattern in self._read(self.any).patterns]
        return None if None in found else frozenset[str]().union(*(a for a in found if a))

    def gate(self) -> Gate:
        """Open where a pattern has all that it needs, and a bound one an own name besides."""
        said = either(one.gate for one in self._read(self.any).patterns)
        return every((said, one_of(f"<{name}>" for name in OWN))) if self.bound else said

    def verify(self, where: str) -> None:
        """PolicyError at `where` if there is no pattern, or one cannot be read."""
        if not self.any:
            raise PolicyError(f"{where}.any", "there is no pattern", "write at least one")
        for name in PATTERNS:
            for at, source in enumerate(getattr(self, name)):
                grammar(self.lexicon).pattern(source, f"{where}.{name}[{at}]")

    def readings(self) -> Iterator[tuple[tuple[str, ...], Reading]]:
        """All patterns, and what they say."""
        for name in PATTERNS:
            if sources := getattr(self, name):
                yield sources, self._read(sources)

    def _read(self, sources: tuple[str, ...]) -> Reading:
        return reading(self.lexicon, sources)

    def _places(self, sources: tuple[str, ...], document: Document) -> Iterator[Span]:
        """Where one of the patterns matches, in no order."""
        return self._read(sources).places(document, self.lexicon)

    def _stands(self, place: Span, document: Document) -> bool:
        """Whether nothing around the place undoes it."""
        if not self.quoted and is_quoted(place, document):
            return False
        text = self.lexicon.marked(document)
        start, end = clause(place, document)
        for pattern in self._read(self.breaks).patterns:
            for found in compiled(pattern.regex).finditer(text, start, place.start):
                start = found.end()
        return not (
            self._read(self.unless).stands_in(text[start : place.end])
            or self._read(self.unless_after).stands_in(text[place.end : end].lstrip(f" {OPENING}"))
            or self._read(self.unless_inside).stands_in(text[place.start : place.end])
        )

    def _companies(self, document: Document) -> tuple[list[Span], list[Span]]:
        """Where the own company is named, and where another is."""
        said = self.lexicon.vocabulary.said(document)
        own = [Span(one.start, one.end) for one in said if one.name.list in OWN]
        strange = [Span(one.start, one.end) for one in said if one.name.list in OTHERS]
        others = self._places(self.others, document)
        strange += [Span(one.end - 1, one.end) for one in others]
        return sorted(own), sorted(strange)

    def _ours(self, place: Span, document: Document) -> bool:
        """Whether the nearest company is the own one, where that is asked."""
        if not self.bound:
            return True
        own, strange = document.derived(
            (self.lexicon, self.others), lambda: self._companies(document)
        )
        ours = nearest(place, own, document)
        reach = FAR if self.bound == "sentence" else 100 * FAR
        return ours < reach and ours < nearest(place, strange, document)
