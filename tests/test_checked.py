"""Numbers with check digits."""

import pytest

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.kinds.checked import Kind

CARD = Kind(r"(?<!\w)\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?!\w)", "luhn")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("5333 3333 3333 0043!", ["5333 3333 3333 0043"]),
        ("5333-3333-3333-0043", ["5333-3333-3333-0043"]),
        ("5333\u00a03333\u00a03333\u00a00043", ["5333\u00a03333\u00a03333\u00a00043"]),
        ("5333 3333 3333 0044", []),
        ("5333 3333-3333 0043", []),
    ],
)
def test_the_check_digit_decides(text, places):
    assert [match.span.cut(text) for match in CARD(Document.plain(text))] == places
    assert CARD.anchors() is None


@pytest.mark.parametrize(
    ("kind", "place"), [(Kind("(", "luhn"), "pattern"), (Kind(r"\d", "lun"), "by")]
)
def test_bad_settings(kind, place):
    with pytest.raises(PolicyError) as caught:
        kind.verify("x")
    assert caught.value.where == f"x.{place}"
