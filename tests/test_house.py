"""The conventions of the house, so that nobody has to remember them."""

import ast
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import postlint
from postlint import binding, catalog, judge, kinds, readers, reporters
from postlint.catalog import rules_folder
from postlint.errors import PostError
from postlint.finding import fill
from postlint.knobs import settings_of
from postlint.lexicon import Lexicon
from postlint.library import shipped
from postlint.rule import Check
from postlint.ui import LANGUAGES
from postlint.vocabulary import Vocabulary

SOURCE = Path(postlint.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
POLICY = judge.example_policy()
CHECKS = {check.rule.id: check for check, _ in POLICY.offered}
HEAVY = {
    "spacy", "rich", "pydantic", "yaml", "regex", "typer", "asyncio", "importlib.metadata",
    "markdown_it", "dataclasses", "lxml", "docx", "openpyxl", "email", "zipfile",
}  # fmt: skip


@pytest.mark.parametrize("name", catalog.names(kinds))
def test_every_kind_keeps_its_shape(name):
    kind = import_module(f"postlint.kinds.{name}").Kind
    assert issubclass(kind, tuple)
    assert isinstance(kind._fields, tuple)
    assert kind.__doc__
    assert callable(kind.anchors)
    assert "__call__" in vars(kind)


@pytest.mark.parametrize("name", catalog.names(readers))
def test_every_reader_keeps_its_shape(name):
    reader = import_module(f"postlint.readers.{name}")
    assert reader.SUFFIXES
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.SUFFIXES)
    suffix = min(reader.SUFFIXES)
    try:
        documents = tuple(reader.parse(b"Hello", f"post{suffix}"))
    except PostError:
        return  # not every kind of file can hold five letters
    for document in documents:
        assert len(document.text) == len(document.prose) == len(document.published)


def test_no_two_readers_want_the_same_file():
    suffixes = [s for name in catalog.names(readers)
                for s in import_module(f"postlint.readers.{name}").SUFFIXES]  # fmt: skip
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize("name", catalog.names(reporters))
def test_every_reporter_keeps_its_shape(name):
    render = import_module(f"postlint.reporters.{name}").render
    assert isinstance(render((), reporters.View()), str)


@pytest.mark.parametrize("id", CHECKS)
def test_every_rule_speaks_both_languages(id):
    rule = CHECKS[id].rule
    told = (rule.message, rule.why, rule.help) if rule.message else (rule.praise,)
    for words in told:
        assert sorted(words) == sorted(LANGUAGES)
        assert all(text.strip() == text != "" for text in words.values())
    for words in (rule.praise, rule.mend):
        assert sorted(words) in ([], sorted(LANGUAGES))


@pytest.mark.parametrize("id", CHECKS)
def test_every_rule_has_examples_in_every_language(id):
    proof = POLICY.proofs[id]
    rule = CHECKS[id].rule
    for examples in (proof.bad, proof.good) if rule.message else (proof.good,):
        assert sorted(examples) == sorted(rule.message or rule.praise)
        assert all(examples.values())


@pytest.mark.parametrize("id", CHECKS)
def test_every_place_in_a_message_is_filled(id):
    """Of a bad example's findings no message shows a `{place}`."""
    proof = POLICY.proofs[id]
    for example in (one for some in proof.bad.values() for one in some):
        text = example.text.replace(">>", "").replace("<<", "")
        for found in judge.judge(POLICY, example._replace(text=text), id).findings:
            for lang in LANGUAGES:
                for words in (found.rule.message, found.rule.why, found.rule.help):
                    assert "{" not in fill(words, found.values, lang, masked=False)


@pytest.mark.parametrize("pack", shipped(), ids=lambda pack: pack.topic)
def test_every_shipped_pattern_can_be_read(pack):
    """At start-up shipped packs skip what this verifies."""
    settings = settings_of(pack.knobs, {}, pack.topic)
    checks = binding.checks(pack, Vocabulary([]), settings, verify=True)
    assert [check.rule.id for check, _ in checks] == list(pack.ids())
    assert Lexicon(Vocabulary([]), pack.words).lists == pack.words


def test_what_a_rule_softens_is_a_rule():
    from fnmatch import fnmatchcase

    for check in CHECKS.values():
        for pattern in check.rule.softens:
            assert any(fnmatchcase(id, pattern) for id in CHECKS), f"{check.rule.id}: {pattern}"


def test_every_rule_has_a_name_that_reads_well():
    for id in CHECKS:
        topic, _, name = id.partition(".")
        assert name.replace("-", "").isalpha(), id
        assert id == id.lower()
        assert (rules_folder() / f"{topic}.toml").is_file()


PLAIN = """
import json, sys
from postlint import open_session
session = open_session(config=json.loads(sys.argv[1]))
report = session.check_text("Zebras run quietly past the river.\\n", "draft.txt")
assert not report.findings and not report.problems, report
print(json.dumps(sorted(sys.modules)))
"""


def loaded(config: dict[str, object]) -> set[str]:
    command = [sys.executable, "-S", "-c", PLAIN, json.dumps(config)]
    path = [str(SOURCE.parent), *(one for one in sys.path if "site-packages" in one)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(path)}
    )
    return set(json.loads(done.stdout))


def test_a_clean_post_loads_nothing_heavy():
    assert loaded({"company": {"name": "Acme"}}) & HEAVY == set()


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_is_short_and_says_what_it_is(module):
    source = module.read_text(encoding="utf-8")
    assert source.count("\n") <= 320
    doc = ast.get_docstring(ast.parse(source), clean=False)
    assert doc
    assert doc[0] not in " \n"
    assert doc.splitlines()[0].endswith((".", ":", "?"))


def test_no_rule_has_code_of_its_own():
    """No rule's id stands in Python."""
    for module in MODULES:
        source = module.read_text(encoding="utf-8")
        strings = {node.value for node in ast.walk(ast.parse(source))
                   if isinstance(node, ast.Constant)}  # fmt: skip
        assert not strings & CHECKS.keys(), module


def test_a_check_pickles():
    import pickle

    for check in CHECKS.values():
        assert isinstance(check, Check)
        assert pickle.loads(pickle.dumps(check.rule)) == check.rule
