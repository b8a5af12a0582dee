"""When one thing is said, another must be said too."""

from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.gate import Gate, gate_of
from postlint.rule import Match, Matcher, Related, Words


class Reason(NamedTuple):
    """Words that look like what is needed, and why they do not count."""

    say: Words
    find: Matcher


class Kind(NamedTuple):
    """One match, at the first `when`; the other places and the `reasons` are related."""

    when: Matcher
    need: Matcher
    reasons: tuple[Reason, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        places = list(self.when(document))
        if not places or any(True for _ in self.need(document)):
            return
        first, *others = places
        reasons = [
            Related(found.span, reason.say)
            for reason in self.reasons
            for found in reason.find(document)
        ]
        related = (*reasons, *(Related(other.span) for other in others))
        yield first._replace(related=(*first.related, *related))

    def met(self, document: Document) -> Match | None:
        """What meets the requirement, where there is one and it is met."""
        if any(True for _ in self.when(document)):
            return next(iter(self.need(document)), None)
        return None

    def anchors(self) -> frozenset[str] | None:
        """Those of `when`: without it nothing is required."""
        return self.when.anchors()

    def gate(self) -> Gate:
        """That of `when`."""
        return gate_of(self.when)
