"""`regex`: on the folded view, under a time limit."""

import pytest

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds import regex
from postlint.kinds.regex import Kind


def found(kind: Kind, text: str) -> list[str]:
    return [match.span.cut(text) for match in kind(Document.plain(text))]


@pytest.mark.parametrize(
    ("kind", "text", "places"),
    [
        (Kind(r"\d+ ?%"), "10 % or 20%", ["10 %", "20%"]),
        (Kind(r"tlp:red"), "TLP:RED", ["TLP:RED"]),
        (Kind(r"TLP:RED", case=True), "TLP:RED tlp:red", ["TLP:RED"]),
        (Kind(r"by (?<here>\w+)"), "by Jo", ["Jo"]),
        (Kind(r"by(?: (?<here>\w+))?"), "by", ["by"]),
        (Kind(r"café"), "un cafe\u0301 noir", ["cafe\u0301"]),
        (Kind(r"(?m)^a$"), "a\r\na\ra\nb", ["a", "a", "a"]),
        (Kind(r"(?=b)"), "a\u0301b", [""]),
    ],
)
def test_places(kind, text, places):
    assert found(kind, text) == places


def test_the_view():
    document = Document("a b", "a  ", "a b")
    assert [m.span for m in Kind("b", view="published")(document)] == [(2, 3)]
    assert list(Kind("b")(document)) == []


def test_too_slow_is_a_time_out(monkeypatch):
    monkeypatch.setattr(regex, "_LIMIT", 0.05)
    with pytest.raises(TimeoutError):
        found(Kind(r"(?:a|aa)+b"), "a" * 60)


@pytest.mark.parametrize(
    ("kind", "where", "what"),
    [
        (Kind("(a"), "p.pattern", "this is not a regular expression: missing )"),
        (Kind("a", needs=("b", "!")), "p.needs[1]", "'!' holds no word"),
    ],
)
def test_a_broken_table_is_refused(kind, where, what):
    with pytest.raises(PolicyError) as caught:
        kind.verify("p")
    assert caught.value.where == where
    assert caught.value.what.startswith(what)


def test_needs_are_anchors_as_texts_spell_them():
    assert Kind("x").anchors() is None
    assert Kind("x", needs=("N’est pas", "TLP")).anchors() == frozenset({"est", "tlp"})
