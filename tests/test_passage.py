"""Passages: paragraphs around a match, or the whole post."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds.passage import Kind
from postlint.kinds.phrases import Kind as Phrases

POST = "One.\n\nTwo pay.\r\n \r\nThree.\n\nFour."


def found(text, **fields):
    return [
        (m.span.cut(text), m.values)
        for m in Kind(Phrases(("pay",)), **fields)(Document.plain(text))
    ]


def test_a_passage_is_the_paragraph_of_the_match():
    assert found(POST) == [("Two pay.\r\n \r\n", {"match": "pay"})]
    assert [text for text, _ in found(POST, around=1)] == ["One.\n\nTwo pay.\r\n \r\nThree.\n\n"]
    assert [text for text, _ in found(POST, of="post")] == [POST]


def test_passages_do_not_overlap():
    text = "pay pay\n\nx\n\npay\n\ny"
    assert [cut for cut, _ in found(text)] == ["pay pay\n\n", "pay\n\n"]
    assert [cut for cut, _ in found(text, around=1)] == ["pay pay\n\nx\n\n", "pay\n\ny"]


def test_without_a_match_there_is_no_passage():
    assert found("Nothing.") == []
    assert Kind(Phrases(("pay",))).anchors() == frozenset({"pay"})


def test_fewer_than_no_paragraphs_are_refused():
    with pytest.raises(PolicyError):
        Kind(Phrases(("pay",)), around=-1).verify("x: r")


@given(
    st.lists(st.sampled_from(["pay", "x", "\n", "\r\n", " ", "."]), max_size=30), st.integers(0, 2)
)
def test_every_match_lies_in_exactly_one_passage(words, around):
    text = "".join(words)
    passages = [m.span for m in Kind(Phrases(("pay",)), around=around)(Document.plain(text))]
    for match in Phrases(("pay",))(Document.plain(text)):
        assert sum(passage.holds(match.span) for passage in passages) == 1
