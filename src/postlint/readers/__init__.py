"""Ways to read a file.

A module here is a reader. `SUFFIXES` says which files are its own; `parse(data, name)` makes
documents of their bytes, all at once or one by one. Importing one is cheap: what is heavy it
imports when it parses.
"""

import os
import sys
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from types import ModuleType

from postlint import catalog
from postlint.document import Document, Unread
from postlint.errors import PostError, Problem


def read(data: bytes, name: str) -> tuple[Document, ...]:
    """The posts in a file's bytes; PostError if there is no telling what one of them says."""
    posts = []
    for post in read_each(data, name):
        if isinstance(post, Unread):
            raise PostError(post.problem)
        posts.append(post)
    return tuple(posts)


def read_each(data: bytes, name: str) -> Iterable[Document | Unread]:
    """As `read`, but a file of many posts names those that cannot be read beside the others.

    They may be read one by one as they are asked for, and PostError come in the middle.
    """
    reader = _reader(_suffix(name))
    if reader is None:
        raise PostError(Problem(name, "no-reader", (("suffix", _suffix(name)),)))
    posts: Iterable[Document | Unread] = reader.parse(data, name)
    return posts


def published(document: Document) -> str:
    """A post as it will be published, without front matter and postlint's comments."""
    from postlint.readers._published import published as made

    return made(document)


def has_reader(name: str) -> bool:
    """Whether a file of this name can be read."""
    return _reader(_suffix(name)) is not None


def suffixes() -> frozenset[str]:
    """What the names of readable files end in, in lower case."""
    return frozenset().union(*(_load(name).SUFFIXES for name in _names()))


@cache
def _reader(suffix: str) -> ModuleType | None:
    return next((_load(name) for name in _names() if suffix in _load(name).SUFFIXES), None)


def _suffix(name: str) -> str:
    suffix = os.path.splitext(name)[1]
    return suffix.lower() if len(suffix) > 1 else ""


def _names() -> tuple[str, ...]:
    return catalog.names(sys.modules[__name__])


def _load(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name}")
