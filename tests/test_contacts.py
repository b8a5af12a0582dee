"""E-mail addresses and phone numbers of others; one's own and the company's are fine."""

import pytest

from postlint.document import Document, Meta
from postlint.errors import PolicyError
from postlint.kinds.emails import Kind as Emails
from postlint.kinds.phones import Kind as Phones
from postlint.lexicon import Lexicon
from postlint.register import Contact, Register, spelled
from postlint.vocabulary import Vocabulary

KNOWN = Register(
    (Contact("jobs@acme.example"), Contact("jo@mail.example", "Jo Park"), Contact("33199001234"),
     Contact("0199005678"))
)  # fmt: skip
LISTS = {"shared": ("press",), "none": ("example.com", "test")}
LEXICON = Lexicon(Vocabulary([], register=KNOWN), LISTS)
EMAILS = Emails(LEXICON, "shared", "none")
PHONES = Phones(LEXICON, ("FR", "US", "GB"))


def found(kind, text, **meta):
    document = Document.plain(text, meta=Meta(**meta))
    return [match.span.cut(text) for match in kind(document)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a.b+c@mail.example.", ["a.b+c@mail.example"]),
        ("<É.Roux@Mail.Example>, x@y.example", ["É.Roux@Mail.Example", "x@y.example"]),
        ("no\u200bna@mail.example", ["no\u200bna@mail.example"]),
        ("jobs@acme.example JOBS@ACME.EXAMPLE press@b.example press+x@b.example", []),
        ("me@example.com me@sub.example.com a@b.test", []),
        ("@jo@social.example, git@@x.example, a@b, 1@2.3", []),
        ("jo@mail.example", ["jo@mail.example"]),
    ],
)
def test_emails(text, places):
    assert found(EMAILS, text) == places


def test_what_is_the_authors_own():
    assert found(EMAILS, "jo@mail.example", author="Jo Park") == []
    assert found(EMAILS, "jo.park84@other.example", author="Jo Park") == []
    assert found(EMAILS, "jo@other.example", author="Jo Park") == ["jo@other.example"]
    assert found(EMAILS, "jo@other.example", author="Jo") == ["jo@other.example"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Call (415) 555-0123 now", ["(415) 555-0123"]),
        ("+33 1 99 00 43 21 / 020 7946 0123", ["+33 1 99 00 43 21", "020 7946 0123"]),
        ("01.99.00.43.21", ["01.99.00.43.21"]),
        ("+33 1 99 00 12 34, 01 99 00 12 34, 01-99-00-56-78", []),
        ("2026-11-28 10:30, 12 345 678, 3.14159265358, 0199004321", []),
    ],
)
def test_phones(text, places):
    assert found(PHONES, text) == places


def test_the_posts_jurisdictions_choose_the_regions():
    text = "01 99 00 43 21 or (415) 555-0123"
    assert found(PHONES, text, jurisdictions=("fr",)) == ["01 99 00 43 21"]
    assert found(PHONES, text, jurisdictions=("us",)) == ["(415) 555-0123"]
    assert found(PHONES, text, jurisdictions=("de",)) == []
    assert found(PHONES, "+33 1 99 00 43 21", jurisdictions=("de",)) == ["+33 1 99 00 43 21"]


def test_how_contacts_are_compared():
    assert spelled(" Jo@Mail.Example ") == "jo@mail.example"
    assert spelled("+33 (1) 99.00-12/34") == "33199001234"
    assert [spelled(text) for text in ("", "Jo Park", "12 34", "@jo", "a@")] == [""] * 5
    assert not KNOWN.is_public("33199001235", Meta())


def test_bad_settings():
    with pytest.raises(PolicyError, match="'mail'"):
        Emails(LEXICON, "mail").verify("x")
    with pytest.raises(PolicyError, match="'FRA'"):
        Phones(LEXICON, ("FRA",)).verify("x")
    assert EMAILS.anchors() is PHONES.anchors() is None
