"""Rule packs: one TOML file for each topic, one table for each rule.

A pack here is what its file says; `binding` makes its rules judge. A rule's id is file stem +
table name, written nowhere else. `[words]` holds lists that the
pack's patterns share, `[matchers]` matchers that its rules share (`{ use = "name" }`),
`[settings]` the choices that a policy may make under the topic's name. `[parts]` names files that
hold more of a pack's words and matchers.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from postlint.decode import decode
from postlint.errors import PolicyError
from postlint.knobs import Knob, read_knob
from postlint.ui import Told

_RESERVED = ("words", "settings", "matchers", "parts")


class Example(NamedTuple):
    """A text that proves a rule. In a bad one `>>marks<<` say exactly what must be caught."""

    text: str
    name: str = "draft.txt"
    channel: str = ""
    as_of: str = ""
    author: str = ""
    speaker: str = ""
    relation: str = ""
    jurisdictions: tuple[str, ...] = ()
    severity: str = ""
    lang: str = ""
    approved: str = ""
    echoes: tuple[str, ...] = ()
    setting: Mapping[str, object] = {}


class Examples(NamedTuple):
    """The examples of a rule as its pack writes them, by language."""

    bad: Mapping[str, tuple[str | Example, ...]] = {}
    good: Mapping[str, tuple[str | Example, ...]] = {}


class Proof(NamedTuple):
    """The examples of one rule, by language."""

    bad: Mapping[str, tuple[Example, ...]]
    good: Mapping[str, tuple[Example, ...]]


class Pack(NamedTuple):
    """A topic as its file says it, not yet bound to a company's facts."""

    topic: str
    path: str
    words: Mapping[str, tuple[str, ...]]
    knobs: Mapping[str, Knob]
    matchers: Mapping[str, Any]
    rules: Mapping[str, Mapping[str, Any]]
    data: tuple[Path, ...] = ()

    def ids(self) -> tuple[str, ...]:
        """The ids of its rules, in the order of the file."""
        return tuple(f"{self.topic}.{name}" for name in self.rules)


def load(path: Path) -> Pack:
    """Read one topic; PolicyError for what is no pack."""
    tables = read_toml(path)
    for name, table in tables.items():
        if not isinstance(table, dict):
            raise PolicyError(f"{path}: {name}", "expected a table", f"write [{name}]")
    parts = _parts(tables, path)
    words = {
        name: _list(value, path, f"{path}: words.{name}")
        for name, value in tables.get("words", {}).items()
    }
    knobs = {
        name: read_knob(table, f"{path}: settings.{name}")
        for name, table in tables.get("settings", {}).items()
    }
    rules = {name: table for name, table in tables.items() if name not in _RESERVED}
    named = [one for one in tables.get("words", {}).values() if isinstance(one, str)]
    data = [*dict.fromkeys(path.parent / one.partition("#")[0] for one in named), *parts]
    matchers = tables.get("matchers", {})
    return Pack(path.stem, str(path), words, knobs, matchers, rules, tuple(data))


def _parts(tables: dict[str, Any], path: Path) -> list[Path]:
    """Put the words and matchers of the files that a pack names into its tables."""
    files = tables.get("parts", {}).get("files", [])
    for name in files:
        part = read_toml(path.parent / name)
        for kind in ("words", "matchers"):
            mine = tables.setdefault(kind, {})
            if twice := mine.keys() & part.get(kind, {}).keys():
                where = f"{path.parent / name}: {kind}.{min(twice)}"
                raise PolicyError(where, "there is one of that name", "give it another name")
            mine |= part.get(kind, {})
    return [path.parent / name for name in files]


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file's tables; PolicyError says what is wrong with it and where."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise PolicyError(str(path), Told("policy.unreadable", reason=problem.strerror)) from None
    except UnicodeDecodeError as problem:
        raise PolicyError(
            str(path), Told("policy.not-utf8-at", byte=problem.start), Told("advice.utf8")
        ) from None
    except tomllib.TOMLDecodeError as problem:
        raise PolicyError(str(path), Told("policy.no-toml", problem=problem)) from None


def proofs(pack: Pack) -> dict[str, Proof]:
    """The examples of each rule, by its id."""
    return {
        f"{pack.topic}.{name}": _proof(table, f"{pack.path}: {name}")
        for name, table in pack.rules.items()
    }


def _proof(table: Mapping[str, Any], where: str) -> Proof:
    examples = decode(
        Examples, {key: table[key] for key in Examples._fields if key in table}, where
    )
    return Proof(_by_language(examples.bad), _by_language(examples.good))


def _by_language(told: Mapping[str, tuple[str | Example, ...]]) -> dict[str, tuple[Example, ...]]:
    return {
        lang: tuple(one if isinstance(one, Example) else Example(one) for one in examples)
        for lang, examples in told.items()
    }


def _list(value: object, path: Path, where: str) -> tuple[str, ...]:
    """A list of words: written here, or every list of a data file beside the pack, or of one
    table in it, or one list ("data/words.toml#money")."""
    if isinstance(value, str):
        name, _, part = value.partition("#")
        tables: object = read_toml(path.parent / name)
        if part:
            tables = tables.get(part) if isinstance(tables, dict) else None
            tables = {part: tables} if isinstance(tables, list) else tables
        if not isinstance(tables, dict):
            raise PolicyError(where, f"there is no table or list {part!r} in {name}")
        lists = [one for one in tables.values() if isinstance(one, list)]
        return tuple(str(word) for words in lists for word in words)
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return tuple(value)
    raise PolicyError(where, "expected a list of words, or the name of a data file")
