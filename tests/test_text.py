"""Lines and sentences: places that a person can find again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.text import Lines, Position, Span, sentences

CHARS = st.text(st.sampled_from("aB .!?…\r\n\u2028\t-*»”1)"), max_size=40)


def cut(text: str) -> list[str]:
    return [one.cut(text) for one in sentences(text)]


def test_a_span_cuts_overlaps_and_holds():
    assert Span(1, 3).cut("abcd") == "bc"
    assert Span(1, 3).overlaps(Span(2, 9))
    assert not Span(1, 3).overlaps(Span(3, 4))
    assert not Span(1, 1).overlaps(Span(0, 3)) or Span(0, 3).holds(Span(1, 1))
    assert Span(1, 3).holds(Span(1, 3))
    assert not Span(1, 3).holds(Span(1, 4))


def test_only_crlf_cr_and_lf_end_a_line():
    text = "a\r\nb\rc\nd\u2028\x0b\x0c\x85e"
    lines = Lines(text)
    assert len(lines) == 4
    assert [lines.span(row).cut(text) for row in (1, 2, 3, 4)] == [
        "a", "b", "c", "d\u2028\x0b\x0c\x85e",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (6, (3, 2))],
)
def test_a_position_counts_from_one(offset, place):
    assert Lines("a\r\nb\rc").position(offset) == Position(*place)


def test_an_empty_text_has_one_empty_line():
    assert len(Lines("")) == 1
    assert Lines("").span(1) == Span(0, 0)
    assert Lines("").position(0) == Position(1, 1)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("One. Two! Three? Four… Five", ["One.", " Two!", " Three?", " Four…", " Five"]),
        ("a line\nthat goes on", ["a line\nthat goes on"]),
        ("Acme Inc. was here. Next.", ["Acme Inc. was here.", " Next."]),
        ("I met J. Park. Then", ["I met J. Park.", " Then"]),
        ("“Go.” He went.", ["“Go.”", " He went."]),
        ("title\n\nbody", ["title\n", "\nbody"]),
        ("one\n- two\n* three\n1. four", ["one\n", "- two\n", "* three\n", "1. four"]),
        ("about 3.5 of 10.2", ["about 3.5 of 10.2"]),
    ],
)
def test_sentences(text, parts):
    assert cut(text) == parts


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_each_line_end_ends_the_same_sentences(end):
    text = "a\nb.\n\nC\n \nd\n- e\n"
    written = text.replace("\n", end)
    assert [one.replace(end, "\n").strip() for one in cut(written)] == [
        one.strip() for one in cut(text)
    ]
    assert [one.strip() for one in cut(written) if one.strip()] == [
        f"a{end}b.", "C", "d", "- e",
    ]  # fmt: skip


@given(CHARS)
def test_sentences_cover_the_text_without_gaps(text):
    assert "".join(cut(text)) == text
    assert all(one.start < one.end for one in sentences(text))


@given(CHARS)
def test_lines_and_positions_agree(text):
    lines = Lines(text)
    for offset in range(len(text) + 1):
        row, column = lines.position(offset)
        assert lines.span(row).start + column - 1 == offset
