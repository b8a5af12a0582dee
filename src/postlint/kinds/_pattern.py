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
from collections.abc import Mapping
from typing import NamedTuple

from postlint.errors import PolicyError
from postlint.gate import Gate, every, one_of
from postlint.kinds._nodes import (
    END,
    NAME,
    START,
    Needs,
    Node,
    cost,
    either,
    figure,
    is_named,
    joined,
    literal,
)
from postlint.lexicon import lists_of, slot, slots

_PIECE = re.compile(
    r"(?P<space>\s+)|(?P<gap>\.{2,4})|<(?P<slot>[\w-]+)>|(?P<mark>[()\[\]|^$])|"
    r"(?P<word>[^\s()\[\]|<>^$]+)|(?P<bad>.)"
)
_GAPS = {"..": 3, "...": 6, "....": 12}

Lists = Mapping[str, tuple[str, ...]]


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
        return min(self.needs, key=cost, default=None)

    @property
    def names(self) -> frozenset[str]:
        """Lists of which a name must be said; none if it needs no name."""
        return next(filter(is_named, self.needs), frozenset())

    @property
    def gate(self) -> Gate:
        """Open where a text has all that it needs."""
        return every(map(one_of, self.needs))


class Grammar:
    """Reads patterns whose `<names>` may be in `lists`, each pattern and each list only once."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._known: dict[str, Node] = {}
        self._patterns: dict[str, Pattern] = {}

    def pattern(self, source: str, where: str = "a wording pattern") -> Pattern:
        """Read one pattern; PolicyError at `where` if it cannot be read."""
        if source not in self._patterns:
            node = _Parser(source, self, where).choice(closing="")
            regex = rf"(?<!\w){node.regex}(?!\w)"
            self._patterns[source] = Pattern(regex, node.needs, node.crosses)
        return self._patterns[source]

    def slot(self, name: str, where: str) -> Node:
        """What `<name>` stands for; PolicyError if for nothing."""
        if name not in self._known:
            self._known[name] = self._slot(name, where)
        return self._known[name]

    def _slot(self, name: str, where: str) -> Node:
        if name == "name":
            return Node(NAME)
        if name in ("number", "amount"):
            return Node(figure(name))
        if mark := slot(name):
            return Node(mark, (frozenset(f"<{one}>" for one in lists_of(name)),))
        if name not in self._lists:
            known = ", ".join(f"<{one}>" for one in (*slots(), *self._lists))
            raise PolicyError(where, f"there is no list <{name}>", f"there are {known}")
        self._known[name] = Node("(?!)")  # a list that holds itself matches nothing
        ways = [_Parser(way, self, where).choice(closing="") for way in self._lists[name]]
        return either(ways)


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

    def choice(self, closing: str) -> Node:
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
        return either(ways)

    def _sequence(self) -> Node:
        nodes: list[Node] = []
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
        return Node(joined(nodes), tuple(needs), crosses=crosses, spared=spared)

    def _node(self, piece: re.Match[str]) -> Node:
        if piece["gap"]:
            return Node("", optional=True, most=_GAPS[piece["gap"]])
        if piece["slot"]:
            return self.grammar.slot(piece["slot"], self.where)
        if piece["mark"] in ("^", "$"):
            return Node(START if piece["mark"] == "^" else END)
        if piece["mark"] == "(":
            return self.choice(")")
        if piece["mark"] == "[":
            return self.choice("]")._replace(optional=True)
        if piece["word"]:
            return literal(piece["word"])
        return self._fail(f"unexpected {piece.group()!r}")

    def _mark(self) -> str:
        """The bracket or bar that comes next; empty at the end, a blank for anything else."""
        if self.at >= len(self.pieces):
            return ""
        return self.pieces[self.at]["mark"] or " "

    def _fail(self, what: str) -> Node:
        raise PolicyError(self.where, f"{what} in {self.source!r}", "see docs/rules.md, wording")
