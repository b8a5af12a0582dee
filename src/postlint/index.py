"""Which checks can match a document at all: the gates of all rules in one table."""

from collections.abc import Iterable
from functools import cached_property

from postlint.document import Document
from postlint.gate import Gate, gate_of, is_open, triggers
from postlint.kinds._words import words_of
from postlint.rule import Check
from postlint.vocabulary import Vocabulary


class Index:
    """Checks in their order, found by the words and names of a document."""

    def __init__(self, checks: Iterable[Check], vocabulary: Vocabulary) -> None:
        self.checks = tuple(checks)
        self._vocabulary = vocabulary

    def candidates(self, document: Document) -> tuple[Check, ...]:
        """The checks whose gates the document opens; the others cannot match it."""
        there = self._said(document)
        length = len(document.text)
        wanted = {at for at in self._table.touched(there) if is_open(self.gates[at], there, length)}
        return tuple(self.checks[at] for at in sorted(wanted))

    @cached_property
    def gates(self) -> tuple[Gate, ...]:
        """What each check needs, in their order."""
        return tuple(gate_of(check.matcher) for check in self.checks)

    def _said(self, document: Document) -> frozenset[str]:
        views = ("published",) if document.prose == document.published else ("published", "prose")
        lists = {
            f"<{one.name.list}>" for view in views for one in self._vocabulary.said(document, view)
        }
        return words_of(document) | lists

    @cached_property
    def _table(self) -> "Table":
        return Table(self.gates)


class Table:
    """Gates found by the words that open them, so that a text costs its words, not the gates."""

    def __init__(self, gates: Iterable[Gate]) -> None:
        self.always: list[int] = []
        self.by_word: dict[str, list[int]] = {}
        for at, gate in enumerate(gates):
            words = triggers(gate)
            if words is None:
                self.always.append(at)
            for word in words or ():
                self.by_word.setdefault(word, []).append(at)

    def touched(self, there: frozenset[str]) -> set[int]:
        """The numbers of the gates that a text with the words `there` may open."""
        found = set(self.always)
        for word in there & self.by_word.keys():
            found.update(self.by_word[word])
        return found
