"""The `postlint` command itself: it only knows where its commands lie."""

import os
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from postlint import __version__, catalog, cli
from postlint.cli._shared import PANELS


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
        elif first not in self.commands and not first.startswith("-") and os.path.exists(first):
            args = ["check", *args]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

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
        command.rich_help_panel = PANELS[module.PANEL]
        return command

    def _rank(self, name: str) -> tuple[int, str]:
        module = catalog.load(cli, name.replace("-", "_"), "postlint")
        return list(PANELS).index(module.PANEL), name


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
