"""From facts to the names that rules look for, list by list."""

from collections.abc import Iterator
from datetime import tzinfo

from postlint.errors import PolicyError
from postlint.facts import Company, Embargo, Facts
from postlint.moment import aware, end_of, zone
from postlint.rule import Words
from postlint.vocabulary import Name, Vocabulary

# the fact lists that there are
LISTS = (
    "company", "product", "handle", "domain", "hashtag", "staff",
    "person", "competitor", "partner", "embargo",
)  # fmt: skip


def vocabulary(facts: Facts, where: str) -> Vocabulary:
    """The vocabulary of `facts`; `where` names the policy in a PolicyError."""
    tz = zone(facts.company.timezone, f"{where}: company.timezone")
    names = [*_company(facts.company), *_others(facts), *_embargoes(facts, tz, where)]
    return Vocabulary(names, _values(facts.company))


def _values(company: Company) -> dict[str, str | Words]:
    values: dict[str, str | Words] = {"role": {"en": "[your role]", "fr": "[votre fonction]"}}
    if not company.name:
        return values
    at = {"en": f"at {company.name}", "fr": f"chez {company.name}", **company.at}
    return {**values, "company": company.name, "at_company": at}


def _company(company: Company) -> Iterator[Name]:
    for text in (company.name, *company.aliases):
        if text:
            yield Name(text, "company", shape=_shape(text))
    for product in company.products:
        yield Name(product, "product", shape=_shape(product))
    for handle in company.handles:
        yield Name(handle, "handle", shape="handle")
    for domain in company.domains:
        yield Name(domain, "domain", shape="domain")
    for tag in company.hashtags:
        yield Name(tag, "hashtag", shape="hashtag")
    for staff in company.staff_names:
        yield Name(staff, "staff", shape=_shape(staff))
    for tag in company.staff_hashtags:
        yield Name(tag, "staff", shape="hashtag")


def _others(facts: Facts) -> Iterator[Name]:
    for competitor in facts.competitors:
        yield Name(competitor, "competitor", shape=_shape(competitor))
    for partner in facts.partners:
        yield Name(partner, "partner", shape=_shape(partner))
    for person in facts.people:
        role = {"role": person.role} if person.role else {}
        yield Name(person.name, "person", {"person": person.name, **role}, _shape(person.name))
        for handle in person.handles:
            yield Name(handle, "person", {"person": person.name, **role}, "handle")


def _embargoes(facts: Facts, tz: tzinfo, where: str) -> Iterator[Name]:
    for at, embargo in enumerate(facts.embargo):
        since = aware(embargo.from_, tz) if embargo.from_ else None
        until = end_of(embargo.until, tz) if embargo.until else None
        if since and until and since >= until:
            place = f"{where}: embargo[{at}].until"
            raise PolicyError(place, "it ends before it begins", "it must come after `from`")
        values = _embargo_values(embargo, until.isoformat(" ", "minutes") if until else "")
        for text in (embargo.name, *embargo.aliases):
            yield Name(text, "embargo", values, "any", since, until)


def _embargo_values(embargo: Embargo, until: str) -> dict[str, str | Words]:
    return {
        "until": until,
        "say_instead": embargo.say_instead or {"en": "nothing yet", "fr": "rien encore"},
        "contact": embargo.contact,
    }


def _shape(text: str) -> str:
    """A name in capitals is read to the letter, one with a capital needs its capital."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return "exact"
    return "capital" if text[:1].isupper() else "any"
