"""`given`: what is found in posts of which something is known."""

import pytest
from hypothesis import given as tried
from hypothesis import strategies as st

from postlint.document import Document, Meta
from postlint.kinds.given import Kind
from postlint.kinds.phrases import Kind as Phrases
from postlint.lexicon import Lexicon
from postlint.vocabulary import Vocabulary
from postlint.words import words_of

LEXICON = Lexicon(Vocabulary([]), settings={"relation": "agency"})
FIND = Phrases(("lumen",))


def finds(kind, **meta):
    text = "Lumen is here. Hello."
    return bool(list(kind(Document.plain(text, meta=Meta(**meta)))))


@pytest.mark.parametrize(
    ("asked", "meta", "found"),
    [
        ({}, {}, True),
        ({"relation": ("agency",)}, {}, True),
        ({"relation": ("agency",)}, {"relation": "founder"}, False),
        ({"relation": ("founder", "agency")}, {"relation": "founder"}, True),
        ({"relation": ("founder",)}, {}, False),
        ({"channel": ("x",)}, {}, False),
        ({"channel": ("x",)}, {"channel": "x"}, True),
        ({"jurisdictions": ("us",)}, {}, False),
        ({"jurisdictions": ("us",)}, {"jurisdictions": ("fr",)}, False),
        ({"jurisdictions": ("us",)}, {"jurisdictions": ("fr", "us")}, True),
        ({"ruled": "placement"}, {}, False),
        ({"ruled": "placement"}, {"jurisdictions": ("fr",)}, False),
        ({"ruled": "placement"}, {"jurisdictions": ("fr", "de")}, True),
        ({"ruled": "placement"}, {"jurisdictions": ("gb",)}, True),
        ({"ruled": "words"}, {"jurisdictions": ("ie",)}, False),
        ({"ruled": "words"}, {"jurisdictions": ("in",)}, True),
        ({"ruled": "placement"}, {"jurisdictions": ("zz",)}, False),
        ({"said": Phrases(("hello",))}, {}, True),
        ({"said": Phrases(("bye",))}, {}, False),
        ({"unless": Phrases(("bye",))}, {}, True),
        ({"unless": Phrases(("hello",))}, {}, False),
    ],
)
def test_all_that_is_asked_must_hold(asked, meta, found):
    assert finds(Kind(FIND, LEXICON, **asked), **meta) == found


@tried(st.lists(st.sampled_from(["Lumen", "hello", "x"]), max_size=5).map(" ".join))
def test_a_match_implies_an_anchor(text):
    kind = Kind(FIND, LEXICON, said=Phrases(("hello",)))
    document = Document.plain(text)
    if list(kind(document)):
        assert (kind.anchors() or set()) & words_of(document)
