"""The table of verdicts in the user's cache folder: a row for each post that was judged."""

import os
import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple

from postlint import cache

_NAME = "results.sqlite"
_DAYS = 30  # that a verdict is kept
_SCHEMA = """
create table if not exists verdicts (
    key blob primary key, since real, until real, terms text, found blob, day integer
) without rowid
"""


class Verdict(NamedTuple):
    """A row: the window in which it counts (seconds since 1970), the lightest finding that
    blocks, and what was found, sealed; empty if nothing was."""

    key: bytes
    since: float
    until: float
    terms: str
    found: bytes


class Results:
    """The table of verdicts. Whatever goes wrong with it is as if it were empty."""

    def __init__(self, as_of: datetime) -> None:
        self._as_of = as_of.timestamp()
        self._base = _connected()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, Verdict]:
        """The verdicts that count at this moment, by their keys."""
        wanted = list(keys)
        rows: list[Any] = []
        if self._base and wanted:
            marks = ",".join("?" * len(wanted))
            query = f"select key, since, until, terms, found from verdicts where key in ({marks})"
            with suppress(sqlite3.Error):
                rows = self._base.execute(query, wanted).fetchall()
        found = (Verdict(*row) for row in rows)
        return {one.key: one for one in found if one.since <= self._as_of < one.until}

    def put(self, verdicts: Iterable[Verdict]) -> None:
        """Keep verdicts."""
        if self._base:
            day = int(time.time() // 86_400)
            rows = [(*one, day) for one in verdicts]
            with suppress(sqlite3.Error), self._base:
                self._base.executemany(
                    "insert or replace into verdicts values (?, ?, ?, ?, ?, ?)", rows
                )

    def close(self) -> None:
        """Let go of what is too old, and of the file."""
        if self._base:
            last = int(time.time() // 86_400) - _DAYS
            with suppress(sqlite3.Error), self._base:
                self._base.execute("delete from verdicts where day < ?", (last,))
            self._base.close()


def _connected() -> sqlite3.Connection | None:
    """The table; a file that is none is replaced."""
    place = cache.folder()
    if place is None:
        return None
    path = os.path.join(place, _NAME)
    for _ in range(2):
        try:
            os.makedirs(place, mode=0o700, exist_ok=True)
            base = sqlite3.connect(path, timeout=5)
            base.execute("pragma journal_mode = wal")
            base.execute("pragma synchronous = off")
            base.execute(_SCHEMA)
            base.execute("select key, since, until, terms, found, day from verdicts limit 1")
        except sqlite3.OperationalError:
            return None
        except sqlite3.DatabaseError:
            with suppress(OSError):
                os.unlink(path)
        except OSError:
            return None
        else:
            return base
    return None
