"""What `postlint check` does, whichever door it came through; needs no typer."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from postlint import catalog, reporters
from postlint.cli._stream import is_own_screen, is_terminal, is_unicode, width, write
from postlint.discover import discover
from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Report
from postlint.reporters import View
from postlint.rule import Severity
from postlint.session import open_session
from postlint.summary import Exit
from postlint.ui import language, say


class Asked(NamedTuple):
    """The paths and options of one `postlint check`; the defaults are those of a plain call."""

    paths: tuple[str, ...]
    format: str = "terminal"
    as_of: str = ""
    channel: str = ""
    author: str = ""
    fail_on: Severity | None = None
    stdin_filename: str = "draft.txt"
    config: Path | None = None
    ui_lang: str = "auto"


def run(asked: Asked) -> Exit:
    """Check, print the report, and say how it went; PolicyError if it cannot even begin."""
    lang = language(asked.ui_lang)
    reporter = catalog.load(reporters, asked.format, "--format")
    session = open_session(
        asked.config, as_of=asked.as_of or None, channel=asked.channel, author=asked.author
    )
    found = discover(tuple(Path(path) for path in asked.paths if path != "-"))
    reports = [report for post in found.posts for report in session.check_path(post)]
    if "-" in asked.paths:
        reports += session.check_bytes(sys.stdin.buffer.read(), asked.stdin_filename)
    for folder in found.empty:
        nothing = Problem(str(folder), "no-posts")
        reports.append(Report(Document.plain("", str(folder)), problems=(nothing,)))
    view = _view(lang, asked.fail_on, len(found.skipped), reports)
    write(reporter.render(reports, view))
    return view.summary(reports).exit


def _view(lang: str, fail_on: Severity | None, skipped: int, reports: list[Report]) -> View:
    terminal = is_terminal()
    alone = any(not report.terms.policy and not report.problems for report in reports)
    return View(
        lang=lang,
        own_screen=is_own_screen(),
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=width(),
        fail_on=fail_on,
        skipped=skipped,
        unicode=is_unicode(),
        hints=(say(lang, "hint.init"),) if alone else (),
    )
