"""A waiver excuses one finding in one place until its end, and nothing passes in silence."""

import json
from datetime import date

import pytest

from postlint.cli._checking import Asked, run
from postlint.document import Waiver
from postlint.errors import PolicyError
from postlint.text import Span
from postlint.waiverfile import Entry, read, written
from postlint.waivers import Leave, fault

POLICY = '[company]\nname = "Acme"\nproducts = ["Lumen"]\n'
BAD = "You should try Lumen, it is great.\n"
RULE = "disclosure.employer-missing"
AS_OF = ("--as-of", "2026-11-24")
ENTRY = f"""
[[waiver]]
rule = "{RULE}"
path = "posts/a.txt"
quote = "lumen"
reason = "agreed with legal"
approved-by = "c.martin@legal.example"
expires = 2026-12-31
"""


@pytest.fixture
def team(tmp_path):
    (tmp_path / "posts").mkdir()
    (tmp_path / "postlint.toml").write_text(POLICY, encoding="utf-8")
    (tmp_path / "posts" / "a.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.fixture
def told(team, monkeypatch, capsys):
    """`told("posts")`: exit code and JSON of a check."""
    monkeypatch.chdir(team)

    def check(*paths):
        code = run(Asked(paths, format="json", as_of=AS_OF[1]))
        return code, json.loads(capsys.readouterr().out)

    return check


def rules(told):
    return [(one["rule"], one["excuse"] and one["excuse"]["source"]) for one in told["findings"]]


def comment(rest):
    return f"<!-- postlint-{rest} -->\n\n{BAD}"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (f"ignore-next {RULE}: agreed until=2026-12-31", [(RULE, "waiver")]),
        (f"ignore-file {RULE}: agreed until=2026-11-24", [(RULE, "waiver")]),
        (f"off {RULE}: agreed until=2026-11-24", [(RULE, "waiver")]),
        (f"ignore-next {RULE}: agreed until=2026-11-23", [("waivers.ended", None), (RULE, None)]),
        (f"ignore-next {RULE}: agreed", [("waivers.incomplete", None), (RULE, None)]),
        (f"ignore-next {RULE} until=2026-12-31", [("waivers.incomplete", None), (RULE, None)]),
        (f"ignore-nxt {RULE}: a until=2026-12-31", [("waivers.incomplete", None), (RULE, None)]),
        (f"ignore-next {RULE}: a until=2099-12-31", [("waivers.too-long", None), (RULE, None)]),
        ("ignore-next voice.x: a until=2026-12-31", [("waivers.unused", None), (RULE, None)]),
        ("ignore-next secrets.embargoed-name: a until=2026-12-31",
         [("waivers.forbidden", None), (RULE, None)]),
    ],
)  # fmt: skip
def test_comments(team, told, rest, expected):
    (team / "postlint.toml").write_text(f"[waivers]\nnever = ['secrets.*']\n{POLICY}")
    (team / "posts" / "a.md").write_text(comment(rest))
    code, found = told("posts/a.md")
    assert rules(found) == expected
    assert code == (0 if expected[0][1] else 1)


def test_a_comment_cannot_excuse_what_is_wrong_with_a_waiver(team, told):
    rest = f"ignore-file waivers.unused, {RULE}x: because until=2026-12-31"
    (team / "posts" / "a.md").write_text(comment(rest))
    _, found = told("posts/a.md")
    assert rules(found).count(("waivers.unused", None)) == 2


