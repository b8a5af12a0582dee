"""Reading bytes: which reader, which encoding, front matter, plain text."""

import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint import readers
from postlint.document import Document, Media
from postlint.errors import PostError
from postlint.readers._source import LineEnds
from postlint.text import Span


def read(text: str | bytes, name: str = "post.txt") -> Document:
    (document,) = readers.read(text.encode() if isinstance(text, str) else text, name)
    return document


def problem(text: str | bytes, name: str = "post.txt") -> tuple[str, dict[str, str]]:
    with pytest.raises(PostError) as caught:
        read(text, name)
    assert caught.value.problem.where == name
    return caught.value.problem.key, dict(caught.value.problem.values)


def matter(yaml: str) -> Document:
    return read(f"---\n{yaml}\n---\nHello.\n")


class TestWhichReader:
    def test_by_suffix_in_any_case(self):
        assert readers.has_reader("a/b.TXT")
        assert readers.has_reader("b.mdx")
        assert not readers.has_reader("txt")
        assert not readers.has_reader("b.pdf")
        assert {".txt", ".text", ".md", ".markdown", ".mdx"} <= readers.suffixes()

    def test_no_reader_is_a_problem(self):
        assert problem("Hi", "a.EXE") == ("no-reader", {"suffix": ".exe"})

    def test_plain_text_brings_nothing_heavy(self):
        code = (
            "import sys; from postlint import readers; readers.read(b'Hi', 'a.txt');"
            "assert readers.has_reader('a.md');"
            "print(*{'yaml', 'markdown_it'} & set(sys.modules))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        assert done.stdout.strip() == b""


class TestBytes:
    def test_byte_order_mark_is_no_text(self):
        assert read(b"\xef\xbb\xbfHi").text == "Hi"

    @pytest.mark.parametrize("name", ["a.txt", "a.md"])
    def test_line_ends_keep_their_offsets(self, name: str):
        text = "a\r\nb\rc\u2028d\x85e\n\n"
        document = read(text, name)
        assert document.text == document.prose == document.published == text

    @pytest.mark.parametrize(
        ("data", "byte"), [(b"caf\xe9", "3"), (b"\xef\xbb\xbfa\xff", "4"), (b"\xff\xfeH\0", "0")]
    )
    def test_not_utf8(self, data: bytes, byte: str):
        assert problem(data) == ("not-utf8", {"byte": byte})

    def test_the_exception_holds_no_text(self):
        with pytest.raises(PostError) as caught:
            read(b"Project Bluebird \xff")
        assert caught.value.__context__ is None
        assert "Bluebird" not in repr(caught.value)

    @pytest.mark.parametrize("data", [b"Lark\0spur", b"\x89PNG\0\0", b"H\0i\0"])
    def test_binary(self, data: bytes):
        assert problem(data) == ("binary", {})

    @pytest.mark.parametrize(
        "data", [b"", b"\xef\xbb\xbf", b" \r\n\t\xc2\xa0", b"---\nauthor: Jo\n---\n \n"]
    )
    def test_empty(self, data: bytes):
        assert problem(data) == ("empty", {})

    @given(st.text("a\r\n", max_size=12))
    def test_line_ends_go_and_come_back(self, text: str):
        ends = LineEnds(text)
        assert "\r" not in ends.text
        assert ends.restore(ends.text) == text
        for at, char in enumerate(ends.text):
            start, end = ends.written(Span(at, at + 1))
            assert text[start:end] == char or (char == "\n" and text[start:end] in ("\r", "\r\n"))


class TestFrontMatter:
    def test_is_not_prose_but_leaves_the_house(self):
        text = "---\r\nauthor: Jo\r---  \nHello\n"
        document = read(text)
        assert document.prose == "   \r\n          \r     \nHello\n"
        assert document.published == document.text == text
        assert document.meta.author == "Jo"

    @pytest.mark.parametrize("end", ["---", "..."])
    def test_either_end(self, end: str):
        assert read(f"---\nauthor: Jo\n{end}\nHi").meta.author == "Jo"

    def test_fields(self):
        meta = matter(
            "author: Jo Park\nRole: engineer\nhandle: @jo\nspeaker: person\nrelation: ~\n"
            "channel: linkedin\nlang: no\nrevises: old.md\nreply-to: 12:30\n"
            "first_comment: |\n  one\n  two\ntags: [a, b]\n"
        ).meta
        assert meta[:6] == ("Jo Park", "engineer", "@jo", "person", "", "linkedin")
        assert (meta.lang, meta.revises, meta.reply_to) == ("no", "old.md", "12:30")
        assert meta.first_comment == "one\ntwo"

    @pytest.mark.parametrize("yaml", ["[us, fr]", "us, fr", "\n  - us\n  - fr"])
    def test_jurisdictions(self, yaml: str):
        assert matter(f"jurisdictions: {yaml}").meta.jurisdictions == ("us", "fr")

    @pytest.mark.parametrize("key", ["publish_at", "scheduled_at", "publish-at"])
    @pytest.mark.parametrize(
        ("written", "moment"),
        [
            ("2026-12-01", datetime(2026, 12, 1)),
            ("2026-12-01 09:30", datetime(2026, 12, 1, 9, 30)),
            ("2026-12-01T09:30:00Z", datetime(2026, 12, 1, 9, 30, tzinfo=timezone.utc)),  # noqa: UP017
            (
                "'2026-12-01 09:30:00 +01:00'",
                datetime(2026, 12, 1, 9, 30, tzinfo=timezone(timedelta(hours=1))),
            ),
            ("", None),
        ],
    )
    def test_dates(self, key: str, written: str, moment: datetime | None):
        found = matter(f"{key}: {written}").meta.publish_at
        assert found == moment
        assert (found and found.utcoffset()) == (moment and moment.utcoffset())

    def test_media(self):
        meta = matter(
            "media:\n  - a.png\n  - {file: b.png, alt: A robot, ai: yes, credit: ~, size: 3}\n"
            "  - file: c.png\n    visible: [Ann, Bob]\n"
        ).meta
        assert meta.media == (
            Media("a.png"),
            Media("b.png", alt="A robot", ai="yes"),
            Media("c.png", visible="Ann, Bob"),
        )
        assert matter("media: a.png").meta.media == (Media("a.png"),)
        assert matter("media:").meta.media == ()

    @pytest.mark.parametrize(
        ("yaml", "key", "expected"),
        [
            ("author: [Jo]", "author", "text"),
            ("publish_at: tomorrow", "publish_at", "date"),
            ("publish_at: [2026-12-01]", "publish_at", "text"),
            ("jurisdictions: {us: 1}", "jurisdictions", "list"),
            ("media: [[a]]", "media", "media"),
            ("media: [{alt: {en: a}}]", "media.alt", "text"),
        ],
    )
    def test_wrong_type(self, yaml: str, key: str, expected: str):
        told = problem(f"---\ntitle: x\n{yaml}\n---\nHi")
        assert told == ("front-matter-type", {"key": key, "expected": expected, "line": "3"})

    @pytest.mark.parametrize(
        "yaml",
        [
            "author: Jo\nrole: a: b",
            "author: Jo\nauthor: Ann",
            "author: Jo\nrole: [a",
            "author: Jo\nrole: \x07",
        ],
    )
    def test_broken(self, yaml: str):
        key, values = problem(f"---\n{yaml}\n---\nHi")
        assert key == "front-matter-broken"
        assert values["line"] in "34"

    @pytest.mark.parametrize(
        "yaml", ["author: " + "[" * 15_000, "author: " + "a" * 30_000, "author: " + "{a: " * 4000]
    )
    def test_hostile(self, yaml: str):
        assert problem(f"---\n{yaml}\n---\nHi")[0] == "front-matter-broken"

    def test_no_aliases(self):
        told = problem("---\ntitle: x\ntags: &a [x, y]\nmedia: [*a, *a]\n---\nHi")
        assert told == ("front-matter-alias", {"line": "3"})

    def test_python_tags_make_nothing(self):
        assert matter("author: !!python/name:os.system x").meta.author == "x"

    @pytest.mark.parametrize(
        "text",
        [
            "---\nauthor: Jo\n\nNo second fence.",
            "---\nGreat news: we won.\n---\nHi",
            "---\nNote: we won.\n---\nHi",
            "---\n---\nHi",
            "----\nauthor: Jo\n---\nHi",
            " ---\nauthor: Jo\n---\nHi",
            "Hi\n---\nauthor: Jo\n---\n",
            "--- author: Jo ---",
        ],
    )
    def test_a_thematic_break_hides_nothing(self, text: str):
        document = read(text)
        assert document.prose == text
        assert not document.meta.author

    def test_plain_text_has_no_waivers(self):
        document = read("<!-- postlint-ignore-file a.b: c until=2026-12-31 -->")
        assert document.waivers == ()
        assert document.prose == document.text
