"""What the world sees: findings, praise, fixes, excuses, and the report that holds them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from postlint.document import Document, Origin
from postlint.errors import Problem
from postlint.rule import Related, Rule, Severity, Words
from postlint.text import Span

# One width for every secret: the length of a mask must not tell which name it covers.
MASK = "█████"


class Edit(NamedTuple):
    """Put `text` where `span` is; an insertion has an empty span."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend a finding. A safe one may be applied unasked; others are suggestions.

    `blanks` names the facts that nobody told, whose places in the text are still to fill in.
    """

    edits: tuple[Edit, ...]
    safe: bool = False
    blanks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """What it writes, without the line ends around it."""
        return " … ".join(edit.text.strip() for edit in self.edits if edit.text.strip())


class Source(StrEnum):
    """Where an excuse comes from."""

    WAIVER = "waiver"
    BASELINE = "baseline"
    PROTECTED = "protected"
    ANNOUNCED = "announced"


class Excuse(NamedTuple):
    """Why a finding does not count. It stays in the report all the same.

    Of a waiver: `until` is its last day (ISO), `where` the entry of a waiver file that it is.
    """

    source: Source
    reason: str = ""
    until: str = ""
    where: str = ""


class Finding(NamedTuple):
    """One place where a post breaks one rule.

    `fix` is there only if it is safe; `suggestions` are for the author to choose from.
    """

    rule: Rule
    span: Span
    severity: Severity
    values: Mapping[str, str | Words] = {}
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    excuse: Excuse | None = None
    suggestions: tuple[Fix, ...] = ()

    def message(self, lang: str = "en", *, reveal: bool = False) -> str:
        """The rule's message in `lang`, filled in.

        What a secret rule would tell is masked unless `reveal`: only the author's own
        terminal or page asks for that.
        """
        return fill(self.rule.message, self.values, lang, masked=self.rule.secret and not reveal)

    def help(self, lang: str = "en", *, reveal: bool = False) -> str:
        """What to do about it, in `lang`; the same masks as `message`."""
        return fill(self.rule.help, self.values, lang, masked=self.rule.secret and not reveal)


class Praise(NamedTuple):
    """A requirement that the post meets, said out loud."""

    rule: Rule
    span: Span
    values: Mapping[str, str | Words] = {}

    def message(self, lang: str = "en") -> str:
        """The rule's praise in `lang`, filled in."""
        return fill(self.rule.praise, self.values, lang, masked=self.rule.secret)


class Terms(NamedTuple):
    """What the policy that judged a post says of the verdict.

    `policy` is its file, or "config" for a dict; empty if there was none. `fail_on` is the
    lightest finding that blocks the post, `path` the post as seen from the policy's folder.
    """

    policy: str = ""
    fail_on: Severity = Severity.ERROR
    path: str = ""


class Report(NamedTuple):
    """A document and all that was found in it, in reading order, on a policy's terms."""

    document: Document
    findings: tuple[Finding, ...] = ()
    praise: tuple[Praise, ...] = ()
    problems: tuple[Problem, ...] = ()
    terms: Terms = Terms()
    is_post: bool = True  # else it is about a file of the team's, such as its waivers
    compared: bool = False  # whether the policy wants it compared with the posts beside it

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings without an excuse."""
        return tuple(finding for finding in self.findings if not finding.excuse)

    @property
    def slim(self) -> "Report":
        """The same for reporters: the text only where there is something to say of it, and
        nothing that was derived from it."""
        post = self.document
        if self.compared:
            return self._replace(document=Document(*post))
        if not (self.findings or self.praise or self.problems):
            place = Origin(post.origin.path, post.origin.part)
            return self._replace(document=Document("", "", "", post.name, place))
        text = post.text
        return self._replace(document=Document(text, text, text, post.name, post.origin, post.meta))


def said(words: Words, lang: str) -> str:
    """A text in `lang`, else in English, else in whatever language there is."""
    return words.get(lang) or words.get("en") or next(iter(words.values()), "")


def fill(words: Words, values: Mapping[str, str | Words], lang: str, *, masked: bool) -> str:
    """Put `values` in the `{places}` of a text.

    Not str.format: a brace in a post or a policy must neither raise nor reach attributes.
    One pass over the template, so that a value with braces is never filled again. Of masked
    values those are shown that the value `reveal` names.
    """
    told = values.get("reveal", "")
    shown = told.split() if isinstance(told, str) else []
    pieces = said(words, lang).split("{")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        key, closed, rest = piece.partition("}")
        if closed and key in values:
            value = values[key]
            hidden = masked and key not in shown
            text = MASK if hidden else value if isinstance(value, str) else said(value, lang)
            filled.append(text + rest)
        else:
            filled.append("{" + piece)
    return "".join(filled)
