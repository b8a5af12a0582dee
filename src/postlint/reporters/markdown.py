"""Markdown for a step summary or a comment: the verdict, then a table of what to do."""

import re
from collections.abc import Iterable, Sequence

from postlint.finding import Report, Source
from postlint.reporters import View
from postlint.reporters._escape import visible
from postlint.reporters._machine import Item, items, place, plain, problems, region
from postlint.reporters._verdict import verdict
from postlint.ui import say

_MOST = 60_000  # GitHub cuts a comment at 65,536 characters
_SIGNS = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~&:@^$=]")


def render(reports: Sequence[Report], view: View) -> str:
    """The whole run; secrets are masked, what does not fit is counted."""
    found = sorted(items(reports, view), key=lambda item: -item.finding.severity.rank)
    waived = [item for item in items(reports, view, excused=True) if _is_waived(item)]
    head = [f"## postlint\n\n**{_text(verdict(reports, view))}**\n"]
    head += [
        f"- **{_text(say(view.lang, 'unchecked'))}** {_text(name)}: {_text(said)}\n"
        for name, _, said in problems(reports, view)
    ]
    rows = [_row(item, view) for item in found]
    titles = ("severity", "where", "what", "help")
    head += [*_fitting(_table(titles, view), rows, view)] if rows else []
    if waived:
        head.append(f"\n### {_text(say(view.lang, 'report.waived'))}\n")
        rows = [_waiver(item, view) for item in waived]
        head += _fitting(_table(("where", "what", "reason", "until"), view), rows, view)
    return plain("".join(head))


def _table(titles: Iterable[str], view: View) -> str:
    names = [_text(say(view.lang, f"report.{title}")) for title in titles]
    return f"\n{_line(names)}{_line(['---'] * len(names))}"


def _row(item: Item, view: View) -> str:
    severity = say(view.lang, f"severity.{item.finding.severity}")
    message = f"{item.message} ({item.finding.rule.id})"
    return _line(map(_text, (severity, _where(item, view), message, item.help)))


def _is_waived(item: Item) -> bool:
    return item.finding.excuse is not None and item.finding.excuse.source is Source.WAIVER


def _waiver(item: Item, view: View) -> str:
    excuse = item.finding.excuse
    reason = "" if not excuse or item.discretion.leaks(excuse.reason) else excuse.reason
    until = excuse.until if excuse else ""
    return _line(map(_text, (_where(item, view), item.finding.rule.id, reason, until)))


def _where(item: Item, view: View) -> str:
    document = item.report.document
    line = "" if document.origin.part else f":{region(document, item.finding.span).line}"
    return f"{place(document, view)}{line}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _fitting(head: str, rows: Sequence[str], view: View) -> Iterable[str]:
    """As many rows as there is room for, and how many there are more."""
    kept, room = [], _MOST // 2
    for row in rows:
        if len(row) > room:
            break
        room -= len(row)
        kept.append(row)
    left = len(rows) - len(kept)
    more = f"\n{_text(say(view.lang, 'report.more', n=left))}\n" if left else ""
    return head, *kept, more


def _text(text: str) -> str:
    """Words that Markdown takes as words."""
    return _SIGNS.sub(lambda sign: "\\" + sign[0], visible(text, unicode=True))
