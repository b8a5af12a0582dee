"""The way in: a plain `check FILES` needs no typer, everything else takes the full command line."""

import gc
import sys
from typing import NoReturn


def run() -> NoReturn:
    """The `postlint` command."""
    command, *paths = sys.argv[1:] or [""]
    if command == "check" and paths and not any(path.startswith("-") for path in paths):
        _check(tuple(paths))
    from postlint import cli

    cli.run()


def _check(paths: tuple[str, ...]) -> NoReturn:
    """Both doors do the same; this one knows the defaults of every option."""
    gc.disable()  # what is imported stays, and judging leaves no cycles behind
    from postlint.cli import guarded

    guarded(lambda: _status(paths))


def _status(paths: tuple[str, ...]) -> int:
    from postlint.cli._checking import Asked, run
    from postlint.cli._stream import complain
    from postlint.errors import PolicyError
    from postlint.summary import Exit
    from postlint.ui import language

    try:
        return run(Asked(paths))
    except PolicyError as error:
        complain(error.said(language()))
        return Exit.UNCHECKED
