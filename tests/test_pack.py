"""A pack that is wrong says which file and which key, and what to write."""

from pathlib import Path

import pytest

from postlint import binding
from postlint import pack as packs
from postlint.errors import PolicyError
from postlint.knobs import Knob, settings_of
from postlint.pack import Example, Pack, Proof
from postlint.rule import Check, Conditions, Severity
from postlint.vocabulary import Name, Vocabulary

HEAD = 'severity = "error"\nmessage.en = "No {match}."\n'
MATCH = 'match = { kind = "phrases", any = ["free"] }\n'
SETTINGS = '[settings.when]\ndefault = "a"\nchoices = ["a", "b"]\n'
NAMES = Vocabulary([Name("Acme", "company")], {"company": "Acme"})


def opened(tmp_path: Path, text: str, settings: dict[str, object] | None = None) -> list[Check]:
    path = tmp_path / "voice.toml"
    path.write_text(text, encoding="utf-8")
    pack = packs.load(path)
    packs.proofs(pack)
    chosen = settings_of(pack.knobs, settings or {}, "postlint.toml: voice")
    return [check for check, _ in binding.checks(pack, NAMES, chosen)]


def error(tmp_path: Path, text: str, settings: dict[str, object] | None = None) -> str:
    with pytest.raises(PolicyError) as caught:
        opened(tmp_path, text, settings)
    return str(caught.value).replace(str(tmp_path) + "/", "")


def test_a_pack_becomes_checks(tmp_path):
    (check,) = opened(
        tmp_path,
        f'[gift]\n{HEAD}why.fr = "w"\nchannels = ["LinkedIn"]\nlanguages = ["en"]\nsecret = true\n'
        f'jurisdictions = ["FR"]\nspeaker = ["person"]\nsoftens = ["a.*"]\n{MATCH}'
        '[[gift.grades]]\nseverity = "note"\nwhere = { kind = "phrases", any = ["maybe"] }\n',
    )
    assert check.rule._asdict() == {
        "id": "voice.gift",
        "severity": Severity.ERROR,
        "message": {"en": "No {match}."},
        "why": {"fr": "w"},
        "help": {},
        "basis": (),
        "praise": {},
        "secret": True,
        "softens": ("a.*",),
        "mend": {},
        "fix": None,
    }
    assert check.conditions == Conditions(("en",), ("linkedin",), ("fr",), ("person",))
    assert [grade.severity for grade in check.grades] == ["note"]
    assert check.matcher.anchors() == frozenset({"free"})
    assert check.values == {"company": "Acme"}


def test_a_pack_holds_words_settings_and_rules(tmp_path):
    (tmp_path / "list.toml").write_text('en = ["x", "y"]\nfr = ["z"]\n')
    path = tmp_path / "voice.toml"
    path.write_text(f'[words]\na = ["b"]\nc = "list.toml"\n{SETTINGS}[gift]\n{HEAD}{MATCH}')
    pack = packs.load(path)
    assert pack._replace(rules={}) == Pack(
        "voice",
        str(path),
        {"a": ("b",), "c": ("x", "y", "z")},
        {"when": Knob("a", ("a", "b"))},
        matchers={},
        rules={},
        data=(tmp_path / "list.toml",),
    )
    assert pack.ids() == ("voice.gift",)


