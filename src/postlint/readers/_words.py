"""The words of `rules/data/calendar.toml`: columns, languages, channels and dates."""

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from postlint.catalog import rules_folder
from postlint.channels import channels
from postlint.decode import decode


class Dates(NamedTuple):
    """How dates are written; `months` are twelve lists of names."""

    weekdays: tuple[str, ...]
    between: tuple[str, ...]
    day_endings: tuple[str, ...]
    months: tuple[tuple[str, ...], ...]
    day_first: tuple[str, ...]


class _Words(NamedTuple):
    columns: Mapping[str, tuple[str, ...]]
    languages: Mapping[str, tuple[str, ...]]
    channels: Mapping[str, tuple[str, ...]]
    dates: Dates


class Column(NamedTuple):
    """What a header says: which field, how good a name that is (0 is best), and for a text
    column its channel and language."""

    field: str
    rank: int
    channel: str = ""
    lang: str = ""


def dates() -> Dates:
    """How dates are written."""
    return _words().dates


def plain(text: str) -> str:
    """Letters and digits alone, without case and accents; what is in brackets is left out."""
    text = text.partition("(")[0] or text
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in split if char.isalnum())


def column(header: str) -> Column | None:
    """What the header of a column means; None if it means nothing here."""
    known = _columns().get(plain(header))
    if known:
        return known
    words = [plain(word) for word in header.replace("_", " ").replace("-", " ").split()]
    channel, words = _taken(words, _channels())
    lang, words = _taken(words, _languages())
    rest = _columns().get("".join(words))
    if rest and rest.field == "text" and (channel or lang):
        return rest._replace(channel=channel, lang=lang)
    return None


def channels_of(text: str) -> tuple[str, ...]:
    """The channels that a cell names, such as `LinkedIn + X`; each once."""
    whole = _channels().get(plain(text))
    if whole:
        return (whole,)
    for sign in ",;/+&|\n":
        text = text.replace(sign, ",")
    parts = (part.strip() for part in text.split(","))
    named = (_channels().get(plain(part), part.lower()) for part in parts if part)
    return tuple(dict.fromkeys(named))


def writes_day_first(headers: list[str]) -> bool:
    """Whether a calendar's headers are those of people who write the day before the month."""
    return bool({plain(header) for header in headers} & {plain(one) for one in dates().day_first})


def _taken(words: list[str], known: Mapping[str, str]) -> tuple[str, list[str]]:
    found = next((known[word] for word in words if word in known), "")
    return found, [word for word in words if not (found and known.get(word) == found)]


@cache
def _words() -> _Words:
    path = rules_folder() / "data" / "calendar.toml"
    return decode(_Words, tomllib.loads(path.read_text(encoding="utf-8")), str(path))


@cache
def _columns() -> Mapping[str, Column]:
    return {
        plain(name): Column(field, rank)
        for field, names in _words().columns.items()
        for rank, name in enumerate(names)
    }


@cache
def _languages() -> Mapping[str, str]:
    return {plain(name): lang for lang, names in _words().languages.items() for name in names}


@cache
def _channels() -> Mapping[str, str]:
    named = {
        plain(other): name
        for name, one in channels().items()
        for other in (name, one.name, *one.also)
    }
    own = {plain(name): key for key, names in _words().channels.items() for name in names}
    return {**own, **named}