def test_a_policy_may_want_no_comments(team, told):
    (team / "posts" / "a.md").write_text(comment(f"ignore-next {RULE}: a until=2026-12-31"))
    for floor in ("inline = false", 'approvers = ["*@legal.example"]'):
        (team / "postlint.toml").write_text(f"[waivers]\n{floor}\n{POLICY}")
        assert rules(told("posts/a.md")[1]) == [("waivers.unapproved", None), (RULE, None)]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("", ""), [(RULE, "waiver")]),
        (("2026-12-31", "2026-11-24"), [(RULE, "waiver")]),
        (("2026-12-31", "2026-11-23"), [(RULE, None), ("waivers.ended", None)]),
        (("2026-12-31", "2036-11-23"), [(RULE, None), ("waivers.too-long", None)]),
        (('reason = "agreed with legal"', ""), [(RULE, None), ("waivers.incomplete", None)]),
        (("expires = 2026-12-31", ""), [(RULE, None), ("waivers.incomplete", None)]),
        (('quote = "lumen"', ""), [(RULE, None), ("waivers.incomplete", None)]),
        (('"lumen"', '"robot"'), [(RULE, None), ("waivers.unused", None)]),
        (('quote = "lumen"', 'fingerprint = "00"'), [(RULE, None), ("waivers.unused", None)]),
        (("employer", "role"), [(RULE, None), ("waivers.unused", None)]),
        (("a.txt", "gone.txt"), [(RULE, None), ("waivers.unused", None)]),
        (("@legal", "@sales"), [(RULE, None), ("waivers.unapproved", None)]),
    ],
)
def test_the_file(team, told, change, expected):
    (team / "postlint.toml").write_text(f'[waivers]\napprovers = ["*@legal.example"]\n{POLICY}')
    (team / "postlint-waivers.toml").write_text(ENTRY.replace(*change))
    code, found = told("posts")
    assert rules(found) == expected[::-1]
    assert code == (0 if expected == [(RULE, "waiver")] else 1)
    assert found["summary"]["posts"] == 1
    if len(expected) == 2:
        assert (found["findings"][0]["path"], found["findings"][0]["line"]) == (
            "postlint-waivers.toml", 2,
        )  # fmt: skip


def test_the_summary_counts_and_names_the_next_end(team, told, postlint):
    (team / "postlint-waivers.toml").write_text(ENTRY)
    (team / "posts" / "b.md").write_text(comment(f"ignore-next {RULE}: a until=2026-12-01"))
    summary = told("posts")[1]["summary"]
    assert (summary["waived"], summary["next_expiry"]) == (2, "2026-12-01")
    shown = postlint("check", "posts", *AS_OF, "--ui-lang", "en", cwd=team).stdout
    assert "(2 waived, the next ends on 2026-12-01)" in " ".join(shown.split())


def test_a_post_that_was_not_checked_says_nothing_of_its_waiver(team, told):
    (team / "posts" / "b.txt").write_text("Hello.")
    (team / "postlint-waivers.toml").write_text(ENTRY)
    code, found = told("posts/b.txt")
    assert (code, found["findings"]) == (0, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[waiver]\n", "this is not TOML"),
        ("<<<<<<< HEAD\n" + ENTRY, "merge markers"),
        ("version = 2\n" + ENTRY, "a newer postlint wrote it"),
        (ENTRY.replace("reason", "raison"), "did you mean 'reason'"),
        (ENTRY.replace("2026-12-31", '"soon"'), "expected a date"),
    ],
)
def test_a_broken_file_leaves_its_posts_unchecked(team, postlint, text, said):
    (team / "postlint-waivers.toml").write_text(text)
    result = postlint("check", "posts", "--ui-lang", "en", cwd=team)
    assert result.returncode == 2
    assert said in " ".join(result.stdout.split())
    assert "postlint-waivers.toml" in result.stdout


