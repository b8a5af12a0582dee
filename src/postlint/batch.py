"""Many posts: results kept from last time, worker processes for the rest, reports in order.

The posts go through in chunks, and only a few chunks are under way at any time, so the memory
that a run takes does not grow with the posts of which there is nothing to say.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from postlint.finding import Report
from postlint.ledger import Judged, Ledger, Post, all_judged
from postlint.session import Session

if TYPE_CHECKING:
    from postlint.pool import Job, Pool

CHUNK = 100  # posts that go to a worker at once
WORTHWHILE = 400  # posts to judge, from which on more processes are faster than one
_AHEAD = 4  # chunks for each worker that are under way

Reports = tuple[Report, ...]


class _Chunk(NamedTuple):
    """Some paths, the reports that were kept about them, and the posts still to judge."""

    paths: list[str]
    kept: dict[str, Report]
    left: list[Post]


def check_all(
    session: Session,
    paths: Iterable[Path],
    *,
    workers: int = 0,
    ledger: Ledger | None = None,
    worthwhile: int = WORTHWHILE,
) -> Iterator[Reports]:
    """The reports of each path, in the order of `paths`.

    `workers`: how many processes at most, 0 = one for each processor. `ledger` keeps verdicts
    between runs. Reports about posts without findings do not hold their text.
    """
    workers = workers or os.cpu_count() or 1
    most = _AHEAD * max(workers, worthwhile // CHUNK + 1)
    waiting: deque[tuple[_Chunk, Job | None]] = deque()
    behind = 0  # posts of the waiting chunks that nobody judges yet
    pool: Pool | None = None

    def done(chunk: _Chunk, job: "Job | None") -> Iterator[Reports]:
        found = pool.result(chunk.left, job) if pool else all_judged(session, chunk.left)
        for reports in _done(chunk, found, ledger):
            yield tuple(map(session.excused, reports))

    try:
        for chunk in _chunks(paths, ledger):
            waiting.append((chunk, None))
            behind += len(chunk.left)
            if workers > 1 and behind >= worthwhile:
                pool = pool or _pool(session, workers)
                waiting = deque((one, job or pool.submit(one.left)) for one, job in waiting)
                behind, worthwhile = 0, 1
            while len(waiting) > most:
                chunk, job = waiting.popleft()
                behind -= 0 if job else len(chunk.left)
                yield from done(chunk, job)
        for chunk, job in waiting:
            yield from done(chunk, job)
    except BaseException:
        if pool:
            pool.stop()
        raise
    if pool:
        pool.close()


def _pool(session: Session, workers: int) -> "Pool":
    from postlint.pool import Pool  # late: a folder that did not change needs no processes

    return Pool(session, workers)


def _chunks(paths: Iterable[Path], ledger: Ledger | None) -> Iterator[_Chunk]:
    rest = iter(paths)
    while some := [str(path) for path in islice(rest, CHUNK)]:
        if ledger:
            yield _Chunk(some, *ledger.find(some))
        else:
            yield _Chunk(some, {}, [Post(path) for path in some])


def _done(chunk: _Chunk, found: list[Judged], ledger: Ledger | None) -> Iterator[Reports]:
    new = {post.path: one for post, one in zip(chunk.left, found, strict=True)}
    if ledger:
        ledger.keep(new)
    for path in chunk.paths:
        yield (chunk.kept[path],) if path in chunk.kept else new[path].reports
