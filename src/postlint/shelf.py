"""A list of names as keyed hashes: what is kept of it between two runs holds no name.

The key is the user's own (a file in the cache folder, readable by nobody else). A hit is only
a hint: the names are then read from the policy's file, whose bytes the hashes were made of.
"""

import os
import sys
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from postlint import cache, folding, spelling
from postlint.spelling import parts_of
from postlint.vocabulary import Name

_VERSION = b"1"
_HASH_BYTES = 8
_HEAD = 4  # numbers before the hashes: longest, letters, forms, openings
_KEY_BYTES = 32
_KEY_FILE = "key"


class Kept:
    """A list of names on its shelf; `load` reads them from the file they are written in."""

    def __init__(
        self, entry: bytes, key: bytes, lists: frozenset[str], load: Callable[[], Iterable[Name]]
    ) -> None:
        whole = array("Q", entry)
        self.longest, self.letters, forms = whole[:_HEAD][:3]
        self.forms = whole[_HEAD : _HEAD + forms]
        self.openings = whole[_HEAD + forms :]
        self.lists = lists
        self._key = key
        self._load = load

    def spells(self, letters: str) -> bool:
        """Whether one of the names has these letters."""
        return _holds(self.forms, _hash(letters, self._key))

    def opens(self, letters: str) -> bool:
        """Whether a name of several words begins with words of these letters."""
        return _holds(self.openings, _hash(letters, self._key))

    def shares(self, other: "Kept") -> bool:
        """Whether a name stands on another shelf of the same user too."""
        return not {*self.forms}.isdisjoint(other.forms)

    def names(self) -> Iterable[Name]:
        """The names, from their file; PolicyError if it cannot be read any more."""
        return self._load()


def user_key() -> bytes | None:
    """This user's own key, made when first asked for; None where nothing can be kept."""
    folder = cache.folder()
    if folder is None:
        return None
    path = os.path.join(folder, _KEY_FILE)
    with suppress(OSError):
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with suppress(FileExistsError):
            place = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            os.write(place, os.urandom(_KEY_BYTES))
            os.close(place)
        with open(path, "rb") as file:
            key = file.read(_KEY_BYTES + 1)
        return key if len(key) == _KEY_BYTES else None
    return None


def look(
    data: bytes, key: bytes, lists: frozenset[str], load: Callable[[], Iterable[Name]]
) -> Kept | None:
    """The shelf of the list that is written in `data`, if one was kept."""
    entry = cache.read(_entry(data, key), key)
    if entry is None:
        return None
    return Kept(entry, key, lists, load)


def keep(data: bytes, key: bytes, names: Iterable[Name]) -> None:
    """Put the names that were read from `data` on a shelf for the next run."""
    cache.write(_entry(data, key), key, hashed(names, key))


def hashed(names: Iterable[Name], key: bytes) -> bytes:
    """What a shelf holds of names: nothing that could be read without the key and a guess."""
    parts = [found for name in names if (found := parts_of(name.text))]
    forms = {"".join(words) for words in parts}
    openings = {"".join(words[:end]) for words in parts for end in range(1, len(words))}
    hashes = [sorted({_hash(letters, key) for letters in group}) for group in (forms, openings)]
    longest = max(map(len, parts), default=1)
    head = (longest, max(map(len, forms), default=0), len(hashes[0]), len(hashes[1]))
    return array("Q", (*head, *hashes[0], *hashes[1])).tobytes()


@lru_cache
def edition() -> bytes:
    """Sixteen bytes that tell how names are spelled here: hashes of another spelling are none."""
    made = blake2b(digest_size=16, person=b"postlint-spell")
    for part in (_VERSION, sys.byteorder.encode(), unicodedata.unidata_version.encode()):
        made.update(part)
    for module in (folding, spelling):
        made.update(Path(str(module.__file__)).read_bytes())
    return made.digest()


def _entry(data: bytes, key: bytes) -> str:
    """The name of a cache entry: another for each key, content, machine and edition."""
    made = blake2b(key=key, digest_size=16, person=b"postlint-shelf")
    for part in (_VERSION, sys.byteorder.encode(), cache.edition(), data):
        made.update(part)
    return f"{made.hexdigest()}.names"


def _hash(letters: str, key: bytes) -> int:
    made = blake2b(letters.encode(), key=key, digest_size=_HASH_BYTES)
    return int.from_bytes(made.digest(), "little")


def _holds(hashes: "array[int]", wanted: int) -> bool:
    at = bisect_left(hashes, wanted)
    return at < len(hashes) and hashes[at] == wanted
