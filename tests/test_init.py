"""From an empty repository to a blocked commit, in one run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml


def git(folder, *words, **env):
    told = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    return subprocess.run(
        ["git", *told, *words], cwd=folder, check=False, capture_output=True,
        env={**os.environ, **env}, encoding="utf-8",
    )  # fmt: skip


def test_from_an_empty_repository_to_a_blocked_commit(tmp_path, postlint):
    folder = tmp_path / "Acme"
    folder.mkdir()
    git(folder, "init", "-q")
    made = postlint("init", "--yes", cwd=folder)
    assert made.returncode == 0, made.stderr
    assert postlint("rules", "test", cwd=folder).returncode == 0
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {"PATH": path, "PRE_COMMIT_HOME": str(tmp_path / "home")}
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=folder, check=True,
        capture_output=True, env={**os.environ, **env},
    )  # fmt: skip
    (folder / "posts").mkdir()
    (folder / "posts" / "a.txt").write_text("You should try Acme, it is great.\n")
    git(folder, "add", "-A")
    blocked = git(folder, "commit", "-m", "a", **env)
    assert blocked.returncode == 1, blocked.stdout + blocked.stderr
    assert "posts/a.txt:1" in blocked.stdout + blocked.stderr
    (folder / "posts" / "a.txt").write_text("I work at Acme. You should try Acme, it is great.\n")
    git(folder, "add", "-A")
    done = git(folder, "commit", "-m", "a", **env)
    assert done.returncode == 0, done.stdout + done.stderr


def test_answers_become_the_policy(tmp_path, postlint):
    said = 'Ac"me\nAcme SA, Acme Inc\nLumen\nus, fr\nposts/**\n'
    assert postlint("init", cwd=tmp_path, stdin=said).returncode == 0
    text = (tmp_path / "postlint.toml").read_text(encoding="utf-8")
    assert 'aliases = ["Acme SA", "Acme Inc"]' in text
    assert postlint("rules", "list", cwd=tmp_path).returncode == 0


def test_nothing_is_written_over(tmp_path, postlint):
    (tmp_path / "postlint.toml").write_text("# mine\n")
    assert postlint("init", "--yes", cwd=tmp_path).returncode == 2
    assert (tmp_path / "postlint.toml").read_text() == "# mine\n"
    assert [path.name for path in tmp_path.iterdir()] == ["postlint.toml"]


def scripts(path):
    """The commands of a CI file that speak of postlint, in order."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    if "jobs" in told:
        steps = told["jobs"]["posts"]["steps"]
        found = [step["run"] for step in steps if "run" in step]
    else:
        found = told["postlint"]["script"]
    assert found[0] == "pip install postlint"
    return found[1:]


@pytest.mark.parametrize(
    ("name", "env", "reports"),
    [
        ("github", {"GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": "../summary.md"}, []),
        (
            "gitlab",
            {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"},
            ["gl-code-quality-report.json", "postlint.xml"],
        ),
    ],
)
def test_what_is_there_to_copy_for_ci_works(tmp_path, postlint, name, env, reports):
    """The lines are run as CI runs them: on a branch, against the branch it will be merged in."""
    folder = tmp_path / "Acme"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    assert postlint("init", "--yes", cwd=folder).returncode == 0
    (folder / "posts").mkdir()
    (folder / "posts" / "old.txt").write_text("You should try Acme, it is great.\n")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "a")
    git(folder, "remote", "add", "origin", str(folder))
    git(folder, "fetch", "-q", "origin")
    git(folder, "checkout", "-qb", "new")
    (folder / "posts" / "new.txt").write_text("You should try Acme, it is great.\n")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "b")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    proved, checked = (
        subprocess.run(
            ["sh", "-c", words], cwd=folder, env={**os.environ, **env, "PATH": path, "CI": "true"},
            capture_output=True, encoding="utf-8", check=False,
        )
        for words in scripts(folder / "postlint-ci" / f"{name}.yml")
    )  # fmt: skip
    assert proved.returncode == 0, proved.stdout
    assert checked.returncode == 1, checked.stderr
    assert "posts/new.txt" in checked.stdout
    assert "posts/old.txt" not in checked.stdout
    for report in reports or ["../summary.md"]:
        assert "new.txt" in (folder / report).read_text(encoding="utf-8").replace("\\", "")


def test_a_french_speaker_gets_a_french_start(tmp_path, postlint):
    made = postlint("init", "--yes", "--ui-lang", "fr", cwd=tmp_path)
    assert "postlint.toml a été écrit." in made.stdout
    assert "tapez `postlint check posts`" in made.stdout
    text = (tmp_path / "postlint.toml").read_text(encoding="utf-8")
    assert text.startswith("# Ce que postlint sait de l’entreprise.")
    assert postlint("rules", "test", cwd=tmp_path).returncode == 0


def test_who_leaves_the_questions_has_changed_nothing(tmp_path, postlint):
    result = postlint("init", cwd=tmp_path, stdin="Acme\n")
    assert result.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_a_country_in_words_is_asked_again(tmp_path, postlint):
    said = "Acme\n\n\nFrance, us\nfr, us\ndrafts\n"
    made = postlint("init", cwd=tmp_path, stdin=said)
    assert made.returncode == 0
    assert "write two letters" in made.stdout
    text = (tmp_path / "postlint.toml").read_text(encoding="utf-8")
    assert 'jurisdictions = ["fr", "us"]' in text
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("You should try Acme, it is great.\n")
    assert postlint("check", "drafts", cwd=tmp_path).returncode == 1
