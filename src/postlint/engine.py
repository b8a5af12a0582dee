"""A document and checks in, a report out. Reads no file, prints nothing, knows no clock."""

from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Excuse, Finding, Praise, Report, Source
from postlint.language import language_of
from postlint.rule import Check, Conditions, Match, Rule, Severity, Words
from postlint.text import Span


def check(document: Document, checks: Iterable[Check]) -> Report:
    """Everything that `checks` find in `document`, in reading order.

    A check that runs out of time adds a problem and nothing else.
    """
    findings: list[Finding] = []
    praise: list[Praise] = []
    problems: list[Problem] = []
    reach: list[_Reach] = []
    for one in checks:
        if not applies(one.conditions, document):
            continue
        try:
            matches = list(one.matcher(document))
            if found := _met(one, matches, document):
                praise.append(Praise(one.rule, found.span, _values(one, found, document)))
            severity = _severity(one, document) if matches else one.rule.severity
        except TimeoutError:
            problems.append(Problem(document.name, "time-out", (("rule", one.rule.id),)))
            continue
        if one.rule.softens:
            reach.append(_Reach(one.rule, tuple(match.span for match in matches)))
        findings += [
            _finding(one, match, severity, document) for match in matches if one.rule.message
        ]
    kept = [_excused(_softened(finding, reach), document) for finding in findings]
    return Report(
        document,
        tuple(sorted(kept, key=_order)),
        tuple(sorted(praise, key=_order)),
        tuple(problems),
    )


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
    role = {"role": document.meta.role} if document.meta.role else {}
    said = {"match": match.span.cut(document.text)}
    if match.replacement is not None:
        said["replacement"] = match.replacement
    return {**one.values, **role, **said, **match.values}


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
    """A waiver counts only with a reason and an end date that has not come."""
    if finding.excuse:
        return finding
    today = document.meta.as_of.date().isoformat() if document.meta.as_of else ""
    for waiver in document.waivers:
        complete = waiver.reason and waiver.until and waiver.until >= today
        if complete and waiver.rule == finding.rule.id and waiver.reach.overlaps(finding.span):
            return finding._replace(excuse=Excuse(Source.WAIVER, waiver.reason))
    return finding


def _order(one: Finding | Praise) -> tuple[int, int, str]:
    return one.span.start, one.span.end, one.rule.id
