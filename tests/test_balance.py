"""Words that speak for something and against it, added up around a name."""

from pathlib import Path

import pytest

from postlint.errors import PolicyError
from postlint.gate import one_of
from postlint.kinds.balance import Cue, Kind, Sign
from postlint.kinds.given import Kind as Given
from postlint.lexicon import Lexicon
from postlint.readers.text import parse
from postlint.session import open_session
from postlint.text import Span
from postlint.vocabulary import Name, Vocabulary

ACME = Lexicon(Vocabulary((Name("Acme", "company"),)), {"duty": ("shift", "ward", "desk")})
CUES = (
    Cue(("<duty>",), here=2, before=1, beside=1),
    Cue(("i", "my"), here=1, elsewhere=1),
    Cue(("bought",), here=-3, beside=-1),
)


def kind(least=3, start=0, cues=CUES, about=("<company>",)):
    return Kind(about, cues, least, ACME, start)


def read(text):
    (document,) = parse(text.encode(), "post.txt")
    return document


def places(matcher, text):
    return [match.span.cut(text) for match in matcher(read(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("My shift at Acme ended.", ["shift at Acme"]),  # 2 + 1 + 1
        ("At Acme the shift is mine, and I rest.", ["Acme the shift"]),  # 2 + 1
        ("At Acme the shift is long.", []),  # 2
        ("The shift, the ward, the desk at Acme.", ["shift, the ward, the desk at Acme"]),  # 2 + 1
        ("A shift is long. I like Acme.", []),  # 1 + 1
        ("I sleep. So do all. A shift is long. I like Acme.", ["I like Acme"]),  # 1 + 1 + 1
        ("I bought a lamp on my shift at Acme.", []),  # 2 + 1 + 1 - 3
        ("On my shift at Acme. They bought it.", ["shift at Acme"]),  # 4 - 1
        ("My shift was long, and I slept.", []),  # no name
        ("Bread.", []),
    ],
)
def test_points_add_up(text, found):
    assert places(kind(), text) == found


def test_where_nothing_speaks_for_it_the_name_is_the_place():
    assert places(kind(least=1, start=1), "Nice, Acme.") == ["Acme"]


def test_the_start_counts():
    assert places(kind(start=-1), "My shift at Acme ended.") == ["shift at Acme"]
    assert places(kind(start=-2), "My shift at Acme ended.") == []


def test_signs_tell_where_each_cue_stands():
    text = "A shift. My desk at Acme. Then bread. I bought it."
    assert kind().signs(read(text)) == [
        Sign(0, "here", Span(12, 16)),
        Sign(1, "here", Span(9, 11)),
        Sign(0, "before", Span(12, 16)),
        Sign(1, "before", Span(9, 11)),
        Sign(0, "beside", Span(2, 7)),
        Sign(1, "elsewhere", Span(38, 39)),
        Sign(2, "elsewhere", Span(40, 46)),
    ]
    assert kind().signs(read("A shift. I bought it.")) == []


def test_it_opens_where_the_name_is_said():
    names = {"<company>", "<product>", "<domain>", "<handle>", "<hashtag>"}
    assert kind().anchors() == names
    assert kind().gate() == one_of(names)
    assert kind(about=("lamp",)).anchors() == {"lamp"}


@pytest.mark.parametrize(
    "broken",
    [
        kind(least=99),
        kind(about=()),
        kind(cues=(*CUES, Cue((), here=1))),
        kind(cues=(Cue(("(open",), here=9),)),
        kind(cues=(Cue(("<nobody>",), here=9),)),
    ],
)
def test_what_can_never_be_or_be_read_is_a_mistake(broken):
    with pytest.raises(PolicyError, match="pack"):
        broken.verify("pack")


def test_a_language_can_be_asked_for():
    french = Given(kind(least=1, start=1), ACME, lang=("fr",))
    assert places(french, "Nous avons vu Acme dans la rue, et puis rien.") == ["Acme"]
    assert places(french, "We saw Acme in the street, and then nothing.") == []


PACK = """
[matchers.adds-up]
kind  = "balance"
about = ["<company>"]
least = 3
cues  = [{ words = ["shift"], here = 2 }, { words = ["my"], here = 1 }]

[told]
severity = "note"
message.en = "Told."
message.fr = "Dit."
why.en = "Because."
why.fr = "Parce que."
help.en = "Rest."
help.fr = "Repos."
bad.en = [">>My shift at Acme<<."]
good.en = ["A shift at Acme.", "My Acme."]
bad.fr = [">>my shift chez Acme<<."]
good.fr = ["Acme."]
match = { use = "adds-up" }
"""


def test_a_company_writes_one_as_data(tmp_path: Path):
    (tmp_path / "desk.toml").write_text(PACK)
    (tmp_path / "postlint.toml").write_text('packs = ["desk.toml"]\n[company]\nname = "Acme"\n')
    session = open_session(tmp_path / "postlint.toml")
    found = session.check_text("A day off. My shift at Acme was long.\n").findings
    assert [one.span for one in found if one.rule.id == "desk.told"] == [Span(14, 27)]
    assert open_session(tmp_path / "postlint.toml").check_text("My shift.\n").findings == ()


ENGLISH = "The new robot of Acme is the best that we have seen, and it is quiet. "
FRENCH = "Le nouveau robot d'Acme est le meilleur que nous ayons vu. "


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH + "Je travaille chez Acme.",
        FRENCH + "I work at Acme.",
        FRENCH + "Disclosure: Acme employee.",
        FRENCH + "#AcmeEmployee",
    ],
)
def test_a_statement_counts_in_a_post_of_another_language(text):
    session = open_session(config={"company": {"name": "Acme"}})
    found = {one.rule.id for one in session.check_text(text).findings}
    assert "disclosure.employer-missing" not in found


@pytest.mark.parametrize("text", [ENGLISH, FRENCH])
def test_without_a_statement_it_is_missing(text):
    session = open_session(config={"company": {"name": "Acme"}})
    found = {one.rule.id for one in session.check_text(text).findings}
    assert "disclosure.employer-missing" in found
