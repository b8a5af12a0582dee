"""The company's facts, as its `postlint.toml` states them."""

from datetime import date, datetime
from typing import Literal, NamedTuple

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
    """An author, spokesperson or colleague; `opted_out` = asked not to be named in posts."""

    name: str
    role: Words = {}
    handles: tuple[str, ...] = ()
    spokesperson: bool = False
    opted_out: bool = False


class Embargo(NamedTuple):
    """A name that may not be said before `until` (nor from `from_` on, where that is given).

    `ordinary_word`: whether it is a word besides, so that it counts only where it is used as
    a name. `reveal`: what a report may tell besides the author's own screen.
    """

    name: str
    aliases: tuple[str, ...] = ()
    until: datetime | date | None = None
    from_: datetime | date | None = None
    say_instead: Words = {}
    contact: str = ""
    ordinary_word: bool | None = None
    reveal: Literal["none", "date"] = "none"


class Crisis(NamedTuple):
    """Something that the company deals with, and what people may say of it meanwhile.

    It is on from `from_` to `to` (a date alone is that whole day). `answer`: one contact
    answers, or everyone may, with the approved `line` in the post. Without `spokespersons`
    those of `[[people]]` may speak.
    """

    name: str
    terms: tuple[str, ...] = ()
    from_: datetime | date | None = None
    to: datetime | date | None = None
    contact: str = ""
    line: Words = {}
    spokespersons: tuple[str, ...] = ()
    answer: Literal["contact", "everyone"] = "contact"
    owner: str = ""


class GoAhead(NamedTuple):
    """What is public: anybody may post about it, best with its `link`."""

    name: str
    link: str
    terms: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    from_: datetime | date | None = None
    to: datetime | date | None = None


class Contacts(NamedTuple):
    """Whom to ask; `questions` is for anything about the policy."""

    questions: str = ""
    press: str = ""
    crisis: str = ""


class Facts(NamedTuple):
    """Everything a policy tells about the company and its world."""

    company: Company = Company()
    people: tuple[Person, ...] = ()
    embargo: tuple[Embargo, ...] = ()
    competitors: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    crisis: tuple[Crisis, ...] = ()
    go_ahead: tuple[GoAhead, ...] = ()
    contacts: Contacts = Contacts()
