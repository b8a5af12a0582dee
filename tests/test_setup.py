"""What helps a team to set up: doctor, config show, rules new and stats, completion."""

import subprocess

import pytest

from postlint.cli import _doctor

PACK = """\
[old]
severity = "error"
message.en = "m"
message.fr = "m"
bad.en = [">>Acmex<<"]
bad.fr = [">>Acmex<<"]
good.en = ["a"]
good.fr = ["a"]
match = { kind = "phrases", any = ["Acmex"] }
"""
COMPANY = """\
enable = ["claims.*"]
packs = ["house.toml"]
[company]
name = "Acme"
[[people]]
name = "Jo Park"
[required]
"claims.guarantee" = "warning"
[[embargo]]
name = "Project Bluebird"
until = 2027-01-01
"""
TEAM = """\
extends = ["../company.toml"]
enable = ["voice.*"]
posts = ["posts/**"]
fail_on = "warning"
[company]
products = ["Lumen"]
[[people]]
name = "Inès Moreau"
role.fr = "ingénieure"
"""


@pytest.fixture
def team(tmp_path):
    (tmp_path / "company.toml").write_text(COMPANY)
    (tmp_path / "house.toml").write_text(PACK)
    folder = tmp_path / "team"
    (folder / "posts").mkdir(parents=True)
    (folder / "postlint.toml").write_text(TEAM, encoding="utf-8")
    (folder / "posts" / "a.txt").write_text("Acmex and Acmex. Hello.\n")
    (folder / "posts" / "b.txt").write_text("You should try Lumen, it is great.\n")
    return folder


def test_config_show_says_where_each_key_comes_from(team, postlint):
    result = postlint("config", "show", "--origin", cwd=team)
    company = "../company.toml"
    lines = result.stdout.splitlines()
    assert [line for line in lines if not line.endswith("  # default")] == [
        'posts = ["posts/**"]  # postlint.toml',
        f'enable = ["claims.*", "voice.*"]  # postlint.toml, {company}',
        f'packs = ["../house.toml"]  # {company}',
        'fail_on = "warning"  # postlint.toml',
        f'company.name = "Acme"  # {company}',
        'company.products = ["Lumen"]  # postlint.toml',
        f'people[0].name = "Jo Park"  # {company}',
        'people[1].name = "Inès Moreau"  # postlint.toml',
        'people[1].role.fr = "ingénieure"  # postlint.toml',
        f"embargo[0].name = █████  # {company}",
        f"embargo[0].until = █████  # {company}",
        f'required."claims.guarantee" = "warning"  # {company}',
    ]
    for default in ('company.timezone = "UTC"', "waivers.max_days = 366", "waivers.inline = true"):
        assert f"{default}  # default" in lines


def test_config_show_is_about_the_policy_of_a_post(team, postlint):
    above = postlint("config", "show", cwd=team.parent)
    assert "postlint init" in above.stdout
    below = postlint("config", "show", "team/posts/a.txt", cwd=team.parent)
    assert 'company.name = "Acme"' in below.stdout
    assert "#" not in below.stdout
    broken = postlint("config", "show", "--config", "no.toml", cwd=team, POSTLINT_UI_LANG="fr")
    assert broken.returncode == 2
    assert "n’existe pas" in broken.stderr


def signs(result):
    return [line.split(maxsplit=1) for line in result.stdout.splitlines()[:-1]]


def test_doctor_finds_everything_in_order(team, postlint):
    subprocess.run(["git", "init", "-q"], cwd=team, check=True)
    result = postlint("doctor", cwd=team)
    assert result.returncode == 0
    told = signs(result)
    assert {state for state, _ in told} <= {"fine", "hint"}
    texts = [text for _, text in told]
    assert any(text.startswith("policy: postlint.toml, ") for text in texts)
    assert "posts: 2 files" in texts
    assert any(text.endswith(", 1 of them in packs of your own") for text in texts)
    assert ".pre-commit-config.yaml does not name postlint; docs/team.md says how" in texts
    assert result.stdout.endswith("\nEverything is in order.\n")
    assert "Bluebird" not in result.stdout


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("postlint.toml", "compny = 1", "there is no key 'compny' here"),
        ("postlint-waivers.toml", "<<<<<<< HEAD\n", "it holds merge markers"),
        (".postlint-baseline.json", '{"version": 99}', "a newer postlint wrote it"),
    ],
)
def test_doctor_names_what_is_broken(team, postlint, name, text, said):
    (team / name).write_text(text)
    result = postlint("doctor", cwd=team)
    assert result.returncode == 2
    (fault,) = [text for state, text in signs(result) if state == "fault"]
    assert name in fault
    assert said in fault
    assert result.stdout.endswith("\n1 fault to mend. See above.\n")