def test_examples_are_texts_or_tables(tmp_path):
    path = tmp_path / "voice.toml"
    path.write_text(
        f'[gift]\n{HEAD}{MATCH}bad.en = [">>free<<", {{ text = "t", channel = "x" }}]\n'
    )
    proofs = packs.proofs(packs.load(path))
    told = (Example(">>free<<"), Example("t", channel="x"))
    assert proofs == {"voice.gift": Proof({"en": told}, {})}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = ", "voice.toml: this is not TOML: Invalid value (at end of document)"),
        ("a = 1", "voice.toml: a: expected a table (write [a])"),
        (
            f'[gift]\nmessage.en = "m"\n{MATCH}',
            "voice.toml: gift: the key 'severity' is missing (one of 'note', 'warning', 'error')",
        ),
        (
            f"[gift]\n{HEAD}",
            "voice.toml: gift: the key 'match' is missing (a table)",
        ),
        (
            f'[gift]\n{HEAD}{MATCH}sevrity = "x"',
            "voice.toml: gift: there is no key 'sevrity' here (did you mean 'severity'?)",
        ),
        (
            f'[gift]\nseverity = "eror"\nmessage.en = "m"\n{MATCH}',
            "voice.toml: gift.severity: 'eror' is none of the choices (did you mean 'error'?)",
        ),
        (
            f'[gift]\n{HEAD}{MATCH}channels = "x"',
            "voice.toml: gift.channels: expected a list of text, got text "
            '(write it in brackets: ["…"])',
        ),
        (
            f"[gift]\n{HEAD}{MATCH}secret = 1",
            "voice.toml: gift.secret: expected true or false, got a whole number",
        ),
        (
            f'[gift]\n{HEAD}match = {{ kind = "phrase", any = ["a"] }}',
            "voice.toml: gift.match.kind: there is no kind named 'phrase' "
            "(did you mean 'phrases'?)",
        ),
        (
            f"[gift]\n{HEAD}match = {{ any = [] }}",
            "voice.toml: gift.match: missing key 'kind' (kind = \"phrases\")",
        ),
        (
            f'[gift]\n{HEAD}match = "free"',
            'voice.toml: gift.match: expected a table with a kind (kind = "phrases")',
        ),
        (
            f'[gift]\n{HEAD}match = {{ kind = "phrases", any = ["a"], cse = true }}',
            "voice.toml: gift.match: there is no key 'cse' here (did you mean 'case'?)",
        ),
        (
            f'[gift]\n{HEAD}match = {{ kind = "phrases", any = [] }}',
            "voice.toml: gift.match.any: the list is empty (write the phrases to match)",
        ),
        (
            f'[gift]\n{HEAD}match = {{ kind = "wording", any = ["(a"] }}',
            "voice.toml: gift.match.any[0]: a bracket is not closed in '(a' "
            "(see docs/rules.md, wording)",
        ),
        (
            f'[gift]\n{HEAD}match = {{ kind = "names", of = ["embargos"] }}',
            "voice.toml: gift.match.of[0]: there are no 'embargos' (did you mean 'embargo'?)",
        ),
        (
            f'[gift]\n{HEAD}match = {{ kind = "any", of = [{{ kind = "regex", pattern = "(" }}] }}',
            "voice.toml: gift.match.of[0].pattern: this is not a regular expression: "
            "missing ) at position 1",
        ),
        (
            f'[gift]\n{HEAD}{MATCH}[[gift.grades]]\nseverity = "note"\nwhere = {{ kind = "x" }}',
            None,
        ),
        (
            f'[gift]\n{HEAD}{MATCH}bad.en = "free"',
            "voice.toml: gift.bad.en: expected a list of tables, got text "
            '(write it in brackets: ["…"])',
        ),
        (
            f'[gift]\n{HEAD}{MATCH}bad.en = [{{ text = "a", chanel = "x" }}]',
            "voice.toml: gift.bad.en[0]: there is no key 'chanel' here (did you mean 'channel'?)",
        ),
        (
            "[words]\na = [1]",
            "voice.toml: words.a: expected a list of words, or the name of a data file",
        ),
        ('[words]\na = "no.toml"', "no.toml: cannot be read: No such file or directory"),
        (
            "[settings.when]\nchoices = []",
            "voice.toml: settings.when: the key 'default' is missing "
            "(text or true or false or a whole number or a list of text)",
        ),
        (
            '[settings.when]\ndefault = "c"\nchoices = ["a", "b"]',
            "voice.toml: settings.when.default: 'c' is none of its choices (there are: a, b)",
        ),
        (
            f'{SETTINGS}[gift]\n{HEAD}match = {{ kind = "phrases", any = ["a"], '
            'setting = { wen = "a" } }',
            "voice.toml: gift.match.setting: there is no setting 'wen' (did you mean 'when'?)",
        ),
        (
            f'{SETTINGS}[gift]\n{HEAD}match = {{ kind = "phrases", any = ["a"], setting = 1 }}',
            "voice.toml: gift.match.setting: expected a table of settings "
            '(setting = { when = "mention" })',
        ),
    ],
)
def test_a_broken_pack_is_refused(tmp_path, text, message):
    said = error(tmp_path, text)
    if message is None:
        assert said.startswith("voice.toml: gift.grades[0].where.kind: there is no kind named 'x'")
    else:
        assert said == message


