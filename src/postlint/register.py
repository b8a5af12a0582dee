"""What a policy lists besides names: contacts that are public, and quiet periods."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from postlint.document import Meta
from postlint.rule import Words

_FEWEST_DIGITS = 6


class Contact(NamedTuple):
    """An e-mail address in small letters, or a phone number in digits; only `author` may give
    it, or everybody where that is empty."""

    text: str
    author: str = ""


class Period(NamedTuple):
    """A stretch of time (`until` is exclusive), and what a message may say about it."""

    since: datetime
    until: datetime
    values: Mapping[str, str | Words] = {}

    def counts_at(self, moment: datetime | None) -> bool:
        """Whether a post judged at `moment` falls into it; not knowing means yes."""
        return moment is None or self.since <= moment < self.until


class Register(NamedTuple):
    """What a policy lists besides names."""

    contacts: tuple[Contact, ...] = ()
    periods: tuple[Period, ...] = ()

    def lists(self) -> frozenset[str]:
        """The fact lists that hold anything."""
        return frozenset({"quiet_period"} if self.periods else ())

    def dates(self) -> frozenset[datetime]:
        """When periods begin and end."""
        return frozenset(date for one in self.periods for date in (one.since, one.until))

    def is_public(self, contact: str, meta: Meta) -> bool:
        """Whether a post of which this is known may give an address or number.

        `contact` is an address, or a number in digits with its country code.
        """
        return any(
            _same(known.text, contact)
            for known in self.contacts
            if known.author in ("", meta.author)
        )


def spelled(contact: str) -> str:
    """A contact as it is compared; empty if it is neither an address nor a number."""
    contact = contact.strip()
    if "@" in contact[1:-1] and " " not in contact:
        return contact.lower().removeprefix("mailto:")
    digits = re.sub(r"[\s().+/-]", "", contact)
    return digits if digits.isdecimal() and len(digits) >= _FEWEST_DIGITS else ""


def _same(known: str, contact: str) -> bool:
    """A number may be known without its country code: "01 99 00 12 34"."""
    contact = contact.lower()
    return known == contact or (known.isdecimal() and contact.endswith(known.lstrip("0")))
