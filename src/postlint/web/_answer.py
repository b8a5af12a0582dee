"""What the page is told about a draft: one dict, in the reader's language, places in UTF-16."""

from collections.abc import Iterator
from typing import Any

from postlint.finding import Excuse, Finding, Fix, Report, Source
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._verdict import problem_text, verdict
from postlint.rule import Severity
from postlint.ui import say
from postlint.web._room import Room, Utf16, room


def answer(report: Report, lang: str) -> dict[str, Any]:
    """The verdict, the findings with their remedies, what is good, and how much room is left."""
    view = View(lang=lang, own_screen=True)
    document = report.document
    if [problem.key for problem in report.problems] == ["empty"]:
        return {"state": "empty", "verdict": say(lang, "page.empty"), "findings": [], "praise": []}
    discretion = Discretion.about(report, view)
    units = Utf16(document.text)
    shown = [finding for finding in view.shown(report) if _is_shown(finding.excuse)]
    return {
        "state": str(view.summary([report]).verdict),
        "verdict": verdict([report], view),
        "findings": [_finding(one, discretion, units, lang) for one in shown],
        "praise": [said for said in dict.fromkeys(discretion.praise(met) for met in report.praise)],
        "problems": [problem_text(problem, lang) for problem in report.problems],
        "room": _room(room(document.text, document.meta.channel), units, lang),
    }


def _is_shown(excuse: Excuse | None) -> bool:
    return excuse is None or excuse.source is Source.PROTECTED


def _finding(
    finding: Finding,
    discretion: Discretion,
    units: Utf16,
    lang: str,
) -> dict[str, Any]:
    protected = finding.excuse is not None
    severity = Severity.NOTE if protected else finding.severity
    fixes = dict.fromkeys(filter(None, (finding.fix, *finding.suggestions)))
    return {
        "rule": finding.rule.id,
        "severity": str(severity),
        "label": say(lang, f"severity.{severity}"),
        "message": discretion.message(finding),
        "why": discretion.why(finding),
        "help": discretion.help(finding),
        "note": say(lang, "note.protected") if protected else "",
        "words": finding.span.cut(discretion.document.text),
        "start": units(finding.span.start),
        "end": units(finding.span.end),
        "related": [[units(also.span.start), units(also.span.end)] for also in finding.related],
        "reasons": list(_reasons(finding, discretion, lang)),
        "suggestions": [_suggestion(fix, units) for fix in fixes],
    }


def _reasons(finding: Finding, discretion: Discretion, lang: str) -> Iterator[str]:
    """What is said of other places, such as words that look like what is missing."""
    for also in finding.related:
        if label := discretion.label(also, finding):
            words = also.span.cut(discretion.document.text)
            yield say(lang, "page.reason", words=words, label=label)


def _suggestion(fix: Fix, units: Utf16) -> dict[str, Any]:
    edits = [
        {"start": units(edit.span.start), "end": units(edit.span.end), "text": edit.text}
        for edit in fix.edits
    ]
    return {"text": fix.text, "edits": edits}


def _room(found: Room, units: Utf16, lang: str) -> dict[str, Any]:
    left = found.limit - found.used
    if not found.limit:
        text = say(lang, "page.count", n=found.used)
    elif left >= 0:
        text = say(lang, "page.left", n=left)
    else:
        text = say(lang, "page.over", n=-left)
    return {
        "text": text,
        "over": bool(found.limit) and left < 0,
        "fold": units(found.fold) if found.fold >= 0 else -1,
    }
