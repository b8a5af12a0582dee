"""Examples judged by their rule alone, under the facts that they were written for.

A shipped rule's examples speak of the made-up company of `rules/example.toml`, a company's
own rules of that company.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from postlint import readers
from postlint.assembly import open_policy
from postlint.catalog import rules_folder
from postlint.config import read
from postlint.engine import check
from postlint.errors import PolicyError
from postlint.finding import Report
from postlint.library import shipped
from postlint.moment import aware, parse, zone
from postlint.pack import Example
from postlint.policy import Policy
from postlint.proof import Flaw, prove

# Examples that say no moment are judged before every embargo of the made-up company ends.
_AS_OF = "2026-11-16T12:00"


def flaws(policy: Policy) -> Iterator[Flaw]:
    """What the examples of all of a policy's rules, on or off, do not bear out."""
    for one, _ in policy.offered:
        proof = policy.proofs[one.rule.id]
        yield from prove(one.rule, proof, lambda example, id: judge(policy, example, id))


def judge(policy: Policy, example: Example, id: str) -> Report:
    """What the rule called `id` says of an example."""
    home = _home(policy, id)
    if example.setting:
        topic = id.partition(".")[0]
        tables = {**_tables(home), topic: dict(example.setting)}
        home = open_policy(tables, home.where, home.root)
    rule = next(one for one, _ in home.offered if one.rule.id == id)
    told = {
        "channel": example.channel,
        "author": example.author,
        "speaker": example.speaker,
        "relation": example.relation,
        "jurisdictions": example.jurisdictions,
        "lang": example.lang,
        "approved": example.approved,
        "echoes": example.echoes,
    }
    place = f"{id}: as_of"
    moment = parse(example.as_of or _AS_OF, place)
    as_of = aware(moment, zone(home.config.company.timezone, place))
    document = readers.read(example.text.encode(), example.name)[0]
    return check(home.with_facts(document, as_of, told), [rule], proof=True)


def _home(policy: Policy, id: str) -> Policy:
    """The policy with the facts that a rule's examples use."""
    shipped = id.partition(".")[0] in _shipped_topics() and id not in policy.own
    return example_policy() if shipped else policy


@cache
def example_policy() -> Policy:
    """The shipped packs under the facts of the made-up company."""
    path = rules_folder() / "example.toml"
    return open_policy(read(path), str(path), path.parent)


@cache
def _shipped_topics() -> frozenset[str]:
    return frozenset(pack.topic for pack in shipped())


def _tables(policy: Policy) -> dict[str, Any]:
    if policy.root is None:
        raise PolicyError(policy.where, "an example with a setting needs a policy file")
    return read(Path(policy.where))
