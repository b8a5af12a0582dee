"""JSON Schema of `postlint.toml` and of rule packs, made from the types that read them.

Draft-07, which editors read (https://json-schema.org/draft-07/schema). A date of TOML is text
with a format there, as Taplo and others show it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, get_args, get_origin

from postlint import catalog, kinds
from postlint.binding import Table
from postlint.config import Config
from postlint.decode import fields_of, is_union
from postlint.knobs import Knob
from postlint.lexicon import Lexicon
from postlint.library import shipped
from postlint.pack import Examples
from postlint.rule import Matcher

_DRAFT = "http://json-schema.org/draft-07/schema#"
_PLAIN: Mapping[object, Mapping[str, object]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    type(None): {"type": "null"},
    tuple: {"type": "array", "items": {"type": "string"}},
    object: {},
    Any: {},
}

Schema = dict[str, Any]


def of_policy() -> Schema:
    """The schema of a `postlint.toml`. A table that no key explains is a topic of own rules."""
    made = _Definitions()
    whole = made.record(Config)
    whole["properties"] |= {
        "extends": {"type": "array", "items": {"type": "string"}},
        **{
            pack.topic: _settings(pack.knobs)
            for pack in shipped()
            if pack.knobs and pack.topic not in Config._fields
        },
    }
    whole["additionalProperties"] = {"type": "object"}
    return made.around(whole, "postlint.toml")


def of_pack() -> Schema:
    """The schema of a rule pack: tables of rules, and what they share."""
    made = _Definitions()
    rule, examples = made.record(Table), made.record(Examples)
    rule["properties"] |= examples["properties"]
    words = {"type": "array", "items": {"type": "string"}}
    whole = {
        "type": "object",
        "properties": {
            "words": _table({"anyOf": [words, {"type": "string"}]}),
            "settings": _table(made.of(Knob)),
            "matchers": _table(made.of(Matcher)),
            "parts": {"type": "object", "properties": {"files": words}},
        },
        "additionalProperties": rule,
    }
    return made.around(whole, "a postlint rule pack")


def _settings(knobs: Mapping[str, Knob]) -> Schema:
    """The table of a topic in a policy."""
    told = {
        name: {
            **({"enum": list(knob.choices)} if knob.choices else _PLAIN[type(knob.default)]),
            "default": list(knob.default) if isinstance(knob.default, tuple) else knob.default,
            **({"description": knob.help["en"]} if "en" in knob.help else {}),
        }
        for name, knob in knobs.items()
    }
    return {"type": "object", "properties": told, "additionalProperties": False}


def _table(values: object) -> Schema:
    return {"type": "object", "additionalProperties": values}


class _Definitions:
    """The types that a schema needs, each described once."""

    def __init__(self) -> None:
        self._made: dict[str, Schema] = {}

    def around(self, whole: Schema, title: str) -> Schema:
        """A schema with its head and all that it refers to."""
        return {"$schema": _DRAFT, "title": title, **whole, "definitions": self._made}

    def of(self, hint: Any) -> Schema:
        """The schema of a value that `decode` reads as `hint`."""
        if hint in _PLAIN:
            return dict(_PLAIN[hint])
        if hint is Matcher:
            return self._named("match", self._match)
        origin, parts = get_origin(hint), get_args(hint)
        if is_union(hint):
            return {"anyOf": [self.of(part) for part in parts if part is not type(None)]}
        if origin is tuple:
            return {"type": "array", "items": self.of(parts[0])}
        if origin is Mapping:
            # Words: one text, or a text for each language
            texts = [{"type": "string"}] if parts[1] is str else []
            table = _table(self.of(parts[1]))
            return {"anyOf": [*texts, table]} if texts else table
        if isinstance(hint, type) and issubclass(hint, Enum):
            return {"enum": [member.value for member in hint]}
        if hasattr(hint, "_fields"):
            return self._named(hint.__name__, lambda: self.record(hint))
        return {"enum": list(parts)}  # Literal

    def record(self, cls: Any) -> Schema:
        """A NamedTuple as a table: its fields are the keys."""
        fields = [field for field in fields_of(cls) if field.hint is not Lexicon]
        told = {"properties": {field.key: self._field(cls, field) for field in fields}}
        needed = [field.key for field in fields if field.needed]
        return {
            "type": "object",
            "description": " ".join((cls.__doc__ or "").split()),
            **told,
            **({"required": needed} if needed else {}),
            "additionalProperties": False,
        }

    def _field(self, cls: Any, field: Any) -> Schema:
        made = self.of(field.hint)
        default = cls._field_defaults.get(field.name)
        if isinstance(default, str | bool | int | float) and default not in ("", False):
            made["default"] = default
        return made

    def _named(self, name: str, make: Any) -> Schema:
        name = name.lstrip("_").lower()
        if name not in self._made:
            self._made[name] = {}  # a matcher holds matchers
            self._made[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def _match(self) -> Schema:
        shared = {
            "type": "object",
            "description": "One of the pack's [matchers].",
            "properties": {"use": {"type": "string"}, "setting": {"type": "object"}},
            "required": ["use"],
            "additionalProperties": False,
        }
        return {"anyOf": [shared, *self._kinds()]}

    def _kinds(self) -> Iterator[Schema]:
        for name in catalog.names(kinds):
            table = self.record(catalog.load(kinds, name, "schema").Kind)
            table["properties"] |= {"kind": {"const": name}, "setting": {"type": "object"}}
            yield {**table, "required": ["kind", *table.get("required", ())]}
