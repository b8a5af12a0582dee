"""Posts of a folder or an object store, judged by Ray Data; what is found, as Parquet.

Ray brings the machines, the queues and the retries. Each of its actors opens one session and
keeps it, so a policy is opened once for each process. A file that cannot be read is named, or, in
an object store, ends the whole run: not checked is never clean.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import ray

from postlint import readers
from postlint.discover import discover
from postlint.finding import Report
from postlint.reporters import View
from postlint.session import Session

_SHARE = 0.5
_BATCH = 100  # posts that an actor is handed at once

Row = dict[str, Any]


class Counts(NamedTuple):
    """Posts that were judged, those that were not, and those that something holds back."""

    posts: int
    unchecked: int
    held: int


class Judge:
    """An actor: a session that all its batches share."""

    def __init__(self, plan: Mapping[str, Any], lang: str) -> None:
        self._session = Session(**plan)
        self._lang = lang

    def __call__(self, batch: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """The rows about the posts of some files, as columns."""
        rows = [
            row
            for at, path in enumerate(batch["path"])
            for report in self._reports(str(path), batch["bytes"][at] if "bytes" in batch else None)
            for row in told(report, self._lang)
        ]
        return {name: [row[name] for row in rows] for name in _row("", "")}

    def _reports(self, path: str, data: bytes | None) -> tuple[Report, ...]:
        if data is None:
            return self._session.check_path(path)
        return tuple(map(self._session.excused, self._session.check_read(bytes(data), path)))


def told(report: Report, lang: str) -> Iterator[Row]:
    """The rows about a post: one for each finding that others than its author may read, and
    one without a rule for the post itself. No row holds words of a secret, or of the post."""
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
    problems = ", ".join(problem.key for problem in report.problems)
    yield _row(name, part) | {"problem": problems, "held": blocks}


def _row(path: str, part: str) -> Row:
    nowhere = {"start": 0, "end": 0, "line": 0, "column": 0}
    said = dict.fromkeys(("rule", "severity", "excuse", "message", "problem"), "")
    return {"path": path, "part": part, **said, **nowhere, "held": False}


def judge(source: str, out: str, session: Session, lang: str, actors: int) -> Counts:
    """Judge all posts at `source`, a folder or an address such as `s3://bucket/posts`, and
    write Parquet files into `out`."""
    found = (
        _posts(source, session)
        .map_batches(
            Judge,
            fn_constructor_args=(session.plan, lang),
            compute=ray.data.ActorPoolStrategy(size=actors),
            num_cpus=_SHARE,  # else actors could take all, and nobody would read the files
            batch_size=_BATCH,
        )
        .materialize()
    )
    found.write_parquet(out)
    rows = [row for row in found.iter_rows() if not row["rule"]]
    unchecked = sum(bool(row["problem"]) for row in rows)
    return Counts(len(rows) - unchecked, unchecked, sum(bool(row["held"]) for row in rows))


def _posts(source: str, session: Session) -> Any:
    """The files of an address as rows of a path and bytes; of a folder, the paths of those that
    a local run would read."""
    if "://" in source:
        endings = sorted(ending.removeprefix(".") for ending in readers.suffixes())
        return ray.data.read_binary_files(source, include_paths=True, file_extensions=endings)
    files = discover([Path(source)], session.names).posts
    return ray.data.from_items([{"path": str(path.absolute())} for path in files])
