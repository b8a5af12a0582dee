"""One spelling for matching, and the exact way back to the text as it was written.

Folding lowers case, unites the forms of apostrophes, dashes and spaces, resolves
compatibility characters (full-width and "fancy" letters), ends every line with LF and drops
characters that nobody sees. Accents stay: in French they tell words apart ("développe",
"développé").
"""

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

from postlint.text import Span

_MARKS = frozenset(map(chr, range(0x300, 0x370)))
# characters that become one: a line end, a letter and its marks
_CLUSTER = re.compile("\r\n|[^\u0300-\u036f][\u0300-\u036f]+")
_APOSTROPHES = "’‘ʼ＇′`´ʹ"
_DASHES = "‐‑‒–—―−﹣－"


class _Table(dict[str, str]):
    """What each character becomes, worked out when first met."""

    def __missing__(self, char: str) -> str:
        folded = self[char] = _fold_char(char)
        return folded


def _fold_char(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char in _DASHES:
        return "-"
    if char == "\r":
        return "\n"
    category = unicodedata.category(char)
    if category == "Cf" or "\ufe00" <= char <= "\ufe0f" or char in _MARKS:
        return ""  # zero-width, soft hyphen, bidi controls, U+2060, variation selectors
    if category == "Zs":
        return " "
    if category in ("Zl", "Zp"):
        return "\n"
    plain = unicodedata.normalize("NFKC", char) if char not in "…·" else char
    # lower() of a few letters has another length; such a letter keeps its first part, so
    # that `cased` and `lower` have the same offsets
    return "".join(part if len(part.lower()) == 1 else part.lower()[0] for part in plain)


_TABLE = _Table()


class Folded:
    """A text in its one spelling: `cased` keeps capitals, `lower` does not; same offsets."""

    __slots__ = ("_hidden", "_starts", "cased", "lower")

    def __init__(
        self, cased: str, starts: list[int] | None = None, hidden: list[int] | None = None
    ) -> None:
        self.cased = cased
        self.lower = cased.lower()
        self._starts = starts  # by written character: where it begins in the folded text
        self._hidden = hidden  # by written character: how many after it were folded into it

    def span(self, start: int, end: int) -> Span:
        """The place in the written text that `[start:end]` of the folded text came from."""
        if self._starts is None or self._hidden is None:
            return Span(start, end)
        first = self._source(start)
        if end <= start:
            return Span(first, first)
        last = self._source(end - 1)
        return Span(first, last + 1 + self._hidden[last])

    def offset(self, written: int) -> int:
        """Where the written text's code point offset lies in the folded text."""
        if self._starts is None:
            return written
        return self._starts[min(written, len(self._starts) - 1)]

    def _source(self, index: int) -> int:
        """The written character that made the folded one at `index`."""
        return bisect_right(self._starts or (), index) - 1


def fold(text: str) -> Folded:
    """Fold `text`; offsets stay as they are unless a character changes its length."""
    if "\r\n" in text:
        return _fold_clusters(text)
    if text.isascii():
        return Folded(text.replace("`", "'").replace("\r", "\n"))
    chars = set(text)
    if not _MARKS.isdisjoint(chars):
        return _fold_clusters(text)
    changed = {char: folded for char in chars if (folded := _TABLE[char]) != char}
    if not changed:
        return Folded(text)
    if all(len(folded) == 1 and folded not in changed for folded in changed.values()):
        for char, folded in changed.items():
            text = text.replace(char, folded)
        return Folded(text)
    pieces = list(map(_TABLE.__getitem__, text))
    if all(map((1).__eq__, map(len, pieces))):
        return Folded("".join(pieces))
    return Folded("".join(pieces), [0, *accumulate(map(len, pieces))], [0] * len(pieces))


def _fold_clusters(text: str) -> Folded:
    """The same for text in which several characters become one."""
    pieces = list(map(_TABLE.__getitem__, text))
    hidden = [0] * len(pieces)
    for cluster in _CLUSTER.finditer(text):
        start, more = cluster.start(), len(cluster.group()) - 1
        composed = unicodedata.normalize("NFC", cluster.group().replace("\r\n", "\n"))
        pieces[start] = "".join(map(_TABLE.__getitem__, composed))
        pieces[start + 1 : start + 1 + more] = [""] * more
        hidden[start] = more
    return Folded("".join(pieces), [0, *accumulate(map(len, pieces))], hidden)
