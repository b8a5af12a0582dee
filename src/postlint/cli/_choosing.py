"""Which posts a run is about: paths, a list of them, or what git says has changed."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from typing import NamedTuple

from postlint.discover import Found, among, discover
from postlint.errors import PolicyError
from postlint.session import Session
from postlint.ui import Told, say


class Choice(NamedTuple):
    """What the command line says. `only_posts`: files named one by one are checked only if
    their policy counts them among the posts; `since` is a commit to compare with. `include` and
    `exclude` are patterns as in .gitignore, from the working directory."""

    paths: tuple[str, ...] = ()
    files_from: str = ""
    null: bool = False
    changed: bool = False
    since: str = ""
    only_posts: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    @property
    def may_be_none(self) -> bool:
        """Whether it is fine to find no post: a commit need not hold one."""
        return self.changed or self.only_posts


def chosen(choice: Choice, session: Session, lang: str) -> Found:
    """The posts; PolicyError if there is no telling which."""
    wanted = _wanted(choice)

    def names(path: Path) -> bool:
        return wanted(path) and session.names(path)

    paths = [Path(path) for path in choice.paths if path != "-"]
    if choice.files_from:
        paths += _listed(choice, lang)
    if not (paths or choice.changed or "-" in choice.paths or choice.files_from):
        raise PolicyError("check", say(lang, "choose.nothing"))
    if choice.changed:
        return Found(among(_changed(choice.since, paths, lang), names), (), ())
    paths = [path for path in paths if path.is_dir() or wanted(path)]
    if choice.only_posts:
        files = among((path for path in paths if not path.is_dir()), names)
        paths = [path for path in paths if path.is_dir() or path in {*files}]
    return discover(paths, names)


def _wanted(choice: Choice) -> Callable[[Path], bool]:
    """Whether a path is one that `include` and `exclude` leave in."""
    if not (choice.include or choice.exclude):
        return lambda path: True
    from pathspec import GitIgnoreSpec

    only, never = GitIgnoreSpec.from_lines(choice.include), GitIgnoreSpec.from_lines(choice.exclude)

    def wanted(path: Path) -> bool:
        inside = PurePath(os.path.relpath(path)).as_posix()
        return (not choice.include or only.match_file(inside)) and not never.match_file(inside)

    return wanted


def _listed(choice: Choice, lang: str) -> list[Path]:
    """Paths from a file, one a line or parted by NUL; nothing in them is special."""
    name = choice.files_from
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except FileNotFoundError:
        raise PolicyError(name, Told("policy.no-file")) from None
    except OSError as error:
        raise PolicyError(name, error.strerror or type(error).__name__) from None
    parts = data.split(b"\0") if choice.null else data.splitlines()
    if not choice.null and b"\0" in data:
        raise PolicyError(name, say(lang, "choose.null"))
    return [Path(os.fsdecode(part)) for part in parts if part]


def _changed(since: str, below: Iterable[Path], lang: str) -> list[Path]:
    """What differs from the commit, and what git does not know yet, but does not ignore."""
    top = Path(os.fsdecode(_git(lang, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    base = _base(since, lang)
    names = _git(lang, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", top=top)
    if base:
        names += _git(lang, "diff", "-z", "--name-only", "--diff-filter=d", base, "--", top=top)
    else:
        names += _git(lang, "ls-files", "-z", "--cached", top=top)
    files = sorted({top / os.fsdecode(name) for name in names.split(b"\0") if name})
    roots = [Path(os.path.abspath(path)) for path in below]
    here = Path.cwd()
    return [
        file.relative_to(here) if file.is_relative_to(here) else file
        for file in files
        if file.is_file() and (not roots or any(file.is_relative_to(root) for root in roots))
    ]


def _base(since: str, lang: str) -> str:
    """The commit to compare with; none in a repository without commits."""
    if since:
        return os.fsdecode(_git(lang, "merge-base", "--end-of-options", since, "HEAD").strip())
    try:
        return os.fsdecode(_git(lang, "rev-parse", "--verify", "--quiet", "HEAD").strip())
    except PolicyError:
        return ""


def _git(lang: str, *words: str, top: Path | None = None) -> bytes:
    try:
        done = subprocess.run(
            ["git", *words], capture_output=True, check=False, cwd=top, stdin=subprocess.DEVNULL
        )
    except OSError:
        raise PolicyError("git", say(lang, "choose.no-git")) from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip() or say(lang, "choose.no-git")
        raise PolicyError(f"git {words[0]}", why)
    return done.stdout
