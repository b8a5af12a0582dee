"""Lists of embargoed names: read, checked, unsealed, and kept on shelves where they are long.

No message of this module holds a name: places say which entry is meant, never what it says.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from postlint.decode import decode
from postlint.errors import PolicyError
from postlint.facts import Embargo, Facts
from postlint.moment import end_of, local, zone
from postlint.names import embargoed
from postlint.ordinary import is_stop_word
from postlint.spelling import parts_of
from postlint.ui import Told
from postlint.vocabulary import Name

if TYPE_CHECKING:
    from postlint.shelf import Kept

_LISTS = frozenset(("embargo",))
_LONG = 20_000  # bytes: a shorter list is read in less time than its shelf
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_PACKED = b"\0shelf"  # no list begins so
_LONGEST_STOP_WORD = 12


class File(NamedTuple):
    """The tables of a list in a file of its own."""

    embargo: tuple[Embargo, ...] = ()


class Listed(NamedTuple):
    """Names that are at hand, names that wait on shelves, the files that they come from, and
    whether one of these is sealed."""

    names: tuple[Name, ...] = ()
    shelves: "tuple[Kept, ...]" = ()
    files: tuple[Path, ...] = ()
    sealed: bool = False


def read(files: Iterable[str], root: Path | None, tz: tzinfo, where: str, known: Facts) -> Listed:
    """The lists that a policy names, from its folder; PolicyError if one cannot be used.

    `known` are the policy's own facts: a name must not stand in both.
    """
    from postlint import seal

    names: list[Name] = []
    paths: list[Path] = []
    sealed = False
    shelves: list[Kept] = []
    told = {_letters(name) for entry in known.embargo for _, name in _texts(entry)}
    for at, file in enumerate(files):
        path = (root or Path()) / file
        place = f"{where}: embargoes[{at}]"
        data = _bytes(path, place)
        paths.append(path)
        sealed = sealed or seal.is_sealed(data)
        found = _shelved(path, data, tz, known.contacts.questions)
        if isinstance(found, tuple):
            spelled = {_letters(name.text) for name in found}
            twice = spelled & told or any(one.spells(word) for one in shelves for word in spelled)
            names += found
            told |= spelled
        else:
            twice = any(map(found.spells, told)) or any(map(found.shares, shelves))
            shelves.append(found)
        if twice:
            raise PolicyError(place, Told("policy.listed-elsewhere"), Told("advice.keep-one"))
    return Listed(tuple(names), tuple(shelves), tuple(paths), sealed)


def tables(path: Path, data: bytes | None = None) -> tuple[Embargo, ...]:
    """The entries of one list, sealed or not; PolicyError for what is no list."""
    from postlint import seal

    told = data if data is not None else _bytes(path, str(path))
    where = str(path)
    if seal.is_sealed(told):
        told = unpacked(seal.unsealed(told, seal.find_key(where), where))[0]
    try:
        found = decode(File, _toml(told, where), where).embargo
        check(found, where)
    except PolicyError as error:
        raise discreet(error) from None
    return found


class Ended(NamedTuple):
    """An embargo that is over: the entry's place, its name, and when it ended."""

    where: str
    name: str
    until: datetime


def ended(
    config_where: str, own: Facts, files: Iterable[str], root: Path | None, now: datetime
) -> Iterator[Ended]:
    """The embargoes that have ended before `now`, of a policy and of its lists."""
    tz = zone(own.company.timezone, f"{config_where}: company.timezone")
    lists = [(config_where, own.embargo)]
    lists += [(str(path), tables(path)) for path in ((root or Path()) / file for file in files)]
    for where, entries in lists:
        for at, entry in enumerate(entries):
            until = end_of(entry.until, tz) if entry.until else None
            if until and until <= now:
                yield Ended(f"{where}: embargo[{at}]", entry.name, local(until, tz))


