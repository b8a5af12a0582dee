"""A table becomes a typed value, or an error that says which key is wrong and what to write."""

import subprocess
import sys
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum, StrEnum
from typing import Any, Literal, NamedTuple, Optional, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.decode import at, decode
from postlint.errors import PolicyError
from postlint.finding import said
from postlint.rule import Severity, Words


class Finder(Protocol):
    def find(self) -> None: ...


class Lexicon:
    """What the caller injects."""


class Size(Enum):
    SMALL = 1
    LARGE = 2


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Person(NamedTuple):
    name: str
    role: Words = {}
    colour: Colour = Colour.RED


class Everything(NamedTuple):
    text: str = ""
    whole: int = 0
    number: float = 0.0
    yes: bool = False
    moment: datetime | None = None
    day: date | None = None
    until: datetime | date | None = None
    colour: Colour = Colour.RED
    size: Size = Size.SMALL
    person: Person | None = None
    people: tuple[Person, ...] = ()
    words: Words = {}
    limits: dict[str, int] = {}
    by_name: Mapping[str, Person] = {}
    old: Optional[str] = None  # noqa: UP045  (both spellings must work)
    view: Literal["prose", "published"] = "prose"
    within: int | Literal["sentence"] = "sentence"
    either: str | int = ""
    mixed: tuple[str | Person, ...] = ()
    grid: tuple[tuple[Mapping[str, object], ...], ...] = ()
    from_: str = ""


class Nested(NamedTuple):
    find: Finder
    of: tuple[Finder, ...] = ()
    where: Finder | None = None
    lexicon: Lexicon = Lexicon()


class Inner(NamedTuple):
    lexicon: Lexicon
    severity: Severity


class Outer(NamedTuple):
    inner: Inner


def read(toml: str, cls: type[Any] = Everything, **more: Any) -> Any:
    return decode(cls, tomllib.loads(toml), "rules/money.toml: promised", **more)


def refusal(toml: str, cls: type[Any] = Everything, **more: Any) -> str:
    with pytest.raises(PolicyError) as caught:
        read(toml, cls, **more)
    return str(caught.value).removeprefix("rules/money.toml: ")


@pytest.mark.parametrize(
    ("toml", "field", "value"),
    [
        ('text = "a"', "text", "a"),
        ("whole = 3", "whole", 3),
        ("number = 1.5", "number", 1.5),
        ("number = 2", "number", 2),
        ("yes = true", "yes", True),
        ("moment = 2026-12-01T09:00:00Z", "moment", datetime(2026, 12, 1, 9, tzinfo=UTC)),
        ("moment = 2026-12-01T09:00:00", "moment", datetime(2026, 12, 1, 9)),
        ("day = 2026-12-01", "day", date(2026, 12, 1)),
        ("until = 2026-12-01", "until", date(2026, 12, 1)),
        ("until = 2026-12-01T09:00:00", "until", datetime(2026, 12, 1, 9)),
        ('colour = "green"', "colour", Colour.GREEN),
        ("size = 2", "size", Size.LARGE),
        ('person.name = "Jo"', "person", Person("Jo")),
        ('people = [{ name = "Jo", role = "engineer" }]', "people",
         (Person("Jo", {"": "engineer"}),)),
        ('words = "the same"', "words", {"": "the same"}),
        ('words.en = "yes"\nwords.fr = "oui"', "words", {"en": "yes", "fr": "oui"}),
        ("limits = { x = 280 }", "limits", {"x": 280}),
        ('by_name.jo = { name = "Jo" }', "by_name", {"jo": Person("Jo")}),
        ('old = "a"', "old", "a"),
        ('view = "published"', "view", "published"),
        ("within = 4", "within", 4),
        ('within = "sentence"', "within", "sentence"),
        ("either = 4", "either", 4),
        ('mixed = ["a", { name = "Jo" }]', "mixed", ("a", Person("Jo"))),
        ('grid = [[{ LOWER = "a" }, { OP = "?" }]]', "grid", (({"LOWER": "a"}, {"OP": "?"}),)),
        ('from = "a"', "from_", "a"),
    ],
)  # fmt: skip
def test_reads(toml: str, field: str, value: object) -> None:
    got = getattr(read(toml), field)
    assert got == value
    assert type(got) is type(value)


def test_what_the_table_leaves_out_keeps_its_default() -> None:
    assert read("") == Everything()


