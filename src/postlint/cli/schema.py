"""`postlint schema`: what editors need to help with postlint.toml and with rule packs."""

from typing import Annotated

import typer

from postlint.cli._shared import command
from postlint.cli._stream import write

PANEL = "setup"
app = command()


@app.command()
def schema(
    pack: Annotated[
        bool, typer.Option("--pack", help="The schema of a rule pack; else of postlint.toml.")
    ] = False,
) -> None:
    """Print a JSON Schema, with which an editor completes and checks postlint.toml."""
    import json

    from postlint import schema as schemas

    made = schemas.of_pack() if pack else schemas.of_policy()
    write(json.dumps(made, indent=2, ensure_ascii=False) + "\n")
