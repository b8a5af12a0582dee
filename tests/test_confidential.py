"""Facts about confidential matter: customers, hosts, tickets, quiet periods, contacts."""

import pytest

from postlint import open_session
from postlint.assembly import open_policy
from postlint.errors import PolicyError
from postlint.gate import NEVER
from postlint.kinds.during import Kind as During
from postlint.kinds.phrases import Kind as Phrases
from postlint.kinds.tickets import Kind as Tickets
from postlint.lexicon import Lexicon
from postlint.vocabulary import Vocabulary

FACTS = {
    "company": {"name": "Acme", "timezone": "Europe/Paris"},
    "internal": {"hosts": ["https://Intra.acme.example/"], "tickets": ["ROBO-#", "INC#", "SD/#x"]},
    "customer": [
        {"name": "Halden Optik", "aliases": ["Halden"], "handles": ["@haldenoptik"]},
        {"name": "Brightwater", "public": True},
    ],
    "quiet_period": [{"from": "FROM", "to": "TO", "terms": ["guidance"]}],
    "public_sources": ["https://www.acme.example/investors/"],
}


def facts(**changed):
    from datetime import date

    periods = [{"from": date(2027, 1, 4), "to": date(2027, 1, 20), "terms": ["guidance"]}]
    return {**FACTS, "quiet_period": periods, **changed}


def found(text, as_of="2026-11-20", name="post.txt", **changed):
    report = open_session(config=facts(**changed), as_of=as_of).check_text(text, name)
    assert not report.problems
    return [
        (one.rule.id.partition(".")[2], one.span.cut(text))
        for one in report.standing
        if one.rule.id.startswith("secrets.")
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("See wiki.intra.acme.example/x.", ["intra.acme.example"]),
        ("See my-intra.acme.example, intra.acme.example.org and acme.example.", []),
        ("ROBO-12, robo-12, ROBO 12, ROBO-x, ROBO-12b", ["ROBO-12", "robo-12"]),
        ("Closed INC0012345 and SD/7x!", ["INC0012345", "SD/7x"]),
        ("RoboCop-12", []),
    ],
)
def test_what_leads_nowhere(text, places):
    assert found(text) == [("internal-reference", place) for place in places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Halden's robots", ["Halden"]),
        ("#HaldenOptik and @haldenoptik", ["HaldenOptik", "haldenoptik"]),
        ("Brightwater's robots", []),
        ("<!-- Halden -->", ["Halden"]),
    ],
)
def test_customers_who_are_not_public(text, places):
    where = "post.md" if "<" in text else "post.txt"
    assert found(text, name=where) == [("customer-private", place) for place in places]


@pytest.mark.parametrize(
    ("as_of", "held"),
    [
        ("2027-01-03T23:59+01:00", False),
        ("2027-01-04T00:00+01:00", True),
        ("2027-01-20T23:59+01:00", True),
        ("2027-01-21T00:00+01:00", False),
    ],
)
def test_a_quiet_period_is_read_in_the_companys_time(as_of, held):
    told = found("Acme's results, and the guidance.", as_of)
    assert told == [("quiet-period", "results"), ("quiet-period", "guidance")] * held


def test_what_nobody_stated_is_asleep():
    on = {check.rule.id for check in open_policy({}, "", None).index.checks}
    stated = {check.rule.id for check in open_policy(facts(), "x", None).index.checks}
    assert stated - on == {
        "secrets.internal-reference", "secrets.customer-private", "secrets.quiet-period"
    }  # fmt: skip


def test_the_dates_of_quiet_periods_are_dates_of_the_policy():
    """Without them a kept verdict would outlive the day on which it changes."""
    policy = open_policy({**facts(), "quiet_period": facts()["quiet_period"]}, "x", None)
    report = open_session(config=facts(), as_of="2026-11-20").check_text("Hello")
    days = {date.date().isoformat() for date in policy.index.dates(report.document)}
    assert {"2027-01-04", "2027-01-21"} <= days


@pytest.mark.parametrize(
    ("changed", "where", "said"),
    [
        ({"internal": {"tickets": ["ROBO"]}}, "internal.tickets[0]", "ROBO-#"),
        ({"internal": {"tickets": ["R-#"]}}, "internal.tickets[0]", "ROBO-#"),
        ({"internal": {"tickets": ["AB#-#"]}}, "internal.tickets[0]", "ROBO-#"),
        ({"internal": {"hosts": ["two words"]}}, "internal.hosts[0]", "no address"),
        ({"internal": {"host": ["a.example"]}}, "internal", "'hosts'"),
        ({"public_sources": ["https://"]}, "public_sources[0]", "no address"),
        ({"customer": [{"name": "A", "pubic": True}]}, "customer[0]", "'public'"),
        ({"customer": [{"public": True}]}, "customer[0]", "'name' is missing"),
        ({"costumer": []}, "x", "'customer'"),
        ({"quiet_period": [{"name": "Q3"}]}, "quiet_period[0]", "'from' is missing"),
        ({"contacts": {"public": ["call us"]}}, "contacts.public[0]", "neither"),
        (
            {"people": [{"name": "Jo", "contacts": ["12"]}]},
            "people[0].contacts[0]",
            "neither",
        ),
    ],
)
def test_mistakes_are_named_with_their_place(changed, where, said):
    with pytest.raises(PolicyError) as caught:
        open_policy(facts(**changed), "x", None)
    assert caught.value.where.endswith(where)
    assert said in str(caught.value)


def test_a_period_ends_after_it_begins():
    from datetime import date

    backwards = [{"from": date(2027, 2, 1), "to": date(2027, 1, 1)}]
    with pytest.raises(PolicyError, match="ends before it begins") as caught:
        open_policy(facts(quiet_period=backwards), "x", None)
    assert caught.value.where == "x: quiet_period[0].to"


def test_without_periods_and_tickets_nothing_is_asked():
    lexicon = Lexicon(Vocabulary([]))
    during = During(Phrases(("a",)), lexicon)
    assert (during.gate(), during.anchors()) == (NEVER, frozenset())
    assert Tickets(lexicon).anchors() == {"<ticket>"}


def test_mistakes_are_told_in_french_too():
    with pytest.raises(PolicyError) as caught:
        open_policy(facts(internal={"tickets": ["ROBO"]}), "x", None)
    assert caught.value.said("fr") == (
        "x: internal.tickets[0]: 'ROBO' ne dit pas comment s’écrivent les tickets "
        "(écrivez la clé, et # pour le numéro\u202f: ROBO-#)"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Acme's headcount fell by 30%, and the rest of us works unpaid overtime.",
        "We go on strike at Acme: the lawsuit is about our pay.",
        "L'effectif d'Acme baisse de 30 %, et nos heures supplémentaires ne sont pas payées.",
        "Nous sommes en grève chez Acme, et le procès porte sur nos salaires.",
    ],
)
def test_guesses_do_not_hold_back_what_people_may_say_of_their_work(text):
    session = open_session(config={**facts(), "enable": ["secrets.*"]}, as_of="2027-01-10")
    found = [f for f in session.check_text(text).findings if f.rule.id.startswith("secrets.")]
    assert found
    assert {f.severity for f in found} == {"note"}
    assert {str(f.excuse and f.excuse.source) for f in found} == {"protected"}
