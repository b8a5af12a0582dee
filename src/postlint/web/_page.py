"""The page itself: its words in the reader's language, its channels, who the author is."""

import html as escaping
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from postlint import identity
from postlint.channels import channels
from postlint.ui import room, say

_PLACE = re.compile(r"\{\{([\w.]+)\}\}")


def html(lang: str) -> str:
    """The page in `lang`. Every value is escaped, and no value is looked into for places."""
    values = {
        **words(lang),
        "lang": lang,
        "en": " selected" if lang == "en" else "",
        "fr": " selected" if lang == "fr" else "",
        **{f"identity.{key}": value for key, value in identity.load().items()},
    }

    def fill(place: re.Match[str]) -> str:
        if place[1] == "channels":
            return _options()
        return escaping.escape(values[place[1]])

    return _PLACE.sub(fill, _template())


def words(lang: str) -> Mapping[str, str]:
    """The sentences of the page, and the colon as `lang` writes it."""
    told = {key: text for key, text in room(lang, "page").items() if key.startswith("page.")}
    return {**told, "page.colon": say(lang, "label", name="")}


def _options() -> str:
    return "".join(
        f'<option value="{escaping.escape(key)}">{escaping.escape(one.name)}</option>'
        for key, one in channels().items()
    )


@cache
def _template() -> str:
    return Path(__file__).with_name("static").joinpath("page.html").read_text(encoding="utf-8")
