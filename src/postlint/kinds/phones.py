"""Phone numbers, told by `phonenumbers`, besides those that the policy makes public."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.lexicon import Lexicon
from postlint.rule import Match
from postlint.text import Span

# Digits enough for a number, in groups or behind a plus: what may be worth a look.
_LIKELY = re.compile(
    r"\+\s?\d(?:[\s().\-/\u2011]{0,2}\d){6}|(?<![\w.,-])\(?\d{2,5}\)?[\s.\-/]\(?\d{2}"
)
_IN_ADDRESS = re.compile(r"(?:[/=&?#]|[\w/]-)\Z")  # what stands before it in an address
_GROUPED = re.compile(r"\d[^\d]+\d")
_FEWEST = 9
_ELSEWHERE = {"uk": "gb", "us-ca": "us"}


class Kind(NamedTuple):
    """Valid numbers with a country code, and numbers as people write them at home in one of
    the `regions` (ISO 3166: "FR"), as far as they are the post's jurisdictions."""

    lexicon: Lexicon
    regions: tuple[str, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        folded = document.folded("published")
        if not _LIKELY.search(folded.cased):
            return
        end = -1
        for place, digits in self._numbers(folded.cased, document):
            public = self.lexicon.vocabulary.register.is_public(digits, document.meta)
            if place.start >= end and not public:
                end = place.end
                yield Match(folded.span(*place))

    def anchors(self) -> None:
        """None: a number has no words."""
        return

    def verify(self, where: str) -> None:
        """PolicyError at `where` for a region that nobody knows."""
        import phonenumbers

        for at, region in enumerate(self.regions):
            if region not in phonenumbers.SUPPORTED_REGIONS:
                raise PolicyError(
                    f"{where}.regions[{at}]", f"there is no region {region!r}", 'like "FR"'
                )

    def _numbers(self, text: str, document: Document) -> list[tuple[Span, str]]:
        """Each number, and its digits with the country code."""
        import phonenumbers

        laws = {_ELSEWHERE.get(law, law) for law in document.meta.jurisdictions}
        at_home = [one for one in self.regions if not laws or one.lower() in laws]
        found: set[tuple[Span, str]] = set()
        for region in at_home or (None,):
            for match in phonenumbers.PhoneNumberMatcher(text, region):
                raw = match.raw_string
                if _IN_ADDRESS.search(text, 0, match.start):
                    continue
                if "+" in raw or (_GROUPED.search(raw) and sum(map(str.isdigit, raw)) >= _FEWEST):
                    number = match.number
                    digits = f"{number.country_code}{number.national_number}"
                    found.add((Span(match.start, match.end), digits))
        return sorted(found, key=lambda one: (one[0].start, -one[0].end))
