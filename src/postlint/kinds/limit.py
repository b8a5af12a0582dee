"""A length or a count that is over, or under, what is allowed."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

from postlint.channels import Channel, channel
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.gate import ALWAYS, Gate
from postlint.kinds._length import may_exceed, pieces
from postlint.rule import Match
from postlint.text import Span

_WORD = re.compile(r"\w(?:\u2060*(?:['’·.-]\u2060*)?\w)*")
_HASHTAG = re.compile(r"(?<![\w&/])#\w*[^\W\d_]\w*")  # "#1" is no hashtag
_LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_CHARACTER = re.compile(r"\S|\r\n?|\n|[^\S\r\n]+")  # a run of blanks counts once

# no text of fewer code points is too much for any channel: "a.co" may count 23 on one
_SHORTEST = {"characters": 40, "hashtags": 4}


class Kind(NamedTuple):
    """One match if there are more than `most` (0 = no limit), or less than `least`.

    `by_channel` holds what replaces `most` on a channel; with `channel` the table of channels
    says how many characters, as the channel counts them, or hashtags are too many.
    Over: the place is all that is too much. Under: an empty place behind the last thing
    counted, where more would go.
    Lines without words do not count, nor do characters that the view hides.
    """

    of: Literal["characters", "words", "hashtags", "lines"] = "characters"
    most: int = 0
    least: int = 0
    by_channel: Mapping[str, int] = {}
    channel: bool = False
    view: Literal["prose", "published"] = "prose"

    def __call__(self, document: Document) -> Iterator[Match]:
        """One match at most: what is too much, or where something is missing."""
        if self.channel:
            yield from self._on_channel(document)
            return
        most = self.by_channel.get(document.meta.channel, self.most)
        if not self.least and (not most or len(document.text) <= most):
            return  # there is nothing to count, or too little to be too much
        counted = _COUNTS[self.of](document.text, document.view(self.view))
        count = len(counted)
        if most and count > most:
            place = Span(counted[most].start, counted[-1].end)
            yield Match(place, {"count": str(count), "most": str(most)})
        elif count < self.least:
            end = counted[-1].end if counted else 0
            yield Match(Span(end, end), {"count": str(count), "least": str(self.least)})

    def _on_channel(self, document: Document) -> Iterator[Match]:
        there = channel(document.meta.channel) if document.meta.channel else None
        if there is None:
            return
        if self.of == "hashtags":
            counted = _COUNTS["hashtags"](document.text, document.view(self.view))
            if there.hashtags and len(counted) > there.hashtags:
                place = Span(counted[there.hashtags].start, counted[-1].end)
                yield Match(place, _told(there, len(counted), there.hashtags))
        elif there.limit and may_exceed(document.text, there):
            yield from _too_long(document, there)

    def anchors(self) -> None:
        """None: any text may be too long."""
        return

    def gate(self) -> Gate:
        """Open for a text that is longer than the least of the limits."""
        if self.channel:
            return ("longer", _SHORTEST[self.of])
        limits = [most for most in (self.most, *self.by_channel.values()) if most]
        return ALWAYS if self.least or not limits else ("longer", min(limits))

    def verify(self, where: str) -> None:
        """PolicyError at `where` if it limits nothing, or if a number is below zero."""
        if self.channel and self.of not in ("characters", "hashtags"):
            raise PolicyError(f"{where}.of", "no channel limits that", 'of = "characters"')
        if self.channel:
            return
        numbers = (self.most, self.least, *self.by_channel.values())
        if min(numbers) < 0:
            raise PolicyError(where, "a limit is below zero")
        if max(numbers) == 0:
            raise PolicyError(where, "it limits nothing", "write most, least or by_channel")


def _told(there: Channel, count: int, most: int) -> dict[str, str]:
    return {"channel": there.name, "count": str(count), "most": str(most)}


def _too_long(document: Document, there: Channel) -> Iterator[Match]:
    """Where a post passes what its channel takes: in its own unit, or in bytes."""
    body = _body(document)
    total = size = 0
    passed = body.end
    for piece, weight in pieces(body.cut(document.text), there):
        total += weight
        size += len(piece.cut(body.cut(document.text)).encode())
        if total > there.limit or (there.bytes and size > there.bytes):
            passed = min(passed, body.start + piece.start)
    if total > there.limit:
        yield Match(Span(passed, body.end), _told(there, total, there.limit))
    elif there.bytes and size > there.bytes:
        yield Match(Span(passed, body.end), _told(there, size, there.bytes))


def _body(document: Document) -> Span:
    """The text that is pasted: what readers read and all between, without the front matter."""
    shown = document.prose
    start = len(shown) - len(shown.lstrip())
    return Span(start, max(start, len(shown.rstrip())))


def _found(pattern: re.Pattern[str]) -> Callable[[str, str], list[Span]]:
    return lambda text, shown: [Span(*found.span()) for found in pattern.finditer(shown)]


def _characters(text: str, shown: str) -> list[Span]:
    """The characters that a reader gets, without blanks at both ends.

    A view blanks what it hides, so a blank counts only if one stands in the text too.
    """
    spans = [Span(*found.span()) for found in _CHARACTER.finditer(shown)]
    written = [span for span in spans if _is_written(span, text, shown)]
    solid = [at for at, span in enumerate(written) if not span.cut(shown).isspace()]
    return written[solid[0] : solid[-1] + 1] if solid else []


def _is_written(span: Span, text: str, shown: str) -> bool:
    there, here = span.cut(text), span.cut(shown)
    return there == here or (here.isspace() and any(map(str.isspace, there)))


_COUNTS: Mapping[str, Callable[[str, str], list[Span]]] = {
    "characters": _characters,
    "words": _found(_WORD),
    "hashtags": _found(_HASHTAG),
    "lines": _found(_LINE),
}
