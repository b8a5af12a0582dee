"""One line for each finding, for editors and logs: `path:line:col: error[rule] message`."""

from collections.abc import Iterator, Sequence

from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._discretion import Discretion
from postlint.reporters._escape import visible
from postlint.reporters._verdict import named, place, problem_text, verdict


def render(reports: Sequence[Report], view: View) -> str:
    """The standing findings, the problems and the verdict. Secrets are always masked."""
    view = view._replace(own_screen=False)
    lines = [line for report in reports for line in _lines(report, view)]
    return "".join(f"{line}\n" for line in [*lines, verdict(reports, view)])


def _lines(report: Report, view: View) -> Iterator[str]:
    discretion = Discretion.about(report, view)
    for finding in report.standing:
        where = place(report.document, finding.span, unicode=view.unicode, lang=view.lang)
        message = visible(discretion.message(finding), unicode=view.unicode)
        yield f"{where}: {finding.severity}[{finding.rule.id}] {message}"
    for problem in report.problems:
        text = visible(problem_text(problem, view.lang), unicode=view.unicode)
        yield f"{named(report.document, unicode=view.unicode, lang=view.lang)}: unchecked: {text}"
