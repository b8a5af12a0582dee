"""What `postlint baseline` does to the files beside the policies."""

from collections.abc import Iterable
from pathlib import Path

from postlint.baseline import Entry, entries_of, read, written
from postlint.cli._mend import put
from postlint.discover import discover
from postlint.errors import PolicyError
from postlint.excuses import BASELINE, shown, text_of
from postlint.finding import Report
from postlint.reporters._verdict import problem_text
from postlint.session import open_session
from postlint.ui import say


def run(verb: str, paths: tuple[Path, ...], config: Path | None, lang: str) -> str:
    """Create, update or prune the baselines of some posts; what to tell about it."""
    session = open_session(config, baseline=False)
    found = discover(paths, session.names)
    reports = [report for post in found.posts for report in session.check_path(post)]
    for report in reports:
        for problem in report.problems:
            # a baseline of half the posts would let the other half pass for new
            raise PolicyError(report.document.name, problem_text(problem, lang))
    if not reports:
        raise PolicyError(", ".join(map(str, paths)), say(lang, "verdict.nothing"))
    told = []
    for policy in dict.fromkeys(report.terms.policy for report in reports):
        if not policy:
            raise PolicyError(str(paths[0]), say(lang, "baseline.no-policy"))
        mine = [report for report in reports if report.terms.policy == policy]
        told.append(_write(verb, Path(policy).parent, mine, lang))
    return "".join(told)


def _write(verb: str, root: Path, reports: Iterable[Report], lang: str) -> str:
    file = root / BASELINE
    if verb == "create" and file.exists():
        raise PolicyError(shown(file), say(lang, "baseline.exists"))
    before = read(text_of(file), shown(file)) if file.exists() else frozenset()
    paths = {report.terms.path for report in reports}
    now = frozenset(entries_of(reports))
    after = _after(verb, before, now, paths, root)
    put(file, written(after).encode())
    added, gone = len(after - before), len(before - after)
    where = shown(file)
    return say(lang, "baseline.done", n=len(after), where=where, added=added, gone=gone) + "\n"


def _after(
    verb: str, before: frozenset[Entry], now: frozenset[Entry], paths: set[str], root: Path
) -> frozenset[Entry]:
    """Posts that were not looked at keep their entries, unless they are gone."""
    others = {one for one in before if one.path not in paths and (root / one.path).exists()}
    return frozenset(others | (now & before if verb == "prune" else now))
