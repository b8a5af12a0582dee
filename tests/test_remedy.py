"""A rule's own sentences, put where it wants them: in text and Markdown, in both languages."""

import pytest

from postlint import readers
from postlint.document import Meta
from postlint.fix import applied
from postlint.remedy import proposed
from postlint.rule import Blank, Match, Place, Remedy
from postlint.text import Span

KNOWN = Meta(author="Jo Park", role="engineer")
VALUES = {
    "company": "Acme",
    "role": "engineer",
    "at_company": {"en": "at Acme", "fr": "chez Acme"},
    "instead": {"en": "our next product"},
}
ADD = {
    "en": ("I work {at_company} as {role}.", "Disclosure: I work {at_company}."),
    "fr": ("Je travaille {at_company}.",),
}
EN = "You should try the Lumen and tell me what you think of it."
FR = "Vous devriez essayer le Lumen et me dire ce que vous en pensez."


def post(text, name="a.md", meta=KNOWN):
    (document,) = readers.read(text.encode(), name)
    return document.with_meta(meta)


def propose(document, words, values=VALUES, **remedy):
    start = document.text.index(words)
    match = Match(Span(start, start + len(words)))
    told = {"text": ADD} if remedy.get("place") != Place.MOVE else {}
    return proposed(Remedy(**{**told, **remedy}), match, values, document)


def result(document, words, **remedy):
    """The post after the safe fix."""
    fix, _ = propose(document, words, **{"safe": True} | remedy)
    assert fix is not None
    text = applied(document.text, fix.edits)
    # what is written is read, whatever markup stands around it
    (after,) = readers.read(text.encode(), document.name)
    assert all(edit.text.strip() in after.prose for edit in fix.edits)
    return text


SAID = "I work at Acme as engineer."


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (EN, "a.txt", f"{SAID}\n\n{EN}"),
        (f"\n\n{EN}\n", "a.txt", f"\n\n{SAID}\n\n{EN}\n"),
        (f"A\r\n\r\n{EN}\r\n", "a.txt", f"{SAID}\r\n\r\nA\r\n\r\n{EN}\r\n"),
        (f"# No title here\n{EN}", "a.txt", f"{SAID}\n\n# No title here\n{EN}"),
        (f"# Title\n\n{EN}", "a.md", f"# Title\n\n{SAID}\n\n{EN}"),
        (f"# Title\n{EN}", "a.md", f"# Title\n{SAID}\n\n{EN}"),
        (f"Title\n=====\n\n{EN}", "a.md", f"Title\n=====\n\n{SAID}\n\n{EN}"),
        (f"---\nlang: en\n---\n{EN}", "a.md", f"---\nlang: en\n---\n{SAID}\n\n{EN}"),
        (f"---\nlang: en\n---\n\n# T\n\n{EN}", "a.md",
         f"---\nlang: en\n---\n\n# T\n\n{SAID}\n\n{EN}"),
        (f"---\nlang: en\n---\n{EN}", "a.txt", f"---\nlang: en\n---\n{SAID}\n\n{EN}"),
        (f"**{EN}**", "a.md", f"{SAID}\n\n**{EN}**"),
        (f"- {EN}\n- more", "a.md", f"{SAID}\n\n- {EN}\n- more"),
        (f"> {EN}", "a.md", f"{SAID}\n\n> {EN}"),
        (f"<!-- note -->\n{EN}", "a.md", f"<!-- note -->\n{SAID}\n\n{EN}"),
        ("# Try the Lumen and tell me", "a.md", f"# Try the Lumen and tell me\n\n{SAID}"),
    ],
)  # fmt: skip
def test_words_at_the_start(text, name, expected):
    assert (
        result(post(text, name), "Lumen" if "Lumen" in text else "T", place=Place.START) == expected
    )


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (EN, "a.txt", f"{EN}\n\n{SAID}"),
        (f"{EN}\n", "a.txt", f"{EN}\n\n{SAID}\n"),
        (f"A\r\n{EN}\r\n", "a.txt", f"A\r\n{EN}\r\n\r\n{SAID}\r\n"),
        (f"{EN}\n\n```\nx\n```\n", "a.md", f"{EN}\n\n```\nx\n```\n\n{SAID}\n"),
    ],
)
def test_words_at_the_end(text, name, expected):
    assert result(post(text, name), "Lumen", place=Place.END) == expected


def test_the_words_are_in_the_language_of_the_post():
    assert result(post(FR), "Lumen", place=Place.START) == f"Je travaille chez Acme.\n\n{FR}"


def test_a_language_without_words_has_no_fix():
    only = {"text": {"en": ADD["en"]}, "place": Place.START}
    assert propose(post(FR), "Lumen", **only) == (None, ())


def test_the_other_sentences_are_suggestions():
    fix, others = propose(post(EN), "Lumen", place=Place.START, safe=True)
    assert fix.safe
    assert fix.text == SAID
    assert [other.text for other in others] == ["Disclosure: I work at Acme."]
    assert not any(other.safe for other in others)


