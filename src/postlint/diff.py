"""What fixes change in a post, as a patch, unless the patch would show what is secret."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff

from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._discretion import Discretion

_NO_END = "\n\\ No newline at end of file\n"


def diff(report: Report, text: str, view: View) -> str | None:
    """A unified diff from the post of `report` to `text`, empty if nothing changes.

    None if a reader other than the author would see a secret in it.
    """
    name = report.document.origin.path or report.document.name
    before, after = _lines(report.document.text), _lines(text)
    lines = [*_patch(before, after, name)]
    discretion = Discretion.about(report, view)
    if not view.own_screen and any(map(discretion.leaks, lines)):
        return None
    return "".join(lines)


def _patch(before: Sequence[str], after: Sequence[str], name: str) -> Iterator[str]:
    for line in unified_diff(before, after, name, name):
        yield line if line.endswith("\n") else line + _NO_END


def _lines(text: str) -> list[str]:
    """Only LF parts the lines of a patch; CR stays in its line."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [
        last for last in [text.rpartition("\n")[2]] if last
    ]
