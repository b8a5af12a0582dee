"""One policy line: what to look for, what to say, why, and how much it weighs."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from postlint.document import Document
from postlint.text import Span

# A text in several languages, or one that is the same in all.
Words = Mapping[str, str]


class Blank(dict[str, str]):
    """Words that stand for a fact nobody told, such as "[your role]": shown, never applied."""


class Severity(StrEnum):
    """How much a finding weighs, lightest first."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 2 for an error."""
        return list(Severity).index(self)


class Related(NamedTuple):
    """Another place that belongs to a match, and what to say about it."""

    span: Span
    label: Words = {}


class Match(NamedTuple):
    """What a kind found: a place, values for the message, related places.

    `replacement` is what could stand there, where a kind knows it; it is the value
    `{replacement}` too. `moves` is what a fix that moves words should move, if it is not
    the place itself.
    """

    span: Span
    values: Mapping[str, str | Words] = {}
    related: tuple[Related, ...] = ()
    replacement: str | None = None
    moves: Span | None = None


class Matcher(Protocol):
    """Finds places in a document. Knows nothing of messages or severities."""

    def __call__(self, document: Document, /) -> Iterable[Match]:
        """The places, in reading order. TimeoutError past a time limit."""
        ...

    def anchors(self) -> frozenset[str] | None:
        """Folded words and `<lists>` of facts, one of which is in every text that this
        matches; None = it may match anything, so it always runs."""
        ...


class Conditions(NamedTuple):
    """For which posts a rule is meant; empty = for all.

    `given`: fields of `Meta`, all of which must be known. `since`: the first day on which
    the rule counts.
    """

    languages: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    spokesperson: bool | None = None
    since: date | None = None


class Grade(NamedTuple):
    """Another severity, where `where` matches the document."""

    severity: Severity
    where: Matcher | None = None


class Place(StrEnum):
    """Where a remedy puts its words."""

    MATCH = "match"
    START = "start"
    END = "end"
    MOVE = "move"


class Remedy(NamedTuple):
    """How a rule's findings are mended: sentences to choose from, by the post's language.

    `place`: instead of the match; as a paragraph of its own at the start (behind front
    matter and a title) or at the end; or `move`, which brings the sentence of the match to
    the start, and writes its text there where nothing can be moved. `safe`: it may be applied
    unasked, if every `{place}` of the text and every fact in `needs` is known of this post.
    `before`, by language: what may stand right before the match ("the ", "d'") and changes with
    it, as a pair: what it becomes before a consonant, and before a vowel.
    """

    text: Mapping[str, tuple[str, ...]] = {}
    place: Place = Place.MATCH
    safe: bool = False
    needs: tuple[str, ...] = ()
    before: Mapping[str, Mapping[str, tuple[str, str]]] = {}


class Rule(NamedTuple):
    """A policy line in words. `id` is `topic.name`; texts are by language.

    A rule without a message only praises. What a rule `softens` (ids, `*` allowed) does not
    count where it matches. `mend` is what to add to a post that is already out.
    """

    id: str
    severity: Severity
    message: Words
    why: Words = {}
    help: Words = {}
    basis: tuple[str, ...] = ()
    praise: Words = {}
    secret: bool = False
    softens: tuple[str, ...] = ()
    mend: Words = {}
    fix: Remedy | None = None


class Check(NamedTuple):
    """A rule with its matcher and its conditions, ready to run.

    `grades` are asked in order; the first that holds gives the severity, else the rule's
    own does. `values` are the policy's, for every message.
    """

    rule: Rule
    matcher: Matcher
    conditions: Conditions = Conditions()
    grades: tuple[Grade, ...] = ()
    values: Mapping[str, str | Words] = {}

    @property
    def is_guard(self) -> bool:
        """Whether it keeps others quiet and finds no fault itself."""
        return bool(self.rule.softens and self.rule.message)
