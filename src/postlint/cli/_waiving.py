"""What `postlint waive` checks before it writes, and what it writes."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from postlint import waivers
from postlint.cli._mend import put
from postlint.errors import PolicyError
from postlint.excuses import WAIVERS, shown, text_of
from postlint.finding import Finding, Report
from postlint.fingerprint import fingerprints
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._verdict import problem_text
from postlint.session import open_session
from postlint.text import Span
from postlint.ui import say
from postlint.waiverfile import Entry, read, written

_HEAD = """\
# Waivers: the leave to break one rule in one place, with a reason and an end date.
# `postlint waive` writes them; `postlint check` says which have ended or are not needed.
"""


class Asked(NamedTuple):
    """What to waive; `line` 0 = wherever the post breaks the rule."""

    path: Path
    line: int
    rule: str
    reason: str
    until: date
    by: str


def add(asked: Asked, config: Path | None, lang: str) -> tuple[str, int]:
    """Write the waivers; the file and how many. PolicyError if that may not be."""
    session = open_session(config)
    policy = session.policy_for(asked.path.absolute().parent)
    if policy.root is None:
        raise PolicyError(str(asked.path), say(lang, "waive.no-policy"))
    _allow(asked, policy.config.waivers, policy.today(datetime.now(UTC)), lang)
    entries = [
        _entry(asked, report, finding, mark)
        for report in session.check_path(asked.path)
        for finding, mark in _marked(report, lang)
        if finding.rule.id == asked.rule and not finding.excuse
        if asked.line in (0, report.document.lines.position(finding.span.start).line)
    ]
    if not entries:
        raise PolicyError(str(asked.path), say(lang, "waive.nothing", rule=asked.rule))
    file = policy.root / WAIVERS
    text = text_of(file) if file.exists() else _HEAD
    text = text.rstrip("\n") + "\n" + "".join(map(written, dict.fromkeys(entries)))
    read(text, shown(file))  # nothing is written behind what is broken
    put(file, text.encode())
    return shown(file), len(entries)


def _allow(asked: Asked, leave: waivers.Leave, today: date, lang: str) -> None:
    """PolicyError if the policy would not count this waiver."""
    entry = Entry(asked.rule, "*", "*", "", asked.reason, asked.by, asked.until)
    wrong = waivers.fault(entry.waiver(Span(0, 0)), leave, today, asked.by)
    if wrong:
        days = leave.max_days
        raise PolicyError(asked.rule, say(lang, f"waive.{wrong}", days=days))


def _marked(report: Report, lang: str) -> list[tuple[Finding, str]]:
    for problem in report.problems:
        raise PolicyError(report.document.name, problem_text(problem, lang))
    return list(zip(report.findings, fingerprints(report), strict=True))


def _entry(asked: Asked, report: Report, finding: Finding, mark: str) -> Entry:
    """A quote is readable, but a secret is known by its fingerprint alone."""
    discretion = Discretion.about(report, View())
    quote = " ".join(finding.span.cut(report.document.text).split())
    known = not (finding.rule.secret or discretion.hides(finding.span) or discretion.leaks(quote))
    if not known or discretion.leaks(asked.reason):
        quote = ""
    return Entry(asked.rule, report.terms.path, quote, mark, asked.reason, asked.by, asked.until)
