"""Safe fixes brought to the files: judged again before a byte is written."""

import os
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError, Problem
from postlint.excuses import shown
from postlint.finding import Report
from postlint.fix import mended
from postlint.session import Session
from postlint.ui import Told

_BOM = b"\xef\xbb\xbf"


class Outcome(NamedTuple):
    """A file after its fixes: the reports on it, the text if it changed, how much was mended."""

    before: tuple[Report, ...]
    after: tuple[Report, ...]
    text: str = ""
    fixed: int = 0


def read(path: Path) -> bytes | None:
    """The bytes of a file; None if the session has to say why there are none."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def outcome(session: Session, name: str, data: bytes) -> Outcome:
    """What the safe fixes make of the bytes of a file; a file of many posts is left as it is."""
    reports = session.check_bytes(data, name)
    mark = _BOM if data.startswith(_BOM) else b""
    (report,) = reports if len(reports) == 1 else (Report(Document.plain("")),)
    if report.problems or mark + report.document.text.encode() != data:
        return Outcome(reports, reports)
    found = mended(report, lambda text: session.check_bytes(mark + text.encode(), name)[0])
    if not found.fixed:
        return Outcome(reports, reports)
    text = found.report.document.text
    return Outcome(reports, (found.report,), text, len(found.fixed))


def store(path: Path, old: bytes, text: str) -> Problem | None:
    """Write a mended post, whole or not at all; a problem if it changed since it was read."""
    mark = _BOM if old.startswith(_BOM) else b""
    try:
        if path.read_bytes() != old:
            return Problem(str(path), "changed")
        replace(path, mark + text.encode())
    except OSError as error:
        reason = (("reason", error.strerror or type(error).__name__),)
        return Problem(str(path), "unwritable", reason)
    return None


def put(path: Path, data: bytes) -> None:
    """`replace` for a file of the team's; PolicyError if it cannot be written."""
    try:
        replace(path, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise PolicyError(shown(path), Told("policy.unwritable", reason=reason)) from None


def replace(path: Path, data: bytes) -> None:
    """Put `data` in the place of a file in one step; a link keeps pointing where it did."""
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".postlint-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if path.exists():
            shutil.copymode(path, name)
        else:
            os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
