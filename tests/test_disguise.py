"""Embargoed names in every form and cheap disguise, and the innocent words that look alike."""

import pytest

from postlint import open_session

NAMES = ("Zorblax", "Quivra Moor", "Élyzée Nord", "Blue", "Love")
SESSION = open_session(config={"embargo": [{"name": name} for name in NAMES]}, as_of="2026-11-22")


def found(text, name="post.txt"):
    report = SESSION.check_text(text, name)
    assert not report.problems
    rule = "secrets.embargoed-name"
    return [one.span.cut(text) for one in report.findings if one.rule.id == rule]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # as it is, in plurals, with 's and with a French article
        ("Zorblax, ZORBLAX, zorblax", ["Zorblax", "ZORBLAX", "zorblax"]),
        ("Two Zorblaxs and Zorblax's arm", ["Zorblaxs", "Zorblax"]),
        ("l'Élyzée Nord, d’Élyzée Nord, qu'Elyzee nord",
         ["Élyzée Nord", "Élyzée Nord", "Elyzee nord"]),
        # apart: hyphens, line breaks, blanks that do not break, emphasis
        ("Zor-blax, Zor-\nblax", ["Zor-blax", "Zor-\nblax"]),
        ("Quivra\nMoor, Quivra\u00a0Moor, Quivra-Moor, Quivra_Moor, QuivraMoor",
         ["Quivra\nMoor", "Quivra\u00a0Moor", "Quivra-Moor", "Quivra_Moor", "QuivraMoor"]),
        # together: hashtags, handles, addresses
        ("#Zorblax #zorblaxlaunch #ProjectZorblax @zorblax @team_zorblax",
         ["Zorblax", "zorblax", "Zorblax", "zorblax", "zorblax"]),
        ("https://acme.example/quivra-moor/a?x=zorblax", ["quivra-moor", "zorblax"]),
        ("img/quivra%20moor.png", ["img/quivra%20moor.png"]),
        # what nobody sees
        ("Zor\u200bblax Zor\u00adblax Zor\u2060blax Zor\u3164blax",
         ["Zor\u200bblax", "Zor\u00adblax", "Zor\u2060blax", "Zor\u3164blax"]),
        # other letters that look the same
        ("Zоrblах", ["Zоrblах"]),
        ("Ζοrblax", ["Ζοrblax"]),
        ("Ｚｏｒｂｌａｘ", ["Ｚｏｒｂｌａｘ"]),
        ("𝐙𝐨𝐫𝐛𝐥𝐚𝐱 𝓩𝓸𝓻𝓫𝓵𝓪𝔁 ⓩⓞⓡⓑⓛⓐⓧ 🅉🄾🅁🄱🄻🄰🅇",
         ["𝐙𝐨𝐫𝐛𝐥𝐚𝐱", "𝓩𝓸𝓻𝓫𝓵𝓪𝔁", "ⓩⓞⓡⓑⓛⓐⓧ", "🅉🄾🅁🄱🄻🄰🅇"]),
        # digits for letters, letters set apart
        ("Z0rblax, Zorb1ax, Z0rb|@x", ["Z0rblax", "Zorb1ax", "Z0rb|@x"]),
        ("Qu1vra M0or, Quivra M00r", ["Qu1vra M0or", "Quivra M00r"]),
        ("Z o r b l a x, z.o.r.b.l.a.x, Q-u-i-v-r-a-m-o-o-r",
         ["Z o r b l a x", "z.o.r.b.l.a.x", "Q-u-i-v-r-a-m-o-o-r"]),
        ("ELYZEE NORD", ["ELYZEE NORD"]),
    ],
)  # fmt: skip
def test_every_form_of_a_coined_name(text, places):
    assert found(text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("![Zorblax at work](a.png)", ["Zorblax"]),
        ("[here](https://a.example/zorblax)", ["zorblax"]),
        ("---\nnotes: zorblax\n---\nHi.", ["zorblax"]),
        ("<!-- zorblax -->", ["zorblax"]),
        ("`zorblax`", ["zorblax"]),
        ("Zor**blax** and Z_orb_lax", ["Zor**blax", "Z_orb_lax"]),
        ("Zor&shy;blax &#90;orblax", ["Zor&shy;blax", "&#90;orblax"]),
    ],
)
def test_all_that_leaves_the_house(text, places):
    assert found(text, "post.md") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("I love the blue sky. Blue is a colour. Love it.", []),
        ("J'adore le bleu, love et tout ça.", []),
        ("I LOVE IT. LOVE, SO MUCH.", []),
        ("With love and blue #ilovemycat", []),
        ("We show Blue on Monday.", ["Blue"]),
        ("Project Love, projet Love, nom de code : love", ["Love", "Love", "love"]),
        ("#Love #blue @love", ["Love", "blue", "love"]),
        ("img/love.png", ["love"]),
        ("We show Bl\u200bue on Monday.", ["Bl\u200bue"]),
        ("Вlue, B l u e, b1ue.", ["Вlue", "B l u e", "b1ue"]),
    ],
)
def test_an_ordinary_word_counts_where_it_is_used_as_a_name(text, places):
    assert found(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "Zorb lax, zorblaxing, azorblax, zor blaxx",
        "A quivra in the moor; quivra. Moor.",
        "Quivra\n\nMoor",
        "Z o r b l a, 2 0 2 6, a b c d e f g",
        "i18n, k8s, b2b, h264, 3rd, 10x, mp3, l0ve11",
        "zorbla4 zorb7ax",
    ],
)
def test_what_only_looks_alike(text):
    assert found(text) == []
