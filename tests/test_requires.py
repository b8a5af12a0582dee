"""`requires`: when one thing is said, another must be said too."""

import pytest

from postlint.document import Document
from postlint.kinds.any import Kind as Any
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


def named(words, name):
    """A kind that knows the name of what it finds."""

    def find(document):
        for found in Phrases(words)(document):
            yield found._replace(values={"name": name})

    return find


def test_a_reason_may_name_what_was_found():
    reason = Reason({"en": "about {name}, not {other}"}, named(("proud",), "Globex"))
    kind = Kind(Phrases(("lumen",)), Phrases(("ad",)), (reason,))
    (found,) = kind(Document.plain("lumen, proud"))
    assert found.related == (Related(Span(7, 12), {"en": "about Globex, not {other}"}),)


def test_of_two_reasons_for_one_place_the_first_stands():
    reasons = (
        Reason({"en": "one"}, Phrases(("lumen",))),
        Reason({"en": "two"}, Phrases(("lumen",))),
    )
    kind = Kind(Phrases(("lumen",)), Phrases(("ad",)), reasons)
    (found,) = kind(Document.plain("lumen lumen"))
    assert found.related == (
        Related(Span(0, 5), {"en": "one"}),
        Related(Span(6, 11), {"en": "one"}),
    )


def test_what_is_praised_is_what_is_shown():
    kind = Kind(Phrases(("lumen",)), Phrases(("ad", "note")), (), Phrases(("note",)))
    assert kind.met(Document.plain("lumen, ad, note")) == Match(Span(11, 15))
    assert kind.met(Document.plain("lumen, ad")) is None
    assert list(kind(Document.plain("lumen, ad"))) == []


def test_what_is_not_needed_any_more_is_not_asked():
    asked = []

    def noted(name, kind):
        def find(document):
            asked.append(name)
            return kind(document)

        return find

    first, second = noted("first", Phrases(("ad",))), noted("second", Phrases(("note",)))
    kind = Kind(Phrases(("lumen",)), Any((first, second)))
    assert list(kind(Document.plain("lumen, ad"))) == []
    assert asked == ["first"]
    assert list(kind(Document.plain("lumen, note"))) == []
    assert asked == ["first", "first", "second"]