def test_a_pack_that_is_not_utf8(tmp_path):
    path = tmp_path / "voice.toml"
    path.write_bytes(b"a = '\xff'")
    with pytest.raises(PolicyError) as caught:
        packs.load(path)
    assert str(caught.value) == f"{path}: byte 5 is not UTF-8 (save the file as UTF-8)"


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            {"wen": "a"},
            "postlint.toml: voice.wen: there is no setting 'wen' (did you mean 'when'?)",
        ),
        ({"when": "c"}, "postlint.toml: voice.when: 'c' is no choice (choose one of: 'a', 'b')"),
        ({"when": True}, "postlint.toml: voice.when: True is no choice (choose one of: 'a', 'b')"),
        (3, "postlint.toml: voice: expected a table of settings"),
    ],
)
def test_a_broken_setting_is_refused(tmp_path, settings, message):
    assert error(tmp_path, f"{SETTINGS}[gift]\n{HEAD}{MATCH}", settings) == message


def test_a_part_counts_only_under_its_setting(tmp_path):
    text = (
        f'{SETTINGS}[gift]\n{HEAD}match = {{ kind = "any", of = [{{ kind = "phrases", '
        'any = ["x"] }, { kind = "phrases", any = ["y"], setting = { when = ["b"] } }] }\n'
        '[[gift.grades]]\nseverity = "note"\nsetting = { when = "b" }\n'
    )
    (plain,) = opened(tmp_path, text)
    (chosen,) = opened(tmp_path, text, {"when": "b"})
    assert (plain.matcher.anchors(), len(plain.grades)) == (frozenset("x"), 0)
    assert (chosen.matcher.anchors(), len(chosen.grades)) == (frozenset("xy"), 1)


@pytest.mark.parametrize(
    ("fix", "said"),
    [
        ("{ safe = true }", "it has no text"),
        ('{ text.en = "x" }', 'write it in brackets: ["…"]'),
        ('{ text.en = ["x"], plce = "end" }', "did you mean 'place'?"),
    ],
)
def test_a_fix_that_cannot_be_is_named(tmp_path, fix, said):
    path = tmp_path / "voice.toml"
    text = f'[loud]\nseverity = "note"\nmessage = "x"\nfix = {fix}\n'
    path.write_text(text + 'match = { kind = "phrases", any = ["x"] }\n', encoding="utf-8")
    with pytest.raises(PolicyError) as caught:
        binding.checks(packs.load(path), Vocabulary([]), {})
    assert said in str(caught.value)
    assert "voice.toml: loud.fix" in str(caught.value)


def test_words_and_matchers_of_a_pack_may_lie_in_further_files(tmp_path):
    (tmp_path / "more.toml").write_text(
        '[words]\ngift = ["free"]\n[matchers.gift]\nkind = "wording"\nany = ["<gift>"]\n'
    )
    text = f'[parts]\nfiles = ["more.toml"]\n[gift]\n{HEAD}match = {{ use = "gift" }}\n'
    (check,) = opened(tmp_path, text)
    assert check.matcher.anchors() == frozenset({"free"})
    assert packs.load(tmp_path / "voice.toml").data == (tmp_path / "more.toml",)


def test_two_parts_of_a_pack_may_not_name_the_same(tmp_path):
    (tmp_path / "more.toml").write_text('[words]\ngift = ["free"]\n')
    text = f'[parts]\nfiles = ["more.toml"]\n[words]\ngift = []\n[gift]\n{HEAD}{MATCH}'
    assert error(tmp_path, text) == (
        "more.toml: words.gift: there is one of that name (give it another name)"
    )


def test_a_part_that_is_missing_is_named(tmp_path):
    text = f'[parts]\nfiles = ["nowhere.toml"]\n[gift]\n{HEAD}{MATCH}'
    assert error(tmp_path, text).startswith("nowhere.toml")
