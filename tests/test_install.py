"""The files to double-click: which way they install, what they say, and that they start the page.

The tools are stand-ins that write down how they were called: nothing is loaded.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
INSTALL = ROOT / "install"
UTILITIES = "sh dirname cat mkdir cksum sort find echo".split()
FAKE = '#!/bin/sh\necho "{name} $*" >> "$LOG"\nexit ${FAIL:-0}\n'


@pytest.fixture
def desk(tmp_path):
    copy = tmp_path / "my copy"
    (copy / "src").mkdir(parents=True)
    (copy / "rules").mkdir()
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(INSTALL, copy / "install")
    (tmp_path / "bin").mkdir()
    for name in UTILITIES:
        found = shutil.which(name)
        assert found
        (tmp_path / "bin" / name).symlink_to(found)
    return tmp_path


def fake(desk, *names):
    for name in names:
        program = desk / "bin" / name
        program.write_text(FAKE.replace("{name}", name), encoding="utf-8")
        program.chmod(0o755)


def click(desk, **told):
    done = subprocess.run(
        [str(desk / "my copy" / "install" / "postlint.command")],
        env={"HOME": str(desk), "PATH": str(desk / "bin"), "LOG": str(desk / "log"), **told},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    log = desk / "log"
    called = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return done, called


@pytest.mark.skipif(os.name == "nt", reason="a script for sh")
class TestCommand:
    @pytest.mark.parametrize("tools", [("uv", "pipx", "python3"), ("pipx", "python3")])
    def test_the_kept_tool_that_is_there(self, desk, tools):
        fake(desk, *tools, "postlint")
        done, called = click(desk)
        what = (
            f"uv tool install --quiet --force postlint[serve] @ file://{desk}/my copy"
            if tools[0] == "uv"
            else f"pipx install --force {desk}/my copy[serve]"
        )
        assert (done.returncode, called) == (0, [what, "postlint serve"])
        assert "Installing postlint for you" in done.stdout

    def test_python_alone(self, desk):
        fake(desk, "python3")
        own = desk / ".local/share/postlint-app"
        (own / "venv/bin").mkdir(parents=True)
        for name in ("python", "postlint"):
            (own / "venv/bin" / name).write_text(FAKE.replace("{name}", name), encoding="utf-8")
            (own / "venv/bin" / name).chmod(0o755)
        done, called = click(desk, LANG="fr_FR.UTF-8")
        assert done.returncode == 0
        assert called[1:] == [
            f"python3 -m venv {own}/venv",
            f"python -m pip install --quiet --disable-pip-version-check {desk}/my copy[serve]",
            "postlint serve",
        ]
        assert "Installation de postlint pour vous" in done.stdout

    def test_once_for_each_copy(self, desk):
        fake(desk, "uv", "postlint")
        assert len(click(desk)[1]) == 2
        assert click(desk)[1] == ["postlint serve"]
        (desk / "my copy/rules/new.toml").write_text("a = 1", encoding="utf-8")
        assert len(click(desk)[1]) == 2

    def test_what_fails_is_said_and_tried_again(self, desk):
        fake(desk, "uv", "postlint")
        done, called = click(desk, FAIL="3")
        assert (done.returncode, len(called)) == (1, 1)
        assert "This did not work." in done.stdout
        assert len(click(desk)[1]) == 2

    def test_without_python(self, desk):
        done, called = click(desk, LANG="fr_FR.UTF-8")
        assert (done.returncode, called) == (1, [])
        assert "Il faut Python 3.11 ou plus récent." in done.stdout


def test_on_linux_the_desktop_starts_the_same_script(desk):
    fake(desk, "uv", "postlint")
    lines = (INSTALL / "postlint.desktop").read_text(encoding="utf-8").splitlines()
    told = dict(line.split("=", 1) for line in lines[1:])
    assert lines[0] == "[Desktop Entry]"
    assert (told["Type"], told["Terminal"]) == ("Application", "true")
    place = desk / "my copy" / "install" / "postlint.desktop"
    command = told["Exec"].replace("%k", f"'{place}'")
    env = {"HOME": str(desk), "PATH": str(desk / "bin"), "LOG": str(desk / "log")}
    subprocess.run(["sh", "-c", command], env=env, stdin=subprocess.DEVNULL, timeout=60, check=True)
    assert (desk / "log").read_text(encoding="utf-8").endswith("postlint serve\n")


def test_on_windows_line_ends_labels_and_both_languages():
    """It is not run here; this holds what can be seen of it."""
    data = (INSTALL / "postlint.bat").read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    text = data.decode("utf-8")
    labels = {line[1:] for line in text.splitlines() if line.startswith(":")}
    jumps = {word for line in text.split("goto ")[1:] for word in line.split()[:1]}
    assert jumps == labels
    assert text.count("postlint needs Python") == text.count("Il faut Python") == 1


def test_the_page_about_it_names_every_file():
    page = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    assert all(file.name in page for file in INSTALL.iterdir())
