"""The company's facts, as its `postlint.toml` states them."""

from datetime import date, datetime
from typing import NamedTuple

from postlint.rule import Words


class Company(NamedTuple):
    """Whose posts these are. `at` says "at Acme" in languages that need it ("chez Acme")."""

    name: str = ""
    aliases: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    staff_names: tuple[str, ...] = ()
    staff_hashtags: tuple[str, ...] = ()
    at: Words = {}
    timezone: str = "UTC"


class Person(NamedTuple):
    """An author or spokesperson."""

    name: str
    role: Words = {}
    handles: tuple[str, ...] = ()
    spokesperson: bool = False


class Embargo(NamedTuple):
    """A name that may not be said before `until` (nor from `from_` on, where that is given)."""

    name: str
    aliases: tuple[str, ...] = ()
    until: datetime | date | None = None
    from_: datetime | date | None = None
    say_instead: Words = {}
    contact: str = ""
    ordinary_word: bool | None = None


class Facts(NamedTuple):
    """Everything a policy tells about the company and its world."""

    company: Company = Company()
    people: tuple[Person, ...] = ()
    embargo: tuple[Embargo, ...] = ()
    competitors: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
