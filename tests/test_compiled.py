"""A policy kept from last time says the same as its files, and is never believed without them."""

import os
import random
from pathlib import Path
from typing import Any

import pytest

from postlint import assembly, cache, config, inherit
from postlint.assembly import names_of, open_policy
from postlint.compiled import opened
from postlint.kept import KeptReadings, kept_readings
from postlint.kinds import inside
from postlint.kinds._pattern import Grammar
from postlint.kinds._reading import Reading
from postlint.policy import Policy
from postlint.session import open_session

POLICY = """
jurisdictions = ["fr"]
enable = ["voice.*", "claims.*"]
packs = ["weather.toml"]
[company]
name = "Acme"
products = ["Lumen"]
timezone = "Europe/Paris"
[[people]]
name = "Jo Park"
handles = ["@jo"]
[[crisis]]
name = "the lamp recall"
terms = ["recall"]
from = 2026-11-01T09:00:00+01:00
[[embargo]]
name = "Project Bluebird"
aliases = ["Redfox"]
until = 2026-12-01
"""
PACK = """
[rain]
severity = "note"
since = 2026-01-01
message.en = "Rain."
help.en = "Say sun."
bad.en = [">>rain<<"]
good.en = ["sun"]
match = { kind = "phrases", any = ["rain"] }
"""
POSTS = (
    "The sun came out.",
    "The rain stopped. Honestly, the best day ever.",
    "Project Bluebird comes soon, and Redf0x too.",
    "Try Lumen, it is great.",
    "I work at Acme as an engineer. Lumen is great.",
    "Merci à Jo Park pour le rappel : the recall is on.",
)
LONG_AGO = 1_700_000_000


