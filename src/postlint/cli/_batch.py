"""Many posts at once: what was kept from last time, worker processes, a line of progress."""

import gc
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from postlint.batch import check_all
from postlint.finding import Report
from postlint.ledger import Ledger
from postlint.session import Session

_AFTER = 1.0  # seconds until there is something to wait for
_EVERY = 0.2  # seconds between two looks at the clock on the screen


def reports(session: Session, paths: Sequence[Path]) -> Iterator[Report]:
    """The reports of all files, in order. On a terminal a line says how far it has come."""
    ledger = Ledger(session)
    progress = _Progress(len(paths))
    try:
        with _uncollected():
            for done, some in enumerate(check_all(session, paths, ledger=ledger), 1):
                yield from some
                progress.show(done)
    finally:
        progress.clear()
        ledger.close()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without searches for cycles, of which judging leaves none; workers are forked like this."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Progress:
    """A bar on standard error, where a person looks at it."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._next = time.monotonic() + _AFTER if sys.stderr.isatty() else float("inf")
        self._shown = False

    def show(self, done: int) -> None:
        """Draw the bar anew, if it is time."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _EVERY
        self._shown = True
        filled = 30 * done // self._total
        sys.stderr.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done} / {self._total}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Leave no bar behind."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
