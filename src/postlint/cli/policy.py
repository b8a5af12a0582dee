"""`postlint policy`: the whole policy, as a page for people and as a policy to be judged."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from postlint.cli._shared import Config, UiLang, command, refuse, tell
from postlint.errors import PolicyError
from postlint.policy import Policy
from postlint.session import open_session
from postlint.summary import Exit
from postlint.ui import Told, language, say

PANEL = "rules"
app = command("Show the policy as a page, and judge it.")

AsOf = Annotated[str, typer.Option("--as-of", help="As of this date, such as 2026-12-01.")]


@app.command()
def show(
    format: Annotated[
        str, typer.Option("-f", "--format", help="terminal, markdown or html.")
    ] = "terminal",
    as_of: AsOf = "",
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """The policy on two pages: what you can do first, then what to check."""
    from postlint import handbook
    from postlint.catalog import hint

    lang = language(ui_lang)

    def made() -> str:
        render = handbook.FORMATS.get(format)
        if render is None:
            advice = hint(format, tuple(handbook.FORMATS))
            raise PolicyError(
                "--format",
                Told("policy.no-thing", thing=Told("thing.format"), name=repr(format)),
                advice,
            )
        policy = open_session(config).policy_for()
        return render(handbook.page(policy, lang, _moment(as_of, policy)), lang)

    tell(made, language(ui_lang))


@app.command()
def check(as_of: AsOf = "", config: Config = None, ui_lang: UiLang = "auto") -> None:
    """Judge the policy itself. Exit code 1 if it forbids more than it may; hints alone exit 0."""
    from postlint import review

    lang = language(ui_lang)
    faults = 0

    def made() -> str:
        nonlocal faults
        policy = open_session(config).policy_for()
        points = review.review(policy, _tables(policy), _moment(as_of, policy))
        faults = sum(point.fault for point in points)
        key = "review.done" if faults else "review.only-hints" if points else "review.fine"
        last = say(lang, key, n=faults) if faults else say(lang, key)
        return "\n".join([*(point.said(lang) for point in points), last]) + "\n"

    tell(made, language(ui_lang))
    raise typer.Exit(Exit.FINDINGS if faults else Exit.CLEAR)


@app.command()
def stale(as_of: AsOf = "", config: Config = None, ui_lang: UiLang = "auto") -> None:
    """List the embargoes that have ended and can be removed."""

    def made() -> str:
        policy = open_session(config).policy_for()
        return _stale(policy, language(ui_lang), _moment(as_of, policy))

    tell(made, language(ui_lang))


def _tables(policy: Policy) -> dict[str, Any]:
    from postlint.config import read

    return read(Path(policy.where)) if policy.root else {}


def _moment(as_of: str, policy: Policy) -> datetime:
    from postlint.moment import aware, parse, zone

    if not as_of:
        return datetime.now(UTC)
    try:
        tz = zone(policy.config.company.timezone, "company.timezone")
        return aware(parse(as_of, "--as-of"), tz)
    except PolicyError as error:
        refuse(error.said(language()))


def _stale(policy: Policy, lang: str, now: datetime) -> str:
    """The names of the embargoes are shown on the reader's own screen alone."""
    from postlint import embargoes
    from postlint.moment import Moment

    named = sys.stdout.isatty() and not os.environ.get("CI")
    config = policy.config
    ended = embargoes.ended(policy.where, config.facts, config.embargoes, policy.root, now)
    lines = [
        say(
            lang,
            "stale.ended",
            where=one.where,
            name=f"“{one.name}”" if named else say(lang, "stale.unnamed"),
            until=Moment(one.until)[lang],
        )
        for one in ended
    ]
    return "".join(f"{line}\n" for line in lines or [say(lang, "stale.none")])
