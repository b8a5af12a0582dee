"""Any of several matchers, and all of them together."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.catalog import load
from postlint.decode import decode
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds import phrases
from postlint.rule import Match, Matcher, Related
from postlint.text import Span
from postlint.words import words_of


def part(name: str) -> Any:
    import postlint.kinds

    return load(postlint.kinds, name, "test").Kind


Any_, All = part("any"), part("all")


class Always:
    """Finds the first character, with values; may match anything."""

    def __call__(self, document: Document) -> Iterator[Match]:
        yield Match(Span(0, 1), {"by": "always"}, (Related(Span(1, 2)),))

    def anchors(self) -> None:
        return None


def says(*words: str) -> phrases.Kind:
    return phrases.Kind(words)


def places(kind: Any, text: str) -> list[tuple[int, int]]:
    return [tuple(match.span) for match in kind(Document.plain(text))]


def test_any_finds_what_one_of_them_finds_in_reading_order() -> None:
    kind = Any_((says("b"), says("a", "c")))
    assert places(kind, "a b c") == [(0, 1), (2, 3), (4, 5)]
    assert places(kind, "x") == []


def test_any_counts_a_place_once_and_the_first_part_tells_of_it() -> None:
    (match,) = Any_((Always(), says("a")))(Document.plain("a x"))
    assert match.values == {"by": "always"}
    (match,) = Any_((says("a"), Always()))(Document.plain("a x"))
    assert match.values == {}


def test_all_finds_what_the_first_finds_and_relates_the_others() -> None:
    kind = All((says("a"), says("b"), says("c")))
    assert places(kind, "a b a b c") == [(0, 1), (4, 5)]
    for match in kind(Document.plain("a b a b c")):
        assert match.related == (Related(Span(2, 3)), Related(Span(8, 9)))


@pytest.mark.parametrize("text", ["", "a", "a b", "b c", "a c"])
def test_all_finds_nothing_if_one_finds_nothing(text: str) -> None:
    assert places(All((says("a"), says("b"), says("c"))), text) == []


def test_all_keeps_what_the_first_says() -> None:
    (match,) = All((Always(), says("b")))(Document.plain("a b"))
    assert match.values == {"by": "always"}
    assert match.related == (Related(Span(1, 2)), Related(Span(2, 3)))


def test_anchors() -> None:
    assert Any_((says("a"), says("b", "c"))).anchors() == {"a", "b", "c"}
    assert Any_((says("a"), Always())).anchors() is None
    assert All((says("a", "b"), says("c"))).anchors() == {"c"}
    assert All((says("a", "b"), Always())).anchors() == {"a", "b"}
    assert All((Always(), Always())).anchors() is None


@given(st.text("abc ", max_size=12), st.sampled_from([Any_, All]))
def test_a_match_implies_an_anchor(text: str, composite: Any) -> None:
    kind, document = composite((says("a", "b"), says("c"))), Document.plain(text)
    assert not list(kind(document)) or kind.anchors() & words_of(document)


@pytest.mark.parametrize("composite", [Any_, All])
def test_parts_are_read_and_there_must_be_one(composite: Any) -> None:
    hooks: dict[object, Any] = {Matcher: lambda value, where: says(value)}
    kind = decode(composite, {"of": ["a", "b"]}, "x: r", hooks=hooks)
    assert kind == composite((says("a"), says("b")))
    kind.verify("x: r")
    with pytest.raises(PolicyError, match=r"x: r\.of: the list is empty"):
        composite(()).verify("x: r")
