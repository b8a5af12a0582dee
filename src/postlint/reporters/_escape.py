"""A post as characters that a terminal may print: what hides or steers is shown by its number."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_JOINER = "\u200d"
_STYLES = "\ufe0e\ufe0f"  # text or picture form of the sign before
_TONES = ("\U0001f3fb", "\U0001f3ff")
_FLAGS = ("\U0001f1e6", "\U0001f1ff")
_LONGEST = 16  # no written character needs more code points; a pile of accents is cut here
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")  # letters that nobody sees
_TAB = "    "
_SPACES = str.maketrans("\t\n\r", "   ")
_PLAIN_SIGNS = {
    "…": "...", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-",
    "‑": "-", "•": "*", "→": "->", "✓": "+", "█": "#", "œ": "oe", "Œ": "OE", "€": "EUR",
    "\u202f": "\xa0", "\u2009": "\xa0",
}  # fmt: skip


class Cluster(NamedTuple):
    """What a reader sees as one character: `text[start:end]`, and how it is printed."""

    start: int
    end: int
    shown: str


def clusters(text: str, start: int, end: int, *, unicode: bool) -> Iterator[Cluster]:
    """The characters of `text[start:end]` in order, without gaps.

    Without `unicode` every code point stands alone, and only Latin-1 is printed as it is.
    """
    if is_plain(text[start:end], unicode=unicode):
        for at in range(start, end):
            yield Cluster(at, at + 1, text[at])
        return
    while start < end:
        stop = _stop(text, start, end) if unicode else start + 1
        yield Cluster(start, stop, _shown(text[start:stop], unicode=unicode))
        start = stop


def visible(text: str, *, unicode: bool) -> str:
    """`text` on one line, with nothing in it that a terminal would obey."""
    text = text.translate(_SPACES)
    if is_plain(text, unicode=unicode):
        return text
    return "".join(part.shown for part in clusters(text, 0, len(text), unicode=unicode))


def is_plain(text: str, *, unicode: bool) -> bool:
    """Whether every code point is a character of one cell, and printed as it is."""
    if text.isascii():
        return text.isprintable()
    return _ordinary(unicode).issuperset(text)


@cache
def _ordinary(unicode: bool) -> frozenset[str]:
    """Latin letters and common signs."""
    latin = map(chr, range(0x20, 0x300 if unicode else 0x100))
    signs = "“”„‘’–—…•→✓█€" if unicode else ""
    return frozenset(
        char for char in (*latin, *signs) if _shown(char, unicode=unicode) == char != "\t"
    )


def _stop(text: str, start: int, end: int) -> int:
    """Where the character that begins at `start` ends: accents and emoji parts belong to it."""
    stop = start + 1
    if _is_unseen(text[start]):
        return stop
    if stop < end and _within(text[start], _FLAGS) and _within(text[stop], _FLAGS):
        return stop + 1
    while stop < end and stop - start < _LONGEST:
        step = _joined(text, stop, end)
        if not step:
            break
        stop += step
    return stop


def _joined(text: str, at: int, end: int) -> int:
    """How many code points at `at` belong to the character before them."""
    char, before = text[at], text[at - 1]
    if char == _JOINER:
        follows = at + 1 < end and _is_picture(text[at + 1])
        return 2 if follows and (before in _STYLES or _is_picture(before)) else 0
    if char in _STYLES:
        return 0 if before.isspace() or before in _STYLES else 1
    return int((_within(char, _TONES) and _is_picture(before)) or _is_accent(char))


def _shown(cluster: str, *, unicode: bool) -> str:
    if cluster == "\t":
        return _TAB
    if not unicode:
        cluster = _PLAIN_SIGNS.get(cluster, cluster)
        return "".join(_escaped(c) if c > "\xff" or _is_unseen(c) else c for c in cluster)
    if _is_unseen(cluster[0]) or _is_accent(cluster[0]):
        return "".join(map(_escaped, cluster))
    return cluster


def _escaped(char: str) -> str:
    return f"\\u{{{ord(char):x}}}"


def _is_unseen(char: str) -> bool:
    """Controls, bidi marks, zero-width signs, tags, line separators, half surrogates."""
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return True
    return char in _BLANKS or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _is_accent(char: str) -> bool:
    return unicodedata.category(char)[0] == "M" and not _is_unseen(char)


def _is_picture(char: str) -> bool:
    """Emoji and their parts, those of later Unicode versions too."""
    return char >= "\u2190" and unicodedata.category(char) in ("So", "Sk", "Sm", "Cn")


def _within(char: str, ends: tuple[str, str]) -> bool:
    return ends[0] <= char <= ends[1]
