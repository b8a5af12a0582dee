"""The policy's names (own, embargoed, competitors, people) in every form they take."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from postlint.catalog import hint
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.lexicon import Lexicon, lists_of
from postlint.names import LISTS
from postlint.rule import Match


class Kind(NamedTuple):
    """Each name of the lists in `of`, at the moments at which it counts."""

    of: tuple[str, ...]
    lexicon: Lexicon
    view: Literal["prose", "published"] = "prose"

    def __call__(self, document: Document) -> Iterator[Match]:
        wanted = frozenset[str]().union(*map(lists_of, self.of))
        end = -1
        for one in self.lexicon.vocabulary.said(document, self.view):
            # one place may be several names ("Acme" inside "acme.example"): the first stands
            if one.name.list in wanted and one.start >= end:
                end = one.end
                yield Match(one.span, {"name": one.name.text, **one.name.values})

    @property
    def is_quick(self) -> bool:
        """The names of a document are known before any rule is asked."""
        return True

    def anchors(self) -> frozenset[str]:
        """The lists themselves."""
        return frozenset(f"<{name}>" for of in self.of for name in lists_of(of))

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a list that no policy has."""
        if not self.of:
            raise PolicyError(f"{where}.of", "the list is empty", 'of = ["company"]')
        for at, of in enumerate(self.of):
            if lists_of(of).isdisjoint(LISTS):
                raise PolicyError(f"{where}.of[{at}]", f"there are no {of!r}", hint(of, LISTS))
