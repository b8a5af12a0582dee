"""A check whose anchors are absent is neither compiled nor run."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest
import regex

from postlint.document import Document
from postlint.index import Index
from postlint.kinds.phrases import Kind as Phrases
from postlint.rule import Check, Match, Rule, Severity
from postlint.session import open_session
from postlint.vocabulary import Name, Vocabulary

NAMES = Vocabulary([Name("Acme", "company"), Name("Bird", "embargo")])


class Anchored(NamedTuple):
    """Has anchors, and cannot be run."""

    words: frozenset[str] | None

    def __call__(self, document: Document) -> Iterator[Match]:
        raise AssertionError("not asked")

    def anchors(self) -> frozenset[str] | None:
        return self.words


def index(*anchors: set[str] | None) -> Index:
    checks = [
        Check(Rule(f"t.r{at}", Severity.NOTE, {}), Anchored(None if a is None else frozenset(a)))
        for at, a in enumerate(anchors)
    ]
    return Index(checks, NAMES)


INDEX = index({"free"}, None, {"<company>"}, {"free", "<embargo>"}, {"conf*"}, set())


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("nothing", [1]),
        ("FREE", [0, 1, 3]),
        ("freed", [1]),
        ("at Acme", [1, 2]),
        ("Bird", [1, 3]),
        ("confidence", [1, 4]),
        ("con", [1]),
        ("ＦＲＥＥ fr\u200bee", [0, 1, 3]),
    ],
)
def test_candidates_in_the_order_of_the_checks(text, candidates):
    found = INDEX.candidates(Document.plain(text))
    assert [check.rule.id for check in found] == [f"t.r{at}" for at in candidates]


def test_both_views_are_probed():
    document = Document("free Bird", "free     ", "     Bird")
    assert [c.rule.id for c in INDEX.candidates(document)] == ["t.r0", "t.r1", "t.r3"]


def test_nothing_is_compiled_that_cannot_match(monkeypatch):
    compiled: list[str] = []
    for module in (re, regex):
        original = module.compile

        def count(pattern, *rest, original=original, **named):
            compiled.append(str(pattern))
            return original(pattern, *rest, **named)

        monkeypatch.setattr(module, "compile", count)
    session = open_session(config={"company": {"name": "Acme"}})
    session.check_text("warm")  # what any first post costs is not counted
    compiled.clear()
    assert session.check_text("Zebras xylophone quietly.").findings == ()
    assert compiled == []


def test_a_check_that_never_matches_is_no_candidate():
    checks = [Check(Rule("t.a", Severity.NOTE, {}), Phrases(()))]
    assert Index(checks, NAMES).candidates(Document.plain("a")) == ()
