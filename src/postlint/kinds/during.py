"""What may not be said in one of the policy's quiet periods."""

from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.gate import NEVER, Gate, gate_of
from postlint.lexicon import Lexicon
from postlint.rule import Match, Matcher


class Kind(NamedTuple):
    """The matches of `find` in a post that is judged within a `[[quiet_period]]`."""

    find: Matcher
    lexicon: Lexicon

    def __call__(self, document: Document) -> Iterator[Match]:
        moment = document.meta.moment
        periods = self.lexicon.vocabulary.register.periods
        period = next((one for one in periods if one.counts_at(moment)), None)
        if period:
            for match in self.find(document):
                yield match._replace(values={**match.values, **period.values})

    def anchors(self) -> frozenset[str] | None:
        """Those of `find`; nothing if the policy has no quiet period."""
        if not self.lexicon.vocabulary.register.periods:
            return frozenset()
        return self.find.anchors()

    def gate(self) -> Gate:
        """That of `find`."""
        return gate_of(self.find) if self.lexicon.vocabulary.register.periods else NEVER
