"""Reports in files: opened before anything is checked, never written over a post."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from postlint import catalog, reporters
from postlint.errors import PolicyError
from postlint.finding import Report
from postlint.reporters import View
from postlint.ui import say

Render = Callable[[Sequence[Report], View], str]

_OURS = b"## postlint\n"  # how a report in Markdown begins


def opened(wanted: Iterable[str], lang: str) -> dict[str, Render]:
    """The files to write and their formats; PolicyError before anything is checked if one
    cannot be written."""
    files: dict[str, Render] = {}
    for one in wanted:
        format, equals, name = one.partition("=")
        if not equals or not name:
            raise PolicyError("--report", say(lang, "report.no-file", told=one))
        if os.path.abspath(name) in map(os.path.abspath, files):
            raise PolicyError("--report", say(lang, "report.twice", where=name))
        files[name] = catalog.load(reporters, format, "--report").render
        try:
            with open(name, "ab"):
                pass
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise PolicyError(name, say(lang, "report.unwritable", reason=reason)) from None
    return files


def without(posts: tuple[Path, ...], files: Iterable[str], lang: str) -> tuple[Path, ...]:
    """The posts, but for reports of an earlier run that lie among them; PolicyError if this
    run would write a report over what may be a post."""
    own = {os.path.abspath(name) for name in files}
    for post in posts:
        if os.path.abspath(post) in own and post.is_file():
            head = post.read_bytes()[: len(_OURS)]
            if head and head != _OURS:
                raise PolicyError(str(post), say(lang, "report.a-post"))
    return tuple(post for post in posts if os.path.abspath(post) not in own)


def store(name: str, text: str) -> None:
    """Write a report as UTF-8; PolicyError if that fails after all."""
    try:
        with open(name, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
    except OSError as error:
        raise PolicyError(name, error.strerror or type(error).__name__) from None
