"""What `postlint doctor` looks at: parts, policy, rules, what lies beside them, terminal, hook."""

import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from postlint import cache
from postlint.cli._stream import is_unicode
from postlint.discover import discover
from postlint.errors import PolicyError
from postlint.excuses import BASELINE, WAIVERS, beside, shown
from postlint.inherit import files
from postlint.moment import zone
from postlint.policy import Policy
from postlint.reporters._escape import visible
from postlint.session import Session, open_session
from postlint.ui import say

_EXTRAS = ("serve", "lsp")


class Sign(NamedTuple):
    """Something that was looked at: `ok`, a `hint` or a `fault`, and what to say of it."""

    state: str
    text: str


def examine(config: Path | None, lang: str) -> tuple[str, int]:
    """All signs as text, and how many are faults."""
    signs = [*_installed(lang), *_policy(config, lang), *_around(lang), _hook(lang)]
    faults = sum(sign.state == "fault" for sign in signs)
    last = say(lang, "doctor.done", n=faults) if faults else say(lang, "doctor.fine")
    names = {state: say(lang, f"doctor.{state}") for state in ("ok", "hint", "fault")}
    width = max(map(len, names.values()))
    lines = [f"{names[sign.state]:{width}}  {sign.text}" for sign in signs]
    return "".join(f"{visible(one, unicode=is_unicode())}\n" for one in [*lines, last]), faults


def _installed(lang: str) -> Iterator[Sign]:
    from postlint import __version__

    place = Path(__file__).parents[1]
    told = {"version": __version__, "python": platform.python_version(), "where": place}
    yield Sign("ok", say(lang, "doctor.version", **told))
    missing = [name for name in _needed() if not _is_there(name)]
    yield from (Sign("fault", say(lang, "doctor.missing", name=name)) for name in missing)
    if not missing:
        yield Sign("ok", say(lang, "doctor.parts"))
    for extra in _EXTRAS:
        what = say(lang, f"doctor.extra.{extra}")
        there = all(map(_is_there, _needed(extra)))
        key = "doctor.extra" if there else "doctor.no-extra"
        yield Sign("ok" if there else "hint", say(lang, key, what=what, name=extra))
    try:
        zone("Europe/Paris", "doctor")
        yield Sign("ok", say(lang, "doctor.zone"))
    except PolicyError:
        yield Sign("fault", say(lang, "doctor.no-zone"))


def _needed(extra: str = "") -> list[str]:
    """The packages that postlint asks for, always or for an extra."""
    try:
        asked = requires("postlint") or []
    except PackageNotFoundError:
        return []
    wanted = []
    for one in asked:
        name, _, condition = one.partition(";")
        if "sys_platform" in condition and sys.platform not in condition:
            continue
        if (
            f'extra == "{extra}"' in condition.replace("'", '"')
            if extra
            else ("extra" not in condition)
        ):
            wanted.append(re.split(r"[\s<>=!~\[(]", name.strip())[0])
    return wanted


def _is_there(package: str) -> bool:
    try:
        version(package)
    except PackageNotFoundError:
        return False
    return True


def _policy(config: Path | None, lang: str) -> Iterator[Sign]:
    try:
        session = open_session(config)
        policy = session.policy_for()
    except PolicyError as error:
        yield Sign("fault", error.said(lang))
        return
    if policy.root is None:
        yield Sign("hint", say(lang, "doctor.no-policy"))
    else:
        where = ", ".join(shown(file.absolute()) for file in files(Path(policy.where)))
        yield Sign("ok", say(lang, "doctor.policy", where=where))
    on = [check.rule.id for check in policy.index.checks]
    own = len({*on} & policy.own)
    yield Sign("ok", say(lang, "doctor.rules", on=len(on), all=len(policy.offered), own=own))
    if policy.root:
        yield from _beside(policy, policy.root, session, lang)


def _beside(policy: Policy, root: Path, session: Session, lang: str) -> Iterator[Sign]:
    """The posts of this policy, not of one deeper down, and its waivers and baseline."""
    posts = [
        post
        for post in discover([root], session.names).posts
        if session.policy_for(post.absolute().parent).where == policy.where
    ]
    key = "doctor.posts" if posts else "doctor.no-posts"
    told = {"n": len(posts)} if posts else {}
    yield Sign("ok" if posts else "hint", say(lang, key, **told))
    try:
        found = beside(root)
    except PolicyError as error:
        yield Sign("fault", error.said(lang))
        return
    if found.waivers is not None:
        n = len(found.waivers.entries)
        yield Sign("ok", say(lang, "doctor.beside", where=WAIVERS, n=n))
    if found.baseline is not None:
        yield Sign("ok", say(lang, "doctor.beside", where=BASELINE, n=len(found.baseline)))


def _around(lang: str) -> Iterator[Sign]:
    yield Sign("ok", say(lang, "doctor.language", lang=lang))
    encoding = sys.stdout.encoding or "?"
    key, state = ("encoding", "ok") if is_unicode() else ("ascii", "hint")
    yield Sign(state, say(lang, f"doctor.{key}", encoding=encoding))
    place = cache.folder()
    yield Sign("ok", say(lang, "doctor.cache" if place else "doctor.no-cache", where=place))


def _hook(lang: str) -> Sign:
    """Whether pre-commit asks postlint before a commit."""
    top = _git("rev-parse", "--show-toplevel")
    if not top:
        return Sign("hint", say(lang, "doctor.no-repo"))
    config, hooks = Path(top) / ".pre-commit-config.yaml", _git("rev-parse", "--git-path", "hooks")
    if not (config.is_file() and "postlint" in config.read_text("utf-8", "replace")):
        return Sign("hint", say(lang, "doctor.no-hook"))
    at_work = (Path(hooks) / "pre-commit").is_file()
    key = "doctor.hook" if at_work else "doctor.hook-off"
    return Sign("ok" if at_work else "hint", say(lang, key))


def _git(*words: str) -> str:
    try:
        done = subprocess.run(
            ["git", *words], capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if not done.returncode else ""
