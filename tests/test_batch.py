"""Many posts: the same verdicts whether judged here, in worker processes or taken from before."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from postlint import ledger
from postlint.batch import check_all
from postlint.ledger import Ledger
from postlint.session import Session, open_session

POLICY = """
[company]
name = "Acme"
products = ["Lumen"]
[[embargo]]
name = "Project Bluebird"
until = 2026-12-01
[[embargo]]
name = "Project Redfox"
until = 2026-12-05
"""
SAID = (
    "The rain stopped.",
    "Project Bluebird comes soon.",
    "Try Lumen, it is great.",
    "I work at Acme as an engineer. Lumen is great.",
    "Project Redfox is next.",
)
LONG_AGO = 1_700_000_000


def aged(path: Path) -> Path:
    """A file that nobody has just written."""
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / "cache"))
    here = tmp_path / "posts"
    here.mkdir()
    aged_policy(here, POLICY)
    for number in range(230):
        (here / f"{number:04}.txt").write_text(f"{SAID[number % 5]} Number {number}.\n")
    (here / "0007.txt").write_bytes(b"\xff\xfe\x00")
    (here / "page.md").write_text("# Lumen\n\nTry *Lumen*, it is great.\n\n<!-- a note -->\n")
    return here


def aged_policy(here: Path, text: str) -> None:
    (here / "postlint.toml").write_text(text)
    aged(here / "postlint.toml")


def paths(here: Path) -> list[Path]:
    return [*sorted(here.glob("*.txt")), here / "page.md", here / "missing.txt"]


def told(here: Path, as_of: str = "2026-11-23", **how):
    """What a run says of every post, in order."""
    session = open_session(as_of=as_of)
    kept = Ledger(session) if how.pop("kept", False) else None
    found = [list(some) for some in check_all(session, paths(here), ledger=kept, **how)]
    if kept:
        kept.close()
    return [
        (
            one.document.name,
            one.problems,
            one.terms,
            [(f.message("en", reveal=True), f.span, f.severity, f.related) for f in one.findings],
            [(p.message("fr"), p.span) for p in one.praise],
        )
        for some in found
        for one in some
    ]


@pytest.fixture
def judged(monkeypatch):
    """The names of the posts that were judged, by this process."""
    names: list[str] = []
    original = ledger.judged

    def seen(session, post):
        names.append(Path(post.path).name)
        return original(session, post)

    monkeypatch.setattr(ledger, "judged", seen)
    return names


def test_one_process_many_processes_and_last_time_say_the_same(folder):
    alone = told(folder, workers=1)
    assert len(alone) == 232
    assert [name for name, *_ in alone] == [str(path) for path in paths(folder)]
    assert told(folder, workers=2, worthwhile=1) == alone
    assert told(folder, workers=2, kept=True) == alone
    assert told(folder, workers=2, kept=True) == alone


def test_what_did_not_change_is_not_judged_again(folder, judged):
    told(folder, workers=1, kept=True)
    assert len(judged) == 232
    judged.clear()
    told(folder, workers=1, kept=True)
    assert judged == ["0007.txt", "missing.txt"]  # what could not be read is not kept
    judged.clear()
    (folder / "0011.txt").write_text("Try Lumen, it is great.\n")
    assert told(folder, workers=1, kept=True) == told(folder, workers=1)
    assert judged[:3] == ["0007.txt", "0011.txt", "missing.txt"]


def test_another_policy_judges_all_anew(folder, judged):
    told(folder, workers=1, kept=True)
    judged.clear()
    aged_policy(folder, POLICY.replace("Lumen", "Tallow"))
    assert told(folder, workers=1, kept=True) == told(folder, workers=1)
    assert len(judged) == 2 * 232


def test_a_pack_of_the_company_counts(folder, judged):
    rule = (
        '[rain]\nseverity = "note"\nmessage.en = "Rain {n}"\nhelp.en = "x"\n'
        'bad.en = [">>rain<<"]\ngood.en = ["sun"]\n'
        '[rain.match]\nkind = "phrases"\nany = ["WORD"]\n'
    )
    pack = folder / "weather.toml"
    pack.write_text(rule.replace("WORD", "rain"))
    aged(pack)
    aged_policy(folder, 'packs = ["weather.toml"]\n' + POLICY)
    told(folder, workers=1, kept=True)
    judged.clear()
    pack.write_text(rule.replace("WORD", "soon"))
    aged(pack)
    assert told(folder, workers=1, kept=True) == told(folder, workers=1)
    assert len(judged) == 2 * 232


def test_a_policy_written_just_now_keeps_nothing(folder, judged):
    (folder / "postlint.toml").write_text(POLICY)
    told(folder, workers=1, kept=True)
    judged.clear()
    told(folder, workers=1, kept=True)
    assert len(judged) == 232


def test_flags_count(folder, judged):
    told(folder, workers=1, kept=True)
    judged.clear()
    session = open_session(as_of="2026-11-23", channel="linkedin")
    list(check_all(session, paths(folder), ledger=Ledger(session), workers=1))
    assert len(judged) == 232


def test_an_embargo_that_ends_touches_only_what_depends_on_it(folder, judged):
    before = told(folder, kept=True, workers=1)
    judged.clear()
    after = told(folder, "2026-12-03", kept=True, workers=1)
    assert after != before
    assert after == told(folder, "2026-12-03", workers=1)


def test_a_cache_that_is_none_is_silently_replaced(folder, tmp_path):
    right = told(folder, workers=1, kept=True)
    place = tmp_path / "cache" / "results.sqlite"
    for left in place.parent.iterdir():
        left.unlink()
    place.write_bytes(b"no table at all" * 1000)
    assert told(folder, workers=1, kept=True) == right
    assert told(folder, workers=1, kept=True) == right
    base = sqlite3.connect(place)
    with base:
        assert base.execute("update verdicts set found = x'00ff' || found").rowcount > 200
    base.close()
    assert told(folder, workers=1, kept=True) == right


def test_a_home_that_cannot_be_written(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert told(folder, workers=1, kept=True) == told(folder, workers=1)


def test_what_is_kept_holds_no_readable_word(folder, tmp_path):
    told(folder, workers=1, kept=True)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "cache").iterdir()).lower()
    for word in (b"bluebird", b"redfox", b"lumen", b"acme", b"rain"):
        assert word not in kept


def test_a_worker_that_dies_makes_only_its_post_unchecked(folder, monkeypatch):
    (folder / "0100.txt").write_text("die\n")
    original = Session.check_path

    def deadly(self, path):
        if Path(path).read_bytes() == b"die\n" if Path(path).exists() else False:
            os._exit(9)
        return original(self, path)

    monkeypatch.setattr(Session, "check_path", deadly)
    found = told(folder, workers=2, worthwhile=1)
    assert len(found) == 232
    crashed = [name for name, problems, *_ in found if any(p.key == "crash" for p in problems)]
    assert crashed == [str(folder / "0100.txt")]


def _check(folder: Path, *words: str) -> subprocess.Popen[str]:
    code = "from postlint.door import run; run()"
    return subprocess.Popen(
        [sys.executable, "-c", code, "check", *words],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "POSTLINT_UI_LANG": "en"},
    )


def test_the_command_says_the_same_with_and_without_the_cache(folder):
    runs = [_check(folder, ".", "-f", "json", *more) for more in ((), ("--no-cache",))]
    first, anew = (json.loads(run.communicate()[0]) for run in runs)
    second = json.loads(_check(folder, ".", "-f", "json").communicate()[0])
    assert first == anew == second
    assert first["summary"]["posts"] + first["summary"]["unchecked"] == 231


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_ends_at_once(folder):
    for number in range(3000):
        (folder / f"more-{number}.txt").write_text(f"{SAID[number % 5]} " * 40)
    run = _check(folder, ".", "--no-cache")
    time.sleep(2)
    os.killpg(run.pid, signal.SIGINT)
    began = time.monotonic()
    _, said = run.communicate(timeout=20)
    assert run.returncode == 130
    assert "Traceback" not in said
    assert time.monotonic() - began < 5
