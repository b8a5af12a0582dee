"""The command line: words in, exit status out. A module here is a command, found by being there.

A command's module is its name (`waive_all.py` is `postlint waive-all`) and holds `app`, a Typer
made by `_shared.command`, and `PANEL`, the part of the help that lists it. Only the module of
the command that was asked for is imported.
"""

import sys
from collections.abc import Callable
from typing import NoReturn

from postlint.summary import Exit
from postlint.ui import language, say


def run() -> NoReturn:
    """The whole command line, as typer reads it."""

    def full() -> int:
        from postlint.cli._main import app

        app(prog_name="postlint")
        return Exit.CLEAR

    guarded(full)


def guarded(work: Callable[[], int]) -> NoReturn:
    """End with the status of `work`. A crash of our own exits with 2, never 1, and tells no
    post text."""
    try:
        status = work()
    except KeyboardInterrupt:
        sys.exit(Exit.INTERRUPTED)
    except Exception as error:
        line = say(language(), "problem.crash", kind=type(error).__name__, where="postlint")
        print(line, file=sys.stderr)
        sys.exit(Exit.UNCHECKED)
    sys.exit(status)
