"""Findings that were there before the rule was: known by fingerprint, kept without text. Pure."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from postlint.errors import PolicyError
from postlint.finding import Excuse, Report, Source
from postlint.fingerprint import fingerprints
from postlint.ui import Told

VERSION = 1
_MARKS = ("<<<<<<<", "=======", ">>>>>>>")


class Entry(NamedTuple):
    """One finding: the post as seen from the policy's folder, the rule, the fingerprint."""

    path: str
    rule: str
    fingerprint: str


def baselined(report: Report, entries: frozenset[Entry]) -> Report:
    """The report, in which findings of the baseline have that excuse."""
    if not (entries and report.findings):
        return report
    marks = zip(report.findings, fingerprints(report), strict=True)
    findings = tuple(
        finding._replace(excuse=Excuse(Source.BASELINE))
        if not finding.excuse and Entry(report.terms.path, finding.rule.id, mark) in entries
        else finding
        for finding, mark in marks
    )
    return report._replace(findings=findings)


def entries_of(reports: Iterable[Report]) -> Iterator[Entry]:
    """What a baseline of these posts holds: what stands, and what a baseline excuses already."""
    for report in reports:
        for finding, mark in zip(report.findings, fingerprints(report), strict=True):
            if not finding.excuse or finding.excuse.source is Source.BASELINE:
                yield Entry(report.terms.path, finding.rule.id, mark)


def written(entries: Iterable[Entry]) -> str:
    """The file: sorted, one line an entry, and a last line that never changes, so that two
    branches that add entries can be merged."""
    lines = [
        f"    {json.dumps(entry._asdict(), ensure_ascii=False)},\n" for entry in sorted({*entries})
    ]
    return "".join(
        ["{\n", f'  "version": {VERSION},\n', '  "entries": [\n', *lines, "    null\n  ]\n}\n"]
    )


def read(text: str, where: str) -> frozenset[Entry]:
    """The entries of a file; PolicyError if it is broken, half merged or from the future."""
    advice = Told("advice.new-baseline")
    if any(line.startswith(_MARKS) for line in text.split("\n")):
        raise PolicyError(where, Told("policy.merge"), Told("advice.both-sides"))
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        raise PolicyError(where, Told("policy.no-json"), advice) from None
    if not isinstance(table, dict) or type(table.get("version")) is not int:
        raise PolicyError(where, Told("policy.no-baseline"), advice)
    if table["version"] > VERSION:
        raise PolicyError(where, Told("policy.newer"), Told("advice.update"))
    rows = table.get("entries")
    if not isinstance(rows, list):
        raise PolicyError(where, Told("policy.no-entries"), advice)
    return frozenset(_entry(row, f"{where}: entries[{at}]") for at, row in enumerate(rows) if row)


def _entry(row: Any, where: str) -> Entry:
    fields = [row.get(name) for name in Entry._fields] if isinstance(row, dict) else []
    if len(fields) != len(Entry._fields) or not all(isinstance(field, str) for field in fields):
        raise PolicyError(where, Told("policy.half-entry"))
    return Entry(*map(str, fields))
