"""Lengths as each channel counts them."""

import pytest

from postlint.channels import channel
from postlint.document import Document, Meta
from postlint.errors import PolicyError
from postlint.kinds._length import pieces
from postlint.kinds.limit import Kind

FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "name", "weight"),
    [
        ("plain text", "x", 10),
        ("’«»–œé", "x", 6),
        ("…€\u202f", "x", 6),  # the French traps: two each
        ("日本", "x", 4),
        ("e\u0301", "x", 1),
        (FAMILY, "x", 2),
        ("🇫🇷", "x", 2),
        ("see https://acme.example/a/b.", "x", 4 + 23 + 1),
        ("acme.com/x", "x", 23),
        ("2.5 or e.g. this", "x", 16),
        (FAMILY, "bluesky", 1),
        ("https://acme.example/", "bluesky", 21),
        ("a\r\nb", "bluesky", 3),
        (FAMILY + "é", "threads", 19),
        ("😀é", "tiktok", 3),
        ("@jo@social.example hi", "mastodon", 6),
        ("https://acme.example/a", "mastodon", 23),
    ],
)
def test_what_a_text_weighs(text, name, weight):
    there = channel(name)
    assert there
    counted = list(pieces(text, there))
    assert sum(piece.weight for piece in counted) == weight
    assert "".join(piece.span.cut(text) for piece in counted) == text


def over(text, name, of="characters"):
    kind = Kind(of, channel=True)
    return [
        (match.span.cut(text), match.values)
        for match in kind(Document.plain(text, meta=Meta(channel=name)))
    ]


def test_the_place_is_what_is_too_much():
    assert over("a" * 280, "x") == []
    assert over("a" * 279 + "…b", "x") == [("…b", {"channel": "X", "count": "282", "most": "280"})]
    assert over("  " + "a" * 280 + "\n", "twitter") == []


def test_bluesky_counts_bytes_too():
    assert over(FAMILY * 160, "bluesky") == []
    assert over(FAMILY * 200, "bluesky")[0][1]["most"] == "3000"


def test_without_a_known_channel_nothing_is_too_long():
    assert over("a" * 10_000, "blog") == over("a" * 10_000, "") == []


def test_hashtags():
    assert over("#a #b", "threads", "hashtags") == [
        ("#b", {"channel": "Threads", "count": "2", "most": "1"})
    ]
    assert over("#a #b", "x", "hashtags") == []


def test_only_what_channels_limit():
    Kind("hashtags", channel=True).verify("x: r")
    with pytest.raises(PolicyError):
        Kind("words", channel=True).verify("x: r")
