"""The policy judged by itself: what it may not forbid, and what in it is stale or thin."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, NamedTuple

from postlint import labels
from postlint.catalog import rules_folder
from postlint.config import Config
from postlint.document import Document
from postlint.finding import said
from postlint.folding import fold
from postlint.guide import is_awake, speaks
from postlint.kinds.wording import Kind as Wording
from postlint.lexicon import Lexicon
from postlint.library import packs_of
from postlint.moment import end_of, zone
from postlint.ordinary import is_word
from postlint.pack import Pack
from postlint.policy import Policy
from postlint.rule import Severity
from postlint.spelling import bare
from postlint.ui import say
from postlint.vocabulary import Vocabulary

_OPTIONAL = re.compile(r"\[[^\]]*\]")
_TEXTS = ("message", "why", "help")
_LAWS = ("eu",)  # other rules ask for it; it has no regulator of labels
_MANY = 12  # so many active rules are read; more are skipped over


class Point(NamedTuple):
    """Something about a policy: a fault must be mended, a hint may be."""

    fault: bool
    where: str
    key: str
    values: Mapping[str, object] = {}

    def said(self, lang: str) -> str:
        """What it is and what to do, in one line."""
        head = say(lang, "label", name=say(lang, "review.fault" if self.fault else "review.hint"))
        table = _overbroad().get(self.key)
        if table is None:
            text = say(lang, f"review.{self.key}", **self.values)
        else:
            text = f"{said(table['message'], lang)} {said(table['help'], lang)} ({table['basis']})"
        return f"{head} {self.where}{say(lang, 'label', name='')} {text}"


def review(policy: Policy, tables: Mapping[str, Any], now: datetime) -> tuple[Point, ...]:
    """Everything about a policy as of `now`, faults first. `tables` are what its file says."""
    packs = packs_of(tables, policy.where, policy.root)
    found = [*_faults(policy, packs), *_thin(policy, tables), *_stale(policy.config, now)]
    return tuple(sorted(found, key=lambda point: not point.fault))


def _faults(policy: Policy, packs: tuple[Pack, ...]) -> Iterator[Point]:
    active = {check.rule.id: check for check in policy.index.checks}
    for pack in packs:
        for name, table in pack.rules.items():
            id = f"{pack.topic}.{name}"
            if id not in active or table.get("softens"):
                continue
            yield from _overbroad_in(id, table, pack)
            check = active[id]
            heaviest = [check.rule.severity, *(grade.severity for grade in check.grades)]
            if Severity.ERROR in heaviest and check.rule.severity is Severity.ERROR:
                yield from _bare_words(id, table, pack)


def _overbroad_in(id: str, table: Mapping[str, Any], pack: Pack) -> Iterator[Point]:
    told = "\n\n".join(
        text for key in _TEXTS for text in table.get(key, {}).values() if isinstance(text, str)
    )
    document = Document.plain(f"{table_name(id)}\n\n{told}")
    phrases = _phrases(table.get("match"), pack)
    sought = {fold(one.text).lower for one in phrases if not one.of_somebody}
    for key, kind in _matchers().items():
        words = set(map(str.lower, _overbroad()[key].get("words", ())))
        if words & sought or any(True for _ in kind(document)):
            yield Point(True, id, key)


def table_name(id: str) -> str:
    """The name of a rule as words."""
    return id.partition(".")[2].replace("-", " ")


def _bare_words(id: str, table: Mapping[str, Any], pack: Pack) -> Iterator[Point]:
    """An error on one ordinary word, wherever it stands, stops innocent posts."""
    for phrase in _phrases(table.get("match"), pack):
        word = fold(phrase.text).lower.strip()
        if not phrase.anchored and word.isalpha() and is_word(bare(word)):
            yield Point(True, id, "bare-word", {"word": phrase.text})


class _Phrase(NamedTuple):
    """What a rule looks for: `anchored` if something else must stand beside it, `of_somebody`
    if that is another person, whose own matter it then is."""

    text: str
    anchored: bool = False
    of_somebody: bool = False


def _phrases(match: object, pack: Pack, seen: _Phrase | None = None) -> Iterator[_Phrase]:
    """What a matcher looks for; `seen` tells what the matchers around it ask for."""
    seen = seen or _Phrase("")
    if not isinstance(match, dict):
        return
    if "use" in match:
        yield from _phrases(pack.matchers.get(match["use"]), pack, seen)
        return
    kind = match.get("kind")
    if kind in ("phrases", "wording"):
        for phrase in match.get("any", ()):
            for word in pack.words.get(str(phrase).strip("<>"), (phrase,)):
                yield from (seen._replace(text=way) for way in _ways(word))
    beside = seen._replace(
        anchored=seen.anchored or kind in ("near", "all", "requires"),
        of_somebody=seen.of_somebody or (kind == "near" and _is_somebody(match.get("near"), pack)),
    )
    for key in ("find", "when"):
        yield from _phrases(match.get(key), pack, beside)
    of = match.get("of")
    for part in of if isinstance(of, list) else ():
        yield from _phrases(part, pack, beside)


def _is_somebody(match: object, pack: Pack) -> bool:
    """Whether a matcher looks for the people whom the policy lists."""
    if isinstance(match, dict) and match.get("kind") == "names":
        return "person" in match.get("of", ())
    return any("<person>" in phrase.text for phrase in _phrases(match, pack))


def _ways(pattern: str) -> list[str]:
    """The alternatives of a pattern that is nothing but one choice; else itself."""
    inner = pattern[1:-1] if pattern.startswith("(") and pattern.endswith(")") else pattern
    if "(" in inner:
        return [pattern]
    return [way.strip() for way in _OPTIONAL.sub("", inner).split("|")]


def _thin(policy: Policy, tables: Mapping[str, Any]) -> Iterator[Point]:
    config = policy.config
    about = config.policy
    for key, value in (("owner", about.owner), ("since", about.since)):
        if not value:
            yield Point(False, "[policy]", f"no-{key}")
    if not about.next_review:
        yield Point(False, "[policy]", "no-review")
    if not config.contacts.questions:
        yield Point(False, "[contacts]", "no-contact")
    yield from _labels(policy.config, tables)
    many = sum(speaks(check) and is_awake(check, policy) for check in policy.index.checks)
    if many > _MANY:
        yield Point(False, "enable", "many-rules", {"n": many})
    for at, crisis in enumerate(config.crisis):
        place = f"crisis[{at}] ({crisis.name})"
        thin = (
            ("crisis-no-contact", crisis.contact or config.contacts.crisis),
            ("crisis-no-line", crisis.line),
            ("crisis-no-owner", crisis.owner),
            ("crisis-no-end", crisis.to),
        )
        yield from (Point(False, place, key) for key, value in thin if not value)
        for term in crisis.terms or (crisis.name,):
            word = bare(fold(term).lower)
            if word.isalpha() and is_word(word):
                yield Point(False, place, "crisis-bare", {"term": term})
    for at, embargo in enumerate(config.embargo):
        if not embargo.until:
            yield Point(False, f"embargo[{at}]", "embargo-no-end")


def _labels(config: Config, tables: Mapping[str, Any]) -> Iterator[Point]:
    """Jurisdictions of which nothing is known, and those that no text can satisfy."""
    laws = config.jurisdictions
    there = labels.table().jurisdictions
    for name in laws:
        if not labels.known([name]) and name.lower() not in _LAWS:
            values = {"name": name, "known": ", ".join(there)}
            yield Point(False, "jurisdictions", "unknown-law", values)
    told = tables.get("disclosure", {}).get("rejected", ())
    if cannot := labels.impossible(laws, told):
        yield Point(True, "jurisdictions", "no-label", {"names": ", ".join(cannot)})


def _stale(config: Config, now: datetime) -> Iterator[Point]:
    tz = zone(config.company.timezone, "company.timezone")
    if config.policy.next_review and config.policy.next_review < now.astimezone(tz).date():
        yield Point(False, "[policy]", "review-due", {"date": config.policy.next_review})

    def over(end: datetime | date | None) -> bool:
        return end is not None and end_of(end, tz) <= now

    for at, embargo in enumerate(config.embargo):
        if over(embargo.until):
            yield Point(False, f"embargo[{at}]", "embargo-over")
    for at, crisis in enumerate(config.crisis):
        if over(crisis.to):
            yield Point(False, f"crisis[{at}] ({crisis.name})", "crisis-over")
    for at, period in enumerate(config.quiet_period):
        if over(period.to):
            yield Point(False, f"quiet_period[{at}]", "quiet-over")
    for at, topic in enumerate(config.go_ahead):
        if over(topic.to):
            yield Point(False, f"go_ahead[{at}] ({topic.name})", "go-ahead-over")


@cache
def _overbroad() -> dict[str, Any]:
    path = rules_folder() / "data" / "overbroad.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _matchers() -> dict[str, Wording]:
    lexicon = Lexicon(Vocabulary([]))
    return {key: Wording(tuple(table["any"]), lexicon) for key, table in _overbroad().items()}
