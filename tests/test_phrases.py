"""`phrases`: whole words, over line breaks, in every spelling."""

import pytest

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds.phrases import Kind


def found(kind: Kind, text: str) -> list[str]:
    return [match.span.cut(text) for match in kind(Document.plain(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "places"),
    [
        ("free gift", "A FREE gift, free\ngift, free\u00a0gift.", ["FREE gift", "free\ngift",
                                                                  "free\u00a0gift"]),
        ("free gift", "free\r\ngift", ["free\r\ngift"]),
        ("free gift", "carefree gift, free gifts", []),
        ("n'est pas", "Ce n’est  pas", ["n’est  pas"]),
        ("développe", "Je développe, tu de\u0301veloppe, il a développé",
         ["développe", "de\u0301veloppe"]),
        ("caf\u00e9", "un cafe\u0301", ["cafe\u0301"]),
        ("guaranteed", "guar\u200banteed", ["guar\u200banteed"]),
        ("100%", "100% safe, 1100%", ["100%"]),
        ("c++", "I write C++", ["C++"]),
    ],
)  # fmt: skip
def test_places(phrase, text, places):
    assert found(Kind((phrase,)), text) == places


def test_the_longest_phrase_wins():
    assert found(Kind(("free", "free gift")), "free gift, free") == ["free gift", "free"]


def test_exceptions_cover_a_place():
    kind = Kind(("free",), except_in=("free software",))
    assert found(kind, "free software is free") == ["free"]


def test_case():
    assert found(Kind(("AI",), case=True), "AI, ai, Ai") == ["AI"]


def test_the_view():
    document = Document("a b", "a  ", "a b")
    assert list(Kind(("b",))(document)) == []
    assert [m.span for m in Kind(("b",), view="published")(document)] == [(2, 3)]


def test_anchors_are_the_longest_words():
    assert Kind(("free gift", "Offre À vie", "c++")).anchors() == frozenset({"free", "offre", "c"})
    assert Kind(("free", "%%")).anchors() is None


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (Kind(()), "p.any: the list is empty (write the phrases to match)"),
        (Kind(("a", " \u200b")), "p.any[1]: the phrase is empty"),
        (Kind(("a",), ("",)), "p.except_in[0]: the phrase is empty"),
    ],
)
def test_a_broken_table_is_refused(kind, error):
    with pytest.raises(PolicyError) as caught:
        kind.verify("p")
    assert str(caught.value) == error
