"""Pictures, and signs that only look like letters."""

import pytest

from postlint.document import Document, Media, Meta
from postlint.errors import PolicyError
from postlint.kinds.letters import Kind as Letters
from postlint.kinds.media import Kind

TEXT = "media: [a.jpg, b.jpg]"
DOCUMENT = Document.plain(
    TEXT, meta=Meta(media=(Media("a.jpg", alt="A cat."), Media("b.jpg", ai="No"), Media()))
)


def found(**fields):
    return [match.span.cut(TEXT) for match in Kind(**fields)(DOCUMENT)]


def test_media_that_lack_a_note():
    assert found(lacks="alt") == ["b.jpg", ""]
    assert found(has="alt") == ["a.jpg"]
    assert found(has="alt", lacks="visible") == ["a.jpg"]


def test_a_note_that_says_nothing():
    assert found(has="ai") == ["b.jpg"]
    assert found(has="ai", not_as=("no",)) == []


def test_it_must_ask_for_something():
    assert Kind(has="ai").anchors() is None
    with pytest.raises(PolicyError):
        Kind().verify("x: r")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We are 𝗵𝗶𝗿𝗶𝗻𝗴 𝘁𝗼𝗱𝗮𝘆.", ["𝗵𝗶𝗿𝗶𝗻𝗴 𝘁𝗼𝗱𝗮𝘆"]),
        ("ＡＢ and Ⓐⓑ", ["ＡＢ", "Ⓐⓑ"]),
        ("One 𝑥, ℝ, m², ½, ①, é", []),
    ],
)
def test_letters_that_are_none(text, places):
    assert [match.span.cut(text) for match in Letters()(Document.plain(text))] == places


def test_letters_need_a_number():
    with pytest.raises(PolicyError):
        Letters(0).verify("x: r")
