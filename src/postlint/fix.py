"""Fixes applied to a text: overlapping edits settle, and what does not help is left out. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from postlint.finding import Edit, Finding, Fix, Report
from postlint.rule import Severity

# One fix may make room for another; no shipped rule needs more than two rounds.
_ROUNDS = 10


class Mended(NamedTuple):
    """A post after its safe fixes: the report on the new text, and what was mended."""

    report: Report
    fixed: tuple[Finding, ...] = ()


def settled(fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """The edits of as many fixes as fit beside each other, in order; a fix goes in whole or not.

    Fixes that start first go first. The same edit asked for twice is made once; two
    insertions at one place are not: the second waits for the next round.
    """
    taken: set[Edit] = set()
    for fix in sorted({*fixes}, key=_first):
        new = [edit for edit in dict.fromkeys(fix.edits) if edit not in taken]
        alone = all(not _clash(a, b) for at, a in enumerate(new) for b in new[at + 1 :])
        if alone and not any(_clash(edit, other) for edit in new for other in taken):
            taken.update(new)
    return tuple(sorted(taken))


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` with edits that do not overlap made in it."""
    pieces, done = [], 0
    for edit in sorted(edits):
        pieces += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join((*pieces, text[done:]))


def mended(report: Report, judge: Callable[[str], Report]) -> Mended:
    """The post with every safe fix that helps; `judge` says what is found in a text.

    A fix helps if it leaves fewer findings and makes none heavier: all are tried together,
    and where that does harm, those of one rule at a time.
    """
    now, fixed = report, list[Finding]()
    for _ in range(_ROUNDS):
        rules = sorted({finding.rule.id for finding in _fixable(now)})
        tries = (rules, *([rule] for rule in rules if len(rules) > 1))
        after = next((one for group in tries if (one := _step(now, group, judge))), None)
        if after is None:
            break
        fixed += _gone(now, after)
        now = after
    return Mended(now, tuple(fixed))


def _fixable(report: Report) -> Iterable[Finding]:
    return (finding for finding in report.standing if finding.fix and finding.fix.safe)


def _step(now: Report, rules: list[str], judge: Callable[[str], Report]) -> Report | None:
    """The post with the fixes of some rules, if that helps."""
    fixes = [found.fix for found in _fixable(now) if found.fix and found.rule.id in rules]
    if not fixes:
        return None
    after = judge(applied(now.document.text, settled(fixes)))
    return after if _helps(now, after) else None


def _first(fix: Fix) -> tuple[Edit, ...]:
    return tuple(sorted(fix.edits))


def _clash(one: Edit, other: Edit) -> bool:
    """Whether two edits cannot both be made; touching is no clash, one place for two texts is."""
    if one.span == other.span:
        return True
    return one.span.start < other.span.end and other.span.start < one.span.end


def _helps(before: Report, after: Report) -> bool:
    """Whether there is less to do than before, and nothing new or heavier."""
    if after.problems or len(after.standing) >= len(before.standing):
        return False
    return not (_rules(after) - _rules(before)) and all(
        _heavy(after, severity) <= _heavy(before, severity) for severity in Severity
    )


def _rules(report: Report) -> Counter[str]:
    return Counter(finding.rule.id for finding in report.standing)


def _heavy(report: Report, severity: Severity) -> int:
    return sum(finding.severity.rank >= severity.rank for finding in report.standing)


def _gone(before: Report, after: Report) -> list[Finding]:
    """Of the findings that fixes were for, as many of each rule as are gone."""
    left, gone = _rules(before) - _rules(after), []
    for finding in _fixable(before):
        if left[finding.rule.id] > 0:
            left[finding.rule.id] -= 1
            gone.append(finding)
    return gone
