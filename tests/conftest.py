"""The command line as a shell sees it, for every test that wants it."""

import os
import subprocess
import sys

import pytest


@pytest.fixture(scope="session", autouse=True)
def _cache_of_the_tests(tmp_path_factory):
    """No test keeps entries in the user's own cache, or reads who the user is."""
    os.environ["POSTLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))


@pytest.fixture
def postlint():
    """`postlint("check", "a.txt", cwd=folder)` runs the real command in a process of its own."""
    return run


def run(*words, cwd, stdin="", **env):
    told = {key: value for key, value in os.environ.items() if not key.startswith("POSTLINT")}
    told.pop("CI", None)
    told["POSTLINT_CACHE_DIR"] = os.environ["POSTLINT_CACHE_DIR"]
    return subprocess.run(
        [sys.executable, "-c", "from postlint.door import run; run()", *map(str, words)],
        cwd=cwd,
        env={**told, "PYTHONUTF8": "1", "COLUMNS": "80", "LANG": "C", **env},
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
