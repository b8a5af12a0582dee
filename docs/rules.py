"""Write docs/rules.md: every shipped rule with its grounds, its examples and its noise.

python docs/rules.py        # after a rule was changed, or benchmarks/noise.py --write
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from postlint import guide, judge
from postlint.assembly import open_policy
from postlint.finding import said
from postlint.policy import Policy
from postlint.rule import Check

HERE = Path(__file__).parent
HEAD = """# The rules

Written by `python docs/rules.py`; the rules themselves stand in `rules/*.toml`, with their proof.
`postlint explain RULE` tells the same about one rule, in English and in French.

- **on**: a rule is on without being asked for; **stated**: on where the policy states what it
  is about (a customer, a host); the others with `enable = ["claims.*"]` in `postlint.toml`.
- **must fix / please check / tip**: the heaviest that it can be. Only the first holds a post back.
- **guards** find nothing wrong: they keep other rules quiet. **praise** only praises.
- **noise**: of 1,000 paragraphs of ordinary prose (Python's docstrings, man pages) in which the
  company's name was planted, how many it speaks about ({en} in English, {fr} in French; measured
  by `python benchmarks/noise.py`). Two is the most a heuristic rule may have.
  `disclosure.employer-missing` speaks about each of them, since each names the company and says
  nothing of its author: that is its job, there as a tip.
- **examples**: what it catches / what it leaves alone.
"""


def main() -> None:
    (HERE / "rules.md").write_text(page(), encoding="utf-8")


def page() -> str:
    policy = judge.example_policy()
    noise = json.loads((HERE.parent / "benchmarks" / "noise.json").read_text())
    counts = {lang: f"{n:,}" for lang, n in noise["paragraphs"].items()}
    parts = [HEAD.format(**counts)]
    topics: dict[str, list[tuple[Check, str]]] = defaultdict(list)
    always = {check.rule.id for check in open_policy({}, "", None).index.checks}
    for check, default in policy.offered:
        on = "on" if check.rule.id in always else "stated" if default else ""
        topics[check.rule.id.partition(".")[0]].append((check, on))
    for topic, checks in topics.items():
        parts.append(f"\n## {topic}\n\n" + "\n".join(_table(policy, checks, noise["rates"])))
    return "\n".join(parts) + "\n"


def _table(
    policy: Policy, checks: list[tuple[Check, str]], rates: dict[str, dict[str, float]]
) -> Iterator[str]:
    yield "| rule | on | weighs | says | rests on | noise EN / FR | examples EN, FR |"
    yield "|---|---|---|---|---|---|---|"
    for check, on in checks:
        rule, proof = check.rule, policy.proofs[check.rule.id]
        weights = [rule.severity, *(grade.severity for grade in check.grades)]
        heaviest = max(weights, key=lambda one: one.rank)
        weight = {"error": "must fix", "warning": "please check", "note": "tip"}[heaviest]
        if rule.softens and rule.message:
            weight = "guard"
        elif not rule.message:
            weight = "praise"
        rate = rates.get(rule.id, {})
        cells = [
            f"`{rule.id}`",
            on,
            weight,
            re.sub(r"\{\w+\}", "…", said(rule.message or rule.praise, "en")),
            "; ".join(guide.grounded(basis, "en") for basis in rule.basis),
            f"{rate['en']:g} / {rate['fr']:g}" if rate else "",
            ", ".join(
                f"{len(proof.bad.get(lang, ()))}/{len(proof.good.get(lang, ()))}"
                for lang in ("en", "fr")
            ),
        ]
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    main()