def check(entries: Iterable[Embargo], where: str) -> None:
    """PolicyError for a name that no verdict can rest on: empty, listed twice, a stop word."""
    known: dict[str, str] = {}
    for at, entry in enumerate(entries):
        for key, name in _texts(entry):
            place = f"{where}: embargo[{at}].{key}"
            letters = _letters(name)
            if len(letters) < 2:
                raise PolicyError(
                    place,
                    Told("policy.short-name"),
                    Told("advice.whole-name"),
                )
            if len(letters) <= _LONGEST_STOP_WORD and is_stop_word(letters):
                raise PolicyError(
                    place,
                    Told("policy.stop-word"),
                    Told("advice.whole-name"),
                )
            if letters in known:
                raise PolicyError(
                    place,
                    Told("policy.listed-twice", place=known[letters]),
                    Told("advice.keep-one"),
                )
            known[letters] = f"embargo[{at}].{key}"


def discreet(error: PolicyError) -> PolicyError:
    """The same error without the words of the file, which may be names."""
    known = {*Embargo._fields, "from", "embargo", "en", "fr"}

    def kept(found: re.Match[str]) -> str:
        return found[0] if found[0][1:-1] in known else "'…'"

    def covered(said: str) -> str:
        if not isinstance(said, Told):
            return _QUOTED.sub(kept, said)
        values = {
            key: covered(value) if isinstance(value, str) else value
            for key, value in said.values.items()
        }
        return Told(said.key, **values)

    return PolicyError(_place(error.where), covered(error.what), error.hint)


def _place(where: str) -> str:
    """A key path, cut behind the first key that no list has."""
    file, colon, path = where.rpartition(": ")
    keys = path.split(".")
    known = {*Embargo._fields, "from"}
    for at, key in enumerate(keys):
        if re.sub(r"\[\d+\]", "", key) not in {"embargo", *known} or at > 1:
            keys = keys[:at]
            break
    return f"{file}{colon}{'.'.join(keys)}" if colon else where


def _texts(entry: Embargo) -> Iterable[tuple[str, str]]:
    yield "name", entry.name
    for at, alias in enumerate(entry.aliases):
        yield f"aliases[{at}]", alias


def _letters(name: str) -> str:
    return "".join(parts_of(name))


def _shelved(path: Path, data: bytes, tz: tzinfo, contact: str) -> "tuple[Name, ...] | Kept":
    """The names of a list, or its shelf. A sealed list is never kept anywhere."""
    from postlint import seal, shelf

    def load(told: bytes = data) -> tuple[Name, ...]:
        return tuple(embargoed(tables(path, told), tz, str(path), contact))

    if seal.is_sealed(data):
        secret = seal.find_key(str(path))
        inside, entry = unpacked(seal.unsealed(data, secret, str(path)))
        return shelf.Kept(entry, secret, _LISTS, lambda: load(inside)) if entry else load(inside)
    key = shelf.user_key() if len(data) >= _LONG else None
    if key is None:
        return load()
    found = shelf.look(data, key, _LISTS, load)
    if found:
        return found
    names = load()
    shelf.keep(data, key, names)
    return names


def packed(data: bytes, entries: Iterable[Embargo], key: bytes) -> bytes:
    """What is sealed of a list: a long one brings its shelf along, since it is kept nowhere."""
    from postlint import shelf

    if len(data) < _LONG:
        return data
    texts = (Name(text, "embargo") for entry in entries for _, text in _texts(entry))
    whole = shelf.hashed(texts, key)
    return b"".join((_PACKED, shelf.edition(), len(whole).to_bytes(8, "big"), whole, data))


def unpacked(told: bytes) -> tuple[bytes, bytes]:
    """A list that was sealed, and its shelf; none if words were spelled otherwise then."""
    from postlint import shelf

    if not told.startswith(_PACKED):
        return told, b""
    start = len(_PACKED) + len(shelf.edition())
    end = start + 8 + int.from_bytes(told[start : start + 8], "big")
    known = told[len(_PACKED) : start] == shelf.edition()
    return told[end:], told[start + 8 : end] if known else b""


def _bytes(path: Path, where: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        raise PolicyError(where, Told("policy.unreadable", reason=problem.strerror)) from None


def _toml(data: bytes, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        raise PolicyError(
            where, Told("policy.not-utf8-at", byte=problem.start), Told("advice.utf8")
        ) from None
    except tomllib.TOMLDecodeError as problem:
        raise PolicyError(where, Told("policy.no-toml", problem=problem)) from None
