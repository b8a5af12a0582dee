"""Files that change, vanish or are in the way while postlint is at work."""

import json
import os

import pytest

from postlint.cli import _mend
from postlint.cli._checking import Asked, run
from postlint.session import Session

POLICY = '[company]\nname = "Acme"\nproducts = ["Lumen"]\n'
BAD = "You should try Lumen, it is great.\n"
GOOD = "I work at Acme as an engineer. You should try Lumen, it is great.\n"
RULE = """\
[old]
severity = "error"
message.en = "m"
match = { kind = "phrases", any = ["zork"] }
bad.en = [">>zork<<"]
good.en = ["a"]
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    (tmp_path / "postlint.toml").write_text(POLICY)
    os.utime(tmp_path / "postlint.toml", (1e9, 1e9))  # old enough for verdicts to be kept
    (tmp_path / "posts").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(capsys, *words, **asked):
    code = run(Asked(words, format="json", **asked))
    told = json.loads(capsys.readouterr().out)
    return code, [one["path"] for one in told["findings"]], [one["key"] for one in told["problems"]]


def test_a_verdict_is_about_what_was_read(desk, monkeypatch, capsys):
    """A post that is written over between reading and judging: this run tells of what it read,
    and what it keeps is kept for those words, not for the new ones."""
    for at in range(60):
        (desk / "posts" / f"{at}.txt").write_text(f"Hello {at}.\n")
    (desk / "posts" / "7.txt").write_text(GOOD)
    judge = Session.check_read

    def slow(self, data, path):
        if str(path).endswith("/7.txt"):
            (desk / "posts" / "7.txt").write_text(BAD)
        return judge(self, data, path)

    monkeypatch.setattr(Session, "check_read", slow)
    assert found(capsys, "posts") == (0, [], [])
    monkeypatch.undo()
    monkeypatch.chdir(desk)
    assert found(capsys, "posts") == (1, ["posts/7.txt"], [])
    (desk / "posts" / "7.txt").write_text(GOOD)
    assert found(capsys, "posts") == (0, [], [])


def test_a_post_that_vanishes_is_not_checked(desk, monkeypatch, capsys):
    for name in ("a", "b"):
        (desk / "posts" / f"{name}.txt").write_text(GOOD)
    check = Session.check_each

    def late(self, path):
        (desk / "posts" / "b.txt").unlink(missing_ok=True)
        return check(self, path)

    monkeypatch.setattr(Session, "check_each", late)
    assert found(capsys, "posts") == (2, [], ["missing"])


def test_a_fix_does_not_write_over_what_was_changed_meanwhile(desk, monkeypatch, capsys):
    post = desk / "posts" / "a.md"
    text = "---\nchannel: linkedin\nauthor: Jo\n---\n" + BAD
    (desk / "postlint.toml").write_text(POLICY + '[[people]]\nname = "Jo"\nrole = "engineer"\n')
    post.write_text(text)
    outcome = _mend.outcome

    def slow(session, name, data):
        made = outcome(session, name, data)
        post.write_text("My own new words.\n")
        return made

    monkeypatch.setattr(_mend, "outcome", slow)
    code, _, problems = found(capsys, "posts", fix=True)
    assert (code, problems) == (2, ["changed"])
    assert post.read_text() == "My own new words.\n"


@pytest.mark.parametrize("words", [("baseline", "create", "posts"), ("check", "posts")])
def test_a_folder_in_the_way_is_named(desk, postlint, words):
    (desk / "posts" / "a.txt").write_text(BAD)
    (desk / ".postlint-baseline.json").mkdir()
    result = postlint(*words, cwd=desk)
    assert result.returncode == 2
    assert ".postlint-baseline.json" in result.stdout + result.stderr
    assert "postlint itself failed" not in result.stdout + result.stderr


def test_a_baseline_that_is_no_text_is_named_by_every_command(desk, postlint):
    (desk / "posts" / "a.txt").write_text(BAD)
    (desk / ".postlint-baseline.json").write_bytes(b"\xff\xfe")
    for words in (("check", "posts"), ("baseline", "update", "posts"), ("doctor",)):
        result = postlint(*words, cwd=desk)
        assert result.returncode == 2, words
        assert "is not saved as UTF-8" in " ".join((result.stdout + result.stderr).split())


def test_ten_thousand_findings_in_one_post(desk, postlint):
    (desk / "house.toml").write_text(RULE)
    (desk / "postlint.toml").write_text('packs = ["house.toml"]\n' + POLICY)
    (desk / "posts" / "a.txt").write_text("A zork. " * 10_000)
    shown = postlint("check", "posts", cwd=desk)
    assert shown.returncode == 1
    assert shown.stdout.count("Must fix: ") == 100
    assert shown.stdout.endswith("\nDo not publish yet: 10000 to fix.\n")
    assert postlint("baseline", "create", "posts", cwd=desk).returncode == 0
    told = json.loads(postlint("check", "posts", "-f", "json", cwd=desk).stdout)
    assert told["summary"]["baselined"] == 10_000
    assert told["summary"]["errors"] == 0
