"""Keys and tokens that open something, told by the plugins of detect-secrets. No network.

A plugin is loaded only for a text that holds one of its words; only its patterns are used.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from postlint.catalog import hint
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.rule import Match
from postlint.text import Span
from postlint.words import words_of

_PACKAGE = "detect_secrets.plugins"
# The rest of a key file (RFC 7468): to its end line, or as far as lines of base64 go on.
_REST = re.compile(r"-----(?:(?s:.){0,20000}?-----END [A-Z0-9 ]+-----|(?:\s+[\w+/=]{16,})*)")
_DASHES = "-----"


class Kind(NamedTuple):
    """What the `plugins` find: the module of each, and the words (or beginnings, `akia*`) of
    which one is in every text that it can match."""

    plugins: Mapping[str, tuple[str, ...]]

    def __call__(self, document: Document) -> Iterator[Match]:
        text, there = document.published, words_of(document)
        places = sorted(
            (
                _whole(place, text)
                for name, words in self.plugins.items()
                if not there.isdisjoint(words)
                for pattern in _patterns(name)
                for found in pattern.finditer(text)
                for place in [Span(*found.span(_group(found)))]
            ),
            key=lambda place: (place.start, -place.end),
        )
        end = -1
        for place in places:
            if place.start >= end:
                end = place.end
                yield Match(place)

    def anchors(self) -> frozenset[str]:
        """The words of all plugins."""
        return frozenset[str]().union(*self.plugins.values())

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a plugin that there is not, or that has no words."""
        if not self.plugins:
            raise PolicyError(f"{where}.plugins", "the table is empty", 'aws = ["akia*"]')
        for name, words in self.plugins.items():
            if not words:
                raise PolicyError(f"{where}.plugins.{name}", "it has no words", '["akia*"]')
            try:
                _patterns(name)
            except (ImportError, LookupError):
                raise PolicyError(
                    f"{where}.plugins", f"there is no plugin {name!r}", hint(name, _known())
                ) from None


def _group(found: re.Match[str]) -> int:
    """The group that is the secret, as the plugins mean it: the first, if there are any."""
    if found.re.groups and found[0] and found[1] and len(found[1]) >= len(found[0]) // 2:
        return 1
    return 0


def _whole(place: Span, text: str) -> Span:
    """A key file with all its lines; anything else as it is."""
    if not text.startswith(_DASHES, place.end):
        return place
    rest = _REST.match(text, place.end)
    dashed = text.startswith(_DASHES, max(0, place.start - len(_DASHES)))
    return Span(place.start - len(_DASHES) * dashed, rest.end() if rest else place.end)


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a plugin; LookupError if it has none."""
    from detect_secrets.plugins.base import RegexBasedDetector

    module = import_module(f"{_PACKAGE}.{name}")
    for made in vars(module).values():
        if (
            isinstance(made, type)
            and issubclass(made, RegexBasedDetector)
            and made.__module__ == module.__name__
            and made is not RegexBasedDetector
        ):
            return tuple(made().denylist)
    raise LookupError(name)


def _known() -> tuple[str, ...]:
    from pkgutil import iter_modules

    return tuple(one.name for one in iter_modules(import_module(_PACKAGE).__path__))
