"""Near-duplicates by different people: what counts as one, and what does not."""

import os
import subprocess
import sys
from itertools import permutations

import pytest

from postlint import copies, open_session

TEXT = (
    "I am so proud of what our team built this year: robots that are quiet, kind to backs, and "
    "fun to work with every single night."
)
OTHER = "We went for a walk by the sea with all of the night shift, and the coffee was on me again."
RULE = "calendar.copied-text"
POLICY = {"enable": ["calendar.*"]}


def judged(rows, policy=POLICY, **more):
    session = open_session(config={**POLICY, **policy, **more}, as_of="2026-11-24T09:00")
    lines = [f"{day}\t{author}\t{text}" for day, author, text in rows]
    data = "\n".join(["Date\tAuthor\tText", *lines]).encode()
    reports = copies.found(session.check_bytes(data, "cal.tsv"), session)
    assert not any(report.problems for report in reports)
    return {
        report.document.origin.part: [
            one.message("en") for one in report.standing if one.rule.id == RULE
        ]
        for report in reports
    }


def echoed(*rows, **policy):
    return [part for part, said in judged(rows, policy).items() if said]


JO, INES = ("2026-12-01", "Jo", TEXT), ("2026-12-03", "Inès", TEXT.replace("so proud", "proud"))


def test_two_people_with_one_text():
    said = judged([JO, ("2026-12-02", "Kim", OTHER), INES])
    assert said == {
        "row 2": ["Somebody else says almost the same words: cal.tsv (row 4)."],
        "row 3": [],
        "row 4": ["Somebody else says almost the same words: cal.tsv (row 2)."],
    }


@pytest.mark.parametrize(
    "other",
    [
        ("2026-12-03", "Jo", TEXT),
        ("2026-12-03", " jo", TEXT),
        ("2026-12-03", "", TEXT),
        ("2026-12-16", "Inès", TEXT),
        ("2026-12-03", "Inès", OTHER),
        ("2026-12-03", "Inès", "I am so proud of what our team did in spring. " + OTHER),
    ],
    ids=["same author", "same author, other case", "nobody", "days later", "other", "a phrase"],
)
def test_what_is_no_echo(other):
    assert echoed(JO, other) == []


def test_what_the_policy_says_of_it():
    near = ("2026-12-03", "Inès", TEXT.replace("quiet", "calm").replace("every single", "each"))
    assert echoed(JO, near) == ["row 2", "row 3"]
    assert echoed(JO, near, copies={"share": 70}) == []
    late = ("2026-12-20", "Inès", TEXT)
    assert echoed(JO, late) == []
    assert echoed(JO, late, copies={"days": 30}) == ["row 2", "row 3"]
    assert echoed(JO, INES, copies={"words": 40}) == []
    assert echoed(JO, ("2026-12-03", "Inès", TEXT), copies={"allow": [TEXT.upper()]}) == []
    assert echoed(JO, INES, disable=[RULE]) == []


def test_the_agreed_words_of_a_crisis_are_for_everybody():
    crisis = {"name": "Fire", "terms": ["Lyon depot"], "line": {"en": TEXT}, "answer": "everyone"}
    assert echoed(JO, ("2026-12-03", "Inès", TEXT), crisis=[crisis]) == []


def test_many_are_named_in_part():
    rows = [(f"2026-12-0{n}", f"Author {n}", TEXT) for n in range(1, 7)]
    assert judged(rows)["row 2"] == [
        "Somebody else says almost the same words: "
        "cal.tsv (row 3), cal.tsv (row 4), cal.tsv (row 5), …."
    ]


def test_the_order_of_posts_does_not_count():
    rows = [JO, INES, ("2026-12-02", "Kim", OTHER), ("2026-12-02", "Lee", TEXT)]
    for some in permutations(rows):
        said = judged(some)
        found = {some[int(part.split()[1]) - 2][1] for part, told in said.items() if told}
        assert found == {"Jo", "Inès", "Lee"}


def test_none_is_missed_among_many():
    rows = [
        (f"2026-12-{1 + n % 9:02}", f"Author {n}", f"{TEXT} {n} " * 2 if n % 50 == 0
         else " ".join(f"w{n}x{k}" for k in range(20)))
        for n in range(400)
    ]  # fmt: skip
    assert echoed(*rows) == [f"row {n + 2}" for n in range(0, 400, 50)]


def test_one_person_may_repeat_as_often_as_they_like(monkeypatch):
    monkeypatch.setattr(copies, "_MOST", 5)
    assert echoed(*[JO] * 300) == []


def test_too_many_to_compare_is_not_clean(monkeypatch):
    monkeypatch.setattr(copies, "_MOST", 20)
    session = open_session(config=POLICY, as_of="2026-11-24T09:00")
    lines = [f"2026-12-01\t{('Jo', 'Inès')[n % 2]}\t{TEXT}" for n in range(10)]
    data = "\n".join(["Date\tAuthor\tText", *lines]).encode()
    *rows, last = copies.found(session.check_bytes(data, "cal.tsv"), session)
    assert len(rows) == 10
    assert [(one.key, one.values) for one in last.problems] == [("copies-many", (("posts", "10"),))]


def test_off_unless_asked_for():
    assert echoed(JO, INES, enable=[]) == []


def test_across_files_and_many_processes(tmp_path):
    (tmp_path / "postlint.toml").write_text('enable = ["calendar.*"]\n', encoding="utf-8")
    for n in range(60):
        text = TEXT if n in (3, 57) else f"Post number {n} is about {n} robots and nothing else."
        (tmp_path / f"{n:02}.md").write_text(f"---\nauthor: A{n}\n---\n{text}\n", encoding="utf-8")
    code = "from postlint.cli import run; run()"
    for _ in range(2):  # nothing about an echo is kept from the run before
        done = subprocess.run(
            [sys.executable, "-c", code, "check", ".", "-f", "concise"],
            cwd=tmp_path,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "LANG": "C"},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert [line.split(":")[0] for line in done.stdout.splitlines() if RULE in line] == [
            "03.md", "57.md",
        ]  # fmt: skip
        assert done.returncode == 0
