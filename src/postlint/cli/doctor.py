"""`postlint doctor`: whether everything is in its place."""

import typer

from postlint.cli._shared import Config, UiLang, command
from postlint.cli._stream import write
from postlint.summary import Exit
from postlint.ui import language

PANEL = "setup"
app = command()


@app.command()
def doctor(config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Say what is installed, which policy and rules are active, and whether the hook works.

    Exit code 2 if something is broken; hints alone exit 0.
    """
    from postlint.cli import _doctor

    text, faults = _doctor.examine(config, language(ui_lang))
    write(text)
    raise typer.Exit(Exit.UNCHECKED if faults else Exit.CLEAR)
