"""What a whole run comes to: the verdict, the counts, the exit code."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import NamedTuple

from postlint.finding import Report, Source
from postlint.rule import Severity


class Exit(IntEnum):
    """What the shell is told. Not checked (2) beats findings (1)."""

    CLEAR = 0
    FINDINGS = 1
    UNCHECKED = 2
    INTERRUPTED = 130


class Verdict(StrEnum):
    """The first word of a report."""

    CLEAR = "clear"
    BLOCKED = "blocked"
    UNCHECKED = "unchecked"


class Summary(NamedTuple):
    """Counts over a run. `posts` counts those that were judged, `unchecked` the others;
    `skipped` files inside folders have no reader. `next_expiry` is the day (ISO) on which the
    first of the used waivers ends."""

    verdict: Verdict
    posts: int
    unchecked: int
    skipped: int
    errors: int
    warnings: int
    notes: int
    waived: int
    baselined: int
    next_expiry: str = ""

    @property
    def exit(self) -> Exit:
        """The exit code, the same in every format."""
        return {
            Verdict.CLEAR: Exit.CLEAR,
            Verdict.BLOCKED: Exit.FINDINGS,
            Verdict.UNCHECKED: Exit.UNCHECKED,
        }[self.verdict]


def summarise(
    reports: Iterable[Report],
    fail_on: Severity | None = None,
    skipped: int = 0,
    clear: int = 0,
    *,
    idle: bool = False,
) -> Summary:
    """Count a run. Nothing checked at all is `unchecked` too, unless that is fine (`idle`).

    `clear`: posts that were judged besides, of which there is nothing to say. Without
    `fail_on`, each post's own policy says which of its findings block it.
    """
    reports = tuple(reports)
    standing = [finding for report in reports for finding in report.standing]
    blocked = any(
        finding.severity.rank >= (fail_on or report.terms.fail_on).rank
        for report in reports
        for finding in report.standing
    )
    excused = [f.excuse for report in reports for f in report.findings if f.excuse]
    excuses = [excuse.source for excuse in excused]
    unchecked = sum(bool(report.problems) for report in reports)
    if unchecked or not (reports or clear or idle):
        verdict = Verdict.UNCHECKED
    elif blocked:
        verdict = Verdict.BLOCKED
    else:
        verdict = Verdict.CLEAR
    count = {severity: 0 for severity in Severity}
    for finding in standing:
        count[finding.severity] += 1
    return Summary(
        verdict,
        posts=sum(report.is_post and not report.problems for report in reports) + clear,
        unchecked=unchecked,
        skipped=skipped,
        errors=count[Severity.ERROR],
        warnings=count[Severity.WARNING],
        notes=count[Severity.NOTE],
        waived=excuses.count(Source.WAIVER),
        baselined=excuses.count(Source.BASELINE),
        next_expiry=min((excuse.until for excuse in excused if excuse.until), default=""),
    )
