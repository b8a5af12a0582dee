"""`postlint rules`: see the rules of a policy, and prove them."""

from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import (
    Config,
    UiLang,
    command,
    complete_rule,
    policies_of,
    policy_at,
    tell,
)
from postlint.summary import Exit
from postlint.ui import language

PANEL = "rules"
app = command("See and prove the rules.")


@app.command("list")
def listing(config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Every rule, whether it is on, and what it says."""
    from postlint import guide

    tell(lambda: guide.listing(policy_at(config), language(ui_lang)), language(ui_lang))


@app.command()
def show(
    rule: Annotated[str, typer.Argument(help="A rule's name.", autocompletion=complete_rule)],
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """One rule as its pack writes it: the same as `explain`."""
    from postlint import guide

    tell(lambda: guide.explain(policy_at(config), rule, language(ui_lang)), language(ui_lang))


@app.command("test")
def prove(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Files whose policies to prove; else that of this folder."),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="How many examples each rule has, by language.")
    ] = False,
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Prove every rule by its own examples. Exit code 1 if one is not borne out."""
    from postlint import guide

    lang = language(ui_lang)
    flawless = True

    def proved() -> str:
        nonlocal flawless
        told = []
        for policy in policies_of(paths or (), config):
            text, fine = guide.prove_all(policy, lang)
            flawless = flawless and fine
            told.append(guide.table(policy, lang) + text if coverage else text)
        return "".join(told)

    tell(proved, lang)
    raise typer.Exit(Exit.CLEAR if flawless else Exit.FINDINGS)


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Its name: topic and rule, such as house.old-name.")],
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Write a rule to fill in, with its proof, to the pack of its topic.

    Exit code 2 if there is a rule of this name.
    """
    from postlint.cli import _rules

    lang = language(ui_lang)
    tell(lambda: _rules.new(policy_at(config), name, lang), lang)


@app.command()
def stats(
    paths: Annotated[list[str], typer.Argument(help="Posts, or folders of them.")],
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """How often each rule speaks in some posts: what is noise, and what nobody needs.

    It tells nothing of any one post. Exit code 2 if one could not be checked.
    """
    from postlint.cli import _rules

    lang = language(ui_lang)
    tell(lambda: _rules.stats(tuple(map(Path, paths)), config, lang), lang)
