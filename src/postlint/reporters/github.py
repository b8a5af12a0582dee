"""Annotations for GitHub Actions, the heaviest first, then every finding as a line of the log."""

from collections.abc import Iterator, Sequence

from postlint.finding import Report
from postlint.reporters import View, concise
from postlint.reporters._escape import visible
from postlint.reporters._machine import Item, items, place, plain, problems, region
from postlint.rule import Severity
from postlint.ui import say

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST = 10  # GitHub drops what is more than ten of a kind in a step, without a word


def render(reports: Sequence[Report], view: View) -> str:
    """Workflow commands, then the lines of `concise`, which must not look like commands."""
    lines = [*_problems(reports, view), *_annotations(reports, view)]
    log = concise.render(reports, view).splitlines()
    text = "".join(f"{line}\n" for line in [*lines, *map(_harmless, log)])
    return plain(text.replace("##[", "# #["))


def _problems(reports: Sequence[Report], view: View) -> Iterator[str]:
    for name, _, said in problems(reports, view)[:_MOST]:
        yield f"::error file={_property(name)},title=postlint::{_data(said)}"


def _annotations(reports: Sequence[Report], view: View) -> Iterator[str]:
    found = items(reports, view)
    room = dict.fromkeys(_COMMANDS.values(), _MOST)
    room["notice"] -= 1  # one tells how many more there are
    room["error"] -= min(len(problems(reports, view)), _MOST)
    for severity, command in _COMMANDS.items():
        mine = [item for item in found if item.finding.severity is severity]
        yield from (_command(item, command, view) for item in mine[: room[command]])
    shown = sum(
        min(room[command], sum(item.finding.severity is severity for item in found))
        for severity, command in _COMMANDS.items()
    )
    if shown < len(found):
        more = say(view.lang, "report.more", n=len(found) - shown)
        yield f"::notice title=postlint::{_data(more)}"


def _command(item: Item, command: str, view: View) -> str:
    document = item.report.document
    where = region(document, item.finding.span)
    told = [
        ("file", place(document, view)), ("line", where.line), ("endLine", where.end_line),
        ("col", where.column), ("endColumn", where.end_column), ("title", item.finding.rule.id),
    ]  # fmt: skip
    if where.line != where.end_line or document.origin.part:
        told = [(name, value) for name, value in told if "ol" not in name]
    fields = ",".join(f"{name}={_property(str(value))}" for name, value in told)
    said = " ".join(filter(None, (item.message, item.help)))
    return f"::{command} {fields}::{_data(visible(said, unicode=True))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _harmless(line: str) -> str:
    """A line of the log is no command (old ones, `##[` anywhere, are broken up in all lines)."""
    return f"| {line}" if line.lstrip().startswith("::") else line
