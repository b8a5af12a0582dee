"""Which checks can match a document at all: the gates of all rules in one table."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property

from postlint.document import Document
from postlint.gate import Gate, Plan, Table, every, gate_of, one_of, plan
from postlint.rule import Check
from postlint.vocabulary import Vocabulary
from postlint.words import Sieve, anchors_in, tokens_of

_WAIVERS = "<waivers>"  # stands in the list of a post's words if the post has waivers


class Index:
    """Checks in their order, found by the words and names of a document."""

    def __init__(self, checks: Sequence[Check], vocabulary: Vocabulary) -> None:
        self.checks = checks
        self.vocabulary = vocabulary

    def candidates(self, document: Document) -> tuple[Check, ...]:
        """The checks whose gates the document opens; the others cannot match it."""
        opened = self._table.opened(self._said(document), len(document.text))
        return tuple([self.checks[at] for at in opened])

    def dates(self, document: Document) -> frozenset[datetime]:
        """When the names that a document spells, and quiet periods, begin and end to count."""
        return self.vocabulary.register.dates().union(
            *(self.vocabulary.dates(document, view) for view in _views(document))
        )

    @cached_property
    def since(self) -> frozenset[date]:
        """The days on which rules begin to count."""
        days = (check.conditions.since for check in self.checks)
        return frozenset(day for day in days if day)

    def _said(self, document: Document) -> frozenset[str]:
        """What gates ask for, as far as the document has it."""
        said = set[str]()
        for view in _views(document):
            said.update(*self._anchors(tokens_of(document, view)))
            for one in self.vocabulary.said(document, view):
                said.add(f"<{one.name.list}>")
        if document.waivers:
            said.add(_WAIVERS)
        for name in self._facts:
            if getattr(document.meta, name):
                said.add(_known(name))
        return frozenset(said)

    @cached_property
    def plan(self) -> Plan:
        """How the gates are found."""
        return plan(map(_gate, self.checks))

    @cached_property
    def _table(self) -> Table:
        return Table(self.plan)

    @cached_property
    def _anchors(self) -> Sieve[set[str]]:
        """The words in a token that a gate asks for."""
        wanted = self._table.words
        return Sieve(lambda token: anchors_in(token) & wanted)

    @cached_property
    def _facts(self) -> tuple[str, ...]:
        """The facts about a post that a gate asks for."""
        names = (word[1:-1].partition(" ") for word in self._table.words if word[0] == "<")
        return tuple(name for known, _, name in names if known == "known")


def _views(document: Document) -> tuple[str, ...]:
    return ("published",) if document.prose == document.published else ("published", "prose")


def _gate(check: Check) -> Gate:
    """That of its matcher, and the facts that the rule needs to be known."""
    if getattr(check.matcher, "late", False):
        return one_of({_WAIVERS})
    facts = (one_of({_known(name)}) for name in check.conditions.given)
    return every((gate_of(check.matcher), *facts))


def _known(fact: str) -> str:
    return f"<known {fact}>"
