"""Numbers with a check digit, told by `python-stdnum`: accounts, cards, identity numbers."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.rule import Match


class Kind(NamedTuple):
    """What looks like `pattern` and is a number of the kind `by`, a module of `stdnum`
    ("iban", "fr.nir"). The pattern reads the folded text with its capitals."""

    pattern: str
    by: str

    def __call__(self, document: Document) -> Iterator[Match]:
        folded = document.folded("published")
        for found in _compiled(self.pattern).finditer(folded.cased):
            if _is_valid(self.by)(re.sub(r"[\s.-]", "", found[0])):
                yield Match(folded.span(*found.span()))

    def anchors(self) -> None:
        """None: a number has no words."""
        return

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a pattern or a kind of number that there is not."""
        try:
            _compiled(self.pattern)
        except re.error as problem:
            what = f"this is not a regular expression: {problem}"
            raise PolicyError(f"{where}.pattern", what) from None
        try:
            _is_valid(self.by)
        except (ImportError, AttributeError):
            what = f"python-stdnum knows no {self.by!r}"
            raise PolicyError(f"{where}.by", what, 'a module of it, such as "iban"') from None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _is_valid(name: str) -> Callable[[str], bool]:
    valid: Callable[[str], bool] = import_module(f"stdnum.{name}").is_valid
    return valid
