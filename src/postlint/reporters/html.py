"""One page that needs nothing else: to read, to print, to file. Secrets are masked."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._escape import visible
from postlint.reporters._machine import Item, items, place, plain, problems, region, seen, version
from postlint.reporters._verdict import verdict
from postlint.ui import say

_AROUND = 160  # so many characters of the line are shown on either side
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;
color:#1a1a1a;background:#fff}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem;
overflow-wrap:anywhere}article{border:1px solid #ccc;border-left:.4rem solid #777;
border-radius:.3rem;padding:.6rem 1rem;margin:.8rem 0;break-inside:avoid}
.error{border-left-color:#b00020}.warning{border-left-color:#9a6700}.note{border-left-color:#0b6bcb}
.excused{opacity:.85;border-left-style:dashed}blockquote{margin:.5rem 0;padding:.3rem .6rem;
background:#f4f4f4;white-space:pre-wrap;overflow-wrap:anywhere}mark{background:#ffe08a;
text-decoration:underline}small{color:#555}p{margin:.4rem 0}
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(reports: Sequence[Report], view: View) -> str:
    """The whole run, waived findings with their reasons included."""
    view = view._replace(own_screen=False)
    return plain("".join(_page(reports, view)))


def _page(reports: Sequence[Report], view: View) -> Iterator[str]:
    title = _text(say(view.lang, "report.title"))
    yield f'<!doctype html>\n<html lang="{view.lang}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width">\n'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    yield f"<h1>{title}</h1>\n<p><strong>{_text(verdict(reports, view))}</strong></p>\n"
    yield f"<p><small>postlint {_text(version())}{_facts(reports, view)}</small></p>\n"
    for name, _, said in problems(reports, view):
        yield f'<article class="error"><p><strong>{_text(say(view.lang, "unchecked"))}</strong> '
        yield f"{_text(name)}: {_text(said)}</p></article>\n"
    found = items(reports, view, excused=True)
    for name, some in groupby(found, key=lambda item: place(item.report.document, view)):
        yield f"<section>\n<h2>{_text(name)}</h2>\n"
        yield from (_article(item, view) for item in some)
        yield "</section>\n"
    yield "</body>\n</html>\n"


def _facts(reports: Sequence[Report], view: View) -> str:
    """The moment that the posts were judged at, and the policies."""
    moments = [report.document.meta.as_of for report in reports if report.document.meta.as_of]
    facts = [max(moments).isoformat(" ", "minutes")] if moments else []
    policies = dict.fromkeys(report.terms.policy for report in reports if report.terms.policy)
    facts += [seen(policy, view) for policy in policies]
    return "".join(f" · {_text(fact)}" for fact in facts)


def _article(item: Item, view: View) -> str:
    finding, excuse = item.finding, item.finding.excuse
    severity = _text(say(view.lang, f"severity.{finding.severity}"))
    classes = f"{finding.severity}{' excused' if excuse else ''}"
    lines = [f"<p><strong>{severity}: {_text(item.message)}</strong></p>", _excerpt(item, view)]
    told = [("note.why.name", item.discretion.why(finding)), ("note.help.name", item.help)]
    if excuse:
        reason = "" if item.hidden or item.discretion.leaks(excuse.reason) else excuse.reason
        listed = (say(view.lang, f"count.{_SOURCES.get(excuse.source, 'waived')}", n=1), reason)
        until = say(view.lang, "report.ends", date=excuse.until) if excuse.until else ""
        told.append(("report.excuse", ", ".join(filter(None, (*listed, until)))))
    for key, words in told:
        if words:
            lines.append(f"<p>{_text(say(view.lang, 'label', name=say(view.lang, key)))} ")
            lines.append(f"{_text(words)}</p>")
    where = region(item.report.document, finding.span)
    place = "" if item.report.document.origin.part else f"{where.line}:{where.column} · "
    lines.append(f"<p><small>{place}{_text(finding.rule.id)}</small></p>")
    return f'<article class="{classes}">{"".join(lines)}</article>\n'


_SOURCES = {"waiver": "waived", "baseline": "baselined"}


def _excerpt(item: Item, view: View) -> str:
    """The line with the words marked, unless a secret is in it."""
    document, span = item.report.document, item.finding.span
    first, last = (document.lines.position(at).line for at in span)
    if item.hidden or any(item.discretion.hides_line(line) for line in range(first, last + 1)):
        return f"<blockquote><small>{_text(say(view.lang, 'note.hidden'))}</small></blockquote>"
    begin = max(document.lines.span(first).start, span.start - _AROUND)
    end = min(document.lines.span(last).end, max(span.end, span.start) + _AROUND)
    stop = min(span.end, span.start + 4 * _AROUND)
    before, marked, after = (
        document.text[begin : span.start], document.text[span.start : stop],
        document.text[span.end : end],
    )  # fmt: skip
    return f"<blockquote>{_text(before)}<mark>{_text(marked)}</mark>{_text(after)}</blockquote>"


def _text(text: str) -> str:
    return escape(visible(text, unicode=True))
