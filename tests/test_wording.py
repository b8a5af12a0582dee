"""`wording`: phrase patterns that a compliance officer can read."""

import pytest

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds.wording import Kind
from postlint.lexicon import Lexicon
from postlint.vocabulary import Name, Vocabulary

NAMES = Vocabulary(
    [
        Name("Acme", "company", shape="capital"),
        Name("Lumen", "product", shape="capital"),
        Name("Globex", "competitor", shape="capital"),
        Name("Jo Park", "person", shape="capital"),
    ]
)
LISTS = {"work": ("work~", "am working"), "title": ("engineer", "<adjective> engineer"),
         "adjective": ("senior",)}  # fmt: skip
LEXICON = Lexicon(NAMES, LISTS)


def found(pattern: str | tuple[str, ...], text: str, **settings) -> list[str]:
    patterns = (pattern,) if isinstance(pattern, str) else pattern
    kind = Kind(patterns, LEXICON, **settings)
    return [match.span.cut(text) for match in kind(Document.plain(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        # words
        ("we won", "We won. we\nwon, we\u00a0won", ["We won", "we\nwon", "we\u00a0won"]),
        ("we won", "we\r\nwon", ["we\r\nwon"]),
        ("we won", "awe won, we wonder", []),
        ("we won", "we\n\nwon; we. Won", []),
        ("n'est pas", "Ce n’est pas", ["n’est pas"]),
        ("café", "un cafe\u0301", ["cafe\u0301"]),
        # a choice, what is optional
        ("(a | b c) d", "a d, b c d, c d", ["a d", "b c d"]),
        ("a [very] good one", "a good one, a very good one", ["a good one", "a very good one"]),
        ("[for] internal use", "Internal use, for internal use",
         ["Internal use", "for internal use"]),
        ("we win [big]", "we win big, we win", ["we win big", "we win"]),
        ("((a | b) c | d)", "a c, b c, d", ["a c", "b c", "d"]),
        # gaps
        ("i ... acme", "I do love my acme", ["I do love my acme"]),
        ("i ... acme", "I acme", ["I acme"]),
        ("i ... acme", "I a b c d e f acme", ["I a b c d e f acme"]),
        ("i ... acme", "I a b c d e f g acme", []),
        ("i .... acme", "I a b c d e f g h i j k l acme", ["I a b c d e f g h i j k l acme"]),
        ("go ... now", "Go. Do it now", []),
        ("go ... now", "Go on\n\nnow", []),
        ("go ... now", "Go on\r\n\r\nnow", []),
        ("go ... now", "Go on! Leave now", []),
        ("go ... now", "Go on, “right”, now", ["Go on, “right”, now"]),
        # where something ends
        ("go now $", "Go now. Go now\ngo now (or so)", ["Go now", "Go now", "go now"]),
        ("go now $", "go now or later", []),
        # a possessive
        ("<company-s> team", "Acme's team, Acme team", ["Acme's team"]),
        # endings
        ("guarant*", "Guaranteed guarantees, guard", ["Guaranteed", "guarantees"]),
        ("salarié~", "salarié salariée salarié·e salarié.e salarié-e salariés",
         ["salarié", "salariée", "salarié·e", "salarié.e", "salarié-e", "salariés"]),
        ("salarié~ ici", "salarié·e·s ici", ["salarié·e·s ici"]),
        # names and lists
        ("chez <company>", "chez Acme, chez Lumen, chez Globex", ["chez Acme", "chez Lumen"]),
        ("d'<company>", "le bras d’Acme, d'acme", ["d’Acme"]),
        ("d'<company>", "d' Acme", []),
        ("<other> is bad", "Globex is bad, Acme is bad", ["Globex is bad"]),
        ("by <person>", "By Jo Park", ["By Jo Park"]),
        ("i <work> there", "I work there, I am working there", ["I work there",
                                                               "I am working there"]),
        ("a <title>", "a engineer, a senior engineer", ["a engineer", "a senior engineer"]),
        ("at <name>", "at Initech, at home", ["at Initech"]),
    ],
)  # fmt: skip
def test_grammar(pattern, text, places):
    assert found(pattern, text) == places


def test_an_ending_in_brackets():
    assert found("salarié~ ici", "salarié(e) ici") == ["salarié(e) ici"]


def test_places_do_not_overlap_the_first_and_longest_stands():
    assert found(("a b", "a b c", "c d"), "a b c d") == ["a b c"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("I work there", ["I work there"]),
        ("I never work there", []),
        ("never; I work there", ["I work there"]),
        ("Not that I work there", []),
        ("Not him. I work there", ["I work there"]),
        ("I work there no more", []),
        ("I work there. No more", ["I work there"]),
    ],
)
def test_unless(text, places):
    unless = {"unless": ("not", "never"), "unless_after": ("no more",)}
    assert found("i ... work there", text, **unless) == places


def test_unless_inside_reads_the_match_only():
    settings = {"unless_inside": ("not", "never")}
    assert found("i ... work there", "Not that I work there", **settings) == ["I work there"]
    assert found("i ... work there", "I do not work there", **settings) == []
    assert found("i ... work there", "I work there, not here", **settings) == ["I work there"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("the best robot on earth", ["the best robot on earth"]),
        ("the best team on earth", []),
        ("my team has the best robot on earth", ["the best robot on earth"]),
        ("the best robot on earth, team", ["the best robot on earth"]),
    ],
)
def test_unless_inside(text, places):
    assert found("the best .. on earth", text, unless_inside=("team",)) == places


@pytest.mark.parametrize(
    "pattern",
    ["(a | b", "a | b)", "[a", "a]", "a | ", "( | b)", "()", "<nothing> is", "a <b", "a > b", ""],
)
def test_a_broken_pattern_is_refused(pattern):
    with pytest.raises(PolicyError) as caught:
        Kind(("fine", pattern), LEXICON).verify("pack.toml: rule.match")
    assert caught.value.where == "pack.toml: rule.match.any[1]"


def test_a_broken_exception_is_refused():
    for kind, key in (
        (Kind(("fine",), LEXICON, unless=("b", "(a")), "unless[1]"),
        (Kind(("fine",), LEXICON, unless_after=("(a",)), "unless_after[0]"),
        (Kind(("fine",), LEXICON, unless_inside=("(a",)), "unless_inside[0]"),
    ):
        with pytest.raises(PolicyError) as caught:
            kind.verify("p: r")
        assert caught.value.where == f"p: r.{key}"
        assert caught.value.what == "a bracket is not closed in '(a'"


def test_anchors():
    assert Kind(("we win", "guaranteed luck"), LEXICON).anchors() == frozenset(
        {"win", "guaranteed"}
    )
    assert Kind(("chez <company>",), LEXICON).anchors() == frozenset({"chez"})
    assert Kind(("<name>",), LEXICON).anchors() is None
    assert Kind(("(guaranteed | best)",), LEXICON).anchors() == frozenset({"guaranteed", "best"})
    assert Kind(("confi*",), LEXICON).anchors() == frozenset({"conf*"})
    assert Kind(("confidenti*",), LEXICON).anchors() == frozenset({"confid*"})
    assert Kind(("(chez|@) <name>",), LEXICON).anchors() == frozenset({"chez", "@"})


def test_a_pattern_of_many_gaps_ends_soon():
    text = "we " + "a " * 5_000
    assert found("we .... we .... we .... now", text * 2) == []
