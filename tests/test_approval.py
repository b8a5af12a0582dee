"""Approvals: they hold while text and policy stay, and are told of when one changed."""

import csv
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from postlint import approval, open_session
from postlint.document import Document, Meta

SAMPLES = Path(__file__).parents[1] / "sample_posts"
AS_OF = "2026-11-24T09:00+01:00"
HEADERS = ["Date", "Réseau", "Texte", "Lien"]
ROWS = [
    ["2026-11-30", "LinkedIn + X", "Une journée à vélo.", "https://a.example"],
    ["2026-12-02", "X", "Merci à l'équipe.", ""],
    ["2026-11-30", "X", "Essayez Lumen, c'est top.", ""],
    ["bientôt", "X", "Salut.", ""],
]
CHANGED = "calendar.changed-since-approval"
OUTDATED = "calendar.policy-changed-since-approval"


@pytest.fixture
def desk(tmp_path):
    shutil.copy(SAMPLES / "postlint.toml", tmp_path)
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows([HEADERS, *ROWS])
    (tmp_path / "cal.csv").write_text(file.getvalue(), encoding="utf-8")
    book: Any = openpyxl.Workbook()
    for row in [HEADERS, *ROWS]:
        book.active.append(row)
    book.save(tmp_path / "cal.xlsx")
    return tmp_path


def run(*words, cwd):
    code = "from postlint.cli import run; run()"
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", "LANG": "C"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def told(path):
    reports = open_session(as_of=AS_OF).check_path(path)
    return {
        report.document.origin.part: [one.rule.id for one in report.standing] for report in reports
    }


def digest(text, policy=""):
    return approval.digest(Document.plain(text), policy)


def changed(text, approved, policy=""):
    return approval.stale(Document.plain(text, meta=Meta(approved=approved)), policy)


class TestDigest:
    def test_of_the_words_as_they_are_published(self):
        assert digest("Hello. \r\nYou.\n") == digest("\nHello.\nYou.") != digest("Hello. You.")
        assert digest("e\u0301") == digest("é")
        assert digest("a", "abc") == digest("a") + "-abc"

    def test_is_never_taken_for_a_number(self):
        assert digest("a").startswith("ok-")
        assert len(digest("a")) == 23

    @pytest.mark.parametrize("approved", ["yes", "ok-", "ok-0", digest("b"), digest("a")[:-1]])
    def test_what_is_no_digest_of_it_approves_nothing(self, approved):
        assert changed("a", approved) == "text"

    def test_of_a_policy(self):
        mine = digest("a", "0" * 12)
        assert changed("a", mine, "0" * 12) == ""
        assert changed("a", mine, "1" * 12) == "policy"
        assert changed("a", digest("a"), "1" * 12) == ""
        assert changed("a", f"{digest('b')}, {mine}", "0" * 12) == ""

    def test_a_policy_is_known_by_its_bytes(self, tmp_path):
        one, two = tmp_path / "one.toml", tmp_path / "two.toml"
        for path in (one, two):
            path.write_text("a", encoding="utf-8")
        assert approval.policy_digest((one,)) == approval.policy_digest((two,))
        two.write_text("bb", encoding="utf-8")
        assert approval.policy_digest((one,)) != approval.policy_digest((two,))
        assert approval.policy_digest(()) == ""


class TestCommand:
    @pytest.mark.parametrize("name", ["cal.csv", "cal.xlsx"])
    def test_from_approval_to_change(self, desk, name):
        done = run("approve", name, "-o", "ok.xlsx", "--as-of", AS_OF, cwd=desk)
        lines = done.stdout.splitlines()
        assert done.returncode == 2  # row 5 has no date
        assert [line.split(": ", 1)[1][:12] for line in lines[:5]] == [
            lines[0].split(": ", 1)[1][:12],
            lines[0].split(": ", 1)[1][:12],
            lines[2].split(": ", 1)[1][:12],
            "not approved",
            "Not checked:",
        ]
        assert lines[0].startswith(f"{name} (row 2, linkedin): ok-")
        assert lines[5] == "ok.xlsx was written, with 2 digests."
        assert told(desk / "ok.xlsx") == {
            "row 2, linkedin": [],
            "row 2, x": [],
            "row 3": [],
            "row 4": ["disclosure.employer-missing"],
            "row 5": [],
        }

        book: Any = openpyxl.load_workbook(desk / "ok.xlsx")
        assert book.active["E1"].value == "Approved digest"
        book.active["C3"] = "Merci à toute l'équipe."
        book.save(desk / "ok.xlsx")
        assert told(desk / "ok.xlsx")["row 3"] == [CHANGED]
        assert told(desk / "ok.xlsx")["row 2, x"] == []

        with (desk / "postlint.toml").open("a", encoding="utf-8") as policy:
            policy.write("\n# reviewed\n")
        assert told(desk / "ok.xlsx")["row 2, x"] == [OUTDATED]
        assert told(desk / "ok.xlsx")["row 3"] == [CHANGED]

        # approving again, into the same column
        assert run("approve", "ok.xlsx", "-o", "new.xlsx", "--as-of", AS_OF, cwd=desk)
        again: Any = openpyxl.load_workbook(desk / "new.xlsx")
        assert [cell.value for cell in again.active[1]] == [*HEADERS, "Approved digest"]
        assert told(desk / "new.xlsx")["row 3"] == []

    def test_a_text_for_each_language_has_a_digest_for_each(self, desk):
        (desk / "two.csv").write_text("Texte FR;Texte EN\nSalut;Hello\n", encoding="utf-8")
        run("approve", "two.csv", "-o", "ok.xlsx", cwd=desk)
        assert told(desk / "ok.xlsx") == {"row 2, fr": [], "row 2, en": []}

    def test_a_draft(self, desk):
        (desk / "a.md").write_text("Hello.\n", encoding="utf-8")
        done = run("approve", "a.md", cwd=desk)
        assert done.returncode == 0
        front = f"---\napproved: {done.stdout.strip()}\n---\n"
        (desk / "a.md").write_text(f"{front}Hello.\n", encoding="utf-8")
        assert told(desk / "a.md") == {"": []}
        (desk / "a.md").write_text(f"{front}Hello!\n", encoding="utf-8")
        assert told(desk / "a.md") == {"": [CHANGED]}

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("cal.csv", "-o", "cal.csv"), "--output"),
            (("cal.csv", "-o", "no/x.xlsx"), "there is no such folder"),
            (("nothing.csv", "-o", "x.xlsx"), "name one calendar"),
        ],
    )
    def test_refuses(self, desk, words, said):
        done = run("approve", *words, cwd=desk)
        assert done.returncode == 2
        assert said in done.stderr