@pytest.mark.parametrize("lang", ["en", "fr", "de"])
def test_a_plain_text_is_said_in_every_language(lang: str) -> None:
    assert said(read('words = "Acme"').words, lang) == "Acme"


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('txt = "a"', "promised: there is no key 'txt' here (did you mean 'text'?)"),
        ('by-name = "a"', "promised: there is no key 'by-name' here (did you mean 'by_name'?)"),
        ('from_ = "a"', "promised: there is no key 'from_' here (did you mean 'from'?)"),
        ("text = 1", "promised.text: expected text, got a whole number"),
        ("whole = true", "promised.whole: expected a whole number, got true"),
        ("whole = 1.0", "promised.whole: expected a whole number, got a number"),
        ("number = false", "promised.number: expected a number, got false"),
        ("yes = 1", "promised.yes: expected true or false, got a whole number"),
        ("moment = 2026-12-01", "promised.moment: expected a date with a time, got a date"),
        ("day = 2026-12-01T09:00:00Z", "promised.day: expected a date, got a date with a time"),
        ("day = 09:00:00", "promised.day: expected a date, got a time of day"),
        ("until = 1", "promised.until: expected a date with a time or a date, got a whole number"),
        ("person = 1", "promised.person: expected a table, got a whole number"),
        ("person = {}", "promised.person: the key 'name' is missing (text)"),
        ('people = "Jo"', 'promised.people: expected a list of tables, got text'
         ' (write it in brackets: ["…"])'),
        ('people = [{ name = "Jo" }, { name = 1 }]',
         "promised.people[1].name: expected text, got a whole number"),
        ("words = 1", "promised.words: expected text, or a table of texts by language,"
         " got a whole number"),
        ("words.en = 1", "promised.words.en: expected text, got a whole number"),
        ("limits.x = []", "promised.limits.x: expected a whole number, got a list"),
        ('colour = "gren"', "promised.colour: 'gren' is none of the choices"
         " (did you mean 'green'?)"),
        ("colour = 1", "promised.colour: expected one of 'red', 'green', got a whole number"),
        ("size = true", "promised.size: expected one of 1, 2, got true"),
        ('view = "proze"', "promised.view: 'proze' is none of the choices"
         " (did you mean 'prose'?)"),
        ("within = 1.5", "promised.within: expected a whole number or 'sentence', got a number"),
        ('within = "sentense"', "promised.within: 'sentense' is none of the choices"
         " (did you mean 'sentence'?)"),
        ("either = []", "promised.either: expected text or a whole number, got a list"),
        ("mixed = [1]", "promised.mixed[0]: expected text or a table, got a whole number"),
        ("mixed = [{ nam = 1 }]", "promised.mixed[0]: there is no key 'nam' here"
         " (did you mean 'name'?)"),
        ("grid = [1]", "promised.grid[0]: expected a list of tables, got a whole number"),
        ("grid = [[1]]", "promised.grid[0][0]: expected a table, got a whole number"),
    ],
)  # fmt: skip
def test_refuses(toml: str, message: str) -> None:
    assert refusal(toml) == message


def test_the_first_key_stands_behind_the_file() -> None:
    assert at("pack.toml", "rule") == "pack.toml: rule"
    assert at("pack.toml: rule", "match") == "pack.toml: rule.match"


def test_a_hook_builds_its_type_wherever_it_stands() -> None:
    built: list[str] = []

    def build(value: object, where: str) -> object:
        built.append(where.rpartition(": ")[2])
        return value

    found = read("find = 1\nof = [2, 3]\nwhere = 4", Nested, hooks={Finder: build})
    assert (found.find, found.of, found.where) == (1, (2, 3), 4)
    assert built == ["promised.find", "promised.of[0]", "promised.of[1]", "promised.where"]


def test_a_hook_may_stand_for_a_type_that_could_be_read() -> None:
    hooks = {Person: lambda value, where: Person(value)}
    assert read('people = ["Jo"]', hooks=hooks).people == (Person("Jo"),)


def test_what_a_hook_refuses_is_said_even_in_a_union() -> None:
    def build(value: object, where: str) -> object:
        raise PolicyError(where, "no such kind")

    hooks = {Finder: build}
    assert refusal("find = 1", Nested, hooks=hooks) == "promised.find: no such kind"
    message = refusal("where = {}\nfind = 1", Nested, hooks=hooks)
    assert message in ("promised.where: no such kind", "promised.find: no such kind")


def test_what_is_given_is_injected_and_is_no_key() -> None:
    lexicon = Lexicon()
    more = {"hooks": {Finder: lambda value, where: value}, "given": {Lexicon: lexicon}}
    assert read("find = 1", Nested, **more).lexicon is lexicon
    message = refusal("find = 1\nlexicon = 2", Nested, **more)
    assert message.startswith("promised: there is no key 'lexicon' here")


def test_what_is_given_reaches_nested_tables() -> None:
    lexicon = Lexicon()
    inner = read('inner.severity = "note"', Outer, given={Lexicon: lexicon}).inner
    assert inner == Inner(lexicon, Severity.NOTE)


def test_a_type_without_reader_is_the_programmers_mistake() -> None:
    class Odd(NamedTuple):
        field: complex

    with pytest.raises(TypeError):
        read("field = 1", Odd)


scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.datetimes() | st.dates() | st.times()
)  # fmt: skip
keys = st.sampled_from([*Everything._fields, "name", "role", "from"]) | st.text(max_size=5)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


def error_of(table: object) -> PolicyError | None:
    try:
        decode(Everything, table, "x.toml")
    except PolicyError as error:
        return error
    return None


@given(values)
def test_nothing_but_a_policy_error_is_raised(value: object) -> None:
    error = error_of(value)
    assert error is None or (error.where.startswith("x.toml") and error.what)


@given(st.sampled_from(Everything._fields), values)
def test_the_error_of_a_field_lies_at_or_below_it(field: str, value: object) -> None:
    key = field.removesuffix("_")
    error = error_of({key: value})
    assert error is None or error.where.startswith(f"x.toml: {key}")


def test_it_loads_nothing_heavy() -> None:
    code = "import sys, postlint.decode; print({'inspect', 'dataclasses'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"