def test_doctor_tells_a_hook_that_is_not_at_work(team, postlint):
    subprocess.run(["git", "init", "-q"], cwd=team, check=True)
    (team / ".pre-commit-config.yaml").write_text("- id: postlint\n")
    assert "`pre-commit install`" in postlint("doctor", cwd=team).stdout
    (team / ".git" / "hooks").mkdir(exist_ok=True)
    (team / ".git" / "hooks" / "pre-commit").write_text("")
    told = postlint("doctor", cwd=team, POSTLINT_UI_LANG="fr").stdout
    assert "chaque commit est vérifié" in told
    assert told.endswith("\nTout est en ordre.\n")


def test_doctor_knows_a_missing_part(monkeypatch):
    monkeypatch.setattr(_doctor, "_is_there", lambda name: name != "pathspec")
    text, faults = _doctor.examine(None, "en")
    assert faults == 1
    assert "fault  pathspec is not installed" in text


def test_a_new_rule_is_proved_at_once(team, postlint):
    made = postlint("rules", "new", "house.old-name", cwd=team)
    assert made.returncode == 0
    assert "packs" not in made.stdout
    assert "[old-name]" in (team.parent / "house.toml").read_text(encoding="utf-8")
    other = postlint("rules", "new", "tone.loud", cwd=team)
    assert 'packs = ["../house.toml", "postlint-rules/tone.toml"]' in other.stdout
    text = TEAM.replace("posts =", 'packs = ["postlint-rules/tone.toml"]\nposts =')
    (team / "postlint.toml").write_text(text, encoding="utf-8")
    listed = postlint("rules", "list", cwd=team).stdout
    assert "house.old-name" in listed
    assert "tone.loud" in listed
    proved = postlint("rules", "test", cwd=team)
    assert proved.returncode == 0, proved.stdout


@pytest.mark.parametrize("name", ["Foo", "house", "house.Old", "../x.y", "house.old", "a b.c"])
def test_a_name_that_cannot_be_is_refused(team, postlint, name):
    before = (team.parent / "house.toml").read_bytes()
    assert postlint("rules", "new", name, cwd=team).returncode == 2
    assert (team.parent / "house.toml").read_bytes() == before
    assert not (team / "postlint-rules").exists()


def test_stats_count_and_tell_nothing_of_a_post(team, postlint):
    (team / "postlint-waivers.toml").write_text(
        '[[waiver]]\nrule = "house.old"\npath = "posts/a.txt"\nquote = "Acmex and"\n'
        'reason = "r"\nexpires = 2099-01-01\n'
    )
    (team / "postlint.toml").write_text(TEAM + "[waivers]\nmax_days = 99999\n", encoding="utf-8")
    (team / "posts" / "c.txt").write_text("Our union asks: try Lumen? We strike for better pay.\n")
    result = postlint("rules", "stats", "posts", cwd=team)
    assert result.returncode == 0, result.stderr
    lines = [line.split() for line in result.stdout.splitlines()]
    assert lines[0] == ["rule", "found", "posts", "waived", "in", "the", "baseline"]
    assert ["house.old", "2", "1", "1", "0"] in lines
    assert not any(line[0].startswith("protected") for line in lines)
    assert "a.txt" not in result.stdout
    assert result.stdout.splitlines()[-1].startswith("3 posts read; ")
    (team / "posts" / "bad.txt").write_bytes(b"\xff\xfe\xfa")
    assert postlint("rules", "stats", "posts", cwd=team).returncode == 2


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("postlint ba", ["baseline"]),
        ("postlint check -f sa", ["sarif"]),
        ("postlint check x --ui-lang f", ["fr"]),
        ("postlint explain house.", ["house.old"]),
        ("postlint rules s", ["show", "stats"]),
        ("postlint waive a.txt house", ["house.old"]),
    ],
)
def test_a_shell_completes(team, postlint, words, offered):
    told = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    result = postlint(cwd=team, _POSTLINT_COMPLETE="complete_bash", **told)
    assert result.stdout.split() == offered
