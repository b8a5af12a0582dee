"""Addresses of private networks: `10.1.2.3`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.rule import Match

_ADDRESS = re.compile(r"(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w-]|\.\d)")
_WORD_BEFORE = re.compile(r"(\w+)\W{1,3}\Z")
_FURTHEST = 20  # code points in which the word before an address begins


class Kind(NamedTuple):
    """IPv4 addresses of the `networks` ("10.0.0.0/8"), unless one of the words in `not_after`
    stands right before them: a version number looks the same."""

    networks: tuple[str, ...]
    not_after: tuple[str, ...] = ()

    def __call__(self, document: Document) -> Iterator[Match]:
        from ipaddress import ip_address, ip_network

        folded = document.folded("published")
        text = folded.lower
        wanted = [ip_network(network) for network in self.networks]
        for found in _ADDRESS.finditer(text):
            try:
                address = ip_address(found[0])
            except ValueError:
                continue
            before = _WORD_BEFORE.search(text[max(0, found.start() - _FURTHEST) : found.start()])
            if not (before and before[1] in self.not_after) and any(
                address in network for network in wanted
            ):
                yield Match(folded.span(*found.span()))

    def anchors(self) -> frozenset[str] | None:
        """The first numbers of the networks; None if a network has many."""
        from ipaddress import ip_network

        first: set[str] = set()
        for network in map(ip_network, self.networks):
            if network.version != 4 or network.prefixlen < 8:
                return None
            first.add(str(network.network_address).partition(".")[0])
        return frozenset(first)

    def verify(self, where: str) -> None:
        """PolicyError at `where` for what is no network, and for none at all."""
        from ipaddress import ip_network

        if not self.networks:
            raise PolicyError(f"{where}.networks", "the list is empty", '["10.0.0.0/8"]')
        for at, network in enumerate(self.networks):
            try:
                ip_network(network)
            except ValueError as problem:
                raise PolicyError(
                    f"{where}.networks[{at}]", f"this is no network: {problem}", '"10.0.0.0/8"'
                ) from None
