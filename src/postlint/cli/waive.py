"""`postlint waive`: the leave to break one rule in one place, written beside the policy."""

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, complete_rule, refuse
from postlint.cli._stream import write
from postlint.ui import language, say

PANEL = "team"
app = command()

_LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::\d+)?")


@app.command()
def waive(
    place: Annotated[str, typer.Argument(help="The post, or a line of it: posts/a.txt:3")],
    rule: Annotated[
        str,
        typer.Argument(
            help="The rule, such as disclosure.employer-missing.", autocompletion=complete_rule
        ),
    ],
    reason: Annotated[str, typer.Option(help="Why it is fine here.")],
    until: Annotated[
        datetime, typer.Option(formats=["%Y-%m-%d"], help="The last day that it counts.")
    ],
    by: Annotated[str, typer.Option("--by", help="Who approved it.")] = "",
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Write a waiver to postlint-waivers.toml: for one rule, in one post, with a reason and an end.

    Exit code 2 if the policy does not allow it, or if nothing there breaks the rule.
    """
    from postlint.cli import _waiving
    from postlint.errors import PolicyError

    lang = language(ui_lang)
    found = _LINE.fullmatch(place)
    path, line = (found["path"], int(found["line"])) if found else (place, 0)
    if Path(place).exists():
        path, line = place, 0
    asked = _waiving.Asked(Path(path), line, rule, " ".join(reason.split()), until.date(), by)
    try:
        where, count = _waiving.add(asked, config, lang)
    except PolicyError as error:
        refuse(error.said(lang))
    write(say(lang, "waive.done", n=count, where=where, date=until.date()) + "\n")
