"""How much of a post a channel takes, and where it folds."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from postlint.channels import Channel, channel
from postlint.kinds._places import fold_at

_LINK = re.compile(r"https?://\S+")


class Room(NamedTuple):
    """`used` of `limit` units used, as the channel counts; `fold` is the code point offset of
    what readers first see, -1 if they see all. A limit of 0 is none."""

    used: int
    limit: int
    fold: int


def room(text: str, name: str) -> Room:
    """The room that `text` has on the channel called `name`."""
    known = channel(name) if name else None
    if known is None:
        return Room(len(_clusters(text)), 0, -1)
    return Room(_counted(text, known), known.limit, _fold(text, known))


def _counted(text: str, known: Channel) -> int:
    links = 0
    if known.links:
        links = len(_LINK.findall(text)) * known.links
        text = _LINK.sub("", text)
    return links + _UNITS[known.unit](text, known)


def _weighted(text: str, known: Channel) -> int:
    import unicodedata

    return sum(
        2
        if len(cluster) > 1 and not cluster.isascii()
        else sum(1 if _is_light(char, known) else 2 for char in cluster)
        for cluster in _clusters(unicodedata.normalize("NFC", text))
    )


def _is_light(char: str, known: Channel) -> bool:
    return any(first <= ord(char) <= last for first, last in known.light)


def _bytes_emoji(text: str, known: Channel) -> int:
    return sum(
        len(cluster.encode()) if _emoji().match(cluster) else 1 for cluster in _clusters(text)
    )


_UNITS: dict[str, Callable[[str, Channel], int]] = {
    "characters": lambda text, _: len(_clusters(text)),
    "utf16": lambda text, _: len(text.encode("utf-16-le")) // 2,
    "weighted": _weighted,
    "bytes-emoji": _bytes_emoji,
}


def _fold(text: str, known: Channel) -> int:
    """Where the channel cuts; -1 if readers see all that has words."""
    cut = fold_at(text, text, known)
    return cut if text[cut:].strip() else -1


def _clusters(text: str) -> list[str]:
    found: list[str] = _cluster().findall(text)
    return found


@cache
def _cluster() -> Any:
    import regex

    return regex.compile(r"\X")


@cache
def _emoji() -> Any:
    import regex

    return regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}")


class Utf16:
    """The offsets of a text as browsers and editors count them: an emoji is two."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"]

    def __call__(self, offset: int) -> int:
        """A code point offset in UTF-16 units."""
        return offset + bisect_right(self._wide, offset - 1)
