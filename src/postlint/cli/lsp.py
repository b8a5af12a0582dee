"""`postlint lsp`: a language server for editors."""

from typing import Annotated

import typer

from postlint import identity
from postlint.cli._shared import Config, UiLang, command, refuse
from postlint.renewal import Renewal
from postlint.session import open_session
from postlint.ui import language, say

PANEL = "posts"
app = command()


@app.command()
def lsp(
    stdio: Annotated[bool, typer.Option("--stdio", hidden=True, help="The only way.")] = True,
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Speak with an editor over standard input and output (Language Server Protocol).

    The editor starts this itself; docs/editors.md says how to tell it to.
    """
    lang = language(ui_lang)
    try:
        from postlint.lsp.server import create
    except ImportError:
        refuse(say(lang, "lsp.extra"))

    import logging

    logging.disable(logging.CRITICAL)  # a traceback could hold the draft
    create(Renewal(lambda: open_session(config, me=identity.load())), lang).start_io()
