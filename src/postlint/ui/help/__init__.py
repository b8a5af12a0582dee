"""The help of the command line in other languages, known by what it says in English."""

from importlib import import_module
from typing import Any


def spoken(text: str, lang: str) -> str:
    """A text in `lang`; in English if nobody has translated it."""
    if lang == "en":
        return text
    known: dict[str, str] = import_module(f"{__name__}.{lang}").HELP
    return known.get(text, text)


def translated(command: Any, lang: str) -> Any:
    """A command whose help, with that of its options and of the commands below, is in `lang`."""
    for one in (command, *command.params):
        if text := getattr(one, "help", None):
            one.help = spoken(text, lang)
    for below in getattr(command, "commands", {}).values():
        if below is not None:
            translated(below, lang)
    return command
