"""The Markdown reader: what readers read of it stays where it is, the rest is blank."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from postlint import readers
from postlint.document import Document
from postlint.readers import markdown

JOIN = "\u2060"


def read(text: str) -> Document:
    (document,) = readers.read(text.encode(), "post.md")
    assert len(document.prose) == len(document.published) == len(document.text)
    return document


def shown(text: str) -> str:
    """The prose, with U+2060 as `^` and without blanks at the ends of its lines."""
    lines = read(text).prose.replace(JOIN, "^").split("\n")
    return "\n".join(line.rstrip(" ") for line in lines)


def words(text: str) -> list[str]:
    """The words of the prose, as folding sees them."""
    return read(text).prose.replace(JOIN, "").split()


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("snake_case 2 * 3 a*b", "snake_case 2 * 3 a*b"),
        ("Lark**spur** _is_", "Lark^^spur    is"),
        ("guar**ant**eed", "guar^^ant^^eed"),
        ("**Acme**'s **30**%", "  Acme^^'s   30^^%"),
        ("a ~~b~~ c~d", "a   b   c~d"),
        ("\u2028\na**b**c\n\u2028", "\u2028\na^^b^^c\n\u2028"),
        ("***both***", "   both"),
        ("**open", "**open"),
        (r"a\_b \* \d 1\%", r"a^_b  * \d 1^%"),
        ("one\\\ntwo  \nthree", "one\ntwo\nthree"),
        ("R&amp;D &nbsp; Lark&shy;spur", "R&amp;D        Lark^^^^^spur"),
        ("say `x = 1` now", "say         now"),
        ("a ``b", "a ``b"),
        ("a ` b", "a ` b"),
        ("[Lark](http://x.y 'T')spur", " Lark^^^^^^^^^^^^^^^^^spur"),
        ("[a](\nhttp://x\n) b", " a\n\n  b"),
        ("[a](javascript:x)", "[a](javascript:x)"),
        ("[x] [not](", "[x] [not]("),
        ("![al*t*](u.png)s", "  al^t         s"),
        ("![a ![b **c**](u)](v)", "  a   b   c"),
        ("<https://a.b> https://c.d", " https://a.b  https://c.d"),
        ("see [t][x]\n\n[x]: http://u\n  'title'", "see  t\n\n\n"),
        ("[^1] a\n\n[^1]: Source", "[^1] a\n\n[^1]: Source"),
        ("Lark<b>spur</b> a<br>b", "Lark^^^spur     a    b"),
        ("Lark<!-- x -->spur", "Lark^^^^^^^^^^spur"),
        ("<!-- b --!> c --> d", "            c --> d"),
        ("<!--> c -->", "      c -->"),
        ("<div>\n<p title='a'>b</p>\n</div>", "\n             b\n"),
        ("<script>\nx\n</script>\ny", "\n\n\ny"),
        ("> <div>\n> a\n", "\n  a\n"),
        ("<!-- open\n\nb", "\n\n"),
        ("#acme #x", "#acme #x"),
        ("# Head #acme ##", "  Head #acme"),
        ("# # # #", "  # #"),
        ("## # ##", "   #"),
        ("#", ""),
        ("> # a # b #", "    a # b"),
        ("Ti*t*le\n more\n=====", "Ti^t^le\n more\n"),
        ("- a\n  - b\n    * c", "  a\n    b\n      c"),
        ("9) a\n10) b", "9) a\n10) b"),
        ("-\n\n- [ ] a", "\n\n  [ ] a"),
        ("> a\nlazy *b*\n>\n> > c", "  a\nlazy  b\n\n    c"),
        ("-\ta\n\n\tb\n", "  a\n\n b\n"),
        ("\tcode\n\nb", "\n\nb"),
        ("```py\nx\n```\ny", "\n\n\ny"),
        ("> ~~~\n> x\n\ny", "\n\n\ny"),
        ("1. ```\n   x\n   ```\n2. y", "\n\n\n2. y"),
        ("a\n\n***\n\nb", "a\n\n\n\nb"),
        ("|a|**b**|\n|-|-|\n|c\\|d|`\\|`|e|", " a   b\n\n c |d      e"),
        ("x | y\n--|--\nz", "x   y\n\nz"),
        ("> - | a | x\\\\|y |\n>   |---|---|", "      a   x  |y\n"),
        ("|  |b|\n|-|-|\n||c|", "    b\n\n  c"),
        ("---\ntitle: x\n---\n# a\n", "\n\n\n  a\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_prose(text: str, prose: str, end: str):
    if end == "\n":
        assert shown(text) == prose
    document = read(text.replace("\n", end))
    assert document.prose == read(text).prose.replace("\n", end)
    assert document.published == read(text).published.replace("\n", end)


def test_published_keeps_all_but_delimiters_inside_a_word():
    text = (
        "---\ntitle: x\n---\na**b**c **d** `e`f [g](h)i <!-- j --> l<b>m</b> n\\_o\n\n    p**q**r"
    )
    published = read(text).published.replace(JOIN, "^")
    assert published == (
        "---\ntitle: x\n---\na^^b^^c **d** `e^f [g](h)i <!-- j --> l^^^m</b> n^_o\n\n    p**q**r"
    )


def test_nul_does_not_move_anything():
    (document,) = (markdown._understood(Document.plain("a\0**b** c\0d `e`"), 0),)
    assert document.prose == "a\0  b   c\0d    "


def test_bounded_nesting_hides_no_words():
    assert words("> " * 60 + "deep")[-1] == "deep"
    assert "deep" in words("- " * 60 + "deep")
    assert words("[" * 60 + "deep" + "]" * 60)[0].strip("[]") == "deep"


def test_a_parser_that_fails_shows_everything(monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("postlint.readers._blocks.lay_out", fail)
    document = read("---\ntitle: x\n---\n**a** `b`")
    assert document.prose == "   \n        \n   \n**a** `b`"


def test_a_text_that_is_too_long_is_all_shown():
    text = "**a** `b`\n" * 20_001
    assert read(text).prose == text


# fmt: off
HOSTILE = [
    "[", "![", "*a**a ", "> ", "- ", "`", "<", "![[](", "[a](",
    "|\n", "- a\n ", "<!--", "<div\n<a", "# " + " " * 500,
    "<!-- postlint-ignore-next a.b -->\n", "&#1;", "\\", "_a_ ", "[a]: b\n",
]
# fmt: on


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_bounded(piece: str):
    text = "x\n\n|a|b|\n|-|-|\n" + piece * (5_000 // len(piece))
    start = time.process_time()  # other processes are none of its doing
    read(text)
    assert time.process_time() - start < 3


class TestWaivers:
    def test_next_block(self):
        text = (
            "One.\n\n<!-- postlint-ignore-next voice.hype: it is a quote until=2026-12-31 -->\n"
            "<!-- postlint-ignore-next a.b -->\nTwo\nlines.\n\nThree.\n"
        )
        first, second = read(text).waivers
        assert first.rule == "voice.hype"
        assert (first.reason, first.until) == ("it is a quote", "2026-12-31")
        assert first.written_at.cut(text).startswith("<!-- postlint-ignore-next voice.hype")
        assert first.reach.cut(text) == "Two\nlines."
        assert second[:4] == ("a.b", first.reach, "", "")

    def test_inside_a_block_it_reaches_the_rest(self):
        text = "One <!-- postlint-ignore-next a.b: c --> two.\n\nThree."
        assert read(text).waivers[0].reach.cut(text) == " two."
        text = "One <!-- postlint-ignore-next a.b: c -->\n\nThree."
        assert read(text).waivers[0].reach.cut(text) == "Three."
        text = "One <!-- postlint-ignore-next a.b: c -->"
        assert read(text).waivers[0].reach.cut(text) == ""

    def test_off_and_on(self):
        text = (
            "a\r\n\r\n<!-- postlint-off x.y, z: why until=2026-12-31 -->\r\n\r\nb\r\n\r\n"
            "<!-- postlint-on x.y -->\r\n\r\nc"
        )
        one, other = read(text).waivers
        assert (one.rule, other.rule) == ("x.y", "z")
        assert one.reach.cut(text) == "\r\n\r\nb\r\n\r\n"
        assert other.reach.cut(text).endswith("\r\n\r\nc")
        assert one.written_at.cut(text).endswith("until=2026-12-31 -->")

    def test_file(self):
        text = "a\n\n> <!--postlint-ignore-file a.b: c\n> until=2027-01-01-->\n"
        (waiver,) = read(text).waivers
        assert waiver.reach == (0, len(text))
        assert (waiver.rule, waiver.until) == ("a.b", "2027-01-01")

    @pytest.mark.parametrize(
        ("said", "rule", "reason", "until"),
        [
            ("", "", "", ""),
            (" a.b", "a.b", "", ""),
            (" a.b until=2026-12-31", "a.b", "", "2026-12-31"),
            (" a.b: until=2026-12-31 why: so", "a.b", "why: so", "2026-12-31"),
            (" a.b: why until=never", "a.b", "why", ""),
            (" a.b: why until=2026-02-30", "a.b", "why", ""),
            (" because", "because", "", ""),
            (" no rule here", "", "no rule here", ""),
        ],
    )
    def test_what_is_missing_is_empty(self, said: str, rule: str, reason: str, until: str):
        (waiver,) = read(f"<!-- postlint-ignore-file{said} -->\n\na").waivers
        assert (waiver.rule, waiver.reason, waiver.until) == (rule, reason, until)

    @pytest.mark.parametrize(
        "text",
        [
            "`<!-- postlint-ignore-file a: b -->`",
            "    <!-- postlint-ignore-file a: b -->\n\na",
            "```\n<!-- postlint-ignore-file a: b -->\n```",
            "\\<!-- postlint-ignore-file a: b -->",
            "<!-- see postlint-ignore-file a: b -->",
            "<!-- postlint-on a -->",
            "<!-- postlint-ignore-file a: b",
        ],
    )
    def test_what_is_none(self, text: str):
        assert read(text).waivers == ()


# fmt: off
PIECES = [
    "*", "**", "_", "~~", "`", "```", "\\", "|", "a|b\n-|-\n", "[", "]", "](u)", "![", "(", ")",
    "[a]: u\n", "[a]", "<", ">", "<b>", "</b>", "<div>", "<!--", "-->", "<https://a.b>", "&amp;",
    "&shy;", "# ", "#", "> ", "- ", "1. ", "    ", "\t", " ", "\n", "\r\n", "\r", "\n\n", "---\n",
    "===\n", "a", "Lark", "spur", "é", "e\u0301", "😀", "\u2028", "\u00a0", "\x0c", "\u200b", "'",
    "\ufeff", "\u0085", "<!-- postlint-off a.b: c -->", "title: x\n", "{", "\x1c", "\\|", "~",
]
# fmt: on


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=500, deadline=None)
def test_views_show_the_text_or_a_blank(text: str):
    document = markdown._understood(Document.plain(text), 0)
    for view in (document.prose, document.published):
        assert len(view) == len(text)
        for there, here in zip(text, view, strict=True):
            assert here == there or (here in (" ", JOIN) and there not in "\r\n")
    for waiver in document.waivers:
        assert waiver.written_at.cut(text).startswith("<!-- postlint")
        assert 0 <= waiver.reach.start <= waiver.reach.end <= len(text)


@given(st.lists(st.sampled_from([*PIECES, "guaranteed "]), max_size=20).map("".join))
@settings(max_examples=300, deadline=None)
def test_line_ends_change_nothing(text: str):
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unix = markdown._understood(Document.plain(text), 0)
    windows = markdown._understood(Document.plain(text.replace("\n", "\r\n")), 0)
    assert windows.prose == unix.prose.replace("\n", "\r\n")
    assert windows.published == unix.published.replace("\n", "\r\n")
    assert [w.reach.cut(windows.text) for w in windows.waivers] == [
        w.reach.cut(text).replace("\n", "\r\n") for w in unix.waivers
    ]


def rendered(text: str) -> str:
    """The letters that markdown-it shows, by a way of its own: its tokens."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks = [token for token in md.parse(text) if token.type == "inline"]
    return "".join(map(letters, blocks))


def letters(token: Token) -> str:
    if token.children is not None and token.type in ("inline", "image"):
        return "".join(map(letters, token.children))
    told = token.content if token.type in ("text", "text_special") else ""
    return "".join(char for char in told if char.isalpha())


# no HTML: what is text in it is shown, and markdown-it does not tell
SAFE = [piece for piece in PIECES if "<" not in piece and piece not in ("title: x\n", "&amp;")]


@given(st.lists(st.sampled_from(SAFE), max_size=30))
@settings(max_examples=500, deadline=None)
def test_prose_has_the_letters_that_are_rendered(pieces: list[str]):
    # each letter once, so that none can stand in for another
    known = iter("bcdfghijklmnopqrstvwxyzBCDFGHIJKLMNOPQRSTVWXYZ")
    text = "".join(piece.replace("Lark", next(known)) for piece in pieces)
    prose = markdown._understood(Document.plain(text), 0).prose
    found, wanted = "".join(filter(str.isalpha, prose)), rendered(text)
    if "|" in text:  # cells that a table has no column for are not rendered, but stay visible
        rest = iter(found)
        assert all(letter in rest for letter in wanted)
    else:
        assert found == wanted
