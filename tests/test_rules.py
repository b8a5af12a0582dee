"""Every rule does what its own examples say."""

import pytest

from postlint import judge
from postlint.finding import Report
from postlint.pack import Example
from postlint.policy import Policy
from postlint.proof import prove
from postlint.rule import Rule

POLICY = judge.example_policy()
RULES = {check.rule.id: check.rule for check, _ in POLICY.offered}


@pytest.mark.parametrize("id", RULES)
def test_rule(id):
    def judged(example: Example, name: str) -> Report:
        return judge.judge(POLICY, example, name)

    assert [str(flaw) for flaw in prove(RULES[id], POLICY.proofs[id], judged)] == []


def test_the_door_proves_the_same(monkeypatch):
    """`judge.flaws` asks about every rule, on or off, with the policy's own judge."""
    asked: list[tuple[str, bool]] = []

    def noted(rule: Rule, proof: object, judged: object) -> list[str]:
        asked.append((rule.id, callable(judged)))
        return []

    monkeypatch.setattr(judge, "prove", noted)
    assert list(judge.flaws(POLICY)) == []
    assert asked == [(id, True) for id in RULES]
    assert isinstance(POLICY, Policy)
