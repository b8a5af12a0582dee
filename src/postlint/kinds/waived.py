"""Waivers that do not count, or that nothing needs: asked after everything else is found."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.rule import Match


class Kind(NamedTuple):
    """The waivers of a post that have this fault; the place is where the waiver stands."""

    fault: Literal["incomplete", "ended", "forbidden", "too-long", "unapproved", "unused"]

    def __call__(self, document: Document) -> Iterator[Match]:
        for waiver in document.waivers:
            if waiver.fault == self.fault:
                values = {"rule": waiver.rule or "?", "until": waiver.until or "?"}
                yield Match(waiver.written_at, values)

    @property
    def late(self) -> bool:
        """The engine asks it last, when it knows which waivers were needed."""
        return True

    def anchors(self) -> None:
        """None: a waiver may stand in a file of its own."""
        return
