"""What somebody must mend in a file before there can be a verdict."""

from typing import NamedTuple

from postlint.ui import told


class Problem(NamedTuple):
    """Something that prevented a verdict: it makes the run "not checked" (exit 2).

    `key` names a sentence of `ui/`, which says it in the reader's language with `values`;
    it never holds text of a post.
    """

    where: str
    key: str
    values: tuple[tuple[str, str], ...] = ()


class PolicyError(Exception):
    """A mistake in a `postlint.toml` or a rule pack: the file and key path, what, what to do."""

    def __init__(self, where: str, what: str, hint: str = "") -> None:
        super().__init__(where, what, hint)
        self.where = where
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return self.said("en")

    def said(self, lang: str) -> str:
        """All of it in one line, in `lang` as far as it is known there."""
        what, hint = told(self.what, lang), told(self.hint, lang)
        return f"{self.where}: {what}" + (f" ({hint})" if hint else "")

    @property
    def problem(self) -> Problem:
        """The same, as a value for a report."""
        return Problem(self.where, "policy-broken", (("what", self.what), ("hint", self.hint)))


class PostError(Exception):
    """A post that cannot be read or judged; holds the problem to report, never its text."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem
