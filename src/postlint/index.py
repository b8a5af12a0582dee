"""Which checks can match a document at all: the gates of all rules in two tables."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cached_property

from postlint.document import Document
from postlint.gate import NEVER, Gate, Plan, Table, coarse, every, gate_of, one_of, plan
from postlint.rule import Check
from postlint.vocabulary import Vocabulary
from postlint.words import Sieve, anchors_in, around, tokens_of

_WAIVERS = "<waivers>"  # stands in the list of a post's words if the post has waivers


class Index:
    """Checks in their order, found by the words and names of a document.

    `kept` has the plans as they were worked out before: that of guards, or of all others.
    """

    def __init__(
        self,
        checks: Sequence[Check],
        vocabulary: Vocabulary,
        kept: Callable[[bool], Plan] | None = None,
    ) -> None:
        self.checks = checks
        self.vocabulary = vocabulary
        self._kept = kept

    def candidates(self, document: Document) -> tuple[Check, ...]:
        """The checks whose gates the document opens; the others cannot match it.

        Guards are told by `guards`: a post in which nothing is found needs none.
        """
        return self._opened(self._gates, document)

    def guards(self, document: Document) -> tuple[Check, ...]:
        """The guards of protected speech whose gates the document opens."""
        return self._opened(self._guarding, document)

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

    def plan(self, *, guards: bool) -> Plan:
        """How the gates of guards, or of all other checks, are found."""
        if self._kept:
            return self._kept(guards)
        return plan(_gate(check) if check.is_guard == guards else NEVER for check in self.checks)

    def _opened(self, gates: "_Gates", document: Document) -> tuple[Check, ...]:
        said = gates.said(document, self.vocabulary)
        return tuple([self.checks[at] for at in gates.table.opened(said, len(document.text))])

    @cached_property
    def _gates(self) -> "_Gates":
        return _Gates(Table(self.plan(guards=False)))

    @cached_property
    def _guarding(self) -> "_Gates":
        return _Gates(Table(self.plan(guards=True)))


class _Gates:
    """A table of gates, and what it asks of a document."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._anchors = Sieve[set[str]](lambda token: anchors_in(token) & table.words)
        names = (word[1:-1].partition(" ") for word in table.words if word[0] == "<")
        self._facts = [name for known, _, name in names if known == "known"]

    def said(self, document: Document, vocabulary: Vocabulary) -> frozenset[str]:
        """What gates ask for, as far as the document has it."""
        said = set[str]()
        for view in _views(document):
            said.update(*self._anchors(tokens_of(document, view)))
            for one in vocabulary.said(document, view):
                said.add(f"<{one.name.list}>")
                beside = around(document.folded(view).lower, one.start, one.end)
                said |= anchors_in(beside) & self.table.words
        if document.waivers:
            said.add(_WAIVERS)
        for name in self._facts:
            if getattr(document.meta, name):
                said.add(_known(name))
        return frozenset(said)


def _views(document: Document) -> tuple[str, ...]:
    return ("published",) if document.prose == document.published else ("published", "prose")


def _gate(check: Check) -> Gate:
    """That of its matcher, and the facts that the rule needs to be known."""
    if getattr(check.matcher, "late", False):
        return one_of({_WAIVERS})
    facts = (one_of({_known(name)}) for name in check.conditions.given)
    return every((coarse(gate_of(check.matcher)), *facts))


def _known(fact: str) -> str:
    return f"<known {fact}>"
