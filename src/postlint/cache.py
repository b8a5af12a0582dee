"""The user's cache folder: entries that may be missing, and are believed only if they are whole.

An entry is bytes under a name, with a digest that only somebody who has the key could have
made; the key comes from what the entry was made of. Whatever goes wrong here is as if there
were no cache. `POSTLINT_NO_CACHE` turns it off, `POSTLINT_CACHE_DIR` puts it elsewhere.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b, shake_256

from postlint import home

_DIGEST = 32
_LARGEST = 64 * 2**20  # bytes of an entry
_FRESH = 2.0  # seconds
_MOST = 50  # entries that are kept, the latest


def folder() -> str | None:
    """Where entries lie; None if nothing is to be cached."""
    if os.environ.get("POSTLINT_NO_CACHE"):
        return None
    if own := os.environ.get("POSTLINT_CACHE_DIR"):
        return own
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "postlint") if os.path.isabs(base) else None


def digest(purpose: str, parts: Iterable[bytes]) -> bytes:
    """32 bytes that differ for every purpose and every sequence of parts."""
    made = blake2b(digest_size=_DIGEST, person=purpose.encode()[:16])
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


def edition() -> bytes:
    """What tells this postlint from any other: its code, its rules, its Python."""
    package = os.path.dirname(os.path.abspath(__file__))
    looks = (*_stats(package, ".py"), *_stats(home.rules()))
    return digest("edition", (sys.version.encode(), *looks))


def state(path: str) -> str:
    """What a file holds, or which files a folder holds, as a digest; empty if neither is there."""
    try:
        if os.path.isdir(path):
            return digest("folder", sorted(map(os.fsencode, os.listdir(path)))).hex()
        with open(path, "rb") as file:
            return digest("file", [file.read()]).hex()
    except OSError:
        return ""


def is_settled(path: str | os.PathLike[str]) -> bool:
    """Whether a file is there, and old enough that what was read of it is what it holds: one
    that was written this moment may be written again without looking changed."""
    try:
        return time.time() - os.stat(path).st_mtime > _FRESH
    except OSError:
        return False


def read(name: str, key: bytes) -> bytes | None:
    """The entry called `name`, if it is there and whole."""
    place = folder()
    if place is None:
        return None
    try:
        with open(os.path.join(place, name), "rb") as file:
            found = file.read(_LARGEST + _DIGEST)
    except OSError:
        return None
    data = found[_DIGEST:]
    return data if found[:_DIGEST] == _seal(data, key) else None


def write(name: str, key: bytes, data: bytes) -> None:
    """Keep an entry, all of it or nothing, whoever else writes it at the same time."""
    place = folder()
    if place is None or len(data) > _LARGEST:
        return
    whole = os.path.join(place, name)
    part = f"{whole}.{os.getpid()}-{time.monotonic_ns()}.part"
    with suppress(OSError):
        os.makedirs(place, mode=0o700, exist_ok=True)
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(_seal(data, key) + data)
        os.replace(part, whole)
        _prune(place, name.rpartition(".")[2])


def _seal(data: bytes, key: bytes) -> bytes:
    return blake2b(data, key=key, digest_size=_DIGEST).digest()


def _prune(place: str, kind: str) -> None:
    entries = [one for one in os.scandir(place) if one.name.endswith((f".{kind}", f".{kind}.part"))]
    for old in sorted(entries, key=lambda one: one.stat().st_mtime)[:-_MOST]:
        os.unlink(old.path)


def _stats(folder: str, ending: str = "") -> Iterator[bytes]:
    """How each file below looks from outside: its path, its size and when it was written."""
    for one in sorted(os.scandir(folder), key=lambda one: one.name):
        if one.is_dir():
            yield from _stats(one.path, ending)
        elif one.name.endswith(ending):
            told = one.stat()
            yield f"{one.path}:{told.st_size}:{told.st_mtime_ns}".encode("utf-8", "surrogateescape")


class Sealed:
    """Bytes that only somebody with the `secret` can read; opening checks that they are whole.

    A keyed stream (SHAKE-256 of the secret and a number used once) hides them, a keyed digest
    (BLAKE2b) signs them. It keeps words out of sight and out of searches: the secret is made
    of the policy, so whoever has the policy can open them.
    """

    def __init__(self, secret: bytes) -> None:
        self._stream = digest("stream", (secret,))
        self._sign = digest("sign", (secret,))

    def shut(self, data: bytes) -> bytes:
        """Sealed bytes."""
        once = os.urandom(16)
        hidden = once + self._hidden(once, data)
        return _seal(hidden, self._sign) + hidden

    def opened(self, sealed: bytes) -> bytes:
        """What was sealed; ValueError if it was not sealed with this secret."""
        hidden = sealed[_DIGEST:]
        if sealed[:_DIGEST] != _seal(hidden, self._sign):
            raise ValueError("not sealed with this secret")
        return self._hidden(hidden[:16], hidden[16:])

    def _hidden(self, once: bytes, data: bytes) -> bytes:
        stream = shake_256(self._stream + once).digest(len(data))
        both = int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")
        return both.to_bytes(len(data), "big")
