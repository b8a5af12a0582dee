"""postlint.toml: find it, read it, choose the rules that it asks for."""

from collections.abc import Iterable, Mapping
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Any, Literal, NamedTuple

from postlint.catalog import hint
from postlint.decode import decode
from postlint.errors import PolicyError
from postlint.facts import (
    Company,
    Contacts,
    Crisis,
    Customer,
    Embargo,
    Facts,
    GoAhead,
    Internal,
    Person,
    QuietPeriod,
)
from postlint.home import nearest
from postlint.rule import Check, Severity
from postlint.ui import Told
from postlint.waivers import Leave


class Override(NamedTuple):
    """What is known about the posts at `paths` (globs from the policy's folder), and the rules
    from which they are exempt."""

    paths: tuple[str, ...]
    channel: str = ""
    author: str = ""
    speaker: str = ""
    relation: Literal["employee", "agency", "contractor", "founder"] | None = None
    lang: str = ""
    jurisdictions: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()


class About(NamedTuple):
    """The policy itself: who answers for it, since when it stands, when it is looked at again."""

    owner: str = ""
    since: date | None = None
    next_review: date | None = None


class Log(NamedTuple):
    """How many days a line of `check --log` is kept."""

    retain_days: int = 365


class Copies(NamedTuple):
    """When posts of two people are too alike: `share` of their word sequences in percent, not
    more than `days` apart, at least `words` long, without the texts that anybody may say."""

    share: int = 50
    days: int = 14
    words: int = 12
    allow: tuple[str, ...] = ()


class Config(NamedTuple):
    """Every field is a key of the file. `enable` and `disable` hold rule names, `*` allowed.

    `topics` are the tables that packs declare settings for, such as `[disclosure]`.
    """

    posts: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    jurisdictions: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    packs: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    fail_on: Severity = Severity.ERROR
    company: Company = Company()
    people: tuple[Person, ...] = ()
    embargo: tuple[Embargo, ...] = ()
    competitors: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    crisis: tuple[Crisis, ...] = ()
    go_ahead: tuple[GoAhead, ...] = ()
    contacts: Contacts = Contacts()
    customer: tuple[Customer, ...] = ()
    quiet_period: tuple[QuietPeriod, ...] = ()
    internal: Internal = Internal()
    public_sources: tuple[str, ...] = ()
    policy: About = About()
    required: Mapping[str, Severity] = {}
    waivers: Leave = Leave()
    embargoes: tuple[str, ...] = ()
    log: Log = Log()
    copies: Copies = Copies()

    @property
    def facts(self) -> Facts:
        """The company's facts among the keys."""
        return Facts(**{name: getattr(self, name) for name in Facts._fields})


def find(start: Path) -> Path | None:
    """The nearest policy above `start`: `postlint.toml`, or a pyproject that holds one."""
    found = nearest(str((start if start.is_dir() else start.parent).absolute()))
    return Path(found) if found else None


def read(path: Path) -> dict[str, Any]:
    """The tables of a policy file and of those that it extends; see `inherit.read`."""
    from postlint import inherit

    return inherit.read(path)


def decoded(
    tables: Mapping[str, Any], where: str, topics: Iterable[str]
) -> tuple[Config, dict[str, Any]]:
    """The config, and the tables of settings for each pack's topic.

    PolicyError with a did-you-mean for a key that is neither.
    """
    topics = tuple(topics)
    settings = {key: value for key, value in tables.items() if key in topics}
    known = (*Config._fields, *topics)
    for key in tables:
        if key not in known:
            raise PolicyError(where, Told("policy.no-key", key=repr(key)), hint(key, known))
    told = {key: value for key, value in tables.items() if key not in topics}
    config = decode(Config, told, where)
    if config.embargo:
        from postlint import embargoes

        embargoes.check(config.embargo, where)
    _check_jurisdictions(config, where)
    if config.log.retain_days < 1:
        what = Told("policy.no-such-choice", value=config.log.retain_days)
        raise PolicyError(f"{where}: log.retain_days", what, Told("advice.days"))
    return config, settings


