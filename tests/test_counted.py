"""What a clean post costs, counted: modules, passes, patterns, rules. Nothing here is timed."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from postlint import clues, document, engine, gate
from postlint.document import Document
from postlint.folding import fold
from postlint.gate import Table, plan
from postlint.kinds import _reading, wording
from postlint.lexicon import Lexicon
from postlint.policy import Policy
from postlint.session import Session, open_session
from postlint.vocabulary import Name, Vocabulary
from postlint.words import Sieve

POLICY = """
[company]
name = "Acme"
products = ["Lumen"]
timezone = "Europe/Paris"
[[embargo]]
name = "Project Bluebird"
"""
CLEAN = "Zebras graze quietly beside that river. Herons sleep there, softly.\n"
FOUND = "Try Lumen, it is great.\n"
LATE = {
    "asyncio", "concurrent.futures", "dataclasses", "decimal", "difflib", "email", "html.parser",
    "importlib.metadata", "inspect", "logging", "markdown_it", "multiprocessing", "openpyxl",
    "pkgutil", "pydantic", "random", "regex", "rich", "shutil", "socket", "spacy", "sqlite3",
    "ssl", "subprocess", "tempfile", "tomllib", "typer", "yaml", "zipfile",
    "postlint.assembly", "postlint.binding", "postlint.embargoes", "postlint.inherit",
    "postlint.kinds", "postlint.lexicon", "postlint.library", "postlint.pack", "postlint.seal",
}  # fmt: skip
TOLD = "import atexit, json, sys; atexit.register(lambda: print(json.dumps([*sys.modules])));"
DOOR = "from postlint.door import run; run()"


@pytest.fixture
def session() -> Session:
    opened = open_session(config={"company": {"name": "Acme", "products": ["Lumen"]}})
    opened.check_text(CLEAN)  # what the first post costs is not counted
    return opened


def imported(folder: Path, name: str) -> list[str]:
    """The modules that `postlint check NAME` has at its end."""
    done = subprocess.run(
        [sys.executable, "-c", TOLD + DOOR, "check", name],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "POSTLINT_CACHE_DIR": str(folder / "cache"), "NO_COLOR": "1"},
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    modules: list[str] = json.loads(done.stdout.splitlines()[-1])
    return modules


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "postlint.toml").write_text(POLICY)
    os.utime(tmp_path / "postlint.toml", (1_700_000_000, 1_700_000_000))
    (tmp_path / "clean.txt").write_text(CLEAN)
    (tmp_path / "found.txt").write_text(FOUND)
    return tmp_path


def test_a_clean_post_imports_little(folder):
    imported(folder, "clean.txt")
    found = imported(folder, "clean.txt")
    assert LATE & {*found} == set()
    assert len([name for name in found if name.startswith("postlint")]) <= 62


def test_a_finding_imports_no_framework(folder):
    imported(folder, "found.txt")
    heavy = LATE & {*imported(folder, "found.txt")}
    assert heavy & {"spacy", "rich", "pydantic", "yaml", "typer", "asyncio"} == set()


def counting(monkeypatch, place, name):
    """The calls of a function of a module, while it goes on working."""
    calls: list[tuple[object, ...]] = []
    original = getattr(place, name)

    def counted(*args, **named):
        calls.append(args)
        return original(*args, **named)

    monkeypatch.setattr(place, name, counted)
    return calls


def test_a_text_is_folded_once(session, monkeypatch):
    folds = counting(monkeypatch, document, "fold")
    assert session.check_text(CLEAN).findings == ()
    assert [text for (text,) in folds] == [CLEAN]
    folds.clear()
    session.check_text(f"*Herons* {CLEAN}", "draft.md")
    assert len(folds) == 2  # what is published, and what readers read of it


def test_a_token_is_looked_at_once_in_a_process(monkeypatch):
    looks = counting(monkeypatch, clues, "clues")
    opened = open_session(config={"embargo": [{"name": "Project Bluebird"}]})
    opened.check_text("Zebras graze. Zebras run.")
    assert sorted(token for token, _ in looks) == ["Zebras", "graze.", "run."]
    looks.clear()
    opened.check_text("Zebras run. Herons graze.")
    assert [token for token, _ in looks] == ["Herons"]


def test_no_pattern_is_compiled_and_no_rule_runs_for_a_clean_post(session, monkeypatch):
    compiled = counting(monkeypatch, _reading, "compiled")
    ran = counting(monkeypatch, engine._Found, "add")
    assert session.check_text(CLEAN).findings == ()
    assert (compiled, ran) == ([], [])
    assert len(session.check_text(FOUND).findings) == 1
    assert compiled
    assert ran


def test_a_pattern_is_searched_only_where_its_words_are(monkeypatch):
    lexicon = Lexicon(Vocabulary([Name("Lumen", "product", shape="capital")]))
    kind = wording.Kind(("try <product>",), lexicon)
    searched = counting(monkeypatch, _reading, "_everywhere")
    assert len(list(kind(Document.plain(CLEAN * 20 + FOUND + CLEAN * 20)))) == 1
    ((_, text, start, end),) = searched
    assert end - start <= len(FOUND) < len(text)


def test_only_those_undoing_patterns_are_asked_whose_words_are_there(monkeypatch):
    lexicon = Lexicon(Vocabulary([Name("Acme", "company")]))
    undoing = ("used to", "who", "if <company>", "*n't")
    kind = wording.Kind(("work at <company>",), lexicon, unless=undoing)
    compiled = counting(monkeypatch, _reading, "compiled")
    assert [match.span for match in kind(Document.plain("I work at Acme."))] == [(2, 14)]
    assert not any("used" in regex or "who" in regex or "if" in regex for (regex,) in compiled)
    assert list(kind(Document.plain("I used to work at Acme."))) == []
    assert list(kind(Document.plain("I don't work at Acme."))) == []
    assert list(kind(Document.plain("Even if Acme folds, we work at Acme."))) != []


def test_a_post_that_names_nothing_of_the_company_asks_no_rule_who_speaks():
    opened = open_session(config={"company": {"name": "Acme"}}).bench_for()
    text = (
        "I work for a small team, my employer pays me, and I'm proud of the job. "
        "Je travaille dans une équipe, mon employeur me paie, je suis salariée ici."
    )
    asked = opened.index.candidates(Document.plain(text))
    assert [one.rule.id for one in asked if one.rule.id.startswith("disclosure.")] == []


def test_guards_are_asked_only_where_something_is_found(session, monkeypatch):
    fetched = counting(monkeypatch, Policy, "guards")
    session.check_text("Our pay has not moved in three years, says the night shift.")
    assert fetched == []
    session.check_text(FOUND)
    assert len(fetched) == 1


def test_what_a_sieve_knows_is_not_looked_at_again():
    looks: list[str] = []

    def find(token):
        looks.append(token)
        return token.isupper()

    sieve = Sieve(find)
    assert sieve(frozenset(["A", "b"])) == [True]
    assert sieve(frozenset(["A", "b", "C"])) == [True, True]
    assert sieve.all(["A", "A", "b", "d"]) == [True, True]
    assert sorted(looks) == ["A", "C", "b", "d"]


@pytest.mark.parametrize("count", [20, 2000])
def test_gates_cost_a_post_its_words_not_their_number(count, monkeypatch):
    gates = [gate.one_of({f"word{number}"}) for number in range(count)]
    table = Table(plan([*gates, gate.every([gate.one_of({"zebras"}), gate.one_of({"run"})])]))
    asked = counting(monkeypatch, Table, "_is_open")
    assert table.opened(frozenset(["zebras", "run", "the"]), 20) == [count]
    assert len(asked) == 1


@pytest.mark.parametrize("count", [5, 5000])
def test_names_cost_a_post_its_new_tokens_not_their_number(count, monkeypatch):
    known = Vocabulary([Name(f"Name{number}x", "embargo", guarded=True) for number in range(count)])
    looks = counting(monkeypatch, clues, "clues")
    assert known.said(Document.plain(CLEAN)) == ()
    assert len(looks) == len({*CLEAN.split()})
    assert known.said(Document.plain(CLEAN.upper().lower())) == ()
    assert len(looks) == len({*CLEAN.split(), *CLEAN.lower().split()})


def test_folding_leaves_alone_what_needs_no_folding():
    for text in ("Zebras.", "Déjà vu, été, cœur."):
        assert fold(text).cased is text


def test_judging_leaves_no_cycles_behind(session):
    """Many posts are judged without the collector that looks for them."""
    gc.collect()
    gc.disable()
    try:
        for sample in (
            CLEAN,
            FOUND,
            "I love Lumen. I work at Acme.\n",
            "# Lumen\n\n*Great* Acme.\n",
        ):
            session.check_text(sample, "post.md")
        assert gc.collect() == 0
    finally:
        gc.enable()
