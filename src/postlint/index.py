"""Which checks can match a document at all: the gates of all rules in one table."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property

from postlint.document import Document
from postlint.gate import Gate, Table, gate_of
from postlint.rule import Check
from postlint.vocabulary import Vocabulary
from postlint.words import words_of


class Index:
    """Checks in their order, found by the words and names of a document."""

    def __init__(self, checks: Iterable[Check], vocabulary: Vocabulary) -> None:
        self.checks = tuple(checks)
        self.vocabulary = vocabulary

    def candidates(self, document: Document) -> tuple[Check, ...]:
        """The checks whose gates the document opens; the others cannot match it."""
        opened = self._table.opened(self._said(document), len(document.text))
        return tuple(self.checks[at] for at in opened)

    def dates(self, document: Document) -> frozenset[datetime]:
        """When the names that a document says, and quiet periods, begin and end to count."""
        dates = {date for name in self.vocabulary.names for date in (name.since, name.until)}
        return frozenset(date for date in dates if date) | self.vocabulary.register.dates()

    @cached_property
    def gates(self) -> tuple[Gate, ...]:
        """What each check needs, in their order."""
        return tuple(gate_of(check.matcher) for check in self.checks)

    def _said(self, document: Document) -> frozenset[str]:
        views = ("published",) if document.prose == document.published else ("published", "prose")
        lists = {
            f"<{one.name.list}>" for view in views for one in self.vocabulary.said(document, view)
        }
        return words_of(document) | lists

    @cached_property
    def _table(self) -> Table:
        return Table(self.gates)
