"""Which checks can match a document at all: anchors of all rules in one table."""

from collections.abc import Iterable
from functools import cached_property

from postlint.document import Document
from postlint.kinds._words import words_of
from postlint.rule import Check
from postlint.vocabulary import Vocabulary


class Index:
    """Checks in their order, found by the words and names of a document."""

    def __init__(self, checks: Iterable[Check], vocabulary: Vocabulary) -> None:
        self.checks = tuple(checks)
        self._vocabulary = vocabulary

    def candidates(self, document: Document) -> tuple[Check, ...]:
        """The checks whose anchors the document holds; the others cannot match it."""
        always, anchored = self._table
        wanted = set(always)
        for anchor in self._said(document) & anchored.keys():
            wanted.update(anchored[anchor])
        return tuple(self.checks[at] for at in sorted(wanted))

    def _said(self, document: Document) -> frozenset[str]:
        views = ("published",) if document.prose == document.published else ("published", "prose")
        lists = {
            f"<{one.name.list}>" for view in views for one in self._vocabulary.said(document, view)
        }
        return words_of(document) | lists

    @cached_property
    def _table(self) -> tuple[list[int], dict[str, list[int]]]:
        always: list[int] = []
        anchored: dict[str, list[int]] = {}
        for at, check in enumerate(self.checks):
            anchors = check.matcher.anchors()
            if anchors is None:
                always.append(at)
            for anchor in anchors or ():
                anchored.setdefault(anchor, []).append(at)
        return always, anchored
