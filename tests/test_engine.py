"""A document and checks in, a report out, and nothing else."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import pytest

from postlint.document import Document, Meta, Waiver
from postlint.engine import check
from postlint.errors import Problem
from postlint.finding import Excuse, Finding, Praise, Report, Source
from postlint.kinds.passage import Kind as Passage
from postlint.kinds.phrases import Kind as Phrases
from postlint.kinds.requires import Kind as Requires
from postlint.rule import Check, Conditions, Grade, Match, Rule, Severity
from postlint.text import Span


class Slow(NamedTuple):
    """Runs out of time after `before`."""

    before: tuple[Match, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        yield from self.before
        raise TimeoutError

    def anchors(self) -> None:
        return None


def rule(id: str, severity: str = "error", **fields: Any) -> Rule:
    return Rule(id, Severity(severity), {"en": "No {match}."}, **fields)


def one(id: str, *words: str, **fields: Any) -> Check:
    return Check(rule(id), Phrases(words), **fields)


def found(report: Report) -> list[tuple[str, str, str]]:
    text = report.document.text
    return [(f.rule.id, f.span.cut(text), f.severity.value) for f in report.findings]


def test_a_whole_report():
    document = Document.plain("a b", meta=Meta(role="engineer"))
    check_ = Check(
        rule("t.b"), Phrases(("b",)), values={"company": "Acme", "role": {"en": "[your role]"}}
    )
    assert check(document, [check_, one("t.c", "c")]) == Report(
        document,
        (
            Finding(
                check_.rule,
                Span(2, 3),
                Severity.ERROR,
                {"company": "Acme", "role": "engineer", "match": "b"},
            ),
        ),
    )


def test_it_is_pure():
    document = Document.plain("b a b")
    checks = [one("t.a", "a"), one("t.b", "b")]
    assert (
        check(document, checks)
        == check(document, checks)
        == check(Document.plain("b a b"), iter(checks))
    )


def test_findings_come_in_reading_order():
    report = check(
        Document.plain("b a b"), [one("t.z", "a", "b"), one("t.a", "b"), one("t.b", "b a")]
    )
    assert found(report) == [
        ("t.a", "b", "error"),
        ("t.z", "b", "error"),
        ("t.b", "b a", "error"),
        ("t.z", "a", "error"),
        ("t.a", "b", "error"),
        ("t.z", "b", "error"),
    ]


@pytest.mark.parametrize(
    ("text", "severity"),
    [("x a", "warning"), ("x b", "note"), ("x a b", "warning"), ("x", "error")],
)
def test_the_first_grade_that_holds_weighs(text, severity):
    grades = (
        Grade(Severity.WARNING, Phrases(("a",))),
        Grade(Severity.NOTE, Phrases(("b",))),
    )
    report = check(Document.plain(text), [one("t.x", "x", grades=grades)])
    assert found(report) == [("t.x", "x", severity)]


def test_a_grade_without_a_where_always_holds():
    report = check(Document.plain("x"), [one("t.x", "x", grades=(Grade(Severity.NOTE),))])
    assert found(report) == [("t.x", "x", "note")]


@pytest.mark.parametrize(
    ("conditions", "meta", "runs"),
    [
        (Conditions(channels=("x",)), Meta(channel="x"), True),
        (Conditions(channels=("x",)), Meta(channel="linkedin"), False),
        (Conditions(channels=("x",)), Meta(), True),
        (Conditions(jurisdictions=("fr", "us")), Meta(jurisdictions=("us", "uk")), True),
        (Conditions(jurisdictions=("fr",)), Meta(jurisdictions=("us",)), False),
        (Conditions(jurisdictions=("fr",)), Meta(), True),
        (Conditions(speaker=("person",)), Meta(), True),
        (Conditions(speaker=("person",)), Meta(speaker="person"), True),
        (Conditions(speaker=("person",)), Meta(speaker="company"), False),
        (Conditions(speaker=("company",)), Meta(), False),
        (Conditions(languages=("en",)), Meta(lang="en-GB"), True),
        (Conditions(languages=("fr",)), Meta(lang="en"), False),
        (Conditions(languages=("en",)), Meta(), True),
        (Conditions(languages=("fr",)), Meta(), False),
    ],
)
def test_a_rule_runs_on_the_posts_it_is_meant_for(conditions, meta, runs):
    document = Document.plain("this is the free one", meta=meta)
    report = check(document, [one("t.x", "free", conditions=conditions)])
    assert found(report) == ([("t.x", "free", "error")] if runs else [])


def test_a_time_out_is_a_problem_and_the_others_still_report():
    slow = Check(rule("t.slow"), Slow((Match(Span(0, 1)),)))
    graded = one("t.graded", "b", grades=(Grade(Severity.NOTE, Slow()),))
    report = check(Document.plain("a b", "post.txt"), [slow, graded, one("t.b", "b")])
    assert found(report) == [("t.b", "b", "error")]
    assert report.problems == (
        Problem("post.txt", "time-out", (("rule", "t.slow"),)),
        Problem("post.txt", "time-out", (("rule", "t.graded"),)),
    )


def test_praise_for_what_is_met():
    matcher = Requires(Phrases(("lumen",)), Phrases(("ad",)))
    silent = Check(rule("t.silent"), matcher)
    kind = Check(rule("t.kind", praise={"en": "You say {match}."}), matcher, values={"a": "b"})
    document = Document.plain("ad: lumen")
    assert check(document, [silent, kind]) == Report(
        document, (), (Praise(kind.rule, Span(0, 2), {"a": "b", "match": "ad"}),)
    )
    assert check(document, [kind]).praise[0].message() == "You say ad."
    assert check(Document.plain("lumen"), [kind]).praise == ()
    assert check(Document.plain("ad"), [kind]).praise == ()


def test_softened_findings_are_notes_with_an_excuse():
    about_pay = Passage(Phrases(("pay",)))
    pay = Check(rule("speech.pay", "note", softens=("voice.*",)), about_pay)
    checks = [one("voice.angry", "angry"), pay, one("secrets.name", "bird")]
    report = check(Document.plain("angry bird pay\n\nangry"), checks)
    assert [(f.rule.id, f.severity, f.excuse) for f in report.findings] == [
        ("voice.angry", "note", Excuse(Source.PROTECTED)),
        ("speech.pay", "note", Excuse(Source.PROTECTED)),
        ("secrets.name", "error", None),
        ("voice.angry", "error", None),
    ]
    assert found(check(Document.plain("angry"), checks)) == [("voice.angry", "angry", "error")]


def test_a_rule_without_a_message_praises_and_excuses_what_it_settles():
    words = Rule("go-ahead.topic", Severity.NOTE, {}, praise={"en": "Yes: {match}."})
    topic = Check(words._replace(softens=("claims.*",)), Passage(Phrases(("lumen",))))
    report = check(Document.plain("best lumen\n\nbest"), [one("claims.best", "best"), topic])
    assert [praise.message() for praise in report.praise] == ["Yes: lumen."]
    excused, standing = report.findings
    assert (excused.severity, excused.excuse) == ("error", Excuse(Source.ANNOUNCED))
    assert report.standing == (standing,)


@pytest.mark.parametrize(
    ("conditions", "runs"),
    [
        (Conditions(spokesperson=False), False),
        (Conditions(spokesperson=True), True),
        (Conditions(given=("revises",)), False),
        (Conditions(given=("author",)), True),
        (Conditions(since=date(2026, 11, 23)), False),
        (Conditions(since=date(2026, 11, 22)), True),
    ],
)
def test_conditions_on_who_posts_and_when(conditions, runs):
    meta = Meta(author="Jo", spokesperson=True, as_of=datetime(2026, 11, 22, 23, tzinfo=UTC))
    checks = [one("t.x", "x")._replace(conditions=conditions)]
    assert bool(check(Document.plain("x", meta=meta), checks).findings) is runs


@pytest.mark.parametrize(
    ("waiver", "holds"),
    [
        (("t.x", (0, 3), "legal agreed", "2026-12-01"), True),
        (("t.x", (0, 3), "legal agreed", "2026-11-30"), False),
        (("t.x", (0, 3), "", "2026-12-01"), False),
        (("t.x", (0, 3), "legal agreed", ""), False),
        (("t.y", (0, 3), "legal agreed", "2026-12-01"), False),
        (("t.x", (1, 3), "legal agreed", "2026-12-01"), False),
    ],
)
def test_a_waiver_needs_a_reason_and_a_date_to_come(waiver, holds):
    id, reach, reason, until = waiver
    given = Waiver(id, Span(*reach), reason, until, Span(0, 0))
    meta = Meta(as_of=datetime(2026, 12, 1, 23, tzinfo=UTC))
    document = Document("x b", "x b", "x b", meta=meta, waivers=(given,))
    (finding,) = check(document, [one("t.x", "x")]).findings
    assert finding.excuse == (Excuse(Source.WAIVER, "legal agreed", until) if holds else None)
    assert finding.severity == "error"
