"""One thing close to another."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.decode import decode
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds import phrases
from postlint.kinds.near import Kind
from postlint.rule import Match, Matcher, Related
from postlint.text import Span
from postlint.words import words_of


class Always:
    """Finds nothing, yet may match anything."""

    def __call__(self, document: Document) -> Iterator[Match]:
        return iter(())

    def anchors(self) -> None:
        return None


def says(*words: str) -> phrases.Kind:
    return phrases.Kind(words)


def found(text: str, within: Any = "sentence") -> list[tuple[str, int]]:
    """What is found, and where what is near it starts."""
    matches = list(Kind(says("acme"), says("best"), within)(Document.plain(text)))
    return [(match.span.cut(text), match.related[-1].span.start) for match in matches]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Acme is the best.", [("Acme", 12)]),
        ("The best is Acme.", [("Acme", 4)]),
        ("Acme grows. The best.", []),
        ("Acme grows\nas the best.", [("Acme", 18)]),
        ("Acme. Best of Acme, Acme.", [("Acme", 6), ("Acme", 6)]),
        ("best, so long ago, Acme best", [("Acme", 24)]),
        ("Acme", []),
        ("best", []),
    ],
)
def test_in_the_same_sentence(text: str, near: list[tuple[str, int]]) -> None:
    assert found(text) == near


@pytest.mark.parametrize(
    ("text", "within", "near"),
    [
        ("Acme best", 0, [("Acme", 5)]),
        ("Acme, best", 0, [("Acme", 6)]),
        ("Acme. Best", 0, [("Acme", 6)]),
        ("Acme is best", 0, []),
        ("Acme is best", 1, [("Acme", 8)]),
        ("Best that I've seen: Acme", 3, [("Acme", 0)]),
        ("Best that I've seen: Acme", 2, []),
    ],
)
def test_within_so_many_words(text: str, within: int, near: list[tuple[str, int]]) -> None:
    assert found(text, within) == near


def test_hidden_words_do_not_count() -> None:
    text = "Acme <!-- some hidden words --> best"
    document = Document(text, "Acme" + " " * 28 + "best", text)
    assert list(Kind(says("acme"), says("best"), 0)(document))


def test_a_place_is_not_near_itself() -> None:
    text = "Acme and Acme"
    matches = list(Kind(says("acme"), says("acme"))(Document.plain(text)))
    assert [match.related for match in matches] == [
        (Related(Span(9, 13)),), (Related(Span(0, 4)),),
    ]  # fmt: skip
    assert not list(Kind(says("acme"), says("acme"))(Document.plain("Acme")))


def test_what_is_inside_the_other_is_near_it() -> None:
    kind = Kind(says("acme"), says("best acme"), 0)
    assert list(kind(Document.plain("Best Acme")))


@pytest.mark.parametrize(
    ("find", "near", "anchors"),
    [
        (says("a"), says("b", "c"), {"a"}),
        (says("a", "b"), says("c"), {"c"}),
        (Always(), says("b", "c"), {"b", "c"}),
        (says("b", "c"), Always(), {"b", "c"}),
        (Always(), Always(), None),
    ],
)
def test_anchors(find: Matcher, near: Matcher, anchors: set[str] | None) -> None:
    assert Kind(find, near).anchors() == anchors


@given(st.text("AcmeBest .\n", max_size=30), st.sampled_from([0, 2, "sentence"]))
def test_a_match_implies_an_anchor(text: str, within: Any) -> None:
    kind, document = Kind(says("acme"), says("best", "cme"), within), Document.plain(text)
    assert not list(kind(document)) or (kind.anchors() or set()) & words_of(document)


def test_it_is_read_from_a_table() -> None:
    hooks: dict[object, Any] = {Matcher: lambda value, where: says(value)}
    kind = decode(Kind, {"find": "a", "near": "b", "within": 3}, "x: r", hooks=hooks)
    assert kind == Kind(says("a"), says("b"), 3)


def test_verify_refuses_less_than_no_words() -> None:
    Kind(says("a"), says("b")).verify("x: r")
    Kind(says("a"), says("b"), 0).verify("x: r")
    with pytest.raises(PolicyError, match=r"x: r\.within: it is below zero"):
        Kind(says("a"), says("b"), -1).verify("x: r")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_end_is_one_character_however_it_is_written(end):
    assert found(f"best{end}{end}Acme, best", 10) == [("Acme", 0)]
    assert found(f"best,{end}{end}Acme, best", 10) == [("Acme", 11 + 2 * len(end))]
