"""The command line: words in, exit status out. Every decision is made elsewhere."""

import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from postlint import __version__, catalog, reporters
from postlint.discover import discover
from postlint.document import Document
from postlint.errors import PolicyError, Problem
from postlint.finding import Report
from postlint.reporters import View
from postlint.rule import Severity
from postlint.session import Session, open_session
from postlint.summary import Exit
from postlint.ui import language, say

app = typer.Typer(
    name="postlint",
    help="Check a draft post before it is published: who speaks, what is secret, what to mend.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # a traceback could print the draft
    context_settings={"help_option_names": ["-h", "--help"]},
)

UiLang = Annotated[str, typer.Option("--ui-lang", help="Language of the messages: auto, en or fr.")]
Config = Annotated[
    Path | None, typer.Option("--config", help="A postlint.toml; else the nearest above each post.")
]


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
        Severity | None, typer.Option(help="The lightest finding that makes the exit code 1.")
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
        _refuse(str(error))
    found = discover(tuple(Path(path) for path in paths if path != "-"))
    reports = [report for post in found.posts for report in session.check_path(post)]
    if "-" in paths:
        reports += session.check_bytes(sys.stdin.buffer.read(), stdin_filename)
    for folder in found.empty:
        nothing = Problem(str(folder), "no-posts")
        reports.append(Report(Document.plain("", str(folder)), problems=(nothing,)))
    view = _view(lang, fail_on or _fail_on(session), len(found.skipped), session)
    _write(reporter.render(reports, view))
    raise typer.Exit(view.summary(reports).exit)


@app.command()
def explain(
    rule: Annotated[
        str, typer.Argument(help="A rule's name, such as disclosure.employer-missing.")
    ],
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Explain a rule in plain words, with good and bad examples."""
    from postlint import guide

    _tell(lambda: guide.explain(_policy(config), rule, language(ui_lang)))


rules = typer.Typer(no_args_is_help=True, help="See and prove the rules.")
app.add_typer(rules, name="rules")


@rules.command("list")
def rules_list(config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Every rule, whether it is on, and what it says."""
    from postlint import guide

    _tell(lambda: guide.listing(_policy(config), language(ui_lang)))


@rules.command("show")
def rules_show(
    rule: Annotated[str, typer.Argument(help="A rule's name.")],
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """One rule as its pack writes it: the same as `explain`."""
    explain(rule, config, ui_lang)


@rules.command("test")
def rules_test(config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Prove every rule by its own examples. Exit code 1 if one is not borne out."""
    from postlint import guide

    flawless = True

    def tell() -> str:
        nonlocal flawless
        text, flawless = guide.prove_all(_policy(config), language(ui_lang))
        return text

    _tell(tell)
    raise typer.Exit(Exit.CLEAR if flawless else Exit.FINDINGS)


@app.callback(invoke_without_command=True)
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and end.", is_eager=True)
    ] = False,
) -> None:
    """postlint reads a draft before it is published and says what to mend."""
    if version:
        typer.echo(f"postlint {__version__}")
        raise typer.Exit


def run() -> NoReturn:
    """The `postlint` command. A crash of our own exits with 2, never 1, and tells no post text."""
    try:
        app()
    except Exception as error:
        line = say(language(), "problem.crash", kind=type(error).__name__, where="postlint")
        print(line, file=sys.stderr)
        sys.exit(Exit.UNCHECKED)
    sys.exit(Exit.CLEAR)


def _policy(config: Path | None):  # type: ignore[no-untyped-def]
    return open_session(config).policy_for()


def _tell(make) -> None:  # type: ignore[no-untyped-def]
    try:
        _write(make())
    except PolicyError as error:
        _refuse(str(error))


def _fail_on(session: Session) -> Severity:
    try:
        return session.policy_for().config.fail_on
    except PolicyError:
        return Severity.ERROR


def _view(lang: str, fail_on: Severity, skipped: int, session: Session) -> View:
    terminal = sys.stdout.isatty()
    try:
        bare = session.policy_for().bare
    except PolicyError:
        bare = False
    return View(
        lang=lang,
        own_screen=terminal and not os.environ.get("CI"),
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=_width(terminal),
        fail_on=fail_on,
        skipped=skipped,
        unicode=(sys.stdout.encoding or "").lower().replace("-", "").startswith("utf"),
        hints=(say(lang, "hint.init"),) if bare else (),
    )


def _width(terminal: bool) -> int:
    import shutil

    return max(40, shutil.get_terminal_size().columns) if terminal else 80


def _write(text: str) -> None:
    """Print as UTF-8 wherever the stream allows it; never fail on a letter."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.stdout.write(text)
    sys.stdout.flush()


def _refuse(what: str) -> NoReturn:
    print(f"postlint: {what}", file=sys.stderr)
    raise typer.Exit(Exit.UNCHECKED)
