"""Counts and lengths: what is over, what is under, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.decode import decode
from postlint.document import Document, Meta
from postlint.errors import PolicyError
from postlint.kinds.limit import Kind
from postlint.rule import Match
from postlint.text import Span


def only(kind: Kind, document: Document) -> Match:
    (match,) = kind(document)
    return match


@pytest.mark.parametrize(
    ("of", "most", "text", "count", "place"),
    [
        ("characters", 5, "Hello you \n\n", "9", " you"),
        ("characters", 5, "\n\n Hello you", "9", " you"),
        ("characters", 3, "a    bcd", "5", "cd"),
        ("characters", 3, "a\r\nbcd", "5", "cd"),
        ("words", 2, "We won’t stop, today!", "4", "stop, today"),
        ("words", 1, "salarié·e·s unis", "2", "unis"),
        ("hashtags", 1, "#One text #Two #3 a#b &#39; #four4 end", "3", "#Two #3 a#b &#39; #four4"),
        ("lines", 1, "one\n\n  \ntwo \nthree\n", "3", "two \nthree"),
    ],
)
def test_too_much(of: str, most: int, text: str, count: str, place: str) -> None:
    match = only(decode(Kind, {"of": of, "most": most}, "x: r"), Document.plain(text))
    assert match.span.cut(text) == place
    assert match.values == {"count": count, "most": str(most)}


@pytest.mark.parametrize("of", ["characters", "words", "hashtags", "lines"])
def test_just_enough_is_not_too_much(of: str) -> None:
    document = Document.plain("  #a \n")
    limit = {"characters": 2}.get(of, 1)
    assert not list(decode(Kind, {"of": of, "most": limit, "least": limit}, "x: r")(document))


def test_too_little_is_an_empty_place_behind_what_there_is() -> None:
    match = only(Kind("hashtags", least=2), Document.plain("Hi #all, bye"))
    assert match == Match(Span(7, 7), {"count": "1", "least": "2"})
    assert only(Kind("hashtags", least=2), Document.plain("Hi")).span == Span(0, 0)


def test_a_channel_has_its_own_limit() -> None:
    kind = Kind("words", by_channel={"x": 1, "blog": 0}, most=3)
    for channel, over in {"x": True, "blog": False, "linkedin": False, "": False}.items():
        document = Document.plain("two words", meta=Meta(channel=channel))
        assert bool(list(kind(document))) is over, channel


def test_a_channel_without_limit_is_left_alone() -> None:
    assert not list(Kind("words", by_channel={"x": 1})(Document.plain("so many words")))


def test_what_the_view_hides_does_not_count() -> None:
    text = "---\nchannel: x\n---\nAn **o\u0301k** [link](https://acme.example)!"
    prose = "   \n          \n   \nAn   o\u0301k    link                       !"
    assert len(text) == len(prose)
    document = Document(text, prose, text)
    assert only(Kind(most=3), document).values["count"] == str(len("An o\u0301k link!"))
    assert only(Kind(most=3, view="published"), document).values["count"] == str(len(text))


def test_a_delimiter_inside_a_word_does_not_count() -> None:
    document = Document("un**believ**able!", "un\u2060\u2060believ\u2060\u2060able!", " " * 17)
    assert only(Kind(most=3), document).values["count"] == "13"
    assert not list(Kind("words", most=1)(document))


@given(st.text(), st.sampled_from(["characters", "words", "hashtags", "lines"]))
def test_it_agrees_with_itself(text: str, of: str) -> None:
    document = Document.plain(text)
    least = list(decode(Kind, {"of": of, "least": 10_000}, "x: r")(document))
    count = int(str(least[0].values["count"]))
    for most in range(1, count + 2):
        matches = list(decode(Kind, {"of": of, "most": most}, "x: r")(document))
        assert bool(matches) is (count > most)
        assert all(match.span.end == least[0].span.end for match in matches)


def test_it_always_runs() -> None:
    assert Kind(most=1).anchors() is None


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (Kind(), "it limits nothing"),
        (Kind(by_channel={"x": 0}), "it limits nothing"),
        (Kind(most=-1), "a limit is below zero"),
        (Kind(by_channel={"x": -1}), "a limit is below zero"),
    ],
)
def test_verify_refuses(kind: Kind, what: str) -> None:
    with pytest.raises(PolicyError) as caught:
        kind.verify("x: r")
    assert (caught.value.where, caught.value.what) == ("x: r", what)


def test_verify_accepts_any_one_limit() -> None:
    for kind in (Kind(most=1), Kind(least=1), Kind(by_channel={"x": 1})):
        kind.verify("x: r")
