"""Posts that say almost the same as posts of other people; `copies` finds those."""

from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.kinds._opening import opening
from postlint.rule import Match, Words


class Kind(NamedTuple):
    """A post that has echoes. It has no settings: the policy's `[copies]` says what one is."""

    def __call__(self, document: Document) -> Iterator[Match]:
        if document.meta.echoes:
            yield Match(opening(document), {"where": _listed(document.meta.echoes)})

    def anchors(self) -> None:
        """None: a post's words alone do not tell what others say."""
        return


def _listed(echoes: tuple[str | Words, ...]) -> Words:
    told = [{"en": one, "fr": one} if isinstance(one, str) else one for one in echoes]
    return {lang: ", ".join(one[lang] for one in told) for lang in ("en", "fr")}
