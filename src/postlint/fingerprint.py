"""What a finding is known by when lines move: a digest of its rule and sentence. Pure.

A secret is masked before the sentence is digested: a bare code name or phone number could
be found by trying all there are.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from hashlib import sha256
from itertools import islice

from postlint.finding import MASK, Report
from postlint.folding import fold
from postlint.text import Span, sentences

_VERSION = "1"  # part of every digest: a better recipe must not match old ones by chance


def fingerprints(report: Report) -> tuple[str, ...]:
    """One for each finding of a report, in its order: 32 hex digits.

    Equal findings in equal sentences are counted, so that each has one of its own.
    """
    sentences = _Sentences(report)
    seen: Counter[tuple[str, str]] = Counter()
    made = []
    for finding in report.findings:
        known = (finding.rule.id, sentences.around(finding.span))
        seen[known] += 1
        made.append(digest(_VERSION, *known, str(seen[known])))
    return tuple(made)


def digest(*parts: str) -> str:
    """32 hex digits of some texts."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class _Sentences:
    """The sentences of a post as they are digested: folded, one space, secrets masked."""

    def __init__(self, report: Report) -> None:
        self._text = report.document.text
        # of the text, not of `prose`: a report that was kept holds no more
        self._spans = sentences(report.document.text)
        self._starts = [span.start for span in self._spans]
        self._secrets = sorted(
            span
            for finding in report.findings
            if finding.rule.secret
            for span in (finding.span, *(related.span for related in finding.related))
        )
        self._longest = max((span.end - span.start for span in self._secrets), default=0)
        self._made: dict[tuple[int, int], str] = {}

    def around(self, span: Span) -> str:
        """The sentences that hold a place."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = max(bisect_right(self._starts, max(span.end - 1, span.start)), first + 1)
        if (first, last) not in self._made:
            held = self._spans[first:last]
            whole = Span(held[0].start, held[-1].end) if held else Span(0, 0)
            self._made[first, last] = " ".join(fold(self._masked(whole)).lower.split())
        return self._made[first, last]

    def _masked(self, whole: Span) -> str:
        pieces, done = [], whole.start
        near = bisect_left(self._secrets, Span(whole.start - self._longest, 0))
        for secret in islice(self._secrets, near, None):
            if secret.start >= whole.end:
                break
            if secret.overlaps(whole) and secret.end > done:
                pieces += [self._text[done : max(secret.start, done)], MASK]
                done = min(secret.end, whole.end)
        return "".join((*pieces, self._text[done : whole.end]))