def test_an_unknown_fact_is_a_blank_and_never_applied():
    values = {**VALUES, "role": Blank({"en": "[your role]", "fr": "[votre fonction]"})}
    text = {"en": ("I work {at_company} as {role}, {mood}.",)}
    fix, (only,) = propose(
        post(EN, meta=Meta(author="Jo")), "Lumen", values, text=text, place=Place.START, safe=True
    )
    assert fix is None
    assert only.text == "I work at Acme as [your role], [mood]."
    assert only.blanks == ("role", "mood")


@pytest.mark.parametrize("place", [Place.START, Place.END])
def test_nothing_is_said_for_an_author_whom_nobody_knows(place):
    fix, others = propose(post(EN, meta=Meta()), "Lumen", place=place, safe=True)
    assert fix is None
    assert len(others) == 2


def test_a_needed_fact_that_is_not_known_makes_it_a_suggestion():
    told = {"text": {"en": ("I work {at_company}.",)}, "place": Place.START, "safe": True}
    values = {**VALUES, "role": Blank()}
    assert propose(post(EN), "Lumen", values, needs=("role",), **told)[0] is None
    assert propose(post(EN), "Lumen", VALUES, needs=("role",), **told)[0]


def test_what_stands_there_is_not_added_again():
    document = post(f"{SAID}\n\n{EN}")
    fix, others = propose(document, "Lumen", place=Place.START, safe=True)
    assert fix.text == "Disclosure: I work at Acme."
    assert others == ()


INSTEAD = {"text": {"en": ("{instead}",), "fr": ("{instead}",)}, "safe": True}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("I like the Bluebird of it.", "Bluebird", "I like the our next product of it."),
        ("Bluebird is what we like. ", "Bluebird", "Our next product is what we like. "),
        ("So. Bluebird is what we like.", "Bluebird", "So. Our next product is what we like."),
    ],
)
def test_words_instead_of_the_match(text, words, expected):
    assert result(post(text, meta=Meta()), words, **INSTEAD) == expected


@pytest.mark.parametrize(
    "text", ["We like #Bluebird a lot.", "It is on /Bluebird now.", "ABluebird"]
)
def test_a_part_of_a_longer_word_is_not_replaced(text):
    assert propose(post(text, "a.txt"), "Bluebird", **INSTEAD) == (None, ())


def test_a_place_with_markup_is_a_suggestion_only():
    fix, others = propose(post("What can Blue**bird** lift?"), "Blue**bird", **INSTEAD)
    assert fix is None
    assert len(others) == 1


def test_words_that_only_the_other_language_has_are_a_blank():
    fix, (only,) = propose(post("Je suis avec le Bluebird et vous."), "Bluebird", **INSTEAD)
    assert fix is None
    assert only.blanks == ("instead",)


LAST = "I work at Acme."


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (f"{EN}\n\nMore.\n\n{LAST}\n", "a.txt", f"{LAST}\n\n{EN}\n\nMore.\n"),
        (f"{EN} {LAST} More.", "a.txt", f"{LAST}\n\n{EN} More."),
        (f"{EN} {LAST}", "a.txt", f"{LAST}\n\n{EN}"),
        (f"{EN} {LAST}\n\nMore.", "a.txt", f"{LAST}\n\n{EN}\n\nMore."),
        (f"{EN}\n\n{LAST} More.", "a.txt", f"{LAST}\n\n{EN}\n\nMore."),
        (f"{EN}\n\n{LAST}\n\nMore.", "a.txt", f"{LAST}\n\n{EN}\n\nMore."),
        (f"# T\n\n{EN}\n\n{LAST}\n", "a.md", f"# T\n\n{LAST}\n\n{EN}\n"),
    ],
)
def test_a_sentence_moves_to_the_start(text, name, expected):
    document = post(text, name, Meta())
    assert result(document, LAST, place=Place.MOVE) == expected


@pytest.mark.parametrize(
    "text",
    [LAST, f"{LAST} {EN}", f"{EN}\n\n- {LAST}\n", f"{EN}\n\n> {LAST}\n", f"{EN} **{LAST}** More."],
)
def test_a_sentence_stays_where_it_cannot_move(text):
    assert propose(post(text), LAST, place=Place.MOVE, safe=True) == (None, ())


@pytest.mark.parametrize("text", [f"{EN}\n\n- {LAST}\n", f"{EN} **{LAST}** More."])
def test_where_nothing_can_move_its_text_is_written(text):
    fix, others = propose(post(text), LAST, place=Place.MOVE, safe=True, text=ADD)
    assert fix is not None
    assert applied(text, fix.edits) == f"{SAID}\n\n{text}"
    assert [other.text for other in others] == ["Disclosure: I work at Acme."]


def test_what_moves_needs_no_text():
    fix, others = propose(post(f"{EN} {LAST}"), LAST, place=Place.MOVE, safe=True, text=ADD)
    assert fix is not None
    assert applied(f"{EN} {LAST}", fix.edits) == f"{LAST}\n\n{EN}"
    assert others == ()
