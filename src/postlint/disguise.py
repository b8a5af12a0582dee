"""Names in cheap disguises: digits for letters, letters set apart, codes for characters.

Each reading is bounded, so that ordinary prose spells no name by chance: a word with digits
keeps as many letters, letters set apart are single letters all along.
"""

import re
from collections.abc import Callable, Iterator
from itertools import product

from postlint.spelling import Run, Written, bare, plain, runs

# a letter beside what is read as a letter: without one nobody wrote leet
_LEETISH = re.compile(r"[^\W\d_][0-9@$!|€£+]|[0-9@$|€£][^\W\d_]")
_TOKEN = re.compile(r"(?:[^\W_]|[@$!|€£+])+")
_LEET = str.maketrans("023456789@$+€£", "ozeasgtbgastel")
_NUMERONYM = re.compile(r"[^\W\d_]\d+[^\W\d_]\Z")  # i18n, l10n
_EITHER = "1!|"  # an i or an l
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST = 4  # letters of the shortest name looked for among letters set apart
_FEWEST_LEET = 3
_MOST_EITHER = 4
# at the end of a word a digit is a version ("Lumen 2", "Vega5"), unless it is one of these,
# which end words: a, e, i, o
_VOWELS = "0134"
_APART = re.compile(
    r"(?<![^\W_])[^\W\d_](?:[\s.\-_*·•|/~()\[\]+']{1,4}[^\W\d_](?![^\W_]))(?:[\s.\-_*·•|/~()\[\]+']{1,4}[^\W\d_](?![^\W_]))+"
)
_LONE = re.compile(r"(?<![^\W_])[^\W\d_](?![^\W_])")
_LONGEST_APART = 120
_CODED = re.compile(r"\S*(?:%[0-9a-f]{2}|&#?\w{2,10};)\S*")
_TAG = re.compile(r"[#@]([^\W_]{8,60})")
_FEWEST_IN_TAG = 6


def read_as(text: str) -> list[str]:
    """What the words of a token with digits or signs for letters may say; mostly nothing."""
    tokens = (_trimmed(token[0], 0)[1] for token in _TOKEN.finditer(text))
    return [letters for word in tokens for letters in _readings(word)]


def as_leet(text: str) -> list[str]:
    """The words of a token, those with digits or signs as they are read first."""
    words = (_trimmed(token[0], 0)[1] for token in _TOKEN.finditer(text))
    return [(_readings(word) or [bare(word)])[0] for word in words]


def is_coded(token: str) -> bool:
    """Whether a token holds codes for characters."""
    return bool(_CODED.match(token))


def has_lone(text: str) -> bool:
    """Whether a letter stands alone, as all those of `B l u e` do."""
    return bool(_LONE.search(text))


def apart(text: str, letters: int) -> Iterator[Run]:
    """The names that letters set apart may spell; `letters` are those of the longest."""
    for found in _APART.finditer(text):
        yield from _apart(found[0], found.start(), letters)


def coded(text: str, longest: int, opens: Callable[[str], bool]) -> Iterator[Run]:
    """What a text says with `%20` or `&eacute;` in it."""
    for found in _CODED.finditer(text):
        yield from _coded(found[0], found.start(), longest, opens)


def in_tags(text: str) -> Iterator[Run]:
    """What stands at the beginning or end of a hashtag or handle without humps."""
    for found in _TAG.finditer(text):
        start, end = found.span(1)
        for cut in range(start + _FEWEST_IN_TAG, end - 1):
            yield Run(start, cut, bare(text[start:cut]))
        for cut in range(start + 2, end - _FEWEST_IN_TAG + 1):
            yield Run(cut, end, bare(text[cut:end]))


def leet(text: str, longest: int, opens: Callable[[str], bool]) -> Iterator[Run]:
    """What words say whose digits and signs are read as letters; `opens` as `runs` asks it."""
    found: list[Written] = []
    changed: set[int] = set()
    short: set[int] = set()  # what counts only beside the other words of a name: "R3d Dog"
    for token in _TOKEN.finditer(text):
        start, word = _trimmed(token[0], token.start())
        read = _readings(word)
        if read:
            changed.add(start)
        if len(word) < _FEWEST_LEET or _NUMERONYM.match(word):
            short.add(start)
        found.append(Written(start, start + len(word), read[0] if read else bare(word)))
        for letters in read[1:] if start not in short else ():
            yield Run(start, start + len(word), letters)
    for run in runs(found, text, longest, opens) if changed else ():
        if any(run.start <= at < run.end for at in changed) and not (
            run.parts == 1 and run.start in short
        ):
            yield run


def _trimmed(token: str, at: int) -> tuple[int, str]:
    """A token without the @ of a handle, and without the signs that end a sentence."""
    word = token.lstrip("@!|+") or token
    return at + len(token) - len(word), word.rstrip("!|+") or word


def _readings(word: str) -> list[str]:
    """What a word with digits or signs may say; nothing if it is a plain word or number."""
    letters = len(_LETTER.findall(word))
    if letters in (0, len(word)) or 2 * letters < len(word):
        return []
    tail = len(word) - len(word.rstrip("0123456789"))
    if tail and letters + tail == len(word) and not (tail == 1 and word[-1] in _VOWELS):
        return []
    places = [at for at, char in enumerate(word) if char in _EITHER]
    read = list(word.translate(_LEET))
    spelled = []
    either = "i" if tail else "il"
    for choice in product(either, repeat=min(len(places), _MOST_EITHER)):
        for at, char in zip(places, choice, strict=False):
            read[at] = char
        spelled.append(bare("".join(read)))
    return spelled


def _apart(run: str, at: int, longest: int) -> Iterator[Run]:
    """The letters of `B l u e`, all of them or a stretch as long as a name may be."""
    places = [at + letter.start() for letter in _LETTER.finditer(run)][:_LONGEST_APART]
    text = bare("".join(letter[0] for letter in _LETTER.finditer(run)))
    if len(text) < len(places):
        return
    yield Run(places[0], places[-1] + 1, text[: len(places)])
    for first in range(len(places)):
        for last in range(first + _FEWEST, min(first + longest, len(places)) + 1):
            yield Run(places[first], places[last - 1] + 1, text[first:last])


def _coded(token: str, at: int, longest: int, opens: Callable[[str], bool]) -> Iterator[Run]:
    """The words of an address or text with `%20` or `&eacute;` in it; the place is the whole."""
    from html import unescape
    from urllib.parse import unquote

    from postlint.folding import fold

    text = plain(fold(unescape(unquote(token))).cased)
    found = [Written(*word.span(), bare(word[0])) for word in re.finditer(r"[^\W_]+", text)]
    for run in runs(found, text, longest, opens):
        yield run._replace(start=at, end=at + len(token))
