"""What stays the same while posts come and go; every door holds one."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from postlint import compiled, config, readers
from postlint.document import Document, Meta, Origin, Unread
from postlint.engine import check, faults
from postlint.errors import PolicyError, PostError, Problem
from postlint.excuses import Beside, beside, seen_from
from postlint.finding import Report, Terms
from postlint.moment import parse
from postlint.policy import Policy
from postlint.ui import Told
from postlint.waivers import Leave

if TYPE_CHECKING:
    from postlint.supposition import Supposition

T = TypeVar("T")


class _Home(NamedTuple):
    """What lies beside a policy, and what it needs to excuse anything."""

    beside: Beside
    leave: Leave
    today: date


class Session:
    """Policies by folder, each opened once, checking many documents.

    `meta` is what flags say of every post, below front matter and policy; `me` see `open_session`.
    """

    def __init__(
        self,
        *,
        start: Path | None = None,
        tables: Mapping[str, Any] | None = None,
        as_of: datetime | None = None,
        meta: Mapping[str, Any] | None = None,
        baseline: bool = True,
        supposed: "Supposition | None" = None,
        me: Mapping[str, str] | None = None,
    ) -> None:
        self._start = start
        self._supposed = supposed
        self._tables = tables
        self.as_of = as_of or datetime.now(UTC)
        self.told = _known(meta or {})
        self._opened: dict[tuple[Path | None, bool], Policy | PolicyError] = {}
        self._baseline = baseline
        self.me = me or {}
        self._beside: dict[str, _Home | PolicyError] = {}
        self._found: dict[Path, Path | None] = {}
        self._naming: dict[str, Callable[[Path], bool]] = {}  # by folder

    @property
    def plan(self) -> dict[str, Any]:
        """What makes a session like this one, in another process too."""
        return {
            "start": self._start,
            "tables": self._tables,
            "as_of": self.as_of,
            "meta": self.told,
            "baseline": self._baseline,
            "supposed": self._supposed,
            "me": self.me,
        }

    def policy_for(self, path: Path | None = None) -> Policy:
        """The policy that a post at `path` is judged by; PolicyError if it is broken."""
        return self._open(self._place(path), whole=True)

    def bench_for(self, path: Path | None = None) -> Policy:
        """The same as far as judging needs it; what is kept of it from last time suffices."""
        return self._open(self._place(path), whole=False)

    def _place(self, path: Path | None) -> Path | None:
        """The file of the policy; None if there is none, or if it came as a dict."""
        start = self._start
        if self._tables is not None:
            return None
        if start and not start.exists():
            raise PolicyError(str(start), Told("policy.no-file"))
        if start and start.is_file():
            return start
        place = (path or start or Path.cwd()).absolute()
        if place not in self._found:
            self._found[place] = config.find(place)
        return self._found[place]

    @property
    def files(self) -> tuple[Path, ...]:
        """The policies that verdicts depended on so far, and their packs (folders too)."""
        found: list[Path] = []
        for (path, _), opened in self._opened.items():
            if path is None:
                continue
            found.append(path)
            if not isinstance(opened, PolicyError):
                packs = [path.parent / name for name in opened.config.packs]
                found += packs
                found += (one for pack in packs if pack.is_dir() for one in pack.glob("*.toml"))
        return tuple(found)

    def names(self, path: Path) -> bool:
        """Whether the policy of a file counts it among the posts; a broken one is told later."""
        folder = os.path.dirname(path)
        if folder not in self._naming:
            try:
                self._naming[folder] = self.bench_for(Path(folder).absolute()).names
            except PolicyError:
                self._naming[folder] = lambda _: True
        return self._naming[folder](path)

    def check_text(self, text: str, name: str = "draft.txt", **meta: Any) -> Report:
        """Judge a text as one post called `name`, whose suffix says how to read it.

        `meta` fields are those of `Meta`. Never raises for a post or a policy: what
        prevented a verdict is in the report's `problems`.
        """
        found = self.check_bytes(text.encode("utf-8", "surrogatepass"), name, **meta)
        return found[0] if len(found) == 1 else _unchecked(Problem(name, "several-posts"))

    def check_path(self, path: Path | str) -> tuple[Report, ...]:
        """Judge the post, or posts, of a file."""
        return tuple(self.check_each(path))

    def check_each(self, path: Path | str) -> Iterator[Report]:
        """The same one by one: a calendar of 100,000 rows need not be held whole."""
        path = Path(path)
        try:
            data = path.read_bytes()
        except OSError as error:
            from postlint.discover import unread

            return iter((_unchecked(unread(path, error)),))
        return map(self.excused, self._judged(data, str(path), path.absolute(), {}))

    def check_read(self, data: bytes, path: Path | str, name: str = "") -> tuple[Report, ...]:
        """Judge the posts of a file whose bytes were read already; nothing is `excused` yet.
        Reports call it `name`, or by its path."""
        path = Path(path)
        return tuple(self._judged(data, name or str(path), path.absolute(), {}))

    def check_bytes(self, data: bytes, name: str, **meta: Any) -> tuple[Report, ...]:
        """Judge the posts in the bytes of a file called `name`, as `check_text` does."""
        folder = self._start if self._start and self._start.is_dir() else Path()
        found = self._judged(data, name, (folder / name).absolute(), _known(meta))
        return tuple(map(self.excused, found))

    def window(self, document: Document, path: Path | str) -> tuple[float, float]:
        """Between which moments (seconds since 1970) a verdict about a post at `path` stands."""
        return self.bench_for(Path(path).absolute().parent).window(document)

    def _judged(
        self, data: bytes, name: str, path: Path, meta: Mapping[str, Any]
    ) -> Iterator[Report]:
        posts = chain.from_iterable(readers.read_each(one, name) for one in (data,))
        post = _guarded(name, lambda: next(posts, None))
        if post is None:
            yield _unchecked(Problem(name, "no-posts"))
        while post is not None:
            yield post if isinstance(post, Report) else self._check(post, path, meta)
            post = _guarded(name, lambda: next(posts, None))

    def _check(self, document: Document | Unread, path: Path, meta: Mapping[str, Any]) -> Report:
        if isinstance(document, Unread):
            return _unchecked(document.problem, document.origin)

        def judged() -> Report:
            policy = self.bench_for(path.parent)
            post = policy.with_facts(document, self.as_of, {**self.told, **meta}, path, self.me)
            checks = policy.candidates(post, path)
            found = check(post, checks, guards=lambda: policy.guards(post, path))
            return found._replace(terms=policy.terms, compared=policy.compares)

        return _guarded(document.name, judged, document.origin)

    def excused(self, report: Report, path: Path | None = None) -> Report:
        """The report, in which waivers and the baseline beside the policy excuse findings.

        `path` is where its post lies, if that is not its name. A broken file beside the policy
        leaves the post unchecked. Doing it again changes nothing.
        """
        where = report.terms.policy
        if not where or self._tables is not None:
            return report
        try:
            home = self._home(where)
        except PolicyError as error:
            return report._replace(problems=(*report.problems, error.problem))
        if not (home.beside.waivers or report.findings):
            return report
        folder = self._start if self._start and self._start.is_dir() else Path()
        path = path or folder / (report.document.origin.path or report.document.name)
        terms = report.terms._replace(path=seen_from(home.beside.root, path.absolute()))
        return home.beside.excused(report._replace(terms=terms), home.leave, home.today)

    def team_files(self, reports: Sequence[Report], clear: Iterable[Terms]) -> tuple[Report, ...]:
        """What is wrong with the files of waivers that a run has used; `clear` are the terms of
        posts without findings, whose reports nobody kept."""
        found = []
        posts = [*reports, *(Report(Document.plain(""), terms=terms) for terms in clear)]
        for where in dict.fromkeys(report.terms.policy for report in posts if report.terms.path):
            home = self._home(where)
            mine = [report for report in posts if report.terms.policy == where]
            document = home.beside.faulty(mine, home.leave, home.today)
            policy = self._open(Path(where), whole=False)
            if document and (wrong := faults(document, policy.index.checks)):
                found.append(Report(document, wrong, terms=policy.terms, is_post=False))
        return tuple(found)

    def _home(self, where: str) -> "_Home":
        """What lies beside the policy in a file; PolicyError if that is broken."""
        if where not in self._beside:
            try:
                policy = self._open(Path(where), whole=False)
                lies = beside(policy.root, baseline=self._baseline)
                self._beside[where] = _Home(lies, policy.config.waivers, policy.today(self.as_of))
            except PolicyError as error:
                self._beside[where] = error
        found = self._beside[where]
        if isinstance(found, PolicyError):
            raise found
        return found

    def _open(self, path: Path | None, *, whole: bool) -> Policy:
        key = (path, whole)
        if key not in self._opened:
            try:
                self._opened[key] = self._read(path, whole=whole)
            except PolicyError as error:
                self._opened[key] = error
        opened = self._opened[key]
        if isinstance(opened, PolicyError):
            raise opened
        return opened

    def _read(self, path: Path | None, *, whole: bool) -> Policy:
        if self._tables is None and not (whole or self._supposed):
            return compiled.opened(path)
        from postlint.assembly import open_policy  # what is kept from last time does without

        if self._tables is not None:
            return open_policy(self._upon(self._tables), "config", None)
        told = self._upon(config.read(path) if path else {})
        return open_policy(told, str(path or ""), path.parent if path else None)

    def _upon(self, tables: Mapping[str, Any]) -> Mapping[str, Any]:
        """The tables of a policy, with what is supposed of it."""
        return self._supposed.upon(tables) if self._supposed else tables


def open_session(
    path: Path | str | None = None,
    *,
    config: Mapping[str, Any] | None = None,
    as_of: datetime | date | str | None = None,
    baseline: bool = True,
    supposed: "Supposition | None" = None,
    me: Mapping[str, str] | None = None,
    **meta: Any,
) -> Session:
    """Open a session: `path` is a `postlint.toml` or where the search for one starts.

    With `config`, a dict of the same shape, no file is read. `as_of` is a datetime or ISO
    text; a naive one is in the company's time zone, a date alone is its first moment.
    Without `baseline` the policy's baseline excuses nothing. `supposed` is laid on each policy.
    `me` is who asks (name, role, handle), for remedies. PolicyError if `as_of` is no date.
    """
    told = parse(as_of, "as_of") if isinstance(as_of, str) else as_of
    moment = told if told is None or isinstance(told, datetime) else datetime.combine(told, time())
    start = Path(path) if path is not None else None
    return Session(
        start=start,
        tables=config,
        as_of=moment,
        meta=meta,
        baseline=baseline,
        supposed=supposed,
        me=me,
    )


def _known(meta: Mapping[str, Any]) -> dict[str, Any]:
    """What a caller says of a post, where anything is said; TypeError for what no post has."""
    for key in meta:
        if key not in Meta._fields or key in ("as_of", "spokesperson", "stale", "echoes"):
            raise TypeError(f"there is no {key!r} in the facts about a post")
    told = {key: value for key, value in meta.items() if value}
    if isinstance(laws := told.get("jurisdictions"), str):
        told["jurisdictions"] = (laws,)
    return told


def _guarded(name: str, make: Callable[[], T], origin: Origin | None = None) -> T | Report:
    """What `make` makes, or why it could not: fail closed, and name no word of the post."""
    try:
        return make()
    except PostError as error:
        return _unchecked(error.problem, origin)
    except PolicyError as error:
        what = Told("policy.at", where=error.where, what=error.what)
        said = (("what", what), ("hint", error.hint))
        return _unchecked(error.problem._replace(where=name, values=said), origin)
    except Exception as error:
        return _unchecked(Problem(name, "crash", (("kind", type(error).__name__),)), origin)


def _unchecked(problem: Problem, origin: Origin | None = None) -> Report:
    place = origin or Origin(problem.where)
    return Report(Document("", "", "", problem.where, place), problems=(problem,))