class TestWaive:
    @pytest.fixture
    def waive(self, team, postlint):
        def run(place="posts/a.txt", rule=RULE, until="2999-01-01", **more):
            words = [word for key, value in more.items() for word in (f"--{key}", value)]
            return postlint(
                "waive", place, rule, "--reason", "agreed", "--until", until, *words,
                "--ui-lang", "en", cwd=team,
            )  # fmt: skip

        return run

    def test_it_writes_what_then_counts(self, team, told, waive):
        (team / "postlint.toml").write_text(f"[waivers]\nmax_days = 1000000\n{POLICY}")
        result = waive("posts/a.txt:1")
        assert (result.returncode, result.stderr) == (0, "")
        (team / "posts" / "a.txt").write_text(f"A new line before.\n\n{BAD}")
        code, found = told("posts")
        assert (code, rules(found)) == (0, [(RULE, "waiver")])
        assert "fingerprint" in (team / "postlint-waivers.toml").read_text()

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"until": "2001-01-01"}, "the end date has passed"),
            ({"until": "2999-01-01"}, "at most 366 days"),
            ({"rule": "secrets.embargoed-name"}, "lets nobody waive"),
            ({"rule": "voice.none", "until": ""}, "nothing there breaks voice.none"),
            ({"place": "posts/a.txt:7", "until": ""}, "nothing there breaks"),
            ({"place": "posts/none.txt", "until": ""}, "does not exist"),
        ],
    )
    def test_what_may_not_be_waived(self, team, waive, change, said):
        from datetime import timedelta

        (team / "postlint.toml").write_text(f"[waivers]\nnever = ['secrets.*']\n{POLICY}")
        soon = (date.today() + timedelta(days=30)).isoformat()
        change = {**change, "until": change.get("until") or soon}
        if "secrets" in change.get("rule", ""):
            change["until"] = soon
        result = waive(**change)
        assert result.returncode == 2
        assert said in result.stderr
        assert not (team / "postlint-waivers.toml").exists()

    def test_a_secret_is_not_quoted(self, team, waive):
        (team / "postlint.toml").write_text(
            f'[waivers]\nmax_days = 1000000\n{POLICY}[[embargo]]\nname = "Project Bluebird"\n'
            "until = 2999-01-01\n"
        )
        (team / "posts" / "a.txt").write_text("I work at Acme. Hello Project Bluebird.")
        assert waive(rule="secrets.embargoed-name").returncode == 0
        text = (team / "postlint-waivers.toml").read_text()
        assert "luebird" not in text
        assert "fingerprint" in text


def test_what_is_written_can_be_read():
    entry = Entry(RULE, 'a/é "b".txt', 'so "said"\\n', "ab", "why\x7f ⟂", "me", date(2026, 1, 2))
    assert read(written(entry) + written(entry), "x").entries == (entry, entry)


def test_a_comment_and_an_entry_are_weighed_alike():
    one = Waiver("a.b", Span(0, 1), "why", "2026-12-31", Span(0, 0))
    today = date(2026, 12, 1)
    assert fault(one, Leave(), today) == fault(one, Leave(), today, "me") == ""
    assert fault(one, Leave(inline=False), today) == "unapproved"
    assert fault(one, Leave(inline=False), today, "me") == ""
    assert fault(one, Leave(max_days=29), today) == "too-long"
    assert fault(one, Leave(max_days=30), today) == ""


def test_merge_markers_are_named():
    with pytest.raises(PolicyError, match="merge markers"):
        read("=======\n", "f")


@pytest.mark.parametrize(
    ("name", "text", "published"),
    [
        ("a.txt", "---\nauthor: Jo\n---\n\nHello.\n", "Hello.\n"),
        ("a.txt", "<!-- postlint-on x -->\nHello.\n", "<!-- postlint-on x -->\nHello.\n"),
        ("a.md", "---\nlang: en\n---\n# T\n\n<!-- postlint-ignore-next a.b: c -->\nHello.\n",
         "# T\n\nHello.\n"),
        ("a.md", "A <!-- postlint-off a.b: c until=2026-01-01 -->B\n\n<!-- postlint-on -->\n\nC\n",
         "A B\n\n\nC\n"),
        ("a.md", "`<!-- postlint-off a -->` <!-- b -->", "`<!-- postlint-off a -->` <!-- b -->"),
    ],
)  # fmt: skip
def test_a_post_is_exported_as_it_will_be_published(tmp_path, postlint, name, text, published):
    (tmp_path / name).write_text(text)
    result = postlint("export", name, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (0, published)
    result = postlint("export", "-", "--stdin-filename", name, cwd=tmp_path, stdin=text)
    assert (result.returncode, result.stdout) == (0, published)
