"""What to add to a post that is already out."""

from collections.abc import Iterable
from datetime import date

from postlint.finding import Finding, Report, fill
from postlint.language import language_of
from postlint.rule import Severity
from postlint.ui import say


def correction(report: Report, lang: str, today: date) -> str:
    """The lines to add, in the language of the post, with what to do in `lang`.

    Rules about secrets name no secret here: the text may be pasted anywhere.
    """
    found = [one for one in report.standing if one.severity is not Severity.NOTE]
    if not found:
        return say(lang, "mend.nothing") + "\n"
    spoken = language_of(report.document)
    acts = _distinct(_said(one, lang) for one in found if one.rule.secret or _is_act(one))
    written = [one for one in found if not (one.rule.secret or _is_act(one))]
    lines = _distinct(_said(one, spoken) for one in _heaviest(written))
    told = [say(lang, "mend.calm"), ""]
    if acts:
        told += [say(lang, "mend.first"), *(f"  {act}" for act in acts), ""]
    if lines or not acts:
        text = " ".join(lines) or say(spoken, "mend.blank")
        line = say(spoken, "mend.line", date=today.isoformat(), text=text)
        told += [say(lang, "mend.add"), f"  {line}", ""]
    rules = ", ".join(dict.fromkeys(one.rule.id for one in found))
    return "\n".join([*told, f"({say(lang, 'mend.reason', rules=rules)})"]) + "\n"


def _heaviest(found: list[Finding]) -> list[Finding]:
    """Of each topic the finding that weighs most: nobody corrects one thing twice."""
    topics: dict[str, Finding] = {}
    for one in sorted(found, key=lambda one: -one.severity.rank):
        topics.setdefault(one.rule.id.partition(".")[0], one)
    return list(topics.values())


def _is_act(finding: Finding) -> bool:
    """Whether its remedy is something to do and nothing to write: a post to take down."""
    return finding.rule.mend.get("en", "").startswith("Take ")


def _said(finding: Finding, lang: str) -> str:
    return fill(finding.rule.mend, finding.values, lang, masked=finding.rule.secret)


def _distinct(lines: Iterable[str]) -> list[str]:
    return [line for line in dict.fromkeys(lines) if line]
