"""Word files, web pages and letters: one post each, places in words, named refusals."""

import io
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from postlint import open_session, readers
from postlint.document import Unread
from postlint.errors import PostError
from postlint.reporters import View, concise

SAMPLES = Path(__file__).parents[1] / "sample_posts"
AS_OF = "2026-11-24T09:00+01:00"


def session():
    return open_session(SAMPLES / "postlint.toml", as_of=AS_OF)


def saved(file):
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def word(*paragraphs, change=lambda file: None):
    file = docx.Document()
    for text in paragraphs:
        file.add_paragraph(text)
    change(file)
    return saved(file)


def only(data, name):
    (post,) = readers.read(data, name)
    return post


def places(data, name):
    (report,) = session().check_bytes(data, name)
    assert not report.problems
    origin = report.document.origin
    return [(one.rule.id, origin.cell(one.span.start).ref) for one in report.findings]


def key(data, name):
    with pytest.raises(PostError) as caught:
        readers.read(data, name)
    return caught.value.problem.key


def letter(body="You should try Lumen.", subject="Hello", page="", files=()):
    made = EmailMessage()
    made["Subject"], made["From"] = subject, "Jo Park <jo@acme.example>"
    made.set_content(body)
    if page:
        made.add_alternative(page, subtype="html")
    for name, data in files:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word("A day out.", "", "You should try Lumen."), "a.docx"),
        (b"<p>A <b>day</b>\n out.<p>You should try <i>Lu</i>men.", "a.html"),
        (letter("A day out.\n\nYou should try Lumen.", subject=""), "a.eml"),
    ],
    ids=["docx", "html", "eml"],
)
def test_the_same_verdict_as_in_a_text_file(data, name):
    (report,) = session().check_bytes(data, name)
    (plain,) = session().check_bytes(b"A day out.\n\nYou should try Lumen.", "a.txt")
    assert report.document.prose.rstrip() == plain.document.text
    assert [(one.rule.id, one.span, one.message("en")) for one in report.findings] == [
        (one.rule.id, one.span, one.message("en")) for one in plain.findings
    ]
    assert [one.rule.id for one in report.findings] == ["disclosure.employer-missing"]
    said = concise.render([report], View(lang="fr"))
    assert said.startswith(f"{name} (paragraphe 2):1:16: error[disclosure.employer-missing]")


