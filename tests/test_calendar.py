"""Content calendars: the same verdicts as the same posts in files, and named refusals."""

import csv
import io
import os
import shutil
import subprocess
import sys
import zipfile
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from postlint import copies, open_session, readers
from postlint.document import Document
from postlint.errors import PostError
from postlint.readers import _calendar
from postlint.readers._dates import NoDate, moment, order_of
from postlint.readers._words import channels_of, column
from postlint.reporters import View, concise, terminal

SAMPLES = Path(__file__).parents[1] / "sample_posts"
HEADERS = ("Date", "Réseau", "Auteur", "Texte", "Lien", "Visuel", "Validation")
AS_OF = "2026-11-24T09:00+01:00"
TEXTS = (
    "Essayez Lumen, c'est génial 🎉 !",
    "Le projet Bluebird arrive bientôt.",
    "Je suis ingénieure chez Acme, et Lumen est top.",
    "Une journée à vélo, rien d'autre.",
    "You should try Lumen.\nIt is great, and “quiet”; really.",
    "I work at Acme as an engineer. Lumen is great.",
)


def rows(count=42):
    for at in range(count):
        day = date(2026, 11 + at // 28, at % 28 + 1)
        yield day, ("LinkedIn", "X", "Instagram")[at % 3], "Jo Park", TEXTS[at % len(TEXTS)]


def as_csv(sign=";", encoding="utf-8", headers=HEADERS, table=None):
    file = io.StringIO()
    writer = csv.writer(file, delimiter=sign)
    writer.writerow(headers)
    for day, *rest in table or rows():
        writer.writerow([day.strftime("%d/%m/%Y") if isinstance(day, date) else day, *rest])
    return file.getvalue().encode(encoding)


def as_xlsx(table=None, headers=HEADERS, change=lambda sheet: None):
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(headers)
    for row in table if table is not None else rows():
        sheet.append(row)
    change(sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def session():
    return open_session(SAMPLES / "postlint.toml", as_of=AS_OF)


def told(reports):
    """What was found, without where."""
    return [
        [(one.rule.id, one.severity, one.span, one.message("en")) for one in report.findings]
        for report in reports
    ]


def only(data, name):
    (post,) = readers.read(data, name)
    return post


class TestTheSameVerdicts:
    @pytest.fixture(scope="class")
    @staticmethod
    def expected():
        reports = []
        for day, channel, author, text in rows():
            (report,) = session().check_bytes(
                text.encode(), "post.txt", channel=channel, author=author, publish_at=str(day)
            )
            reports.append(report)
        return told(reports)

    @pytest.mark.parametrize(
        ("data", "name"),
        [
            (as_csv(";", "utf-8"), "calendrier.csv"),
            (as_csv(",", "utf-8-sig"), "calendrier.csv"),
            (as_csv("\t", "utf-16"), "calendrier.tsv"),
            (b"sep=;\r\n" + as_csv(";"), "calendrier.csv"),
            (as_xlsx(), "calendrier.xlsx"),
        ],
        ids=["semicolons", "bom", "utf-16", "sep", "xlsx"],
    )
    def test_as_in_files(self, data, name, expected):
        reports = session().check_bytes(data, name)
        assert len(reports) == 42
        assert not any(report.problems for report in reports)
        assert told(reports) == expected
        assert any(expected)

    def test_windows_1252(self, expected):
        table = [(day, *rest, text.replace("🎉", "")) for day, *rest, text in rows()]
        utf8, ansi = (as_csv(";", encoding, table=table) for encoding in ("utf-8", "cp1252"))
        assert told(session().check_bytes(ansi, "a.csv")) == told(
            session().check_bytes(utf8, "a.csv")
        )

    def test_each_row_is_judged_at_its_own_date(self):
        table = [
            (date(2026, 11, 30), "X", "", "Bluebird!"),
            (date(2026, 12, 2), "X", "", "Bluebird!"),
        ]
        before, after = session().check_bytes(as_xlsx(table), "a.xlsx")
        assert [one.rule.id for one in before.standing] == ["secrets.embargoed-name"]
        assert not after.standing


class TestWhere:
    def test_row_and_cell(self):
        reports = session().check_bytes(as_csv(), "cal.csv")
        assert reports[0].document.origin.part == "row 2"
        said = concise.render(reports[:1], View(lang="fr"))
        assert "cal.csv (ligne 2, D2):1:9: error[disclosure.employer-missing]" in said

    def test_what_leaves_besides_the_text(self):
        headers = ("Text", "Hashtags", "Link", "First comment", "Alt text", "Media URLs")
        line = ("Nice.", "#fun", "https://a.example", "Bluebird!", "A Bluebird box", "bluebird.png")
        (report,) = session().check_bytes(as_xlsx([line], headers), "a.xlsx")
        cells = {report.document.origin.cell(one.span.start).ref for one in report.standing}
        assert cells == {"D2", "E2", "F2"}
        assert report.document.prose.rstrip() == "Nice.\n\nhttps://a.example\n\n#fun"
        assert report.document.meta.first_comment == "Bluebird!"

    def test_last_line_counts_the_rows(self):
        table = [(date(2026, 11, 24), "X", "", TEXTS[n]) for n in (0, 3, 3)] + [("", "X", "", "Hi")]
        reports = session().check_bytes(as_xlsx(table), "a.xlsx")
        said = terminal.render(reports, View(width=200)).splitlines()[-1]
        assert said.endswith("4 posts: 2 clear, 1 to fix, 1 not checked (row 5: no date).")

    def test_sheets(self):
        def second(sheet):
            sheet.title = "Octobre"
            sheet.parent.create_sheet("Notes").append(["Nothing", "here"])
            more = sheet.parent.create_sheet("Novembre")
            more.append(["", ""])
            more.append(["Légende", "Canal"])
            more.append(["Salut", "LinkedIn"])

        found = readers.read(as_xlsx(rows(1), change=second), "a.xlsx")
        assert [post.origin.part for post in found] == [
            "sheet Octobre, row 2",
            "sheet Novembre, row 3",
        ]

    @pytest.mark.parametrize(
        ("cell", "parts"),
        [
            ("LinkedIn + X", {"linkedin": "row 2, linkedin", "x": "row 2, x"}),
            ("twitter", {"x": "row 2"}),
            ("X (Twitter)", {"x": "row 2"}),
            ("", {"": "row 2"}),
            ("Intranet", {"intranet": "row 2"}),
        ],
    )
    def test_a_post_for_each_channel(self, cell, parts):
        found = readers.read(as_xlsx([("2026-12-01", cell, "", "Hi")]), "a.xlsx")
        assert {post.meta.channel: post.origin.part for post in found} == parts

    def test_a_post_for_each_text_column(self):
        headers = ("Texte FR", "Texte EN", "Copy LinkedIn", "Date")
        line = ("Salut", "Hello", "Hi", "2026-12-01")
        found = readers.read(as_xlsx([line], headers), "a.xlsx")
        assert [(post.text, post.meta.lang, post.meta.channel) for post in found] == [
            ("Salut", "fr", ""), ("Hello", "en", ""), ("Hi", "", "linkedin"),
        ]  # fmt: skip


class TestHeaders:
    @pytest.mark.parametrize(
        "header",
        [
            "post,platforms,mediaUrls,scheduleDate",
            "postAtSpecificTime (YYYY-MM-DD HH:mm:ss),content,link (OGmetaUrl),imageUrls,gifUrl",
            "scheduled_at,account_id,content,media_urls,first_comment",
            "content,image_url,scheduled_time,comments",
            "Date,Caption,Image",
            "Text,Image URL,Tags,Posting Time",
            "Date;Réseau;Auteur;Texte;Lien;Visuel;Validation",
        ],
    )
    def test_of_tools_and_people(self, header):
        sign = ";" if ";" in header else ","
        names = header.split(sign)
        fields = [one.field if (one := column(name)) else "" for name in names]
        text, dated = (
            fields.index("text"),
            fields.index("publish_at") if "publish_at" in fields else -1,
        )
        cells = ["" for _ in names]
        cells[text] = "Hello"
        if dated >= 0:
            cells[dated] = "2026-12-01 09:00:00"
        post = only((header + "\n" + sign.join(cells)).encode(), "a.csv")
        assert post.text == "Hello"
        assert post.meta.publish_at == datetime(2026, 12, 1, 9)

    def test_bulk_import_without_header(self):
        post = only(b"2026-12-01 09:30,Hello,https://a.example", "a.csv")
        assert post.text == "Hello\n\nhttps://a.example"
        assert post.meta.publish_at == datetime(2026, 12, 1, 9, 30)

    def test_no_calendar(self):
        with pytest.raises(PostError) as caught:
            readers.read(b"name,price\nLumen,3", "prices.csv")
        assert caught.value.problem.key == "no-text-column"


class TestDates:
    @pytest.mark.parametrize(
        ("text", "order", "expected"),
        [
            ("2026-12-01", "", datetime(2026, 12, 1)),
            ("2026-12-01T09:30:00+01:00", "", datetime.fromisoformat("2026-12-01T09:30+01:00")),
            ("2026-12-01 09:30:00 +0100", "", datetime.fromisoformat("2026-12-01T09:30+01:00")),
            ("2026/12/01 09:30", "", datetime(2026, 12, 1, 9, 30)),
            ("03/04/2026", "day", datetime(2026, 4, 3)),
            ("03/04/2026", "month", datetime(2026, 3, 4)),
            ("04/04/2026", "", datetime(2026, 4, 4)),
            ("31/12/26 18h", "", datetime(2026, 12, 31, 18)),
            ("1/12/2026 à 9h05", "day", datetime(2026, 12, 1, 9, 5)),
            ("12/31/2026 2:05 PM", "", datetime(2026, 12, 31, 14, 5)),
            ("12/31/2026 12:05 a.m.", "", datetime(2026, 12, 31, 0, 5)),
            ("mardi 1er décembre 2026 à 9 h 30", "", datetime(2026, 12, 1, 9, 30)),
            ("mar. 12 mars 2026", "", datetime(2026, 3, 12)),
            ("Mar 12 2026", "", datetime(2026, 3, 12)),
            ("le 1 août 2026", "", datetime(2026, 8, 1)),
            ("December 1st, 2026 at 9 am", "", datetime(2026, 12, 1, 9)),
            ("1-Dec-2026", "", datetime(2026, 12, 1)),
            (46357.5, "", datetime(2026, 12, 1, 12)),
            (date(2026, 12, 1), "", datetime(2026, 12, 1)),
        ],
    )
    def test_read(self, text, order, expected):
        assert moment(text, None, order) == expected

    @pytest.mark.parametrize(
        "text",
        ["soon", "32/12/2026", "2026-13-01", "12/2026", "tomorrow 9h", "1/12/2026 9", 7, True],
    )
    def test_refused(self, text):
        with pytest.raises(NoDate):
            moment(text, None, "day")

    def test_two_ways_to_read_it(self):
        with pytest.raises(NoDate, match="ambiguous"):
            moment("03/04/2026", None, "")

    def test_a_column_proves_its_order(self):
        assert order_of(["03/04/2026", "25/04/2026"], day_first=False) == "day"
        assert order_of(["03/04/2026", "04/25/2026"], day_first=True) == "month"
        assert order_of(["25/04/2026", "04/25/2026"], day_first=True) == ""
        assert order_of(["03/04/2026"], day_first=True) == "day"
        assert order_of(["03/04/2026"], day_first=False) == ""

    @pytest.mark.parametrize("clock", ["9h30", "09:30", time(9, 30), 9.5 / 24, "9:30 AM", "à 9h30"])
    def test_time_in_a_column_of_its_own(self, clock):
        assert moment(date(2026, 12, 1), clock, "") == datetime(2026, 12, 1, 9, 30)


class TestBadRows:
    def problems(self, data, name="a.xlsx"):
        reports = session().check_bytes(data, name)
        return {
            report.document.origin.part: report.problems[0].key
            for report in reports
            if report.problems
        }, len(reports)

    def test_named_and_the_others_are_judged(self):
        table = [
            (date(2026, 12, 1), "X", "", "fine"),
            ("", "X", "", "no date"),
            ("soon", "X", "", "what date"),
            (date(2026, 12, 1), "X", "", ""),
            (date(2026, 12, 1), "X", "", '=A1&"b"'),
            ("Semaine 12", "", "", ""),
            ("=A2+7", "X", "", "a date that was never computed"),
        ]
        assert self.problems(as_xlsx(table)) == (
            {
                "row 3": "row-no-date",
                "row 4": "row-date",
                "row 5": "row-empty",
                "row 6": "row-formula",
                "row 8": "row-date",
            },
            6,
        )

    def test_ambiguous_dates(self):
        data = b"date,text\n03/04/2026,Hi\n2026-12-01,Ho"
        assert self.problems(data, "a.csv") == ({"row 2": "row-date-ambiguous"}, 2)

    def test_merged_cells_count_for_all_their_rows(self):
        table = [(date(2026, 12, 1), "X", "", "one"), (None, "LinkedIn", "", "two")]
        found = readers.read(
            as_xlsx(table, change=lambda sheet: sheet.merge_cells("A2:A3")), "a.xlsx"
        )
        assert [post.meta.publish_at for post in found] == [datetime(2026, 12, 1)] * 2

    def test_too_many_rows(self, monkeypatch):
        monkeypatch.setattr(_calendar, "MOST_ROWS", 30)
        found: Any = list(readers.read_each(as_csv(), "a.csv"))
        assert sum(isinstance(post, Document) for post in found) == 30
        assert found[-1].problem.key == "calendar-long"
        assert dict(found[-1].problem.values)["row"] == "32"

    @pytest.mark.parametrize("kind", [as_csv, as_xlsx])
    def test_rows_are_not_held(self, kind, monkeypatch):
        made = []

        class Row(_calendar.Row):
            def __new__(cls, *values):
                made.append(1)
                return super().__new__(cls, *values)

        monkeypatch.setattr(_calendar, "Row", Row)
        name = "a.csv" if kind is as_csv else "a.xlsx"
        table = [(str(day), *rest) for day, *rest in rows() for _ in range(10)]
        posts = iter(readers.read_each(kind(table=table), name))
        for _ in range(100):
            next(posts)
        assert (
            len(made) <= 200
        )  # with those in which a header and the sign between cells are sought

    def test_a_date_is_explained_by_rows_far_below(self):
        lines = ["date,text", "03/04/2026,Hi", *["2026-12-01,Ho"] * 300, "25/04/2026,End"]
        first = next(iter(readers.read_each("\n".join(lines).encode(), "a.csv")))
        assert isinstance(first, Document)
        assert first.meta.publish_at == datetime(2026, 4, 3)

    def test_a_row_after_many_empty_ones(self):
        def change(sheet):
            sheet["D9000"], sheet["A9000"] = "Bluebird", date(2026, 11, 30)

        reports = session().check_bytes(as_xlsx(rows(1), change=change), "a.xlsx")
        assert [report.document.origin.part for report in reports] == ["row 2", "row 9000"]

    def test_what_breaks_in_the_middle_leaves_the_rest_judged(self):
        lines = [b"date,text", *[b"2026-11-30,Bluebird"] * 30, b'2026-12-02,"Hi', b"2026-12-02,Ho"]
        *before, rest = session().check_bytes(b"\n".join(lines), "a.csv")
        found = [[one.rule.id for one in report.findings] for report in before]
        assert found == [["secrets.embargoed-name"]] * 30
        assert rest.problems[0].key == "csv-broken"

    def test_unclosed_quote(self):
        with pytest.raises(PostError) as caught:
            readers.read(b'date,text\n2026-12-01,"Hi\n2026-12-02,Ho', "a.csv")
        assert caught.value.problem.key == "csv-broken"


class TestBadFiles:
    def key(self, data, name="a.xlsx"):
        with pytest.raises(PostError) as caught:
            readers.read(data, name)
        return caught.value.problem.key

    def rezipped(self, add=None, drop="", change=None):
        file = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(as_xlsx())) as old, zipfile.ZipFile(file, "w", 8) as new:
            for name in old.namelist():
                if name != drop:
                    new.writestr(name, (change or (lambda _, data: data))(name, old.read(name)))
            for name, data in (add or {}).items():
                new.writestr(name, data)
        return file.getvalue()

    def test_broken(self):
        whole = as_xlsx()
        assert self.key(b"not a zip") == "office-broken"
        assert self.key(whole[: len(whole) // 2]) == "office-broken"
        assert self.key(self.rezipped(drop="xl/worksheets/sheet1.xml")) == "no-text-column"
        assert self.key(b"") == "office-broken"

    def test_password_and_old_formats(self):
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
        assert self.key(ole + "EncryptedPackage".encode("utf-16-le")) == "office-locked"
        assert self.key(ole) == "office-old"

    def test_macros(self):
        assert self.key(self.rezipped({"xl/vbaProject.bin": b"x"}), "a.xlsm") == "office-macros"

    def test_zip_bomb(self):
        assert self.key(self.rezipped({"xl/bomb.bin": bytes(260_000_000)})) == "calendar-big"

    def test_entities(self):
        bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'

        def change(name, data):
            return bomb if name == "xl/workbook.xml" else data

        assert self.key(self.rezipped(change=change)) == "office-broken"


class TestWhatIf:
    """The 42 rows, of which those in the week after the embargo say its name again."""

    def desk(self, folder):
        shutil.copy(SAMPLES / "postlint.toml", folder)
        (folder / "cal.csv").write_bytes(as_csv(table=late()))
        (folder / "cal.xlsx").write_bytes(as_xlsx(late()))
        return folder

    def run(self, folder, *words, **env):
        code = "from postlint.cli import run; run()"
        return subprocess.run(
            [sys.executable, "-c", code, "check", *words, "--as-of", AS_OF],
            cwd=folder,
            env={**os.environ, "PYTHONUTF8": "1", "LANG": "C", **env},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    @pytest.mark.parametrize("name", ["cal.csv", "cal.xlsx"])
    @pytest.mark.parametrize(
        "asked",
        [
            "embargo Bluebird until 2026-12-08T09:00",
            "embargo sur « Project Bluebird » jusqu’au 2026-12-08T09:00",
        ],
    )
    def test_lists_what_would_break(self, tmp_path, name, asked):
        done = self.run(self.desk(tmp_path), name, "--what-if", asked, "-f", "concise")
        assert done.returncode == 1
        assert [line.split(":")[0] for line in done.stdout.splitlines()[:-1]] == [
            f"{name} (row {row}, D{row})" for row in (31, 36)
        ]

    def test_tells_how_many(self, tmp_path):
        folder = self.desk(tmp_path)
        asked = "embargo Bluebird until 2026-12-08"
        said = self.run(folder, "cal.csv", "--what-if", asked).stdout
        assert "If this were so, 2 posts would break that do not break now." in said
        assert said.endswith("42 posts: 40 clear, 2 to fix.\n")
        said = self.run(folder, "cal.csv", "--what-if", "embargo Bluebird until 2026-11-25").stdout
        assert "0 posts would break that do not break now" in said
        assert "1 post that breaks now would not." in said

    def test_of_a_name_that_the_policy_does_not_know(self, tmp_path):
        folder = self.desk(tmp_path)
        done = self.run(folder, "cal.csv", "--what-if", "embargo Kestrelix until 2027-01-01")
        assert done.returncode == 1
        assert "If this were so, 1 post would break" in done.stdout

    @pytest.mark.parametrize(
        ("asked", "said"),
        [
            ("Bluebird", "embargo Bluebird until 2026-12-08T09:00`"),
            ("embargo Bluebird until soon", "soon"),
        ],
    )
    def test_what_it_does_not_understand(self, tmp_path, asked, said):
        done = self.run(self.desk(tmp_path), "cal.csv", "--what-if", asked)
        assert done.returncode == 2
        assert said in done.stderr

    def test_a_broken_policy_stays_broken(self, tmp_path):
        folder = self.desk(tmp_path)
        (folder / "postlint.toml").write_text("embargo = 3", encoding="utf-8")
        done = self.run(folder, "cal.csv", "--what-if", "embargo Bluebird until 2026-12-08")
        assert done.returncode == 2
        assert "The policy has a mistake" in done.stdout


def test_the_sample_calendar():
    """What `sample_posts/calendar` shows: a copied text, a missing tie, a secret, a late change."""
    folder = SAMPLES / "calendar"
    session = open_session(as_of=AS_OF)
    reports = copies.found(session.check_path(folder / "calendrier.csv"), session)
    assert {
        report.document.origin.part: [
            one.rule.id for one in report.standing if one.severity != "note"
        ]
        for report in reports
    } == {
        "row 2": ["calendar.copied-text"],
        "row 3": ["disclosure.role-missing"],
        "row 4": ["calendar.copied-text"],
        "row 5, linkedin": ["disclosure.employer-missing"],
        "row 5, x": ["disclosure.employer-missing"],
        "row 6": ["secrets.embargoed-name"],
        "row 7": ["disclosure.role-missing"],
        "row 8": ["calendar.changed-since-approval"],
    }
    (page,) = session.check_path(folder / "newsletter.html")
    assert not (page.standing)
    assert not (page.problems)


def late():
    """A post in its time says the name, two a week later do, the others say nothing wrong."""
    for at, (day, channel, author, text) in enumerate(rows()):
        said = {0: "Bluebird !", 29: "Bluebird !", 34: "Bluebird !", 35: "Kestrelix !"}
        mute = text if text == TEXTS[3] else "Merci à tous."
        moved = day if at != 0 else date(2026, 11, 28)
        yield moved, channel, author, said.get(at, mute)


def test_channels_of_a_cell():
    assert channels_of("LinkedIn, Twitter & Facebook") == ("linkedin", "x", "facebook")
    assert channels_of("LinkedIn\nLinkedIn") == ("linkedin",)
