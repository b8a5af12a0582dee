"""A report for people: each finding with its line, the reason and the remedy, then a verdict."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from postlint.errors import Problem
from postlint.finding import Finding, Report, Source
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._escape import visible
from postlint.reporters._frame import GUTTER, Frame, Mark
from postlint.reporters._lines import Line, Piece, hanging, paint, wrap
from postlint.reporters._verdict import named, place, problem_text, verdict
from postlint.rule import Severity
from postlint.summary import Verdict
from postlint.text import Span
from postlint.ui import say

_NARROWEST = 40
_TRIES = 3
_MOST = 100  # findings of a post that are shown, the heaviest
_RELATED = 4  # so many other places are shown; the others are counted
_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.NOTE: "bold cyan",
}
_VERDICTS = {
    Verdict.CLEAR: "bold green",
    Verdict.BLOCKED: "bold red",
    Verdict.UNCHECKED: "bold magenta",
}
_ALSO = "bold blue"
_GOOD = "green"


def render(reports: Sequence[Report], view: View) -> str:
    """The whole screen: findings, what is good, what was not checked, hints, the verdict."""
    view = view._replace(width=max(view.width, _NARROWEST))
    screen = _Screen(view)
    blocks = [block for report in reports for block in screen.findings(report)]
    blocks += [screen.unseen(reports), screen.praise(reports), screen.problems(reports)]
    blocks.append(screen.hints())
    blocks = [block for block in blocks if block]
    style = _VERDICTS[view.summary(reports).verdict]
    last = [(Piece(line, style),) for line in wrap(verdict(reports, view), view.width)]
    lines = [line for block in blocks for line in [*block, ()]]
    # A verdict alone stays plain: painting it would cost the import of rich.
    return paint([*lines, *last], color=view.color and bool(blocks))


def _shown(report: Report, view: View) -> Iterator[Finding]:
    """Excused findings are only counted, but an author sees what is said of protected speech."""
    for finding in view.shown(report):
        if finding.excuse is None or finding.excuse.source is Source.PROTECTED:
            yield finding


class _Screen:
    """The blocks of a report, each a list of lines."""

    def __init__(self, view: View) -> None:
        self._view = view

    def findings(self, report: Report) -> Iterator[list[Line]]:
        """One block for each finding of a post."""
        discretion = Discretion.about(report, self._view)
        found = list(_shown(report, self._view))
        if len(found) > _MOST:
            heaviest = sorted(range(len(found)), key=lambda at: -found[at].severity.rank)
            found = [found[at] for at in sorted(heaviest[:_MOST])]
        for finding in found:
            yield self._finding(finding, discretion)

    def unseen(self, reports: Sequence[Report]) -> list[Line]:
        """How many findings there are besides those that are shown."""
        counts = (sum(1 for _ in _shown(report, self._view)) for report in reports)
        more = sum(max(0, count - _MOST) for count in counts)
        text = self._say("note.unseen", n=more) if more else ""
        return [(Piece(line),) for line in wrap(text, self._view.width)] if text else []

    def _finding(self, finding: Finding, discretion: Discretion) -> list[Line]:
        """What, where, why, and what to do."""
        document = discretion.document
        protected = finding.excuse is not None
        severity = Severity.NOTE if protected else finding.severity
        style = _STYLES[severity]
        head = Piece(self._head(f"severity.{severity}"), style)
        lines = hanging((head,), self._clean(discretion.message(finding)), self._view.width, "bold")
        where = place(document, finding.span, unicode=self._view.unicode, lang=self._view.lang)
        shown, marks = self._marks(finding, discretion, style)
        source: list[Line] = []
        gutter = len(str(document.lines.position(finding.span.start).line))
        if marks:
            frame = Frame(document, marks, self._view.width, unicode=self._view.unicode)
            gutter, source = frame.gutter, list(frame.lines())
        lines += [(Piece(" " * gutter + "--> ", GUTTER), Piece(where)), *source]
        notes = [
            ("hidden", "" if marks else self._say("note.hidden")),
            ("more", self._more(len(finding.related) - shown) if marks else ""),
            ("why", discretion.why(finding)),
            ("help", discretion.help(finding)),
            *self._remedies(finding, discretion),
            ("protected", self._say("note.protected") if protected else ""),
            ("rule", self._say("note.rule", rule=finding.rule.id)),
        ]
        for name, text in notes:
            lines += self._note(name, text, gutter)
        return lines

    def _remedies(self, finding: Finding, discretion: Discretion) -> Iterator[tuple[str, str]]:
        """What `--fix` would write, and what else could be written, unless the help says it."""
        if not self._view.reveals(finding):
            return
        told = discretion.help(finding)
        fixes = dict.fromkeys((*filter(None, [finding.fix]), *finding.suggestions[:_TRIES]))
        for fix in fixes:
            name = "fix" if fix.safe else "try"
            if fix.text and not discretion.leaks(fix.text) and (fix.safe or fix.text not in told):
                yield name, self._say(f"note.{name}", text=fix.text)

    def praise(self, reports: Sequence[Report]) -> list[Line]:
        """What is good, each sentence once, with the post where there are several."""
        posts: dict[str, list[str]] = {}
        for report in filter(attrgetter("praise"), reports):
            discretion = Discretion.about(report, self._view)
            name = named(report.document, unicode=self._view.unicode, lang=self._view.lang)
            for met in report.praise:
                where = posts.setdefault(self._clean(discretion.praise(met)), [])
                where += [] if name in where else [name]
        if not posts:
            return []
        lines: list[Line] = [(Piece(self._say("praise.title"), "bold"),)]
        for said, where in posts.items():
            if len(reports) + self._view.clear > 1:
                many = self._say("count.posts", n=len(where))
                said += f" ({where[0] if len(where) == 1 else many})"
            lines += hanging((Piece(f"  {self._clean('✓')} ", _GOOD),), said, self._view.width)
        return lines

    def problems(self, reports: Sequence[Report]) -> list[Line]:
        """What was not checked; one broken file that stops many posts is named once."""
        posts: dict[Problem, int] = {}
        for report in reports:
            for problem in dict.fromkeys(report.problems):
                posts[problem] = posts.get(problem, 0) + 1
        lines: list[Line] = []
        for problem, n in posts.items():
            text = self._clean(problem_text(problem, self._view.lang))
            text += f" ({self._say('count.posts', n=n)})" if n > 1 else ""
            head = Piece(self._head("unchecked"), _VERDICTS[Verdict.UNCHECKED])
            lines += hanging((head,), text, self._view.width)
        return lines

    def hints(self) -> list[Line]:
        """What the caller has to add."""
        width = self._view.width
        hints = map(self._clean, self._view.hints)
        return [(Piece(line),) for hint in hints for line in wrap(hint, width)]

    def _marks(
        self, finding: Finding, discretion: Discretion, style: str
    ) -> tuple[int, list[Mark]]:
        """How many related places can be seen, and what to underline; nothing where the line
        is secret."""
        if self._is_hidden(finding.span, finding, discretion):
            return 0, []
        also = [
            Mark(related.span, "-", _ALSO, discretion.label(related, finding))
            for related in finding.related[:_RELATED]
            if not self._is_hidden(related.span, finding, discretion)
        ]
        return len(also), [Mark(finding.span, "^", style), *also]

    def _is_hidden(self, span: Span, finding: Finding, discretion: Discretion) -> bool:
        if not self._view.reveals(finding):
            return True
        lines = discretion.document.lines
        first, last = lines.position(span.start).line, lines.position(span.end).line
        return any(discretion.hides_line(line) for line in range(first, last + 1))

    def _note(self, name: str, text: str, gutter: int) -> list[Line]:
        if not text:
            return []
        head = (
            Piece(" " * (gutter + 1) + "= ", GUTTER),
            Piece(self._head(f"note.{name}.name"), "bold"),
        )
        return hanging(head, self._clean(text), self._view.width)

    def _more(self, n: int) -> str:
        return self._say("note.more", n=n) if n > 0 else ""

    def _head(self, key: str) -> str:
        """A label before a sentence, with the colon of its language."""
        return self._say("label", name=say(self._view.lang, key)) + " "

    def _say(self, key: str, **values: object) -> str:
        return self._clean(say(self._view.lang, key, **values))

    def _clean(self, text: str) -> str:
        return visible(text, unicode=self._view.unicode)
