"""`postlint config`: what the policy of a post comes to, and which file says so."""

from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, policies_of, tell
from postlint.cli._stream import is_own_screen
from postlint.ui import language, say

PANEL = "setup"
app = command("See what the policy comes to.")


@app.callback()
def group() -> None:
    """See what the policy comes to."""


@app.command()
def show(
    path: Annotated[
        Path | None, typer.Argument(help="The post whose policy it is; else that of this folder.")
    ] = None,
    origin: Annotated[
        bool, typer.Option("--origin", help="Say which file each key comes from.")
    ] = False,
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Every key of the policy, with those that it extends and the defaults that count.

    What is under embargo is shown on your own screen alone.
    """
    from postlint.origin import settings

    lang = language(ui_lang)

    def made() -> str:
        (policy,) = policies_of([path] if path else (), config)
        found = settings(policy, secret=is_own_screen())
        default = say(lang, "config.default")
        lines = [one.line(default) if origin else f"{one.key} = {one.value}" for one in found]
        head = [] if policy.root else ["# " + say(lang, "hint.init")]
        return "".join(f"{line}\n" for line in [*head, *lines])

    tell(made, lang)
