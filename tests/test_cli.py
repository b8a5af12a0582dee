"""The command line as a shell sees it: exit codes, hints, and what a policy decides."""

import os
import subprocess
import sys

import pytest

from postlint import catalog, cli
from postlint.cli._shared import PANELS

POLICY = '[company]\nname = "Acme"\nproducts = ["Lumen"]\n'


@pytest.fixture
def desk(tmp_path):
    """An empty folder with no policy above it."""
    return tmp_path


def postlint(*words, cwd, **env):
    """Run the command line as a shell does."""
    told = {key: value for key, value in os.environ.items() if not key.startswith("POSTLINT")}
    return subprocess.run(
        [sys.executable, "-c", "from postlint.cli import run; run()", *map(str, words)],
        cwd=cwd,
        env={**told, "PYTHONUTF8": "1", "COLUMNS": "80", "LANG": "C", **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_every_module_is_a_command():
    for name in catalog.names(cli):
        module = catalog.load(cli, name, "test")
        assert module.PANEL in PANELS, name
        assert module.app.registered_commands, name


def test_help_lists_every_command(desk):
    shown = postlint("--help", cwd=desk)
    assert shown.returncode == 0
    for name in catalog.names(cli):
        assert f" {name.replace('_', '-')} " in shown.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chek",), "Did you mean 'check'?"),
        (("rules", "tst"), "Did you mean 'test'?"),
        (("check", "x.txt", "--formt", "json"), "--format"),
        (("check", "x.txt", "-f", "jsn"), "did you mean 'json'?"),
        (("explain", "disclosure.employer-mising"), "did you mean 'disclosure.employer-missing'?"),
    ],
)
def test_a_slip_is_a_question_and_exit_2(desk, words, said):
    result = postlint(*words, cwd=desk)
    assert result.returncode == 2
    assert said in " ".join(result.stderr.split())


def test_the_hint_about_init_is_for_posts_without_a_policy(desk):
    (desk / "team").mkdir()
    (desk / "team" / "postlint.toml").write_text(POLICY)
    (desk / "team" / "a.txt").write_text("Nothing in here.")
    (desk / "b.txt").write_text("Nothing in here.")
    assert "postlint init" not in postlint("check", "team/a.txt", cwd=desk).stdout
    assert "postlint init" in postlint("check", "team/a.txt", "b.txt", cwd=desk).stdout
    assert "postlint init" not in postlint("check", "missing.txt", cwd=desk).stdout


def test_each_post_fails_on_what_its_own_policy_says(desk):
    post = "You should try Lumen. It is embargoed until the 3rd."
    for folder, fail_on in (("mild", "error"), ("strict", "note")):
        (desk / folder).mkdir()
        (desk / folder / "postlint.toml").write_text(
            f'fail_on = "{fail_on}"\nseverity = {{ "*" = "note" }}\n{POLICY}'
        )
        (desk / folder / "a.txt").write_text(post)
    assert postlint("check", "mild", cwd=desk).returncode == 0
    assert postlint("check", "strict", cwd=desk).returncode == 1
    assert postlint("check", "mild", "strict", cwd=desk).returncode == 1
    assert postlint("check", "strict", "--fail-on", "error", cwd=desk).returncode == 0
    assert postlint("check", "mild", "--fail-on", "note", cwd=desk).returncode == 1
