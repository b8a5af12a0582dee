"""The pictures and films of a post, as its front matter tells of them."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.rule import Match
from postlint.text import Span

Note = Literal["", "alt", "credit", "visible", "ai"]


class Kind(NamedTuple):
    """Each medium that has the note `has` and lacks the note `lacks`.

    `not_as`: notes that say there is nothing to tell ("no", "none"). The place is the file's
    name where the post writes it, else the post's beginning.
    """

    has: Note = ""
    lacks: Note = ""
    not_as: tuple[str, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        end = 0
        for medium in document.meta.media:
            start = document.text.find(medium.file, end) if medium.file else -1
            place = Span(start, start + len(medium.file)) if start >= 0 else Span(0, 0)
            end = max(end, place.end)
            told = getattr(medium, self.has).strip().lower() if self.has else "yes"
            if (
                told
                and told not in self.not_as
                and not (self.lacks and getattr(medium, self.lacks))
            ):
                yield Match(place, {"file": medium.file})

    def anchors(self) -> None:
        """None: a post's words do not tell of its pictures."""
        return

    def verify(self, where: str) -> None:
        """PolicyError at `where` if it asks for nothing."""
        if not (self.has or self.lacks):
            raise PolicyError(where, "it asks for nothing", "write `has` or `lacks`")
