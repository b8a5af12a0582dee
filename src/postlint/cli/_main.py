"""The `postlint` command itself: it only knows where its commands lie."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from postlint import __version__, catalog, cli
from postlint.cli._shared import PANELS
from postlint.ui import language
from postlint.ui.help import spoken, translated


class _Commands(TyperGroup):
    """Imports a command's module when it is asked for; `--help` asks for all."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        # a mistyped name is compared with these
        names: Any = dict.fromkeys(name.replace("_", "-") for name in catalog.names(cli))
        self.commands = names

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """`postlint help check` asks for help, and `postlint draft.txt` checks."""
        first = args[0] if args else ""
        if first == "help":
            args = [*args[1:], "--help"]
        elif first == "-" or (first not in self.commands and os.path.exists(first)):
            args = ["check", *args]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """In the reader's language, as far as it is ours to say."""
        spoken_of: list[Any] = [self, *self.get_params(ctx)]
        for one in spoken_of:
            one.help = spoken(getattr(one, "help", None) or "", _language())
        super().format_help(ctx, formatter)

    def list_commands(self, ctx: object) -> list[str]:
        """By panel, then by name."""
        return sorted(self.commands, key=self._rank)

    def get_command(self, ctx: object, cmd_name: str) -> Any:
        """The command, or None if no module is called so."""
        if cmd_name not in self.commands:
            return None
        module = catalog.load(cli, cmd_name.replace("-", "_"), "postlint")
        command: Any = typer.main.get_command(module.app)
        command.name = cmd_name
        command.rich_help_panel = spoken(PANELS[module.PANEL], _language())
        return translated(command, _language())

    def _rank(self, name: str) -> tuple[int, str]:
        module = catalog.load(cli, name.replace("-", "_"), "postlint")
        return list(PANELS).index(module.PANEL), name


def _language() -> str:
    """The language of the help: `--ui-lang` is read here before typer reads it."""
    words = " ".join(sys.argv[1:]).replace("=", " ").split()
    asked = words[words.index("--ui-lang") + 1 :][:1] if "--ui-lang" in words else []
    return language(*asked)


app = typer.Typer(
    cls=_Commands,
    name="postlint",
    help="Check a draft post before it is published: who speaks, what is secret, what to mend.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # a traceback could print the draft
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and end.", is_eager=True)
    ] = False,
) -> None:
    """postlint reads a draft before it is published and says what to mend."""
    if version:
        typer.echo(f"postlint {__version__}")
        raise typer.Exit
