"""Posts of a folder or an object store, judged by Ray Data; what is found, as Parquet.

Ray brings the machines, the queues and the retries. Each of its actors opens one session and
keeps it, so a policy is opened once for each process. A file or an object that cannot be read is
named, and leaves its post unchecked: not checked is never clean.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import ray

from postlint import store
from postlint.discover import discover
from postlint.document import Document
from postlint.errors import PostError, Problem
from postlint.finding import Report
from postlint.reporters import View
from postlint.reporters._verdict import problem_text
from postlint.session import Session
from postlint.store import Place

_SHARE = 0.5
_BATCH = 100  # posts that an actor is handed at once
_READS = 16  # objects that an actor reads at once: it waits for a store far longer than it judges
_NAMED = 20  # problems that the command itself tells; the Parquet files hold all

Row = dict[str, Any]


class Counts(NamedTuple):
    """Posts that were judged, those that were not, and those that something holds back.

    `where` is the place of the Parquet files, `problems` are sentences about the first of the
    posts that were not judged.
    """

    posts: int
    unchecked: int
    held: int
    where: str
    problems: tuple[str, ...] = ()


class Judge:
    """An actor: a session that all its batches share. `place` is where in a store the posts lie,
    None if each is a path of this machine."""

    def __init__(self, plan: Mapping[str, Any], lang: str, place: Place | None) -> None:
        self._session = Session(**plan)
        self._lang = lang
        self._place = place

    def __call__(self, batch: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """The rows about the posts of some files, as columns."""
        paths = [str(path) for path in batch["path"]]
        found = self._stored(self._place, paths) if self._place else self._local(paths)
        rows = [row for report in found for row in told(report, self._lang)]
        return {name: [row[name] for row in rows] for name in _row("", "")}

    def _local(self, paths: Sequence[str]) -> Iterator[Report]:
        for path in paths:
            yield from self._session.check_path(path)

    def _stored(self, place: Place, paths: Sequence[str]) -> Iterator[Report]:
        with ThreadPoolExecutor(_READS) as pool:
            read = pool.map(partial(store.read, place), paths)
            for path, data in zip(paths, read, strict=True):
                yield from self._object(place, path, data)

    def _object(self, place: Place, path: str, data: bytes | Problem) -> Iterator[Report]:
        """The reports about an object, judged as if it lay beside the policy."""
        name, as_if = place.address(path), place.beside(path)
        if isinstance(data, Problem):
            yield Report(Document.plain("", name), problems=(data,))
            return
        for report in self._session.check_read(data, as_if, name):
            yield self._session.excused(report, as_if)


def told(report: Report, lang: str) -> Iterator[Row]:
    """The rows about a post: one for each finding that others than its author may read, and
    one without a rule for the post itself. No row holds words of a secret; a message may quote
    others."""
    document = report.document
    name, part = document.origin.path or document.name, document.origin.part
    lines = document.lines
    blocks = False
    for one in View().shown(report):
        stands = one.excuse is None
        blocks = blocks or (stands and one.severity.rank >= report.terms.fail_on.rank)
        place = lines.position(one.span.start)
        yield _row(name, part) | {
            "rule": one.rule.id,
            "severity": str(one.severity),
            "excuse": "" if stands else str(one.excuse and one.excuse.source),
            "message": one.message(lang),
            "start": one.span.start,
            "end": one.span.end,
            "line": place.line,
            "column": place.column,
        }
    yield _row(name, part) | {
        "problem": ", ".join(problem.key for problem in report.problems),
        "message": " ".join(problem_text(problem, lang) for problem in report.problems),
        "held": blocks,
    }


def _row(path: str, part: str) -> Row:
    nowhere = {"start": 0, "end": 0, "line": 0, "column": 0}
    said = dict.fromkeys(("rule", "severity", "excuse", "message", "problem"), "")
    return {"path": path, "part": part, **said, **nowhere, "held": False}


def judge(source: str, out: str, session: Session, lang: str, actors: int) -> Counts:
    """Judge all posts at `source`, a folder or an address such as `s3://bucket/posts`, and
    write Parquet files into `out`, another such place.

    PostError if there is nothing to judge, or if a place cannot be reached, read or written.
    """
    there = store.place(source)
    place = None
    if there.scheme:
        place = there._replace(root=_top(session))
        own = session.plan["start"] is None
        session = _settled(session)
        paths = store.posts(place, session.names, own=own)
    else:
        paths = _paths(there.path, session)
    target = store.place(out)
    store.prepare(target)
    found = (
        ray.data.from_items([{"path": path} for path in paths])
        .map_batches(
            Judge,
            fn_constructor_args=(session.plan, lang, place),
            compute=ray.data.ActorPoolStrategy(size=actors),
            num_cpus=_SHARE,  # else actors could take all, and nobody would read the files
            batch_size=_BATCH,
        )
        .materialize()
    )
    try:
        found.write_parquet(target.path, filesystem=target.files)
    except (OSError, ray.exceptions.RayError) as error:
        cause = getattr(error, "cause", None) or error
        raise PostError(store.problem(target.address(target.path), cause)) from None
    rows = (row for row in found.iter_rows() if not row["rule"])
    return _counted(rows, target.address(target.path))


def _counted(rows: Iterator[Row], where: str) -> Counts:
    """The counts of rows about whole posts."""
    posts = unchecked = held = 0
    problems: list[str] = []
    for row in rows:
        posts += not row["problem"]
        unchecked += bool(row["problem"])
        held += row["held"]
        if row["problem"] and len(problems) < _NAMED:
            problems.append(row["message"])
    return Counts(posts, unchecked, held, where, tuple(problems))


def _paths(folder: str, session: Session) -> list[str]:
    """The posts of a folder of this machine, or of several that share it."""
    found = discover([Path(folder)], session.names).posts
    if not found:
        raise PostError(Problem(folder, "nothing-to-check"))
    return [str(path) for path in found]


def _top(session: Session) -> Path:
    """The folder of the one policy by which the posts of a store are judged."""
    return (session.policy_for().root or Path()).absolute()


def _settled(session: Session) -> Session:
    """The same with a policy that no actor looks for on its own, wherever it runs."""
    where = session.policy_for().where
    known: dict[str, Any] = {"start": Path(where).absolute()} if where else {"tables": {}}
    return Session(**session.plan | known)
