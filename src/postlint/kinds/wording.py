"""Phrase patterns, the words that undo them, and which company they are about."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, Table, either, every, one_of, plan
from postlint.kinds._clauses import FAR, clause, is_quoted, nearest
from postlint.kinds._pattern import Grammar, Pattern
from postlint.lexicon import OPENING, OTHERS, OWN, Lexicon, slot
from postlint.rule import Match
from postlint.text import Span

_SHORT = 24  # so many patterns are one regular expression sooner than many


class Kind(NamedTuple):
    """`any` of the patterns; see `_pattern` for how to write one. A pattern that is just a
    long list of the pack, `<name>`, stands for each pattern in that list.

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
        places = list(self._places(self.any, document))
        places = [place for place in places if self._stands(place, document)]
        if not places:
            return
        if self.bound:
            own, strange = self._companies(document)
            places = [place for place in places if self._ours(place, own, strange, document)]
        end = -1
        for place in sorted(places, key=lambda place: (place.start, -place.end)):
            if place.start >= end:
                end = place.end
                yield Match(document.folded().span(*place))

    def anchors(self) -> frozenset[str] | None:
        """A word or name of each pattern."""
        found = [pattern.anchors for pattern in self._patterns(self.any)]
        return None if None in found else frozenset[str]().union(*(a for a in found if a))

    def gate(self) -> Gate:
        """Open where a pattern has all that it needs, and a bound one an own name besides."""
        said = either(one.gate for one in self._patterns(self.any))
        return every((said, one_of(f"<{name}>" for name in OWN))) if self.bound else said

    def verify(self, where: str) -> None:
        """PolicyError at `where` if there is no pattern, or one cannot be read."""
        if not self.any:
            raise PolicyError(f"{where}.any", "there is no pattern", "write at least one")
        for name in ("any", "unless", "unless_after", "unless_inside", "others", "breaks"):
            for at, source in enumerate(getattr(self, name)):
                _grammar(self.lexicon).pattern(source, f"{where}.{name}[{at}]")

    def _patterns(self, sources: tuple[str, ...]) -> tuple[Pattern, ...]:
        grammar = _grammar(self.lexicon)
        return self.lexicon.derived(
            sources, lambda: tuple(map(grammar.pattern, self._spread(sources)))
        )

    def _spread(self, sources: tuple[str, ...]) -> Iterator[str]:
        """Each pattern by itself: of a long list, only those are compiled that a text needs."""
        for source in sources:
            listed = self.lexicon.lists.get(source[1:-1], ()) if source[:1] == "<" else ()
            yield from listed if len(listed) > _SHORT and not slot(source[1:-1]) else (source,)

    def _places(self, sources: tuple[str, ...], document: Document) -> Iterator[Span]:
        """Where one of the patterns matches, in no order."""
        lexicon, opening = self.lexicon, self._opening(sources)
        for start, end, there in lexicon.naming(document, opening.names):
            for at in opening.named.opened(there, end - start):
                regex = _compiled(opening.patterns[at].regex)
                yield from _everywhere(regex, lexicon.marked(document), start, end)
        if not opening.some_others:
            return
        for at in opening.others.opened(lexicon.said(document), len(document.text)):
            pattern = opening.patterns[-1 - at]
            for start, end in lexicon.stretches(document, pattern.needs, whole=pattern.crosses):
                regex = _compiled(pattern.regex)
                yield from _everywhere(regex, lexicon.marked(document), start, end)

    def _opening(self, sources: tuple[str, ...]) -> "_Opening":
        return self.lexicon.derived(
            ("opening", sources), lambda: _Opening.of(self._patterns(sources))
        )

    def _stands(self, place: Span, document: Document) -> bool:
        """Whether nothing around the place undoes it."""
        if not self.quoted and is_quoted(place, document):
            return False
        text = self.lexicon.marked(document)
        start, end = clause(place, document)
        for pattern in self._patterns(self.breaks):
            for found in _compiled(pattern.regex).finditer(text, start, place.start):
                start = found.end()
        return not (
            self._holds(self.unless, text[start : place.end])
            or self._holds(self.unless_after, text[place.end : end].lstrip(f" {OPENING}"))
            or self._holds(self.unless_inside, text[place.start : place.end])
        )

    def _holds(self, sources: tuple[str, ...], text: str) -> bool:
        if not (sources and text):
            return False
        one_of = self.lexicon.derived(
            ("one of", sources), lambda: "|".join(one.regex for one in self._patterns(sources))
        )
        return bool(_compiled(one_of).search(text))

    def _companies(self, document: Document) -> tuple[list[Span], list[Span]]:
        """Where the own company is named, and where another is."""
        said = self.lexicon.vocabulary.said(document)
        own = [Span(one.start, one.end) for one in said if one.name.list in OWN]
        strange = [Span(one.start, one.end) for one in said if one.name.list in OTHERS]
        others = self._places(self.others, document)
        strange += [Span(one.end - 1, one.end) for one in others]
        return sorted(own), sorted(strange)

    def _ours(self, place: Span, own: list[Span], strange: list[Span], document: Document) -> bool:
        """Whether the nearest company is the own one."""
        ours = nearest(place, own, document)
        reach = FAR if self.bound == "sentence" else 100 * FAR
        return ours < reach and ours < nearest(place, strange, document)


class _Opening(NamedTuple):
    """Which patterns may match where: the first are `named`, found by the words of a stretch
    that says one of `names`; the `others`, counted from the end, by the words of a text."""

    patterns: tuple[Pattern, ...]
    names: frozenset[str]
    named: Table
    others: Table
    some_others: bool

    @classmethod
    def of(cls, patterns: Iterable[Pattern]) -> "_Opening":
        named, others = list[Pattern](), list[Pattern]()
        for one in patterns:
            (named if one.names and not one.crosses else others).append(one)
        names = frozenset[str]().union(*(one.names for one in named))
        tables = [Table(plan(one.gate for one in some)) for some in (named, others)]
        return cls((*named, *reversed(others)), names, *tables, bool(others))


def _grammar(lexicon: Lexicon) -> Grammar:
    return lexicon.derived("grammar", lambda: Grammar(lexicon.lists))


def _everywhere(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Every place that matches, overlapping ones too: one may be undone, the next not."""
    found = pattern.search(text, start, end)
    while found:
        yield Span(*found.span())
        found = pattern.search(text, found.start() + 1, end)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # `re` reads such a pattern ten times faster than `regex`; no gap in it is unbounded
    return re.compile(pattern, re.IGNORECASE)
