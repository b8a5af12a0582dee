"""Policies as they were read last time, in the user's cache folder.

What judging a post needs is kept: the facts, the rules that are on, the gate of each, how their
patterns read, and the embargoed names as keyed hashes. An entry is data, never code. It is
found by the path of the policy and by this edition of postlint, and sealed with the bytes of
the policy file, so that it opens for nobody who has not the policy; it counts only while all
other files that it was made of are what they were. Anything else is as if there were no entry.
"""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from functools import cache as once
from pathlib import Path
from typing import Any, overload

from postlint import cache
from postlint import config as configs
from postlint.config import Config, config_of, weighed
from postlint.errors import PolicyError
from postlint.gate import Plan
from postlint.index import Index
from postlint.kept import KeptReadings, kept_readings
from postlint.names import vocabulary as vocabulary_of
from postlint.policy import Policy
from postlint.rule import Check
from postlint.shelf import Kept, hashed
from postlint.vocabulary import Name, Vocabulary

_FORMAT = b"5"
_SECRET = frozenset({"embargo"})  # the fact lists whose names are kept as hashes
_EXAMPLES = ("bad", "good")
_DATE = "\ue0ffdate"  # the key of a date or time, which JSON does not know
_MARK = json.dumps(_DATE)
_MOMENTS: Mapping[str, Callable[[str], object]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
}
_SIZE = 8  # bytes that tell how long a sealed part is


def opened(path: Path | None) -> Policy:
    """The policy in a file, or that of no file, as far as judging needs it.

    Its facts lack the embargoes, which are read when a post spells one. PolicyError if the
    policy is broken.
    """
    entry = _Entry(path)
    return entry.read() or entry.written()


