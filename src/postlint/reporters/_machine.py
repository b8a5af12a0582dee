"""What the formats for programs share: findings in one order, paths, regions, safe JSON."""

import json
import os
import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, NamedTuple

from postlint.document import Document
from postlint.finding import Edit, Finding, Fix, Report
from postlint.fingerprint import fingerprints
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._verdict import path, problem_text
from postlint.text import Span

# Valid in JSON, but not in UTF-8 (half surrogates), or obeyed by a terminal that shows it.
_UNSAFE = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_ROW = re.compile(r"\brow (\d+)")


class Item(NamedTuple):
    """One finding with what may be told of it; `mark` is its fingerprint in its post."""

    report: Report
    finding: Finding
    discretion: Discretion
    mark: str

    @property
    def hidden(self) -> bool:
        """Whether the words of its place must not be shown."""
        return self.finding.rule.secret or self.discretion.hides(self.finding.span)

    @property
    def message(self) -> str:
        """What it says, with the part of the file that the post is."""
        part = self.report.document.origin.part
        return (f"{part}: " if part else "") + self.discretion.message(self.finding)

    @property
    def help(self) -> str:
        """What to do about it."""
        return self.discretion.help(self.finding)

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """Fixes and suggestions that can be made as they are, and shown."""
        if self.hidden or self.report.document.origin.part:
            return ()
        return tuple(
            fix
            for fix in (*filter(None, [self.finding.fix]), *self.finding.suggestions)
            if not fix.blanks and not any(self.discretion.leaks(edit.text) for edit in fix.edits)
        )


class Region(NamedTuple):
    """A place as lines and columns, counted from one, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def items(reports: Sequence[Report], view: View, *, excused: bool = False) -> list[Item]:
    """The findings of a run by path and place; excused ones only if asked for."""
    view = view._replace(own_screen=False)
    found = []
    for report in reports:
        discretion = Discretion.about(report, view)
        shown = {id(finding) for finding in view.shown(report)}
        for finding, mark in zip(report.findings, fingerprints(report), strict=True):
            if id(finding) in shown and (excused or not finding.excuse):
                found.append(Item(report, finding, discretion, mark))
    return sorted(found, key=_order)


def _order(item: Item) -> tuple[str, str, Span, str]:
    origin = item.report.document.origin
    return path(item.report.document), origin.part, item.finding.span, item.finding.rule.id


def problems(reports: Sequence[Report], view: View) -> list[tuple[str, str, str]]:
    """Path, key and sentence of whatever prevented a verdict."""
    return sorted(
        (place(report.document, view), problem.key, problem_text(problem, view.lang))
        for report in reports
        for problem in dict.fromkeys(report.problems)
    )


def place(document: Document, view: View) -> str:
    """The file of a post as it is `seen`."""
    return seen(path(document), view)


def seen(name: str, view: View) -> str:
    """A file from the repository, else from where the run began, with slashes; one outside is
    told from the root of the disk."""
    root = view.root or view.home
    if root:
        whole = os.path.normpath(os.path.join(view.home, name))
        inside = os.path.relpath(whole, root)
        name = whole if inside.startswith("..") else inside
    return PurePath(os.path.normpath(name)).as_posix()


def region(document: Document, span: Span, *, utf8: bool = False) -> Region:
    """A place in code points, or in UTF-8 bytes; a row of a calendar is a line of its file."""
    if document.origin.part:
        row = _ROW.search(document.origin.part)
        line = int(row[1]) if row else 1
        return Region(line, 1, line, 1)
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    columns = [start.column, end.column]
    if utf8:
        columns = [_bytes(document, at.line, at.column) for at in (start, end)]
    return Region(start.line, columns[0], end.line, columns[1])


def _bytes(document: Document, line: int, column: int) -> int:
    begin = document.lines.span(line).start
    return len(document.text[begin : begin + column - 1].encode("utf-8", "surrogatepass")) + 1


def edits(document: Document, fix: Fix, *, utf8: bool = False) -> list[tuple[Region, Edit]]:
    """The edits of a fix with their regions."""
    return [(region(document, edit.span, utf8=utf8), edit) for edit in fix.edits]


def dumps(value: Any, **how: Any) -> str:
    """JSON with every letter as it is, but those that are not UTF-8 or that steer a terminal."""
    text = json.dumps(value, ensure_ascii=False, **how)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def plain(text: str) -> str:
    """A text that every encoder takes: half surrogates, of odd file names, become U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def version() -> str:
    """The version of postlint."""
    import postlint

    return postlint.__version__
