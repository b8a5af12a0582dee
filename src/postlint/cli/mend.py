"""`postlint mend`: what to add to a post that is already out."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, refuse
from postlint.cli._stream import write
from postlint.errors import PolicyError
from postlint.summary import Exit
from postlint.ui import language

PANEL = "posts"
app = command()


@app.command()
def mend(
    post: Annotated[str, typer.Argument(help="The post as it was published, or - to read it.")],
    author: Annotated[str, typer.Option(help="Who posted it.")] = "",
    channel: Annotated[str, typer.Option(help="Where it was posted, such as linkedin.")] = "",
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """I already posted it: draft the line that corrects it openly."""
    from postlint.repair import correction
    from postlint.reporters._verdict import problem_text
    from postlint.session import open_session

    lang = language(ui_lang)
    try:
        session = open_session(config, author=author, channel=channel)
    except PolicyError as error:
        refuse(error.said(lang))
    if post == "-":
        reports = session.check_bytes(sys.stdin.buffer.read(), "draft.txt")
    else:
        reports = session.check_path(Path(post))
    for report in reports:
        if report.problems:
            refuse(problem_text(report.problems[0], lang))
    today = datetime.now(UTC).date()
    write("\n".join(correction(report, lang, today) for report in reports))
    raise typer.Exit(Exit.CLEAR)
