"""Phrase patterns that a compliance officer can read, made into regular expressions.

    word        that word; `travaill*` any ending, `*n't` any beginning; `salarié~` any inclusive
                ending (é·e, ée, é(e))
    (a | b c)   a choice          [very]   optional
    ...         a gap of up to six words in one sentence; `..` of three, `....` of twelve
    ^           where a sentence, a line or a bracket begins; `$` where one ends
    <company>   a name of the policy, or a word of the pack's list of that name
    <name>      any word with a capital
    <number>    a number in figures: 58, 1 780, 11.5; <amount> has its currency or a "k": £9, 31k

Words apart in the pattern are apart in the text by blanks, line ends, commas, quotes or
brackets, never by the end of a sentence; words together ("d'<company>") stay together.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import NamedTuple

from postlint.catalog import rules_folder
from postlint.errors import PolicyError
from postlint.folding import fold
from postlint.gate import Gate, every, one_of
from postlint.lexicon import OPENING, SENTENCE_ENDS, lists_of, slot, slots
from postlint.words import anchor, anchor_of_stem

_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<gap>\.{2,4})|<(?P<slot>[\w-]+)>|(?P<mark>[()\[\]|^$])|"
    r"(?P<word>[^\s()\[\]|<>^$]+)|(?P<bad>.)"
)
# The text is a lexicon's marked one: whatever parts words in it is a blank or an opening.
_APART = rf"[ {OPENING}]++"
_START = rf"(?<![^{OPENING}\n])"
_END = rf"(?=[.!?…]*(?:[{OPENING}\n]|\s*\Z))"
_GAP_WORD = r"[\w'&+@#\ue000\ue001\ue003\ue004\ue00f]++(?:[.·]\w+)*+"
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ])"
_NAME = rf"(?!I\b|J'|Je\b){_CAPITAL}[\w&']+(?: {_CAPITAL}[\w&']+)*"
_FIGURE = r"\d++(?:[ .]\d++)*+"
# Inclusive endings: a hyphen or a bracket before one is a blank in the marked text.
_FEMININE = (
    r"(?:s(?!\w)|(?:e|ne|te|le|se|re|ve|fe|ère|ière|euse|trice|rice|ice|esse|ienne)s?(?!\w))"
)
_INCLUSIVE = rf"\w{{0,4}}(?:[·. {OPENING}]{_FEMININE}){{0,2}}"
_ENDINGS = {"*": r"\w*+", "~": _INCLUSIVE}
_GAPS = {"..": 3, "...": 6, "....": 12}

Lists = Mapping[str, tuple[str, ...]]

# Sets of anchors: of each set, one must be in a text.
Needs = tuple[frozenset[str], ...]


class Pattern(NamedTuple):
    """A pattern read: its regex, and what must be in a text for it to match.

    It matches inside one stretch of a marked text, unless it `crosses` the end of one.
    """

    regex: str
    needs: Needs
    crosses: bool = False

    @property
    def anchors(self) -> frozenset[str] | None:
        """The need that says most; None if the pattern may match anything."""
        return min(self.needs, key=_cost, default=None)

    @property
    def names(self) -> frozenset[str]:
        """Lists of which a name must be said; none if it needs no name."""
        return next(filter(_is_named, self.needs), frozenset())

    @property
    def gate(self) -> Gate:
        """Open where a text has all that it needs."""
        return every(map(one_of, self.needs))


class _Node(NamedTuple):
    """A piece of a pattern, and how it joins its neighbours."""

    regex: str
    needs: Needs = ()
    apart: bool = False
    optional: bool = False
    most: int = 0  # of a gap: how many words
    crosses: bool = False  # it holds a mark that ends sentences
    spared: int = 0  # characters that are not written twice


class Grammar:
    """Reads patterns whose `<names>` may be in `lists`, and each list only once."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._known: dict[str, _Node] = {}

    def pattern(self, source: str, where: str = "a wording pattern") -> Pattern:
        """Read one pattern; PolicyError at `where` if it cannot be read."""
        node = _Parser(source, self, where).choice(closing="")
        return Pattern(rf"(?<!\w){node.regex}(?!\w)", node.needs, node.crosses)

    def slot(self, name: str, where: str) -> _Node:
        """What `<name>` stands for; PolicyError if for nothing."""
        if name not in self._known:
            self._known[name] = self._slot(name, where)
        return self._known[name]

    def _slot(self, name: str, where: str) -> _Node:
        if name == "name":
            return _Node(_NAME)
        if name in ("number", "amount"):
            return _Node(_figure(name))
        if mark := slot(name):
            return _Node(mark, (frozenset(f"<{one}>" for one in lists_of(name)),))
        if name not in self._lists:
            known = ", ".join(f"<{one}>" for one in (*slots(), *self._lists))
            raise PolicyError(where, f"there is no list <{name}>", f"there are {known}")
        self._known[name] = _Node("(?!)")  # a list that holds itself matches nothing
        ways = [_Parser(way, self, where).choice(closing="") for way in self._lists[name]]
        return _either(ways)


def ways_of(source: str) -> list[str]:
    """The ways of a pattern that is nothing but one choice `(…|…)`; else the pattern itself."""
    ways, depth, start = [], 0, 1
    for at, char in enumerate(source):
        if depth == 1 and char in "|)":
            ways.append(source[start:at])
            start = at + 1
        depth += (char in "([") - (char in ")]")
        if depth == 0:
            return ways if source[:1] == "(" and at == len(source) - 1 else [source]
    return [source]


