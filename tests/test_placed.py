"""`placed`: where readers meet what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint import readers
from postlint.channels import channels
from postlint.document import Document, Media, Meta
from postlint.errors import PolicyError
from postlint.kinds import _places as places
from postlint.kinds.phrases import Kind as Phrases
from postlint.kinds.placed import Kind
from postlint.rule import Match, Related
from postlint.text import Span
from postlint.words import words_of

FIND = Phrases(("i work at acme",))
ME = "I work at Acme"


def post(text, name="a.txt", **meta):
    (document,) = readers.read(text.encode(), name)
    return document.with_meta(document.meta._replace(**meta))


def where(document):
    """Each place of the words, with where they stand."""
    found = []
    for place in places.PLACES:
        found += [(match.span.start, place) for match in Kind(FIND, (place,))(document)]
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "meta", "expected"),
    [
        (f"{ME}. Hi.", {}, [(0, "top")]),
        (f"Hi.\n\na\n\nb\n\n{ME}.", {}, [(11, "top")]),
        (f"Hi.\n\na\n\nb\n\n{ME}.", {"channel": "blog"}, [(11, "top")]),
        (f"Hi.\n\na\n\nb\n\n{ME}.", {"channel": "x"}, [(11, "top")]),
        (f"Hi.\n\na\n\nb\n\n{ME}.", {"channel": "linkedin"}, [(11, "fold")]),
        (f"Hi.\r\n\r\na\r\n\r\n{ME}.", {"channel": "linkedin"}, [(12, "fold")]),
        (f"\n\n\nHi.\n\n{ME}.", {"channel": "linkedin"}, [(8, "top")]),
        (f"{'a' * 125} {ME}", {"channel": "linkedin"}, [(126, "top")]),
        (f"{'a' * 126} {ME}", {"channel": "linkedin"}, [(127, "fold")]),
        (f"{'👩‍🔬' * 125} {ME}", {"channel": "linkedin"}, [(376, "top")]),
        (f"{ME}. {'a' * 200} {ME}", {"channel": "instagram"}, [(0, "top"), (217, "fold")]),
        ("#one #two #three", {}, []),
        (f"https://me.example/{ME.replace(' ', '_')}", {}, []),
        ("", {}, []),
    ],
)
def test_top_and_fold(text, meta, expected):
    assert where(post(text or " x", **meta)) == expected


@pytest.mark.parametrize(
    ("tags", "place"),
    [
        ("#a #acme #c", "hashtags"),
        ("#a\n#acme, #c.\n", "hashtags"),
        ("#acme #b", "top"),
        ("#acme #b #c and so on", "top"),
        ("so #acme #b", "top"),
    ],
)
def test_a_pile_is_three_hashtags_at_the_end(tags, place):
    document = post(f"Hello. {tags}")
    start = document.text.index("#acme")
    assert places.place_of(Span(start, start + 5), document) == place


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (f"Hi ![{ME}](a.png)", "a.md", "alt"),
        (f"Hi ![{ME}](a.png)", "a.txt", "top"),
        ("Hi [you](https://a.example/i-work-at-acme)", "a.md", "link"),
        ("Hi <https://a.example/i-work-at-acme>", "a.md", "link"),
        ("Hi https://a.example/i-work-at-acme", "a.txt", "link"),
        (f"---\nchannel: blog\ntitle: {ME}\n---\nHi", "a.md", "front-matter"),
        (f"---\nchannel: blog\nfirst_comment: {ME}\n---\nHi", "a.txt", "comment"),
        (f"---\nmedia:\n  - file: a.png\n    alt: {ME}\n---\nHi", "a.txt", "alt"),
    ],
)
def test_what_readers_do_not_read(text, name, expected):
    words = Phrases(("i work at acme", "i-work-at-acme"))
    document = post(text, name)
    found = [place for place in places.PLACES for match in Kind(words, (place,))(document)]
    assert found == [expected]


@pytest.mark.parametrize(
    ("meta", "place"),
    [(Meta(first_comment=ME), "comment"), (Meta(media=(Media(alt=ME),)), "alt")],
)
def test_words_outside_the_text_stand_at_its_end(meta, place):
    assert where(Document.plain("Hi.", meta=meta)) == [(3, place)]


def test_the_place_in_words_and_where_the_channel_cuts():
    kind = Kind(
        FIND,
        ("fold",),
        {"fold": {"en": "late on {channel}"}},
        {"en": "{channel} cuts"},
    )
    document = post(f"Hi.\n\na\n\nb\n\n{ME}.", channel="linkedin")
    assert list(kind(document)) == [
        Match(
            Span(11, 25),
            {"place": {"en": "late on LinkedIn"}},
            (Related(Span(8, 9), {"en": "LinkedIn cuts"}),),
        )
    ]


def test_only_what_is_a_sentence_can_move():
    (found,) = Kind(Phrases(("#acme",)), ("hashtags",))(post("Hi. #acme #b #c"))
    assert found.moves == Span(0, 0)


def test_a_sentence_that_would_not_show_it_at_the_top_stays():
    long = f"{'so ' * 40}{ME}."
    (late,) = Kind(FIND, ("fold",))(post(f"Hi.\n\na\n\nb\n\n{long}", channel="instagram"))
    assert late.moves == Span(0, 0)
    (short,) = Kind(FIND, ("fold",))(post(f"Hi.\n\na\n\nb\n\nso {ME}.", channel="instagram"))
    assert short.moves is None


def test_a_place_that_no_post_has():
    with pytest.raises(PolicyError, match="no post has a place 'bottom'"):
        Kind(FIND, ("bottom",)).verify("pack.toml: rule.match")


@pytest.mark.parametrize("name", channels())
def test_every_fold_is_found(name):
    there = channels()[name]
    text = "a" * 70_000
    assert places.fold_at(text, text, there) == (there.fold.characters or len(text))


@given(
    st.lists(
        st.sampled_from([ME, "#a", "#b", "\n", "\n\n", "\r\n", " ", "![", "](x)", "x " * 80, "😀"]),
        max_size=12,
    ),
    st.sampled_from(["a.txt", "a.md"]),
    st.sampled_from(["", "blog", "linkedin", "instagram", "tiktok"]),
)
def test_each_match_stands_in_one_place_and_has_an_anchor(parts, name, channel):
    text = "".join([*parts, "."])
    document = post(text, name, channel=channel)
    anchors = Kind(FIND, ("top",)).anchors() or frozenset[str]()
    found = where(document)
    starts = [start for start, _ in found]
    assert len(starts) == len(set(starts))
    read = {match.span.start for match in FIND(document)}
    assert read <= set(starts)
    assert not found or anchors & words_of(document)
