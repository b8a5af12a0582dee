"""`postlint cluster`: more posts than one machine has time for."""

from typing import Annotated

import typer

from postlint.cli._shared import Config, UiLang, command, refuse
from postlint.cli._stream import complain, write
from postlint.errors import PolicyError, PostError
from postlint.session import open_session
from postlint.summary import Exit
from postlint.ui import language, say

PANEL = "posts"
app = command()


@app.command()
def cluster(
    source: Annotated[
        str, typer.Argument(help="A folder, or an address such as s3://bucket/posts.")
    ],
    out: Annotated[str, typer.Argument(help="A folder or an address for the Parquet files.")],
    actors: Annotated[int, typer.Option(help="Processes that judge, on all machines.")] = 2,
    as_of: Annotated[str, typer.Option("--as-of", help="Judge as of this date.")] = "",
    config: Config = None,
    ui_lang: UiLang = "auto",
) -> None:
    """Check the posts of a folder or an object store with Ray; findings become Parquet.

    For an object store name the policy with --config, at a path that every machine has.
    Exit codes are those of `check`.
    """
    lang = language(ui_lang)
    try:
        from postlint.cluster import judge
    except ImportError:
        refuse(say(lang, "cluster.extra"))
    from postlint.reporters._verdict import problem_text

    try:
        session = open_session(config and config.absolute(), as_of=as_of or None)
        session.policy_for()
        counts = judge(source, out, session, lang, actors)
    except PolicyError as error:
        refuse(error.said(lang))
    except PostError as error:
        refuse(problem_text(error.problem, lang))
    for problem in counts.problems:
        complain(problem)
    if more := counts.unchecked - len(counts.problems):
        complain(say(lang, "cluster.more", n=more))
    write(say(lang, "cluster.done", **counts._asdict()) + "\n")
    if counts.unchecked or not counts.posts:
        raise typer.Exit(Exit.UNCHECKED)
    raise typer.Exit(Exit.FINDINGS if counts.held else Exit.CLEAR)
