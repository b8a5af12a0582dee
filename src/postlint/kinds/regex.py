"""A regular expression of the `regex` package, on the folded view, under a time limit.

Where it has a group named `here`, that group is the place.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.folding import fold
from postlint.rule import Match
from postlint.words import anchor

if TYPE_CHECKING:
    import regex

# Seconds of this process's CPU time: enough for a hundred times the longest post there is.
_LIMIT = 2.0


class Kind(NamedTuple):
    """`needs`: words one of which is in every text that matches; without them it always runs.
    `holds`: signs ("://") all of which are, looked for before the pattern is read.

    Folded text is in small letters, unless `case`. Raises TimeoutError past the limit.
    """

    pattern: str
    needs: tuple[str, ...] = ()
    case: bool = False
    view: Literal["prose", "published"] = "prose"
    holds: tuple[str, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        folded = document.folded(self.view)
        if not all(sign in folded.cased for sign in self.holds):
            return
        pattern = _compiled(self.pattern)
        place = "here" if "here" in pattern.groupindex else 0
        text = folded.cased if self.case else folded.lower
        for found in pattern.finditer(text, timeout=_LIMIT):
            yield Match(folded.span(*found.span(place if found[place] is not None else 0)))

    def anchors(self) -> frozenset[str] | None:
        """The words that the rule's author promised: of each phrase, the longest."""
        found = [anchor(fold(word).lower) for word in self.needs]
        return frozenset(word for word in found if word) or None

    def verify(self, where: str) -> None:
        """PolicyError at `where` if the pattern is not a regular expression."""
        for at, word in enumerate(self.needs):
            if not anchor(fold(word).lower):
                raise PolicyError(f"{where}.needs[{at}]", f"{word!r} holds no word")
        try:
            _compiled(self.pattern)
        except PolicyError as problem:
            raise PolicyError(f"{where}.pattern", problem.what, problem.hint) from None


@cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    import regex

    try:
        return regex.compile(pattern, regex.VERSION1)
    except regex.error as problem:
        raise PolicyError(
            f"pattern {pattern!r}", f"this is not a regular expression: {problem}"
        ) from None
