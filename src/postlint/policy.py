"""A policy opened: its config, its vocabulary, its checks, ready for documents."""

import math
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from postlint import config as configs
from postlint.config import Config
from postlint.document import SPEAKERS, TIES, Document, Meta
from postlint.errors import PostError, Problem
from postlint.facts import Person
from postlint.finding import Terms
from postlint.index import Index
from postlint.language import language_of
from postlint.moment import aware, end_of, parse, zone
from postlint.rule import Check
from postlint.waivers import judged

if TYPE_CHECKING:
    from postlint.pack import Proof

_LONGEST = 1_000_000  # days that a waiver can run: beyond is beyond all dates


class Book(NamedTuple):
    """All rules that a policy may ask for, on or off, with their examples; `own` are the rules
    whose examples the company wrote itself."""

    offered: tuple[tuple[Check, bool], ...]
    proofs: "Mapping[str, Proof]"
    own: frozenset[str] = frozenset()


class Policy(NamedTuple):
    """What one `postlint.toml` asks for. `root` is its folder, None without a file.

    `where` is its file, or what else it came from; empty where there is no policy. `files` are
    its packs and their folders, `read_from` the files that it extends and itself, if they are
    known; `book` reads all rules, those that are off too. What is not `kept` leaves no trace in a
    cache.
    """

    where: str
    root: Path | None
    config: Config
    index: Index  # type: ignore[assignment]  # no place asks a tuple where a value stands
    book: Callable[[], Book]
    files: tuple[Path, ...] = ()
    kept: bool = True
    read_from: tuple[Path, ...] = ()
    compares: bool = False  # whether posts are looked at beside each other: no verdict lasts

    @property
    def offered(self) -> tuple[tuple[Check, bool], ...]:
        """Each rule, and whether it is on by default."""
        return self.book().offered

    @property
    def proofs(self) -> "Mapping[str, Proof]":
        """The examples of each rule."""
        return self.book().proofs

    @property
    def own(self) -> frozenset[str]:
        """The rules whose examples the company wrote itself."""
        return self.book().own

    @property
    def terms(self) -> Terms:
        """What its reports say of it."""
        return Terms(self.where, self.config.fail_on)

    @property
    def sources(self) -> tuple[Path, ...]:
        """All files, and the folders of packs, that decide what this policy says."""
        if self.read_from or not self.root:
            return (*self.read_from, *self.files)
        from postlint.inherit import files

        return (*files(Path(self.where)), *self.files)

    @property
    def digest(self) -> str:
        """What the policy says, as approvals know it; empty without a file."""
        from postlint.approval import policy_digest

        return policy_digest(self.sources)

    def window(self, document: Document) -> tuple[float, float]:
        """Between which moments (seconds since 1970) a verdict about a post stands.

        They are the dates before and after it on which a name that it says begins or ends to
        count, a waiver in it ends, or a rule begins to count.
        """
        as_of = document.meta.as_of
        tz = as_of.tzinfo if as_of else None
        if as_of is None or tz is None:
            return 0.0, 0.0
        dates = set(self.index.dates(document))
        ends = [date.fromisoformat(one) for one in _ends(document)]
        dates |= {end_of(one, tz) for one in ends}
        # the day from which on an end date is near enough
        most = timedelta(days=min(self.config.waivers.max_days, _LONGEST))
        dates |= {aware(one - most, tz) for one in ends if one - date.min > most}
        dates |= {aware(one, tz) for one in self.index.since}
        before = [one for one in dates if one <= as_of]
        after = [one for one in dates if one > as_of]
        return (
            max(before).timestamp() if before else -math.inf,
            min(after).timestamp() if after else math.inf,
        )

    def with_facts(
        self,
        document: Document,
        as_of: datetime,
        told: Mapping[str, Any],
        path: Path | None = None,
        me: Mapping[str, str] | None = None,
    ) -> Document:
        """The post with all that is known about it.

        Its own front matter goes first, then the policy's overrides for its `path`, then what
        the caller was `told`. The role of `me`, who asks, is the author's if nobody else is
        named: it is for remedies, and no verdict depends on it.
        """
        meta = document.meta
        overrides = [override._asdict() for override in self._overrides(path)]
        for source in (*overrides, told):
            fields = {key: value for key, value in source.items() if key in Meta._fields}
            meta = meta._replace(
                **{key: value for key, value in fields.items() if value and not getattr(meta, key)}
            )
        laws = meta.jurisdictions or self.config.jurisdictions
        meta = meta._replace(
            jurisdictions=tuple(map(str.lower, laws)),
            as_of=self._aware(as_of),
            publish_at=self._aware(meta.publish_at) if meta.publish_at else None,
            channel=meta.channel.lower(),
            speaker=meta.speaker.lower(),
            relation=meta.relation.lower(),
        )
        _verify(meta, document.name)
        meta = self._introduced(meta, document)
        document = document.with_meta(self._own_role(meta, me, document) if me else meta)
        if document.meta.approved:
            from postlint.approval import stale

            changed = stale(document, self.digest)
            document = document.with_meta(document.meta._replace(stale=changed))
        if not document.waivers:
            return document
        today = self.today(as_of)
        return document.with_waivers(judged(document.waivers, self.config.waivers, today))

    def candidates(self, document: Document, path: Path | None = None) -> tuple[Check, ...]:
        """The checks that can match a post, without those from which its `path` is exempt."""
        return self._allowed(self.index.candidates(document), path)

    def guards(self, document: Document, path: Path | None = None) -> tuple[Check, ...]:
        """The same of the guards of protected speech, for a post in which something is found."""
        return self._allowed(self.index.guards(document), path)

    def _allowed(self, found: tuple[Check, ...], path: Path | None) -> tuple[Check, ...]:
        some = any(override.disable for override in self.config.overrides)
        off = [name for one in self._overrides(path) for name in one.disable] if some else []
        return tuple(one for one in found if not any(fnmatchcase(one.rule.id, x) for x in off))

    def today(self, as_of: datetime) -> date:
        """The company's date at a moment: waivers end with their day."""
        return self._aware(as_of).date()

    def names(self, path: Path) -> bool:
        """Whether a file is a post: `posts` names it, or says nothing, and `exclude` does not."""
        config = self.config
        if self.root is None or not (config.posts or config.exclude):
            return True
        inside = PurePath(os.path.relpath(path, self.root.absolute()))
        if any(configs.matches(inside, glob) for glob in config.exclude):
            return False
        return not config.posts or any(configs.matches(inside, glob) for glob in config.posts)

    def _overrides(self, path: Path | None) -> list[configs.Override]:
        if self.root is None or path is None or not self.config.overrides:
            return []
        try:
            inside = PurePath(path.resolve().relative_to(self.root.resolve()))
        except ValueError:
            return []
        return [
            override
            for override in self.config.overrides
            if any(configs.matches(inside, glob) for glob in override.paths)
        ]

    def _aware(self, moment: datetime | date | str) -> datetime:
        """A moment in the company's time zone, whose dates the policy's dates are."""
        name = self.config.company.timezone
        tz = zone(name, f"{self.where}: company.timezone")
        told = parse(moment, "publish_at") if isinstance(moment, str) else moment
        return aware(told, tz).astimezone(tz)

    def _introduced(self, meta: Meta, document: Document) -> Meta:
        """The author's name, role and standing, where the policy lists the author."""
        if not (meta.author or meta.handle):
            return meta
        for person in self.config.people:
            if meta.author == person.name or {meta.author, meta.handle} & {*person.handles}:
                role = meta.role or _role(person, document)
                standing = person.spokesperson
                return meta._replace(author=person.name, role=role, spokesperson=standing)
        return meta

    def _own_role(self, meta: Meta, me: Mapping[str, str], document: Document) -> Meta:
        """What the policy says that the user does, else what the user says."""
        from postlint.identity import owns

        if meta.role or meta.speaker == "company" or not owns(me, meta.author, meta.handle):
            return meta
        own = Meta(author=me.get("name", ""), handle=me.get("handle", ""))
        known = self._introduced(own, document).role
        return meta._replace(role=known or me.get("role", ""))


def _verify(meta: Meta, name: str) -> None:
    """PostError for a word that would switch rules off because it is misspelt."""
    if meta.speaker not in ("", *SPEAKERS):
        raise _no_choice(name, "speaker", ", ".join(SPEAKERS))
    if meta.relation and meta.relation not in TIES:
        raise _no_choice(name, "relation", ", ".join(TIES))
    if meta.channel:
        from postlint.channels import resembling

        if meant := resembling(meta.channel):
            raise _no_choice(name, "channel", meant)


def _no_choice(name: str, key: str, choices: str) -> PostError:
    return PostError(Problem(name, "meta-choice", (("key", key), ("choices", choices))))


def _role(person: Person, document: Document) -> str:
    """What a person does, in the post's language if the policy says it so."""
    told = person.role
    return (told.get(language_of(document)) or next(iter(told.values()), "")) if told else ""


def _ends(document: Document) -> Iterator[str]:
    """The end dates of a post's waivers, as far as they are dates."""
    for waiver in document.waivers:
        with suppress(ValueError):
            yield date.fromisoformat(waiver.until).isoformat()
