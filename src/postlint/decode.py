"""From TOML tables to NamedTuples: the fields of the class are the schema."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache, reduce
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, NoReturn, TypeVar, Union, get_args, get_origin
from typing import get_type_hints as type_hints

from postlint.catalog import hint as did_you_mean
from postlint.errors import PolicyError
from postlint.ui import Told

T = TypeVar("T")
Hook = Callable[[Any, str], Any]

# How each type is called in a message: a key of `ui/`, where it also stands for many.
_NAMES: Mapping[object, str] = {
    str: "text",
    bool: "truth",
    int: "whole",
    float: "number",
    datetime: "moment",
    date: "date",
    time: "time",
    tuple: "list",
    list: "list",
    dict: "table",
    Mapping: "table",
    NoneType: "nothing",
}


class _Asked(NamedTuple):
    """What the caller of `decode` brings along."""

    hooks: Mapping[object, Hook]
    given: Mapping[object, object]


class Field(NamedTuple):
    """A field of a class: its name there, its key in a table, its type."""

    name: str
    key: str
    hint: Any
    needed: bool


class _WrongType(PolicyError):
    """The value has another type altogether, so the next part of a union may fit."""


def decode(
    cls: type[T],
    table: object,
    where: str,
    *,
    hooks: Mapping[object, Hook] = {},
    given: Mapping[object, object] = {},
) -> T:
    """Build the NamedTuple `cls` from `table`; PolicyError says which key is wrong, and why.

    `hooks[type](value, where)` builds field types that only the caller knows. `given[type]`
    fills the fields of just that type, which are then no keys of the table. The field
    `from_` is the key `from`.
    """
    made: T = _record(cls, table, where, _Asked(hooks, given))
    return made


def at(where: str, key: object) -> str:
    """The place of `key` below `where`: `pack.toml`, `pack.toml: rule`, `pack.toml: rule.match`."""
    return f"{where}.{key}" if ": " in where else f"{where}: {key}"


@cache
def fields_of(cls: Any) -> tuple[Field, ...]:
    """The keys that a table of this NamedTuple may have."""
    hints = type_hints(cls)
    return tuple(
        Field(name, name.removesuffix("_"), hints[name], name not in cls._field_defaults)
        for name in cls._fields
    )


def _record(cls: Any, table: object, where: str, asked: _Asked) -> Any:
    if not isinstance(table, dict):
        _refuse(cls, table, where)
    values = {field.name: asked.given[field.hint] for field in _given(cls, asked)}
    fields = [field for field in fields_of(cls) if field.name not in values]
    _check_keys(table, fields, where)
    for field in fields:
        if field.key in table:
            place = at(where, field.key)
            values[field.name] = _value(field.hint, table[field.key], place, asked)
    return cls(**values)


def _given(cls: Any, asked: _Asked) -> Iterable[Field]:
    return [field for field in fields_of(cls) if field.hint in asked.given] if asked.given else ()


def _check_keys(table: Mapping[object, object], fields: Iterable[Field], where: str) -> None:
    known = [field.key for field in fields]
    for key in table:
        if key not in known:
            advice = did_you_mean(str(key), known) if known else ""
            raise PolicyError(where, Told("policy.no-key", key=repr(str(key))), advice)
    for field in fields:
        if field.needed and field.key not in table:
            what = Told("policy.key-missing", key=repr(field.key))
            raise PolicyError(where, what, _wanted(field.hint))


def _value(hint: Any, value: object, where: str, asked: _Asked) -> Any:
    if hint in asked.hooks:
        return asked.hooks[hint](value, where)
    return _reader(hint)(hint, value, where, asked)


@cache
def _reader(hint: Any) -> Callable[[Any, Any, str, _Asked], Any]:
    """The function that reads a value of this type."""
    reader = _READERS.get(get_origin(hint) or hint)
    if reader:
        return reader
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _choice
    if hasattr(hint, "_fields"):
        return _record
    raise TypeError(f"decode has no reader for {hint}")  # a mistake in a class, not in a policy


def _plain(hint: Any, value: object, where: str, asked: _Asked) -> object:
    # the very type: in Python True is an int, and a datetime is a date
    return value if type(value) is hint else _refuse(hint, value, where)


def _number(hint: Any, value: object, where: str, asked: _Asked) -> object:
    return value if type(value) in (int, float) else _refuse(hint, value, where)


def _anything(hint: Any, value: object, where: str, asked: _Asked) -> object:
    return value


def _list(hint: Any, value: object, where: str, asked: _Asked) -> tuple[object, ...]:
    if not isinstance(value, list | tuple):
        _refuse(hint, value, where, Told("advice.brackets") if type(value) is str else "")
    part = get_args(hint)[0]
    return tuple(_value(part, item, f"{where}[{i}]", asked) for i, item in enumerate(value))


def _table(hint: Any, value: object, where: str, asked: _Asked) -> dict[str, object]:
    part = get_args(hint)[1]
    if part is str and type(value) is str:
        return {"": value}  # Words: one text, the same in all languages
    if not isinstance(value, dict):
        _refuse(hint, value, where)
    if not all(isinstance(key, str) for key in value):
        raise PolicyError(where, "a key is not text")
    return {key: _value(part, item, at(where, key), asked) for key, item in value.items()}


def _choice(hint: Any, value: object, where: str, asked: _Asked) -> object:
    choices = _choices(hint)
    for word, choice in choices:
        if type(value) is type(word) and value == word:
            return choice
    if not isinstance(value, str):
        _refuse(hint, value, where)
    advice = did_you_mean(value, [str(word) for word, _ in choices])
    raise PolicyError(where, Told("policy.no-choice", value=repr(value)), advice)


@cache
def _choices(hint: Any) -> tuple[tuple[object, object], ...]:
    """What may stand in the file, and what it becomes."""
    if get_origin(hint) is Literal:
        return tuple((word, word) for word in get_args(hint))
    return tuple((member.value, member) for member in hint)


def _union(hint: Any, value: object, where: str, asked: _Asked) -> object:
    """The first part that fits; if none does, what is wrong with the one that nearly did."""
    nearly: PolicyError | None = None
    for part in get_args(hint):
        try:
            return _value(part, value, where, asked)
        except PolicyError as error:
            if not (isinstance(error, _WrongType) and error.where == where):
                nearly = error
    if nearly:
        raise nearly
    return _refuse(hint, value, where)


def _refuse(hint: Any, value: object, where: str, advice: str = "") -> NoReturn:
    got = str(value).lower() if isinstance(value, bool) else _wanted(type(value))
    raise _WrongType(where, Told("policy.type", wanted=_wanted(hint), got=got), advice)


def is_union(hint: Any) -> bool:
    """Whether a value may have one of several types."""
    return get_origin(hint) in (Union, UnionType)


def _wanted(hint: Any) -> Told:
    """A type, in the words of somebody who writes TOML."""
    origin, parts = get_origin(hint), get_args(hint)
    if is_union(hint):
        first, *others = (_wanted(part) for part in parts if part is not NoneType)
        return reduce(lambda made, one: Told("type.or", one=made, other=one), others, first)
    if origin is tuple:
        return Told("type.list-of", what=Told(f"type.{_name(parts[0])}.plural"))
    if origin is Literal or (isinstance(hint, type) and issubclass(hint, Enum)):
        words = [repr(word) for word, _ in _choices(hint)]
        key = "type.word" if len(words) == 1 else "type.choice"
        return Told(key, words=", ".join(words))
    if origin is Mapping and parts[1] is str:
        return Told("type.words")
    return Told(f"type.{_name(hint)}.single")


def _name(hint: Any) -> str:
    return _NAMES.get(get_origin(hint) or hint, "table")


_READERS: Mapping[object, Callable[[Any, Any, str, _Asked], Any]] = {
    str: _plain,
    bool: _plain,
    int: _plain,
    float: _number,
    datetime: _plain,
    date: _plain,
    NoneType: _plain,
    object: _anything,
    tuple: _list,
    dict: _table,
    Mapping: _table,
    Literal: _choice,
    Union: _union,
    UnionType: _union,
}
