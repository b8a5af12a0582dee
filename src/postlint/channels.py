"""Where posts are published: how long they may be there, and what readers see of them first."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from postlint.catalog import rules_folder
from postlint.decode import decode


class Fold(NamedTuple):
    """What is seen before "more", whichever comes first; 0 = no such limit."""

    characters: int = 0
    lines: int = 0


class Channel(NamedTuple):
    """One channel, as `rules/data/channels.toml` explains it; 0 = none, or not known."""

    name: str
    limit: int
    unit: Literal["characters", "utf16", "weighted", "bytes-emoji"]
    source: str
    checked_on: date
    confidence: Literal["primary", "third-party", "low"]
    also: tuple[str, ...] = ()
    bytes: int = 0
    links: int = 0
    light: tuple[tuple[int, ...], ...] = ()
    domains: tuple[str, ...] = ()
    short_handles: bool = False
    fold: Fold = Fold()
    hashtags: int = 0


@cache
def channels() -> Mapping[str, Channel]:
    """All channels by the name that front matter uses (`linkedin`, `x`)."""
    path = rules_folder() / "data" / "channels.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: decode(Channel, table, f"{path}: {name}") for name, table in tables.items()}


def channel(name: str) -> Channel | None:
    """The channel that people call so ("twitter" too); None if it is not known."""
    known = channels()
    wanted = name.lower()
    by_other_name = (one for one in known.values() if wanted in one.also)
    return known.get(wanted) or next(by_other_name, None)


@cache
def resembling(name: str) -> str:
    """The known channel that an unknown one was probably meant to be ("linkedn"); else nothing.

    A company may have channels of its own, so that a name is unknown is no fault yet.
    """
    from difflib import get_close_matches  # asked once a name

    if channel(name):
        return ""
    names = (*channels(), *(other for one in channels().values() for other in one.also))
    close = get_close_matches(name.lower(), [one for one in names if len(one) > 3], 1, 0.8)
    return close[0] if close else ""
