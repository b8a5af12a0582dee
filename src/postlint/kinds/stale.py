"""Posts that were approved, and are no longer what was approved."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.kinds._opening import opening
from postlint.rule import Match


class Kind(NamedTuple):
    """A post whose digest of approval fits no more, because its `part` changed since."""

    part: Literal["text", "policy"]

    def __call__(self, document: Document) -> Iterator[Match]:
        if document.meta.stale == self.part:
            yield Match(opening(document))

    def anchors(self) -> None:
        """None: a post's words do not tell what was approved."""
        return
