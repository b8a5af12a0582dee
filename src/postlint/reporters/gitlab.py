"""GitLab Code Quality: a JSON array, `[]` when clean, no byte order mark."""

from collections.abc import Sequence

from postlint.finding import Report
from postlint.fingerprint import digest
from postlint.reporters import View
from postlint.reporters._machine import dumps, items, place, problems, region
from postlint.rule import Severity

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(reports: Sequence[Report], view: View) -> str:
    """One entry a finding. GitLab merges equal fingerprints, so each post's differ."""
    found = [
        {
            "description": " ".join(filter(None, (item.message, item.help))),
            "check_name": item.finding.rule.id,
            "fingerprint": digest(
                place(item.report.document, view),
                item.report.document.origin.part,
                item.finding.rule.id,
                item.mark,
            ),
            "severity": _SEVERITIES[item.finding.severity],
            "location": {
                "path": place(item.report.document, view),
                "lines": {"begin": region(item.report.document, item.finding.span).line},
            },
        }
        for item in items(reports, view)
    ]
    found += [
        {
            "description": said,
            "check_name": f"postlint.{key}",
            "fingerprint": digest(name, key, said, str(at)),
            "severity": "blocker",
            "location": {"path": name, "lines": {"begin": 1}},
        }
        for at, (name, key, said) in enumerate(problems(reports, view))
    ]
    return dumps(found, indent=2) + "\n"
