"""A company's pack laid over the shipped one of the same topic: it overrides, extends, tightens."""

from collections.abc import Mapping
from typing import Any

from postlint.pack import Pack

_EXAMPLES = ("bad", "good")


def laid_over(base: Pack, own: Pack) -> Pack:
    """The topic `base` as `own` wants it.

    A rule of both keeps what `own` does not say; with a `match` of its own it needs examples
    of its own. Lists of `[words]` grow; settings and shared matchers are replaced by name.
    """
    rules = {name: dict(table) for name, table in base.rules.items()}
    for name, table in own.rules.items():
        rules[name] = _rule(rules.get(name, {}), table)
    words = dict(base.words)
    for name, more in own.words.items():
        words[name] = (*words.get(name, ()), *more)
    knobs = {**base.knobs, **own.knobs}
    return Pack(base.topic, own.path, words, knobs, {**base.matchers, **own.matchers}, rules)


def proved_anew(own: Pack) -> frozenset[str]:
    """The ids of the rules whose examples are the company's own, about its own names."""
    return frozenset(
        f"{own.topic}.{name}"
        for name, table in own.rules.items()
        if "match" in table or any(side in table for side in _EXAMPLES)
    )


def _rule(there: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    anew = "match" in told or any(side in told for side in _EXAMPLES)
    kept = {key: value for key, value in there.items() if not (anew and key in _EXAMPLES)}
    for key, value in told.items():
        both = isinstance(value, dict) and isinstance(kept.get(key), dict) and key != "match"
        kept[key] = {**kept[key], **value} if both else value
    return kept
