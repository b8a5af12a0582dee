"""When one thing is said, another must be said too."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.finding import fill
from postlint.gate import Gate, gate_of
from postlint.rule import Match, Matcher, Related, Words


class Reason(NamedTuple):
    """Words that look like what is needed, and why they do not count.

    `say` may name the values of the match: `{name}` of a `names` table, `{place}` of a `placed`.
    """

    say: Words
    find: Matcher


class Kind(NamedTuple):
    """One match, at the first `when`; the other places and the `reasons` are related. Of two
    reasons that share a place the first stands. What is praised is what meets the `need`, or, if
    there is such a matcher, what is `shown`: a need may be met where nobody reads it.
    """

    when: Matcher
    need: Matcher
    reasons: tuple[Reason, ...] = ()
    shown: Matcher | None = None

    def __call__(self, document: Document) -> Iterator[Match]:
        places = list(self.when(document))
        if not places or self._is_met(document):
            return
        first, *others = places
        told = sorted(self._told(document), key=lambda one: one.span)
        spans = {one.span for one in told}
        related = (*told, *(Related(one.span) for one in others if one.span not in spans))
        yield first._replace(related=(*first.related, *related))

    def _told(self, document: Document) -> list[Related]:
        told: list[Related] = []
        for reason in self.reasons:
            for found in reason.find(document):
                if not any(found.span.overlaps(one.span) for one in told):
                    told.append(Related(found.span, _filled(reason.say, found)))
        return told

    def met(self, document: Document) -> Match | None:
        """What meets the requirement, where there is one and it is met."""
        if any(True for _ in self.when(document)):
            return next(iter((self.shown or self.need)(document)), None)
        return None

    def _is_met(self, document: Document) -> bool:
        holds: Callable[[Document], bool] | None = getattr(self.need, "holds", None)
        return holds(document) if holds else any(True for _ in self.need(document))

    def anchors(self) -> frozenset[str] | None:
        """Those of `when`: without it nothing is required."""
        return self.when.anchors()

    def gate(self) -> Gate:
        """That of `when`."""
        return gate_of(self.when)


def _filled(say: Words, found: Match) -> Words:
    return {lang: fill(say, found.values, lang, masked=False) for lang in say}
