"""What each jurisdiction says of labels such as #ad: `rules/data/labels.toml`, read."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from postlint.catalog import rules_folder
from postlint.decode import decode

Condition = Literal["", "first", "brand"]


class Cell(NamedTuple):
    """What a regulator says of one thing, how well that is known, and on what condition.

    `first`: as the first word of a paragraph; `brand`: beside the brand's own hashtag, among
    the first three.
    """

    verdict: Literal["yes", "no", "unsure"]
    grade: Literal["P", "R", "C", "K"]
    source: str
    only: Condition = ""

    @property
    def is_sure(self) -> bool:
        """Whether the source was read, or reported by somebody who quotes it."""
        return self.grade in ("P", "R")


class Jurisdiction(NamedTuple):
    """One jurisdiction: its name, whether an employee's plain words are enough there, and what
    is said of a disclosure that readers do not see at once."""

    name: Mapping[str, str]
    also: tuple[str, ...] = ()
    words: Cell | None = None
    placement: Cell | None = None


class Label(NamedTuple):
    """One label: how it is written, its cells, whether it tells that its author works there."""

    any: tuple[str, ...]
    speaks: bool = False
    cells: Mapping[str, Cell] = {}

    @property
    def is_accepted(self) -> bool:
        """Whether some regulator takes it; others are no labels, wherever nothing is known."""
        return any(cell.verdict == "yes" for cell in self.cells.values())


class Labels(NamedTuple):
    """The whole table; `verdicts` are the words for what a cell says."""

    verdicts: Mapping[str, Mapping[str, str]]
    jurisdictions: Mapping[str, Jurisdiction]
    labels: Mapping[str, Label]


@cache
def table() -> Labels:
    """All jurisdictions and labels."""
    path = rules_folder() / "data" / "labels.toml"
    return decode(Labels, tomllib.loads(path.read_text(encoding="utf-8")), str(path))


def known(names: Iterable[str]) -> tuple[str, ...]:
    """The jurisdictions of the table that people call so ("gb" is "uk"), each once."""
    there = table().jurisdictions
    by_name = {also: name for name, one in there.items() for also in (name, *one.also)}
    return tuple(dict.fromkeys(by_name[one] for one in map(str.lower, names) if one in by_name))


def ruled(row: str, names: Iterable[str]) -> bool:
    """Whether one of the jurisdictions refuses what a row is about, by a sure source."""
    cells = (getattr(table().jurisdictions[name], row) for name in known(names))
    return any(cell and cell.verdict == "no" and cell.is_sure for cell in cells)


def options(name: str, rejected: Iterable[str] = ()) -> tuple[str, ...]:
    """How the labels are written that a jurisdiction accepts and the company does not reject."""
    refused = {one.lower() for one in rejected}
    return tuple(
        one.any[0]
        for one in table().labels.values()
        if (cell := one.cells.get(name))
        and cell.verdict == "yes"
        and refused.isdisjoint(map(str.lower, one.any))
    )


def impossible(names: Iterable[str], rejected: Iterable[str] = ()) -> tuple[str, ...]:
    """The jurisdictions that no text can satisfy beside the others.

    Each wants a label in any case, and the company rejects all that it accepts, or another
    jurisdiction wants another label as the first word.
    """
    rejected = tuple(rejected)
    wanting = [name for name in known(names) if _wants_label(name)]
    found = [name for name in wanting if not options(name, rejected)]
    firsts = {name: {*options(name, rejected)} for name in wanting if _first_only(name)}
    found += [
        name
        for name, own in firsts.items()
        if any(own.isdisjoint(other) for other in firsts.values() if own and other)
    ]
    return tuple(dict.fromkeys(found))


def _wants_label(name: str) -> bool:
    words = table().jurisdictions[name].words
    return bool(words and words.verdict != "yes")


def _first_only(name: str) -> bool:
    cells = [one.cells[name] for one in table().labels.values() if name in one.cells]
    accepted = [cell for cell in cells if cell.verdict == "yes"]
    return bool(accepted) and all(cell.only == "first" for cell in accepted)
