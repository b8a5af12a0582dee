"""Every ground of a shipped rule is graded, and no error rests on hearsay."""

from datetime import date

import pytest

from postlint import guide, judge
from postlint.sources import sources

POLICY = judge.example_policy()
CHECKS = {check.rule.id: check for check, _ in POLICY.offered if check.rule.basis}


@pytest.mark.parametrize("id", CHECKS)
def test_what_a_rule_rests_on_is_graded(id):
    unknown = [basis for basis in CHECKS[id].rule.basis if basis not in sources()]
    assert not unknown, "add it to rules/data/sources.toml, with its grade"


@pytest.mark.parametrize("id", CHECKS)
def test_an_error_rests_on_more_than_hearsay(id):
    check = CHECKS[id]
    weights = {check.rule.severity, *(grade.severity for grade in check.grades)}
    if "error" in weights:
        assert any(sources()[basis].carries_error for basis in check.rule.basis)


def test_sources_are_dated_and_say_something():
    for name, source in sources().items():
        assert source.says, name
        assert source.checked_on <= date.today(), name
    used = {basis for check in CHECKS.values() for basis in check.rule.basis}
    assert not sources().keys() - used


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "US 16 CFR 255.5(a) (read at its source, in force since 2023-07-26, checked on"),
        ("fr", "US 16 CFR 255.5(a) (lu à la source, en vigueur depuis le 2023-07-26, vérifié le"),
    ],
)
def test_explain_tells_date_and_grade(lang, told):
    assert told in guide.explain(POLICY, "disclosure.employer-missing", lang)
