"""What may be told to whom: the one place where a report's secrets are kept."""

from typing import NamedTuple

from postlint.document import Document
from postlint.finding import Finding, Praise, Report, fill
from postlint.reporters import View
from postlint.rule import Related, Words
from postlint.text import Span


class Discretion(NamedTuple):
    """The secret places and words of one report that its reader must not see.

    They are kept for every finding, not only for the secret rules' own: another rule's
    sentence, values or fix may hold the same words.
    """

    document: Document
    lang: str
    masked: bool
    spans: tuple[Span, ...] = ()
    words: frozenset[str] = frozenset()

    @classmethod
    def about(cls, report: Report, view: View) -> "Discretion":
        """What `view` must not see of `report`."""
        if view.own_screen:
            return cls(report.document, view.lang, masked=False)
        spans = tuple(
            span
            for found in report.findings
            if found.rule.secret
            for span in (found.span, *(related.span for related in found.related))
        )
        words = {_loose(span.cut(report.document.text)) for span in spans} - {""}
        return cls(report.document, view.lang, masked=True, spans=spans, words=frozenset(words))

    def hides(self, span: Span) -> bool:
        """Whether a place shares something with a secret one."""
        return any(span.overlaps(secret) or secret.holds(span) for secret in self.spans)

    def hides_line(self, line: int) -> bool:
        """Whether a line has a secret in it, found there or elsewhere."""
        span = self.document.lines.span(line)
        return self.hides(span) or self.leaks(span.cut(self.document.text))

    def leaks(self, text: str) -> bool:
        """Whether `text` holds words of a secret place."""
        loose = _loose(text) if self.words else ""
        return any(word in loose for word in self.words)

    def message(self, finding: Finding) -> str:
        """What a finding says."""
        return self._filled(finding.rule.message, finding)

    def why(self, finding: Finding) -> str:
        """The reason for its rule."""
        return self._filled(finding.rule.why, finding)

    def help(self, finding: Finding) -> str:
        """What to do about it."""
        return self._filled(finding.rule.help, finding)

    def praise(self, praise: Praise) -> str:
        """What is good."""
        return self._filled(praise.rule.praise, praise)

    def label(self, related: Related, finding: Finding) -> str:
        """What a related place is."""
        return self._filled(related.label, finding)

    def _filled(self, words: Words, source: Finding | Praise) -> str:
        masked = self.masked and (source.rule.secret or self.hides(source.span))
        text = fill(words, source.values, self.lang, masked=masked)
        if not masked and self.leaks(text):
            return fill(words, source.values, self.lang, masked=True)
        return text


def _loose(text: str) -> str:
    return " ".join(text.casefold().split())
