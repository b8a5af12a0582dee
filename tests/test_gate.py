"""A gate is closed only for texts that its matcher cannot match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.gate import (
    ALWAYS,
    NEVER,
    Table,
    coarse,
    either,
    every,
    gate_of,
    is_open,
    one_of,
    plan,
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


SAID = ("i", "rain", "snow", "sun", "<company>", "<product>")
GATES = st.recursive(
    st.builds(one_of, st.sets(st.sampled_from(SAID), max_size=3)),
    lambda gates: (
        st.builds(every, st.lists(gates, max_size=4))
        | st.builds(either, st.lists(gates, max_size=4))
    ),
)


@given(GATES, st.frozensets(st.sampled_from(SAID)))
def test_a_coarse_gate_is_open_wherever_the_gate_is(gate, there):
    assert is_open(coarse(gate), there, 0) or not is_open(gate, there, 0)


@given(st.lists(GATES, max_size=5), st.frozensets(st.sampled_from(SAID)))
def test_a_table_opens_what_is_open(gates, there):
    opened = [number for number, gate in enumerate(gates) if is_open(gate, there, 0)]
    assert Table(plan(gates)).opened(there, 0) == opened


def test_many_ways_that_need_a_name_are_one():
    ways = [every([one_of({f"word{n}"}), ACME]) for n in range(30)]
    assert coarse(either(ways)) == ACME
    assert coarse(either(ways[:2])) == either(ways[:2])
    assert coarse(every([either(ways[:2]), RAIN])) == every(
        [every([ACME, one_of({"word0", "word1"})]), RAIN]
    )
