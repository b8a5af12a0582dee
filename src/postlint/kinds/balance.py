"""Words that speak for something and against it, added up around a name."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, either
from postlint.kinds._reading import Reading, grammar, reading
from postlint.lexicon import Lexicon, Stretch
from postlint.rule import Match
from postlint.text import Span

PLACES = ("here", "before", "beside", "elsewhere")


class Cue(NamedTuple):
    """Some words, and the points they give, once for each place in which they stand: in a
    sentence that says the name (`here`), and there before the name (`before`, besides), in the
    sentences next to one (`beside`), further off (`elsewhere`)."""

    words: tuple[str, ...]
    here: int = 0
    before: int = 0
    beside: int = 0
    elsewhere: int = 0


class Sign(NamedTuple):
    """A cue that was found: its number, the name of the place, its words in the folded prose."""

    cue: int
    place: str
    span: Span


class Kind(NamedTuple):
    """A post that says one of `about` and one of `needs` (if there are any), and in which the
    points of all `cues`, added to those that it has from the `start`, come to `least` or more.
    One match: from the cue that speaks most in a sentence with the name to the name itself.

    For patterns, see `_pattern`. Points may be below zero. They were found by counting, not by
    thinking: `benchmarks/points.py` fits them on labelled passages.
    """

    about: tuple[str, ...]
    cues: tuple[Cue, ...]
    least: int
    lexicon: Lexicon
    start: int = 0
    needs: tuple[str, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        names = self._names(document)
        if not names:
            return
        some = {
            place: [at for at, cue in enumerate(self.cues) if getattr(cue, place)]
            for place in PLACES
        }
        signs = self._signs(document, names, some)
        if self.start + sum(getattr(self.cues[one.cue], one.place) for one in signs) >= self.least:
            yield Match(document.folded().span(*self._place(signs, names)))

    def signs(self, document: Document) -> list[Sign]:
        """All cues that stand around the names of a post, those without points too; none if it
        says no name, or nothing that is needed."""
        names = self._names(document)
        everywhere = {place: range(len(self.cues)) for place in PLACES}
        return self._signs(document, names, everywhere) if names else []

    def anchors(self) -> frozenset[str] | None:
        """Those of the names."""
        found = [pattern.anchors for pattern in self._read(self.about).patterns]
        return None if None in found else frozenset[str]().union(*(one for one in found if one))

    def gate(self) -> Gate:
        """Open where a name is said."""
        return either(one.gate for one in self._read(self.about).patterns)

    def verify(self, where: str) -> None:
        """PolicyError at `where` if a pattern cannot be read, or no post can have the points."""
        for name, sources in (("about", self.about), ("needs", self.needs), *self._words()):
            if not sources and name != "needs":
                raise PolicyError(f"{where}.{name}", "there is no pattern", "write at least one")
            for at, source in enumerate(sources):
                grammar(self.lexicon).pattern(source, f"{where}.{name}[{at}]")
        most = self.start + sum(max(0, getattr(cue, p)) for cue in self.cues for p in PLACES)
        if self.least > most:
            raise PolicyError(f"{where}.least", f"no post has more than {most}", "write less")

    def readings(self) -> Iterator[tuple[tuple[str, ...], Reading]]:
        """All patterns, and what they say."""
        for sources in (self.about, self.needs, *(cue.words for cue in self.cues)):
            if sources:
                yield sources, self._read(sources)

    def _words(self) -> list[tuple[str, tuple[str, ...]]]:
        return [(f"cues[{at}].words", cue.words) for at, cue in enumerate(self.cues)]

    def _read(self, sources: tuple[str, ...]) -> Reading:
        return reading(self.lexicon, sources)

    def _names(self, document: Document) -> list[Span]:
        """Where the thing is named; nowhere in a post without what is needed besides."""
        if self.needs and not any(True for _ in self._places(self.needs, document)):
            return []
        return sorted(self._places(self.about, document))

    def _places(self, sources: tuple[str, ...], document: Document) -> Iterator[Span]:
        return self._read(sources).places(document, self.lexicon)

    def _signs(
        self, document: Document, names: list[Span], cues: Mapping[str, Sequence[int]]
    ) -> list[Sign]:
        text = self.lexicon.marked(document)
        found = []
        for place, some in self._regions(document, names):
            there = frozenset[str]().union(*(one.there for one in some))
            for at in cues[place]:
                if span := self._read(self.cues[at].words).first(text, some, there):
                    found.append(Sign(at, place, span))
        return found

    def _regions(
        self, document: Document, names: list[Span]
    ) -> Iterator[tuple[str, list[Stretch]]]:
        """The stretches of each place."""
        stretches = self.lexicon.all_stretches(document)
        starts = [one.start for one in stretches]
        first: dict[int, int] = {}  # where a sentence says the name first
        for name in reversed(names):
            first[bisect_right(starts, name.start) - 1] = name.start
        beside = {at + step for at in first for step in (-1, 1)} - first.keys()
        numbered = list(enumerate(stretches))
        yield "here", [stretches[at] for at in sorted(first)]
        yield "before", [stretches[at]._replace(end=first[at]) for at in sorted(first)]
        yield "beside", [one for at, one in numbered if at in beside]
        yield "elsewhere", [one for at, one in numbered if at not in beside and at not in first]

    def _place(self, signs: list[Sign], names: list[Span]) -> Span:
        """From what speaks most beside a name to that name."""
        here = [one for one in signs if one.place == "here" and self.cues[one.cue].here > 0]
        if not here:
            return names[0]
        said = max(here, key=lambda one: self.cues[one.cue].here).span
        name = min(names, key=lambda one: abs(one.start - said.start))
        return Span(min(said.start, name.start), max(said.end, name.end))