def _check_jurisdictions(config: Config, where: str) -> None:
    """PolicyError for one that is no code of two letters: no rule would ever count there."""
    told = [("jurisdictions", config.jurisdictions)]
    told += [
        (f"overrides[{at}].jurisdictions", one.jurisdictions)
        for at, one in enumerate(config.overrides)
    ]
    for key, names in told:
        for name in names:
            if not is_jurisdiction(name):
                what = Told("policy.no-such-choice", value=repr(name))
                raise PolicyError(f"{where}: {key}", what, Told("advice.jurisdictions"))


def is_jurisdiction(name: str) -> bool:
    """Whether it is written like `us`, `FR`, `eu`: by two letters."""
    return len(name) == 2 and name.isascii() and name.isalpha()


def select(checks: Iterable[tuple[Check, bool]], config: Config, where: str) -> tuple[Check, ...]:
    """The rules that the policy wants, each at the severity that it wants."""
    offered = tuple(checks)
    ids = tuple(check.rule.id for check, _ in offered)
    wishes = [
        *((f"enable[{at}]", name) for at, name in enumerate(config.enable)),
        *((f"disable[{at}]", name) for at, name in enumerate(config.disable)),
        *(
            (f"overrides[{at}].disable", name)
            for at, override in enumerate(config.overrides)
            for name in override.disable
        ),
        *(("severity", name) for name in config.severity),
        *(("required", name) for name in config.required),
    ]
    for key, name in wishes:
        if not any(fnmatchcase(id, name) for id in ids):
            raise PolicyError(
                f"{where}: {key}", Told("policy.no-rule", name=repr(name)), hint(name, ids)
            )
    off = [("disable", name) for name in config.disable]
    off += [(key, name) for key, name in wishes if key.endswith(".disable")]
    for key, name in off:
        if any(fnmatchcase(name, one) or fnmatchcase(one, name) for one in config.required):
            raise PolicyError(
                f"{where}: {key}",
                Told("policy.required-too", name=repr(name)),
                Told("advice.take-one"),
            )
    return tuple(
        weighed(check, config)
        for check, default in offered
        if _named(check, config.required)
        or ((default or _named(check, config.enable)) and not _named(check, config.disable))
    )


def weighed(check: Check, config: Config) -> Check:
    """A check at the severity that the policy wants."""
    return _raised(_wished(check, config), config)


def _named(check: Check, names: Iterable[str]) -> bool:
    return any(fnmatchcase(check.rule.id, name) for name in names)


def _wished(check: Check, config: Config) -> Check:
    """An exact name weighs more than a pattern; a severity set by hand ends all grades."""
    wishes = [name for name in config.severity if fnmatchcase(check.rule.id, name)]
    if not wishes:
        return check
    severity = config.severity[max(wishes, key=lambda name: (name == check.rule.id, len(name)))]
    return check._replace(rule=check.rule._replace(severity=severity), grades=())


def _raised(check: Check, config: Config) -> Check:
    """Never lighter than what is required of it, in any grade."""
    floors = [floor for name, floor in config.required.items() if fnmatchcase(check.rule.id, name)]
    least = max(floors, key=lambda floor: floor.rank, default=Severity.NOTE)

    def raised(severity: Severity) -> Severity:
        return max(severity, least, key=lambda one: one.rank)

    rule = check.rule._replace(severity=raised(check.rule.severity))
    grades = tuple(grade._replace(severity=raised(grade.severity)) for grade in check.grades)
    return check._replace(rule=rule, grades=grades)


def config_of(tables: Mapping[str, Any], where: str) -> Config:
    """What a policy's tables say, but for the settings of packs."""
    known = {key: value for key, value in tables.items() if key in Config._fields}
    return decoded(known, where, set())[0]


def matches(path: PurePath, glob: str) -> bool:
    """Whether a path inside the policy's folder is one that `glob` names (`**` allowed); a
    name without `*` and `?` names a folder's files too."""
    import re

    glob = glob.rstrip("/")
    below = "" if {*"*?"} & {*glob} else "(?:/.*)?"
    pattern = re.escape(glob).replace(r"\*\*/", "(?:.*/)?").replace(r"\*\*", ".*")
    pattern = pattern.replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
    return re.fullmatch(pattern + below, path.as_posix()) is not None
