"""Patterns as they were read: which of them may match where, and how they are kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from postlint.document import Document
from postlint.gate import commonness
from postlint.kinds._pattern import Grammar, Pattern, ways_of
from postlint.lexicon import Lexicon, Stretch, said_in, slot
from postlint.text import Span

_SHORT = 24  # so many patterns are one regular expression sooner than many


def reading(lexicon: Lexicon, sources: tuple[str, ...]) -> "Reading":
    """What `sources` say with the lists of a lexicon; PolicyError if one cannot be read."""
    return lexicon.derived(("reading", sources), lambda: _reading(lexicon, sources))


def grammar(lexicon: Lexicon) -> Grammar:
    """What reads patterns with the lists of a lexicon."""
    return _library(lexicon).grammar


class _Library(NamedTuple):
    """Patterns that were read with the same lists, whatever names a policy has."""

    grammar: Grammar
    readings: dict[tuple[str, ...], "Reading"]


@lru_cache(maxsize=64)  # the packs of a few policies
def _opened(lists: tuple[tuple[str, tuple[str, ...]], ...]) -> _Library:
    return _Library(Grammar(dict(lists)), {})


def _library(lexicon: Lexicon) -> _Library:
    return lexicon.derived("library", lambda: _opened(tuple(lexicon.lists.items())))


class Reading:
    """Some patterns, each found by the words that a text needs for it."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = tuple(patterns)

    def places(self, document: Document, lexicon: Lexicon) -> Iterator[Span]:
        """Where one of the patterns matches the marked text, in no order."""
        names, named, others = self._found
        for start, end, there in lexicon.naming(document, names):
            for pattern in named.opened(there):
                yield from _everywhere(pattern.regex, lexicon.marked(document), start, end)
        for pattern in others.opened(lexicon.said(document)) if others else ():
            for start, end in lexicon.stretches(document, pattern.needs, whole=pattern.crosses):
                yield from _everywhere(pattern.regex, lexicon.marked(document), start, end)

    def first(self, text: str, some: Iterable[Stretch], there: frozenset[str]) -> Span | None:
        """Where one of the patterns matches in some stretches of a marked text, all of which
        together have the words `there`; None if nowhere."""
        for pattern in self._all.opened(there):
            search = compiled(pattern.regex).search
            for one in some:
                if found := search(text, one.start, one.end):
                    return Span(*found.span())
        return None

    def stands_in(self, text: str) -> bool:
        """Whether one of the patterns matches anywhere in a piece of marked text."""
        if not text or not self.patterns:
            return False
        opened = self._all.opened(said_in(text))
        return any(compiled(pattern.regex).search(text) for pattern in opened)

    @cached_property
    def _all(self) -> "_Finder":
        return _Finder(self.patterns)

    @cached_property
    def _found(self) -> tuple[frozenset[str], "_Finder", "_Finder"]:
        """The names that the first finder's patterns need, in the stretch in which they match;
        and a finder of the others."""
        named = [one for one in self.patterns if one.names and not one.crosses]
        others = [one for one in self.patterns if not one.names or one.crosses]
        names = frozenset[str]().union(*(one.names for one in named))
        return names, _Finder(named), _Finder(others)

    def told(self) -> Any:
        """The patterns as data that JSON knows: needs that several share stand there once."""
        needs = list(dict.fromkeys(need for one in self.patterns for need in one.needs))
        at = {need: number for number, need in enumerate(needs)}
        return (
            [sorted(need) for need in needs],
            [(one.regex, [at[need] for need in one.needs], one.crosses) for one in self.patterns],
        )

    @classmethod
    def of(cls, told: Any) -> "Reading":
        """The patterns that such data tells of."""
        needs = [frozenset(need) for need in told[0]]
        return cls(
            [Pattern(regex, tuple(needs[n] for n in at), crosses) for regex, at, crosses in told[1]]
        )


class _Finder:
    """Patterns found by the rarest words that they need."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = patterns
        self._always = [at for at, one in enumerate(patterns) if not one.needs]
        self._leads: dict[str, list[int]] = {}
        for at, one in enumerate(patterns):
            for word in min(one.needs, key=commonness, default=()):
                self._leads.setdefault(word, []).append(at)
        self._words = frozenset(self._leads)

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def opened(self, there: frozenset[str]) -> list[Pattern]:
        """The patterns that find all that they need in `there`."""
        leading = self._words & there
        if not leading and not self._always:
            return []
        found = {*self._always, *chain.from_iterable(map(self._leads.__getitem__, leading))}
        some = [self._patterns[at] for at in sorted(found)]
        return [one for one in some if not any(map(there.isdisjoint, one.needs))]


def _reading(lexicon: Lexicon, sources: tuple[str, ...]) -> Reading:
    if kept := lexicon.kept(sources):
        return Reading.of(kept)
    grammar, known = _library(lexicon)
    if sources not in known:
        known[sources] = Reading([grammar.pattern(source) for source in _spread(lexicon, sources)])
    return known[sources]


def _spread(lexicon: Lexicon, sources: Iterable[str]) -> Iterator[str]:
    """Each pattern by itself: of a long list or choice, only those are searched for which a
    text has the words."""
    for source in sources:
        name = source[1:-1] if source[:1] == "<" and not slot(source[1:-1]) else ""
        ways = [*_spread(lexicon, lexicon.lists.get(name, ()))] or ways_of(source)
        yield from ways if len(ways) > _SHORT else (source,)


def _everywhere(regex: str, text: str, start: int, end: int) -> Iterator[Span]:
    """Every place that matches, overlapping ones too: one may be undone, the next not."""
    pattern = compiled(regex)
    found = pattern.search(text, start, end)
    while found:
        yield Span(*found.span())
        found = pattern.search(text, found.start() + 1, end)


@cache
def compiled(regex: str) -> re.Pattern[str]:
    """A regex of marked text."""
    # `re` reads such a pattern ten times faster than `regex`; no gap in it is unbounded
    return re.compile(regex, re.IGNORECASE)
