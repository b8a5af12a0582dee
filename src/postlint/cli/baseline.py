"""`postlint baseline`: start with a clean slate on a folder of old posts."""

from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, refuse
from postlint.cli._stream import write
from postlint.ui import language

PANEL = "team"
app = command("Keep findings in old posts apart, so that only new ones count.")

Paths = Annotated[list[str], typer.Argument(help="Posts, or folders of them.")]


@app.command()
def create(paths: Paths, config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Write what old posts break today to .postlint-baseline.json, beside each policy."""
    _run("create", paths, config, ui_lang)


@app.command()
def update(paths: Paths, config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Write the baseline of these posts anew: what is new is added, what is mended goes."""
    _run("update", paths, config, ui_lang)


@app.command()
def prune(paths: Paths, config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Take out of the baseline what was mended; nothing is added."""
    _run("prune", paths, config, ui_lang)


def _run(verb: str, paths: list[str], config: Path | None, ui_lang: str) -> None:
    from postlint.cli import _baselining
    from postlint.errors import PolicyError

    try:
        write(_baselining.run(verb, tuple(map(Path, paths)), config, language(ui_lang)))
    except PolicyError as error:
        refuse(error.said(language(ui_lang)))
