"""Both ways into `check` say the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

POLICY = """
[company]
name = "Acme"
products = ["Lumen"]
[[embargo]]
name = "Project Bluebird"
"""
DRAFTS = {
    "clear.txt": "The rain stopped, and we walked home along the river.\n",
    "sells.txt": "You should try Lumen, it is great.\n",
    "praised.txt": "I work at Acme as an engineer. Lumen is great.\n",
    "secret.txt": "Project Bluebird comes soon.\n",
    "page.md": "# Rain\n\nIt *stopped*.\n",
    "meta.txt": "---\nauthor: Jo\n---\nThe rain stopped.\n",
    "empty.txt": "",
    "binary.txt": "a\0b",
    "no-reader.docx": "x",
}
CALLS = [[name] for name in DRAFTS] + [
    ["."],
    ["missing.txt"],
    ["clear.txt", "page.md", "secret.txt"],
    ["clear.txt", "clear.txt"],
    ["nothing-here"],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "postlint.toml").write_text(POLICY)
    (tmp_path / "nothing-here").mkdir()
    for name, text in DRAFTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def _run(folder: Path, code: str, *words: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "POSTLINT_UI_LANG": "en", "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


SHORT = "from postlint.door import run; run()"
FULL = "from postlint.cli import run; run()"


@pytest.mark.parametrize("paths", CALLS, ids=" ".join)
def test_both_doors_say_the_same(folder: Path, paths: list[str]) -> None:
    short, full = _run(folder, SHORT, "check", *paths), _run(folder, FULL, "check", *paths)
    assert short == full


def test_a_broken_policy_is_said_the_same(folder: Path) -> None:
    (folder / "postlint.toml").write_text("company = 3\n")
    assert _run(folder, SHORT, "check", "clear.txt") == _run(folder, FULL, "check", "clear.txt")


def test_options_take_the_full_door(folder: Path) -> None:
    code = f"import atexit, sys; atexit.register(lambda: print('typer' in sys.modules)); {SHORT}"
    assert _run(folder, code, "check", "clear.txt")[1].endswith("False\n")
    assert _run(folder, code, "check", "clear.txt", "-f", "concise")[1].endswith("True\n")
