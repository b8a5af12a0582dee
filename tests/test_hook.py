"""The hook as a team runs it: `pre-commit try-repo` on a repository of drafts, without network.

The hook's environment installs postlint from a copy of this checkout, and borrows build tools
and dependencies from the environment of the tests (`PYTHONPATH` shows no editable install).
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PARTS = ("src", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
POLICY = 'posts = ["posts/**"]\n[company]\nname = "Acme"\nproducts = ["Lumen"]\n'
BAD = "You should try Lumen, it is great.\n"
GOOD = "I work at Acme as an engineer. You should try Lumen, it is great.\n"


def call(*words, cwd, **env):
    told = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env={**told, "PYTHONUTF8": "1", **env},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def git(folder, *words):
    told = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
    done = call("git", *told, *words, cwd=folder)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    folder = tmp_path_factory.mktemp("postlint")
    for part in PARTS:
        place = ROOT / part
        if place.is_dir():
            shutil.copytree(place, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(place, folder / part)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "postlint")
    return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("home")


@pytest.fixture
def drafts(tmp_path):
    git(tmp_path, "init", "-q")
    (tmp_path / "posts").mkdir()
    (tmp_path / "postlint.toml").write_text(POLICY)
    (tmp_path / "README.md").write_text(BAD)
    return tmp_path


def hook(source, home, drafts, name="postlint"):
    git(drafts, "add", "-A")
    return call(
        sys.executable, "-m", "pre_commit", "try-repo", source, name, "--all-files", "--verbose",
        cwd=drafts,
        PRE_COMMIT_HOME=str(home),
        PIP_NO_INDEX="1",
        PIP_NO_DEPS="1",
        PIP_NO_BUILD_ISOLATION="0",  # pip reads it the other way round: no isolation
        PYTHONPATH=sysconfig.get_path("purelib"),
        POSTLINT_UI_LANG="en",
    )  # fmt: skip


def test_the_hook_blocks_a_bad_commit_and_lets_a_good_one_through(source, home, drafts):
    (drafts / "posts" / "a.txt").write_text(BAD)
    result = hook(source, home, drafts)
    assert result.returncode == 1, result.stdout + result.stderr
    assert "posts/a.txt:1:16" in result.stdout
    assert "README.md" not in result.stdout
    assert (drafts / "posts" / "a.txt").read_text() == BAD
    (drafts / "posts" / "a.txt").write_text(GOOD)
    result = hook(source, home, drafts)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Nothing to change in the text" in result.stdout


def test_a_commit_without_a_post_goes_through(source, home, drafts):
    result = hook(source, home, drafts)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "There was no post" in result.stdout


def test_a_broken_policy_blocks(source, home, drafts):
    (drafts / "posts" / "a.txt").write_text(GOOD)
    (drafts / "postlint.toml").write_text("[company\n")
    assert hook(source, home, drafts).returncode == 1


def test_a_rule_that_its_examples_do_not_bear_out_blocks(source, home, drafts):
    """The rules of a policy deeper in the repository are proved too."""
    team = drafts / "marketing"
    (team / "rules").mkdir(parents=True)
    (team / "postlint.toml").write_text('packs = ["rules/house.toml"]\n')
    rule = '[old]\nseverity = "error"\nmessage.en = "m"\nbad.en = [">>Acmex<<"]\ngood.en = ["a"]\n'
    (team / "rules" / "house.toml").write_text(rule + 'match = { kind = "phrases", any = ["b"] }\n')
    result = hook(source, home, drafts, "postlint-rules")
    assert result.returncode == 1, result.stdout + result.stderr
    assert "house.old" in result.stdout
