"""A report in the words of the protocol: diagnostics, hovers, code actions."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from lsprotocol import types as lsp

from postlint.finding import Finding, Fix, Report, Source
from postlint.lsp._places import place
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._verdict import problem_text
from postlint.rule import Severity
from postlint.text import Span
from postlint.ui import say

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
_LEAVE = 30  # days that a waiver is asked for
_COMMENTS = (".md", ".markdown", ".mdx")  # files that can hold a waiver


class Told(NamedTuple):
    """What was found in one version of an open document, for an editor that counts in
    `encoding` and a reader of `lang`. The editor is its author's own screen."""

    report: Report
    uri: str
    lang: str
    encoding: object

    def diagnostics(self) -> list[lsp.Diagnostic]:
        """One for each finding, and one for what was not checked."""
        found = [self._diagnostic(finding) for finding in self._shown()]
        for problem in self.report.problems:
            if problem.key != "empty":
                text = f"{say(self.lang, 'unchecked')}: {problem_text(problem, self.lang)}"
                found.append(self._made(Span(0, 0), text, lsp.DiagnosticSeverity.Error))
        return found

    def hover(self, offset: int) -> lsp.Hover | None:
        """What, why and what to do, for the findings at a place."""
        here = [finding for finding in self._shown() if _touches(finding.span, offset)]
        if not here:
            return None
        text = "\n\n---\n\n".join(self._explained(finding) for finding in here)
        content = lsp.MarkupContent(lsp.MarkupKind.Markdown, text)
        return lsp.Hover(content, self._range(here[0].span))

    def actions(self, wanted: Span) -> Iterator[lsp.CodeAction]:
        """The remedies and waivers for the findings that a selection touches."""
        for finding in self._shown():
            if not (_touches(finding.span, wanted.start) or finding.span.overlaps(wanted)):
                continue
            for fix in dict.fromkeys(filter(None, (finding.fix, *finding.suggestions))):
                yield self._remedy(finding, fix)
            if self.uri.lower().endswith(_COMMENTS) and finding.excuse is None:
                yield self._waiver(finding)

    def _shown(self) -> Iterator[Finding]:
        for finding in View(own_screen=True).shown(self.report):
            if finding.excuse is None or finding.excuse.source is Source.PROTECTED:
                yield finding

    @property
    def _discretion(self) -> Discretion:
        return Discretion.about(self.report, View(lang=self.lang, own_screen=True))

    def _diagnostic(self, finding: Finding) -> lsp.Diagnostic:
        told = self._discretion
        severity = lsp.DiagnosticSeverity.Hint if finding.excuse else _SEVERITIES[finding.severity]
        made = self._made(finding.span, told.message(finding), severity)
        made.code = finding.rule.id
        made.related_information = [
            lsp.DiagnosticRelatedInformation(
                lsp.Location(self.uri, self._range(also.span)), told.label(also, finding)
            )
            for also in finding.related
            if told.label(also, finding)
        ]
        return made

    def _made(self, span: Span, text: str, severity: lsp.DiagnosticSeverity) -> lsp.Diagnostic:
        return lsp.Diagnostic(self._range(span), text, severity=severity, source="postlint")

    def _explained(self, finding: Finding) -> str:
        told = self._discretion
        parts = [f"**{_plain(told.message(finding))}**"]
        for key, words in (("why", told.why(finding)), ("help", told.help(finding))):
            if words:
                parts.append(f"*{say(self.lang, f'explain.{key}')}* — {_plain(words)}")
        if finding.excuse:
            parts.append(_plain(say(self.lang, "note.protected")))
        return "\n\n".join([*parts, f"`{finding.rule.id}`"])

    def _remedy(self, finding: Finding, fix: Fix) -> lsp.CodeAction:
        edits = [lsp.TextEdit(self._range(edit.span), edit.text) for edit in fix.edits]
        return self._action(finding, say(self.lang, "lsp.write", text=fix.text), edits)

    def _waiver(self, finding: Finding) -> lsp.CodeAction:
        """A comment without a reason: it holds only once its author has written one."""
        document = self.report.document
        line = document.lines.position(finding.span.start).line
        start = document.lines.span(line).start
        today = document.meta.as_of or datetime.now(UTC)
        until = (today + timedelta(days=_LEAVE)).date().isoformat()
        comment = f"<!-- postlint-ignore-next {finding.rule.id}:  until={until} -->\n"
        edits = [lsp.TextEdit(self._range(Span(start, start)), comment)]
        return self._action(finding, say(self.lang, "lsp.waive", rule=finding.rule.id), edits)

    def _action(self, finding: Finding, title: str, edits: list[lsp.TextEdit]) -> lsp.CodeAction:
        return lsp.CodeAction(
            title,
            kind=lsp.CodeActionKind.QuickFix,
            diagnostics=[self._diagnostic(finding)],
            edit=lsp.WorkspaceEdit(changes={self.uri: list(edits)}),
        )

    def _range(self, span: Span) -> lsp.Range:
        document = self.report.document
        return place(document.text, document.lines, span, self.encoding)


def _touches(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end


def _plain(text: str) -> str:
    """Words that Markdown shows as they are."""
    for sign in "\\`*_[]<>#|":
        text = text.replace(sign, f"\\{sign}")
    return text
