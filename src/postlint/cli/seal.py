"""`postlint seal`: make a list of secret names unreadable for whoever has no key."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import UiLang, command, refuse
from postlint.cli._stream import write
from postlint.errors import PolicyError
from postlint.ui import language, say

PANEL = "team"
app = command()


@app.command()
def seal(
    path: Annotated[
        Path | None, typer.Argument(help="The list to seal, such as embargoes.toml.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Where to write; else PATH.sealed.")
    ] = None,
    new_key: Annotated[
        bool, typer.Option("--new-key", help="Print a new key, and seal nothing.")
    ] = False,
    ui_lang: UiLang = "auto",
) -> None:
    """Write a sealed copy of a list: encrypted, and safe from unnoticed changes.

    The key comes from POSTLINT_SEAL_KEY, or from the file that POSTLINT_SEAL_KEY_FILE names.
    """
    from postlint import embargoes
    from postlint import seal as sealing

    lang = language(ui_lang)
    if new_key:
        write(sealing.new_key() + "\n")
        print(say(lang, "seal.new-key"), file=sys.stderr)
        return
    if path is None:
        refuse(say(lang, "seal.what"))
    target = output or path.with_name(f"{path.name}.sealed")
    try:
        data = path.read_bytes()
        if sealing.is_sealed(data):
            refuse(say(lang, "seal.twice", path=path))
        entries, key = embargoes.tables(path, data), sealing.find_key(str(path))
        target.write_bytes(sealing.sealed(embargoes.packed(data, entries, key), key))
    except PolicyError as error:
        refuse(error.said(lang))
    except OSError as problem:
        refuse(f"{problem.filename}: {problem.strerror}")
    write(say(lang, "seal.done", path=path, target=target) + "\n")
