"""What a token of a post tells of names: that it may spell one, begin one, or hide one.

A clue is never missing where a name is said, and costs a closer look where none is.
"""

from collections.abc import Callable
from typing import NamedTuple

from postlint.spelling import Written, has_humps, humps, plain, words

SPELLS = 1  # the token holds the letters of a name
OPENS = 2  # it may be the first words of one
LEET = 4  # its digits or signs may stand for letters
LEET_NAME = 8  # … and then it spells or opens a name
CODED = 16  # it holds codes for characters
TAGGED = 32  # a hashtag or handle in it begins or ends like a name
LONE = 64  # a letter stands alone in it
PLAIN = SPELLS | OPENS
_LONG = 4  # letters; a shorter word may be one of letters set apart


class Known(NamedTuple):
    """What is asked of letters: are they those of a name, or of a name's first words?

    `longest` and `letters` are those of the longest name; `guards`: disguises count.
    """

    spells: Callable[[str], bool]
    opens: Callable[[str], bool]
    longest: int
    letters: int
    guards: bool


def clues(token: str, known: Known) -> int:
    """The clues in a token, which has no blank in it and has its capitals."""
    word = token.rstrip(".,;:")
    if len(word) >= _LONG and word.isascii() and word.isalpha() and word[1:].islower():
        letters = word.lower()  # nothing is joined or hidden, and there are no humps
        return SPELLS * known.spells(letters) | OPENS * known.opens(letters)
    text = plain(token)
    found = words(text)
    told = _told([word.letters for word in found], known)
    if _breaks(text, found):
        told |= OPENS
    if not told & SPELLS and any(_has_hump(token, word, known) for word in found):
        told |= SPELLS
    return told | _hidden(text, known) if known.guards else told


def _told(letters: list[str], known: Known) -> int:
    told = 0
    for at in range(len(letters)):
        joined = ""
        for one in letters[at : at + known.longest + 1]:
            joined += one
            if known.spells(joined):
                told |= SPELLS
            if known.opens(joined):
                told |= OPENS
    return told


def _breaks(text: str, found: list[Written]) -> bool:
    """Whether a word goes on behind the hyphen that ends the token."""
    return text[-1] == "-" and bool(found) and found[-1].end == len(text) - 1


def _has_hump(token: str, word: Written, known: Known) -> bool:
    cased = token[word.start : word.end]
    return (
        len(cased) > 3
        and has_humps(cased)
        and any(known.spells(run.letters) for run in humps(cased, 0, known.letters + 1))
    )


def _hidden(text: str, known: Known) -> int:
    """Clues to names in disguise."""
    told = 0
    if len(text) < _LONG or not text.isalpha():  # else there is nothing to hide behind
        from postlint import disguise

        if read := disguise.read_as(text):
            told |= LEET | LEET_NAME if _told(disguise.as_leet(text), known) else LEET
            if any(known.spells(one) or known.opens(one) for one in read):
                told |= LEET_NAME
        if ("%" in text or "&" in text) and disguise.is_coded(text):
            told |= CODED
        if disguise.has_lone(text):
            told |= LONE
        if ("#" in text or "@" in text) and any(
            known.spells(run.letters) for run in disguise.in_tags(text)
        ):
            told |= TAGGED
    return told
