"""Copies with comments: beside the right words, safe to open, nothing of a secret in them."""

import csv
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from openpyxl.comments import Comment

from postlint import annotate, open_session
from postlint.text import Span

SAMPLES = Path(__file__).parents[1] / "sample_posts"
AS_OF = "2026-11-24T09:00+01:00"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
HEADERS = ["Date", "Réseau", "Auteur", "Texte"]
ROWS = [
    ["2026-11-30", "LinkedIn + X", "Jo Park", "Essayez Lumen, c'est génial 🎉 !"],
    ["2026-12-02", "X", "", "Une journée à vélo."],
    ["2026-11-30", "X", "", "Le projet Bluebird arrive."],
    ["bientôt", "X", "", "=1+1"],
]


def session():
    return open_session(SAMPLES / "postlint.toml", as_of=AS_OF)


def as_csv():
    file = io.StringIO()
    csv.writer(file).writerows([HEADERS, *ROWS])
    return file.getvalue().encode()


def as_xlsx(change=lambda book: None):
    book: Any = openpyxl.Workbook()
    for row in [HEADERS, *ROWS[:3], [*ROWS[3][:3], "Ça vient"]]:
        book.active.append(row)
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def as_docx(change=lambda file: None):
    file = docx.Document()
    line = file.add_paragraph("Une ")
    line.add_run("journée").bold = True
    line.add_run(" avec Lu")
    line.add_run("men, c'est").italic = True
    line.add_run(" génial 🎉 !")
    file.add_paragraph("Le projet Bluebird arrive.")
    change(file)
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def copied(data, name, target, lang="en"):
    reports = session().check_bytes(data, name)
    writer = annotate.writer(name, target)
    assert writer
    return writer.copy(data, name, annotate.notes(reports, lang))


