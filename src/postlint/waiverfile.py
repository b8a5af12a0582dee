"""`postlint-waivers.toml`: waivers beside the policy, for posts that can hold no comment."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from postlint.decode import decode
from postlint.document import Document, Waiver
from postlint.errors import PolicyError
from postlint.finding import Excuse, Finding, Report, Source
from postlint.fingerprint import fingerprints
from postlint.folding import fold
from postlint.text import Span
from postlint.ui import Told
from postlint.waivers import UNUSED, Leave, fault

VERSION = 1
_MARKS = ("<<<<<<<", "=======", ">>>>>>>")
_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*waiver[ \t]*\]\][^\n]*", re.MULTILINE)


class Entry(NamedTuple):
    """One waiver. `path` is the post as seen from the policy's folder; the finding is known by
    a `quote` from it or by its `fingerprint`. `expires` is the last day."""

    rule: str = ""
    path: str = ""
    quote: str = ""
    fingerprint: str = ""
    reason: str = ""
    approved_by: str = ""
    expires: date | None = None

    def waiver(self, place: Span) -> Waiver:
        """The same as a waiver that stands at `place`; without a finding it names no rule."""
        known = self.path and (self.quote or self.fingerprint)
        until = self.expires.isoformat() if self.expires else ""
        return Waiver(self.rule if known else "", place, self.reason, until, place)


class _File(NamedTuple):
    version: int = VERSION
    waiver: tuple[Entry, ...] = ()


class Waivers(NamedTuple):
    """A file of waivers: what it says, and what stands in it."""

    where: str = ""
    text: str = ""
    entries: tuple[Entry, ...] = ()

    def key(self, at: int) -> str:
        """What the excuse of a finding says of the entry that it comes from."""
        return f"{self.where}#{at + 1}"


def read(text: str, where: str) -> Waivers:
    """The waivers of a file; PolicyError if it is broken, half merged or from the future."""
    if any(line.startswith(_MARKS) for line in text.split("\n")):
        raise PolicyError(where, Told("policy.merge"), Told("advice.both-sides"))
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise PolicyError(where, Told("policy.no-toml", problem=problem)) from None
    if isinstance(version := table.get("version"), int) and version > VERSION:
        raise PolicyError(where, Told("policy.newer"), Told("advice.update"))
    return Waivers(where, text, decode(_File, _spelled(table), where).waiver)


def _spelled(table: Any) -> Any:
    """`approved-by` is `approved_by`, as people write it both ways."""
    if isinstance(table, dict):
        return {key.replace("-", "_"): _spelled(value) for key, value in table.items()}
    return [_spelled(one) for one in table] if isinstance(table, list) else table


def waived(report: Report, waivers: Waivers, leave: Leave, today: date) -> Report:
    """The report, in which findings that an entry names have that excuse."""
    mine = [
        (at, entry) for at, entry in enumerate(waivers.entries) if entry.path == report.terms.path
    ]
    if not (mine and report.findings):
        return report
    good = [(at, entry) for at, entry in mine if not _fault(entry, leave, today)]
    marks = zip(report.findings, fingerprints(report), strict=True)
    findings = [_excused(finding, mark, good, report, waivers) for finding, mark in marks]
    return report._replace(findings=tuple(findings))


def _fault(entry: Entry, leave: Leave, today: date) -> str:
    return fault(entry.waiver(Span(0, 0)), leave, today, entry.approved_by)


def _excused(
    finding: Finding,
    mark: str,
    entries: Sequence[tuple[int, Entry]],
    report: Report,
    waivers: Waivers,
) -> Finding:
    for at, entry in entries if not finding.excuse else ():
        if entry.rule == finding.rule.id and _names(entry, finding, mark, report.document):
            until = entry.expires.isoformat() if entry.expires else ""
            excuse = Excuse(Source.WAIVER, entry.reason, until, waivers.key(at))
            return finding._replace(excuse=excuse)
    return finding


def _names(entry: Entry, finding: Finding, mark: str, document: Document) -> bool:
    """Whether an entry is about a finding: all that it says of it must fit."""
    if entry.fingerprint and entry.fingerprint != mark:
        return False
    return not entry.quote or any(
        place.overlaps(finding.span) or place.holds(finding.span)
        for place in _places(entry.quote, document)
    )


def _places(quote: str, document: Document) -> tuple[Span, ...]:
    """Where a post says a quote, whatever its capitals, blanks and apostrophes."""
    words = fold(quote).lower.split()

    def found() -> tuple[Span, ...]:
        folded = fold(document.text)  # a report that was kept has no views
        pattern = re.compile(r"\s+".join(map(re.escape, words)))
        return tuple(folded.span(*hit.span()) for hit in pattern.finditer(folded.lower))

    return document.derived(("quote", quote), found) if words else ()


def listed(
    waivers: Waivers,
    reports: Iterable[Report],
    gone: frozenset[str],
    leave: Leave,
    today: date,
) -> Document:
    """The file as a document that holds its faulty waivers. Of those for posts that were
    judged in this run, or that are `gone`, what no finding needed is unused."""
    reports = tuple(reports)
    seen = gone | {report.terms.path for report in reports if not report.problems}
    used = {f.excuse.where for report in reports for f in report.findings if f.excuse}
    places = tuple(_entry_places(waivers))
    made = []
    for at, entry in enumerate(waivers.entries):
        one = entry.waiver(places[at] if at < len(places) else Span(0, 0))
        wrong = _fault(entry, leave, today)
        idle = entry.path in seen and waivers.key(at) not in used
        if wrong or idle:
            made.append(one._replace(rule=entry.rule, fault=wrong or UNUSED))
    return Document.plain(waivers.text, waivers.where).with_waivers(tuple(made))


def _entry_places(waivers: Waivers) -> Iterator[Span]:
    """The heads of the entries: TOML tells no places."""
    return (Span(*found.span()) for found in _HEAD.finditer(waivers.text))


def written(entry: Entry) -> str:
    """An entry as TOML, to be put at the end of the file."""
    told = {key: value for key, value in entry._asdict().items() if value}
    lines = [f"{key.replace('_', '-')} = {_value(value)}\n" for key, value in told.items()]
    return "".join(["\n[[waiver]]\n", *lines])


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    # what JSON writes is TOML too, but for DEL
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
