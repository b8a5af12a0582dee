"""What one matcher finds in a text in which several others find something too."""

from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import Gate, every, gate_of
from postlint.rule import Match, Matcher, Related


class Kind(NamedTuple):
    """The matches of the first part, where every part matches; the others' first are related."""

    of: tuple[Matcher, ...]

    def __call__(self, document: Document) -> Iterator[Match]:
        """The matches, if every part has one."""
        first, *others = self.of
        found = list(first(document))
        related: list[Related] = []
        for part in others if found else ():
            match = next(iter(part(document)), None)
            if match is None:
                return
            related.append(Related(match.span))
        for match in found:
            yield match._replace(related=(*match.related, *related))

    def anchors(self) -> frozenset[str] | None:
        """Those of the part that has the fewest: every part must be there."""
        known = (part.anchors() for part in self.of)
        return min((one for one in known if one is not None), key=len, default=None)

    def gate(self) -> Gate:
        """Open where every part's is."""
        return every(map(gate_of, self.of))

    def verify(self, where: str) -> None:
        """PolicyError at `where` if there are no parts."""
        if not self.of:
            raise PolicyError(f"{where}.of", "the list is empty", "write the tables to match")
