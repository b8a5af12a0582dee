"""Who the author is, in the user's own settings: for the terminal, the page and the editor.

Never in the project: a shared default would write one person's job into another's post.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FIELDS = ("name", "role", "handle")


def home() -> Path:
    """The file of the user's own settings."""
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or str(Path.home())
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "postlint" / "identity.toml"


def load() -> dict[str, str]:
    """What the user said of themselves; empty where nothing can be read."""
    try:
        text = home().read_text(encoding="utf-8")
    except (OSError, ValueError):
        return dict.fromkeys(FIELDS, "")
    import tomllib

    try:
        told = tomllib.loads(text)
    except ValueError:
        told = {}
    return {key: value if isinstance(value := told.get(key), str) else "" for key in FIELDS}


def owns(me: Mapping[str, str], author: str, handle: str) -> bool:
    """Whether a post may be the user's: nobody else is named as its author, or has its handle."""
    mine = {one.casefold().lstrip("@") for one in (me.get("name", ""), me.get("handle", "")) if one}
    told = (author or handle).casefold().lstrip("@")
    return not told or told in mine


def save(told: Mapping[str, str]) -> bool:
    """Keep what the user said of themselves; whether that worked. Other keys stay."""
    path = home()
    import json  # only who saves needs it
    import tomllib

    try:
        known = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
        kept = {key: value for key, value in known.items() if isinstance(value, str)}
        kept |= {key: " ".join(told.get(key, "").split()) for key in FIELDS}
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # a string of JSON is one of TOML, but for the DEL character
        lines = [f"{key} = {json.dumps(value)}\n" for key, value in kept.items() if value]
        path.write_text("".join(lines).replace("\x7f", ""), encoding="utf-8")
    except (OSError, ValueError):
        return False
    return True
