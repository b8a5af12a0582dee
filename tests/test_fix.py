"""Edits settle whatever is asked, and what does not help is left out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from postlint.document import Document
from postlint.finding import Edit, Excuse, Finding, Fix, Report, Source
from postlint.fix import applied, mended, settled
from postlint.rule import Rule, Severity
from postlint.text import Span

TEXT = "abcdefghijklmnopqrstuvwxyz"
PLACES = st.integers(0, len(TEXT))
EDITS = st.builds(
    lambda a, b, text: Edit(Span(min(a, b), max(a, b)), text),
    PLACES, PLACES, st.sampled_from(["", "X", "YY", "abc"]),
)  # fmt: skip
FIXES = st.lists(st.builds(Fix, st.lists(EDITS, min_size=1, max_size=3).map(tuple)), max_size=8)


@given(FIXES)
def test_settled_edits_never_overlap(fixes):
    edits = settled(fixes)
    for one, other in pairwise(edits):
        assert one.span.end <= other.span.start
        assert one.span != other.span


@given(FIXES)
def test_a_fix_goes_in_whole_or_not_at_all(fixes):
    edits = {*settled(fixes)}
    whole = [fix for fix in fixes if {*fix.edits} <= edits]
    assert edits == {edit for fix in whole for edit in fix.edits}


@given(FIXES, st.randoms())
def test_the_order_of_asking_does_not_matter(fixes, random):
    shuffled = list(fixes)
    random.shuffle(shuffled)
    assert settled(shuffled) == settled(fixes)


@given(FIXES)
def test_settling_again_changes_nothing(fixes):
    edits = settled(fixes)
    assert settled(Fix((edit,)) for edit in edits) == edits


@given(FIXES)
def test_what_no_edit_touches_stays(fixes):
    edits = settled(fixes)
    gone = {at for edit in edits for at in range(*edit.span)}
    stays = [char for at, char in enumerate(TEXT) if at not in gone]
    written = sum(len(edit.text) for edit in edits)
    text = applied(TEXT, edits)
    assert len(text) == len(stays) + written
    rest = iter(text)
    assert all(char in rest for char in stays)  # in their order


def test_the_same_insertion_is_made_once_and_two_wait_for_each_other():
    one, other = Fix((Edit(Span(0, 0), "A"),)), Fix((Edit(Span(0, 0), "B"),))
    assert settled([one, one, other]) == (Edit(Span(0, 0), "A"),)


RULE = Rule("test.word", Severity.WARNING, {"en": "no"})
OTHER = Rule("test.other", Severity.WARNING, {"en": "no"})


def found(text, word, fix, rule=RULE, **more):
    """A finding at each place of `word`, mended by `fix(span)`."""
    starts = [at for at in range(len(text)) if text.startswith(word, at)]
    spans = [Span(at, at + len(word)) for at in starts]
    return [Finding(rule, span, rule.severity, fix=fix(span), **more) for span in spans]


def judged(*rules):
    def judge(text):
        findings = [one for rule in rules for one in rule(text)]
        return Report(Document.plain(text), tuple(sorted(findings, key=lambda f: f.span)))

    return judge


def put(words):
    return lambda span: Fix((Edit(span, words),), safe=True)


def test_every_safe_fix_is_made_and_counted():
    judge = judged(lambda text: found(text, "bad", put("good")))
    after = mended(judge("bad, bad and bad"), judge)
    assert after.report.document.text == "good, good and good"
    assert len(after.fixed) == 3
    again = mended(after.report, judge)
    assert again.fixed == ()
    assert again.report == after.report


def test_a_fix_that_is_not_safe_is_left_alone():
    judge = judged(lambda text: found(text, "bad", lambda span: Fix((Edit(span, "good"),))))
    assert mended(judge("bad"), judge).report.document.text == "bad"


def test_an_excused_finding_is_left_alone():
    leave = Excuse(Source.WAIVER, "agreed")
    judge = judged(lambda text: found(text, "bad", put("good"), excuse=leave))
    assert mended(judge("bad"), judge).fixed == ()


def test_a_fix_that_does_not_help_is_left_out_and_the_others_are_made():
    judge = judged(
        lambda text: found(text, "bad", put("bad bad")),
        lambda text: found(text, "worse", put("better"), OTHER),
    )
    after = mended(judge("bad and worse"), judge)
    assert after.report.document.text == "bad and better"
    assert [finding.rule.id for finding in after.fixed] == ["test.other"]


def test_a_fix_that_trades_one_fault_for_another_is_left_out():
    judge = judged(
        lambda text: found(text, "bad", put("worse")),
        lambda text: found(text, "worse", put("worse"), OTHER),
    )
    assert mended(judge("bad"), judge).report.document.text == "bad"


def test_fixes_that_never_end_are_stopped():
    judge = judged(
        lambda text: found(text, "aa", lambda span: Fix((Edit(Span(*span), "a"),), safe=True))
    )
    assert len(mended(judge("a" * 40), judge).report.document.text) < 40
