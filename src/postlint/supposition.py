"""What if: a policy with one more embargo, and what would break under it that does not now."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from postlint.errors import PolicyError
from postlint.finding import Report
from postlint.moment import parse
from postlint.rule import Severity
from postlint.ui import Told

_ASKED = (
    r"(?i)embargo\s+(?:(?:on|of|sur|de)\s+)?(?P<name>.+?)\s+"
    r"(?:until|till|jusqu[’'](?:au|à|en)?)\s*(?P<until>\S+)"
)


class Supposition(NamedTuple):
    """That the name is under embargo until a moment; a date alone counts to its end."""

    name: str
    until: datetime | date

    def upon(self, tables: Mapping[str, Any]) -> dict[str, Any]:
        """A policy's tables, in which it is so: the embargo that has the name is moved."""
        known = tables.get("embargo", ())
        listed = [dict(one) for one in known] if _is_list(known) else known
        if not _is_list(listed):
            return dict(tables)  # the policy is broken, and will be told so
        moved = False
        for one in listed:
            if self._is_meant(one):
                one["until"] = self.until
                moved = True
        if not moved:
            listed.append({"name": self.name, "until": self.until})
        return {**tables, "embargo": listed}

    def _is_meant(self, one: Mapping[str, Any]) -> bool:
        names = (one.get("name", ""), *(one.get("aliases") or ()))
        return self.name.casefold() in {str(name).casefold() for name in names}


def parsed(text: str) -> Supposition:
    """`embargo Bluebird until 2026-12-08T09:00`; PolicyError for anything else."""
    asked = re.fullmatch(_ASKED, text.strip())
    if asked is None:
        raise PolicyError("--what-if", Told("suppose.form"))
    name = asked["name"].strip("\"'“”«»\u202f\xa0 ")
    return Supposition(name, parse(asked["until"], "--what-if"))


def _is_list(value: object) -> bool:
    return isinstance(value, (list, tuple)) and all(isinstance(one, Mapping) for one in value)


class Compared(NamedTuple):
    """A post under the policy as it is and as supposed: the report of what is new, and whether
    it broke before, breaks now, would no longer."""

    report: Report
    breaks: bool
    is_freed: bool


def compared(now: Report, then: Report, fail_on: Severity | None = None) -> Compared:
    """What of `then`, the report under the supposition, is not in `now`."""
    known = {(one.rule.id, one.span) for one in now.standing}
    new = tuple(one for one in then.standing if (one.rule.id, one.span) not in known)
    blocked, would_be = (_is_blocked(report, fail_on) for report in (now, then))
    report = then._replace(findings=new, praise=())
    return Compared(report, would_be and not blocked, blocked and not would_be)


def _is_blocked(report: Report, fail_on: Severity | None) -> bool:
    least = (fail_on or report.terms.fail_on).rank
    return any(one.severity.rank >= least for one in report.standing)
