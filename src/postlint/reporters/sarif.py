"""SARIF 2.1.0, as GitHub code scanning and editors read it; excused findings are left out."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from postlint.document import Document
from postlint.finding import Fix, Report, said
from postlint.reporters import View
from postlint.reporters._machine import (
    Item,
    Region,
    dumps,
    edits,
    items,
    place,
    problems,
    region,
    version,
)
from postlint.rule import Rule, Severity
from postlint.summary import Verdict
from postlint.ui import say

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_MOST = 25_000  # GitHub refuses a run with more results
_LONGEST = 1024
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_PRECISION = {Severity.ERROR: "high", Severity.WARNING: "medium", Severity.NOTE: "medium"}
_LANGUAGES = {"en": "en-US", "fr": "fr-FR"}

Table = Mapping[str, Any]


def render(reports: Sequence[Report], view: View) -> str:
    """One log with one run. GitHub would show suppressed results as open alerts."""
    found = items(reports, view)
    left = max(0, len(found) - _MOST)
    if left:
        found = sorted(found, key=lambda item: -item.finding.severity.rank)[:_MOST]
    rules = {item.finding.rule.id: item.finding.rule for item in found}
    order = {id: at for at, id in enumerate(sorted(rules))}
    run = {
        "tool": {
            "driver": {
                "name": "postlint",
                "semanticVersion": version(),
                "rules": [_rule(rules[id], view.lang) for id in order],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": _LANGUAGES.get(view.lang, "en-US"),
        "automationDetails": {"id": "postlint/"},
        "originalUriBaseIds": {
            "%SRCROOT%": {"description": {"text": "The repository, else where the check was run."}}
        },
        "invocations": [_invocation(reports, view, left)],
        "results": [_result(item, order[item.finding.rule.id], view) for item in found],
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule, lang: str) -> Table:
    message = said(rule.message, lang)
    help = said(rule.help, lang) or message
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.replace(".", "-").split("-")),
        "shortDescription": {"text": message[:_LONGEST]},
        "fullDescription": {"text": (said(rule.why, lang) or message)[:_LONGEST]},
        "help": {"text": help, "markdown": help},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {
            "tags": ["compliance", rule.id.partition(".")[0]],
            "precision": _PRECISION[rule.severity],
            "problem.severity": _PROBLEM[rule.severity],
        },
    }


def _result(item: Item, index: int, view: View) -> Table:
    document = item.report.document
    where = _region(region(document, item.finding.span))
    if not item.hidden and not document.origin.part:
        where["snippet"] = {"text": item.finding.span.cut(document.text)}
    help = f" {item.help}" if item.help else ""
    result: dict[str, Any] = {
        "ruleId": item.finding.rule.id,
        "ruleIndex": index,
        "level": item.finding.severity,
        "message": {"text": item.message + help},
        "locations": [
            {"physicalLocation": {"artifactLocation": _artifact(document, view), "region": where}}
        ],
        # GitHub makes its own `primaryLocationLineHash`, and keeps a given one with a warning
        "partialFingerprints": {"postlintFingerprint/v1": item.mark},
    }
    if item.fixes:
        result["fixes"] = [_fix(document, fix, view) for fix in item.fixes]
    return result


def _region(region: Region) -> dict[str, Any]:
    line, column, end_line, end_column = region
    return {
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
    }  # fmt: skip


def _artifact(document: Document, view: View) -> Table:
    name = place(document, view)
    if PurePath(name).is_absolute():
        return {"uri": "file://" + _quoted(name)}
    return {"uri": _quoted(name), "uriBaseId": "%SRCROOT%"}


def _quoted(path: str) -> str:
    return quote(path, errors="replace")


def _fix(document: Document, fix: Fix, view: View) -> Table:
    replacements = [
        {"deletedRegion": _region(where), "insertedContent": {"text": edit.text}}
        for where, edit in edits(document, fix)
    ]
    change = {"artifactLocation": _artifact(document, view), "replacements": replacements}
    return {"description": {"text": fix.text or "-"}, "artifactChanges": [change]}


def _invocation(reports: Sequence[Report], view: View, left: int) -> Table:
    summary = view.summary(reports)
    notices = [
        {"level": "error", "message": {"text": said}, "descriptor": {"id": key}}
        for _, key, said in problems(reports, view)
    ]
    if left:
        more = say(view.lang, "report.more", n=left)
        notices.append({"level": "note", "message": {"text": more}, "descriptor": {"id": "more"}})
    return {
        "executionSuccessful": summary.verdict is not Verdict.UNCHECKED,
        "exitCode": int(summary.exit),
        **({"toolExecutionNotifications": notices} if notices else {}),
    }
