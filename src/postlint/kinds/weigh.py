"""Several different things close to each other, none of which says enough alone."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, Table, either, gate_of, plan
from postlint.kinds.near import word_starts
from postlint.lexicon import Lexicon
from postlint.rule import Match, Matcher
from postlint.text import Span

_EMPTY_LINE = re.compile(r"\n\s*\n")


class _Cue(NamedTuple):
    """A place that a part found: the number of the word it begins with, and which part."""

    word: int
    span: Span
    part: int


class Kind(NamedTuple):
    """Where parts that weigh `least` or more together begin within so many words of a paragraph.

    A `light` part weighs one, a `heavy` one two, however often it is found. A cue that begins
    inside another is not counted besides it. The place is from the first cue to the last.
    """

    light: tuple[Matcher, ...]
    least: int
    within: int
    lexicon: Lexicon
    heavy: tuple[Matcher, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        cues = self._cues(document) if self._may_be_enough(document) else []
        end = -1
        for at, first in enumerate(cues):
            if first.span.start < end:
                continue
            last = self._enough(cues[at : at + self.within + 1], document.text)
            if last is not None:
                end = max(first.span.end, last.span.end)
                yield Match(Span(first.span.start, end))

    def anchors(self) -> frozenset[str] | None:
        """Those of all parts."""
        known = [part.anchors() for part in self._parts()]
        return None if None in known else frozenset[str]().union(*(one for one in known if one))

    def gate(self) -> Gate:
        """Open where a part's is."""
        return either(map(gate_of, self._parts()))

    def verify(self, where: str) -> None:
        """PolicyError at `where` if nothing weighs enough, or anything does."""
        most = len(self.light) + 2 * len(self.heavy)
        if not 0 < self.least <= most:
            raise PolicyError(f"{where}.least", f"all parts weigh {most}", f"write 1 to {most}")
        if self.within < 0:
            raise PolicyError(f"{where}.within", "it is below zero", "0 = side by side")

    def _parts(self) -> tuple[Matcher, ...]:
        return (*self.light, *self.heavy)

    def _may_be_enough(self, document: Document) -> bool:
        """Whether parts that may match weigh enough."""
        there = self.lexicon.there(document)
        gates = self.lexicon.derived(self, lambda: Table(plan(map(gate_of, self._parts()))))
        opened = gates.opened(there, len(document.text))
        return sum(map(self._weight, opened)) >= self.least

    def _weight(self, part: int) -> int:
        return 1 if part < len(self.light) else 2

    def _cues(self, document: Document) -> list[_Cue]:
        """What the parts find, in reading order; of two that overlap, the first and longer."""
        starts = word_starts(document)
        found = sorted(
            ((match.span, at) for at, part in enumerate(self._parts()) for match in part(document)),
            key=lambda one: (one[0].start, -one[0].end, -self._weight(one[1])),
        )
        cues: list[_Cue] = []
        for span, part in found:
            if not cues or span.start >= cues[-1].span.end:
                cues.append(_Cue(bisect_left(starts, span.start), span, part))
        return cues

    def _enough(self, cues: list[_Cue], text: str) -> _Cue | None:
        """The cue with which all weigh enough; None if they are too far apart."""
        first, parts = cues[0], set[int]()
        for cue in cues:
            if cue.word - first.word > self.within:
                return None
            if _EMPTY_LINE.search(text, first.span.end, max(first.span.end, cue.span.start)):
                return None
            parts.add(cue.part)
            if sum(map(self._weight, parts)) >= self.least:
                return cue
        return None