class _Entry:
    """The place of one policy in the cache."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._where = str(path or "")
        self._root = path.parent if path else None
        made_of = (_FORMAT, cache.edition(), os.fsencode(self._where))
        self._name = cache.digest("policy", made_of).hex()[:32] + ".policy"
        self._secret = cache.digest("policy key", (*made_of, _bytes(path)))

    def read(self) -> Policy | None:
        """The policy, if it was kept and nothing that it was made of has changed."""
        data = cache.read(self._name, self._secret)
        if data is None:
            return None
        try:
            lines, readings, names = _parts(data)
            head, *rest = cache.Sealed(self._secret).opened(lines).decode().split("\n")
            told = _loaded(head)
            if not _holds(told):
                return None
            return self._restored(told, rest, KeptReadings(readings, self._secret), names)
        except (ValueError, KeyError, TypeError, IndexError, PolicyError):
            return None

    def written(self) -> Policy:
        """The policy, read from its own files, and kept if it may be."""
        tables, policy = self._whole()
        files = policy.sources
        if policy.kept and cache.folder() and all(map(cache.is_settled, files)):
            text = "\n".join(map(_dumped, self._told(tables, policy, files)))
            lines = cache.Sealed(self._secret).shut(text.encode())
            readings = kept_readings(policy.index.checks, self._secret)
            secret = [one for one in policy.index.vocabulary.all_names() if one.list in _SECRET]
            parts = _joined(lines, readings, hashed(secret, self._secret))
            cache.write(self._name, self._secret, parts)
        return policy

    def _whole(self) -> tuple[Mapping[str, Any], Policy]:
        from postlint.assembly import open_policy

        tables = configs.read(self._path) if self._path else {}
        return tables, open_policy(tables, self._where, self._root)

    def _told(self, tables: Mapping[str, Any], policy: Policy, files: tuple[Path, ...]) -> Any:
        """The lines of an entry: what is always needed, the plan of guards, then each pack."""
        from postlint import inherit  # none of these is needed once there is an entry
        from postlint.knobs import settings_of
        from postlint.library import packs_of

        chosen = [check.rule.id for check in policy.index.checks]
        packs = packs_of(tables, self._where, self._root)
        topics = {pack.topic for pack in packs} - {*Config._fields}
        settings = configs.decoded(tables, self._where, topics)[1]
        yield {
            "files": [(str(file), cache.state(str(file))) for file in files],
            "above": len(files) - len(policy.files),
            "packages": inherit.packages(self._path) if self._path else {},
            "tables": {
                key: value
                for key, value in tables.items()
                if key in Config._fields and key not in _SECRET
            },
            "checks": chosen,
            "compares": policy.compares,
            "plan": policy.index.plan(guards=False),
            "since": sorted(policy.index.since),
        }
        yield policy.index.plan(guards=True)
        for pack in packs:
            rules = {
                name: {key: value for key, value in table.items() if key not in _EXAMPLES}
                for name, table in pack.rules.items()
                if f"{pack.topic}.{name}" in chosen
            }
            chose = settings_of(pack.knobs, settings.get(pack.topic, {}), self._where)
            if rules:
                yield pack.topic, pack.path, pack.words, pack.matchers, rules, chose

    def _restored(self, told: Any, rest: list[str], readings: KeptReadings, names: bytes) -> Policy:
        whole = once(lambda: self._whole()[1])
        config = config_of(told["tables"], self._where)

        def load() -> tuple[Name, ...]:
            from postlint.assembly import names_of

            tables = configs.read(self._path) if self._path else {}
            found = names_of(config_of(tables, self._where), self._where, self._root)
            return tuple(one for one in found.all_names() if one.list in _SECRET)

        shelf = Kept(names, self._secret, _SECRET, load)
        vocabulary = vocabulary_of(config.facts, self._where, (), (shelf,) if shelf.forms else ())
        guarding, *topics = rest

        def plan(guards: bool) -> Plan:
            return Plan(*(_loaded(guarding) if guards else told["plan"]))

        checks = _Checks(told["checks"], topics, vocabulary, config, readings)
        index = Index(checks, vocabulary, plan)
        index.since = frozenset(told["since"])
        files = [Path(file) for file, _ in told["files"]]
        above = told["above"]
        return Policy(
            self._where,
            self._root,
            config,
            index,
            lambda: whole().book(),
            tuple(files[above:]),
            read_from=tuple(files[:above]),
            compares=told["compares"],
        )


class _Checks(Sequence[Check]):
    """The checks of a policy, each bound to its names when it is first asked for."""

    def __init__(
        self,
        ids: list[str],
        topics: list[str],
        vocabulary: Vocabulary,
        config: Config,
        readings: KeptReadings,
    ) -> None:
        self._ids = [id.partition(".") for id in ids]
        self._topics = topics
        self._vocabulary = vocabulary
        self._config = config
        self._readings = readings
        self._binders: dict[str, Callable[[str], tuple[Check, bool]]] = {}
        self._made: dict[int, Check] = {}

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, at: int) -> Check: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Check]: ...
    def __getitem__(self, at: int | slice) -> Check | Sequence[Check]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        if at not in self._made:
            topic, _, name = self._ids[at]
            bound, _ = self._binder(topic)(name)
            self._made[at] = weighed(bound, self._config)
        return self._made[at]

    def _binder(self, topic: str) -> Callable[[str], tuple[Check, bool]]:
        if topic not in self._binders:
            from postlint.binding import binder
            from postlint.pack import Pack

            line = next(line for line in self._topics if line.startswith(f'["{topic}",'))
            _, path, words, matchers, rules, chose = _loaded(line)
            lists = {name: tuple(one) for name, one in words.items()}
            settings = {
                name: tuple(one) if isinstance(one, list) else one for name, one in chose.items()
            }
            pack = Pack(topic, path, lists, {}, matchers, rules)
            kept = self._readings.of(topic)
            self._binders[topic] = binder(pack, self._vocabulary, settings, verify=False, kept=kept)
        return self._binders[topic]


def _joined(lines: bytes, readings: bytes, names: bytes) -> bytes:
    sizes = [len(part).to_bytes(_SIZE, "big") for part in (lines, readings)]
    return b"".join((*sizes, lines, readings, names))


def _parts(data: bytes) -> tuple[bytes, bytes, bytes]:
    one, two = (int.from_bytes(data[at : at + _SIZE], "big") for at in (0, _SIZE))
    start = 2 * _SIZE
    middle = start + one
    return data[start:middle], data[middle : middle + two], data[middle + two :]


def _bytes(path: Path | None) -> bytes:
    try:
        return path.read_bytes() if path else b""
    except OSError:
        return b""


def _holds(told: Any) -> bool:
    """Whether all files, and the packages that stand for files, are what they were."""
    if told["packages"]:
        from postlint.inherit import package_file

        if any(package_file(name) != file for name, file in told["packages"].items()):
            return False
    return all(cache.state(file) == state for file, state in told["files"])


def _dumped(value: object) -> str:
    return json.dumps(value, default=_dated, separators=(",", ":"))


def _dated(value: object) -> dict[str, str]:
    if isinstance(value, date | time):  # a datetime is a date
        return {_DATE: f"{type(value).__name__} {value.isoformat()}"}
    raise TypeError(f"no policy holds a {type(value).__name__}")


def _loaded(line: str) -> Any:
    hook = _undated if _MARK in line else None
    return json.loads(line, object_hook=hook)


def _undated(table: dict[str, Any]) -> Any:
    if table.keys() != {_DATE}:
        return table
    kind, _, text = table[_DATE].partition(" ")
    return _MOMENTS[kind](text)
