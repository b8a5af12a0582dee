"""Weak words that count only together; figures and lists in patterns."""

import pytest

from postlint.errors import PolicyError
from postlint.kinds import weigh
from postlint.kinds._reading import reading
from postlint.kinds.phrases import Kind as Phrases
from postlint.kinds.wording import Kind as Wording
from postlint.lexicon import Lexicon
from postlint.pack import load
from postlint.readers.text import parse
from postlint.vocabulary import Vocabulary


def places(matcher, text):
    (document,) = parse(text.encode(), "post.txt")
    return [match.span.cut(text) for match in matcher(document)]


def scale(least=3, within=6):
    light = tuple(Phrases((word,)) for word in ("boss", "night", "again"))
    return weigh.Kind(light, least, within, Lexicon(Vocabulary(())), heavy=(Phrases(("wages",)),))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The boss called at night, again.", ["boss called at night, again"]),
        ("The boss and wages.", ["boss and wages"]),
        ("Boss, boss, boss.", []),
        ("The boss called at night.", []),
        ("Wages and wages.", []),
        ("The boss called.\n\nAt night, again.", []),
        ("The boss came. One two three four five six seven nights later: night, again.", []),
        (
            "Wages, boss. And far, far away from there, by night: wages.",
            ["Wages, boss", "night: wages"],
        ),
    ],
)
def test_enough_close_together(text, found):
    assert places(scale(), text) == found


def test_of_two_that_overlap_one_counts():
    one = weigh.Kind(
        (Phrases(("night shift",)), Phrases(("shift",))), 2, 9, Lexicon(Vocabulary(()))
    )
    assert places(one, "A night shift.") == []
    assert places(one, "A night shift, a shift.") == ["night shift, a shift"]


def test_what_must_be_there():
    assert scale().anchors() == {"boss", "night", "again", "wages"}


@pytest.mark.parametrize(("least", "within"), [(0, 3), (6, 3), (2, -1)])
def test_a_scale_that_cannot_tip_is_a_mistake(least, within):
    with pytest.raises(PolicyError):
        scale(least, within).verify("rule")


def wording(*any_of, **lists):
    return Wording(any_of, Lexicon(Vocabulary(()), lists))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is 1 780 net, 11.5 net and £9 net.", ["1 780 net", "11.5 net", "£9 net"]),
        ("A net of 12.", []),
    ],
)
def test_a_number(text, found):
    assert places(wording("<number> net"), text) == found


def test_an_amount_has_a_currency():
    text = "31k, $17.50, 80 euros, 12 €, 44 robots."
    assert places(wording("<amount>"), text) == ["31k", "$17.50", "80 euros", "12 €"]


def test_a_pattern_that_is_a_long_list_is_each_of_its_patterns():
    long = ("my pay", "our (hours|shifts)", *(f"word{n}" for n in range(30)))
    one = wording("<topics>", topics=long)
    assert len(reading(one.lexicon, one.any).patterns) == 32
    assert places(one, "My pay, our shifts.") == ["My pay", "our shifts"]
    choice = wording("(" + "|".join(long) + ")")
    assert len(reading(choice.lexicon, choice.any).patterns) == 32
    assert places(choice, "My pay, our shifts.") == ["My pay", "our shifts"]
    short = wording("<topics>", topics=long[:2])
    assert len(reading(short.lexicon, short.any).patterns) == 1
    assert places(short, "My pay, our shifts.") == ["My pay", "our shifts"]


def test_a_list_from_one_table_of_a_file(tmp_path):
    (tmp_path / "words.toml").write_text('[a]\nen = ["one"]\nfr = ["un"]\n[b]\nen = ["two"]\n')
    pack = tmp_path / "topic.toml"
    pack.write_text('[words]\nfirst = "words.toml#a"\n')
    assert load(pack).words == {"first": ("one", "un")}
    assert load(pack).data == (tmp_path / "words.toml",)
    pack.write_text('[words]\nfirst = "words.toml#c"\n')
    with pytest.raises(PolicyError, match="no table"):
        load(pack)
