"""Addresses of private networks are told from public ones and from version numbers."""

import pytest

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds.addresses import Kind

PRIVATE = Kind(("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"), ("version", "v"))


def found(text, kind=PRIVATE):
    return [match.span.cut(text) for match in kind(Document.plain(text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("10.0.0.1", ["10.0.0.1"]),
        ("Ping 192.168.1.20, 172.31.255.1.", ["192.168.1.20", "172.31.255.1"]),
        ("http://10.2.3.4:8080/x", ["10.2.3.4"]),
        ("172.32.0.1 and 203.0.113.9", []),
        ("version 10.0.0.1, V 10.0.0.2, v10.0.0.3", []),
        ("10.0.0.256 10.0.0.1.2 10.0.0.1-beta a10.0.0.1", []),
        ("Dix\u00a0: １０.0.0.1", ["１０.0.0.1"]),
    ],
)
def test_places(text, places):
    assert found(text) == places


def test_anchors():
    assert PRIVATE.anchors() == frozenset({"10", "172", "192"})
    assert Kind(("0.0.0.0/4",)).anchors() is None
    assert Kind(("fd00::/8",)).anchors() is None


@pytest.mark.parametrize(
    ("networks", "said"), [((), "empty"), (("10.0.0.1/8",), "no network"), (("office",), "no net")]
)
def test_bad_networks(networks, said):
    with pytest.raises(PolicyError, match=said):
        Kind(networks).verify("x")
