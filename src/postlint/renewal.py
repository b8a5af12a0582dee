"""A session that is young: doors that stay open for hours judge by today's policy and clock."""

import time
from collections.abc import Callable
from pathlib import Path

from postlint.errors import PolicyError
from postlint.session import Session

_AGE = 30.0  # seconds; an embargo that ends shows that much later at most

Stamp = tuple[tuple[str, int, int], ...]


class Renewal:
    """Opens a session by `make` when it is asked for one and the last is old, or when a file of
    its policy was changed since."""

    def __init__(self, make: Callable[[], Session], age: float = _AGE) -> None:
        self._make, self._age = make, age
        self._session: Session | None = None
        self._opened, self._stamp = 0.0, Stamp()

    def __call__(self) -> Session:
        """The session of this moment."""
        now = time.monotonic()
        if (
            self._session is None
            or now - self._opened > self._age
            or _stamp(self._session) != self._stamp
        ):
            self._session = self._make()
            self._opened, self._stamp = now, _stamp(self._session)
        return self._session


def _stamp(session: Session) -> Stamp:
    """What the files of the policy are now: the file, and the packs beside it."""
    try:
        policy = session.policy_for()
    except PolicyError as error:
        files = [Path(error.where.partition(": ")[0])]
    else:
        here = Path(policy.where) if policy.root else Path("postlint.toml")
        packs = [here.parent / pack for pack in policy.config.packs]
        inside = (found for pack in packs if pack.is_dir() for found in pack.glob("*.toml"))
        files = [here, *packs, *inside]
    stamps = []
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            stamps.append((str(file), 0, 0))
        else:
            stamps.append((str(file), stat.st_mtime_ns, stat.st_size))
    return tuple(sorted(stamps))
