"""What must be in a text for a matcher to match at all, as a value that can be stored.

A gate is plain data: `("words", …)` is open where one of the words (or `<lists>` of names) is
said, `("longer", n)` where the text has more than n characters, `("all", …)` where all gates in
it are open, `("any", …)` where one is. An open gate promises nothing, a closed one does.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Any, NamedTuple

Gate = tuple[Any, ...]

_SHORT = 3  # letters, such as of "les"
_MANY = 20
_OFTEN = 50  # so many long words are said as often as one short one

ALWAYS: Gate = ("all",)
NEVER: Gate = ("any",)


def one_of(words: Iterable[str] | None) -> Gate:
    """The gate of anchors; None, a matcher without anchors, is always open."""
    return ALWAYS if words is None else ("words", *sorted(words))


def every(gates: Iterable[Gate]) -> Gate:
    """Open where all of `gates` are."""
    return _joined("all", gates, ALWAYS, NEVER)


def either(gates: Iterable[Gate]) -> Gate:
    """Open where one of `gates` is."""
    return _joined("any", gates, NEVER, ALWAYS)


def _joined(kind: str, gates: Iterable[Gate], neutral: Gate, decided: Gate) -> Gate:
    parts = tuple(dict.fromkeys(gate for gate in gates if gate != neutral))
    if decided in parts:
        return decided
    return parts[0] if len(parts) == 1 else (kind, *parts)


def gate_of(matcher: Any) -> Gate:
    """The gate of a matcher: its own `gate`, else its anchors."""
    own: Callable[[], Gate] | None = getattr(matcher, "gate", None)
    return own() if own else one_of(matcher.anchors())


def is_open(gate: Gate, there: Set[str], length: int) -> bool:
    """Whether a text of `length` code points with the words `there` may match."""
    kind, *parts = gate
    if kind == "words":
        return not there.isdisjoint(parts)
    if kind == "longer":
        return length > int(parts[0])
    if kind == "any":
        return any(is_open(part, there, length) for part in parts)
    return all(is_open(part, there, length) for part in parts)


def triggers(gate: Gate) -> frozenset[str] | None:
    """Words of which one is in every text that opens the gate; None if there are no such."""
    kind, *parts = gate
    if kind == "words":
        return frozenset(parts)
    if kind == "longer":
        return None
    known = [triggers(part) for part in parts]
    if kind == "any":
        union = [words for words in known if words is not None]
        return frozenset[str]().union(*union) if len(union) == len(known) else None
    return min((words for words in known if words is not None), key=commonness, default=None)


@cache
def commonness(words: frozenset[str]) -> int:
    """About how often one of `words` is said: short words ("I", "les") stand in every post, and
    every post about the company says its names."""
    return sum(_OFTEN if word[0] == "<" or len(word) <= _SHORT else 1 for word in words)


def without_names(gate: Gate) -> Gate:
    """What is left of a gate for a text that says none of the policy's names."""
    kind, *parts = gate
    if kind == "words":
        words = [word for word in parts if not word.startswith("<")]
        return one_of(words) if words else NEVER
    if kind == "longer":
        return gate
    return (every if kind == "all" else either)(map(without_names, parts))


def coarse(gate: Gate, *, inside: bool = False) -> Gate:
    """A gate that is cheaper to ask and open at least where `gate` is.

    Of many ways to open it that all need a name only the name is asked: most texts say none,
    and where one is said the matcher itself has a closer look. Of a choice `inside` another
    gate only that and the rarest word of each way are asked.
    """
    kind, *parts = gate
    if kind == "all":
        return every(coarse(part, inside=True) for part in parts)
    if kind != "any":
        return gate
    named = without_names(gate) == NEVER
    names = one_of({word for word in _words(gate) if word[0] == "<"}) if named else ALWAYS
    if inside:
        return every((names, one_of(triggers(gate))))
    many = len(list(_alternatives(gate))) > _MANY
    return names if named and many else either(map(coarse, parts))


class Plan(NamedTuple):
    """A table as plain data. Each way opens a gate: its number, the words it takes (one of each
    set), and what else. `leads` has for a word the ways that it may open, `always` those that
    need none; `words` are all that are asked for."""

    ways: Sequence[tuple[int, Sequence[Sequence[str]], Sequence[Gate]]]
    leads: Mapping[str, Sequence[int]]
    always: Sequence[int]
    words: Sequence[str]


def plan(gates: Iterable[Gate]) -> Plan:
    """The plan of a table for these gates."""
    ways: list[tuple[int, Sequence[Sequence[str]], Sequence[Gate]]] = []
    leads: dict[str, list[int]] = {}
    always: list[int] = []
    words: set[str] = set()
    for number, gate in enumerate(gates):
        for one in _alternatives(gate):
            kind, *parts = one
            every = parts if kind == "all" else [one]
            needs = [needed for kind, *needed in every if kind == "words"]
            leading = triggers(one)
            if leading is None:
                always.append(len(ways))
            for word in leading or ():
                leads.setdefault(word, []).append(len(ways))
            words.update(_words(one))
            ways.append((number, needs, [part for part in every if part[0] != "words"]))
    return Plan(ways, leads, always, sorted(words))


class Table:
    """Gates found by the words that open them, so that a text costs its words, not the gates."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.words = frozenset(plan.words)
        self._triggers = frozenset(plan.leads)
        self._needs: dict[int, tuple[frozenset[str], ...]] = {}

    def opened(self, there: frozenset[str], length: int) -> list[int]:
        """The numbers of the gates that a text of `length` with the words `there` opens."""
        ways, leads = self._plan.ways, self._plan.leads
        opened = {ways[at][0] for at in self._plan.always if self._is_open(at, there, length)}
        for word in there & self._triggers:
            for at in leads[word]:
                if ways[at][0] not in opened and self._is_open(at, there, length):
                    opened.add(ways[at][0])
        return sorted(opened)

    def _is_open(self, at: int, there: frozenset[str], length: int) -> bool:
        needs = self._needs.get(at)
        if needs is None:  # sets are made for what is asked
            needs = self._needs[at] = tuple(map(frozenset, self._plan.ways[at][1]))
        for need in needs:
            if need.isdisjoint(there):
                return False
        return all(is_open(gate, there, length) for gate in self._plan.ways[at][2])


def _alternatives(gate: Gate) -> Iterator[Gate]:
    """Gates of which one is open where `gate` is."""
    kind, *parts = gate
    if kind == "any":
        for part in parts:
            yield from _alternatives(part)
    else:
        yield gate


def _words(gate: Gate) -> Iterator[str]:
    kind, *parts = gate
    if kind == "words":
        yield from parts
    elif kind != "longer":
        for part in parts:
            yield from _words(part)
