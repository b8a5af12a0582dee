"""E-mail addresses of people, besides those that the policy or the author makes public."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.lexicon import Lexicon
from postlint.rule import Match
from postlint.spelling import parts_of

_ADDRESS = re.compile(r"(?<![\w.%+@/-])[\w.%+-]+@(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w@])")


class Kind(NamedTuple):
    """`shared` names the pack's list of mailboxes that are nobody's own (info, press),
    `unused` that of domains that are there for examples."""

    lexicon: Lexicon
    shared: str = ""
    unused: str = ""

    def __call__(self, document: Document) -> Iterator[Match]:
        folded = document.folded("published")
        for found in _ADDRESS.finditer(folded.lower) if "@" in folded.lower else ():
            if not self._is_public(found[0], document):
                yield Match(folded.span(*found.span()))

    def anchors(self) -> None:
        """None: an address is made of any words."""
        return

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a list that the pack does not have."""
        for key in ("shared", "unused"):
            name = getattr(self, key)
            if name and name not in self.lexicon.lists:
                raise PolicyError(f"{where}.{key}", f"there is no list {name!r} in [words]")

    def _is_public(self, address: str, document: Document) -> bool:
        box, _, domain = address.partition("@")
        lists, meta = self.lexicon.lists, document.meta
        return (
            box.partition("+")[0] in lists.get(self.shared, ())
            or any(f".{domain}".endswith(f".{one}") for one in lists.get(self.unused, ()))
            or self.lexicon.vocabulary.register.is_public(address, meta)
            or _is_own(box, meta.author)
        )


def _is_own(box: str, author: str) -> bool:
    """Whether an address is made of the author's name: jo.park@ of Jo Park."""
    names = parts_of(author)
    return len(names) > 1 and all(name in "".join(parts_of(box)) for name in names)
