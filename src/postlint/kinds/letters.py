"""Signs that only look like letters: mathematical alphabets and their like."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.rule import Match
from postlint.text import Span

# mathematical alphabets, full-width, circled and squared letters; what folding makes plain
_RUN = re.compile(
    "[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f130-\U0001f189]"
    "[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a\u24b6-\u24e9\U0001f130-\U0001f189 ]*"
)


class Kind(NamedTuple):
    """Each run of at least so many such signs."""

    least: int = 2

    def __call__(self, document: Document) -> Iterator[Match]:
        if document.prose.isascii():
            return
        for run in _RUN.finditer(document.prose):
            if len(run.group()) - run.group().count(" ") >= self.least:
                yield Match(Span(run.start(), run.start() + len(run.group().rstrip())))

    def anchors(self) -> None:
        """None: folding has made them plain words before anchors are compared."""
        return

    def verify(self, where: str) -> None:
        """PolicyError at `where` if it would match everywhere."""
        if self.least < 1:
            raise PolicyError(f"{where}.least", "it is below one", "2 = a word")
