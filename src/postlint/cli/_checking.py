"""What `postlint check` does, whichever door it came through; needs no typer."""

import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from postlint import catalog, identity, reporters
from postlint.cli import _reports
from postlint.cli._stream import is_own_screen, is_terminal, is_unicode, width, write
from postlint.discover import Found, discover
from postlint.document import Document
from postlint.errors import PolicyError, Problem
from postlint.finding import Report, Terms
from postlint.reporters import View
from postlint.rule import Severity
from postlint.session import Session, open_session
from postlint.summary import Exit
from postlint.ui import language, say

if TYPE_CHECKING:
    from postlint.cli._annotating import Copy
    from postlint.cli._choosing import Choice
    from postlint.cli._log import Log
    from postlint.cli._supposing import Supposing
    from postlint.supposition import Supposition

_MANY = 50  # posts, from which on results are kept and worker processes may help


class Asked(NamedTuple):
    """The paths and options of one `postlint check`; the defaults are those of a plain call."""

    paths: tuple[str, ...]
    choice: "Choice | None" = None
    format: str = "terminal"
    files: tuple[str, ...] = ()
    as_of: str = ""
    channel: str = ""
    author: str = ""
    fail_on: Severity | None = None
    fix: bool = False
    diff: bool = False
    baseline: bool = True
    stdin_filename: str = "draft.txt"
    config: Path | None = None
    ui_lang: str = "auto"
    cache: bool = True
    log: str = ""
    annotate: str = ""
    what_if: str = ""


def run(asked: Asked) -> Exit:
    """Check, print the report, and say how it went; PolicyError if it cannot even begin."""
    if not asked.cache:
        os.environ["POSTLINT_NO_CACHE"] = "1"  # worker processes get it too
    lang = language(asked.ui_lang)
    reporter = catalog.load(reporters, asked.format, "--format")
    files = _reports.opened(asked.files, lang)
    copy = _copy(asked, lang) if asked.annotate else None
    session = _opened(asked)
    log = _log(asked.log) if asked.log else None
    if asked.fix and "-" in asked.paths:
        raise PolicyError("-", say(lang, "fix.no-file"))
    found = _found(asked, session, lang)
    if files:
        found = found._replace(posts=_reports.without(found.posts, files, lang))
    posts = _Posts(session, mend=asked.fix or asked.diff, write=asked.fix and not asked.diff)
    if asked.what_if:
        posts.suppose(_supposing(asked, session), found.posts)
    else:
        posts.files(found.posts, whole=log is not None)
    if "-" in asked.paths:
        posts.bytes(sys.stdin.buffer.read(), asked.stdin_filename)
    idle = bool(asked.choice and asked.choice.may_be_none and not found.posts)
    for folder in found.empty:
        nothing = Problem(str(folder), "no-posts")
        posts.reports.append(Report(Document.plain("", str(folder)), problems=(nothing,)))
    posts.reports = _compared(posts.reports, session)
    posts.reports += session.team_files(posts.reports, posts.terms)
    view = _view(lang, asked.fail_on, len(found.skipped), posts)._replace(idle=idle)
    if log:
        log.add(posts.reports, session, asked.fail_on)
    for name, render in files.items():
        _reports.store(name, render(posts.reports, view))
    if copy:
        view = view._replace(hints=(*view.hints, copy.write(posts.reports, lang)))
    if asked.diff:
        _differ(posts, view)
    else:
        write(reporter.render(posts.reports, view))
    return view.summary(posts.reports).exit


def _compared(reports: list[Report], session: Session) -> list[Report]:
    """The posts compared with each other, where a policy wants that."""
    if not any(report.compared for report in reports):
        return reports
    from postlint import copies

    return [*copies.found(reports, session)]


def _moment(text: str) -> datetime | date | None:
    if not text:
        return None
    from postlint.moment import parse

    return parse(text, "--as-of")


def _log(name: str) -> "Log":
    from postlint.cli._log import Log

    return Log(name)


def _opened(asked: Asked, supposed: "Supposition | None" = None) -> Session:
    return open_session(
        asked.config,
        as_of=_moment(asked.as_of),
        baseline=asked.baseline,
        supposed=supposed,
        channel=asked.channel,
        author=asked.author,
        me=identity.load(),
    )


def _supposing(asked: Asked, session: Session) -> "Supposing":
    from postlint.cli._supposing import Supposing
    from postlint.supposition import parsed

    return Supposing(session, _opened(asked, parsed(asked.what_if)), asked.fail_on)


def _found(asked: Asked, session: Session, lang: str) -> Found:
    if asked.choice is None:
        return discover((Path(path) for path in asked.paths if path != "-"), session.names)
    from postlint.cli._choosing import chosen

    return chosen(asked.choice, session, lang)


