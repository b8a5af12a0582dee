"""What all reporters say in the same words: places, problems and the verdict line."""

import re
from collections.abc import Sequence

from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._escape import visible
from postlint.summary import Summary, Verdict
from postlint.text import Lines, Span
from postlint.ui import say

_PART = re.compile(
    r"(?:attachment (?P<attachment>[^,]+))?(?:(?:^|, )sheet (?P<sheet>.+))?"
    r"(?:(?:^|, )row (?P<row>\d+)(?:, (?P<rest>[^,]+))?)?"
)
_PARTS = ("attachment", "sheet", "row", "rest")
_NAMED = 5  # rows that the last line names


def path(document: Document) -> str:
    """The file of a post, else its name."""
    return document.origin.path or document.name


def named(document: Document, *, unicode: bool, lang: str = "en", cell: str = "") -> str:
    """The file of a post with the part of it that the post is: `calendar.csv (row 17)`."""
    known = _PART.fullmatch(document.origin.part)
    part = _part(known, lang) if known else document.origin.part
    parts = ", ".join(filter(None, (part, place_name(cell, lang))))
    return visible(path(document) + (f" ({parts})" if parts else ""), unicode=unicode)


def _part(known: re.Match[str], lang: str) -> str:
    """A part of a calendar, in the reader's language."""
    said = ((key, known[key]) for key in _PARTS)
    return ", ".join(say(lang, f"part.{key}", **{key: word}) for key, word in said if word)


def place_name(ref: str, lang: str) -> str:
    """A place of a post, in the reader's language: `D17` or `paragraph 3`."""
    words, _, number = ref.rpartition(" ") if ref[-1:].isdecimal() else (ref, "", "")
    return _said(lang, f"place.{words.replace(' ', '-')}", number=number) or ref


def place(document: Document, span: Span, *, unicode: bool, lang: str = "en") -> str:
    """Where a span begins: `posts/draft.txt:3:43`, or `calendar.xlsx (row 17, D17):1:43`
    with the line and column inside the cell."""
    cell = document.origin.cell(span.start)
    if cell is None:
        line, column = document.lines.position(span.start)
        return f"{named(document, unicode=unicode, lang=lang)}:{line}:{column}"
    line, column = Lines(cell.span.cut(document.text)).position(span.start - cell.span.start)
    where = named(document, unicode=unicode, lang=lang, cell=cell.ref)
    return f"{where}:{line}:{column}"


def problem_text(problem: Problem, lang: str) -> str:
    """What prevented a verdict and what to do; a key without a sentence speaks for itself."""
    values = {**dict(problem.values), "where": problem.where}
    if "expected" in values:
        values["expected"] = _said(lang, f"expected.{values['expected']}") or values["expected"]
    told = ", ".join(f"{name} {value}" for name, value in problem.values)
    said = _said(lang, f"problem.{problem.key}.near", **values) if "near" in values else ""
    said = said or _said(lang, f"problem.{problem.key}", **values)
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
        touched=sum(bool(report.standing) and report.is_post for report in reports),
    )
    if any(report.document.origin.part for report in reports):
        said += " " + _rows(reports, view)
    if summary.skipped:
        said += " " + say(view.lang, "verdict.skipped", n=summary.skipped)
    return visible(said, unicode=view.unicode)


def _rows(reports: Sequence[Report], view: View) -> str:
    """A calendar's rows, counted: clear, to fix, not checked and which."""
    judged = [report for report in reports if not report.problems]
    blocked = sum(
        any(
            one.severity.rank >= (view.fail_on or report.terms.fail_on).rank
            for one in report.standing
        )
        for report in judged
    )
    rows = [
        said for report in reports if report.problems and (said := _where_unread(report, view.lang))
    ]
    more = "; …" if len(rows) > _NAMED else ""
    named = f" ({'; '.join(rows[:_NAMED])}{more})" if rows else ""
    unread = len(reports) - len(judged)
    counts = [say(view.lang, "rows.clear", count=len(judged) - blocked + view.clear)]
    counts += [say(view.lang, "rows.blocked", count=blocked)] if blocked else []
    counts += [say(view.lang, "rows.unread", n=unread) + named] if unread else []
    posts = say(view.lang, "count.posts", n=len(reports) + view.clear)
    return say(view.lang, "verdict.rows", posts=posts, counts=", ".join(counts))


def _where_unread(report: Report, lang: str) -> str:
    """`row 17: no date`."""
    known = _PART.fullmatch(report.document.origin.part)
    why = _said(lang, f"short.{report.problems[0].key}")
    return ": ".join(filter(None, (_part(known, lang), why))) if known else ""


def _kind(summary: Summary) -> str:
    found = summary.errors + summary.warnings + summary.notes
    if summary.verdict is Verdict.UNCHECKED:
        if not summary.posts + summary.unchecked:
            return "nothing"
        return "unchecked-found" if found else "unchecked"
    if summary.verdict is Verdict.CLEAR and not summary.posts:
        return "idle"
    if summary.verdict is Verdict.CLEAR and found:
        return "light"
    return str(summary.verdict)


def _aside(lang: str, summary: Summary) -> str:
    listed = _listed(lang, summary, ("waived", "baselined"))
    if summary.next_expiry:
        listed += ", " + say(lang, "count.expiry", date=summary.next_expiry)
    return f" ({listed})" if listed else ""


def _listed(lang: str, summary: Summary, names: Sequence[str]) -> str:
    counts = ((name, _count(summary, name)) for name in names)
    return ", ".join(say(lang, f"count.{name}", n=count) for name, count in counts if count)


def _count(summary: Summary, name: str) -> int:
    count: int = getattr(summary, name if name in Summary._fields else f"{name}s")
    return count
