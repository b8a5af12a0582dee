"""`postlint approve`: the digests that say which words were approved, under which policy."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, refuse
from postlint.cli._stream import write
from postlint.errors import PolicyError, PostError
from postlint.finding import Report
from postlint.policy import Policy
from postlint.session import Session, open_session
from postlint.summary import Exit
from postlint.ui import language, say

PANEL = "posts"
app = command()


@app.command()
def approve(
    path: Annotated[Path, typer.Argument(help="A calendar, or a draft.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", help="Write a copy of the calendar that holds them (.xlsx)."
        ),
    ] = None,
    as_of: Annotated[
        str, typer.Option("--as-of", help="Judge as of this date, such as 2026-12-01T09:00.")
    ] = "",
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Print a digest for each post that has nothing to fix; put it beside an approved text.

    In a calendar it goes in a column called “approved digest”, in a draft behind `approved:` in
    its front matter. `postlint check` says when the text or the policy changed since.
    """
    lang = language(ui_lang)
    try:
        session = open_session(config, as_of=as_of or None)
        reports = session.check_path(path)
        digests = [*_digests(reports, session)]
        for report, digest in digests:
            write(_line(report, digest, lang))
        if output:
            write(_stored(path, output, digests, lang))
    except PolicyError as error:
        refuse(error.said(lang))
    if any(report.problems for report in reports):
        raise typer.Exit(Exit.UNCHECKED)
    raise typer.Exit(Exit.CLEAR if all(digest for _, digest in digests) else Exit.FINDINGS)


def _digests(reports: Sequence[Report], session: Session) -> Iterator[tuple[Report, str]]:
    """Each post with its digest; none for one that is held back or has no verdict."""
    from postlint.approval import digest

    for report in reports:
        where = report.terms.policy
        if report.problems:
            yield report, ""
            continue
        policy = session.policy_for(Path(where).absolute().parent if where else None)
        held = any(
            one.severity.rank >= report.terms.fail_on.rank and one.rule.id not in _about_old(policy)
            for one in report.standing
        )
        yield report, "" if held else digest(report.document, policy.digest)


def _about_old(policy: Policy) -> set[str]:
    """The rules about an approval: an old one holds no new one back."""
    return {one.rule.id for one in policy.index.checks if "approved" in one.conditions.given}


def _line(report: Report, digest: str, lang: str) -> str:
    from postlint.reporters._verdict import named, problem_text

    if digest and not report.document.origin.part:
        return f"{digest}\n"
    if report.problems:
        head = say(lang, "label", name=say(lang, "unchecked"))
        told = f"{head} {problem_text(report.problems[0], lang)}"
    else:
        told = digest or say(lang, "approve.held")
    return f"{named(report.document, unicode=True, lang=lang)}: {told}\n"


def _stored(path: Path, output: Path, digests: Sequence[tuple[Report, str]], lang: str) -> str:
    """Write the copy, and say so."""
    from postlint import annotate
    from postlint.cli._annotating import planned
    from postlint.cli._mend import replace

    planned([str(path)], str(output), lang, "--output")
    if output.suffix.lower() != ".xlsx":
        raise PolicyError("--output", say(lang, "annotate.kind"))
    from postlint.annotate import xlsx

    stamps: dict[tuple[str, int], str] = {}
    for report, digest in digests:
        place = annotate.row(report.document.origin.part)
        if digest and place and digest not in stamps.get(place, ""):
            stamps[place] = " ".join(filter(None, (stamps.get(place, ""), digest)))
    try:
        data = xlsx.stamped(path.read_bytes(), str(path), stamps, say(lang, "approve.column"))
        replace(output, data)
    except (OSError, PostError) as error:
        raise PolicyError(str(output), type(error).__name__) from None
    return say(lang, "approve.done", where=str(output), n=len(stamps)) + "\n"
