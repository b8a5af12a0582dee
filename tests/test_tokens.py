"""Token patterns: what they find, where, how French is cut, and what it costs to ask."""

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postlint.decode import decode
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.folding import fold
from postlint.kinds import tokens
from postlint.words import words_of

PROMISE = ({"LOWER": {"IN": ["grow", "grows"]}}, {"LOWER": "by", "OP": "?"}, {"LIKE_NUM": True})


def kind(*patterns: tuple[dict[str, Any], ...], needs: str, lang: Any = "en") -> tokens.Kind:
    return tokens.Kind(patterns, (needs,), lang)


def found(matcher: tokens.Kind, text: str, prose: str | None = None) -> list[str]:
    document = Document(text, prose or text, text)
    return [match.span.cut(text) for match in matcher(document)]


def cut(text: str, lang: str = "fr") -> list[str]:
    return [token.text for token in tokens._pipeline(lang)(fold(text).cased)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We grow by 40 percent.", ["grow by 40"]),
        ("It grows 3 times. It will grow by ten.", ["grows 3", "grow by ten"]),
        ("We grow\nby 40.", ["grow\nby 40"]),
        ("Big — we grow by 40…", ["grow by 40"]),
        ("We grow. By 40.", []),
        ("We grew by 40.", []),
        ("", []),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert found(tokens.Kind((PROMISE,), ("grow", "grows")), text) == places


def test_markup_between_words_does_not_part_them() -> None:
    text, prose = "We **grow** by _40_.", "We   grow   by  40 ."
    assert found(kind(PROMISE, needs="grow"), text, prose) == ["grow** by _40"]


def test_a_sentence_without_the_word_is_not_looked_at() -> None:
    assert found(kind(({"LIKE_NUM": True},), needs="grow"), "We grow by 4. See 5.") == ["4"]


def test_only_a_whole_word_counts() -> None:
    assert found(kind(({"LIKE_NUM": True},), needs="grow"), "Growing by 4.") == []


def test_of_matches_that_overlap_the_longest_counts() -> None:
    very = ({"LOWER": "very", "OP": "+"},)
    assert found(kind(very, needs="very"), "very very very good, very") == [
        "very very very", "very",
    ]  # fmt: skip


def test_offsets_survive_folding() -> None:
    text = "ﬃ e\u0301 « L’Aurora » ne s’arrête jamais."
    aurora = ({"LOWER": "l’"}, {"TEXT": "Aurora"})
    assert found(kind(aurora, needs="aurora", lang="fr"), text) == ["L’Aurora"]


def test_anchors_are_the_longest_folded_words() -> None:
    assert tokens.Kind((PROMISE,), ("d’Ici peu", "GROW")).anchors() == {"ici", "grow"}


@given(st.text("grow by40.\n", max_size=40))
@settings(deadline=None)
def test_a_match_implies_an_anchor(text: str) -> None:
    matcher, document = kind(PROMISE, needs="grow"), Document.plain(text)
    matches = list(matcher(document))
    assert not matches or matcher.anchors() & words_of(document)
    assert all(0 <= match.span.start < match.span.end <= len(text) for match in matches)


@given(st.text(max_size=30), st.sampled_from(["en", "fr"]))
@settings(deadline=None)
def test_any_text_can_be_asked(text: str, lang: str) -> None:
    document = Document.plain(f"{text} never {text}")
    for match in kind(({"LOWER": "never"},), needs="never", lang=lang)(document):
        assert fold(match.span.cut(document.text)).lower == "never"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’Aurora, d'Acme", ["l'", "Aurora", ",", "d'", "Acme"]),
        ("Je n'ai qu’un mot, j'y suis", ["Je", "n'", "ai", "qu'", "un", "mot", ",", "j'", "y",
                                         "suis"]),
        ("Aujourd'hui, dès aujourd’hui", ["Aujourd'hui", ",", "dès", "aujourd'hui"]),
        ("d'aujourd'hui", ["d'", "aujourd'hui"]),
        ("l'« Aurora »", ["l'", "«", "Aurora", "»"]),
        ("prud'homme O’Brien", ["prud'homme", "O'Brien"]),
        ("l'@jo d'#Acme", ["l'", "@jo", "d'", "#Acme"]),
        ("les salarié·e·s, l'employé(e)", ["les", "salarié·e·s", ",", "l'", "employé(e)"]),
        ("salarié(e)s (bref) salarié.e.s.", ["salarié(e)s", "(", "bref", ")", "salarié.e.s", "."]),
        ("Voulez-vous un rendez-vous ?", ["Voulez", "-vous", "un", "rendez-vous", "?"]),
        ("y a-t-il un porte-parole", ["y", "a", "-t-il", "un", "porte-parole"]),
        ("Qu'est-ce que c'est", ["Qu'", "est", "-ce", "que", "c'", "est"]),
    ],
)  # fmt: skip
def test_how_french_is_cut(text: str, words: list[str]) -> None:
    assert cut(text) == words


