"""The log of final posts: what a line holds, what it never holds, how long it is kept."""

import json
import re
import stat
from datetime import UTC, datetime, timedelta

import pytest

from postlint import evidence, open_session, seal
from postlint.finding import Source

KEY = seal.new_key()
POLICY = """\
[company]
name = "Acme"
products = ["Lumen"]
[[people]]
name = "Jo Park"
[[embargo]]
name = "Project Bluebird"
[log]
retain_days = 30
"""
CLEAR = (
    "---\nauthor: Jo Park\n---\nI work at Acme as an engineer. You should try Lumen, it is great.\n"
)
BLOCKED = "You should try Lumen, it is great.\n"
PROTECTED = "We at Acme strike on Monday for better pay and safer shifts.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "postlint.toml").write_text(POLICY)
    (tmp_path / "jo-park.md").write_text(CLEAR)
    (tmp_path / "blocked.txt").write_text(BLOCKED)
    return tmp_path


@pytest.fixture
def check(desk, postlint):
    def run(*words, key=KEY, **env):
        told = {"POSTLINT_LOG_KEY": key} if key else {}
        return postlint("check", "--log", "log.jsonl", *words, cwd=desk, **told, **env)

    return run


def lines(desk):
    return [json.loads(row) for row in (desk / "log.jsonl").read_text().splitlines()]


