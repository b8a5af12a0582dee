"""Whatever one of several matchers finds."""

from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, either, gate_of
from postlint.rule import Match, Matcher


class Kind(NamedTuple):
    """The matches of all parts in reading order; a place that two parts find counts once."""

    of: tuple[Matcher, ...]

    def __call__(self, document: Document) -> Iterator[Match]:
        """The matches, in reading order."""
        found: dict[tuple[int, int], Match] = {}
        for part in self.of:
            for match in part(document):
                found.setdefault(match.span, match)
        return iter(sorted(found.values(), key=lambda match: match.span))

    def holds(self, document: Document) -> bool:
        """Whether a part matches; parts behind the first that does are not asked."""
        return any(True for part in self.of for _ in part(document))

    def anchors(self) -> frozenset[str] | None:
        """Those of all parts; None if one of them may match anything."""
        union: frozenset[str] = frozenset()
        for part in self.of:
            anchors = part.anchors()
            if anchors is None:
                return None
            union |= anchors
        return union

    def gate(self) -> Gate:
        """Open where a part's is."""
        return either(map(gate_of, self.of))

    def verify(self, where: str) -> None:
        """PolicyError at `where` if there is no part, since it would find nothing."""
        if not self.of:
            raise PolicyError(f"{where}.of", "the list is empty", "write the tables to match")
