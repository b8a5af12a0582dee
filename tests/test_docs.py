"""The pages: what is generated is fresh, what they tell people to type exists, screens are true."""

import re
import runpy
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer

from postlint.cli._main import app

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SCREENS = re.compile(r"<!-- screen: in (\S+): postlint (.+?) -->\n```text\n(.*?)```", re.S)
# in a line of a console, or between backticks; a break of the line in between is a blank
TYPED = re.compile(r"(?m)^(?:\$ |- run: )(?:.*\| )?postlint ([^#\n|>]*)|`postlint ([^`|>]+?)[`>]")


def test_the_page_of_rules_is_what_the_rules_say():
    made = runpy.run_path(str(ROOT / "docs" / "rules.py"))["page"]()
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == made, (
        "type: python docs/rules.py"
    )


def typed():
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in TYPED.finditer(text):
            words = " ".join((found[1] or found[2]).split())
            yield pytest.param(words, id=f"{page.name}: {words}")


COMMANDS = list(typed())


def test_there_are_commands_on_the_pages():
    assert len(COMMANDS) > 60


@pytest.mark.parametrize("words", COMMANDS)
def test_what_people_are_told_to_type_exists(words):
    """Each word up to the first option is a command, and each option is one of that command."""
    command: Any = typer.main.get_command(app)
    told = shlex.split(words.replace("…", "x"))
    while told and hasattr(command, "get_command") and not told[0].startswith("-"):
        command, told = command.get_command(None, told[0]), told[1:]
        assert command is not None
    known = {option for one in command.params for option in one.opts} | {"--install-completion"}
    for word in told:
        if word.startswith("-") and word != "-":
            assert word in known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        path, _, part = target.partition("#")
        other = page.parent / path if path else page
        assert other.exists(), target
        if part and other.suffix == ".md":
            heads = re.findall(r"(?m)^#+ (.+)$", other.read_text(encoding="utf-8"))
            assert part in map(anchor, heads), target


def anchor(head):
    """A heading as GitHub names it."""
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")


@pytest.mark.parametrize(
    ("folder", "words", "shown"),
    [found for page in PAGES for found in SCREENS.findall(page.read_text(encoding="utf-8"))],
)
def test_screens_are_what_is_shown(folder, words, shown, postlint):
    """Lines that are `...` and nothing else stand for lines left out."""
    result = postlint(*shlex.split(words), cwd=ROOT / folder)
    parts = [re.escape(part) for part in re.split(r"(?m)^\.\.\.\n", shown)]
    assert re.fullmatch("(?:.*\n)*?".join(parts), result.stdout), result.stdout
