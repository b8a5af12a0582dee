"""One spelling for matching, and the exact way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.folding import fold
from postlint.text import Span

ODD = (
    "aÉe\u0301q\u0323\u0307ﬁＡ𝓗ßİıΣς'’`´-–…·½①\u0301"
    "\u00ad\u200b\u2060\ufeff\ufe0f\u00a0\u202f\u2028\r\n\t "
)
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters()), max_size=30)


@pytest.mark.parametrize(
    ("text", "cased", "lower"),
    [
        ("Plain Text", "Plain Text", "plain text"),
        ("l’Aurora ‘x’ I`m", "l'Aurora 'x' I'm", "l'aurora 'x' i'm"),
        ("I`m", "I'm", "i'm"),
        ("a–b—c‑d−e", "a-b-c-d-e", "a-b-c-d-e"),
        ("chez\u00a0Acme\u202f!", "chez Acme !", "chez acme !"),
        ("Blue\u200bb\u2060i\u00adrd\ufe0f", "Bluebird", "bluebird"),
        ("\ufeffHi", "Hi", "hi"),
        ("ＡＣＭＥ", "ACME", "acme"),
        ("𝓛𝓾𝓶𝓮𝓷", "Lumen", "lumen"),
        ("ﬁn", "fin", "fin"),
        ("Straße", "Straße", "straße"),
        ("İstanbul", "istanbul", "istanbul"),
        ("I\u0307stanbul", "istanbul", "istanbul"),
        ("De\u0301veloppe\u0301", "Développé", "développé"),
        ("q\u0323\u0307x", "qx", "qx"),
        ("wait…", "wait…", "wait…"),
        ("salarié·e", "salarié·e", "salarié·e"),
        ("a\r\nb\rc\nd\u2028e", "a\nb\nc\nd\ne", "a\nb\nc\nd\ne"),
        ("\u0301a", "a", "a"),
    ],
)
def test_one_spelling(text, cased, lower):
    folded = fold(text)
    assert (folded.cased, folded.lower) == (cased, lower)


@pytest.mark.parametrize(
    ("text", "word", "written"),
    [
        ("x Blue\u200bbird y", "bluebird", "Blue\u200bbird"),
        ("x \u2060Blue\u2060bird\u2060 y", "bluebird", "Blue\u2060bird"),
        ("le cafe\u0301 noir", "café", "cafe\u0301"),
        ("le cafe\u0301\u0323, noir", "caf", "caf"),
        ("ﬁn", "i", "ﬁ"),
        ("ﬁn", "n", "n"),
        ("ＡＣＭＥ is", "acme", "ＡＣＭＥ"),
        ("a\r\nb", "\n", "\r\n"),
        ("a\r\nb c", "b c", "b c"),
        ("soft\u00adly e\u0301", "softly é", "soft\u00adly e\u0301"),
    ],
)
def test_the_way_back_covers_the_written_word(text, word, written):
    folded = fold(text)
    at = folded.lower.index(word)
    assert folded.span(at, at + len(word)).cut(text) == written


@pytest.mark.parametrize("text", ["ab", "ab\u200b", "é", "e\u0301", "a\r\n", "ﬁ", ""])
def test_an_empty_place_stays_empty_and_the_end_is_the_end(text):
    folded = fold(text)
    end = len(folded.cased)
    assert folded.span(0, 0) == Span(0, 0)
    assert folded.span(end, end) == Span(len(text), len(text))
    assert folded.offset(len(text)) == end


@given(st.text(st.characters(max_codepoint=127), max_size=40).filter(lambda t: "\r\n" not in t))
def test_ascii_keeps_its_offsets(text):
    folded = fold(text)
    assert len(folded.cased) == len(text)
    assert folded.span(0, len(text)) == Span(0, len(text))
    assert folded.offset(len(text)) == len(text)


@given(TEXTS)
def test_cased_and_lower_have_the_same_offsets(text):
    folded = fold(text)
    assert len(folded.cased) == len(folded.lower)
    assert folded.lower == folded.cased.lower()


@given(TEXTS)
def test_every_folded_character_leads_back_to_its_source(text):
    folded = fold(text)
    for at, char in enumerate(folded.cased):
        place = folded.span(at, at + 1)
        assert place.start < place.end <= len(text)
        assert char in fold(place.cut(text)).cased
        assert folded.offset(place.start) <= at


@given(TEXTS)
def test_the_way_back_is_monotone(text):
    folded = fold(text)
    places = [folded.span(at, at + 1) for at in range(len(folded.cased))]
    assert places == sorted(places)
    for start in range(len(places)):
        for end in range(start + 1, len(places) + 1):
            assert folded.span(start, end) == Span(places[start].start, places[end - 1].end)


@given(TEXTS)
def test_offsets_of_the_written_text_lead_to_the_folded_one(text):
    folded = fold(text)
    offsets = [folded.offset(at) for at in range(len(text) + 1)]
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(folded.cased)


@given(TEXTS)
def test_a_letter_folds_alike_alone_and_among_others(text):
    """A rule must not depend on what else the post holds."""
    assert fold(text).cased + fold("é").cased == fold(text + "é").cased


@given(st.text(st.characters(min_codepoint=0xC0, max_codepoint=0x24F), max_size=20))
def test_composed_and_decomposed_letters_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)).lower == fold(text).lower
