"""The command line: words in, exit status out. A module here is a command, found by being there.

A command's module is its name (`waive_all.py` is `postlint waive-all`) and holds `app`, a Typer
made by `_shared.command`, and `PANEL`, the part of the help that lists it. Only the module of
the command that was asked for is imported.
"""

import sys
from typing import NoReturn

from postlint.summary import Exit
from postlint.ui import language, say


def run() -> NoReturn:
    """The `postlint` command. A crash of our own exits with 2, never 1, and tells no post text."""
    try:
        from postlint.cli._main import app

        app()
    except Exception as error:
        line = say(language(), "problem.crash", kind=type(error).__name__, where="postlint")
        print(line, file=sys.stderr)
        sys.exit(Exit.UNCHECKED)
    sys.exit(Exit.CLEAR)
