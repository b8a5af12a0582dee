"""`postlint check`: the product."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from postlint import catalog, reporters
from postlint.cli._shared import (
    Config,
    UiLang,
    command,
    is_own_screen,
    is_terminal,
    refuse,
    write,
)
from postlint.discover import discover
from postlint.document import Document
from postlint.errors import PolicyError, Problem
from postlint.finding import Report
from postlint.reporters import View
from postlint.rule import Severity
from postlint.session import open_session
from postlint.ui import language, say

PANEL = "posts"
app = command()


@app.command()
def check(
    paths: Annotated[list[str], typer.Argument(help="Drafts, folders of them, or - to read one.")],
    format: Annotated[
        str, typer.Option("-f", "--format", help="terminal, concise or json.")
    ] = "terminal",
    as_of: Annotated[
        str, typer.Option("--as-of", help="Judge as of this date, such as 2026-12-01T09:00.")
    ] = "",
    channel: Annotated[str, typer.Option(help="Where it will be posted, such as linkedin.")] = "",
    author: Annotated[str, typer.Option(help="Who posts it.")] = "",
    fail_on: Annotated[
        Severity | None,
        typer.Option(
            help="The lightest finding that makes the exit code 1; else each post's policy says."
        ),
    ] = None,
    stdin_filename: Annotated[
        str, typer.Option("--stdin-filename", help="The name of what is read from -.")
    ] = "draft.txt",
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Check drafts: files, folders, or - for standard input.

    Exit code 0: nothing to fix. 1: something to fix. 2: not, or not fully, checked.
    """
    lang = language(ui_lang)
    try:
        reporter = catalog.load(reporters, format, "--format")
        session = open_session(config, as_of=as_of or None, channel=channel, author=author)
    except PolicyError as error:
        refuse(str(error))
    found = discover(tuple(Path(path) for path in paths if path != "-"))
    reports = [report for post in found.posts for report in session.check_path(post)]
    if "-" in paths:
        reports += session.check_bytes(sys.stdin.buffer.read(), stdin_filename)
    for folder in found.empty:
        nothing = Problem(str(folder), "no-posts")
        reports.append(Report(Document.plain("", str(folder)), problems=(nothing,)))
    view = _view(lang, fail_on, len(found.skipped), reports)
    write(reporter.render(reports, view))
    raise typer.Exit(view.summary(reports).exit)


def _view(lang: str, fail_on: Severity | None, skipped: int, reports: list[Report]) -> View:
    terminal = is_terminal()
    alone = any(not report.terms.policy and not report.problems for report in reports)
    return View(
        lang=lang,
        own_screen=is_own_screen(),
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=_width(terminal),
        fail_on=fail_on,
        skipped=skipped,
        unicode=(sys.stdout.encoding or "").lower().replace("-", "").startswith("utf"),
        hints=(say(lang, "hint.init"),) if alone else (),
    )


def _width(terminal: bool) -> int:
    import shutil

    return max(40, shutil.get_terminal_size().columns) if terminal else 80
