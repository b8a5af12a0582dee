"""A session that is young: doors that stay open for hours judge by today's policy and clock."""

import time
from collections.abc import Callable
from pathlib import Path

from postlint.session import Session

_AGE = 30.0  # seconds; an embargo that ends shows that much later at most

Stamp = tuple[int, int]  # when a file was changed, and its size


class Renewal:
    """Opens a session by `make` when it is asked for one and the last is old, or when a file of
    its policy was changed since."""

    def __init__(self, make: Callable[[], Session], age: float = _AGE) -> None:
        self._make, self._age = make, age
        self._session: Session | None = None
        self._opened, self._began = 0.0, 0
        self._seen: dict[Path, Stamp] = {}

    def __call__(self) -> Session:
        """The session of this moment."""
        now = time.monotonic()
        if self._session is None or now - self._opened > self._age or self._is_stale():
            self._began, self._opened, self._seen = time.time_ns(), now, {}
            self._session = self._make()
        self._seen = {**_stamps(self._session), **self._seen}
        return self._session

    def forget(self) -> None:
        """Open a new session next time: something changed that this one cannot know."""
        self._session = None

    def _is_stale(self) -> bool:
        """Whether a file was written since the session began, or is not what it was."""
        now = _stamps(self._session) if self._session else {}
        return any(written > self._began for written, _ in now.values()) or any(
            now.get(file) != stamp for file, stamp in self._seen.items()
        )


def _stamps(session: Session) -> dict[Path, Stamp]:
    """What the files of the policies are now."""
    found: dict[Path, Stamp] = {}
    for file in session.files:
        try:
            stat = file.stat()
        except OSError:
            found[file] = (0, 0)
        else:
            found[file] = (stat.st_mtime_ns, stat.st_size)
    return found
