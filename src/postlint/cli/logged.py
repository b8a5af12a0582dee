"""`postlint logged`: whether a text stands in a log of final posts."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import UiLang, command, refuse
from postlint.cli._stream import write
from postlint.summary import Exit
from postlint.ui import language, say

PANEL = "team"
app = command()


@app.command()
def logged(
    post: Annotated[str, typer.Argument(help="The post, or - to read it as it was published.")],
    log: Annotated[str, typer.Option("--log", metavar="FILE", help="The log.")],
    ui_lang: UiLang = "auto",
) -> None:
    """Show the lines of a log that are about this very text. It takes the key of the log.

    Exit code 0: there is one. 1: there is none. 2: that could not be told.
    """
    from postlint import evidence, readers
    from postlint.cli import _log
    from postlint.errors import PolicyError, PostError
    from postlint.reporters._verdict import problem_text

    lang = language(ui_lang)
    try:
        key = _log.find_key(log)
        lines = evidence.read(Path(log).read_text(encoding="utf-8"), log)
        data = sys.stdin.buffer.read() if post == "-" else Path(post).read_bytes()
        posts = readers.read(data, "draft.txt" if post == "-" else post)
    except PolicyError as error:
        refuse(error.said(lang))
    except PostError as error:
        refuse(problem_text(error.problem, lang))
    except OSError as error:
        refuse(f"{error.filename}: {error.strerror}")
    wanted = {evidence.text_digest(document, key) for document in posts}
    found = [one for one in lines if one["text"] in wanted]
    write(evidence.written(found))
    if not found:
        print(say(lang, "logged.none"), file=sys.stderr)
    raise typer.Exit(Exit.CLEAR if found else Exit.FINDINGS)
