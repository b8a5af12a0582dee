"""What postlint itself says: the same sentences in every language, in its typography."""

import ast
import pickle
import re
from pathlib import Path

import pytest

from postlint import ui
from postlint.rule import Severity
from postlint.ui import LANGUAGES, ROOMS, Told, language, room, say, told

TEXTS = {
    lang: {key: text for name in ROOMS for key, text in room(lang, name).items()}
    for lang in LANGUAGES
}
SENTENCES = [(lang, key) for lang in LANGUAGES for key in TEXTS[lang]]


def places(text):
    return set(re.findall(r"\{(\w+)\}", text))


def modules(lang):
    """The files of a language's rooms, by the name of the room."""
    folder = Path(ui.__file__).parent / lang
    return {path.stem: path for path in folder.glob("*.py") if path.stem != "__init__"}


def test_all_languages_have_the_same_rooms():
    for lang in LANGUAGES:
        assert modules(lang).keys() == ROOMS.keys()


@pytest.mark.parametrize("name", ROOMS)
def test_all_languages_have_the_same_sentences(name):
    assert list(room("en", name)) == list(room("fr", name))


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_room_holds_each_key_once(lang, name):
    """Of two that are alike Python would keep the last without a word."""
    source = ast.parse(modules(lang)[name].read_text(encoding="utf-8"))
    (table,) = (node for node in ast.walk(source) if isinstance(node, ast.Dict))
    written = [ast.literal_eval(key) for key in table.keys if key]
    assert written == list(room(lang, name))


def test_a_sentence_stands_in_the_room_that_its_first_word_names():
    for lang in LANGUAGES:
        for name, words in ROOMS.items():
            assert {key.partition(".")[0] for key in room(lang, name)} == {*words.split()}


def test_no_two_rooms_share_a_first_word():
    words = [word for some in ROOMS.values() for word in some.split()]
    assert len(words) == len({*words})


@pytest.mark.parametrize("key", TEXTS["en"])
def test_all_languages_fill_the_same_places(key):
    assert places(TEXTS["en"][key]) == places(TEXTS["fr"][key])


@pytest.mark.parametrize(("lang", "key"), SENTENCES)
def test_a_count_has_both_forms(lang, key):
    stem, _, form = key.rpartition(".")
    if form in ("one", "many"):
        assert {f"{stem}.one", f"{stem}.many"} <= TEXTS[lang].keys()
        assert "{n}" in TEXTS[lang][key]


@pytest.mark.parametrize("key", TEXTS["fr"])
def test_french_has_its_own_typography(key):
    text = re.sub(r"`[^`]*`|\{\w+\}|\d\d:\d\d", "x", TEXTS["fr"][key])
    assert "'" not in text
    assert '"' not in text
    assert not re.search(r"[^\u202f][:;!?](?!\d)", text), "a narrow no-break space is missing"
    assert not re.search(r"«(?!\u202f)|(?<!\u202f)»", text)


@pytest.mark.parametrize(("lang", "key"), SENTENCES)
def test_sentences_are_one_line_without_loose_spaces(lang, key):
    text = TEXTS[lang][key]
    assert text == text.strip()
    assert "\n" not in text
    assert "  " not in text


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_severity_has_a_word_and_a_count(lang, severity):
    assert say(lang, f"severity.{severity}")
    assert say(lang, f"count.{severity}", n=3).startswith("3 ")


def test_french_counts_zero_as_one():
    assert say("en", "count.note", n=0) == "0 tips"
    assert say("fr", "count.note", n=0) == "0 conseil"
    assert say("fr", "count.note", n=2) == "2 conseils"


def test_a_value_with_braces_is_not_filled_again():
    said = say("en", "problem.not-utf8", where="{byte}.md", byte="7")
    assert said.startswith("{byte}.md is not saved as UTF-8 (byte 7 ")


@pytest.mark.parametrize(
    ("asked", "environment", "expected"),
    [
        ("fr", {}, "fr"),
        ("auto", {"POSTLINT_UI_LANG": "fr", "LANG": "en_US.UTF-8"}, "fr"),
        ("auto", {"LANG": "fr_FR.UTF-8"}, "fr"),
        ("auto", {"LANG": "de_DE.UTF-8"}, "en"),
        ("auto", {}, "en"),
    ],
)
def test_the_language_is_asked_then_set_then_of_the_locale(
    monkeypatch, asked, environment, expected
):
    for name in ("POSTLINT_UI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language(asked) == expected


def told_keys():
    """Every key that the source asks `Told` for, as far as it is written out."""
    for path in Path(ui.__file__).parents[1].rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Told", "say"):
                for one in node.args:
                    if isinstance(one, ast.Constant) and "." in str(one.value):
                        yield one.value


def test_every_sentence_that_is_asked_for_is_there():
    keys = {*told_keys()}
    assert len(keys) > 100
    for key in keys:
        assert key in TEXTS["en"] or f"{key}.many" in TEXTS["en"], key


def test_a_told_sentence_is_english_text_that_knows_french():
    inner = Told("advice.close", word="'a'")
    whole = Told("policy.at", where="x", what=inner)
    assert whole == "x: did you mean 'a'?"
    again = pickle.loads(pickle.dumps(whole))
    assert again == whole
    assert told(again, "fr") == "x\u202f: vouliez-vous dire 'a'\u202f?"
    assert say("fr", "policy.at", where="y", what=inner).endswith("dire 'a'\u202f?")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('compny = "x"', "il n’y a pas de clé 'compny' ici (vouliez-vous dire 'company'"),
        ("posts = 3", "attendu\u202f: une liste de textes\u202f; trouvé\u202f: un nombre entier"),
        ('fail_on = "eror"', "'eror' ne fait pas partie des choix"),
        ("[company\n", "ce n’est pas du TOML"),
        (
            'jurisdictions = ["France"]',
            "'France' ne fait pas partie des choix (écrivez deux lettres",
        ),
        ('enable = ["nope.*"]', "aucune règle ne s’appelle 'nope.*' (il y a\u202f: "),
        ('[company]\ntimezone = "Paris"', "aucun fuseau horaire ne s’appelle 'Paris'"),
    ],
)
def test_a_mistake_in_a_policy_is_told_in_french(tmp_path, postlint, text, said):
    (tmp_path / "postlint.toml").write_text(text)
    (tmp_path / "a.txt").write_text("Bonjour.")
    for words in (("check", "a.txt", "-f", "concise"), ("rules", "list")):
        result = postlint(*words, cwd=tmp_path, POSTLINT_UI_LANG="fr")
        assert result.returncode == 2
        assert said in result.stdout + result.stderr
