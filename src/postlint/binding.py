"""A pack's rules bound to a company's names and choices: the checks that judge."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from postlint.catalog import hint
from postlint.decode import decode
from postlint.document import Meta
from postlint.errors import PolicyError
from postlint.kinds import Later, builder, chosen
from postlint.lexicon import Lexicon, Setting
from postlint.names import STATED
from postlint.pack import Examples, Pack
from postlint.rule import (
    Check,
    Conditions,
    Grade,
    Matcher,
    Place,
    Remedy,
    Rule,
    Severity,
    Words,
)
from postlint.ui import Told
from postlint.vocabulary import Vocabulary


class _Grade(NamedTuple):
    severity: Severity
    where: Matcher | None = None
    setting: Mapping[str, object] = {}


class Table(NamedTuple):
    """A rule as its pack writes it. `stated`: fact lists of which the policy must state one
    for the rule to be on by default."""

    severity: Severity
    match: Matcher
    message: Words = {}
    why: Words = {}
    help: Words = {}
    praise: Words = {}
    basis: tuple[str, ...] = ()
    secret: bool = False
    default: bool = True
    languages: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    spokesperson: bool | None = None
    since: date | None = None
    stated: tuple[str, ...] = ()
    softens: tuple[str, ...] = ()
    mend: Words = {}
    fix: Remedy | None = None
    grades: tuple[_Grade, ...] = ()


def binder(
    pack: Pack,
    vocabulary: Vocabulary,
    settings: Mapping[str, Setting],
    *,
    verify: bool = True,
    kept: Callable[[tuple[str, ...]], Any] = lambda _: None,
) -> Callable[[str], tuple[Check, bool]]:
    """A function that binds a pack's rule, by its name, to names; `kept` as in a lexicon."""
    lexicon = Lexicon(vocabulary, pack.words, settings, kept)
    tie = vocabulary.values.get(f"at_company.{settings.get('relation', '')}")
    values = {**vocabulary.values, "at_company": tie} if tie else vocabulary.values
    make = builder(lexicon, settings, pack.matchers, verify=verify)

    def later(table: object, where: str) -> Matcher:
        return Later(lambda: make(table, where))

    # what ships is proved by tests, so it need not be read before it is asked
    build = make if verify else later
    states = any("stated" in table for table in pack.rules.values())
    lists = vocabulary.lists() if states else frozenset[str]()

    def bound(name: str) -> tuple[Check, bool]:
        id, where = f"{pack.topic}.{name}", f"{pack.path}: {name}"
        return _check(id, pack.rules[name], where, build, settings, values, lists)

    return bound


def checks(
    pack: Pack,
    vocabulary: Vocabulary,
    settings: Mapping[str, Setting],
    *,
    verify: bool = True,
) -> tuple[tuple[Check, bool], ...]:
    """A pack's rules bound to a company's names, each with whether it is on by default."""
    return tuple(map(binder(pack, vocabulary, settings, verify=verify), pack.rules))


def _check(
    id: str,
    table: Mapping[str, Any],
    where: str,
    build: Any,
    settings: Mapping[str, Setting],
    values: Mapping[str, str | Words],
    lists: frozenset[str],
) -> tuple[Check, bool]:
    told = {key: value for key, value in table.items() if key not in Examples._fields}
    rule = decode(Table, told, where, hooks={Matcher: build})
    _verify(rule, where)
    grades = tuple(
        Grade(grade.severity, grade.where)
        for at, grade in enumerate(rule.grades)
        if chosen(grade.setting, settings, f"{where}.grades[{at}].setting")
    )
    words = Rule(
        id,
        rule.severity,
        rule.message,
        rule.why,
        rule.help,
        rule.basis,
        rule.praise,
        rule.secret,
        rule.softens,
        rule.mend,
        _remedy(rule.fix, f"{where}.fix"),
    )
    conditions = Conditions(
        _lower(rule.languages),
        _lower(rule.channels),
        _lower(rule.jurisdictions),
        _lower(rule.speaker),
        rule.given,
        rule.spokesperson,
        rule.since,
    )
    default = rule.default and (not rule.stated or not lists.isdisjoint(rule.stated))
    return Check(words, rule.match, conditions, grades, values), default


def _lower(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str.lower, words))


def _verify(rule: Table, where: str) -> None:
    """A rule says something, and asks for what can be known of a post."""
    if not (rule.message or rule.praise):
        advice = "a rule without a message needs a `praise`"
        raise PolicyError(where, Told("policy.key-missing", key="'message'"), advice)
    for name in rule.given:
        if name not in Meta._fields:
            raise PolicyError(f"{where}.given", f"no post has a {name!r}", hint(name, Meta._fields))
    for name in rule.stated:
        if name not in STATED:
            raise PolicyError(f"{where}.stated", f"no policy states {name!r}", hint(name, STATED))


def _remedy(remedy: Remedy | None, where: str) -> Remedy | None:
    """A remedy that says what to write, unless it moves what is there."""
    if remedy and remedy.place is not Place.MOVE and not remedy.text:
        raise PolicyError(f"{where}.text", "it has no text", 'only "move" can do without')
    for lang, words in remedy.before.items() if remedy else ():
        for word, pair in words.items():
            if len(pair) != 2 or not word:
                place = f"{where}.before.{lang}.{word!r}"
                raise PolicyError(place, "expected two texts", "before a consonant, before a vowel")
    return remedy
