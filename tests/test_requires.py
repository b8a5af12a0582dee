"""`requires`: when one thing is said, another must be said too."""

import pytest

from postlint.document import Document
from postlint.kinds.phrases import Kind as Phrases
from postlint.kinds.requires import Kind, Reason
from postlint.rule import Match, Related
from postlint.text import Span

KIND = Kind(
    when=Phrases(("lumen",)),
    need=Phrases(("i work there", "ad")),
    reasons=(Reason({"en": "this is too vague"}, Phrases(("proud",))),),
)
SAY = {"en": "this is too vague"}


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("nothing here, proud", []),
        ("lumen, ad", []),
        ("ad. Lumen", []),
        ("a Lumen b", [Match(Span(2, 7))]),
        (
            "lumen, proud, lumen, lumen",
            [
                Match(
                    Span(0, 5),
                    related=(
                        Related(Span(7, 12), SAY),
                        Related(Span(14, 19)),
                        Related(Span(21, 26)),
                    ),
                )
            ],
        ),
    ],
)
def test_one_match_at_the_first_place(text, matches):
    assert list(KIND(Document.plain(text))) == matches


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("lumen, ad, ad", Match(Span(7, 9))),
        ("lumen", None),
        ("ad", None),
        ("", None),
    ],
)
def test_what_meets_it(text, met):
    assert KIND.met(Document.plain(text)) == met


def test_anchors_are_those_of_when():
    assert KIND.anchors() == frozenset({"lumen"})
