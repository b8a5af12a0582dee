"""One thing, unless another stands anywhere in the post."""

from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.gate import Gate, gate_of
from postlint.rule import Match, Matcher


class Kind(NamedTuple):
    """The matches of `find`, in a post that holds no `absent`."""

    find: Matcher
    absent: Matcher

    def __call__(self, document: Document) -> Iterator[Match]:
        found = list(self.find(document))
        if found and not any(True for _ in self.absent(document)):
            yield from found

    def anchors(self) -> frozenset[str] | None:
        """Those of `find`: without it there is nothing to leave out."""
        return self.find.anchors()

    def gate(self) -> Gate:
        """That of `find`."""
        return gate_of(self.find)
