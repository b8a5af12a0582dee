"""`postlint explain`: one rule in plain words."""

from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, complete_rule, policy_at, tell
from postlint.ui import language

PANEL = "posts"
app = command()


@app.command()
def explain(
    rule: Annotated[
        str,
        typer.Argument(
            help="A rule's name, such as disclosure.employer-missing.", autocompletion=complete_rule
        ),
    ],
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Explain a rule in plain words, with good and bad examples."""
    from postlint import guide

    tell(lambda: guide.explain(policy_at(config), rule, language(ui_lang)), language(ui_lang))
