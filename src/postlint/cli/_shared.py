"""What commands share: their options, how they print, how they refuse."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from postlint import catalog, reporters
from postlint.cli._stream import complain, write
from postlint.errors import PolicyError
from postlint.policy import Policy
from postlint.session import open_session
from postlint.summary import Exit
from postlint.ui import LANGUAGES, language, say

# The parts of `postlint --help`, in its order.
PANELS = {
    "posts": "Posts",
    "rules": "Rules",
    "team": "In a team",
    "setup": "Getting started",
}


def _spoken(asked: str) -> str:
    """A language that postlint speaks ("fr", "fr_CA"), or `auto`."""
    if asked != "auto" and asked[:2].lower() not in LANGUAGES:
        raise typer.BadParameter(say(language(), "ui.no-language", asked=asked))
    return asked.lower()


UiLang = Annotated[
    str,
    typer.Option(
        "--ui-lang",
        callback=_spoken,
        help="Language of the messages: auto, en or fr.",
        autocompletion=lambda: ["auto", "en", "fr"],
    ),
]
Config = Annotated[
    Path | None, typer.Option("--config", help="A postlint.toml; else the nearest above each post.")
]


def complete_rule(incomplete: str) -> list[str]:
    """What a shell offers for the name of a rule."""
    try:
        names = [check.rule.id for check, _ in open_session().policy_for().offered]
    except PolicyError:
        return []
    return [name for name in names if name.startswith(incomplete)]


def complete_format(incomplete: str) -> list[str]:
    """What a shell offers for a format."""
    return [name for name in catalog.names(reporters) if name.startswith(incomplete)]


def command(help: str | None = None) -> typer.Typer:
    """A Typer for one command, or with `help` for a group of them."""
    return typer.Typer(
        help=help,
        no_args_is_help=help is not None,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def policy_at(config: Path | None) -> Policy:
    """The policy of the option `--config`, else of the working directory."""
    return open_session(config).policy_for()


def policies_of(paths: Iterable[Path], config: Path | None) -> tuple[Policy, ...]:
    """The policies of some files, each once; without files that of the working directory."""
    session = open_session(config)
    folders = dict.fromkeys(path.absolute().parent for path in paths)
    policies = [session.policy_for(folder) for folder in folders or (None,)]
    return tuple({policy.where: policy for policy in policies}.values())


def tell(make: Callable[[], str], lang: str = "en") -> None:
    """Print what `make` makes, or refuse."""
    try:
        write(make())
    except PolicyError as error:
        refuse(error.said(lang))


def refuse(what: str) -> NoReturn:
    """Say on standard error why nothing was done, and end with exit code 2."""
    complain(what)
    raise typer.Exit(Exit.UNCHECKED)
