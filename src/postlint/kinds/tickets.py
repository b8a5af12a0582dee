"""Ticket keys of the policy with their numbers: `ROBO-1234`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from postlint.document import Document
from postlint.lexicon import Lexicon
from postlint.rule import Match

_LIST = "ticket"


class Kind(NamedTuple):
    """Each ticket, as `[internal] tickets` says they are written."""

    lexicon: Lexicon

    def __call__(self, document: Document) -> Iterator[Match]:
        folded = document.folded("published")
        for one in self.lexicon.vocabulary.said(document, "published"):
            if one.name.list == _LIST:
                found = _numbered(str(one.name.values["pattern"])).match(folded.cased, one.start)
                if found:
                    yield Match(folded.span(*found.span()))

    def anchors(self) -> frozenset[str]:
        """The list of the keys."""
        return frozenset({f"<{_LIST}>"})


@cache
def _numbered(pattern: str) -> re.Pattern[str]:
    key, _, rest = pattern.partition("#")
    end = re.escape(rest) if rest else r"(?!\w)"
    return re.compile(rf"{re.escape(key)}\d+{end}", re.IGNORECASE)
