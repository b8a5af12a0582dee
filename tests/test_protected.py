"""Speech that the law protects: nothing is held back, and nobody but the author is told."""

import json
import tomllib
from pathlib import Path

import pytest

from postlint import catalog, judge, open_session, reporters
from postlint.finding import Source
from postlint.library import shipped
from postlint.pack import Example
from postlint.reporters import View

CONFIG = {
    "company": {"name": "Acme", "products": ["Lumen"], "domains": ["acme.example"]},
    "people": [{"name": "Robin Vasseur", "opted_out": True}],
    "crisis": [{"name": "Strike", "terms": ["strike"], "contact": "Inès"}],
    "embargo": [{"name": "Bluebird"}],
    "enable": ["*"],
    "disclosure": {"when": "mention"},
}
# What the law protects, with something in it that another rule would hold back or check.
PROTECTED = [
    "We at the depot go on strike on Friday: our pay has not moved in three years.",
    "On behalf of Acme's night shift: our wages are a joke, and management knows.",
    "Acme workers want safer shifts. Robin Vasseur was injured at work.",
    "Our manager harassed two of us. What a moron.",
    "I reported it to OSHA. Officially, Acme denies everything. Whistleblowers need friends.",
    "This is confidential, they say: our salaries. We will join a union.",
    "L'entrepôt est en grève vendredi (strike). Nos salaires ne suivent pas chez Acme.",
    "Au nom d'Acme ? Non : au nom de nos salaires. Le CSE le sait, et Robin Vasseur aussi.",
    "Accident du travail chez Acme, encore. J'ai signalé les faits à l'inspection du travail.",
    "Harcèlement au travail : mon manager, ce débile, recommence.",
]
# The same rules where the law protects nothing.
ORDINARY = [
    "A strike in bowling! On behalf of Acme, I thank my cousins.",
    "Lumen is a safety product. Robin Vasseur painted it.",
    "On behalf of Acme: the European Union has new rules.",
    "Au nom d'Acme, bonne année. Le syndicat d'initiative vend des cartes.",
]


def session():
    return open_session(config=CONFIG, as_of="2026-11-20T12:00")


@pytest.mark.parametrize("text", PROTECTED)
def test_it_never_holds_a_post_back(text):
    report = session().check_text(text)
    assert not report.problems
    softened = [finding for finding in report.findings if finding.excuse]
    assert {finding.severity for finding in softened} == {"note"}
    assert {finding.excuse.source for finding in softened if finding.excuse} == {Source.PROTECTED}
    assert [f.rule.id for f in report.standing if f.severity != "note"] == []


@pytest.mark.parametrize("text", PROTECTED)
@pytest.mark.parametrize("name", catalog.names(reporters))
def test_no_format_betrays_it(text, name):
    """But for the author's own screen, a report is the same as one that never saw a guard."""
    if name == "terminal":
        views = [View(lang="en"), View(lang="fr", fail_on="note")]  # type: ignore[arg-type]
    else:
        views = [View(own_screen=own) for own in (False, True)]
    report = session().check_text(text, name="post.txt")
    kept = tuple(
        one for one in report.findings if not (one.excuse and one.excuse.source == "protected")
    )
    render = catalog.load(reporters, name, "test").render
    if name in OWN_PAGES:
        views = [View(own_screen=False)]
    for view in views:
        said = render([report], view)
        assert said == render([report._replace(findings=kept)], view)
        for word in ("protected", "whistle", "union,", "unions", "syndicat", "salaires"):
            assert word not in said.replace(text, "").lower(), (name, word)


# formats that are a page for the author alone when they are on the own screen
OWN_PAGES = ("html", "page")


def test_the_author_reads_that_it_holds_nothing_back():
    report = session().check_text(PROTECTED[1])
    said = catalog.load(reporters, "terminal", "").render([report], View(own_screen=True))
    assert "voice.speaks-for-company" in said
    assert "it does not hold your post back" in said
    assert "protected.work" not in said  # a guard finds no fault of its own


@pytest.mark.parametrize("text", ORDINARY)
def test_look_alikes_are_checked_as_ever(text):
    report = session().check_text(text)
    assert report.standing
    assert not any(f.excuse and f.excuse.source == "protected" for f in report.findings)


SPEECH = tomllib.loads((Path(__file__).parent / "protected_speech.toml").read_text("utf-8"))


@pytest.mark.parametrize("side", ["protected", "ordinary"])
def test_what_the_guard_knows(side):
    """Also in words that no example of the rule has."""
    policy = judge.example_policy()
    wrong = [
        text
        for text in SPEECH[side]
        if bool(judge.judge(policy, Example(text), "protected.work").findings)
        is not (side == "protected")
    ]
    assert not wrong


def test_nothing_else_holds_such_a_post_back():
    """Whatever other rules find beside it: a name, a crisis, a mark, a voice for the company."""
    checker = session()
    held = {
        text: [one.rule.id for one in report.standing if one.severity != "note"]
        for text in SPEECH["protected"]
        for report in (
            checker.check_text(f"On behalf of Acme: {text} This is confidential. strike"),
        )
    }
    assert {text: ids for text, ids in held.items() if ids} == {}


def test_embargoes_and_promotion_stand():
    report = session().check_text("Our pay is fair, and Bluebird comes soon. Try Lumen, great!")
    ids = {finding.rule.id: finding.severity for finding in report.standing}
    assert ids["secrets.embargoed-name"] == "error"
    assert ids["disclosure.employer-missing"] == "error"


def test_a_guard_reaches_its_neighbours_and_no_further():
    text = "Unpaid overtime again.\n\nX\n\nY\n\nOn behalf of Acme, hello."
    report = session().check_text(text)
    assert "voice.speaks-for-company" in {finding.rule.id for finding in report.standing}


def test_counts_and_exit_code_are_those_of_a_post_without_it():
    report = session().check_text(PROTECTED[0], name="post.txt")
    told = json.loads(catalog.load(reporters, "json", "").render([report], View()))
    assert told["summary"]["verdict"] == "clear"
    assert told["summary"]["errors"] == told["summary"]["warnings"] == 0


def test_no_rule_asks_for_approval_first():
    """The rights note sends nobody to a lawyer or a manager."""
    (pack,) = (pack for pack in shipped() if pack.topic == "protected")
    for rule in pack.rules.values():
        words = " ".join([*rule["why"].values(), *rule["help"].values()]).lower()
        for wrong in ("legal", "manager", "approval", "ask ", "juridique", "autorisation"):
            assert wrong not in words
