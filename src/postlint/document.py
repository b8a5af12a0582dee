"""A post as the rules see it: its text, two views of equal length, and what is known about it."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from postlint.errors import Problem
from postlint.folding import Folded, fold
from postlint.text import Lines, Span, sentences

T = TypeVar("T")


class Media(NamedTuple):
    """A picture or film of a post, as its front matter tells of it."""

    file: str = ""
    alt: str = ""
    credit: str = ""
    visible: str = ""
    ai: str = ""


SPEAKERS = ("person", "company")
TIES = ("employee", "agency", "contractor", "founder")


class Meta(NamedTuple):
    """What is known about a post besides its words.

    It comes from front matter, then path overrides, then flags, then the user's own
    config; the session fills `as_of`, and `spokesperson` from the policy's list of people.
    `approved` is the digest of an approval, `stale` what changed since; `echoes` are places of
    other posts that say almost the same.
    Empty means not known.
    """

    author: str = ""
    role: str = ""
    handle: str = ""
    speaker: str = ""
    relation: str = ""
    channel: str = ""
    jurisdictions: tuple[str, ...] = ()
    publish_at: datetime | None = None
    as_of: datetime | None = None
    lang: str = ""
    revises: str = ""
    reply_to: str = ""
    first_comment: str = ""
    media: tuple[Media, ...] = ()
    spokesperson: bool = False
    approved: str = ""
    stale: str = ""
    echoes: tuple[str | Mapping[str, str], ...] = ()

    @property
    def moment(self) -> datetime | None:
        """The moment at which the post is judged."""
        return self.publish_at or self.as_of


class Cell(NamedTuple):
    """A named place of a file that holds a stretch of a post: the cell `D17` of a calendar."""

    ref: str
    span: Span


class Origin(NamedTuple):
    """Where a post came from: the file, and its part of it ("row 17") where it is not all.

    `cells` are in the order of their spans.
    """

    path: str = ""
    part: str = ""
    cells: tuple[Cell, ...] = ()

    def cell(self, offset: int) -> Cell | None:
        """The cell that holds a code point of the post."""
        at = bisect_right(self.cells, offset, key=lambda cell: cell.span.start) - 1
        return self.cells[at] if at >= 0 and offset <= self.cells[at].span.end else None


class Unread(NamedTuple):
    """A post that a file holds beside others, and why there is no telling what it says."""

    origin: Origin
    problem: Problem


class Waiver(NamedTuple):
    """The leave to break one rule in one stretch of text, with a reason and an end date.

    `fault` says why it does not count (see `waivers`), or that nothing needed it.
    """

    rule: str
    reach: Span
    reason: str
    until: str
    written_at: Span
    fault: str = ""


class _Fields(NamedTuple):
    text: str
    prose: str
    published: str
    name: str
    origin: Origin
    meta: Meta
    waivers: tuple[Waiver, ...]


class Document(_Fields):
    """What the author wrote, what readers read of it, and all that leaves the house.

    `prose` is what readers read, `published` also holds code, link targets, file names,
    front matter and comments. Both have the length of `text`: what is hidden is blanked,
    never cut, so an offset into one is an offset into all three.
    """

    def __new__(
        cls,
        text: str,
        prose: str,
        published: str,
        name: str = "<text>",
        origin: Origin = Origin(),  # noqa: B008  (a NamedTuple never changes)
        meta: Meta = Meta(),  # noqa: B008
        waivers: tuple[Waiver, ...] = (),
    ) -> "Document":
        """ValueError for views of another length than `text`."""
        if not len(text) == len(prose) == len(published):
            raise ValueError("both views of a document must keep the length of its text")
        return super().__new__(cls, text, prose, published, name, origin, meta, waivers)

    @classmethod
    def plain(
        cls,
        text: str,
        name: str = "<text>",
        meta: Meta = Meta(),  # noqa: B008
    ) -> "Document":
        """A document that shows every character of `text`."""
        return cls(text, text, text, name, Origin(name), meta)

    def with_meta(self, meta: Meta) -> "Document":
        """The same post, with other facts about it."""
        return Document(
            self.text, self.prose, self.published, self.name, self.origin, meta, self.waivers
        )

    def with_waivers(self, waivers: tuple[Waiver, ...]) -> "Document":
        """The same post, with other waivers."""
        return Document(
            self.text, self.prose, self.published, self.name, self.origin, self.meta, waivers
        )

    def view(self, name: str) -> str:
        """The text of a view: `prose` or `published`."""
        return self.published if name == "published" else self.prose

    def folded(self, view: str = "prose") -> Folded:
        """A view in the one spelling that matching uses, with the way back to the offsets."""
        text = self.view(view)
        return self.derived(("folded", text), lambda: fold(text))

    @cached_property
    def lines(self) -> Lines:
        """The lines of `text`."""
        return Lines(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of `prose`, in order, without gaps."""
        return sentences(self.prose)

    def derived(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` says of this document, made once for each `key`."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    def __reduce__(self) -> tuple[type["Document"], tuple[Any, ...]]:
        # what was derived stays behind: a report that crosses a process carries only the fields
        return Document, tuple(self)
