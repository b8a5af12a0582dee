"""The file of `check --log`: read before anything is checked, written after."""

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from postlint import __version__, evidence
from postlint.cli._mend import replace
from postlint.errors import PolicyError
from postlint.evidence import Desk, Line
from postlint.finding import Report
from postlint.policy import Policy
from postlint.rule import Severity
from postlint.seal import read_key
from postlint.session import Session
from postlint.ui import Told

KEY_VARIABLE = "POSTLINT_LOG_KEY"
KEY_FILE_VARIABLE = "POSTLINT_LOG_KEY_FILE"


class Log:
    """A log of final posts. PolicyError at once for a file or a key that will not do."""

    def __init__(self, name: str) -> None:
        self._path = Path(name)
        self.desk = Desk(find_key(name), __version__, datetime.now(UTC))
        try:
            with open(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab"):
                pass  # that it can be written
            text = self._path.read_text(encoding="utf-8")
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise PolicyError(name, Told("report.unwritable", reason=reason)) from None
        except UnicodeDecodeError:
            raise PolicyError(name, Told("policy.no-log")) from None
        self.lines = evidence.read(text, name)

    def add(self, reports: Sequence[Report], session: Session, fail_on: Severity | None) -> None:
        """Write a line for each final post, and let go of those that were kept long enough."""
        final = [report for report in reports if evidence.is_final(report, fail_on)]
        policies = {report.terms.policy: _policy(session, report) for report in final}
        days = min((one.config.log.retain_days for one in policies.values()), default=None)
        old = self.lines if days is None else evidence.kept(self.lines, self.desk.now, days)
        made = (evidence.line(one, policies[one.terms.policy], self.desk) for one in final)
        self._write(old, evidence.new(made, old))

    def _write(self, old: list[Line], new: Iterable[Line]) -> None:
        try:
            if len(old) < len(self.lines):
                replace(self._path, evidence.written([*old, *new]).encode())
            else:
                with open(self._path, "ab") as file:
                    file.write(evidence.written(new).encode())
        except OSError as error:
            raise PolicyError(str(self._path), error.strerror or type(error).__name__) from None


def find_key(where: str) -> bytes:
    """The key of the log's digests; PolicyError that says how to get one."""
    told = os.environ.get(KEY_VARIABLE, "").strip()
    if told:
        return read_key(told, where, KEY_VARIABLE)
    path = os.environ.get(KEY_FILE_VARIABLE, "").strip()
    if not path:
        advice = Told("advice.log-key", variable=KEY_VARIABLE, file=KEY_FILE_VARIABLE)
        raise PolicyError(where, Told("policy.log-key"), advice)
    try:
        text = Path(path).read_text(encoding="ascii").strip()
    except OSError as error:
        raise PolicyError(path, Told("policy.unreadable", reason=error.strerror)) from None
    except UnicodeDecodeError:
        raise PolicyError(path, Told("policy.not-utf8")) from None
    return read_key(text, where, KEY_FILE_VARIABLE)


def _policy(session: Session, report: Report) -> Policy:
    where = report.terms.policy
    return session.policy_for(Path(where).absolute().parent if where else None)
