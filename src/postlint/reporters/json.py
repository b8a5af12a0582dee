"""One JSON object for programs: every finding with its place in code points, secrets masked."""

from collections.abc import Mapping, Sequence
from typing import Any

from postlint.document import Document
from postlint.finding import Finding, Fix, Praise, Report
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._machine import dumps, version
from postlint.reporters._verdict import path, problem_text
from postlint.text import Span

VERSION = 1

Table = Mapping[str, Any]


def render(reports: Sequence[Report], view: View) -> str:
    """The whole run. Excused findings are in it with their excuse, protected speech is not."""
    view = view._replace(own_screen=False)
    findings, praise, problems = [], [], []
    for report in reports:
        discretion = Discretion.about(report, view)
        findings += [_finding(found, discretion) for found in view.shown(report)]
        praise += [_praise(met, discretion) for met in report.praise]
        problems += [
            {
                **_file(report.document),
                "key": problem.key,
                "message": problem_text(problem, view.lang),
            }
            for problem in report.problems
        ]
    whole = {
        "version": VERSION,
        "tool": {"name": "postlint", "version": version()},
        "summary": view.summary(reports)._asdict(),
        "findings": sorted(findings, key=_order),
        "praise": sorted(praise, key=_order),
        "problems": sorted(problems, key=lambda table: (table["path"], table["key"])),
    }
    return dumps(whole, indent=2) + "\n"


def _finding(finding: Finding, discretion: Discretion) -> Table:
    hidden = finding.rule.secret or discretion.hides(finding.span)
    match = finding.span.cut(discretion.document.text)
    return {
        "rule": finding.rule.id,
        "severity": finding.severity,
        **_file(discretion.document),
        **_place(discretion.document, finding.span),
        "match": None if hidden or discretion.leaks(match) else match,
        "message": discretion.message(finding),
        "why": discretion.why(finding),
        "help": discretion.help(finding),
        "fix": None if hidden else _fix(finding.fix, discretion),
        "suggestions": []
        if hidden
        else [told for fix in finding.suggestions if (told := _fix(fix, discretion))],
        "related": [
            {**_place(discretion.document, also.span), "label": discretion.label(also, finding)}
            for also in finding.related
        ],
        "excuse": _excuse(finding, discretion, hidden=hidden),
    }


def _fix(fix: Fix | None, discretion: Discretion) -> Table | None:
    if fix is None or any(discretion.leaks(edit.text) for edit in fix.edits):
        return None
    return {
        "safe": fix.safe,
        "blanks": list(fix.blanks),
        "edits": [
            {"offset": edit.span.start, "end_offset": edit.span.end, "text": edit.text}
            for edit in fix.edits
        ],
    }


def _excuse(finding: Finding, discretion: Discretion, *, hidden: bool) -> Table | None:
    """The reason is the author's own words, which may name the secret that they excuse."""
    if finding.excuse is None:
        return None
    source, reason, until, where = finding.excuse
    return {
        "source": source,
        "reason": None if hidden or discretion.leaks(reason) else reason,
        "until": until or None,
        "where": where or None,
    }


def _praise(praise: Praise, discretion: Discretion) -> Table:
    return {
        "rule": praise.rule.id,
        **_file(discretion.document),
        **_place(discretion.document, praise.span),
        "message": discretion.praise(praise),
    }


def _file(document: Document) -> Table:
    return {"path": path(document), "part": document.origin.part or None}


def _place(document: Document, span: Span) -> Table:
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "offset": span.start,
        "end_offset": span.end,
        **({"cell": cell.ref} if (cell := document.origin.cell(span.start)) else {}),
    }


def _order(table: Table) -> tuple[Any, ...]:
    return (
        table["path"],
        table["part"] or "",
        table["offset"],
        table["end_offset"],
        table["rule"],
    )
