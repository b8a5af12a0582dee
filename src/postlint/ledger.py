"""Verdicts kept from run to run: what was judged before, unchanged, need not be judged again.

A verdict is found by all that it was made of: the bytes and the path of the post, the policy
with all its files, the flags, this edition of postlint. It counts for a window of time, which
ends where a date that the post depends on comes: an embargo's end touches only the posts that
say its name. What was found is sealed with the policy; see `cache.Sealed`.
"""

import json
import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from postlint import cache
from postlint.document import Document, Origin
from postlint.errors import PolicyError
from postlint.finding import Edit, Excuse, Finding, Fix, Praise, Report, Source, Terms
from postlint.policy import Policy
from postlint.results import Results, Verdict
from postlint.rule import Related, Rule, Severity
from postlint.session import Session
from postlint.text import Span

_FORMAT = b"3"
_TEXT = "utf-8-sig"

Window = tuple[float, float]  # seconds since 1970


class Post(NamedTuple):
    """A file to judge, and its bytes if they were read already."""

    path: str
    data: bytes | None = None


class Judged(NamedTuple):
    """The reports of a file, and the time for which they stand; None: not to be kept."""

    reports: tuple[Report, ...]
    window: Window | None


def judged(session: Session, post: Post) -> Judged:
    """Judge a file, and say how long the verdict stands."""
    if post.data is None:
        return Judged(tuple(one.slim for one in session.check_path(post.path)), None)
    reports = session.check_read(post.data, post.path)
    first = reports[0]
    lasts = len(reports) == 1 and not first.problems
    lasts = lasts and first.document.text == post.data.decode(_TEXT, "replace")
    window = session.window(first.document, post.path) if lasts else None
    return Judged(tuple(one.slim for one in reports), window)


def all_judged(session: Session, posts: Iterable[Post]) -> list[Judged]:
    """Judge some files, in order."""
    return [judged(session, post) for post in posts]


