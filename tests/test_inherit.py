"""Policies that extend others, packs laid over the shipped ones, and the floor under both."""

import sys

import pytest

from postlint import config, inherit, judge
from postlint.assembly import open_policy
from postlint.errors import PolicyError

COMPANY = """
competitors = ["Globex"]
disable = ["disclosure.opinions-only"]
[company]
name = "Acme"
products = ["Lumen"]
[severity]
"disclosure.role-missing" = "warning"
[required]
"disclosure.employer-missing" = "error"
"channel.*" = "note"
[disclosure]
when = "mention"
"""


def written(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_toml", ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "team" / "postlint.toml"


def opened(path):
    return open_policy(inherit.read(path), str(path), path.parent)


def test_the_nearer_file_has_the_last_word_and_lists_grow(tmp_path):
    team = 'extends = ["../company.toml"]\ncompetitors = ["Initech"]\nfail_on = "warning"\n'
    team += '[company]\nname = "Acme Team"\n'
    path = written(tmp_path, company_toml=COMPANY, team__postlint_toml=team)
    tables = inherit.read(path)
    assert tables["competitors"] == ["Globex", "Initech"]
    assert tables["company"] == {"name": "Acme Team", "products": ["Lumen"]}
    assert tables["fail_on"] == "warning"
    assert "extends" not in tables
    assert [file.name for file in inherit.files(path)] == ["postlint.toml", "company.toml"]
    assert "disclosure.opinions-only" not in [c.rule.id for c in opened(path).index.checks]


def test_packs_are_found_from_the_file_that_names_them(tmp_path):
    pack = (
        '[old]\nseverity = "note"\nmessage.en = "m"\nmatch = { kind = "phrases", any = ["old"] }\n'
    )
    path = written(
        tmp_path,
        company_toml='packs = ["house.toml"]\n',
        house_toml=pack,
        team__postlint_toml='extends = ["../company.toml"]\n',
    )
    assert "house.old" in [check.rule.id for check in opened(path).index.checks]


def test_a_folder_and_a_package_can_be_extended(tmp_path, monkeypatch):
    package = tmp_path / "lib" / "acme_rules"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise SystemExit('no policy runs code')\n")
    (package / "postlint.toml").write_text('competitors = ["Globex"]\n')
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    path = written(
        tmp_path, team__postlint_toml='extends = ["pkg:acme_rules", "../lib/acme_rules"]\n'
    )
    assert inherit.read(path)["competitors"] == ["Globex"]
    assert "acme_rules" not in sys.modules


@pytest.mark.parametrize(
    ("team", "what"),
    [
        ('disable = ["disclosure.*"]', "'disclosure.employer-missing' is required above"),
        ('disable = ["channel.too-long"]', "'channel.*' is required above"),
        ('[severity]\n"disclosure.employer-missing" = "note"', "as 'error' at least"),
        ('[severity]\n"*" = "warning"', "as 'error' at least"),
        ('[required]\n"disclosure.employer-missing" = "note"', "as 'error' at least"),
        ('[disclosure]\nwhen = "endorsement"', "it is set above"),
        ('[[overrides]]\npaths = ["**"]\nspeaker = "company"', "it would lift rules"),
    ],
)
def test_nobody_goes_below_the_floor(tmp_path, team, what):
    path = written(
        tmp_path,
        company_toml=COMPANY,
        team__postlint_toml=f'extends = ["../company.toml"]\n{team}\n',
    )
    with pytest.raises(PolicyError, match=what):
        inherit.read(path)


def test_what_is_required_is_on_and_heavy_enough(tmp_path):
    path = written(
        tmp_path,
        company_toml=COMPANY,
        team__postlint_toml='extends = ["../company.toml"]\nseverity."channel.too-long" = "error"',
    )
    checks = {check.rule.id: check for check in opened(path).index.checks}
    assert checks["channel.too-long"].rule.severity == "error"
    assert checks["channel.fancy-letters"].rule.severity == "note"
    employer = checks["disclosure.employer-missing"]
    assert {employer.rule.severity, *(grade.severity for grade in employer.grades)} == {"error"}


def test_one_file_cannot_require_and_disable():
    tables = {"required": {"channel.too-long": "note"}, "disable": ["channel.*"]}
    with pytest.raises(PolicyError, match="required too"):
        open_policy(tables, "here", None)
    with pytest.raises(PolicyError, match="no rule is named"):
        open_policy({"required": {"channel.too-lon": "note"}}, "here", None)


@pytest.mark.parametrize(
    ("team", "what"),
    [
        ('extends = ["postlint.toml"]', "it extends itself"),
        ('extends = ["../nowhere.toml"]', "cannot be read"),
        ('extends = "../company.toml"', "expected a list"),
        ('extends = ["pkg:no_such_rules"]', "no package 'no_such_rules'"),
        ('extends = ["pkg:os.path"]', "no package 'os.path'"),
    ],
)
def test_what_cannot_be_extended_is_named(tmp_path, team, what):
    path = written(tmp_path, team__postlint_toml=team + "\n")
    with pytest.raises(PolicyError, match=what):
        inherit.read(path)


OVER = """
[words]
placeholder = ["x"]

[placeholder]
severity = "error"
message.fr = "« {match} » : à remplir."

[too-long]
bad.en  = [{ text = ">>tiny<<" }]
good.en = ["big"]
bad.fr  = [{ text = ">>tiny<<" }]
good.fr = ["grand"]
match   = { kind = "phrases", any = ["tiny"] }

[emoji-pile]
severity   = "note"
message.en = "Fewer."
bad.en     = [">>🎉<<"]
good.en    = ["x"]
match      = { kind = "regex", pattern = "🎉" }
"""


def test_a_pack_laid_over_a_shipped_one(tmp_path):
    path = written(
        tmp_path,
        team__channel_toml=OVER,
        team__postlint_toml='packs = ["channel.toml"]\nenable=["channel.*"]\ncompany.name="Zeta"',
    )
    policy = opened(path)
    checks = {check.rule.id: check for check in policy.index.checks}
    placeholder = checks["channel.placeholder"].rule
    assert placeholder.severity == "error"
    assert placeholder.message["fr"] == "« {match} » : à remplir."
    assert placeholder.message["en"].startswith("“{match}” still")
    assert policy.own == {"channel.too-long", "channel.emoji-pile"}
    assert [str(flaw) for flaw in judge.flaws(policy)] == []
    assert config.read(path) == inherit.read(path)
