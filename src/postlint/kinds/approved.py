"""Names that may only be said together with words that the company approved."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.folding import fold
from postlint.lexicon import Lexicon
from postlint.rule import Match
from postlint.vocabulary import Name

_WORD = re.compile(r"[\w'’.-]+")
# what may stand beside the approved words without counting: links, hashtags, handles
_ASIDE = re.compile(r"(?:https?://|www\.|[#@]\w)\S*")


class Kind(NamedTuple):
    """Each name of the lists in `of`, unless the post says the name's `line`, in any language.

    `room`: how many words more a post with the line may have; -1 = as many as it likes.
    """

    of: tuple[str, ...]
    lexicon: Lexicon
    room: int = -1

    def __call__(self, document: Document) -> Iterator[Match]:
        for one in self.lexicon.vocabulary.said(document):
            if one.name.list in self.of and not self._is_approved(one.name, document):
                yield Match(one.span, one.name.values)

    def anchors(self) -> frozenset[str]:
        return frozenset(f"<{name}>" for name in self.of)

    def _is_approved(self, name: Name, document: Document) -> bool:
        lines = name.values.get("line", {})
        said = _plain(document.folded().lower)
        return any(
            self._has_room(said.replace(line, " ", 1))
            for line in ([] if isinstance(lines, str) else map(_spelled, lines.values()))
            if line and line in said
        )

    def _has_room(self, rest: str) -> bool:
        return self.room < 0 or len(_WORD.findall(_ASIDE.sub(" ", rest))) <= self.room


def _spelled(line: str) -> str:
    return _plain(fold(line).lower)


def _plain(text: str) -> str:
    return " ".join(text.split())
