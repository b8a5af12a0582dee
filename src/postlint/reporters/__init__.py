"""From reports to text. A module here is a format: `render(reports, view) -> str`."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from postlint.finding import Finding, Report, Source
from postlint.rule import Severity
from postlint.summary import Summary, summarise


class View(NamedTuple):
    """Who reads the report, and where.

    `own_screen`: the author's own terminal or page, the only place that shows secret words,
    their values and findings about protected speech. `width` is in terminal cells. `clear`:
    posts of a large run of which there is nothing to say, and which have no report.
    `fail_on` overrides what each post's policy says. `home` is the folder where the run
    began, `root` that of its repository: programs are told paths from `root`, else from `home`.
    `idle`: there was no post to check, and that is fine.
    """

    lang: str = "en"
    own_screen: bool = False
    color: bool = False
    width: int = 80
    fail_on: Severity | None = None
    skipped: int = 0
    unicode: bool = True
    hints: tuple[str, ...] = ()
    clear: int = 0
    home: str = ""
    root: str = ""
    idle: bool = False

    def summary(self, reports: Sequence[Report]) -> Summary:
        """The counts that this reader may see."""
        seen = [report._replace(findings=self.shown(report)) for report in reports]
        return summarise(seen, self.fail_on, self.skipped, self.clear, idle=self.idle)

    def shown(self, report: Report) -> tuple[Finding, ...]:
        """The findings that this reader may see; protected speech is the author's alone.

        What guards it finds no fault, so the author reads only of what it softened.
        """
        if self.own_screen:
            return tuple(finding for finding in report.findings if not finding.rule.softens)
        return tuple(
            finding
            for finding in report.findings
            if not (finding.excuse and finding.excuse.source is Source.PROTECTED)
        )

    def reveals(self, finding: Finding) -> bool:
        """Whether the words of this finding may be shown here."""
        return self.own_screen or not finding.rule.secret


class Reporter(Protocol):
    """A module of this package."""

    def render(self, reports: Sequence[Report], view: View) -> str:
        """The reports as text that ends with a line end."""
        ...
