"""Worker processes that judge chunks of posts; imported when there is enough to judge."""

import multiprocessing
import signal
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress

from postlint.document import Document
from postlint.errors import Problem
from postlint.finding import Report
from postlint.ledger import Judged, Post, all_judged
from postlint.session import Session

Job = Future[list[Judged]]

_worker: Session | None = None  # in a worker process: the session that all its chunks share


class Pool:
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
            return all_judged(self._session, posts)
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
    return all_judged(_worker, posts)
