"""The choices that a pack leaves to a policy, which makes them in a table of the topic's name."""

from collections.abc import Mapping
from typing import NamedTuple

from postlint.catalog import hint
from postlint.decode import decode
from postlint.errors import PolicyError
from postlint.lexicon import Setting
from postlint.rule import Words
from postlint.ui import Told

_TYPES = {
    str: Told("type.text.single"),
    bool: Told("type.truth.single"),
    int: Told("type.whole.single"),
    tuple: Told("type.list-of", what=Told("type.text.plural")),
}


class Knob(NamedTuple):
    """A choice that a policy may make: its default, and what else it may be."""

    default: str | bool | int | tuple[str, ...]
    choices: tuple[str, ...] = ()
    help: Words = {}


def settings_of(knobs: Mapping[str, Knob], table: object, where: str) -> dict[str, Setting]:
    """What a policy chose of a pack's settings, the defaults included."""
    if not isinstance(table, dict):
        raise PolicyError(where, "expected a table of settings")
    settings: dict[str, Setting] = {name: knob.default for name, knob in knobs.items()}
    for name, value in table.items():
        place = f"{where}.{name}"
        if name not in knobs:
            advice = hint(name, tuple(knobs)) if knobs else Told("advice.none")
            raise PolicyError(place, Told("policy.no-setting", name=repr(name)), advice)
        knob = knobs[name]
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            value = tuple(value)
        if type(value) is not type(knob.default) or (knob.choices and value not in knob.choices):
            wanted = ", ".join(map(repr, knob.choices)) or _TYPES[type(knob.default)]
            what = Told("policy.no-such-choice", value=repr(value))
            raise PolicyError(place, what, Told("advice.choose", words=wanted))
        settings[name] = value
    return settings


def read_knob(table: object, where: str) -> Knob:
    """A knob as its pack writes it; PolicyError if its default is none of its choices."""
    knob = decode(Knob, table, where)
    if knob.choices and knob.default not in knob.choices:
        what = f"{knob.default!r} is none of its choices"
        raise PolicyError(f"{where}.default", what, hint(str(knob.default), knob.choices))
    return knob
