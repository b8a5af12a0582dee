"""Which files are posts: what the user named, and what folders hold."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from postlint import readers


class Found(NamedTuple):
    """The posts of some paths, in a stable order; `skipped` files of folders have no reader.

    `empty`: folders that were named and hold no post.
    """

    posts: tuple[Path, ...]
    skipped: tuple[Path, ...]
    empty: tuple[Path, ...]


def discover(paths: tuple[Path, ...]) -> Found:
    """Files as named, folders recursively. Hidden files and folders are left alone."""
    posts: dict[Path, None] = {}
    skipped: list[Path] = []
    empty: list[Path] = []
    for path in paths:
        if not path.is_dir():
            posts[path] = None
            continue
        held = list(_files(path))
        readable = [file for file in held if readers.has_reader(file.name)]
        skipped += [
            file
            for file in held
            if not readers.has_reader(file.name) and not file.name.startswith("postlint.")
        ]
        posts.update(dict.fromkeys(readable))
        if not readable:
            empty.append(path)
    return Found(tuple(posts), tuple(skipped), tuple(empty))


def _files(folder: Path) -> Iterator[Path]:
    """Every file below, sorted; a link to a folder is not followed, so no loop can be."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield Path(here) / name
