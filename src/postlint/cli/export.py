"""`postlint export`: a post as it will be published."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import UiLang, command, refuse
from postlint.cli._stream import write
from postlint.ui import language

PANEL = "posts"
app = command()


@app.command()
def export(
    path: Annotated[str, typer.Argument(help="The post, or - to read one.")],
    stdin_filename: Annotated[
        str, typer.Option("--stdin-filename", help="The name of what is read from -.")
    ] = "draft.txt",
    ui_lang: UiLang = "auto",
) -> None:
    """Print a post as it will be published, without front matter and postlint's comments."""
    from postlint import readers
    from postlint.errors import PostError, Problem
    from postlint.reporters._verdict import problem_text

    name = stdin_filename if path == "-" else path
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        posts = [readers.published(document) for document in readers.read(data, name)]
    except FileNotFoundError:
        refuse(problem_text(Problem(path, "missing"), language(ui_lang)))
    except OSError as error:
        refuse(f"{path}: {error.strerror}")
    except PostError as error:
        refuse(problem_text(error.problem, language(ui_lang)))
    write("\n".join(posts))