def write(path: Path, text: str) -> Path:
    """A file that nobody has just written."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def home(tmp_path, place):
    write(tmp_path / "home" / "weather.toml", PACK)
    return write(tmp_path / "home" / "postlint.toml", POLICY)


@pytest.fixture
def read(monkeypatch):
    """The policies that were read from their files, whole or for their names."""
    found: list[str] = []

    def counting(read):
        def anew(told, where, root):
            found.append(where)
            return read(told, where, root)

        return anew

    for read in (open_policy, names_of):
        monkeypatch.setattr(assembly, read.__name__, counting(read))
    return found


def told(home: Path, as_of: str = "2026-11-23") -> list[Any]:
    """What is said of each post."""
    session = open_session(home, as_of=as_of)
    reports = [session.check_text(text) for text in POSTS]
    return [(one.findings, one.praise, one.problems, one.terms) for one in reports]


def entries(place: Path) -> list[Path]:
    return sorted(place.glob("*.policy"))


def test_what_is_kept_says_the_same(home, place, read):
    anew = told(home)
    assert [len(one[0]) for one in anew] == [0, 1, 2, 1, 0, 1]
    assert read == [str(home)]
    read.clear()
    assert told(home) == anew
    assert told(home, "2026-12-02") != anew
    assert read == [str(home)] * 2  # names that are said are read from their own file


def test_a_post_that_says_no_secret_needs_no_policy_file_again(home, read):
    opened(home)
    read.clear()
    session = open_session(home)
    assert [len(session.check_text(POSTS[at]).findings) for at in (0, 1, 3, 4)] == [0, 1, 1, 0]
    assert read == []


def same(one: Policy, other: Policy) -> bool:
    """Whether both hold the same, besides the embargoes, which are kept as hashes."""
    facts = [policy.config._replace(embargo=()) for policy in (one, other)]
    checks = [
        [(check.rule, check.conditions, check.values) for check in policy.index.checks]
        for policy in (one, other)
    ]
    return (
        facts[0] == facts[1]
        and checks[0] == checks[1]
        and one.index.since == other.index.since
        and one.sources == other.sources
        and one.terms == other.terms
        and [check.rule.id for check, _ in one.offered]
        == [check.rule.id for check, _ in other.offered]
    )


def test_patterns_are_not_read_anew(home, monkeypatch):
    opened(home)
    asked = []
    pattern = Grammar.pattern

    def counted(self, *told):
        asked.append(told)
        return pattern(self, *told)

    monkeypatch.setattr(Grammar, "pattern", counted)
    assert [len(one[0]) for one in told(home)] == [0, 1, 2, 1, 0, 1]
    assert asked == []


def test_patterns_read_as_they_did(home):
    checks = open_policy(config.read(home), str(home), home.parent).index.checks
    kept = KeptReadings(kept_readings(checks, b"secret"), b"secret")
    count = 0
    for check in checks:
        told = kept.of(check.rule.id.partition(".")[0])
        for one in inside((check.matcher,)):
            for sources, reading in one.readings() if hasattr(one, "readings") else ():
                assert Reading.of(told(sources)).patterns == reading.patterns
                count += 1
    assert count > 100
    assert kept.of("claims")(("no such pattern",)) is None


def test_all_of_it_is_there(home, read):
    first, second = opened(home), opened(home)
    assert read == [str(home)]
    assert same(first, second)


def test_no_policy_at_all_is_kept_too(place, read):
    first, second = opened(None), opened(None)
    assert read == [""]
    assert same(first, second)
    assert len(entries(place)) == 1


def test_no_name_can_be_read(home, place):
    opened(home)
    (entry,) = entries(place)
    data = entry.read_bytes().lower()
    words = ("bluebird", "redfox", "project", "lumen", "acme", "recall", "jo park", "europe")
    assert [word for word in words if word.encode() in data] == []
    assert entry.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("postlint.toml", POLICY.replace("Lumen", "Tallow")),
        ("postlint.toml", POLICY.replace("Bluebird", "Sparrow")),
        ("weather.toml", PACK.replace('"note"', '"error"')),
    ],
)
def test_a_change_is_seen_even_if_it_looks_as_old(home, read, file, text):
    told(home)
    write(home.parent / file, text)
    read.clear()
    found = opened(home)
    assert read == [str(home)]
    assert same(found, open_policy(inherit.read(home), str(home), home.parent))


def test_a_pack_that_is_new_in_a_folder_is_seen(tmp_path, place, read):
    home = write(tmp_path / "home" / "postlint.toml", 'packs = ["packs"]\n')
    write(tmp_path / "home" / "packs" / "weather.toml", PACK)
    os.utime(tmp_path / "home" / "packs", (LONG_AGO, LONG_AGO))
    opened(home)
    write(tmp_path / "home" / "packs" / "more.toml", PACK)
    os.utime(tmp_path / "home" / "packs", (LONG_AGO, LONG_AGO))
    assert "more.rain" in [check.rule.id for check in opened(home).index.checks]


def test_what_a_policy_extends_is_seen(tmp_path, place, read):
    home = write(tmp_path / "home" / "postlint.toml", 'extends = ["../postlint.toml"]\n')
    write(tmp_path / "postlint.toml", '[company]\nname = "Acme"\n')
    assert opened(home).config.company.name == opened(home).config.company.name == "Acme"
    assert len(read) == 1
    write(tmp_path / "postlint.toml", '[company]\nname = "Globex"\n')
    assert opened(home).config.company.name == "Globex"


def test_another_edition_reads_anew(home, read, monkeypatch):
    opened(home)
    monkeypatch.setattr(cache, "edition", lambda: b"another")
    opened(home)
    assert len(read) == 2


def test_what_is_broken_is_replaced(home, place, read):
    right = told(home)
    (entry,) = entries(place)
    whole = entry.read_bytes()
    dice = random.Random(1)
    for cut in (0, 1, 40, len(whole) // 2, len(whole) - 1):
        entry.write_bytes(whole[:cut])
        assert told(home) == right
        assert entry.read_bytes()[:32] != whole[:cut][:32] or cut == 0
    for _ in range(20):
        spoilt = bytearray(whole)
        spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
        entry.write_bytes(spoilt)
        assert same(opened(home), opened(home))


def test_an_entry_of_another_policy_does_not_open(home, place, tmp_path, read):
    other = write(tmp_path / "other" / "postlint.toml", '[company]\nname = "Globex"\n')
    opened(home)
    (first,) = entries(place)
    opened(other)
    (second,) = set(entries(place)) - {first}
    second.write_bytes(first.read_bytes())
    assert opened(other).config.company.name == "Globex"


def test_what_was_written_just_now_is_not_kept(home, place):
    os.utime(home)
    opened(home)
    assert entries(place) == []


def test_a_sealed_list_leaves_nothing(tmp_path, place, monkeypatch):
    from postlint import seal

    key = seal.new_key()
    monkeypatch.setenv(seal.KEY_VARIABLE, key)
    sealed = seal.sealed(b'[[embargo]]\nname = "Redfox"\n', seal.read_key(key, "x", "y"))
    write(tmp_path / "home" / "secret.toml", "").write_bytes(sealed)
    os.utime(tmp_path / "home" / "secret.toml", (LONG_AGO, LONG_AGO))
    home = write(tmp_path / "home" / "postlint.toml", 'embargoes = ["secret.toml"]\n')
    assert len(told(home)[2][0]) == 1
    assert entries(place) == []


def test_without_a_cache_or_a_home_that_can_be_written(home, place, tmp_path, monkeypatch):
    right = told(home)
    monkeypatch.setenv("POSTLINT_NO_CACHE", "1")
    assert told(home) == right
    monkeypatch.delenv("POSTLINT_NO_CACHE")
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert told(home) == right


def test_many_writers_leave_one_whole_entry(home, place):
    from multiprocessing import get_context

    with get_context("spawn").Pool(4) as pool:
        found = pool.map(_terms, [str(home)] * 12)
    assert set(found) == {str(home)}
    assert [entry.suffix for entry in place.iterdir()] == [".policy"]
    assert same(opened(home), opened(home))


def _terms(path: str) -> str:
    return opened(Path(path)).terms.policy