@pytest.mark.parametrize("number", ["12", "1,5", "-3", "1/2", "dix", "dix-sept", "vingt-et-un"])
def test_french_numbers(number: str) -> None:
    assert tokens._like_number(number)


@pytest.mark.parametrize("word", ["et", "", "-", "sixième", "x2", "/"])
def test_no_french_numbers(word: str) -> None:
    assert not tokens._like_number(word)


def test_asking_in_french_loads_no_french_of_spacy() -> None:
    code = """
import sys, warnings
warnings.simplefilter("error")
import postlint.kinds.tokens as tokens
from postlint.document import Document
assert "spacy" not in sys.modules
kind = tokens.Kind((({"LOWER": "jamais"},),), ("jamais",), "fr")
assert not list(kind(Document.plain("Toujours.")))
assert "spacy" not in sys.modules, "no word, no spaCy"
import re, re._compiler as compiler
longest, parse = [0], compiler._parser.parse
def watched(source, *rest):
    longest[0] = max(longest[0], len(source))
    return parse(source, *rest)
compiler._parser.parse = watched
assert len(list(kind(Document.plain("Jamais.")))) == 1
assert "spacy" in sys.modules
assert "spacy.lang.fr" not in sys.modules
assert 1000 < longest[0] < 100_000, longest
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_it_remembers_no_word_of_a_post() -> None:
    matcher = kind(({"LOWER": "never"},), needs="never")
    assert found(matcher, "Never say Zwrtkqx.")
    assert "Zwrtkqx" not in tokens._pipeline("en").vocab.strings


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"needs": []}, "x: r.needs: it must name words (needs = [\"guarantee\"])"),
        ({"needs": ["ok", "--"]}, "x: r.needs: it must name words (needs = [\"guarantee\"])"),
        ({"any": []}, 'x: r.any: a list is empty (any = [[{ LOWER = "never" }]])'),
        ({"any": [[]]}, 'x: r.any: a list is empty (any = [[{ LOWER = "never" }]])'),
        ({"any": [[{"LOWR": "a"}]]},
         "x: r.any[0][0]: there is no key 'LOWR' here (did you mean 'LOWER'?)"),
        ({"any": [[{}, {"POS": "VERB"}]]},
         "x: r.any[0][1].POS: only a trained model knows this (no model judges a post)"),
    ],
)  # fmt: skip
def test_verify_refuses(table: dict[str, object], message: str) -> None:
    usual = {"any": [[{"LOWER": "a"}]], "needs": ["a"]}
    decode(tokens.Kind, usual, "x: r").verify("x: r")
    with pytest.raises(PolicyError) as caught:
        decode(tokens.Kind, usual | table, "x: r").verify("x: r")
    assert str(caught.value) == message


def test_needs_is_required() -> None:
    with pytest.raises(PolicyError, match="the key 'needs' is missing"):
        decode(tokens.Kind, {"any": [[{"LOWER": "a"}]]}, "x: r")


@pytest.mark.parametrize(
    "token",
    [
        {"LOWER": 3},
        {"OP": "x"},
        {"LOWER": {"REGEX": "("}},
        {"LOWER": {"INN": ["a"]}},
        {"IS_ALPHA": "yes"},
        {"LENGTH": {">=": "a"}},
    ],
)
def test_what_spacy_refuses_is_a_policy_error(token: dict[str, object]) -> None:
    with pytest.raises(PolicyError, match="kind tokens"):
        found(kind((token,), needs="never"), "never")


@pytest.mark.parametrize("key", tokens._KNOWN)
def test_spacy_knows_every_key(key: str) -> None:
    flags = ("IS_", "LIKE_", "SPACY")
    value = True if key.startswith(flags) else {"LENGTH": 5, "OP": "+"}.get(key, "never")
    found(kind(({key: value},), needs="never"), "never")
