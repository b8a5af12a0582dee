"""What all reporters say in the same words: places, problems and the verdict line."""

from collections.abc import Sequence

from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._escape import visible
from postlint.summary import Summary, Verdict
from postlint.text import Span
from postlint.ui import say


def path(document: Document) -> str:
    """The file of a post, else its name."""
    return document.origin.path or document.name


def named(document: Document, *, unicode: bool) -> str:
    """The file of a post with the part of it that the post is: `calendar.csv (row 17)`."""
    part = f" ({document.origin.part})" if document.origin.part else ""
    return visible(path(document) + part, unicode=unicode)


def place(document: Document, span: Span, *, unicode: bool) -> str:
    """Where a span begins: `posts/draft.txt:3:43`."""
    line, column = document.lines.position(span.start)
    return f"{named(document, unicode=unicode)}:{line}:{column}"


def problem_text(problem: Problem, lang: str) -> str:
    """What prevented a verdict and what to do; a key without a sentence speaks for itself."""
    values = {**dict(problem.values), "where": problem.where}
    if "expected" in values:
        values["expected"] = _said(lang, f"expected.{values['expected']}") or values["expected"]
    told = ", ".join(f"{name} {value}" for name, value in problem.values)
    said = _said(lang, f"problem.{problem.key}", **values)
    said = said or f"{problem.where}: {problem.key} ({told})"
    return said.removesuffix(" ()")


def _said(lang: str, key: str, /, **values: str) -> str:
    """The sentence called `key`, or nothing if there is none."""
    try:
        return say(lang, key, **values)
    except KeyError:
        return ""


def verdict(reports: Sequence[Report], view: View) -> str:
    """The last line of every report."""
    summary = view.summary(reports)
    total = summary.posts + summary.unchecked
    key = f"verdict.{_kind(summary)}"
    if total > 1:
        key += "-many"
    said = say(
        view.lang,
        key,
        counts=_listed(view.lang, summary, ("error", "warning", "note")),
        aside=_aside(view.lang, summary),
        posts=total,
        unchecked=summary.unchecked,
        touched=sum(bool(report.standing) for report in reports),
    )
    if summary.skipped:
        said += " " + say(view.lang, "verdict.skipped", n=summary.skipped)
    return visible(said, unicode=view.unicode)


def _kind(summary: Summary) -> str:
    found = summary.errors + summary.warnings + summary.notes
    if summary.verdict is Verdict.UNCHECKED:
        if not summary.posts + summary.unchecked:
            return "nothing"
        return "unchecked-found" if found else "unchecked"
    if summary.verdict is Verdict.CLEAR and found:
        return "light"
    return str(summary.verdict)


def _aside(lang: str, summary: Summary) -> str:
    listed = _listed(lang, summary, ("waived", "baselined"))
    return f" ({listed})" if listed else ""


def _listed(lang: str, summary: Summary, names: Sequence[str]) -> str:
    counts = ((name, _count(summary, name)) for name in names)
    return ", ".join(say(lang, f"count.{name}", n=count) for name, count in counts if count)


def _count(summary: Summary, name: str) -> int:
    count: int = getattr(summary, name if name in Summary._fields else f"{name}s")
    return count
