"""`postlint init`: a first policy, a first rule with its proof, the hook, and lines for CI."""

import json
from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import UiLang, command, refuse
from postlint.cli._stream import write
from postlint.config import is_jurisdiction
from postlint.summary import Exit
from postlint.ui import language, say

PANEL = "setup"
app = command()

_POLICY = """\
# {head}
posts = {posts}
jurisdictions = {jurisdictions}
packs = ["postlint-rules/house.toml"]

[company]
name = {name}
aliases = {aliases}
products = {products}
"""
_PACK = """\
# {head}

[guarantee]
severity   = "warning"
message.en = "“{{match}}” is a promise that somebody may hold us to."
message.fr = "« {{match}} » est une promesse que l'on pourra nous rappeler."
help.en    = "Say what it is meant to do."
help.fr    = "Dites ce qu'il est censé faire."
bad.en     = ["It is >>guaranteed to<< work."]
bad.fr     = ["Le résultat est >>garanti à 100 %<<."]
good.en    = ["It works well for us.", "A guarantee is a document."]
good.fr    = ["Cela marche bien chez nous.", "La garantie est un document."]
match      = {{ kind = "phrases", any = ["guaranteed to", "garanti à 100 %"] }}
"""
_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: postlint
        name: postlint
        entry: postlint check --only-posts
        language: system
        types_or: [plain-text, markdown]
        require_serial: true
      - id: postlint-rules
        name: postlint (rules)
        entry: postlint rules test
        language: system
        files: '\\.toml$'
        require_serial: true
"""
_GITHUB = """\
# {head}
name: postlint
on: [pull_request]
permissions:
  contents: read
jobs:
  posts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install postlint
      - run: postlint rules test
      - run: >-
          postlint check --changed --since "origin/$GITHUB_BASE_REF" -f github
          --report markdown="$GITHUB_STEP_SUMMARY"
"""
_GITLAB = """\
# {head}
postlint:
  image: python:3.12
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0
  script:
    - pip install postlint
    - postlint rules test
    - >-
      postlint check --changed --since "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
      --report gitlab=gl-code-quality-report.json --report junit=postlint.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: postlint.xml
"""
_QUESTIONS = ("name", "aliases", "products", "jurisdictions", "posts")


@app.command()
def init(
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing; the folder names it.")] = False,
    ui_lang: UiLang = "auto",
) -> None:
    """Write postlint.toml, a first rule with its proof, the hook, and lines for CI.

    Nothing that exists is written over: exit code 2 if there is a postlint.toml.
    """
    lang = language(ui_lang)
    if Path("postlint.toml").exists():
        refuse(say(lang, "init.exists"))
    told = {
        "name": Path.cwd().name, "aliases": "", "products": "", "jurisdictions": "",
        "posts": "posts/**",
    }  # fmt: skip
    try:
        for key in () if yes else _QUESTIONS:
            told[key] = typer.prompt(say(lang, f"init.{key}"), default=told[key])
            while key == "jurisdictions" and not all(map(is_jurisdiction, _listed(told[key]))):
                told[key] = typer.prompt(say(lang, "advice.jurisdictions"), default="")
    except typer.Abort:
        write("\n")
        raise typer.Exit(Exit.INTERRUPTED) from None  # nothing was written yet
    files = {
        "postlint.toml": _POLICY.format(
            head=say(lang, "init.policy"),
            name=_toml(told["name"].strip()),
            **{key: _toml(_listed(told[key])) for key in _QUESTIONS[1:]},
        ),
        "postlint-rules/house.toml": _PACK.format(head=say(lang, "init.pack")),
        ".pre-commit-config.yaml": _HOOK,
        "postlint-ci/github.yml": _GITHUB.format(head=say(lang, "init.github")),
        "postlint-ci/gitlab.yml": _GITLAB.format(head=say(lang, "init.gitlab")),
    }
    for name, text in files.items():
        write(_put(Path(name), text, lang))
    write("\n" + "".join(f"{say(lang, f'init.next.{step}')}\n" for step in ("check", "hook", "ci")))


def _put(path: Path, text: str, lang: str) -> str:
    if path.exists():
        return say(lang, "init.kept", where=path) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        refuse(f"{path}: {error.strerror}")
    return say(lang, "init.wrote", where=path) + "\n"


def _listed(words: str) -> list[str]:
    return [word for part in words.split(",") if (word := part.strip())]


def _toml(value: str | list[str]) -> str:
    # what JSON writes of texts is TOML too, but for DEL
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
