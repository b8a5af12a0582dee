"""Posts of different people that say almost the same within some days.

MinHash (rensa) finds the pairs worth a look without comparing every post with every other; what
counts is the exact share of three-word sequences that both have, so that the verdict does not
depend on a hash. The order of the posts does not count either.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from postlint.config import Copies
from postlint.document import Document
from postlint.engine import check
from postlint.errors import Problem
from postlint.finding import Report
from postlint.folding import fold
from postlint.policy import Policy
from postlint.reporters._verdict import named
from postlint.rule import Words
from postlint.session import Session
from postlint.ui import LANGUAGES

_RUN = 3  # words in a sequence
_HASHES, _BANDS, _SEED = 128, 64, 1  # of pairs that share a third, one in 10,000 is missed
_MOST = 1_000_000  # pairs that are compared; more take minutes
_NAMED = 3  # echoes that a finding names
_WORD = r"[\w'’]+"

Shingles = frozenset[str]


class _Post(NamedTuple):
    at: int  # which of the reports
    report: Report
    who: str
    said: str  # its words, a blank between them


class _TooAlike(Exception):
    """So many posts are alike that comparing them all would take for ever."""


def found(reports: Sequence[Report], session: Session) -> tuple[Report, ...]:
    """The reports, with what the rules say of those that have echoes among the others.

    Where too many are alike to compare them all, one more report says so: it is not checked.
    """
    made = list(reports)
    by_policy: dict[str, list[int]] = defaultdict(list)
    for at, report in enumerate(reports):
        if report.compared:
            by_policy[report.terms.policy].append(at)
    for where, places in by_policy.items():
        policy = session.policy_for(Path(where).absolute().parent if where else None)
        posts = list(_posts(places, reports, policy))
        try:
            for post, echoes in _echoes(posts, policy.config.copies):
                made[post.at] = session.excused(_told(post.report, policy, echoes))
        except _TooAlike:
            problem = Problem(where, "copies-many", (("posts", str(len(posts))),))
            made.append(Report(Document.plain("", where), problems=(problem,), is_post=False))
    return tuple(made)


def _posts(places: Iterable[int], reports: Sequence[Report], policy: Policy) -> Iterator[_Post]:
    """Those that can be compared: who says it is known, and it is long enough."""
    copies, facts = policy.config.copies, policy.config.facts
    lines = (line for crisis in facts.crisis for line in crisis.line.values())
    allowed = [_words(text) for text in (*copies.allow, *lines)]
    for at in places:
        document = reports[at].document
        who, said = _who(document), _words(document.prose)
        for line in filter(None, allowed):
            said = _without(said, line)
        if who and len(said) >= max(copies.words, _RUN):
            yield _Post(at, reports[at], who, " ".join(said))


def _echoes(posts: Sequence[_Post], copies: Copies) -> Iterator[tuple[_Post, tuple[_Post, ...]]]:
    near: Mapping[int, set[int]] = defaultdict(set)
    for count, (one, two) in enumerate(_candidates(posts)):
        if count >= _MOST:
            raise _TooAlike
        if _is_echo(posts[one], posts[two], copies):
            near[one].add(two)
            near[two].add(one)
    for at in sorted(near):
        yield posts[at], tuple(posts[other] for other in sorted(near[at]))


def _candidates(posts: Sequence[_Post]) -> Iterator[tuple[int, int]]:
    """Pairs of posts by two people that may be alike. Each person has an index of their own:
    what somebody says again and again is no echo, and must not cost a comparison."""
    from rensa import RMinHash, RMinHashLSH

    indexes: dict[str, RMinHashLSH] = {}
    for at, post in enumerate(posts):
        sketch = RMinHash(num_perm=_HASHES, seed=_SEED)
        sketch.update(sorted(_shingles(post.said)))
        for who, index in indexes.items():
            if who != post.who:
                yield from ((other, at) for other in sorted(index.query(sketch)))
        if post.who not in indexes:
            indexes[post.who] = RMinHashLSH(threshold=0.5, num_perm=_HASHES, num_bands=_BANDS)
        indexes[post.who].insert(at, sketch)


def _is_echo(one: _Post, two: _Post, copies: Copies) -> bool:
    moments = (one.report.document.meta.moment, two.report.document.meta.moment)
    if moments[0] and moments[1] and abs(moments[0] - moments[1]) > timedelta(days=copies.days):
        return False
    first, second = _shingles(one.said), _shingles(two.said)
    return 100 * len(first & second) >= copies.share * len(first | second)


def _told(report: Report, policy: Policy, echoes: Sequence[_Post]) -> Report:
    """The report with what the rules about echoes find in it, as they find anything."""
    rules = [one for one in policy.index.checks if "echoes" in one.conditions.given]
    places: list[str | Words] = [_place(post.report.document) for post in echoes[:_NAMED]]
    more = ["…"] if len(echoes) > _NAMED else []
    document = report.document
    known = document.with_meta(document.meta._replace(echoes=(*places, *more)))
    findings = check(known, rules).findings
    together = sorted((*report.findings, *findings), key=lambda one: (one.span, one.rule.id))
    return report._replace(findings=tuple(together))


def _place(document: Document) -> Words:
    return {lang: named(document, unicode=True, lang=lang) for lang in LANGUAGES}


def _who(document: Document) -> str:
    """Who says it; the company's own page is nobody's copy."""
    meta = document.meta
    return "" if meta.speaker == "company" else (meta.author or meta.handle).casefold().strip()


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(_WORD, fold(text).lower))


@lru_cache(maxsize=4096)
def _shingles(said: str) -> Shingles:
    words = said.split(" ")
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _without(words: tuple[str, ...], line: tuple[str, ...]) -> tuple[str, ...]:
    """The words without each place where the line stands."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        if words[at : at + len(line)] == line:
            at += len(line)
        else:
            kept.append(words[at])
            at += 1
    return tuple(kept)
