"""What a policy comes to, key by key, and which file says so."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from postlint import inherit
from postlint.config import Config
from postlint.decode import fields_of
from postlint.excuses import shown
from postlint.finding import MASK
from postlint.knobs import settings_of
from postlint.library import packs_of
from postlint.policy import Policy

_BARE = re.compile(r"[A-Za-z0-9_-]+")
# What others than its author may read of an embargo or a customer; of people, all but how to
# reach them. See the laws in CONTRIBUTING.md.
_TOLD: Mapping[str, tuple[str, ...]] = {
    "embargo": ("contact", "reveal", "ordinary_word"),
    "customer": ("public",),
}


class Setting(NamedTuple):
    """A key of a policy with its value as TOML; `files` say it, none if it is a default."""

    key: str
    value: str
    files: tuple[str, ...] = ()

    def line(self, default: str) -> str:
        """The setting with where it comes from."""
        return f"{self.key} = {self.value}  # {', '.join(self.files) or default}"


def settings(policy: Policy, *, secret: bool) -> tuple[Setting, ...]:
    """All that a policy says, and the defaults that count; embargoes only if `secret`."""
    tables = _files(policy)
    found = [
        _masked(one, secret=secret)
        for one in _of(_told_from_here(policy.config), "", tuple(tables.items()))
        if one.files or one.value not in ('""', "[]", "false")
    ]
    return (*found, *_topics(policy, tables))


def _told_from_here(config: Config) -> Config:
    """A config whose files are told as people see them from the working directory."""
    return config._replace(
        packs=tuple(map(os.path.relpath, config.packs)),
        embargoes=tuple(map(os.path.relpath, config.embargoes)),
    )


def _files(policy: Policy) -> dict[str, Mapping[str, Any]]:
    """What each file says by itself, nearest first; a farther one says no posts."""
    first, *others = inherit.files(Path(policy.where)) if policy.root else (None,)
    found: dict[str, Mapping[str, Any]] = {}
    if first:
        found[shown(first)] = inherit.own_tables(first)
    for file in filter(None, others):
        tables = inherit.own_tables(file)
        found[shown(file)] = {key: tables[key] for key in tables if key not in inherit.OWN}
    return found


Sayers = tuple[tuple[str, Any], ...]  # files, and what they say at a key


def _of(value: Any, key: str, sayers: Sayers) -> Iterator[Setting]:
    """The settings below a key."""
    if hasattr(value, "_fields"):
        cls: Any = type(value)
        for field in fields_of(cls):
            at = f"{key}.{field.key}" if key else field.key
            yield from _of(getattr(value, field.name), at, _below(sayers, field.key))
    elif isinstance(value, Mapping):
        for name, one in value.items():
            at = f"{key}.{name if _BARE.fullmatch(name) else json.dumps(name)}" if name else key
            yield from _of(one, at, _below(sayers, name) if name else sayers)
    elif isinstance(value, tuple) and any(hasattr(one, "_fields") for one in value):
        for row, one in enumerate(value):
            yield from _of(one, f"{key}[{row}]", _row(sayers, row))
    elif value is not None:
        # the nearest file has the last word, but lists of all files are one list
        files = tuple(file for file, _ in sayers)
        yield Setting(key, _toml(value), files if isinstance(value, tuple) else files[:1])


def _below(sayers: Sayers, key: str) -> Sayers:
    return tuple((file, told[key]) for file, told in sayers if _has(told, key))


def _has(told: Any, key: str) -> bool:
    return isinstance(told, Mapping) and key in told


def _row(sayers: Sayers, at: int) -> Sayers:
    """The file that says the row `at` of a list which all files have made, the farthest first."""
    seen: list[Any] = []
    for file, told in reversed(sayers):
        for row in told if isinstance(told, list) else ():
            if row not in seen:
                seen.append(row)
                if len(seen) == at + 1:
                    return ((file, row),)
    return ()


def _topics(policy: Policy, tables: Mapping[str, Mapping[str, Any]]) -> Iterator[Setting]:
    """The settings of packs, under the name of their topic."""
    whole = inherit.read(Path(policy.where)) if policy.root else {}
    for pack in packs_of(whole, policy.where, policy.root):
        if pack.topic in policy.config._fields:
            continue
        for name, value in settings_of(pack.knobs, whole.get(pack.topic, {}), pack.topic).items():
            sayers = _below(_below(tuple(tables.items()), pack.topic), name)
            files = tuple(file for file, _ in sayers[:1])
            yield Setting(f"{pack.topic}.{name}", _toml(value), files)


def _masked(one: Setting, *, secret: bool) -> Setting:
    table, _, row = one.key.partition("[")
    key = row.partition(".")[2].partition(".")[0]
    hidden = key == "contacts" if table == "people" else key not in _TOLD.get(table, (key,))
    return one._replace(value=MASK) if hidden and not secret else one


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    whole = isinstance(value, int | float)
    return str(value) if whole else json.dumps(str(value), ensure_ascii=False)
