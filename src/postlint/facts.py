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
    """An author, spokesperson or colleague; `opted_out` = asked not to be named in posts.

    `contacts` are e-mail addresses and phone numbers that the person may put into own posts;
    those of a `recruiter` may stand in everybody's.
    """

    name: str
    role: Words = {}
    handles: tuple[str, ...] = ()
    spokesperson: bool = False
    opted_out: bool = False
    contacts: tuple[str, ...] = ()
    recruiter: bool = False


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
    """Whom to ask; `questions` is for anything about the policy, `legal` for deals and lawsuits.

    `public`: e-mail addresses and phone numbers of the company that any post may give.
    """

    questions: str = ""
    press: str = ""
    crisis: str = ""
    legal: str = ""
    public: tuple[str, ...] = ()


class Customer(NamedTuple):
    """Who buys from the company, and whether that is `public`."""

    name: str
    aliases: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    public: bool = False
    say_instead: Words = {}


class QuietPeriod(NamedTuple):
    """Days on which nobody speaks of the company's results (a date alone is that whole day).

    `terms` are words that count then besides those that the rules know.
    """

    from_: datetime | date
    to: datetime | date
    name: str = ""
    terms: tuple[str, ...] = ()
    contact: str = ""


class Internal(NamedTuple):
    """What leads nowhere outside the company: its `hosts` with all below them, and its
    `tickets`, written `ROBO-#` with # for the number."""

    hosts: tuple[str, ...] = ()
    tickets: tuple[str, ...] = ()


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
    customer: tuple[Customer, ...] = ()
    quiet_period: tuple[QuietPeriod, ...] = ()
    internal: Internal = Internal()
    public_sources: tuple[str, ...] = ()
