"""What lies beside a policy and excuses findings: its file of waivers and its baseline."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.finding import Report
from postlint.ui import Told
from postlint.waivers import Leave

WAIVERS = "postlint-waivers.toml"
BASELINE = ".postlint-baseline.json"


class Beside(NamedTuple):
    """What was read there; None where there is no such file."""

    root: Path | None = None
    waivers: Any = None  # a `waiverfile.Waivers`: that module is not loaded without a file
    baseline: frozenset[Any] | None = None

    def excused(self, report: Report, leave: Leave, today: date) -> Report:
        """The report, in which findings that somebody answered for have their excuse."""
        if self.waivers:
            from postlint.waiverfile import waived

            report = waived(report, self.waivers, leave, today)
        if self.baseline:
            from postlint.baseline import baselined

            report = baselined(report, self.baseline)
        return report

    def faulty(self, reports: Iterable[Report], leave: Leave, today: date) -> Document | None:
        """The file of waivers, with those that do not count or that nothing needs."""
        if not self.waivers or not self.root:
            return None
        from postlint.waiverfile import listed

        paths = {entry.path for entry in self.waivers.entries}
        gone = frozenset(path for path in paths if path and not (self.root / path).exists())
        return listed(self.waivers, reports, gone, leave, today)


def beside(root: Path | None, *, baseline: bool = True) -> Beside:
    """What lies in the policy's folder; PolicyError for a file that is broken."""
    waivers, old = None, None
    if root and (root / WAIVERS).exists():
        from postlint import waiverfile

        waivers = waiverfile.read(text_of(root / WAIVERS), shown(root / WAIVERS))
    if root and baseline and (root / BASELINE).exists():
        from postlint import baseline as baselines

        old = baselines.read(text_of(root / BASELINE), shown(root / BASELINE))
    return Beside(root, waivers, old)


def shown(path: Path) -> str:
    """A path as people see it: from the working directory, if it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def seen_from(root: Path | None, path: Path) -> str:
    """A post as seen from the policy's folder, the same on every machine."""
    if root is None:
        return ""
    return PurePath(os.path.relpath(path, root.absolute())).as_posix()


def text_of(path: Path) -> str:
    """What a file beside the policy says; PolicyError if it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as problem:
        raise PolicyError(shown(path), Told("policy.unreadable", reason=problem.strerror)) from None
    except UnicodeDecodeError:
        raise PolicyError(shown(path), Told("policy.not-utf8"), Told("advice.utf8")) from None
