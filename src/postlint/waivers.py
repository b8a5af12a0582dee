"""Which waivers count: the floor that a policy sets, and the faults of what is below it. Pure."""

from collections.abc import Iterable
from datetime import date
from fnmatch import fnmatchcase
from typing import NamedTuple

from postlint.document import Waiver

INCOMPLETE = "incomplete"
ENDED = "ended"
FORBIDDEN = "forbidden"
TOO_LONG = "too-long"
UNAPPROVED = "unapproved"
UNUSED = "unused"


class Leave(NamedTuple):
    """What a policy allows: the table `[waivers]` of `postlint.toml`.

    `never` names rules (`*` allowed) that nobody may waive, `max_days` how far ahead an end
    date may lie, `approvers` (`*` allowed) who may approve. With approvers, or without
    `inline`, a comment in a post is no waiver: nobody approved it.
    """

    never: tuple[str, ...] = ()
    max_days: int = 366
    inline: bool = True
    approvers: tuple[str, ...] = ()

    def forbids(self, rule: str) -> bool:
        """Whether a rule can never be waived."""
        return any(fnmatchcase(rule, name) for name in self.never)

    def approves(self, person: str) -> bool:
        """Whether somebody may approve a waiver."""
        return not self.approvers or any(fnmatchcase(person, name) for name in self.approvers)


def fault(waiver: Waiver, leave: Leave, today: date, by: str | None = None) -> str:
    """Why a waiver does not count on a day, or "". `by`: who approved it; None = a comment."""
    if not (waiver.rule and waiver.reason and waiver.until):
        return INCOMPLETE
    if leave.forbids(waiver.rule):
        return FORBIDDEN
    if not leave.inline or leave.approvers if by is None else not leave.approves(by):
        return UNAPPROVED
    until = date.fromisoformat(waiver.until)
    if until < today:
        return ENDED
    return TOO_LONG if (until - today).days > leave.max_days else ""


def judged(waivers: Iterable[Waiver], leave: Leave, today: date) -> tuple[Waiver, ...]:
    """The comments of a post, each with its fault if it has one."""
    return tuple(waiver._replace(fault=fault(waiver, leave, today)) for waiver in waivers)
