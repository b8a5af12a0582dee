"""Which files are posts: what the user named, and what folders hold."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from postlint import readers
from postlint.errors import Problem

_GITIGNORE = ".gitignore"

Names = Callable[[Path], bool]
_Specs = tuple[tuple[str, Any], ...]  # folders and the patterns of their .gitignore


class Found(NamedTuple):
    """The posts of some paths, in a stable order; `skipped` files of folders have no reader.

    `empty`: folders that were named and hold no post.
    """

    posts: tuple[Path, ...]
    skipped: tuple[Path, ...]
    empty: tuple[Path, ...]


def discover(paths: Iterable[Path], names: Names = lambda path: True) -> Found:
    """Files as named, folders recursively.

    Of a folder, files that are hidden, that git ignores, or that the policy does not count
    among the posts (`names`) are left alone.
    """
    posts: dict[Path, None] = {}
    skipped: list[Path] = []
    empty: list[Path] = []
    for path in paths:
        if not path.is_dir():
            posts[path] = None
            continue
        none = True
        for file in filter(names, _files(path)):
            if readers.has_reader(file.name):
                posts[file] = None
                none = False
            elif not file.name.startswith("postlint"):
                skipped.append(file)
        if none:
            empty.append(path)
    return Found(tuple(posts), tuple(skipped), tuple(empty))


def among(paths: Iterable[Path], names: Names) -> tuple[Path, ...]:
    """Of files that a program listed, those that are posts; what is missing stays in."""
    return tuple(
        path
        for path in dict.fromkeys(paths)
        if path.is_dir() or (readers.has_reader(path.name) and names(path))
    )


def unread(path: Path, error: OSError) -> Problem:
    """Why a file could not be read; of one that is not there, which may have been meant."""
    if isinstance(error, FileNotFoundError):
        return Problem(str(path), "missing", _near(path))
    return Problem(str(path), "unreadable", (("reason", error.strerror or type(error).__name__),))


def _near(path: Path) -> tuple[tuple[str, str], ...]:
    from difflib import get_close_matches

    try:
        names = [name for name in os.listdir(path.parent) if not name.startswith(".")]
    except OSError:
        return ()
    close = get_close_matches(path.name, names, n=1, cutoff=0.75)
    return (("near", str(path.with_name(close[0]))),) if close else ()


def _files(folder: Path) -> Iterator[Path]:
    """Every file below, sorted; a link to a folder is not followed, so no loop can be."""
    specs: dict[str, _Specs] = {os.path.abspath(folder): _above(folder)}
    for here, folders, files in os.walk(folder):
        place = os.path.abspath(here)
        known = specs.pop(place)
        if _GITIGNORE in files:
            known = (*known, *_read(place))
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not _ignored(os.path.join(place, name) + "/", known)
        )
        specs.update((os.path.join(place, name), known) for name in folders)
        for name in sorted(files):
            if not name.startswith(".") and not _ignored(os.path.join(place, name), known):
                yield Path(os.path.join(here, name))


def _above(folder: Path) -> _Specs:
    """The patterns of the folders above, up to the one that holds the repository."""
    place, found = Path(os.path.abspath(folder)), list[tuple[str, Any]]()
    if (place / ".git").exists():
        return ()
    for above in place.parents:
        found = [*_read(str(above)), *found]
        if (above / ".git").exists():
            return tuple(found)
    return ()  # outside of a repository only what lies inside counts


def _read(folder: str) -> Iterator[tuple[str, Any]]:
    try:
        with open(os.path.join(folder, _GITIGNORE), encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return
    from pathspec import GitIgnoreSpec  # only where there is something to ignore

    yield folder, GitIgnoreSpec.from_lines(lines)


def _ignored(path: str, specs: _Specs) -> bool:
    """Whether git ignores a path; the file nearest to it says."""
    for folder, spec in reversed(specs):
        inside = PurePath(os.path.relpath(path, folder)).as_posix()
        found = spec.check_file(inside + "/" if path.endswith("/") else inside)
        if found.include is not None:
            return bool(found.include)
    return False
