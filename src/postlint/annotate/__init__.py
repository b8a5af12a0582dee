"""A copy of a calendar or document with what was found as comments beside the words.

A module here writes one kind of file: `SOURCES` says of which files it makes a copy,
`copy(data, name, notes) -> bytes` makes it. The copy is a file, so secret words stay masked.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from types import ModuleType
from typing import NamedTuple

from postlint import catalog
from postlint.errors import Problem
from postlint.finding import Finding, Report
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._verdict import place_name, problem_text
from postlint.text import Span
from postlint.ui import say

_ROW = re.compile(r"(?:sheet (.+), )?row (\d+)(?:, [^,]+)?")
_QUOTED = 60  # characters of the words that a comment repeats


class Note(NamedTuple):
    """A comment: the sheet ("" = the only one), the place in it, where in that place (code
    points), and what it says."""

    sheet: str
    ref: str
    span: Span
    text: str


def writer(source: str, target: str) -> ModuleType | None:
    """The module that makes a copy called `target` of a file called `source`; None if none can."""
    suffix = PurePath(target).suffix.lower()
    for name in catalog.names(sys.modules[__name__]):
        module = catalog.load(sys.modules[__name__], name, target)
        if suffix == f".{name}" and PurePath(source).suffix.lower() in module.SOURCES:
            return module
    return None


def notes(reports: Sequence[Report], lang: str) -> tuple[Note, ...]:
    """One for each finding that stands and each post without a verdict; each once for a place,
    though a row may be a post for each of its channels."""
    found = [
        note for report in reports for note in (*_findings(report, lang), *_problems(report, lang))
    ]
    return tuple(dict.fromkeys(found))


def _findings(report: Report, lang: str) -> Iterator[Note]:
    discretion = Discretion.about(report, View(lang=lang))
    origin = report.document.origin
    for finding in report.standing:
        cell = origin.cell(finding.span.start)
        if cell:
            start = finding.span.start - cell.span.start
            span = Span(start, min(finding.span.end, cell.span.end) - cell.span.start)
            text = _said(finding, discretion, cell.ref)
            yield Note(_sheet(origin.part), cell.ref, span, text)


def _said(finding: Finding, discretion: Discretion, ref: str) -> str:
    """Where it is no cell: the place; then the words, what is wrong with them, what to do."""
    lang = discretion.lang
    words = finding.span.cut(discretion.document.text)
    hidden = finding.rule.secret or discretion.hides(finding.span) or len(words) > _QUOTED
    place = place_name(ref, lang)
    head = [] if place == ref or ref.startswith("paragraph") else [place]
    head += [say(lang, "annotate.words", words=words)] if words and not hidden else []
    severity = say(lang, "label", name=say(lang, f"severity.{finding.severity}"))
    said = f"{severity} {discretion.message(finding)}"
    lines = [" · ".join(head), said, discretion.help(finding), f"[{finding.rule.id}]"]
    return "\n".join(filter(None, lines))


def _problems(report: Report, lang: str) -> Iterator[Note]:
    """Why a row has no verdict, beside the cell at fault, else at the beginning of the row."""
    for problem in report.problems:
        values = dict(problem.values)
        if "row" in values:
            cell = values.get("cell", "")
            ref = cell if not cell.isdecimal() and cell else f"A{values['row']}"
            yield Note(_sheet(report.document.origin.part), ref, Span(0, 0), _unread(problem, lang))


def _unread(problem: Problem, lang: str) -> str:
    head = say(lang, "label", name=say(lang, "unchecked"))
    return f"{head} {problem_text(problem, lang)}"


def row(part: str) -> tuple[str, int] | None:
    """The sheet ("" = the only one) and the row that a post is; None for a post that is none."""
    known = _ROW.fullmatch(part)
    return (known[1] or "", int(known[2])) if known else None


def _sheet(part: str) -> str:
    place = row(part)
    return place[0] if place else ""
