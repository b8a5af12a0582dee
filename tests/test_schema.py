"""The schemas of postlint.toml and of packs: true to what is read, and to what is refused."""

import json
import re
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from postlint import catalog, kinds, schema
from postlint.assembly import open_policy
from postlint.config import Config
from postlint.errors import PolicyError

ROOT = Path(__file__).parents[1]
SCHEMAS = {"policy": schema.of_policy(), "pack": schema.of_pack()}
POLICY, PACK = map(Draft7Validator, SCHEMAS.values())
POLICIES = [ROOT / "rules/example.toml", *(ROOT / "sample_posts").rglob("postlint.toml")]
PACKS = [path for path in (ROOT / "rules").glob("*.toml") if path.stem != "example"]


def plain(value):
    """A TOML value as editors see it: dates are text."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date | datetime) else value


def faults(validator, text):
    return [error.message for error in validator.iter_errors(plain(tomllib.loads(text)))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_a_schema(name):
    Draft7Validator.check_schema(SCHEMAS[name])
    named = set(re.findall(r'"#/definitions/(\w+)"', json.dumps(SCHEMAS[name])))
    assert named == set(SCHEMAS[name]["definitions"])


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: str(path.relative_to(ROOT)))
def test_policies_that_are_read_fit(path):
    assert faults(POLICY, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_packs_that_are_read_fit(path):
    assert faults(PACK, path.read_text(encoding="utf-8")) == []


def test_examples_in_the_readme_fit():
    blocks = re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    assert len(blocks) >= 3
    for block in blocks:
        assert not faults(POLICY, block) or not faults(PACK, block), block


@pytest.mark.parametrize(
    "text",
    [
        'posts = "a"',
        'company = "Acme"',
        "[company]\nnme = 1",
        'fail_on = "eror"',
        '[disclosure]\nwhen = "never-heard"',
        "[disclosure]\nwhenn = 1",
        "[[people]]\nhandles = []",
        "compny = 1",
        "[waivers]\nmax_days = true",
        '[[embargo]]\nname = "Bluebird"\nreveal = "all"',
    ],
)
def test_what_postlint_refuses_the_schema_refuses(text):
    assert faults(POLICY, text)
    with pytest.raises(PolicyError):
        open_policy(tomllib.loads(text), "postlint.toml", None)


RULE = '[a]\nseverity = "error"\nmessage.en = "m"\n'


@pytest.mark.parametrize(
    "text",
    [
        "a = 1",
        '[a]\nmessage.en = "m"',
        RULE + 'match = { kind = "phrase", any = ["a"] }',
        RULE + 'match = { kind = "phrases", any = "a" }',
        RULE + 'match = { kind = "phrases", any = ["a"], cse = true }',
        RULE + 'match = { kind = "all", of = [{ kind = "phrases" }] }',
        RULE + 'match = { use = "x" }\nbad.en = "a"',
    ],
)
def test_a_pack_that_cannot_be_does_not_fit(text):
    assert faults(PACK, text)


def test_every_key_and_every_kind_is_there():
    assert set(Config._fields) < set(SCHEMAS["policy"]["properties"])
    known = [
        one["properties"].get("kind") for one in SCHEMAS["pack"]["definitions"]["match"]["anyOf"]
    ]
    assert {one["const"] for one in known if one} == {*catalog.names(kinds)}


def test_the_command_prints_both(tmp_path, postlint):
    for words, name in (((), "policy"), (("--pack",), "pack")):
        result = postlint("schema", *words, cwd=tmp_path)
        assert result.returncode == 0
        assert json.loads(result.stdout) == json.loads(json.dumps(SCHEMAS[name]))
