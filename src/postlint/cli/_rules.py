"""What `postlint rules new` writes, and what `postlint rules stats` counts."""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from postlint.cli._mend import put
from postlint.discover import discover
from postlint.errors import PolicyError
from postlint.excuses import shown, text_of
from postlint.finding import Report, Source
from postlint.guide import speaks
from postlint.policy import Policy
from postlint.reporters import View
from postlint.reporters._verdict import problem_text
from postlint.session import open_session
from postlint.ui import say

_NAME = re.compile(r"(?P<topic>[a-z][a-z0-9-]*)\.(?P<name>[a-z][a-z0-9-]*)")
_FOLDER = "postlint-rules"
_RULE = """\

[{name}]
severity   = "warning"                # an "error" holds the post back
message.en = "“{{match}}” is …"         # what it is, in one line
message.fr = "« {{match}} » est …"
why.en     = "…"                      # why that matters
why.fr     = "…"
help.en    = "…"                      # what to write instead
help.fr    = "…"
# Each of these must be found, exactly between the marks.
bad.en     = ["Come and see our >>old name<<."]
bad.fr     = ["Venez voir notre >>ancien nom<<."]
# And each of these must be left alone: write the innocent sentences that look like the bad ones.
good.en    = ["Come and see us."]
good.fr    = ["Venez nous voir."]
match      = {{ kind = "phrases", any = ["old name", "ancien nom"] }}
"""


def new(policy: Policy, name: str, lang: str) -> str:
    """Write a rule to fill in; what to do next. PolicyError if the name cannot be."""
    found = _NAME.fullmatch(name)
    if not found:
        raise PolicyError("rules new", say(lang, "rules-new.name", name=name))
    if any(check.rule.id == name for check, _ in policy.offered):
        raise PolicyError("rules new", say(lang, "rules-new.taken", name=name))
    root = policy.root or Path.cwd()
    known = next((one for one in policy.files if one.name == f"{found['topic']}.toml"), None)
    path = known or root / _FOLDER / f"{found['topic']}.toml"
    text = text_of(path).rstrip("\n") + "\n" if path.exists() else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    rule = _RULE.format(name=found["name"])
    put(path, (text + rule if text else rule.lstrip("\n")).encode())
    told = [say(lang, "rules-new.done", name=name, where=shown(path.absolute()))]
    if known is None and path.parent not in policy.files:
        packs = [*map(Path, policy.config.packs), path]
        inside = [Path(os.path.relpath(one, root)).as_posix() for one in packs]
        told.append(say(lang, "rules-new.add", line=f"packs = {json.dumps(inside)}"))
    return "".join(f"{line}\n" for line in told)


def stats(paths: tuple[Path, ...], config: Path | None, lang: str) -> str:
    """How often each rule has found something; PolicyError if a post was not checked."""
    from postlint.cli import _batch

    session = open_session(config)
    posts = discover(paths, session.names).posts
    tables: dict[str, Counter[str]] = {}
    active: set[str] = set()
    read = 0
    for report in _batch.reports(session, posts):
        for problem in report.problems:
            raise PolicyError(report.document.name, problem_text(problem, lang))
        read += 1
        _count(report, tables)
    if not read:
        raise PolicyError(", ".join(map(str, paths)), say(lang, "verdict.nothing"))
    for folder in {post.absolute().parent for post in posts}:
        checks = session.policy_for(folder).index.checks
        active |= {check.rule.id for check in checks if speaks(check)}
    idle = len(active - tables.keys())
    last = say(lang, "stats.last", n=idle, posts=say(lang, "count.posts", n=read))
    return "".join(f"{line}\n" for line in [*_table(tables, lang), last])


def _count(report: Report, tables: dict[str, Counter[str]]) -> None:
    """What may be counted: of protected speech nothing, not even that it was there."""
    shown = View().shown(report)
    for finding in shown:
        counts = tables.setdefault(finding.rule.id, Counter())
        counts["found"] += 1
        if finding.excuse:
            counts["waived"] += finding.excuse.source is Source.WAIVER
            counts["baselined"] += finding.excuse.source is Source.BASELINE
    for id in {finding.rule.id for finding in shown}:
        tables[id]["posts"] += 1


def _table(tables: dict[str, Counter[str]], lang: str) -> Iterator[str]:
    keys = ("found", "posts", "waived", "baselined")
    rows: list[tuple[str, ...]] = [tuple(say(lang, f"stats.{key}") for key in ("rule", *keys))]
    loudest: Iterable[str] = sorted(tables, key=lambda id: (-tables[id]["found"], id))
    rows += [(id, *(str(tables[id][key]) for key in keys)) for id in loudest]
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    for id, *cells in rows if tables else ():
        told = (f"{cell:>{width}}" for cell, width in zip(cells, others, strict=True))
        yield f"{id:{first}}  {'  '.join(told)}"
