"""Old findings are set apart by fingerprint, new ones are not, and no text is kept."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.baseline import Entry, entries_of, read, written
from postlint.errors import PolicyError
from postlint.fingerprint import fingerprints
from postlint.session import open_session

POLICY = """
[company]
name = "Acme"
products = ["Lumen"]
[[embargo]]
name = "Project Bluebird"
until = 2999-01-01
"""
CONFIG = {
    "company": {"name": "Acme", "products": ["Lumen"]},
    "embargo": [{"name": "Project Bluebird"}, {"name": "Project Kestrel"}],
}
NAME = ".postlint-baseline.json"
OPENERS = ["Come and see", "You should try", "Nothing beats", "I love", "Have you tried"]


@pytest.fixture
def folder(tmp_path):
    """500 old posts, most of which break a rule."""
    dice = random.Random(6)
    (tmp_path / "posts").mkdir()
    (tmp_path / "postlint.toml").write_text(POLICY)
    for at in range(500):
        text = f"{dice.choice(OPENERS)} Lumen, it is great, number {at}.\n"
        if at % 50 == 0:
            text += "Project Bluebird is near.\n"
        (tmp_path / "posts" / f"{at:03}.txt").write_text(text)
    return tmp_path


def check(postlint, folder, *more):
    done = postlint("check", "posts", "-f", "json", *more, cwd=folder)
    told = json.loads(done.stdout)
    standing = [one for one in told["findings"] if not one["excuse"]]
    return done.returncode, standing, told["summary"]


def test_500_old_posts_and_one_new(folder, postlint):
    assert check(postlint, folder)[0] == 1
    made = postlint("baseline", "create", "posts", "--ui-lang", "en", cwd=folder)
    assert made.returncode == 0, made.stderr
    code, standing, summary = check(postlint, folder)
    assert (code, standing) == (0, [])
    assert summary["baselined"] >= 500
    (folder / "posts" / "new.txt").write_text("You should try Lumen, it is great.\n")
    code, standing, _ = check(postlint, folder)
    assert code == 1
    assert {one["path"] for one in standing} == {"posts/new.txt"}
    # the old ones are known by their sentence and not by their line
    old = folder / "posts" / "007.txt"
    old.write_text("A new first line.\n\n" + old.read_text())
    assert {one["path"] for one in check(postlint, folder)[1]} == {"posts/new.txt"}
    old.write_text(old.read_text() + "Buy Lumen! It is the best there is.\n")
    assert check(postlint, folder, "--no-baseline")[2]["baselined"] == 0
    text = (folder / NAME).read_text()
    assert "luebird" not in text
    assert "Lumen" not in text


def test_it_is_pruned_and_updated(folder, postlint):
    for at in range(3, 500):
        (folder / "posts" / f"{at:03}.txt").unlink()
    postlint("baseline", "create", "posts", cwd=folder)
    before = read((folder / NAME).read_text(), NAME)
    again = postlint("baseline", "create", "posts", cwd=folder)
    assert again.returncode == 2
    assert "postlint baseline update" in again.stderr
    (folder / "posts" / "001.txt").write_text("I work at Acme.\n")
    (folder / "posts" / "new.txt").write_text("You should try Lumen, it is great.\n")
    assert postlint("baseline", "prune", "posts", cwd=folder).returncode == 0
    pruned = read((folder / NAME).read_text(), NAME)
    assert {one.path for one in pruned} == {"posts/000.txt", "posts/002.txt"}
    assert pruned < before
    postlint("baseline", "update", "posts/new.txt", cwd=folder)
    paths = {one.path for one in read((folder / NAME).read_text(), NAME)}
    assert paths == {"posts/000.txt", "posts/002.txt", "posts/new.txt"}


def test_no_baseline_is_made_of_posts_that_were_not_checked(folder, postlint):
    (folder / "posts" / "x.txt").write_bytes(b"\xff\xfe\x00")
    made = postlint("baseline", "create", "posts", cwd=folder)
    assert made.returncode == 2
    assert "x.txt" in made.stderr
    assert not (folder / NAME).exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "this is not JSON"),
        ("[" * 100_000, "this is not JSON"),
        ("[]", "this is no baseline"),
        ('{"version": 2, "entries": []}', "a newer postlint wrote it"),
        ('{"version": 1}', "no list"),
        ('{"version": 1, "entries": [{"path": 1}]}', "an entry needs"),
        ('{\n<<<<<<< HEAD\n"version": 1\n=======\n}', "merge markers"),
    ],
)
def test_a_broken_baseline_is_named(text, said, tmp_path, postlint):
    with pytest.raises(PolicyError, match=said):
        read(text, NAME)
    (tmp_path / "postlint.toml").write_text(POLICY)
    (tmp_path / "a.txt").write_text("Hello.")
    (tmp_path / NAME).write_text(text)
    done = postlint("check", "a.txt", "--ui-lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert NAME in done.stdout
    assert said in " ".join(done.stdout.split())


WORDS = st.text(st.characters(codec="utf-8"), max_size=12)


@given(st.frozensets(st.builds(Entry, WORDS, WORDS, WORDS)))
def test_what_is_written_is_read(entries):
    assert read(written(entries), "x") == entries
    assert written(sorted(entries, reverse=True)) == written(entries)


def test_two_branches_merge_line_by_line():
    old = {Entry(f"{at}.txt", "a.b", "0") for at in (1, 5, 9)}
    mine = written(old | {Entry("3.txt", "a.b", "0")}).splitlines()
    yours = written(old | {Entry("99.txt", "a.b", "0")}).splitlines()
    both = written(old | {Entry("3.txt", "a.b", "0"), Entry("99.txt", "a.b", "0")}).splitlines()
    assert set(both) == {*mine, *yours}


def of(text, name="draft.txt"):
    return open_session(config=CONFIG, as_of="2026-11-24").check_text(text, name)


def marks(text, name="draft.txt"):
    report = of(text, name)
    return {
        (finding.rule.id, mark)
        for finding, mark in zip(report.findings, fingerprints(report), strict=True)
    }


BAD = "You should try Lumen, it is great."


def test_a_fingerprint_does_not_know_lines_blanks_or_capitals():
    assert marks(f"Hello.\n\n{BAD}") == marks(BAD)
    assert marks("You should  try\nLumen, it\u00a0is great.") == marks(BAD)
    assert marks("You should try Lumen, it is so great.") != marks(BAD)


def test_equal_sentences_have_fingerprints_of_their_own():
    text = "Project Bluebird is near. " * 3
    report = of(text)
    secret = [
        m for f, m in zip(report.findings, fingerprints(report), strict=True) if f.rule.secret
    ]
    assert len(secret) == len(set(secret)) == 3


def test_a_secret_is_masked_before_it_is_digested():
    one, other = marks("Project Bluebird is near."), marks("Project Kestrel is near.")
    secrets = "secrets.embargoed-name"
    assert [m for m in one if m[0] == secrets] == [m for m in other if m[0] == secrets]


def test_ten_thousand_findings_are_digested_in_time():
    text = "Project Bluebird is near.\n" * 10_000
    report = of(text)
    assert len(report.findings) >= 10_000
    assert len({*entries_of([report])}) >= 10_000
