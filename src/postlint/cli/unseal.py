"""`postlint unseal`: the readable list that a sealed one was made of."""

import os
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
def unseal(
    path: Annotated[Path, typer.Argument(help="The sealed list, such as embargoes.toml.sealed.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Where to write; else PATH unsealed.")
    ] = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Write the readable list, for its owner alone to change. It never overwrites a file.

    The key comes from POSTLINT_SEAL_KEY, or from the file that POSTLINT_SEAL_KEY_FILE names.
    """
    from postlint import embargoes
    from postlint import seal as sealing

    lang = language(ui_lang)
    target = output or path.with_name(path.name.removesuffix(".sealed"))
    try:
        data = path.read_bytes()
        if not sealing.is_sealed(data):
            refuse(say(lang, "seal.open", path=path))
        whole = sealing.unsealed(data, sealing.find_key(str(path)), str(path))
        whole, _ = embargoes.unpacked(whole)
        place = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(place, "wb") as file:
            file.write(whole)
    except PolicyError as error:
        refuse(error.said(lang))
    except FileExistsError:
        refuse(say(lang, "seal.exists", path=target))
    except OSError as problem:
        refuse(f"{problem.filename}: {problem.strerror}")
    write(say(lang, "seal.undone", target=target) + "\n")
