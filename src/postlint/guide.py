"""What the rules say, told to people: the list, the explanation, the proof."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from postlint.catalog import hint
from postlint.errors import PolicyError
from postlint.finding import fill
from postlint.judge import flaws
from postlint.names import vocabulary
from postlint.pack import Example, Proof
from postlint.policy import Policy
from postlint.rule import Check
from postlint.sources import sources
from postlint.ui import LANGUAGES, Told, say


def listing(policy: Policy, lang: str) -> str:
    """Every rule of a policy, one line each."""
    active = {check.rule.id for check in policy.index.checks}
    width = max(len(check.rule.id) for check, _ in policy.offered)
    lines = []
    for check, _ in policy.offered:
        state = say(lang, "rules.on" if check.rule.id in active else "rules.off")
        message = fill(check.rule.message or check.rule.praise, check.values, lang, masked=False)
        key = f"severity.{check.rule.severity}" if check.rule.message else "praise.title"
        severity = say(lang, key)
        lines.append(f"{state:4} {check.rule.id:{width}}  {severity}: {message}")
    return "\n".join([*lines, "", say(lang, "rules.hint")]) + "\n"


def explain(policy: Policy, id: str, lang: str) -> str:
    """One rule: what it says, why, what to do, on what ground, with its examples."""
    known = {check.rule.id: check for check, _ in policy.offered}
    if id not in known:
        mine = [one for one in known if one.startswith(f"{id}.")]  # of a topic
        advice = Told("advice.all", words=", ".join(mine)) if mine else hint(id, tuple(known))
        raise PolicyError("explain", Told("policy.no-rule", name=repr(id)), advice)
    return "\n".join(_explained(known[id], policy.proofs[id], lang)) + "\n"


def _explained(check: Check, proof: Proof, lang: str) -> Iterator[str]:
    rule = check.rule
    yield f"{rule.id} ({say(lang, f'severity.{rule.severity}')})"
    for key, words in (
        ("what", rule.message or rule.praise),
        ("why", rule.why),
        ("help", rule.help),
    ):
        if words:
            yield from (
                "",
                f"{say(lang, f'explain.{key}')}:",
                f"  {fill(words, check.values, lang, masked=False)}",
            )
    if rule.basis:
        yield from ("", f"{say(lang, 'explain.basis')}:")
        yield from (f"  - {grounded(basis, lang)}" for basis in rule.basis)
    for key, examples in (("bad", proof.bad), ("good", proof.good)):
        shown = _in(examples, lang)
        if shown:
            yield from ("", f"{say(lang, f'explain.{key}')}:")
            yield from (f"  - {_one_line(example.text)}" for example in shown)


def grounded(basis: str, lang: str) -> str:
    """What a rule rests on, with its grade and dates where they are known."""
    source = sources().get(basis)
    if source is None:
        return basis
    told = [say(lang, f"explain.grade.{source.grade}")]
    if source.since:
        told.append(say(lang, "explain.since", date=source.since))
    told.append(say(lang, "explain.checked", date=source.checked_on))
    return f"{basis} ({', '.join(told)})"


def _in(examples: Mapping[str, tuple[Example, ...]], lang: str) -> tuple[Example, ...]:
    """At most six examples, in the reader's language first."""
    others = tuple(one for key in examples if key != lang for one in examples[key])
    return (examples.get(lang) or others)[:6]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def speaks(check: Check) -> bool:
    """Whether a rule finds something in the words of a post: no guard, no praise, and nothing
    about the waivers in a file or the approvals in a calendar."""
    return bool(check.rule.message) and not (
        check.rule.softens or check.rule.id.startswith(("waivers.", "calendar."))
    )


def is_awake(check: Check, policy: Policy) -> bool:
    """Whether the policy chose what the rule is for, and states any of the facts that it seeks."""
    anchors = check.matcher.anchors()
    if anchors is None or not all(anchor.startswith("<") for anchor in anchors):
        return True
    known = vocabulary(policy.config.facts, policy.where).lists()
    return not anchors.isdisjoint(f"<{name}>" for name in known)


class Coverage(NamedTuple):
    """How many examples a rule has in a language."""

    rule: str
    lang: str
    bad: int
    good: int


def coverage(policy: Policy) -> tuple[Coverage, ...]:
    """The examples of every rule, counted."""
    return tuple(
        Coverage(id, lang, len(proof.bad.get(lang, ())), len(proof.good.get(lang, ())))
        for id, proof in policy.proofs.items()
        for lang in LANGUAGES
    )


def prove_all(policy: Policy, lang: str) -> tuple[str, bool]:
    """What the examples do not bear out, and whether that is nothing."""
    found = [str(flaw) for flaw in flaws(policy)]
    counted = coverage(policy)
    rules = len({one.rule for one in counted})
    examples = sum(one.bad + one.good for one in counted)
    key = "proof.flawed" if found else "proof.fine"
    last = say(lang, key, rules=rules, examples=examples, flaws=len(found))
    return "\n".join([*found, last]) + "\n", not found


def table(policy: Policy, lang: str) -> str:
    """How many examples each rule has, by language: what it finds and what it leaves alone."""
    counted = coverage(policy)
    width = max(len(one.rule) for one in counted)
    sides = f"{say(lang, 'explain.bad')} / {say(lang, 'explain.good')}"
    lines = [f"{'':{width}}  {'  '.join(f'{one:>7}' for one in LANGUAGES)}  ({sides})"]
    for rule in dict.fromkeys(one.rule for one in counted):
        cells = (f"{one.bad:>3} /{one.good:>2}" for one in counted if one.rule == rule)
        lines.append(f"{rule:{width}}  {'  '.join(cells)}")
    return "\n".join(lines) + "\n"