class Ledger:
    """The verdicts under one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._results = Results(session.as_of)
        self._bases: dict[str, Basis | None] = {}  # by policy
        self._places: dict[str, _Place | None] = {}  # by folder
        self._asked: dict[str, tuple[bytes, Basis]] = {}

    def find(self, paths: Iterable[str]) -> tuple[dict[str, Report], list[Post]]:
        """The reports that are kept about files, and the files that are to be judged."""
        read = [self._read(path) for path in paths]
        asked = {post.path: self._asked[post.path][0] for post in read if post.path in self._asked}
        rows = self._results.get(asked.values())
        kept: dict[str, Report] = {}
        for post in read:
            row = rows.get(asked.get(post.path, b""))
            if row and (report := self._kept(row, post)):
                kept[post.path] = report
                del self._asked[post.path]
        return kept, [post for post in read if post.path not in kept]

    def keep(self, new: Mapping[str, Judged]) -> None:
        """Keep the verdicts that can be kept."""
        rows = []
        for path, one in new.items():
            key, basis = self._asked.pop(path, (b"", None))
            if basis and one.window:
                rows.append(_row(key, one.reports[0], one.window, basis))
        self._results.put(rows)

    def close(self) -> None:
        """Let go of the file."""
        self._results.close()

    def _read(self, path: str) -> Post:
        try:
            with open(path, "rb", buffering=0) as file:
                data = file.readall()
        except OSError:
            return Post(path)
        folder, name = os.path.split(path)
        if folder not in self._places:
            self._places[folder] = self._place(folder)
        if place := self._places[folder]:
            self._asked[path] = (place.key(name, data), place.basis)
        return Post(path, data)

    def _place(self, folder: str) -> "_Place | None":
        try:
            policy = self._session.bench_for(Path(folder).absolute())
        except PolicyError:
            return None
        if policy.where not in self._bases:
            session = self._session
            told = (sorted(session.told.items()), sorted(session.me.items()))
            basis = Basis(policy, (*told, session.plan["supposed"]))
            self._bases[policy.where] = basis if basis.settled else None
        found = self._bases[policy.where]
        return _Place(found, found.keys(os.path.abspath(folder))) if found else None

    def _kept(self, row: Verdict, post: Post) -> Report | None:
        _, basis = self._asked[post.path]
        try:
            return _report(row, post, basis)
        except (ValueError, KeyError, TypeError):
            return None


class Basis:
    """What the verdicts under one policy rest on, besides the posts."""

    def __init__(self, policy: Policy, told: object) -> None:
        files = [str(path) for path in policy.sources]
        lasts = policy.kept and not policy.compares
        self.settled = lasts and all(map(cache.is_settled, files))
        made_of = [cache.state(path).encode() for path in files]
        flags = repr(told).encode("utf-8", "surrogatepass")
        parts = [_FORMAT, cache.edition(), flags, *map(os.fsencode, files), *made_of]
        self._key = cache.digest("results", parts)
        self.sealed = cache.Sealed(cache.digest("sealed", parts))
        self.where = policy.where
        self._policy = policy
        self._terms: dict[str, Terms] = {}

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """The rules that findings may be of, by their ids."""
        return {one.rule.id: one.rule for one in self._policy.index.checks}

    def keys(self, folder: str) -> "blake2b":
        """What the keys of verdicts about the files in a folder begin with."""
        return blake2b(cache.digest("verdict", (self._key, os.fsencode(folder))), digest_size=16)

    def terms(self, fail_on: str) -> Terms:
        """The terms of a report that was kept; ValueError if there are no such."""
        if fail_on not in self._terms:
            self._terms[fail_on] = Terms(self.where, Severity(fail_on))
        return self._terms[fail_on]


class _Place(NamedTuple):
    """A folder with posts, and what the verdicts in it rest on."""

    basis: Basis
    begun: "blake2b"

    def key(self, name: str, data: bytes) -> bytes:
        """The key of the verdict about the bytes of the file called `name`."""
        told = os.fsencode(name)
        made = self.begun.copy()
        made.update(len(told).to_bytes(4, "big") + told)
        made.update(data)
        return made.digest()


def _row(key: bytes, report: Report, window: Window, basis: Basis) -> Verdict:
    """A report as a row."""
    found = {
        "findings": [_told(one) for one in report.findings],
        "praise": [(one.rule.id, one.span, one.values) for one in report.praise],
    }
    nothing = not report.findings and not report.praise
    text = "" if nothing else json.dumps(found, default=dict)
    sealed = basis.sealed.shut(text.encode("utf-8", "surrogatepass")) if text else b""
    return Verdict(key, *window, str(report.terms.fail_on), sealed)


def _report(row: Verdict, post: Post, basis: Basis) -> Report:
    """The report of a row about a post; an exception if it is broken.

    Its document has the text alone: no rule will look at it again.
    """
    terms, name = basis.terms(row.terms), post.path
    if not row.found:
        return Report(Document("", "", "", name, Origin(name)), terms=terms)
    found = json.loads(basis.sealed.opened(row.found))
    text = (post.data or b"").decode(_TEXT)
    rules = basis.rules
    document = Document(text, text, text, name, Origin(name))
    findings = tuple(_finding(one, rules) for one in found["findings"])
    praise = tuple(
        Praise(rules[rule], Span(*span), values) for rule, span, values in found["praise"]
    )
    return Report(document, findings, praise, terms=terms)


def _told(one: Finding) -> tuple[Any, ...]:
    excuse = one.excuse and tuple(one.excuse)
    return (
        one.rule.id, one.span, one.severity, one.values, one.related, one.fix, excuse,
        one.suggestions,
    )  # fmt: skip


def _finding(told: Any, rules: Mapping[str, Rule]) -> Finding:
    rule, span, severity, values, related, fix, excuse, suggestions = told
    return Finding(
        rules[rule],
        Span(*span),
        Severity(severity),
        values,
        tuple(Related(Span(*place), label) for place, label in related),
        _fix(fix) if fix else None,
        Excuse(Source(excuse[0]), *excuse[1:]) if excuse else None,
        tuple(map(_fix, suggestions)),
    )


def _fix(told: Any) -> Fix:
    edits, safe, blanks = told
    return Fix(tuple(Edit(Span(*span), text) for span, text in edits), safe, tuple(blanks))
