"""What must be in a text for a matcher to match at all, as a value that can be stored.

A gate is plain data: `("words", …)` is open where one of the words (or `<lists>` of names) is
said, `("longer", n)` where the text has more than n characters, `("all", …)` where all gates in
it are open, `("any", …)` where one is. An open gate promises nothing, a closed one does.
"""

from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any, NamedTuple

Gate = tuple[Any, ...]

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
    return min((words for words in known if words is not None), key=_common, default=None)


def _common(words: frozenset[str]) -> tuple[bool, int]:
    """How often one of `words` may be said: every post about the company says its names."""
    return (any(word.startswith("<") for word in words), len(words))


def without_names(gate: Gate) -> Gate:
    """What is left of a gate for a text that says none of the policy's names."""
    kind, *parts = gate
    if kind == "words":
        words = [word for word in parts if not word.startswith("<")]
        return one_of(words) if words else NEVER
    if kind == "longer":
        return gate
    return (every if kind == "all" else either)(map(without_names, parts))


class _Way(NamedTuple):
    """One way to open a gate: its number, the words it takes (one of each set), and the rest."""

    gate: int
    needs: tuple[frozenset[str], ...]
    rest: tuple[Gate, ...]

    def is_open(self, there: Set[str], length: int) -> bool:
        for need in self.needs:
            if need.isdisjoint(there):
                return False
        return all(is_open(gate, there, length) for gate in self.rest)


class Table:
    """Gates found by the words that open them, so that a text costs its words, not the gates.

    `words` are all that the gates ask for.
    """

    def __init__(self, gates: Iterable[Gate]) -> None:
        self.words: set[str] = set()
        self._always: list[_Way] = []
        self._by_word: dict[str, list[_Way]] = {}
        for at, gate in enumerate(gates):
            for one in _alternatives(gate):
                self._enter(one, _way(at, one))
        self._triggers = frozenset(self._by_word)

    def _enter(self, gate: Gate, way: _Way) -> None:
        self.words.update(_words(gate))
        leading = triggers(gate)
        if leading is None:
            self._always.append(way)
        for word in leading or ():
            self._by_word.setdefault(word, []).append(way)

    def opened(self, there: frozenset[str], length: int) -> list[int]:
        """The numbers of the gates that a text of `length` with the words `there` opens."""
        opened = {way.gate for way in self._always if way.is_open(there, length)}
        for word in there & self._triggers:
            for way in self._by_word[word]:
                if way.gate not in opened and way.is_open(there, length):
                    opened.add(way.gate)
        return sorted(opened)


def _alternatives(gate: Gate) -> Iterator[Gate]:
    """Gates of which one is open where `gate` is."""
    kind, *parts = gate
    if kind == "any":
        for part in parts:
            yield from _alternatives(part)
    else:
        yield gate


def _way(at: int, gate: Gate) -> _Way:
    kind, *parts = gate
    every = parts if kind == "all" else [gate]
    needs = tuple(frozenset(words) for kind, *words in every if kind == "words")
    return _Way(at, needs, tuple(part for part in every if part[0] != "words"))


def _words(gate: Gate) -> Iterator[str]:
    kind, *parts = gate
    if kind == "words":
        yield from parts
    elif kind != "longer":
        for part in parts:
            yield from _words(part)