def test_a_final_post_has_one_line_and_no_other_has_any(desk, check):
    assert check("jo-park.md", "blocked.txt").returncode == 1
    (line,) = lines(desk)
    assert set(line) == {
        "v", "time", "as_of", "tool", "policy", "text", "verdict", "counts", "baselined", "waivers",
    }  # fmt: skip
    assert line["verdict"] == "clear"
    assert line["counts"] == {"error": 0, "warning": 0, "note": 0}
    assert (line["baselined"], line["waivers"]) == (0, [])
    assert re.fullmatch(r"[0-9a-f]{32}", line["text"])
    assert re.fullmatch(r"[0-9a-f]{32}", line["policy"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d\+00:00", line["time"])
    assert stat.S_IMODE((desk / "log.jsonl").stat().st_mode) == 0o600
    check("jo-park.md")
    assert lines(desk) == [line]


def test_it_is_off_unless_it_is_asked_for(desk, postlint):
    postlint("check", "jo-park.md", cwd=desk, POSTLINT_LOG_KEY=KEY)
    assert sorted(path.name for path in desk.iterdir()) == [
        "blocked.txt", "jo-park.md", "postlint.toml",
    ]  # fmt: skip


def test_no_text_no_name_no_path(desk, check):
    check("jo-park.md", "--author", "Jo Park", "--channel", "linkedin")
    told = (desk / "log.jsonl").read_text()
    for word in ("Jo", "Park", "park", "Lumen", "Acme", "engineer", ".md", str(desk)):
        assert word not in told, word


def test_protected_speech_leaves_no_trace(desk, check):
    (desk / "a.txt").write_text(PROTECTED)
    found = open_session(desk).check_path(desk / "a.txt")[0].findings
    assert {one.excuse.source for one in found if one.excuse} == {Source.PROTECTED}
    check("a.txt")
    (desk / "b.txt").write_text("Hello, all is well.\n")
    check("b.txt")
    first, second = lines(desk)
    same = {"text": 0, "time": 0, "as_of": 0}
    assert first | same == second | same


def test_waivers_are_told_by_rule_and_end(desk, check):
    (desk / "postlint-waivers.toml").write_text(
        '[[waiver]]\nrule = "disclosure.employer-missing"\npath = "blocked.txt"\nquote = "Lumen"\n'
        'reason = "Jo Park asked"\napproved-by = "Max"\nexpires = 2027-06-01\n'
    )
    assert check("blocked.txt").returncode == 0
    (line,) = lines(desk)
    waiver = {"rule": "disclosure.employer-missing", "until": "2027-06-01"}
    assert line["waivers"] == [waiver]
    assert "Max" not in str(line)
    assert "Park" not in str(line)


def test_a_digest_needs_the_key_and_knows_the_published_text(desk, check, postlint):
    check("jo-park.md")
    (line,) = lines(desk)
    published = postlint("export", "jo-park.md", cwd=desk).stdout

    def logged(text, key=KEY):
        words = ("logged", "-", "--log", "log.jsonl")
        return postlint(*words, cwd=desk, stdin=text, POSTLINT_LOG_KEY=key)

    found = logged(f"\n{published.rstrip()}  \n\n")
    assert found.returncode == 0
    assert json.loads(found.stdout) == line
    other = logged(published.replace("great", "grand"))
    assert (other.returncode, other.stdout) == (1, "")
    assert logged(published, seal.new_key()).returncode == 1
    assert postlint("logged", "jo-park.md", "--log", "no", cwd=desk).returncode == 2


def test_another_policy_or_text_is_another_line(desk, check):
    check("jo-park.md")
    (desk / "jo-park.md").write_text(CLEAR.replace("great", "grand"))
    check("jo-park.md")
    (desk / "postlint.toml").write_text(POLICY + "# changed\n")
    check("jo-park.md")
    told = lines(desk)
    assert len({line["text"] for line in told}) == 2
    assert len({line["policy"] for line in told}) == 2
    assert len(told) == 3


def test_lines_are_kept_no_longer_than_the_policy_says(desk, check):
    check("jo-park.md")
    (line,) = lines(desk)
    now = datetime.now(UTC)
    old, young = (
        line | {"time": (now - timedelta(days=days)).isoformat(), "text": str(days)}
        for days in (31, 29)
    )
    (desk / "log.jsonl").write_text(evidence.written([old, young]))
    check("jo-park.md")
    assert [one["text"] for one in lines(desk)] == ["29", line["text"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<<<<<<< HEAD\n", "log.jsonl:1: it holds merge markers"),
        ('{"v": 9, "time": "2026-01-01T00:00+00:00"}\n', "a newer postlint wrote it"),
        ("hello\n", "log.jsonl:1: this is no line of a log"),
        ("\xff", "this is no line of a log"),
        ("[]\n", "this is no line of a log"),
    ],
)
def test_a_broken_log_is_exit_2_before_checking(desk, check, text, said):
    (desk / "log.jsonl").write_text(text, encoding="latin-1")
    result = check("jo-park.md")
    assert (result.returncode, result.stdout) == (2, "")
    assert said in result.stderr
    assert (desk / "log.jsonl").read_text(encoding="latin-1") == text


def test_without_a_key_or_a_place_nothing_is_checked(desk, check, postlint):
    result = check("jo-park.md", key="")
    assert (result.returncode, result.stdout) == (2, "")
    assert "POSTLINT_LOG_KEY" in result.stderr
    assert not (desk / "log.jsonl").exists()
    french = check("jo-park.md", key="", POSTLINT_UI_LANG="fr")
    assert "il faut une clé" in french.stderr
    assert check("jo-park.md", key="short").returncode == 2
    (desk / "key").write_text(KEY)
    assert check("jo-park.md", key="", POSTLINT_LOG_KEY_FILE="key").returncode == 0
    words = ("check", "jo-park.md", "--log", "no/where")
    assert postlint(*words, cwd=desk, POSTLINT_LOG_KEY=KEY).returncode == 2


def test_days_must_be_days(desk, check):
    (desk / "postlint.toml").write_text(POLICY.replace("= 30", "= 0"))
    result = check("jo-park.md", "-f", "concise")
    assert result.returncode == 2
    assert "log.retain_days: 0 is no choice (write a number of days" in result.stdout


def test_many_posts_at_once(desk, check):
    (desk / "posts").mkdir()
    for at in range(60):
        (desk / "posts" / f"{at}.txt").write_text(f"Hello number {at}.\n")
    assert check("posts").returncode == 0
    assert len({line["text"] for line in lines(desk)}) == 60
