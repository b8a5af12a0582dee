"""`postlint check`: the product."""

from typing import Annotated

import typer

from postlint.cli._checking import Asked, run
from postlint.cli._choosing import Choice
from postlint.cli._shared import Config, UiLang, command, complete_format, refuse
from postlint.errors import PolicyError
from postlint.rule import Severity
from postlint.ui import language

PANEL = "posts"
app = command()


@app.command()
def check(
    paths: Annotated[
        list[str] | None, typer.Argument(help="Drafts, folders of them, or - to read one.")
    ] = None,
    format: Annotated[
        str,
        typer.Option(
            "-f",
            "--format",
            help="What is printed, such as concise, json or sarif; a wrong name lists them all.",
            autocompletion=complete_format,
        ),
    ] = "terminal",
    report: Annotated[
        list[str] | None,
        typer.Option(
            "--report", metavar="FORMAT=FILE", help="Write a report to a file too; several may be."
        ),
    ] = None,
    annotate: Annotated[
        str,
        typer.Option(
            metavar="OUT.xlsx|docx", help="Write a copy of a calendar or document with comments."
        ),
    ] = "",
    as_of: Annotated[
        str, typer.Option("--as-of", help="Judge as of this date, such as 2026-12-01T09:00.")
    ] = "",
    what_if: Annotated[
        str,
        typer.Option(
            "--what-if",
            metavar="'embargo NAME until DATE'",
            help="Only what would break if this were so, and does not break now.",
        ),
    ] = "",
    channel: Annotated[str, typer.Option(help="Where it will be posted, such as linkedin.")] = "",
    author: Annotated[str, typer.Option(help="Who posts it.")] = "",
    fail_on: Annotated[
        Severity | None,
        typer.Option(
            help="The lightest finding that makes the exit code 1; else each post's policy says."
        ),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")
    ] = False,
    no_baseline: Annotated[
        bool, typer.Option("--no-baseline", help="Count what the baseline excuses, too.")
    ] = False,
    changed: Annotated[
        bool, typer.Option("--changed", help="Only posts that git says have changed.")
    ] = False,
    since: Annotated[
        str, typer.Option(metavar="REF", help="With --changed: compared with this commit.")
    ] = "",
    files_from: Annotated[
        str, typer.Option("--files-from", metavar="FILE", help="A list of posts; - to read it.")
    ] = "",
    null: Annotated[
        bool, typer.Option("-0", "--null", help="That list is parted by NUL characters.")
    ] = False,
    only_posts: Annotated[
        bool,
        typer.Option("--only-posts", help="Leave out named files that the policy's posts do not."),
    ] = False,
    include: Annotated[
        list[str] | None,
        typer.Option(metavar="GLOB", help="Only posts like this, such as *.md; several may be."),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(metavar="GLOB", help="No posts like this, such as old/; several may be."),
    ] = None,
    stdin_filename: Annotated[
        str, typer.Option("--stdin-filename", help="The name of what is read from -.")
    ] = "draft.txt",
    log: Annotated[
        str,
        typer.Option(
            metavar="FILE", help="Add a line for each final post; first read docs/evidence.md."
        ),
    ] = "",
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Judge everything anew, and keep nothing.")
    ] = False,
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Check drafts: files, folders, or - for standard input.

    Exit code 0: nothing to fix. 1: something to fix. 2: not, or not fully, checked.
    """
    words = tuple(paths or ())
    asked = Asked(
        words,
        choice=Choice(
            words,
            files_from,
            null,
            changed or bool(since),
            since,
            only_posts,
            tuple(include or ()),
            tuple(exclude or ()),
        ),
        format=format,
        files=tuple(report or ()),
        annotate=annotate,
        what_if=what_if,
        as_of=as_of,
        channel=channel,
        author=author,
        fail_on=fail_on,
        fix=fix,
        diff=diff,
        baseline=not no_baseline,
        stdin_filename=stdin_filename,
        config=config,
        ui_lang=ui_lang,
        cache=not no_cache,
        log=log,
    )
    try:
        status = run(asked)
    except PolicyError as error:
        refuse(error.said(language(ui_lang)))
    raise typer.Exit(status)
