"""The report for people: words under the right cells, in windows that fit the screen."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Excuse, Finding, Praise, Report, Source
from postlint.reporters import View, concise, terminal
from postlint.rule import Related, Rule, Severity
from postlint.text import Span

EMPLOYER = Rule(
    "disclosure.employer-missing",
    Severity.ERROR,
    message={
        "en": "Readers cannot tell that you work at {company}.",
        "fr": "On ne voit pas que vous travaillez chez {company}.",
    },
    why={
        "en": "People weigh advice by who gives it, so the law asks you to say that you gain.",
        "fr": "On juge un conseil d’après qui le donne\u202f: la loi demande donc de le dire.",
    },
    help={
        "en": "Add one line: “I work at {company} as {role}.”",
        "fr": "Ajoutez une ligne\u202f: «\u202fJe travaille chez {company} comme {role}.\u202f»",
    },
    praise={
        "en": "Readers can see that you work at {company}.",
        "fr": "On voit que vous travaillez chez {company}.",
    },
)
HYPE = Rule("voice.hype", Severity.WARNING, {"en": "“{word}” promises a lot."})
MASKED = Rule("embargo.early", Severity.ERROR, {"en": "{company} is hidden."}, secret=True)
LENGTH = Rule("format.too-long", Severity.NOTE, {"en": "This is a long post."})
VALUES: dict[str, str | dict[str, str]] = {
    "company": "Acme",
    "role": {"en": "engineer", "fr": "ingénieure"},
}
SCREEN = View(own_screen=True)


def at(text, words, rule=EMPLOYER, **more):
    """A finding at the first place of `words`."""
    start = text.index(words)
    more = {"severity": rule.severity, "values": VALUES} | more
    return Finding(rule, Span(start, start + len(words)), **more)


def report(text, *findings, name="posts/draft.txt", **more):
    return Report(Document.plain(text, name), findings, **more)


def source(text, words, width=80, **view):
    """The line of the post, and the line under it, without the gutter."""
    screen = terminal.render([report(text, at(text, words))], View(width=width, **view))
    lines = screen.splitlines()
    first = next(n for n, line in enumerate(lines) if line[:1].isdigit())
    return lines[first][4:], lines[first + 1][4:]


@pytest.mark.parametrize(
    ("before", "cells", "words", "carets"),
    [
        ("plain ", 6, "Lumen", 5),
        ("👩‍💻 ", 3, "Lumen", 5),
        ("❤️👍🏽🇫🇷 ", 7, "Lumen", 5),
        ("日本 ", 5, "東京", 4),
        ("cafe\u0301 ", 5, "re\u0301sume\u0301", 6),
        ("a\tb ", 7, "x\ty", 6),
        ("\x1b[31m ", 11, "Lumen", 5),
        ("\u202eabc\u202c ", 20, "Lumen", 5),
        ("\x00 ", 6, "a\u200bb", 10),
        ("\u2028 ", 9, "Lumen", 5),
        ("שלום ", 5, "Lumen", 5),
        ("\ud800 ", 9, "Lumen", 5),
        ("\u0301 ", 8, "Lumen", 5),
    ],
)
def test_the_underline_stands_under_the_words(before, cells, words, carets):
    line, under = source(before + words + " and more", words)
    assert under == " " * cells + "^" * carets
    assert cell_len(line[: line.rindex(" and")]) == cells + carets


def test_a_zero_width_joiner_is_only_kept_inside_an_emoji():
    assert source("👩‍💻 a\u200db Lumen", "Lumen")[0] == "👩‍💻 a\\u{200d}b Lumen"


@pytest.mark.parametrize("words", ["[markup]", "[/b]", ":smile:", "{brace}", "[link=x]y[/link]"])
@pytest.mark.parametrize("color", [False, True])
def test_posts_are_printed_as_they_are(words, color):
    text = f"so {words} it is"
    found = at(text, words, HYPE, values={"word": words})
    assert terminal.render([report(text, found)], View(color=color)).count(words) == 2
    assert words in concise.render([report(text, found)], View())


def test_a_paragraph_is_cut_on_both_sides_between_words():
    text = "word " * 400 + "Lumen " + "word " * 400
    line, under = source(text, "Lumen", width=60)
    assert line.startswith("… word ")
    assert line.endswith(" word …")
    assert line[under.index("^") :].startswith("Lumen")


def test_a_match_wider_than_the_screen_shows_its_beginning():
    text = "so " + "longword" * 40
    line, under = source(text, "longword" * 40, width=50)
    assert line.startswith(("so longword", "… longword"))
    assert line.endswith("…")
    assert len(under) <= 46


def test_a_match_over_lines_shows_three_of_them():
    text = "one two\n\n  three\nfour\nfive"
    screen = terminal.render([report(text, at(text, text[4:]))], View())
    assert "1 | one two\n  |     ^^^\n...\n3 |   three\n  |   ^^^^^\n4 | four\n  | ^^^^ …" in screen
    assert "five" not in screen


@pytest.mark.parametrize(("offset", "column"), [(0, 0), (2, 2), (5, 5)])
def test_an_insertion_shows_one_caret(offset, column):
    text = "Lumen\r\nis good"
    found = Finding(EMPLOYER, Span(offset, offset), Severity.ERROR)
    screen = terminal.render([report(text, found)], View())
    assert f"1 | Lumen\n  | {' ' * column}^\n" in screen


def test_signs_fall_back_where_the_stream_has_none():
    text = "é\n" + "word “yes” 🎉 " * 30 + "Lumen… ù"
    view = View(unicode=False)
    told = terminal.render([report(text, at(text, "Lumen…"), at(text, "é", MASKED))], view)
    assert all(char <= "\xff" for char in told)
    assert 'word "yes" \\u{1f389} Lumen... ù' in told
    assert 'Add one line: "I work at Acme as engineer."' in told
    assert "##### is hidden." in told


def test_a_clean_run_does_not_import_rich():
    code = (
        "import sys; from postlint.reporters import View, terminal, concise\n"
        "from postlint.finding import Report; from postlint.document import Document\n"
        "for lang in 'en', 'fr':\n"
        "    view = View(lang=lang, own_screen=True, color=True)\n"
        "    terminal.render([Report(Document.plain('Fine.'))], view)\n"
        "sys.exit('rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@st.composite
def written(draw):
    """A post of any characters, with findings anywhere in it."""
    odd = st.sampled_from("a b\n\r\t\x1b\x00\u202e\u200d\ufe0f\u0301👩💻日é🇫🇷\u2028\ud800[{:")
    text = draw(st.text(odd | st.characters(), max_size=200))
    cuts = draw(st.lists(st.tuples(*[st.integers(0, len(text))] * 3), max_size=3))
    spans = [Span(min(a, b), max(a, b)) for a, b, _ in cuts]
    related = [(Related(Span(c, c), {"en": "label " * 9}),) for _, _, c in cuts]
    secret = draw(st.booleans())
    rule = EMPLOYER._replace(secret=secret, message={"en": "You say “{company}” here."})
    return report(text, *[
        Finding(rule, span, Severity.ERROR, {"company": span.cut(text)}, also)
        for span, also in zip(spans, related, strict=True)
    ], praise=(Praise(rule, Span(0, 0), VALUES),))  # fmt: skip


@given(written(), st.integers(40, 120), st.booleans(), st.booleans())
def test_every_line_fits_the_screen_and_steers_nothing(post, width, unicode, own_screen):
    view = View(width=width, unicode=unicode, own_screen=own_screen)
    for line in terminal.render([post], view).removesuffix("\n").split("\n"):
        assert cell_len(line) <= width or "--> posts" in line
        assert not [c for c in line if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]


POST = (
    "A long week.\n\n"
    "After a long time of trying many lamps at home, with my children 👩‍💻, I think that you "
    "should try Lumen, the best lamp that I ever had in my house. Tell all your friends 日本!\n\n"
    "Lumen ships in May, and \u202e[b]we[/b] \x1b[31mlove Lumen."
)
PRAISE = Praise(EMPLOYER, Span(0, 1), VALUES)
RELATED = tuple(
    Related(Span(start, start + len(words)), label)
    for words, start, label in [
        ("lamp", POST.index("lamp that"), {"en": "the product", "fr": "le produit"}),
        ("日本", POST.index("日本"), {}),
        ("Lumen", POST.index("Lumen ships"), {"en": "said again", "fr": "redit ici"}),
        ("love", POST.index("love"), {"en": "and a lot of praise " * 5}),
        ("Lumen", POST.rindex("Lumen"), {}),
        ("house", POST.index("house"), {}),
    ]
)
ONE = report(POST, at(POST, "Lumen"))
SEVERAL = [
    report(POST, at(POST, "Lumen"), at(POST, "best", HYPE, values={"word": "best"}),
           at(POST, POST[:-3], LENGTH), at(POST, "love", excuse=Excuse(Source.WAIVER, "ok"))),
    report("Wow!", at("Wow!", "Wow", excuse=Excuse(Source.PROTECTED)), name="wow.md",
           praise=(PRAISE,)),
    report("Fine.", name="fine.md", praise=(PRAISE,)),
    report("", name="x.md", problems=(Problem("x.md", "missing"),)),
]  # fmt: skip
SCREENS = {
    "one finding": ([ONE], SCREEN),
    "one finding, colour": ([ONE], SCREEN._replace(color=True)),
    "one finding, narrow, no signs": ([ONE], SCREEN._replace(width=48, unicode=False)),
    "related": ([report(POST, at(POST, "Lumen", related=RELATED))], SCREEN),
    "several posts": (SEVERAL, SCREEN._replace(skipped=1)),
    "several posts, French": (SEVERAL, SCREEN._replace(lang="fr")),
    "praise alone": ([report("Fine.", praise=(PRAISE,))], SCREEN._replace(hints=("Try init.",))),
}


@pytest.mark.parametrize("name", SCREENS)
def test_whole_screens(name, snapshot):
    assert terminal.render(*SCREENS[name]) == snapshot
