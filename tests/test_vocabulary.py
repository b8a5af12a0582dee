"""Names in every form they take, and in none that they do not."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.document import Document, Meta
from postlint.errors import PolicyError
from postlint.facts import Company, Embargo, Facts, Person
from postlint.names import vocabulary as vocabulary_of
from postlint.vocabulary import Name, Vocabulary

Said = tuple[str, str]
NAMES = Vocabulary(
    [
        Name("Lumen", "product", shape="capital"),
        Name("HERE", "company", shape="exact"),
        Name("Acme", "company", shape="capital"),
        Name("Acme Robotics", "company", shape="capital"),
        Name("Robotics Lab", "company", shape="capital"),
        Name("L'Aurora", "partner", shape="capital"),
        Name("Élan", "partner", shape="capital"),
        Name("Dr. Bot", "competitor", shape="capital"),
        Name("Marks & Bots", "competitor", shape="capital"),
        Name("Project Bluebird", "embargo"),
        Name("Bluebird", "embargo"),
        Name("@acmerobotics", "handle", shape="handle"),
        Name("@acme_fr", "handle", shape="handle"),
        Name("acme.example", "domain", shape="domain"),
        Name("#TeamAcme", "staff", shape="hashtag"),
    ]
)

CONTACTS = ("press", "questions", "legal")


def said(text: str, names: Vocabulary = NAMES, as_of: datetime | None = None) -> list[Said]:
    """What is said of which list, as it was written."""
    document = Document.plain(text, meta=Meta(as_of=as_of))
    return [(one.name.list, one.span.cut(text)) for one in names.said(document)]


@pytest.mark.parametrize("name", ["Marlow's", "Ott & Finn’s"])
def test_a_name_may_end_like_a_possessive(name):
    shop = Vocabulary([Name(name, "company"), Name("Acme", "company")])
    text = f"I like {name}, and {name} food, and Acme's."
    assert said(text, shop) == [("company", name), ("company", name), ("company", "Acme")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a name with a capital is a word without it
        ("I love Lumen.", [("product", "Lumen")]),
        ("LUMEN rocks", [("product", "LUMEN")]),
        ("I know that a lumen is a unit.", []),
        ("i love lumen, a lot", [("product", "lumen")]),
        ("See #lumen and @lumen", [("product", "lumen"), ("product", "lumen")]),
        ("See https://x.example/lumen-launch now", [("product", "lumen")]),
        ("See img/lumen_2.png", [("product", "lumen")]),
        ("It is a pre-lumen world", []),
        # a name in capitals is read to the letter
        ("Working at HERE now", [("company", "HERE")]),
        ("It is Here and here", []),
        ("Right-here, there/here, over.", []),
        # plural and possessive
        ("Three Lumens and Lumen's arm", [("product", "Lumens"), ("product", "Lumen")]),
        ("Two Project Bluebirds", [("embargo", "Project Bluebirds")]),
        ("ProjectBluebird's arm", [("embargo", "ProjectBluebird")]),
        ("Acme Robotics’ arm", [("company", "Acme Robotics")]),
        # French elision
        ("l'Acme d’Acme qu'Acme", [("company", "Acme")] * 3),
        ("On aime L’Aurora", [("partner", "L’Aurora")]),
        # splits and joins
        ("Blue-bird", [("embargo", "Blue-bird")]),
        ("Blue-\nbird", [("embargo", "Blue-\nbird")]),
        ("blue_bird", [("embargo", "blue_bird")]),
        ("Pro-ject Bluebird", [("embargo", "Pro-ject Bluebird")]),
        ("project-bluebird", [("embargo", "project-bluebird")]),
        ("Project\nBluebird", [("embargo", "Project\nBluebird")]),
        ("Project\r\n   Bluebird", [("embargo", "Project\r\n   Bluebird")]),
        ("A blue bird sang", []),
        ("Project Blue bird", []),
        ("#ProjectBluebird", [("embargo", "ProjectBluebird")]),
        ("#ProjectBluebirdLaunch", [("embargo", "ProjectBluebird")]),
        ("#OurBluebirdsFly", [("embargo", "Bluebirds")]),
        ("#bluebird2027", [("embargo", "bluebird")]),
        ("#Bluebird2027", [("embargo", "Bluebird")]),
        ("ACMEWeek", [("company", "ACME")]),
        # accents, width, what nobody sees
        ("Elan, Élan, E\u0301lan", [("partner", w) for w in ("Elan", "Élan", "E\u0301lan")]),
        ("ＬＵＭＥＮ", [("product", "ＬＵＭＥＮ")]),
        ("Blue\u200bbi\u2060rd", [("embargo", "Blue\u200bbi\u2060rd")]),
        ("Blu\u0301ebird", [("embargo", "Blu\u0301ebird")]),
        # nothing inside longer words
        ("Lumenous, Acmeville, unacme, Bluebirdy", []),
        # nor over the end of a sentence, paragraph or list item
        ("We end this Project. Bluebirdy", []),
        ("Meet Acme. Robotics is fun", [("company", "Acme")]),
        ("Meet Acme.\nRobotics is fun", [("company", "Acme")]),
        ("Meet Acme\n\nRobotics is fun", [("company", "Acme")]),
        ("Meet Acme\r\n\r\nRobotics is fun", [("company", "Acme")]),
        ("- Acme\n- Robotics", [("company", "Acme")]),
        ("Meet Acme! Robotics is fun", [("company", "Acme")]),
        # but a full stop of its own belongs to a name
        ("Ask Dr. Bot", [("competitor", "Dr. Bot")]),
        ("Marks & Bots sell", [("competitor", "Marks & Bots")]),
        # of names that overlap, the first and longest
        ("Acme Robotics Lab", [("company", "Acme Robotics")]),
        ("Project Bluebird flies", [("embargo", "Project Bluebird")]),
        # handles, hashtags, domains
        ("By @AcmeRobotics!", [("handle", "AcmeRobotics"), ("company", "AcmeRobotics")]),
        ("@acme_fr is ours", [("handle", "acme_fr"), ("company", "acme")]),
        ("https://x.example/in/acmerobotics/", [
            ("company", "acmerobotics"), ("handle", "acmerobotics")]),
        ("acmerobotics without an at", [("company", "acmerobotics")]),
        ("#TeamAcme", [("staff", "TeamAcme"), ("company", "Acme")]),
        ("Go TeamAcme", [("company", "Acme")]),
        ("See acme.example/x", [("domain", "acme.example")]),
        ("See www.Acme.Example.", [("domain", "Acme.Example"), ("company", "Acme")]),
        ("Mail jo@acme.example", [("domain", "acme.example"), ("company", "acme")]),
        ("Mail x@acmerobotics.org", [("company", "acmerobotics")]),
        ("See not-acme.example and acme.example.org", [("company", "acme")]),
    ],
)  # fmt: skip
def test_a_name_is_found_in_its_forms_and_no_others(text, found):
    assert sorted(said(text)) == sorted(found)


def test_occurrences_come_in_reading_order_the_longest_first():
    text = "Lumen, @acmerobotics, acme.example, Lumen"
    document = Document.plain(text)
    found = NAMES.said(document)
    assert list(found) == sorted(found, key=lambda one: (one.start, -one.end))
    assert NAMES.said(document) is found


@pytest.mark.parametrize(
    ("moment", "found"),
    [
        (None, 1),
        (datetime(2026, 11, 30, 23, 0, tzinfo=UTC), 0),
        (datetime(2026, 12, 1, 0, 0, tzinfo=UTC), 1),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), 1),
        (datetime(2027, 1, 1, 0, 0, tzinfo=UTC), 0),
    ],
)
def test_a_dated_name_counts_between_its_dates(moment, found):
    embargo = Embargo("Bluebird", from_=date(2026, 12, 1), until=date(2026, 12, 31))
    names = vocabulary_of(Facts(embargo=(embargo,)), "here")
    assert len(said("Bluebird", names, moment)) == found


def test_a_dates_day_is_a_day_of_the_company():
    company = Company("Acme", timezone="America/New_York")
    names = vocabulary_of(Facts(company, embargo=(Embargo("Bird", until=date(2026, 12, 1)),)), "x")
    last = datetime(2026, 12, 2, 4, 59, tzinfo=UTC)
    assert said("Bird", names, last) == [("embargo", "Bird")]
    assert said("Bird", names, last.replace(hour=5)) == []


@pytest.mark.parametrize("until", [date.max, datetime.max, datetime.max.replace(tzinfo=UTC)])
def test_an_embargo_may_last_for_ever(until):
    names = vocabulary_of(Facts(embargo=(Embargo("Bird", until=until),)), "x")
    assert said("Bird", names, datetime(2999, 1, 1, tzinfo=UTC))


def test_an_embargo_must_end_after_it_begins():
    embargo = Embargo("Bird", from_=date(2026, 12, 2), until=date(2026, 12, 1))
    with pytest.raises(PolicyError) as caught:
        vocabulary_of(Facts(embargo=(Embargo("A b"), embargo)), "postlint.toml")
    assert str(caught.value) == (
        "postlint.toml: embargo[1].until: it ends before it begins (it must come after `from`)"
    )


def test_facts_become_names_list_by_list():
    facts = Facts(
        Company("Acme", ("ACME Inc",), ("eArm",), ("@acme",), ("acme.example",), ("#acme",),
                ("Acmer",), ("#TeamAcme",), {"fr": "à l'Acme"}, "Europe/Paris"),
        (Person("Jo Park", {"en": "engineer"}, ("@jo",)),),
        (Embargo("Bird", ("B2",), say_instead={"en": "it"}),),
        ("IBM",),
        ("Pal",),
    )  # fmt: skip
    names = vocabulary_of(facts, "here")
    assert [(name.text, name.list, name.shape) for name in names.names] == [
        ("Acme", "company", "capital"),
        ("ACME Inc", "company", "capital"),
        ("eArm", "product", "any"),
        ("@acme", "handle", "handle"),
        ("acme.example", "domain", "domain"),
        ("#acme", "hashtag", "hashtag"),
        ("Acmer", "staff", "capital"),
        ("#TeamAcme", "staff", "hashtag"),
        ("IBM", "competitor", "exact"),
        ("Pal", "partner", "capital"),
        ("Jo Park", "person", "capital"),
        ("Jo", "given_name", "capital"),
        ("@jo", "person", "handle"),
        ("Bird", "embargo", "any"),
        ("B2", "embargo", "any"),
    ]
    told = {key: value for key, value in names.values.items() if key not in CONTACTS}
    ties = {key.partition(".")[2] for key in told if key.startswith("at_company.")}
    assert ties == {"employee", "founder", "contractor", "agency"}
    assert {key: value for key, value in told.items() if "." not in key} == {
        "role": {"en": "[your role]", "fr": "[votre fonction]"},
        "company": "Acme",
        "at_company": {"en": "at Acme", "fr": "à l'Acme"},
    }
    values = names.names[-1].values
    assert values["say_instead"] == {"en": "it"}
    assert values["until"] == {"en": "further notice", "fr": "nouvel ordre"}
    assert values["reveal"] == "ask"
    assert names.lists() == {name.list for name in names.names}


def test_without_names_nothing_is_said():
    assert said("Lumen", Vocabulary([])) == []
    assert said("! ()", Vocabulary([Name("!", "company")])) == []


@given(st.text(st.sampled_from("aA cmeE-'’.\u200b\r\n#@"), max_size=30))
def test_every_occurrence_is_a_place_that_spells_its_name(text):
    names = Vocabulary([Name("Acme", "company"), Name("Ac Me", "product")])
    for one in names.said(Document.plain(text)):
        letters = [char.lower() for char in one.span.cut(text) if char.isalpha()]
        assert "".join(letters).removesuffix("s") == "acme"


def test_a_long_word_of_humps_costs_little():
    assert said("aB" * 20_000) == []
