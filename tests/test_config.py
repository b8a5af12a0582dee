"""postlint.toml: what is wrong in it is named with its key; what it wants is chosen."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from postlint import config as configs
from postlint.assembly import open_policy
from postlint.config import Config
from postlint.errors import PolicyError
from postlint.facts import Company, Embargo, Person
from postlint.kinds import Never
from postlint.rule import Check, Grade, Rule, Severity


def error(text: str, tmp_path: Path) -> str:
    path = tmp_path / "postlint.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError) as caught:
        open_policy(configs.read(path), path.name, tmp_path)
    return str(caught.value).replace(str(tmp_path) + "/", "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('compny = "x"', "postlint.toml: there is no key 'compny' here (did you mean 'company'?)"),
        (
            '[company]\nnme = "Acme"',
            "postlint.toml: company: there is no key 'nme' here (did you mean 'name'?)",
        ),
        (
            "[company]\nname = 3",
            "postlint.toml: company.name: expected text, got a whole number",
        ),
        ("company = 3", "postlint.toml: company: expected a table, got a whole number"),
        (
            'jurisdictions = "us"',
            "postlint.toml: jurisdictions: expected a list of text, got text "
            '(write it in brackets: ["…"])',
        ),
        (
            '[company]\ntimezone = "Europe/Pariss"',
            "postlint.toml: company.timezone: there is no time zone named 'Europe/Pariss' "
            "(write it like Europe/Paris)",
        ),
        (
            '[[embargo]]\nname = "Bird"\nuntil = "soon"',
            "postlint.toml: embargo[0].until: expected a date with a time or a date, got text",
        ),
        (
            '[[embargo]]\nname = "Bird"\nfrom = 2026-12-02\nuntil = 2026-12-01',
            "postlint.toml: embargo[0].until: it ends before it begins "
            "(it must come after `from`)",
        ),
        (
            '[[embargo]]\nname = "B"',
            "postlint.toml: embargo[0].name: a name of fewer than two letters would match "
            "everywhere (write the whole name, such as “Project …”)",
        ),
        (
            '[[embargo]]\nname = "Bird"\n[[embargo]]\nname = "x1"\naliases = ["b-IRD"]',
            "postlint.toml: embargo[1].aliases[0]: this name is listed twice, also as "
            "embargo[0].name (keep one of them)",
        ),
        ('[[people]]\nhandles = ["@jo"]',
         "postlint.toml: people[0]: the key 'name' is missing (text)"),
        (
            'enable = ["secrets.*", "secrets.embargoed-nam"]',
            "postlint.toml: enable[1]: no rule is named 'secrets.embargoed-nam' "
            "(did you mean 'secrets.embargoed-name'?)",
        ),
        (
            'disable = ["secrets.embargoed_name"]',
            "postlint.toml: disable[0]: no rule is named 'secrets.embargoed_name' "
            "(did you mean 'secrets.embargoed-name'?)",
        ),
        (
            '[severity]\n"secrets.embargoedname" = "note"',
            "postlint.toml: severity: no rule is named 'secrets.embargoedname' "
            "(did you mean 'secrets.embargoed-name'?)",
        ),
        (
            '[severity]\n"secrets.*" = "warn"',
            "postlint.toml: severity.secrets.*: 'warn' is none of the choices "
            "(did you mean 'warning'?)",
        ),
        (
            'fail_on = "never"',
            None,
        ),
        ("[disclosure]\nwhen = 1", None),
        (
            "[disclosure]\nwhenn = 1",
            "postlint.toml: disclosure.whenn: there is no setting 'whenn' (did you mean 'when'?)",
        ),
        ("packs = 1", "postlint.toml: packs: expected a list of files or folders"),
        ('packs = ["no.toml"]', "no.toml: cannot be read: No such file or directory"),
        ("a =", "postlint.toml: this is not TOML: Invalid value (at end of document)"),
        (
            "[[overrides]]\nchannel = \"x\"",
            "postlint.toml: overrides[0]: the key 'paths' is missing (a list of text)",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_key(tmp_path, text, message):
    said = error(text, tmp_path)
    assert said == message or (message is None and said.startswith("postlint.toml: "))


def test_a_byte_order_mark_is_no_mistake(tmp_path):
    path = tmp_path / "postlint.toml"
    path.write_bytes(b'\xef\xbb\xbfjurisdictions = ["us"]')
    assert configs.read(path) == {"jurisdictions": ["us"]}


def test_every_key(tmp_path):
    tables: dict[str, Any] = {
        "posts": ["p/**"],
        "exclude": ["x/**"],
        "jurisdictions": ["US"],
        "enable": ["a.b"],
        "disable": ["a.c"],
        "severity": {"a.*": "note"},
        "packs": ["own.toml"],
        "overrides": [{"paths": ["x/**"], "channel": "x"}],
        "fail_on": "warning",
        "company": {"name": "Acme", "at": {"fr": "chez Acme"}},
        "people": [{"name": "Jo", "role": "engineer"}],
        "embargo": [{"name": "Bird", "from": date(2026, 1, 1),
                     "until": datetime(2027, 1, 1, tzinfo=UTC)}],
        "competitors": ["Globex"],
        "partners": ["Pal"],
        "voice": {"tone": "warm"},
    }  # fmt: skip
    config, settings = configs.decoded(tables, "postlint.toml", ["voice", "other"])
    assert settings == {"voice": {"tone": "warm"}}
    assert config == Config(
        ("p/**",),
        ("x/**",),
        ("US",),
        ("a.b",),
        ("a.c",),
        {"a.*": Severity.NOTE},
        ("own.toml",),
        (configs.Override(("x/**",), "x"),),
        Severity.WARNING,
        Company("Acme", at={"fr": "chez Acme"}),
        (Person("Jo", {"": "engineer"}),),
        (Embargo("Bird", (), datetime(2027, 1, 1, tzinfo=UTC), date(2026, 1, 1)),),
        ("Globex",),
        ("Pal",),
    )


def test_the_nearest_policy_is_found(tmp_path):
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "postlint.toml").touch()
    assert configs.find(deep) == tmp_path / "postlint.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.postlint-other]\n[tool.ruff]\n")
    assert configs.find(deep) == tmp_path / "postlint.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.postlint.company]\nname = 'A'\n")
    assert configs.find(deep) == tmp_path / "a" / "pyproject.toml"
    assert configs.read(tmp_path / "a" / "pyproject.toml") == {"company": {"name": "A"}}
    (deep / "postlint.toml").touch()
    (deep / "post.txt").touch()
    assert configs.find(deep / "post.txt") == deep / "postlint.toml"


@pytest.mark.parametrize("text", ["", "tool = 1", "[tool]\npostlint = 1"])
def test_a_pyproject_without_a_policy_is_none(tmp_path, text):
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    with pytest.raises(PolicyError, match=r"it holds no table \[tool\.postlint\]"):
        configs.read(path)


def checks() -> list[tuple[Check, bool]]:
    grade = Grade(Severity.NOTE, Never())
    return [
        (Check(Rule(id, Severity.ERROR, {"en": "m"}), Never(), grades=(grade,)), on)
        for id, on in (("a.x", True), ("a.y", False), ("b.z", True))
    ]


@pytest.mark.parametrize(
    ("config", "wanted"),
    [
        (Config(), {"a.x": "error", "b.z": "error"}),
        (Config(enable=("a.*",)), {"a.x": "error", "a.y": "error", "b.z": "error"}),
        (Config(disable=("a.*",)), {"b.z": "error"}),
        (Config(enable=("a.y",), disable=("a.*",)), {"b.z": "error"}),
        (Config(enable=("*",), disable=("*",)), {}),
        (
            Config(severity={"*": Severity.NOTE, "a.x": Severity.WARNING}),
            {"a.x": "warning", "b.z": "note"},
        ),
    ],
)
def test_rules_are_chosen_and_weighed(config, wanted):
    found = configs.select(checks(), config, "postlint.toml")
    assert {check.rule.id: check.rule.severity for check in found} == wanted
    for check in found:
        assert bool(check.grades) == (not config.severity)
