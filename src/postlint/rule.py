"""One policy line: what to look for, what to say, why, and how much it weighs."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from postlint.document import Document
from postlint.text import Span

# A text in several languages, or one that is the same in all.
Words = Mapping[str, str]


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
    """What a kind found: a place, values for the message, related places."""

    span: Span
    values: Mapping[str, str | Words] = {}
    related: tuple[Related, ...] = ()
    replacement: str | None = None


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
