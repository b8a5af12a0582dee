"""How each channel counts a post: pieces of the text, and what each of them weighs."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from postlint.channels import Channel
from postlint.text import Span

_LINK = re.compile(r"https?://[^\s<>«»“”\"]+[^\s<>«»“”\".,;:!?…)\]']", re.IGNORECASE)
_BARE = re.compile(r"(?<![\w@./-])(?:[\w-]+\.)+(\w{2,})(?![\w-])(?:/[^\s<>«»]*)?")
_FULL_HANDLE = re.compile(r"(?<![\w/])@\w+(@[\w.-]+\w)")
# nothing below is ever joined to its neighbour, but for a line end of two characters
_PLAIN = re.compile(r"[^\u0300-\U0010ffff]*\Z")
_LATIN_OR_LF = re.compile(r"\r\n|[\s\S]")
_EMOJI = r"\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3"


class Piece(NamedTuple):
    """A part of a text that a channel counts as one, and what it weighs."""

    span: Span
    weight: int


def pieces(text: str, channel: Channel) -> Iterator[Piece]:
    """The pieces of `text` in reading order."""
    at = 0
    for place, weight in _fixed(text, channel):
        yield from _letters(text, at, place.start, channel)
        yield Piece(place, weight)
        at = place.end
    yield from _letters(text, at, len(text), channel)


def may_exceed(text: str, channel: Channel) -> bool:
    """Whether `text` could be too long at all; False is certain."""
    most = 4 if channel.unit == "bytes-emoji" else 2
    return len(text) * most + channel.links * (text.count(".") + 1) > channel.limit


def _fixed(text: str, channel: Channel) -> Iterator[tuple[Span, int]]:
    """What counts the same however long it is: links, and the server of a handle."""
    if not channel.links:
        return
    found = [(Span(*link.span()), channel.links) for link in _LINK.finditer(text)]
    for bare in _BARE.finditer(text) if channel.domains else ():
        place = Span(*bare.span())
        known = bare[1].lower() in channel.domains
        if known and not any(place.overlaps(other) for other, _ in found):
            found.append((place, channel.links))
    if channel.short_handles:
        found += [(Span(*handle.span(1)), 0) for handle in _FULL_HANDLE.finditer(text)]
    end = 0
    for place, weight in sorted(found):
        if place.start >= end:
            end = place.end
            yield place, weight


def _letters(text: str, start: int, end: int, channel: Channel) -> Iterator[Piece]:
    part = text[start:end]
    for found in clusters(part):
        span = Span(start + found.start(), start + found.end())
        yield Piece(span, _weight(found.group(), channel))


def clusters(part: str) -> Iterator[re.Match[str]]:
    """What people see as one character. Plain Latin text needs no table of Unicode."""
    if _PLAIN.match(part):
        return _LATIN_OR_LF.finditer(part)
    import regex

    return regex.compile(r"\X").finditer(part)  # type: ignore[return-value]


def _weight(cluster: str, channel: Channel) -> int:
    if channel.unit == "characters" or cluster.isascii():
        return 1
    if channel.unit == "utf16":
        return len(cluster.encode("utf-16-le")) // 2
    if channel.unit == "bytes-emoji":
        return len(cluster.encode()) if _is_emoji(cluster) else len(cluster)
    if _is_emoji(cluster):
        return 2
    composed = unicodedata.normalize("NFC", cluster)
    return sum(1 if _is_light(ord(char), channel) else 2 for char in composed)


def _is_light(code: int, channel: Channel) -> bool:
    return any(low <= code <= high for low, high in channel.light)


def _is_emoji(cluster: str) -> bool:
    import regex

    return max(cluster) > "\u2000" and regex.search(_EMOJI, cluster) is not None
