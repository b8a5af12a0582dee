"""`postlint serve`: a page for people who have no terminal open."""

from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, refuse
from postlint.cli._stream import write
from postlint.errors import PolicyError
from postlint.renewal import Renewal
from postlint.session import open_session
from postlint.ui import language, say

PANEL = "posts"
app = command()


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="The port on this computer; 0 takes a free one.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in the browser.")] = True,
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Open a page in your browser that reads your draft while you write it.

    Only this computer can see it; nothing is sent, logged or stored.
    """
    lang = language(ui_lang)
    try:
        from postlint.web.serve import run
    except ImportError:
        refuse(say(lang, "serve.extra"))

    renew = Renewal(lambda: open_session(config))
    try:
        renew().policy_for()
    except PolicyError as error:
        refuse(error.said(lang))

    def announce(url: str) -> None:
        write(f"{say(lang, 'serve.open', url=url)}\n{say(lang, 'serve.stop')}\n")
        if browser:
            import webbrowser

            webbrowser.open(url)

    try:
        run(renew, lang, port, announce)
    except OSError as error:
        refuse(f"127.0.0.1:{port}: {error.strerror}")
