"""What postlint itself says, besides the rules: rooms of sentences, the same in each language.

A key such as `verdict.clear` says by its first word in which room the sentence stands, so that
only rooms that are asked are opened.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

LANGUAGES = ("en", "fr")
# the rooms, each with the first words of its keys
ROOMS: Mapping[str, str] = {
    "report": (
        "label severity unchecked note praise count verdict hint rows part place report relation "
        "moment embargo"
    ),
    "problem": "problem short expected",
    "check": "choose ui fix diff annotate suppose waive baseline approve logged mend",
    "policy": "policy advice thing type",
    "rules": "rules rules-new explain proof stats",
    "setup": "init config doctor",
    "upkeep": "review stale seal",
    "handbook": "handbook",
    "page": "page serve lsp cluster",
}
_ROOM_OF = {word: name for name, words in ROOMS.items() for word in words.split()}
_PLACE = re.compile(r"\{(\w+)\}")


def say(lang: str, key: str, /, **values: object) -> str:
    """The sentence called `key` in `lang`, with `{places}` filled.

    A `key` with a count has two forms, `key.one` and `key.many`; ask with `n=`.
    """
    texts = room(lang, _ROOM_OF[key.partition(".")[0]])
    if "n" in values and key not in texts:
        key = f"{key}.{'one' if _is_one(lang, values['n']) else 'many'}"
    # one pass: a file name with braces must not be filled again
    return _PLACE.sub(lambda place: told(values.get(place[1], place[0]), lang), texts[key])


def room(lang: str, name: str) -> Mapping[str, str]:
    """The sentences of one room in `lang`."""
    texts: Mapping[str, str] = import_module(f"{__name__}.{lang}.{name}").TEXTS
    return texts


class Told(str):
    """One of these sentences in English, which can be said in the other languages too.

    It is a text like any other wherever nobody asks for its language.
    """

    key: str
    values: Mapping[str, object]

    def __new__(cls, key: str, /, **values: object) -> "Told":
        """The sentence called `key`, as `say` says it; a value may be such a sentence too."""
        made = super().__new__(cls, say("en", key, **values))
        made.key, made.values = key, values
        return made

    def __reduce__(self) -> tuple[Callable[..., "Told"], tuple[str, Mapping[str, object]]]:
        return _again, (self.key, self.values)


def _again(key: str, values: Mapping[str, object]) -> Told:
    return Told(key, **values)


def told(value: object, lang: str) -> str:
    """A value as text, in `lang` if it knows how to."""
    return say(lang, value.key, **value.values) if isinstance(value, Told) else str(value)


class Sentence(Mapping[str, str]):
    """One of these sentences in every language, as a value of a message."""

    def __init__(self, key: str, /, **values: str) -> None:
        self._key = key
        self._values = values

    def __getitem__(self, lang: str) -> str:
        return say(lang if lang in LANGUAGES else LANGUAGES[0], self._key, **self._values)

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)


def _is_one(lang: str, n: object) -> bool:
    """French counts zero as one."""
    return n == 1 or (lang == "fr" and n == 0)


def language(asked: str = "auto") -> str:
    """The language of the messages: as asked, else POSTLINT_UI_LANG, else the locale's."""
    places = ("POSTLINT_UI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    wishes = (os.environ.get(place, "") for place in places) if asked == "auto" else (asked,)
    for wish in wishes:
        if wish:
            return wish[:2] if wish[:2] in LANGUAGES else "en"
    return "en"
