"""From facts to the names that rules look for, list by list."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo

from postlint import confidential
from postlint.document import TIES
from postlint.errors import PolicyError
from postlint.facts import Company, Crisis, Embargo, Facts, GoAhead
from postlint.moment import Moment, aware, end_of, local, zone
from postlint.rule import Blank, Words
from postlint.spelling import shape
from postlint.ui import Sentence, Told
from postlint.vocabulary import Name, Shelf, Vocabulary

# the fact lists that there are
LISTS = (
    "company", "product", "handle", "domain", "hashtag", "staff",
    "person", "given_name", "competitor", "partner", "embargo",
    "crisis", "shared_crisis", "go_ahead", "opted_out",
    "customer", "public_customer", "private_customer",
    "internal_host", "ticket", "public_source", "quiet_term",
)  # fmt: skip
# what a policy may state: names, and what is no name
STATED = (*LISTS, "quiet_period")


def vocabulary(
    facts: Facts, where: str, more: Iterable[Name] = (), shelves: Iterable[Shelf] = ()
) -> Vocabulary:
    """The vocabulary of `facts`, with `more` names and `shelves` from other files.

    `where` names the policy in a PolicyError.
    """
    tz = zone(facts.company.timezone, f"{where}: company.timezone")
    names = [
        *_company(facts.company),
        *_others(facts),
        *embargoed(facts.embargo, tz, where, facts.contacts.questions),
        *more,
        *_crises(facts, tz, where),
        *_announced(facts, tz, where),
        *confidential.named(facts, tz, where),
    ]
    register = confidential.register(facts, tz, where)
    return Vocabulary(names, _values(facts), shelves, register)


def _values(facts: Facts) -> dict[str, str | Words]:
    values: dict[str, str | Words] = {
        "role": Blank({"en": "[your role]", "fr": "[votre fonction]"}),
        "press": facts.contacts.press or {"en": "the press office", "fr": "le service de presse"},
        "questions": facts.contacts.questions
        or {"en": "the policy's owner", "fr": "la personne qui s'occupe de la politique"},
        "legal": facts.contacts.legal or {"en": "the legal team", "fr": "le service juridique"},
    }
    company = facts.company
    if not company.name:
        return values
    at = {"en": f"at {company.name}", "fr": f"chez {company.name}", **company.at}
    ties: dict[str, str | Words] = {"at_company.employee": at}
    for tie in TIES[1:]:
        ties[f"at_company.{tie}"] = Sentence(f"relation.{tie}", company=company.name)
    return {**values, "company": company.name, "at_company": at, **ties}


def _company(company: Company) -> Iterator[Name]:
    for text in (company.name, *company.aliases):
        if text:
            yield Name(text, "company", shape=shape(text))
    for product in company.products:
        yield Name(product, "product", shape=shape(product))
    for handle in company.handles:
        yield Name(handle, "handle", shape="handle")
    for domain in company.domains:
        yield Name(domain, "domain", shape="domain")
    for tag in company.hashtags:
        yield Name(tag, "hashtag", shape="hashtag")
    for staff in company.staff_names:
        yield Name(staff, "staff", shape=shape(staff))
    for tag in company.staff_hashtags:
        yield Name(tag, "staff", shape="hashtag")


def _others(facts: Facts) -> Iterator[Name]:
    for competitor in facts.competitors:
        yield Name(competitor, "competitor", shape=shape(competitor))
    for partner in facts.partners:
        yield Name(partner, "partner", shape=shape(partner))
    for person in facts.people:
        role = {"role": person.role} if person.role else {}
        yield Name(person.name, "person", {"person": person.name, **role}, shape(person.name))
        given, _, rest = person.name.partition(" ")
        if rest:  # colleagues call each other so
            yield Name(given, "given_name", {"person": person.name, **role}, shape(given))
        if person.opted_out:
            yield Name(person.name, "opted_out", shape=shape(person.name))
            yield from (Name(handle, "opted_out", shape="handle") for handle in person.handles)
        for handle in person.handles:
            yield Name(handle, "person", {"person": person.name, **role}, "handle")


def embargoed(entries: Iterable[Embargo], tz: tzinfo, where: str, contact: str) -> Iterator[Name]:
    """The names of embargoes and their aliases; `contact` answers where an entry names nobody."""
    for at, entry in enumerate(entries):
        since, until = _span(entry.from_, entry.until, tz, f"{where}: embargo[{at}].until")
        values = _embargo_values(entry, local(until, tz) if until else None, contact)
        for text in (entry.name, *entry.aliases):
            yield Name(
                text,
                "embargo",
                values,
                since=since,
                until=until,
                guarded=True,
                ordinary=entry.ordinary_word,
            )


def _crises(facts: Facts, tz: tzinfo, where: str) -> Iterator[Name]:
    speakers = frozenset(person.name for person in facts.people if person.spokesperson)
    for at, crisis in enumerate(facts.crisis):
        since, until = _span(crisis.from_, crisis.to, tz, f"{where}: crisis[{at}].to")
        kind = "shared_crisis" if crisis.answer == "everyone" else "crisis"
        allowed = frozenset(crisis.spokespersons) or speakers
        for text in crisis.terms or (crisis.name,):
            values = _crisis_values(crisis, facts.contacts.crisis)
            yield Name(text, kind, values, shape(text), since, until, allowed)


def _crisis_values(crisis: Crisis, contact: str) -> dict[str, str | Words]:
    return {
        "crisis": crisis.name,
        "contact": crisis.contact or contact or {"en": "the contact", "fr": "le contact"},
        "line": crisis.line or {"en": "nothing yet", "fr": "rien pour l'instant"},
    }


def _announced(facts: Facts, tz: tzinfo, where: str) -> Iterator[Name]:
    for at, topic in enumerate(facts.go_ahead):
        since, until = _span(topic.from_, topic.to, tz, f"{where}: go_ahead[{at}].to")
        for text in topic.terms or (topic.name,):
            yield Name(text, "go_ahead", _topic_values(topic), shape(text), since, until)


def _topic_values(topic: GoAhead) -> dict[str, str | Words]:
    return {"topic": topic.name, "where": " ".join((topic.link, *topic.hashtags))}


def _span(
    start: datetime | date | None, end: datetime | date | None, tz: tzinfo, where: str
) -> tuple[datetime | None, datetime | None]:
    since = aware(start, tz) if start else None
    until = end_of(end, tz) if end else None
    if since and until and since >= until:
        raise PolicyError(where, Told("policy.ends-first"), Told("advice.after-from"))
    return since, until


def _embargo_values(entry: Embargo, until: datetime | None, contact: str) -> dict[str, str | Words]:
    contact = entry.contact or contact
    return {
        "until": Moment(until) if until else Sentence("embargo.no-end"),
        "say_instead": entry.say_instead or Blank({"en": "nothing yet", "fr": "rien encore"}),
        "contact": contact,
        "ask": Sentence("embargo.ask", contact=contact)
        if contact
        else Sentence("embargo.ask-owner"),
        "reveal": "ask until" if entry.reveal == "date" else "ask",
    }
