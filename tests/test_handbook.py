"""The policy as a page: short, friendly, in both languages, without a secret."""

import re
from datetime import UTC, datetime

import pytest

from postlint import handbook, judge
from postlint.assembly import open_policy
from postlint.guide import is_awake, speaks

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LANGUAGES = ("en", "fr")
FACTS = {
    "company": {"name": "Acme", "products": ["Lumen"]},
    "embargo": [{"name": "Project Bluebird", "aliases": ["Bluebird"]}, {"name": "Zanzibar"}],
    "go_ahead": [{"name": "Lumen 2", "link": "https://acme.example/2", "hashtags": ["#Lumen2"]}],
    "crisis": [
        {"name": "Fire", "terms": ["Lyon fire"], "contact": "Inès", "line": {"en": "Safe."}}
    ],
    "contacts": {"questions": "Sam", "press": "Inès"},
}


def words(text):
    return len(re.findall(r"\w+(?:['’-]\w+)*", text))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("policy", [open_policy({}, "", None), open_policy(FACTS, "x", None)])
def test_the_default_is_at_most_two_pages(policy, lang):
    text = handbook.markdown(handbook.page(policy, lang, NOW), lang)
    assert 150 < words(text) <= 900
    assert "{" not in text


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format", handbook.FORMATS)
def test_it_tells_how_many_names_are_secret_and_no_name(format, lang):
    parts = handbook.page(open_policy(FACTS, "x", None), lang, NOW)
    text = handbook.FORMATS[format](parts, lang)
    for secret in ("Bluebird", "Zanzibar"):
        assert secret not in text
    assert re.search(r"\b2 (names|noms)", text)
    for public in ("https://acme.example/2", "#Lumen2", "Inès", "Sam"):
        assert public in text


def test_what_people_can_do_comes_first_and_what_is_public_before_all():
    parts = handbook.page(open_policy(FACTS, "x", None), "en", NOW)
    headings = [part.heading for part in parts]
    assert headings[1:] == ["What you can do", "Right now", "What to check first", "Who helps"]
    assert parts[1].points[0][1].startswith("Lumen 2 is public")


def test_at_most_twelve_rules_are_on_without_being_asked_for():
    """One more has to be turned off (`default = false`) for it; docs/decisions/0051 says how.

    Rules that sleep until the policy writes something down (a crisis, a knob) do not count.
    """
    policy = open_policy({"company": {"name": "Acme", "products": ["Lumen"]}}, "x", None)
    on = [one for one in policy.index.checks if speaks(one) and is_awake(one, policy)]
    assert len(on) <= 12, [one.rule.id for one in on]


@pytest.mark.parametrize("line", ["required", "discouraged"])
def test_a_knob_wakes_its_rule(line):
    told = {"company": {"name": "Acme"}, "disclosure": {"opinion_line": line}}
    policy = open_policy(told, "x", None)
    awake = [one.rule.id for one in policy.index.checks if is_awake(one, policy)]
    names = {"required": "disclosure.opinions-missing", "discouraged": "disclosure.opinions-said"}
    assert [name for name in names.values() if name in awake] == [names[line]]


def test_dates_count():
    later = datetime(2026, 12, 24, tzinfo=UTC)
    now = handbook.page(judge.example_policy(), "en", NOW)
    then = handbook.page(judge.example_policy(), "en", later)
    assert "Lyon" in handbook.markdown(now, "en")
    assert "Lyon depot. Inès" not in handbook.markdown(then, "en")


def test_rules_that_cannot_speak_are_left_out():
    text = handbook.markdown(handbook.page(open_policy({}, "", None), "en", NOW), "en")
    assert "one voice" not in text  # no crisis is declared
    assert "Robin" not in text


def test_html_escapes():
    facts = {**FACTS, "company": {"name": "A<b>&Co"}}
    parts = handbook.page(open_policy(facts, "x", None), "en", NOW)
    text = handbook.html(parts, "en")
    assert "<b>&Co" not in text
    assert "A&lt;b&gt;&amp;Co" in text
    assert text.startswith("<!doctype html>")
