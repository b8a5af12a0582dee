"""What phrase patterns are joined from: regexes, and what must be in a text for each to match."""

import re
import tomllib
from functools import cache
from itertools import groupby
from typing import NamedTuple

from postlint.catalog import rules_folder
from postlint.folding import fold
from postlint.lexicon import OPENING, SENTENCE_ENDS
from postlint.words import anchor, anchor_of_stem

# The text is a lexicon's marked one: whatever parts words in it is a blank or an opening.
_APART = rf"[ {OPENING}]++"
START = rf"(?<![^{OPENING}\n])"
END = rf"(?= ?[.!?…]*(?:[{OPENING}\n]|\s*\Z))"
_GAP_WORD = r"[\w'&+@#\ue000\ue001\ue003\ue004\ue00f]++(?:[.·]\w+)*+"
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ])"
NAME = rf"(?!I\b|J'|Je\b){_CAPITAL}[\w&']+(?: {_CAPITAL}[\w&']+)*"
_FIGURE = r"\d++(?:[ .]\d++)*+"
# Inclusive endings: a hyphen or a bracket before one is a blank in the marked text.
_FEMININE = (
    r"(?:s(?!\w)|(?:e|ne|te|le|se|re|ve|fe|ère|ière|euse|trice|rice|ice|esse|ienne)s?(?!\w))"
)
_INCLUSIVE = rf"\w{{0,4}}(?:[·. {OPENING}]{_FEMININE}){{0,2}}"
_ENDINGS = {"*": r"\w*+", "~": _INCLUSIVE}

# Sets of anchors: of each set, one must be in a text.
Needs = tuple[frozenset[str], ...]


class Node(NamedTuple):
    """A piece of a pattern, and how it joins its neighbours."""

    regex: str
    needs: Needs = ()
    apart: bool = False
    optional: bool = False
    most: int = 0  # of a gap: how many words
    crosses: bool = False  # it holds a mark that ends sentences
    spared: int = 0  # characters that are not written twice


@cache
def figure(name: str) -> str:
    """The regex of a number, or of a sum of money."""
    path = rules_folder() / "data" / "money.toml"
    money = tomllib.loads(path.read_text(encoding="utf-8"))
    sign, word = f"[{''.join(money['signs'])}]", "|".join(money["words"])
    if name == "number":
        return rf"{sign}?{_FIGURE}(?: ?[{''.join(money['signs'])}%])?"
    behind = rf"{sign}|k(?: ?{sign})?(?!\w)|(?:{word})(?!\w)"
    return rf"(?:{sign} ?{_FIGURE}k?|{_FIGURE} ?(?:{behind}))"


def either(ways: list[Node]) -> Node:
    """A choice needs one word of each way, if each way needs a word; and a name of each, if
    each needs a name."""
    if len(ways) == 1:
        return ways[0]
    telling = _union([min(way.needs, key=cost, default=None) for way in ways])
    names = _union([next(filter(is_named, way.needs), None) for way in ways])
    longest_first = sorted(ways, key=lambda way: len(way.regex) + way.spared, reverse=True)
    plain = "|".join(way.regex for way in longest_first)
    regex = _one_of([way.regex for way in longest_first])
    needs = tuple(dict.fromkeys((*telling, *names)))
    spared = sum(way.spared for way in ways) + len(f"(?:{plain})") - len(regex)
    return Node(regex, needs, crosses=any(way.crosses for way in ways), spared=spared)


def _one_of(ways: list[str]) -> str:
    """One of these regexes, asked in their order; an ending that many share is written once."""
    pieces = []
    for ending, some in groupby(ways, lambda way: way.endswith(_INCLUSIVE)):
        group = list(some)
        if ending and len(group) > 1:
            stems = "|".join(way.removesuffix(_INCLUSIVE) for way in group)
            pieces.append(f"(?:{stems}){_INCLUSIVE}")
        else:
            pieces += group
    return f"(?:{'|'.join(pieces)})"


def _union(needs: list[frozenset[str] | None]) -> Needs:
    """One of each of these needs as one need; none if one of them is missing."""
    known = [need for need in needs if need is not None]
    return (frozenset[str]().union(*known),) if len(known) == len(needs) else ()


def is_named(need: frozenset[str]) -> bool:
    """Whether only names will do."""
    return all(one.startswith("<") for one in need)


@cache
def literal(word: str) -> Node:
    """A literal word; its beginning or its ending may be open."""
    folded = fold(word).lower
    tail = folded.lstrip("*")
    stem = tail.rstrip("*~")
    ending = _ENDINGS.get(tail[len(stem) :], "")
    crosses = bool(SENTENCE_ENDS.intersection(stem))
    if tail != folded:
        return Node(r"\w*?" + _spelled(stem) + ending, crosses=crosses)
    found = anchor_of_stem(stem) if ending else anchor(stem)
    needs = (frozenset({found}),) if found else ()
    return Node(_spelled(stem) + ending, needs, crosses=crosses)


def _spelled(stem: str) -> str:
    """A word as the marked text has it: a hyphen in it is a blank there."""
    return _APART.join(map(re.escape, stem.split("-"))) if stem.strip("-") else re.escape(stem)


def cost(anchors: frozenset[str]) -> tuple[bool, float, int]:
    """How little a set of anchors says: names are told by every post about the company."""
    longest = sum(map(len, anchors)) / len(anchors)
    return (any(one.startswith("<") for one in anchors), -longest, len(anchors))


def joined(nodes: list[Node]) -> str:
    """Nodes in a row. What may be missing takes its blanks with it."""
    pieces = []
    opening = True  # nothing that must be there stands before
    for node in nodes:
        if node.regex in (START, END):
            pieces.append(node.regex)
            continue
        before = "" if opening or not node.apart else _APART
        after = _APART if opening and (node.most or node.optional) else ""
        if node.most:
            one = _GAP_WORD + after if opening else _APART + _GAP_WORD
            pieces.append(f"(?:{one}){{0,{node.most}}}?")
        elif node.optional:
            pieces.append(f"(?:{before}{node.regex}{after})?")
        else:
            pieces.append(before + node.regex)
            opening = False
    return "".join(pieces)
