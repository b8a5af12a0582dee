"""A document and checks in, a report out. Reads no file, prints nothing, knows no clock."""

from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

from postlint.document import Document, Waiver
from postlint.errors import Problem
from postlint.finding import Excuse, Finding, Praise, Report, Source
from postlint.language import language_of
from postlint.rule import Check, Conditions, Match, Rule, Severity, Words
from postlint.text import Span
from postlint.waivers import UNUSED


def check(
    document: Document,
    checks: Iterable[Check],
    *,
    guards: Callable[[], Iterable[Check]] = tuple,
    proof: bool = False,
) -> Report:
    """Everything that `checks` find in `document`, in reading order.

    A check that runs out of time adds a problem and nothing else. A guard of protected speech,
    one of `checks` or of the `guards` that are fetched for that, is asked only if there is
    something to soften, or for a `proof` of what it would match.
    """
    checks = tuple(checks)
    found = _Found.of(document, (one for one in checks if not (_is_late(one) or one.is_guard)))
    more = guards() if found.findings or proof else ()
    for guard in (*(one for one in checks if one.is_guard), *more):
        if applies(guard.conditions, document) and (proof or found.needs(guard)):
            found.add(guard, document)
    kept = [_excused(_softened(finding, found.reach), document) for finding in found.findings]
    if document.waivers:
        marked = document.with_waivers(tuple(_marked(document, kept)))
        kept += _Found.of(marked, filter(_is_late, checks)).findings
    return Report(
        document,
        tuple(sorted(kept, key=_order)),
        tuple(sorted(found.praise, key=_order)),
        tuple(found.problems),
    )


def faults(document: Document, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """What is wrong with the waivers of a file that holds nothing else."""
    return tuple(_Found.of(document, filter(_is_late, checks)).findings)


def _is_late(one: Check) -> bool:
    """Whether a check is about the waivers of a post, once it is known which were needed."""
    return getattr(one.matcher, "late", False)


class _Found(NamedTuple):
    """What checks find in a document, before anything is excused."""

    findings: list[Finding]
    praise: list[Praise]
    problems: list[Problem]
    reach: list["_Reach"]

    @classmethod
    def of(cls, document: Document, checks: Iterable[Check]) -> "_Found":
        found = cls([], [], [], [])
        for one in checks:
            if applies(one.conditions, document):
                found.add(one, document)
        return found

    def needs(self, guard: Check) -> bool:
        """Whether anything was found that the guard might soften."""
        names = guard.rule.softens
        return any(fnmatchcase(one.rule.id, name) for one in self.findings for name in names)

    def add(self, one: Check, document: Document) -> None:
        """What one check finds, or why it could not be asked."""
        try:
            matches = list(one.matcher(document))
            if met := _met(one, matches, document):
                self.praise.append(Praise(one.rule, met.span, _values(one, met, document)))
            severity = _severity(one, document) if matches else one.rule.severity
        except TimeoutError:
            self.problems.append(Problem(document.name, "time-out", (("rule", one.rule.id),)))
            return
        if one.rule.softens:
            self.reach.append(_Reach(one.rule, tuple(match.span for match in matches)))
        if one.rule.message:
            self.findings.extend(_finding(one, match, severity, document) for match in matches)


def _finding(one: Check, match: Match, severity: Severity, document: Document) -> Finding:
    values = _values(one, match, document)
    finding = Finding(one.rule, match.span, severity, values, match.related)
    if one.rule.fix is None:
        return finding
    from postlint.remedy import proposed  # only for a post that has something to mend

    fix, suggestions = proposed(one.rule.fix, match, values, document)
    return finding._replace(fix=fix, suggestions=suggestions)


def applies(conditions: Conditions, document: Document) -> bool:
    """Whether a rule is meant for this post. What is not known about a post leaves nothing out."""
    meta = document.meta
    return (
        _meets(conditions.channels, meta.channel)
        and _meets(conditions.speaker, meta.speaker or "person")
        and (not conditions.languages or language_of(document) in conditions.languages)
        and conditions.spokesperson in (None, meta.spokesperson)
        and all(getattr(meta, name) for name in conditions.given)
        and not (conditions.since and meta.moment and meta.moment.date() < conditions.since)
        and (
            not (conditions.jurisdictions and meta.jurisdictions)
            or bool({*conditions.jurisdictions} & {*meta.jurisdictions})
        )
    )


def _meets(wanted: tuple[str, ...], there: str) -> bool:
    return not wanted or not there or there in wanted


def _severity(one: Check, document: Document) -> Severity:
    for grade in one.grades:
        if grade.where is None or any(True for _ in grade.where(document)):
            return grade.severity
    return one.rule.severity


def _values(one: Check, match: Match, document: Document) -> dict[str, str | Words]:
    meta = document.meta
    role = {"role": meta.role} if meta.role else {}
    tie = one.values.get(f"at_company.{meta.relation}") if meta.relation else None
    at = {"at_company": tie} if tie else {}
    said = {"match": match.span.cut(document.text)}
    if match.replacement is not None:
        said["replacement"] = match.replacement
    return {**one.values, **at, **role, **said, **match.values}


class _Reach(NamedTuple):
    """Where a rule softens others: a passage about what the law protects, or about what the
    company announced, which is a rule that only praises."""

    rule: Rule
    passages: tuple[Span, ...]

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is of a rule that is softened, and in one of the passages."""
        span = finding.span
        return any(fnmatchcase(finding.rule.id, name) for name in self.rule.softens) and any(
            passage.overlaps(span) or passage.holds(span) for passage in self.passages
        )


def _met(one: Check, matches: list[Match], document: Document) -> Match | None:
    """What a rule praises: what it finds, if it only praises, else what meets it."""
    if not one.rule.praise:
        return None
    if not one.rule.message:
        return next(iter(matches), None)
    met: Callable[[Document], Match | None] | None = getattr(one.matcher, "met", None)
    return met(document) if met and not matches else None


def _softened(finding: Finding, reach: list[_Reach]) -> Finding:
    """A rule that guards protected speech is itself no more than a note to the author."""
    covering = [one for one in reach if one.covers(finding)]
    if finding.rule.softens or any(one.rule.message for one in covering):
        return finding._replace(severity=Severity.NOTE, excuse=Excuse(Source.PROTECTED))
    return finding._replace(excuse=Excuse(Source.ANNOUNCED)) if covering else finding


def _excused(finding: Finding, document: Document) -> Finding:
    """A waiver without a fault, with a reason and an end date to come, covers what its rule
    finds where it reaches."""
    if finding.excuse:
        return finding
    today = document.meta.as_of.date().isoformat() if document.meta.as_of else ""
    for waiver in document.waivers:
        complete = waiver.reason and waiver.until and waiver.until >= today
        if complete and not waiver.fault and _covers(waiver, finding):
            return finding._replace(excuse=Excuse(Source.WAIVER, waiver.reason, waiver.until))
    return finding


def _covers(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver is about this finding."""
    reach, span = waiver.reach, finding.span
    inside = reach.overlaps(span) or (span.start == span.end and reach.holds(span))
    return waiver.rule == finding.rule.id and inside


def _marked(document: Document, findings: list[Finding]) -> Iterator[Waiver]:
    """The waivers, those that no finding needed marked as such."""
    for waiver in document.waivers:
        used = any(_covers(waiver, finding) for finding in findings)
        yield waiver if waiver.fault or used else waiver._replace(fault=UNUSED)


def _order(one: Finding | Praise) -> tuple[int, int, str]:
    return one.span.start, one.span.end, one.rule.id
