"""The peers that PyPI and npm offer: how they are installed, what they check, how they are called.

None of them does what postlint does; `checks` says in a few words what each does, so that a
reader of the table can tell what is compared with what.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PYTHON = ("codespell", "proselint", "typos", "detect-secrets")
NODE = ("textlint", "write-good", "alex", "@textlint-rule/textlint-rule-pattern")
RULES = (
    r"\bconfidential\b", r"\bconfidentiel\b", r"\binternal use only\b", r"\busage interne\b",
    r"\bdo not share\b", r"\bne pas diffuser\b", r"\bunder NDA\b", r"\bguaranteed\b",
    r"\bgaranti\w*\b", r"\bbest\b", r"\bmeilleure?s?\b", r"\bworld-class\b", r"\brisk-free\b",
    r"\bsans risque\b", r"\bI work at\b", r"\bje travaille chez\b", r"\bProject \w+ \w+\b",
    r"\bprojet \w+ \w+\b", r"\bLumen\b", r"\bAcme\b",
)  # fmt: skip


class Tool(NamedTuple):
    """A program: its command before the paths. It takes `folders`, or has to be given files.

    `most`: posts that it is run over; some would take many minutes for more. `home`: the
    folder that it has to run in, else it runs in that of the posts. `statuses`: how it may end.
    """

    name: str
    checks: str
    command: tuple[str, ...]
    folders: bool = True
    most: int = 10_000
    home: Path | None = None
    statuses: frozenset[int] = frozenset(range(256))


def postlint() -> Iterator[Tool]:
    """This checkout, with nothing kept from last time and with all of it."""
    command = (str(Path(sys.executable).with_name("postlint")), "check")
    checks = "the whole shipped policy and 500 embargoed names"
    kept = "the same, with what is kept from last time"
    checked = frozenset({0, 1})  # 2: not checked
    yield Tool("postlint --no-cache", checks, (*command, "--no-cache"), statuses=checked)
    yield Tool("postlint", kept, command, statuses=checked)


def install(scratch: Path) -> None:
    """Put the peers in a folder of their own; say what cannot be had."""
    home = scratch / "peers"
    if not (home / "bin").exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        for name in PYTHON:
            _run(name, [str(home / "bin" / "python"), "-m", "pip", "install", "-q", name], home)
    if not shutil.which("npm"):
        print("npm is not here: no textlint, write-good, alex")
    elif not (home / "node_modules").exists():
        (home / "package.json").write_text('{"private": true}')
        _run("npm", ["npm", "install", "--silent", "--no-fund", "--no-audit", *NODE], home)


def _run(name: str, command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{name} cannot be had here: {done.stderr.strip().splitlines()[-1:]}")


def peers(scratch: Path, names: list[str]) -> Iterator[Tool]:
    """The peers that are installed. `names` are two-word names; some peers know only words."""
    home = scratch / "peers"
    words = home / "words.txt"
    joined = dict.fromkeys(re.sub(r"\W", "", name).lower() for name in names)
    words.write_text("".join(f"{word}->secret\n" for word in joined))
    (home / "typos.toml").write_text(
        "[default.extend-words]\n" + "".join(f'{word} = "secret"\n' for word in joined)
    )
    (home / "textlint.json").write_text(json.dumps(_textlint(names)))
    python, node = home / "bin", home / "node_modules" / ".bin"
    textlint = (str(node / "textlint"), "--config", str(home / "textlint.json"))
    known = (
        Tool("codespell", "its own list of misspellings", (str(python / "codespell"),)),
        Tool("codespell, 500 words", "500 single words of our own",
             (str(python / "codespell"), "-D", str(words))),
        Tool("typos, 500 words", "its own list and 500 single words (Rust)",
             (str(python / "typos"), "--isolated", "--config", str(home / "typos.toml"))),
        Tool("textlint, 20 patterns", "20 regexes and one of 500 names (Node)",
             textlint, home=home),
        Tool("proselint", "its own checks of English style",
             (str(python / "proselint"), "check"), most=1000),
        Tool("write-good", "its own checks of English style (Node)",
             (str(node / "write-good"),), folders=False, most=1000),
        Tool("alex", "its own list of insensitive words (Node)",
             (str(node / "alex"), "--quiet"), most=100),
        Tool("detect-secrets", "keys and tokens",
             (str(python / "detect-secrets-hook"),), folders=False, most=100),
    )  # fmt: skip
    for tool in known:
        if Path(tool.command[0]).exists():
            yield tool
        else:
            print(f"{tool.name} is left out: it is not installed")


def _textlint(names: list[str]) -> dict[str, object]:
    patterns = [*RULES, rf"\b(?:{'|'.join(names)})\b"]
    told = [{"pattern": f"/{one}/i", "message": "no"} for one in patterns]
    return {"rules": {"@textlint-rule/pattern": {"patterns": told}}}
