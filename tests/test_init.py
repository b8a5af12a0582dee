"""From an empty repository to a blocked commit, in one run."""

import os
import subprocess
import sys
from pathlib import Path


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
