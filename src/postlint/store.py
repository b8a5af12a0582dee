"""Folders in an object store, by address: the posts there, their bytes, and what went wrong.

Arrow knows the stores (`pyarrow.fs`): S3 and what speaks like it, Google Cloud, Azure, Hadoop.
This is the one part of postlint that uses a network, and only for an address that somebody typed.
An address may hold a key, so no message repeats it: there it is a scheme and a path.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from pyarrow import ArrowException, fs

from postlint import home, readers
from postlint.errors import PostError, Problem

# What the stores say, each in its own words, when they want other credentials.
_REFUSED = re.compile(
    r"(access|permission).?denied|forbidden|unauthori[sz]ed|unauthenticated|credential"
    r"|invalid.?access.?key|signature.?does.?not.?match|expired.?token|(status|code)\W+40[13]\b",
    re.I,
)
_UNKNOWN = re.compile(r"unrecognized filesystem|protocol not known", re.I)
_LONGEST = 160  # characters of a reason


class Place(NamedTuple):
    """A folder or an object: the file system that knows it, its path there, and its scheme.

    For a policy its posts lie in the folder `root` of this machine.
    """

    files: Any
    path: str
    scheme: str
    root: Path = Path()

    def address(self, path: str) -> str:
        """What people call a path of this file system."""
        return f"{self.scheme}://{path}" if self.scheme else path

    def beside(self, path: str) -> Path:
        """Where an object would lie if this place were its `root`."""
        return self.root / (path[len(self.path) :].strip("/") or path.rpartition("/")[2])


def place(where: str) -> Place:
    """The place at an address or a path of this machine; PostError if nobody knows the way."""
    scheme, between, rest = where.partition("://")
    if not between:
        return Place(fs.LocalFileSystem(), str(Path(where).absolute()), "")
    scheme = scheme.lower()
    # a key stands before an `@`, or after a `?`
    known = f"{scheme}://{'…' if '@' in rest else rest.partition('?')[0]}"
    try:
        files, path = fs.FileSystem.from_uri(f"{scheme}://{rest}")
    except ImportError as error:
        _fail(known, "store-software", reason=_reason(error))
    except ValueError as error:
        unknown = _UNKNOWN.search(str(error))
        _fail(known, "store-scheme" if unknown else "store-address", scheme=scheme)
    except OSError as error:
        raise PostError(problem(known, error)) from None
    if not path.strip("/") or "#" in rest:  # what follows a `#` would be dropped in silence
        _fail(known, "store-address", scheme=scheme)
    return Place(files, path.rstrip("/"), "" if scheme == "file" else scheme)


def posts(at: Place, names: Callable[[Path], bool], *, own: bool) -> list[str]:
    """The paths of the posts at a place, as `discover` chooses them in a folder.

    `own`: whether policies that lie there would have counted in a folder. They cannot be read
    by every part of the policy that wants files beside it, so they are refused, never ignored.
    """
    try:
        here = at.files.get_file_info(at.path)
        if here.type == fs.FileType.File:
            return [at.path]
        if here.type == fs.FileType.NotFound:
            _fail(_missing(at), "missing")
        found = at.files.get_file_info(fs.FileSelector(at.path, recursive=True))
    except (OSError, ArrowException) as error:
        raise PostError(problem(at.address(at.path), error)) from None
    paths = sorted(one.path for one in found if one.type == fs.FileType.File)
    if own:
        _no_policy(at, paths)
    chosen = [
        path
        for path, as_if in ((path, at.beside(path)) for path in paths)
        if not any(part.startswith(".") for part in as_if.relative_to(at.root).parts)
        and readers.has_reader(path)
        and names(as_if)
    ]
    return chosen or _fail(at.address(at.path), "nothing-to-check")


def _no_policy(at: Place, paths: list[str]) -> None:
    for path in paths:
        name = path.rpartition("/")[2]
        if name == home.NAME or (name == home.PROJECT and home.holds_policy(_sure(at, path))):
            _fail(at.address(path), "store-policy")


def _sure(at: Place, path: str) -> bytes:
    data = read(at, path)
    if isinstance(data, Problem):
        raise PostError(data)
    return data


def read(at: Place, path: str) -> bytes | Problem:
    """The bytes of an object, or why there are none: whatever went wrong, others go on."""
    try:
        with at.files.open_input_stream(path, compression=None) as stream:
            return bytes(stream.read())
    except Exception as error:
        return problem(at.address(path), error)


def prepare(at: Place) -> None:
    """Make the folder for what is found; PostError if that is impossible, or if it is in use."""
    try:
        at.files.create_dir(at.path, recursive=True)
        there = at.files.get_file_info(fs.FileSelector(at.path))
    except (OSError, ArrowException) as error:
        raise PostError(problem(at.address(at.path), error)) from None
    if any(one.path.endswith(".parquet") for one in there):
        _fail(at.address(at.path), "store-used")


def problem(where: str, error: BaseException) -> Problem:
    """What a store's error means for whoever typed the address."""
    said = str(error)
    if isinstance(error, FileNotFoundError):
        return Problem(where, "missing")
    if isinstance(error, PermissionError) or _REFUSED.search(said):
        return Problem(where, "store-refused")
    return Problem(where, "store-failed", (("reason", _reason(error)),))


def _missing(at: Place) -> str:
    """The address of what is missing: the folder, or already its bucket."""
    bucket = at.path.partition("/")[0]
    try:
        there = at.files.get_file_info(bucket).type != fs.FileType.NotFound
    except OSError:  # who may read a folder only may not ask for its bucket
        there = True
    return at.address(at.path if there else bucket)


def _reason(error: BaseException) -> str:
    said = str(error).partition("\n")[0].partition(" (Request ID")[0].strip()
    return (said or type(error).__name__)[:_LONGEST]


def _fail(where: str, key: str, **values: str) -> NoReturn:
    raise PostError(Problem(where, key, tuple(values.items()))) from None
