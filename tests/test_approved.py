"""Names that may only be said with the approved words."""

import pytest

from postlint import open_session

LINE = "We are sorry. We are looking into the fire in Lyon, and will share news at acme.example."
CRISIS = {
    "name": "Fire in Lyon",
    "terms": ["fire in Lyon", "Lyon depot"],
    "from": "",
    "line": {"en": LINE, "fr": "Nous sommes désolés de l'incendie de Lyon depot."},
}


def verdict(text, answer="contact", as_of="2026-11-20T12:00", author="", **fields):
    facts = {key: value for key, value in {**CRISIS, "answer": answer, **fields}.items() if value}
    people = [{"name": "Inès Moreau", "spokesperson": True, "handles": ["@ines"]}, {"name": "Jo"}]
    session = open_session(
        config={"crisis": [facts], "people": people, "enable": ["crisis.*"]}, as_of=as_of
    )
    report = session.check_text(text, author=author)
    assert not report.problems
    return [finding.span.cut(text) for finding in report.standing if finding.severity == "error"]


def test_own_words_are_held():
    assert verdict("The fire in Lyon was not our fault!") == ["fire in Lyon"]
    assert verdict("A fire in the oven.") == []


def test_the_approved_line_goes_through_however_it_is_broken():
    assert verdict(LINE) == []
    assert verdict("I work at Acme.\n" + LINE.replace(" ", "\n") + " #Lyon") == []


@pytest.mark.parametrize("answer", ["contact", "everyone"])
def test_beside_the_line_there_is_room_only_where_everyone_answers(answer):
    post = LINE + " And between us, somebody left the heaters on all night, as everybody here knew."
    assert bool(verdict(post, answer)) is (answer == "contact")


def test_spokespersons_speak():
    assert verdict("About the Lyon depot: ask me.", author="Inès Moreau") == []
    assert verdict("About the Lyon depot: ask me.", author="@ines") == []
    assert verdict("About the Lyon depot: ask me.", author="Jo") == ["Lyon depot"]
    assert verdict("About the Lyon depot.", author="Jo", spokespersons=["Jo"]) == []
    assert verdict("About the Lyon depot.", author="Inès Moreau", spokespersons=["Jo"])


def test_it_begins_and_ends_by_date():
    from datetime import date

    told = {"from": date(2026, 11, 20), "to": date(2026, 11, 22)}
    days = ["2026-11-19T23:59", "2026-11-20T00:00", "2026-11-22T23:59", "2026-11-23T00:00"]
    assert [bool(verdict("The Lyon depot.", as_of=day, **told)) for day in days] == [
        False,
        True,
        True,
        False,
    ]
