"""`postlint check --what-if`: only what would break that does not break now."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from postlint.finding import Report
from postlint.rule import Severity
from postlint.session import Session
from postlint.supposition import compared
from postlint.ui import say


class Supposing:
    """Judges posts twice, by the policy as it is and as supposed, and counts."""

    def __init__(self, now: Session, then: Session, fail_on: Severity | None) -> None:
        self._now, self._then, self._fail_on = now, then, fail_on
        self.breaks = self.freed = self.clear = 0

    def paths(self, paths: Iterable[Path]) -> Iterator[Report]:
        """The reports of posts that would break, or that have no verdict."""
        for path in paths:
            yield from self._new(self._now.check_each(path), self._then.check_each(path))

    def bytes(self, data: bytes, name: str) -> Iterator[Report]:
        """The same for bytes that were read already."""
        now, then = (one.check_bytes(data, name) for one in (self._now, self._then))
        yield from self._new(now, then)

    def _new(self, now: Iterable[Report], then: Iterable[Report]) -> Iterator[Report]:
        for before, after in zip(now, then, strict=True):
            found = compared(before, after, self._fail_on)
            self.breaks += found.breaks
            self.freed += found.is_freed
            if found.report.findings or found.report.problems:
                yield found.report.slim
            else:
                self.clear += 1

    def hints(self, lang: str) -> Iterator[str]:
        """What it comes to."""
        yield say(lang, "suppose.breaks", n=self.breaks)
        if self.freed:
            yield say(lang, "suppose.freed", n=self.freed)
