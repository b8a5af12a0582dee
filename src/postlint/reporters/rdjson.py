"""reviewdog's rdjson: columns in UTF-8 bytes, fixes as one-click suggestions."""

from collections.abc import Mapping, Sequence
from typing import Any

from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._machine import Item, Region, dumps, edits, items, place, problems, region
from postlint.rule import Severity

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}

Table = Mapping[str, Any]


def render(reports: Sequence[Report], view: View) -> str:
    """One result with a diagnostic for each finding. reviewdog knows where it was called."""
    view = view._replace(root="")
    found = [_diagnostic(item, view) for item in items(reports, view)]
    found += [
        {
            "message": said,
            "location": {"path": name},
            "severity": "ERROR",
            "code": {"value": f"postlint.{key}"},
        }
        for name, key, said in problems(reports, view)
    ]
    whole = {"source": {"name": "postlint"}, "diagnostics": found}
    return dumps(whole, indent=2) + "\n"


def _diagnostic(item: Item, view: View) -> Table:
    document = item.report.document
    where = region(document, item.finding.span, utf8=True)
    suggestions = [
        {"range": _range(place), "text": edit.text}
        for fix in item.fixes
        if len(fix.edits) == 1  # a suggestion is one range: what moves words has two
        for place, edit in edits(document, fix, utf8=True)
    ]
    return {
        "message": " ".join(filter(None, (item.message, item.help))),
        "location": {"path": place(document, view), "range": _range(where)},
        "severity": _SEVERITIES[item.finding.severity],
        "code": {"value": item.finding.rule.id},
        **({"suggestions": suggestions} if suggestions else {}),
    }


def _range(where: Region) -> Table:
    return {
        "start": {"line": where.line, "column": where.column},
        "end": {"line": where.end_line, "column": where.end_column},
    }