def comments(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


class TestCalendars:
    @pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
    def test_beside_the_cells(self, name):
        found = comments(copied(as_csv() if name == "a.csv" else as_xlsx(), name, "out.xlsx"))
        assert list(found) == [("Sheet", "D2"), ("Sheet", "D4"), ("Sheet", "A5")]
        missing, secret, unread = found.values()
        assert missing.splitlines()[:2] == [
            "“Lumen”",
            "Must fix: Readers cannot tell that you work at Acme.",
        ]
        assert missing.count("Readers cannot tell") == 1  # once, though two channels have it
        assert missing.endswith("[disclosure.employer-missing]")
        assert "Bluebird" not in secret
        assert "December" not in secret
        assert unread.startswith("Not checked: ")
        assert "row 5" in unread

    def test_in_french(self):
        found = comments(copied(as_xlsx(), "a.xlsx", "out.xlsx", "fr"))
        assert found["Sheet", "D2"].startswith("«\u202fLumen\u202f»\nÀ corriger")

    def test_all_else_stays(self):
        def change(book):
            book.active["D2"].comment = Comment("Ask Inès", "Jo")
            book.active["G1"] = "=SUM(1, 2)"
            book.active.merge_cells("A2:A4")
            book.create_sheet("Notes")["A1"] = "keep"

        made = copied(as_xlsx(change), "a.xlsx", "out.xlsx")
        book = openpyxl.load_workbook(io.BytesIO(made))
        assert book["Sheet"]["G1"].value == "=SUM(1, 2)"
        assert book["Notes"]["A1"].value == "keep"
        assert comments(made)["Sheet", "D2"].startswith("Ask Inès\n\n“Lumen”")

    def test_no_text_becomes_a_formula(self):
        book = openpyxl.load_workbook(io.BytesIO(copied(as_csv(), "a.csv", "out.xlsx")))
        sheet = book["Sheet"]
        assert (sheet["D5"].value, sheet["D5"].data_type) == ("=1+1", "s")
        assert [[cell.value or "" for cell in row] for row in sheet] == [HEADERS, *ROWS]

    def test_the_right_sheet(self):
        def change(book):
            more = book.create_sheet("Décembre")
            more.append(HEADERS)
            more.append(ROWS[0])

        found = comments(copied(as_xlsx(change), "a.xlsx", "out.xlsx"))
        assert ("Décembre", "D2") in found
        assert ("Sheet", "D2") in found


class TestWord:
    def marked(self, data):
        """The words that each comment stands on, and what it says."""
        file = docx.Document(io.BytesIO(data))
        found = []
        for comment in file.comments:
            text, inside = "", False
            for node in file.element.body.iter():
                if node.tag == qn("w:commentRangeStart"):
                    inside = inside or node.get(qn("w:id")) == str(comment.comment_id)
                if node.tag == qn("w:commentRangeEnd"):
                    inside = inside and node.get(qn("w:id")) != str(comment.comment_id)
                if inside and node.tag == qn("w:t"):
                    text += node.text
            found.append((text, comment.text))
        return found

    def test_on_the_words(self):
        made = copied(as_docx(), "a.docx", "out.docx")
        (lumen, first), (bluebird, second) = self.marked(made)
        assert (lumen, bluebird) == ("Lumen", "Bluebird")
        assert "Readers cannot tell" in first
        assert "Bluebird" not in second
        before, after = (docx.Document(io.BytesIO(one)) for one in (as_docx(), made))
        assert [p.text for p in after.paragraphs] == [p.text for p in before.paragraphs]
        looks = [(run.text, run.italic) for run in after.paragraphs[0].runs if run.text]
        assert looks[2:] == [
            (" avec ", None), ("Lu", None), ("men", True), (", c'est", True), (" génial 🎉 !", None)
        ]  # fmt: skip

    def test_what_is_in_no_paragraph(self):
        def change(file):
            file.sections[0].footer.paragraphs[0].text = "Bluebird"

        *_, (words, said) = self.marked(copied(as_docx(change), "a.docx", "out.docx"))
        assert words == "U"
        assert said.startswith("page footer\nMust fix")

    def test_breaks_and_places_at_an_edge(self):
        from postlint.annotate.docx import _runs
        from postlint.readers import _wordxml

        for start in range(14):
            for end in range(start, 15):
                file = docx.Document()
                line = file.add_paragraph("abc")
                run = line.add_run("de")
                run.add_break()
                run.add_text("fg")
                run.add_tab()
                line.add_run("hijkl")
                text = _wordxml.words(line._p)
                first, last = _runs(line._p, Span(start, end))
                assert _wordxml.words(line._p) == text == "abcde\nfg\thijkl"
                runs = [one._r for one in line.runs]
                held = runs[runs.index(first) : runs.index(last) + 1]
                shown = "".join(a.text for a in _wordxml.atoms(line._p) if a.run in held)
                assert shown == text[start : max(end, start + 1)] or start >= len(text)


def run(*words, cwd):
    code = "from postlint.cli import run; run()"
    return subprocess.run(
        [sys.executable, "-c", code, "check", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", "LANG": "C", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def desk(tmp_path):
    shutil.copy(SAMPLES / "postlint.toml", tmp_path)
    (tmp_path / "a.csv").write_bytes(as_csv())
    (tmp_path / "a.xlsx").write_bytes(as_xlsx())
    (tmp_path / "a.docx").write_bytes(as_docx())
    (tmp_path / "broken.xlsx").write_bytes(b"x")
    return tmp_path


class TestCommand:
    @pytest.mark.parametrize(
        ("source", "target", "code", "comments"),
        [("a.csv", "o.xlsx", 2, 3), ("a.xlsx", "o.xlsx", 2, 3), ("a.docx", "o.docx", 1, 2)],
    )
    def test_writes_a_copy(self, desk, source, target, code, comments):
        before = (desk / source).read_bytes()
        done = run(source, "--annotate", target, "--as-of", AS_OF, cwd=desk)
        assert (done.returncode, done.stderr) == (code, "")
        assert f"{target} was written, with {comments} comments." in done.stdout
        assert (desk / source).read_bytes() == before
        assert (desk / target).exists()

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("a.csv", "--annotate", "o.docx"), "a copy of an .xlsx, .csv or .tsv is an .xlsx"),
            (("a.xlsx", "--annotate", "./a.xlsx"), "a copy needs another name"),
            (("a.xlsx", "a.csv", "--annotate", "o.xlsx"), "name one calendar"),
            ((".", "--annotate", "o.xlsx"), "name one calendar"),
            (("a.xlsx", "--annotate", "no/o.xlsx"), "there is no such folder"),
            (("broken.xlsx", "--annotate", "o.xlsx"), "is damaged"),
        ],
    )
    def test_refuses(self, desk, words, said):
        done = run(*words, cwd=desk)
        assert done.returncode == 2
        assert said in done.stderr
        assert not (desk / "o.xlsx").exists()


@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice here: apt-get install libreoffice-calc")
@pytest.mark.parametrize(
    ("source", "target", "to", "words"),
    [
        ("a.csv", "o.xlsx", "fods", "Readers cannot tell that you work at Acme."),
        ("a.xlsx", "o.xlsx", "fods", "Readers cannot tell that you work at Acme."),
        ("a.docx", "o.docx", "fodt", "Readers cannot tell that you work at Acme."),
    ],
)
def test_opens_in_libreoffice(desk, source, target, to, words):
    run(source, "--annotate", target, "--as-of", AS_OF, cwd=desk)
    profile = f"-env:UserInstallation={(desk / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", to, target]
    done = subprocess.run(command, cwd=desk, capture_output=True, timeout=300, check=False)
    opened = (desk / f"o.{to}").read_text(encoding="utf-8")
    assert done.returncode == 0
    assert words in opened
    assert "<office:annotation" in opened
