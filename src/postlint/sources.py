"""What a rule rests on: how well it is known, since when it counts, when it was checked."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from postlint.catalog import rules_folder
from postlint.decode import decode


class Source(NamedTuple):
    """One ground of rules, as `rules/data/sources.toml` explains it."""

    grade: Literal["P", "R", "C", "K", "own"]
    checked_on: date
    says: str = ""
    since: date | None = None

    @property
    def carries_error(self) -> bool:
        """Whether a rule that rests on it alone may hold a post back."""
        return self.grade in ("P", "R", "own")


@cache
def sources() -> Mapping[str, Source]:
    """All sources by what a rule's `basis` calls them."""
    path = rules_folder() / "data" / "sources.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: decode(Source, table, f"{path}: {name}") for name, table in tables.items()}
