"""The words of a text as the letters that names are compared by, alone and joined.

Letters are small, without accents, and look-alikes from other alphabets are the Latin
letters that they look like.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"[^\W\d_a-zß-öø-ÿ]+(?![a-zß-öø-ÿ])|[^\W\d_]?[a-zß-öø-ÿ]+|\d+")
# what may stand between two words of one name; never an empty line or the next list item
_JOINT = re.compile(r"(?![^\n]{0,3}\n[^\S\n]*(?:\n|[-*+]\s))[\s\-_.'\x22“”«»&+/*~>\[\]]{1,4}\Z")
_TIGHT = re.compile(r"(?:-\s*|[_.])\Z")
_STOP = re.compile(r"\.\s")
# Cyrillic, Greek and Armenian letters, small capitals and their like, and the Latin letters
# that they are taken for
_LIKE = (
    "авеіјкмнопрстухѕһԁԛԝӏґгьъёїүөӧ" "αβγεηικνορτυχωϲϳσ" "օսհոցյ" "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ"
    "ɑɡıȷłøđħ" "АВЕІЈКМНОРСТУХЅҺԌԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ"
)  # fmt: skip
_LATIN = (
    "abeijkmhonpctyxshdqwlrrbbeiyoo" "abyenikvoptuxwcjo" "ouhngj" "abcdefghijklmnoprstuvwyz"
    "agijlodh" "abeijkmhopctyxshgqwabezhikmnoptyxc"
)  # fmt: skip
_FILLERS = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"  # letters and signs that nobody sees
_HELD = "\u3164"
_PLAIN = str.maketrans(
    {
        **dict(zip(_LIKE, _LATIN, strict=True)),
        **dict.fromkeys(_FILLERS, _HELD),
        # letters in boxes and balls, which no normal form takes apart
        **{chr(0x1F1E6 + n): chr(97 + n) for n in range(26)},
        **{chr(at + n): chr(97 + n) for at in (0x1F150, 0x1F170) for n in range(26)},
    }
)
_LOOKALIKES = frozenset(map(chr, _PLAIN))


class Written(NamedTuple):
    """A word: `text[start:end]`, and the letters that it is compared by."""

    start: int
    end: int
    letters: str


class Run(NamedTuple):
    """Words that may spell one name: `text[start:end]`; `parts` is in how many words it is
    written, hyphens and line breaks aside; `stops`: a full stop stands inside."""

    start: int
    end: int
    letters: str
    parts: int = 1
    stops: bool = False


def plain(cased: str) -> str:
    """Folded text in small letters, each look-alike replaced; the length stays."""
    if cased.isascii() or _LOOKALIKES.isdisjoint(cased):
        return cased.lower()
    return cased.translate(_PLAIN).lower()


def bare(word: str) -> str:
    """Without accents, which people drop in names, and without what nobody sees."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.replace(_HELD, ""))
    apart = apart.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
    return "".join(char for char in apart if not unicodedata.combining(char))


def words(text: str, start: int = 0, most: int | None = None) -> list[Written]:
    """The words of a text that `plain` made, the first `most` from `start` on."""
    return [
        Written(found.start(), found.end(), bare(found[0]))
        for found in islice(WORD.finditer(text, start), most)
    ]


def runs(
    found: Sequence[Written],
    text: str,
    longest: int,
    opens: Callable[[str], bool],
    firsts: int | None = None,
) -> Iterator[Run]:
    """Each word, and the words that follow it as far as a name may go on.

    `opens` tells whether letters are the first words of a name of several; `longest` is the
    number of words of the longest name; only the `firsts` first words begin a run, else all.
    """
    last = len(found) - 1
    for at, (start, end, letters) in enumerate(found[:firsts]):
        yield Run(start, end, letters)
        if at == last or not (text[end] in "-_." or opens(letters)):
            continue
        joined, parts, stops = letters, 1, False
        for after in range(at + 1, min(at + longest + 1, last + 1)):
            gap = text[found[after - 1].end : found[after].start]
            if gap != " " and not _JOINT.match(gap):
                break
            tight = gap != " " and _TIGHT.match(gap)
            if not tight and not opens(joined):
                break
            joined += found[after].letters
            parts += not tight
            stops = stops or bool(_STOP.search(gap))
            yield Run(start, found[after].end, joined, parts, stops)


def humps(word: str, at: int, longest: int) -> Iterator[Run]:
    """The runs of the humps of #ProjectBluebirdLaunch, the whole word aside.

    `word` keeps its capitals and stands `at` in the text; no run is longer than `longest`.
    """
    found = [(hump.start(), hump.end()) for hump in _HUMP.finditer(word)]
    for first in range(len(found)):
        for last in range(first, len(found)):
            start, end = found[first][0], found[last][1]
            if end - start > longest:
                break
            if (first, last) != (0, len(found) - 1):
                yield Run(at + start, at + end, bare(plain(word[start:end])))


def has_humps(cased: str) -> bool:
    """Whether a word may be several written as one."""
    return len(cased) > 3 and not (cased.isalpha() and cased[1:].islower())


def parts_of(name: str) -> tuple[str, ...]:
    """The letters of each word of a name."""
    from postlint.folding import fold

    return tuple(bare(word) for word in WORD.findall(plain(fold(name).cased)))


def shape(text: str) -> str:
    """A name in capitals is read to the letter, one with a capital needs its capital."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return "exact"
    return "capital" if text[:1].isupper() else "any"
