"""From facts about confidential matter to what the rules look for: customers, hosts, calendars."""

from collections.abc import Iterator
from datetime import tzinfo

from postlint.errors import PolicyError
from postlint.facts import Customer, Facts, Internal, QuietPeriod
from postlint.moment import Moment, aware, end_of, local
from postlint.register import Contact, Period, Register, spelled
from postlint.rule import Words
from postlint.spelling import parts_of, shape
from postlint.ui import Told
from postlint.vocabulary import Name

_FEWEST = 2  # letters of a ticket's key


def named(facts: Facts, tz: tzinfo, where: str) -> Iterator[Name]:
    """The names that are nobody's business yet, or nobody's outside the company."""
    for customer in facts.customer:
        yield from _customer(customer)
    yield from _internal(facts.internal, f"{where}: internal")
    for at, source in enumerate(facts.public_sources):
        yield Name(_host(source, f"{where}: public_sources[{at}]"), "public_source", shape="domain")
    for at, period in enumerate(facts.quiet_period):
        quiet = _period(period, facts, tz, f"{where}: quiet_period[{at}]")
        for term in period.terms:
            yield Name(term, "quiet_term", quiet.values, shape(term), quiet.since, quiet.until)


def register(facts: Facts, tz: tzinfo, where: str) -> Register:
    """The contacts that posts may give, and the quiet periods."""
    return Register(
        tuple(_contacts(facts, where)),
        tuple(
            _period(period, facts, tz, f"{where}: quiet_period[{at}]")
            for at, period in enumerate(facts.quiet_period)
        ),
    )


def _customer(customer: Customer) -> Iterator[Name]:
    instead = customer.say_instead or {"en": "a customer", "fr": "un client"}
    values: dict[str, str | Words] = {"customer": customer.name, "say_instead": instead}
    lists = ("customer", "public_customer" if customer.public else "private_customer")
    for listed in lists:
        for text in (customer.name, *customer.aliases):
            yield Name(text, listed, values, shape(text))
        for handle in customer.handles:
            yield Name(handle, listed, values, "handle")


def _internal(internal: Internal, where: str) -> Iterator[Name]:
    for at, host in enumerate(internal.hosts):
        yield Name(_host(host, f"{where}.hosts[{at}]"), "internal_host", shape="domain")
    for at, ticket in enumerate(internal.tickets):
        key, number, rest = ticket.partition("#")
        if not number or "#" in rest or len("".join(parts_of(key))) < _FEWEST:
            what = Told("policy.no-ticket", ticket=repr(ticket))
            raise PolicyError(f"{where}.tickets[{at}]", what, Told("advice.ticket"))
        yield Name(key, "ticket", {"pattern": ticket}, "exact")


def _host(address: str, where: str) -> str:
    """An address without what may be left out: the scheme, `www.`, the last slash."""
    host = address.strip().lower().rpartition("://")[2].removeprefix("www.").rstrip("/")
    if not parts_of(host) or any(map(str.isspace, host)):
        what = Told("policy.no-address", address=repr(address))
        raise PolicyError(where, what, Told("advice.address"))
    return host


def _contacts(facts: Facts, where: str) -> Iterator[Contact]:
    told = facts.contacts
    for at, text in enumerate(told.public):
        yield Contact(_contact(text, f"{where}: contacts.public[{at}]"))
    for text in (told.questions, told.press, told.crisis, told.legal):
        if spelled(text):  # these may be people's names too
            yield Contact(spelled(text))
    for at, person in enumerate(facts.people):
        for n, text in enumerate(person.contacts):
            place = f"{where}: people[{at}].contacts[{n}]"
            yield Contact(_contact(text, place), "" if person.recruiter else person.name)


def _contact(text: str, where: str) -> str:
    known = spelled(text)
    if not known:
        what = Told("policy.no-contact", contact=repr(text))
        raise PolicyError(where, what, Told("advice.contact"))
    return known


def _period(period: QuietPeriod, facts: Facts, tz: tzinfo, where: str) -> Period:
    since, until = aware(period.from_, tz), end_of(period.to, tz)
    if since >= until:
        raise PolicyError(f"{where}.to", Told("policy.ends-first"), Told("advice.after-from"))
    whole = {"en": "the quiet period", "fr": "la période de silence"}
    asked = period.contact or facts.contacts.questions
    nobody = {"en": "the policy's owner", "fr": "la personne qui s'occupe de la politique"}
    values: dict[str, str | Words] = {
        "period": period.name or whole,
        "until": Moment(local(until, tz)),
        "contact": asked or nobody,
    }
    return Period(since, until, values)