class _Parser:
    """Reads one pattern from left to right."""

    def __init__(self, source: str, grammar: Grammar, where: str) -> None:
        self.source, self.grammar, self.where = source, grammar, where
        self.pieces = list(_PIECE.finditer(source.strip()))
        self.at = 0

    def choice(self, closing: str) -> _Node:
        """Alternatives up to `closing`: any of them."""
        ways = [self._sequence()]
        while self._mark() == "|":
            self.at += 1
            ways.append(self._sequence())
        if self._mark() != closing:
            self._fail("a bracket is not closed" if closing else "a bracket was never opened")
        self.at += 1
        if any(not way.regex for way in ways):
            self._fail("a choice is empty")
        return _either(ways)

    def _sequence(self) -> _Node:
        nodes: list[_Node] = []
        apart = False
        while self._mark() not in ("", "|", ")", "]"):
            piece = self.pieces[self.at]
            self.at += 1
            if piece["space"]:
                apart = True
                continue
            nodes.append(self._node(piece)._replace(apart=apart and bool(nodes)))
            apart = False
        needs = [need for node in nodes if not node.optional for need in node.needs]
        crosses = any(node.crosses for node in nodes)
        spared = sum(node.spared for node in nodes)
        return _Node(_joined(nodes), tuple(needs), crosses=crosses, spared=spared)

    def _node(self, piece: re.Match[str]) -> _Node:
        if piece["gap"]:
            return _Node("", optional=True, most=_GAPS[piece["gap"]])
        if piece["slot"]:
            return self.grammar.slot(piece["slot"], self.where)
        if piece["mark"] in ("^", "$"):
            return _Node(_START if piece["mark"] == "^" else _END)
        if piece["mark"] == "(":
            return self.choice(")")
        if piece["mark"] == "[":
            return self.choice("]")._replace(optional=True)
        if piece["word"]:
            return _word(piece["word"])
        return self._fail(f"unexpected {piece.group()!r}")

    def _mark(self) -> str:
        """The bracket or bar that comes next; empty at the end, a blank for anything else."""
        if self.at >= len(self.pieces):
            return ""
        return self.pieces[self.at]["mark"] or " "

    def _fail(self, what: str) -> _Node:
        raise PolicyError(self.where, f"{what} in {self.source!r}", "see docs/rules.md, wording")


@cache
def _figure(name: str) -> str:
    """The regex of a number, or of a sum of money."""
    path = rules_folder() / "data" / "money.toml"
    money = tomllib.loads(path.read_text(encoding="utf-8"))
    sign, word = f"[{''.join(money['signs'])}]", "|".join(money["words"])
    if name == "number":
        return rf"{sign}?{_FIGURE}(?: ?[{''.join(money['signs'])}%])?"
    behind = rf"{sign}|k(?: ?{sign})?(?!\w)|(?:{word})(?!\w)"
    return rf"(?:{sign} ?{_FIGURE}k?|{_FIGURE} ?(?:{behind}))"


def _either(ways: list[_Node]) -> _Node:
    """A choice needs one word of each way, if each way needs a word; and a name of each, if
    each needs a name."""
    if len(ways) == 1:
        return ways[0]
    telling = _union([min(way.needs, key=_cost, default=None) for way in ways])
    names = _union([next(filter(_is_named, way.needs), None) for way in ways])
    longest_first = sorted(ways, key=lambda way: len(way.regex) + way.spared, reverse=True)
    plain = "|".join(way.regex for way in longest_first)
    regex = _one_of([way.regex for way in longest_first])
    needs = tuple(dict.fromkeys((*telling, *names)))
    spared = sum(way.spared for way in ways) + len(f"(?:{plain})") - len(regex)
    return _Node(regex, needs, crosses=any(way.crosses for way in ways), spared=spared)


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


def _is_named(need: frozenset[str]) -> bool:
    return all(one.startswith("<") for one in need)


def _word(word: str) -> _Node:
    """A literal word; its beginning or its ending may be open."""
    folded = fold(word).lower
    tail = folded.lstrip("*")
    stem = tail.rstrip("*~")
    ending = _ENDINGS.get(tail[len(stem) :], "")
    crosses = bool(SENTENCE_ENDS.intersection(stem))
    if tail != folded:
        return _Node(r"\w*?" + _spelled(stem) + ending, crosses=crosses)
    found = anchor_of_stem(stem) if ending else anchor(stem)
    needs = (frozenset({found}),) if found else ()
    return _Node(_spelled(stem) + ending, needs, crosses=crosses)


def _spelled(stem: str) -> str:
    """A word as the marked text has it: a hyphen in it is a blank there."""
    return _APART.join(map(re.escape, stem.split("-"))) if stem.strip("-") else re.escape(stem)


def _cost(anchors: frozenset[str]) -> tuple[bool, float, int]:
    """How little a set of anchors says: names are told by every post about the company."""
    longest = sum(map(len, anchors)) / len(anchors)
    return (any(one.startswith("<") for one in anchors), -longest, len(anchors))


def _joined(nodes: list[_Node]) -> str:
    """Nodes in a row. What may be missing takes its blanks with it."""
    pieces = []
    opening = True  # nothing that must be there stands before
    for node in nodes:
        if node.regex in (_START, _END):
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
