"""A gate is closed only for texts that its matcher cannot match."""

import pytest

from postlint.gate import (
    ALWAYS,
    NEVER,
    either,
    every,
    gate_of,
    is_open,
    one_of,
    triggers,
    without_names,
)
from postlint.kinds.limit import Kind as Limit
from postlint.kinds.phrases import Kind as Phrases

RAIN, SNOW, ACME = one_of({"rain"}), one_of({"snow"}), one_of({"<company>"})


@pytest.mark.parametrize(
    ("gate", "opens", "stays"),
    [
        (RAIN, {"rain"}, {"sun"}),
        (every([RAIN, SNOW]), {"rain", "snow"}, {"rain"}),
        (either([RAIN, SNOW]), {"snow"}, {"sun"}),
        (every([either([RAIN, ACME]), SNOW]), {"<company>", "snow"}, {"snow"}),
        (either([every([RAIN, ACME]), SNOW]), {"snow"}, {"rain"}),
    ],
)
def test_open_and_closed(gate, opens, stays):
    assert is_open(gate, opens, 0)
    assert not is_open(gate, stays, 0)


def test_what_is_decided_is_not_asked():
    assert every([ALWAYS, RAIN]) == RAIN == either([NEVER, RAIN])
    assert every([RAIN, NEVER]) == NEVER
    assert either([RAIN, ALWAYS]) == ALWAYS
    assert every([]) == ALWAYS
    assert either([]) == NEVER
    assert one_of(None) == ALWAYS
    assert is_open(ALWAYS, set(), 0)
    assert not is_open(NEVER, {"rain"}, 0)


def test_length():
    assert is_open(("longer", 3), set(), 4)
    assert not is_open(("longer", 3), {"rain"}, 3)
    assert Limit(most=280, by_channel={"x": 100, "linkedin": 3000}).gate() == ("longer", 100)
    assert Limit(least=1, most=9).gate() == ALWAYS


def test_triggers_are_in_every_text_that_opens_it():
    assert triggers(every([ACME, SNOW])) == frozenset({"snow"})
    assert triggers(either([ACME, SNOW])) == frozenset({"<company>", "snow"})
    assert triggers(either([SNOW, ("longer", 3)])) is None
    assert triggers(every([SNOW, ("longer", 3)])) == frozenset({"snow"})
    assert triggers(ALWAYS) is None
    assert triggers(NEVER) == frozenset()


def test_without_names():
    assert without_names(every([RAIN, ACME])) == NEVER
    assert without_names(either([RAIN, ACME])) == RAIN
    assert without_names(("longer", 3)) == ("longer", 3)
    assert without_names(ALWAYS) == ALWAYS


def test_all_words_of_a_phrase_are_needed():
    gate = gate_of(Phrases(("free gift", "rain")))
    assert is_open(gate, {"free", "gift"}, 0)
    assert is_open(gate, {"rain"}, 0)
    assert not is_open(gate, {"gift"}, 0)
    assert gate_of(Phrases(("rain", "%%"))) == ALWAYS