class TestWord:
    def test_words_wherever_they_are(self):
        def change(file):
            table = file.add_table(1, 2)
            table.cell(0, 1).text = "In a table"
            run = file.paragraphs[0].add_run(" and more")
            inserted = OxmlElement("w:ins")
            file.paragraphs[0]._p.append(inserted)
            inserted.append(run._r)
            deleted = OxmlElement("w:del")
            deleted.append(OxmlElement("w:r"))
            gone = OxmlElement("w:delText")
            gone.text = "Bluebird"
            deleted[0].append(gone)
            file.paragraphs[0]._p.append(deleted)
            line = file.add_paragraph("one")
            line.add_run().add_break()
            line.add_run("two\tthree")

        post = only(word("First", change=change), "a.docx")
        assert post.text == "First and more\n\nIn a table\n\none\ntwo\tthree"
        assert post.prose == post.text

    def test_what_leaves_besides_the_words(self):
        def change(file):
            file.sections[0].footer.paragraphs[0].text = "About Bluebird"
            hidden = file.paragraphs[0].add_run("Bluebird!")
            hidden.font.hidden = True
            relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), 'HYPERLINK "https://acme.example/Bluebird"')
            file.paragraphs[0]._p.append(field)
            file.part.relate_to(
                "https://acme.example/project-bluebird", f"{relation}/hyperlink", is_external=True
            )

        data = word("Good news.", change=change)
        assert sorted(places(data, "a.docx")) == [
            ("secrets.embargoed-name", "footer"),
            ("secrets.embargoed-name", "hidden text"),
            ("secrets.embargoed-name", "hidden text"),
            ("secrets.embargoed-name", "link"),
        ]
        assert only(data, "a.docx").prose.rstrip() == "Good news."

    def test_words_in_a_drawing(self):
        def change(file):
            xml = (
                '<a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
                "<a:r><a:t>Try Lumen</a:t></a:r></a:p>"
            )
            name = PackURI("/word/diagrams/data1.xml")
            part = Part(name, "application/xml", xml.encode(), file.part.package)
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"
            file.part.relate_to(part, kind)

        data = word("Good news.", change=change)
        assert only(data, "a.docx").prose == "Good news.\n\nTry Lumen"
        assert places(data, "a.docx") == [("disclosure.employer-missing", "drawing")]

    def test_a_table_at_the_top_tells_of_the_post(self):
        def change(file):
            table = file.add_table(3, 2)
            told = (("Réseau", "LinkedIn"), ("Date :", "2 décembre 2026 à 9h30"), ("Auteur", "Jo"))
            for row, texts in enumerate(told):
                for column, text in enumerate(texts):
                    table.cell(row, column).text = text
            file.element.body.insert(0, table._tbl)

        post = only(word("Bluebird !", change=change), "a.docx")
        assert post.meta.channel == "linkedin"
        assert post.meta.publish_at == datetime(2026, 12, 2, 9, 30)
        assert post.meta.author == "Jo"
        assert post.prose.rstrip() == "Bluebird !"
        assert places(word("Bluebird !", change=change), "a.docx") == []

    def test_a_date_there_that_is_none(self):
        def change(file):
            table = file.add_table(1, 2)
            table.cell(0, 0).text, table.cell(0, 1).text = "Date", "soon"
            file.element.body.insert(0, table._tbl)

        assert key(word("Hi.", change=change), "a.docx") == "document-date"

    def test_a_table_about_something_else_is_text(self):
        def change(file):
            table = file.add_table(1, 2)
            table.cell(0, 0).text, table.cell(0, 1).text = "Robots", "Lumen"
            file.element.body.insert(0, table._tbl)

        assert only(word("Hi.", change=change), "a.docx").prose == "Robots\n\nLumen\n\nHi."

    def test_bad_files(self):
        whole = word("Hi.")
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
        assert key(b"no zip", "a.docx") == "office-broken"
        assert key(whole[: len(whole) // 2], "a.docx") == "office-broken"
        assert key(ole + "EncryptedPackage".encode("utf-16-le"), "a.docx") == "office-locked"
        assert key(ole, "a.docx") == "office-old"
        assert key(word(), "a.docx") == "empty"
        assert key(self.rezipped({"word/vbaProject.bin": b"x"}), "a.docm") == "office-macros"
        assert key(self.rezipped({"word/bomb.bin": bytes(260_000_000)}), "a.docx") == "calendar-big"
        big = b"<a>" + b" " * 31_000_000 + b"</a>"
        assert key(self.rezipped({"word/other.xml": big}), "a.docx") == "calendar-big"
        entity = b'<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'
        assert key(self.rezipped({"word/document.xml": entity}), "a.docx") == "office-broken"
        assert key(self.rezipped({"word/document.xml": b"<a"}), "a.docx") == "office-broken"

    def rezipped(self, change):
        file = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(word("Hi."))) as old, zipfile.ZipFile(file, "w", 8) as new:
            for name in old.namelist():
                if name not in change:
                    new.writestr(name, old.read(name))
            for name, data in change.items():
                new.writestr(name, data)
        return file.getvalue()


class TestPages:
    def test_what_readers_read(self):
        page = """<html><head><title>T</title><style>p {}</style></head><body>
        <h1>Hello &amp; caf&eacute;</h1><script>var a = 1</script>
        <p>One<br>two &lt;b&gt;</p><ul><li>x</li><li>y</li></ul><p style="display:none">no</p>
        <p hidden>no</p><div>in <span>a</span> div<p>inner</p>tail</div></body></html>"""
        assert only(page.encode(), "a.html").prose.rstrip() == (
            "Hello & café\n\nOne\ntwo <b>\n\nx\n\ny\n\nin a div\n\ninner\n\ntail"
        )

    @pytest.mark.parametrize(
        ("page", "place"),
        [
            ("<p>Hi <a href='https://a.example/project-bluebird'>x</a>", "link"),
            ("<p>Hi <img src=x alt='A Bluebird box'>", "alt text"),
            ("<p>Hi <!-- Bluebird -->", "comment"),
            ("<p>Hi <script>// Bluebird</script>", "hidden text"),
            ("<p>Hi <p hidden>Bluebird", "hidden text"),
            ("<p>Hi <!-- Bluebird", "comment"),
            ("<p>Hi <a id=x Bluebird", "hidden text"),
            ("<p>Hi</p></body></html><?php Bluebird ?>", "comment"),
        ],
    )
    def test_what_leaves_besides(self, page, place):
        assert places(page.encode(), "a.html") == [("secrets.embargoed-name", place)]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1"])
    def test_encodings(self, encoding):
        assert only("<p>Déjà".encode(encoding), "a.html").text == "Déjà"

    def test_an_encoding_that_the_page_tells(self):
        page = '<meta charset="cp437"><p>Déjà'.encode("cp437")
        assert only(page, "a.html").prose.strip() == "Déjà"

    @pytest.mark.parametrize(
        ("page", "expected"),
        [
            (b"", "empty"),
            (b"<p></p>", "empty"),
            (b"<p>a\0b", "binary"),
            (b"<div>" * 2_010 + b"Bluebird", "page-deep"),
            (b"a" * 5_000_001, "page-big"),
        ],
    )
    def test_refused(self, page, expected):
        assert key(page, "a.html") == expected

    @pytest.mark.parametrize("broken", ["<", "<a", "<!--", "<a b='", "</p>", "<![CDATA["])
    def test_broken_tags_hide_no_word(self, broken):
        post = only(("<p>Hi " + broken * 20_000 + " Bluebird").encode(), "a.html")
        assert "Bluebird" in post.published


class TestLetters:
    def test_the_subject_is_read(self):
        data = letter(subject="Bientôt : Bluebird")
        assert places(data, "a.eml") == [
            ("secrets.embargoed-name", "subject"),
            ("disclosure.employer-missing", "paragraph 1"),
        ]

    def test_the_page_is_what_readers_see(self):
        data = letter("You should try Lumen.\n\nBluebird", page="<p>You should try Lumen.")
        assert sorted(places(data, "a.eml")) == [
            ("disclosure.employer-missing", "paragraph 1"),
            ("secrets.embargoed-name", "plain text"),
        ]

    def test_posts_that_are_attached(self):
        table = b"date,text\n2026-12-01,Fine\nsoon,What date?"
        files = [("a.csv", table), ("b.docx", word("Bluebird!")), ("c.pdf", b"%PDF")]
        reports = session().check_bytes(letter("Hi.", files=files), "a.eml")
        assert [
            (
                report.document.origin.part,
                [one.rule.id for one in report.findings],
                [problem.key for problem in report.problems],
            )
            for report in reports
        ] == [
            ("", [], []),
            ("attachment a.csv, row 2", [], []),
            ("attachment a.csv, row 3", [], ["row-date"]),
            ("attachment b.docx", ["secrets.embargoed-name"], []),
            ("attachment c.pdf", [], ["no-reader"]),
        ]
        said = concise.render(reports, View(lang="fr"))
        assert "a.eml (pièce jointe b.docx, paragraphe 1):1:1: error" in said
        assert "(pièce jointe a.csv, ligne 3" in said
        assert "pièce jointe c.pdf" in said.splitlines()[-1]

    def test_forwarded(self):
        outer = EmailMessage()
        outer["Subject"] = "Fwd"
        outer.set_content("See below.")
        inner = EmailMessage()
        inner["Subject"] = "Draft"
        inner.set_content("Bluebird!")
        outer.add_attachment(inner)
        assert [rule for rule, _ in places(outer.as_bytes(), "a.eml")] == ["secrets.embargoed-name"]

    @pytest.mark.parametrize(
        ("data", "expected"),
        [
            (b"", "letter-broken"),
            (b"no letter at all", "letter-broken"),
            (b"Subject:\n\n", "empty"),
            (b"Subject: a\nContent-Type: application/pkcs7-mime\n\nx", "letter-locked"),
            (b"Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n"
             + b"--b\nContent-Type: text/plain\n\nx\n" * 300, "letter-broken"),
            (b"a" * 25_000_001, "page-big"),
            (b"Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n" * 9_000,
             "letter-broken"),
            (b"a:b\n" * 200_000 + b"\nHi", "letter-broken"),
        ],
    )  # fmt: skip
    def test_refused(self, data, expected):
        assert key(data, "a.eml") == expected

    def test_odd_headers_and_charsets(self):
        data = b"Subject: =?nope?q?Bluebird?=\nContent-Type: text/plain; charset=nope\n\nD\xe9j\xe0"
        post = only(data, "a.eml")
        assert post.text.endswith("Déjà")
        assert "Bluebird" in post.text


def test_a_post_cannot_hide_behind_an_attachment_that_is_broken():
    found: Any = readers.read_each(letter("Hi.", files=[("a.docx", b"x")]), "a.eml")
    assert isinstance(found[1], Unread)
    assert found[1].problem.where == "a.eml: a.docx"
    assert session().as_of > datetime(2026, 11, 24, tzinfo=UTC)
