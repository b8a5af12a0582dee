"""A rule's own examples, and what they do not bear out."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from postlint.document import Document
from postlint.engine import check
from postlint.finding import Report
from postlint.kinds.phrases import Kind as Phrases
from postlint.pack import Example, Proof
from postlint.proof import Flaw, prove, unmark
from postlint.rule import Check, Match, Rule, Severity
from postlint.text import Span

RULE = Rule("t.free", Severity.ERROR, {"en": "m"})
CHECK = Check(RULE, Phrases(("free",)))


class Slow(NamedTuple):
    def __call__(self, document: Document) -> Iterator[Match]:
        raise TimeoutError

    def anchors(self) -> None:
        return None


def judge(example: Example, id: str) -> Report:
    assert id == "t.free"
    return check(Document.plain(example.text), [CHECK])


def flaws(bad: list[Example], good: list[Example], rule: Rule = RULE) -> list[str]:
    proof = Proof({"en": tuple(bad)}, {"en": tuple(good)})
    return [str(flaw) for flaw in prove(rule, proof, judge)]


GOOD = Example("no")
BAD = Example("a >>free<< b")


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("no marks", "no marks", []),
        (">>a<< b >>c<<", "a b c", [(0, 1), (4, 5)]),
        (">><<", "", [(0, 0)]),
        ("a >> b", "a >> b", []),
        ("a << b", "a << b", []),
        ("a << b >>c<<", "a << b c", [(7, 8)]),
        (">> a >>b<<", ">> a b", [(5, 6)]),
        (">>a<< b << c", "a b << c", [(0, 1)]),
    ],
)
def test_marks_are_taken_out(text, plain, spans):
    assert unmark(text) == (plain, [Span(*span) for span in spans])


@pytest.mark.parametrize(
    ("bad", "good", "expected"),
    [
        ([BAD], [GOOD], []),
        ([BAD._replace(severity="error")], [GOOD], []),
        ([], [GOOD], ["t.free: has words but no bad example in 'en'"]),
        ([BAD], [], ["t.free: has words but no good example in 'en'"]),
        (
            [Example("free")],
            [GOOD],
            [
                "t.free: a bad example needs >>marks<<: 'free'",
                "t.free: caught 'free' instead of nothing: 'free'",
            ],
        ),
        (
            [Example(">>a<< free")],
            [GOOD],
            ["t.free: caught 'free' instead of 'a': '>>a<< free'"],
        ),
        (
            [Example(">>free<< and free")],
            [GOOD],
            ["t.free: caught 'free', 'free' instead of 'free': '>>free<< and free'"],
        ),
        ([Example(">>a<<")], [GOOD], ["t.free: caught nothing instead of 'a': '>>a<<'"]),
        (
            [BAD._replace(severity="note")],
            [GOOD],
            ["t.free: is error and not note: 'a >>free<< b'"],
        ),
        ([BAD], [Example("free")], ["t.free: caught 'free': 'free'"]),
    ],
)
def test_flaws(bad, good, expected):
    assert flaws(bad, good) == expected


def test_each_language_of_the_message_needs_both_sides():
    rule = RULE._replace(message={"en": "m", "fr": "m"})
    assert flaws([BAD], [GOOD], rule) == [
        "t.free: has words but no bad example in 'fr'",
        "t.free: has words but no good example in 'fr'",
    ]
    assert flaws([], [], RULE._replace(message={"": "m"})) == []


def test_an_example_that_cannot_be_judged_is_a_flaw():
    def slow(example: Example, id: str) -> Report:
        return check(Document.plain(example.text), [Check(RULE, Slow())])

    proof = Proof({"en": (BAD,)}, {"en": (GOOD,)})
    assert list(prove(RULE, proof, slow)) == [
        Flaw("t.free", BAD.text, "could not be judged: time-out"),
        Flaw("t.free", BAD.text, "caught nothing instead of 'free'"),
        Flaw("t.free", "no", "could not be judged: time-out"),
    ]
