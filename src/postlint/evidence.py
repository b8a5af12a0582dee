"""What may be kept of a check: that a text was final under a policy. No word, no name, no path.

One line a final post, which is one that nothing holds back; what was tried before is nobody's
business. The text is known by a keyed digest: who has the key and the text can find its line,
and nobody can find the text. Of protected speech nothing is counted.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any, NamedTuple

from postlint import cache
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.finding import Report, Source
from postlint.policy import Policy
from postlint.readers import published
from postlint.reporters import View
from postlint.rule import Severity
from postlint.ui import Told

VERSION = 1
_MARKS = ("<<<<<<<", "=======", ">>>>>>>")
_BYTES = 16  # of a digest

Line = dict[str, Any]


class Desk(NamedTuple):
    """Who writes: the key of the digests, the version of postlint, the moment."""

    key: bytes
    version: str
    now: datetime


def text_digest(document: Document, key: bytes) -> str:
    """What a post is known by: its text as published, whatever blanks stand around it."""
    text = unicodedata.normalize("NFC", published(document)).strip()
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    made = blake2b(lines.encode("utf-8", "surrogatepass"), key=key, digest_size=_BYTES)
    return made.hexdigest()


def policy_digest(policy: Policy) -> str:
    """What a policy is known by: the bytes of its files, not where they lie."""
    states = (cache.state(str(path)).encode() for path in policy.sources)
    return cache.digest("log policy", states).hex()[: 2 * _BYTES] if policy.root else ""


def is_final(report: Report, fail_on: Severity | None) -> bool:
    """Whether it is a post that was checked and that nothing holds back."""
    least = (fail_on or report.terms.fail_on).rank
    held = any(finding.severity.rank >= least for finding in report.standing)
    return report.is_post and not report.problems and not held


def line(report: Report, policy: Policy, desk: Desk) -> Line:
    """The line of a final post. The time is told to the minute: no clock of anybody's work."""
    shown = View().shown(report)
    weights = Counter(finding.severity for finding in shown if not finding.excuse)
    excuses = [finding.excuse for finding in shown if finding.excuse]
    moment = report.document.meta.moment
    return {
        "v": VERSION,
        "time": desk.now.astimezone(UTC).isoformat(timespec="minutes"),
        "as_of": moment.astimezone(UTC).isoformat(timespec="minutes") if moment else None,
        "tool": desk.version,
        "policy": policy_digest(policy),
        "text": text_digest(report.document, desk.key),
        "verdict": "clear",
        "counts": {severity.value: weights[severity] for severity in Severity},
        "baselined": sum(excuse.source is Source.BASELINE for excuse in excuses),
        "waivers": [
            {"rule": finding.rule.id, "until": finding.excuse.until}
            for finding in shown
            if finding.excuse and finding.excuse.source is Source.WAIVER
        ],
    }


def read(text: str, where: str) -> list[Line]:
    """The lines of a log; PolicyError if it is broken, half merged or from the future."""
    return list(_read(text, where))


def _read(text: str, where: str) -> Iterator[Line]:
    for at, row in enumerate(text.splitlines(), 1):
        if row.startswith(_MARKS):
            raise PolicyError(f"{where}:{at}", Told("policy.merge"), Told("advice.both-sides"))
        try:
            told = json.loads(row)
            datetime.fromisoformat(told["time"])
            version = int(told["v"])
        except (ValueError, KeyError, TypeError, RecursionError):
            raise PolicyError(f"{where}:{at}", Told("policy.no-log")) from None
        if version > VERSION:
            raise PolicyError(f"{where}:{at}", Told("policy.newer"), Told("advice.update"))
        yield told


def kept(old: Iterable[Line], now: datetime, days: int) -> list[Line]:
    """The lines that are not too old to be kept."""
    oldest = now - timedelta(days=days)
    return [one for one in old if datetime.fromisoformat(one["time"]) >= oldest]


def new(lines: Iterable[Line], old: Iterable[Line]) -> list[Line]:
    """The lines that say something new: one for a text under a policy and an edition."""
    known = {_known(one) for one in old}
    found = []
    for one in lines:
        if _known(one) not in known:
            known.add(_known(one))
            found.append(one)
    return found


def _known(told: Mapping[str, Any]) -> tuple[object, ...]:
    return told["text"], told.get("policy"), told.get("tool"), str(told.get("waivers"))


def written(lines: Iterable[Line]) -> str:
    """Lines as text."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
