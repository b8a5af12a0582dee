"""Many posts: results kept from last time, worker processes for the rest, reports in order.

The posts go through in chunks, and only a few chunks are under way at any time, so the memory
that a run takes does not grow with the posts of which there is nothing to say.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Report
from postlint.ledger import Judged, Ledger, Post, judged
from postlint.session import Session

CHUNK = 100  # posts that go to a worker at once
WORTHWHILE = 400  # posts to judge, from which on more processes are faster than one
_AHEAD = 4  # chunks for each worker that are under way

Reports = tuple[Report, ...]
Job = Future[list[Judged]]

_worker: Session | None = None  # in a worker process: the session that all its chunks share


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
    pool = _Pool(session, workers or os.cpu_count() or 1)
    most = _AHEAD * max(pool.workers, worthwhile // CHUNK + 1)
    waiting: deque[tuple[_Chunk, Job | None]] = deque()
    behind = 0  # posts of the waiting chunks that nobody judges yet
    try:
        for chunk in _chunks(paths, ledger):
            waiting.append((chunk, None))
            behind += len(chunk.left)
            if pool.workers > 1 and behind >= worthwhile:
                waiting = deque((one, job or pool.submit(one.left)) for one, job in waiting)
                behind, worthwhile = 0, 1
            while len(waiting) > most:
                chunk, job = waiting.popleft()
                behind -= 0 if job else len(chunk.left)
                for found in _done(chunk, pool.result(chunk.left, job), ledger):
                    yield tuple(map(session.excused, found))
        for chunk, job in waiting:
            for found in _done(chunk, pool.result(chunk.left, job), ledger):
                yield tuple(map(session.excused, found))
    except BaseException:
        pool.stop()
        raise
    pool.close()


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


class _Pool:
    """Worker processes that are started when the first chunk is handed out."""

    def __init__(self, session: Session, workers: int) -> None:
        self._session = session
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, posts: list[Post]) -> Job | None:
        """Hand out a chunk; None if it holds nothing, or if no process can be had."""
        if not posts:
            return None
        try:
            self._pool = self._pool or self._started(self.workers)
            return self._pool.submit(_judge, posts)
        except (OSError, BrokenProcessPool):
            return None

    def result(self, posts: list[Post], job: Job | None) -> list[Judged]:
        """The reports of a chunk; if its worker died, those of its posts that can be judged."""
        if job is None:
            return _judged(self._session, posts)
        try:
            return job.result()
        except BrokenProcessPool:
            self._pool = None
            return self._rescued(posts)

    def _rescued(self, posts: list[Post]) -> list[Judged]:
        """Halve the posts until the one that kills its worker stands alone, and name it."""
        with self._started(1) as alone, suppress(BrokenProcessPool):
            return alone.submit(_judge, posts).result()
        if len(posts) > 1:
            half = len(posts) // 2
            return self._rescued(posts[:half]) + self._rescued(posts[half:])
        name = posts[0].path
        problem = Problem(name, "crash", (("kind", "worker"),))
        return [Judged((Report(Document.plain("", name), problems=(problem,)),), None)]

    def _started(self, workers: int) -> ProcessPoolExecutor:
        global _worker
        _worker = self._session  # a forked worker has it, with all that it has opened
        # a fork beside other threads may hang
        fork = threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods()
        return ProcessPoolExecutor(
            workers,
            mp_context=multiprocessing.get_context("fork" if fork else "spawn"),
            initializer=_begin,
            initargs=(self._session.plan,),
        )

    def close(self) -> None:
        """Let the workers end."""
        if self._pool:
            self._pool.shutdown()

    def stop(self) -> None:
        """End the workers now: somebody pressed Ctrl-C.

        They go first, so that waiting for the pool's own thread takes no time; left running, it
        would meet the interpreter's end with its pipe half closed.
        """
        if self._pool:
            for child in multiprocessing.active_children():
                child.terminate()
            self._pool.shutdown(cancel_futures=True)


def _begin(plan: dict[str, object]) -> None:
    """A worker: Ctrl-C is its parent's to hear."""
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = _worker or Session(**plan)  # type: ignore[arg-type]


def _judge(posts: list[Post]) -> list[Judged]:
    assert _worker is not None
    return _judged(_worker, posts)


def _judged(session: Session, posts: list[Post]) -> list[Judged]:
    return [judged(session, post) for post in posts]