def _copy(asked: Asked, lang: str) -> "Copy":
    from postlint.cli._annotating import planned

    return planned(asked.paths, asked.annotate, lang)


class _Posts:
    """The reports of a run, and what was mended on the way."""

    def __init__(self, session: Session, *, mend: bool, write: bool) -> None:
        self._session = session
        self._mend = mend
        self._write = write
        self.reports: list[Report] = []
        self.changes: list[tuple[Report, str]] = []
        self.fixed = 0
        self.clear = 0
        self.terms: list[Terms] = []  # of clear posts, where there are waivers
        self.supposing: Supposing | None = None

    def suppose(self, supposing: "Supposing", paths: tuple[Path, ...]) -> None:
        """Check what would change in the posts of all files."""
        self.supposing = supposing
        self.reports += supposing.paths(paths)
        self.clear += supposing.clear

    def files(self, paths: tuple[Path, ...], *, whole: bool = False) -> None:
        """Check, and perhaps mend, the posts of all files, in order. `whole`: their texts are
        wanted, even of those of which there is nothing to say."""
        if self._mend or whole or len(paths) < _MANY:
            for path in paths:
                self.file(path, whole=whole)
            return
        from postlint.cli import _batch

        for report in _batch.reports(self._session, paths):
            told = report.findings or report.praise or report.problems or report.compared
            if report.terms.policy and not told:
                self.clear += 1  # its report would say no more
                self.terms += [report.terms] if report.terms.path else []
            else:
                self.reports.append(report)

    def file(self, path: Path, *, whole: bool = False) -> None:
        """Check, and perhaps mend, the posts of a file. Rows let go of what need not be kept."""
        if not self._mend:
            for report in self._session.check_each(path):
                is_row = report.document.origin.part and not whole
                self.reports.append(report.slim if is_row else report)
            return
        from postlint.cli import _mend

        data = _mend.read(path)
        if data is None:
            self.reports += self._session.check_path(path)
        else:
            self.bytes(data, str(path), path)

    def bytes(self, data: bytes, name: str, path: Path | None = None) -> None:
        """The same for bytes that were read already; only a `path` can be written."""
        if self.supposing:
            self.supposing.clear = 0
            self.reports += self.supposing.bytes(data, name)
            self.clear += self.supposing.clear
            return
        if not self._mend:
            self.reports += self._session.check_bytes(data, name)
            return
        from postlint.cli import _mend

        outcome = _mend.outcome(self._session, name, data)
        if not outcome.fixed:
            self.reports += outcome.before
            return
        self.changes.append((outcome.before[0], outcome.text))
        problem = _mend.store(path, data, outcome.text) if self._write and path else None
        if problem:
            self.reports.append(outcome.before[0]._replace(problems=(problem,)))
            return
        self.reports += outcome.after if self._write else outcome.before
        self.fixed += outcome.fixed


def _differ(posts: _Posts, view: View) -> None:
    """The patches on standard output; what was kept back, and how much it is, beside it."""
    from postlint.diff import diff
    from postlint.reporters._verdict import problem_text

    for report, text in posts.changes:
        patch = diff(report, text, view)
        if patch is None:
            print(say(view.lang, "diff.secret", where=report.document.name), file=sys.stderr)
        write(patch or "")
    for report in posts.reports:
        for problem in report.problems:
            print(problem_text(problem, view.lang), file=sys.stderr)
    print(say(view.lang, "diff.would", n=posts.fixed), file=sys.stderr)


def _view(lang: str, fail_on: Severity | None, skipped: int, posts: _Posts) -> View:
    terminal = is_terminal()
    return View(
        lang=lang,
        own_screen=is_own_screen(),
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=width(),
        fail_on=fail_on,
        skipped=skipped,
        unicode=is_unicode(),
        hints=tuple(_hints(lang, posts)),
        clear=posts.clear,
        home=os.getcwd(),
        root=_repository(),
    )


def _repository() -> str:
    """The folder of the repository around here; empty if there is none."""
    here = Path.cwd()
    return next((str(place) for place in (here, *here.parents) if (place / ".git").exists()), "")


def _hints(lang: str, posts: _Posts) -> Iterator[str]:
    if posts.supposing:
        yield from posts.supposing.hints(lang)
    if any(not report.terms.policy and not report.problems for report in posts.reports):
        yield say(lang, "hint.init")
    if posts.fixed:
        yield say(lang, "hint.fixed", n=posts.fixed)
    # a post that was put together from cells or paragraphs is no text that could be written back
    written = [report for report in posts.reports if not report.document.origin.cells]
    fixable = [f for report in written for f in report.standing if f.fix]
    if fixable:
        yield say(lang, "hint.fixable", n=len(fixable))
