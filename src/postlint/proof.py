"""Whether a rule does what its own examples say."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from postlint.finding import Report, Source
from postlint.fix import applied
from postlint.pack import Example, Proof
from postlint.rule import Rule
from postlint.text import Span

_OPEN, _CLOSE = ">>", "<<"

# How an example is judged: by the rule alone, under the policy that it was written for.
Judge = Callable[[Example, str], Report]


class Flaw(NamedTuple):
    """An example that its rule does not bear out."""

    rule: str
    example: str
    problem: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.problem}" + (f": {self.example!r}" if self.example else "")


def prove(rule: Rule, proof: Proof, judge: Judge) -> Iterator[Flaw]:
    """Each example that `judge` sees otherwise, and each language without its two sides."""
    sides = (("bad", proof.bad), ("good", proof.good))[0 if rule.message else 1 :]
    for lang in sorted(rule.message or rule.praise):
        for side, examples in sides:
            if not examples.get(lang) and lang:
                yield Flaw(rule.id, "", f"has words but no {side} example in {lang!r}")
    for example in chain(*proof.bad.values()):
        yield from _bad(rule, example, judge)
    for example in chain(*proof.good.values()):
        yield from _good(rule, example, judge)


def _bad(rule: Rule, example: Example, judge: Judge) -> Iterator[Flaw]:
    text, marked = unmark(example.text)
    if not marked:
        yield Flaw(rule.id, example.text, "a bad example needs >>marks<<")
    report = judge(example._replace(text=text), rule.id)
    yield from _unjudged(rule, example, report)
    found = _places(report)
    if found != marked:
        yield Flaw(
            rule.id,
            example.text,
            f"caught {_quoted(found, text)} instead of {_quoted(marked, text)}",
        )
    yield from _unmended(rule, example, report, judge)
    weights = {finding.severity.value for finding in report.findings}
    if example.severity and weights - {example.severity}:
        told = ", ".join(sorted(weights))
        yield Flaw(rule.id, example.text, f"is {told} and not {example.severity}")


def _good(rule: Rule, example: Example, judge: Judge) -> Iterator[Flaw]:
    """Nothing may be caught. Marks say what must be praised; a rule that only praises
    praises nothing else."""
    text, marked = unmark(example.text)
    report = judge(example._replace(text=text), rule.id)
    yield from _unjudged(rule, example, report)
    if places := _places(report):
        yield Flaw(rule.id, example.text, f"caught {_quoted(places, text)}")
    praised = [praise.span for praise in report.praise]
    if praised != marked and (marked or not rule.message):
        told = f"praised {_quoted(praised, text)} instead of {_quoted(marked, text)}"
        yield Flaw(rule.id, example.text, told)


def _unmended(rule: Rule, example: Example, report: Report, judge: Judge) -> Iterator[Flaw]:
    """The fixes, and suggestions without blanks, after which the rule still finds as much."""
    for finding in report.standing:
        for fix in filter(None, (finding.fix, *finding.suggestions)):
            text = applied(report.document.text, fix.edits)
            if fix.blanks or len(_places(report)) > len(
                _places(judge(example._replace(text=text), rule.id))
            ):
                continue
            yield Flaw(rule.id, example.text, f"is not mended by {text!r}")


def _unjudged(rule: Rule, example: Example, report: Report) -> Iterator[Flaw]:
    for problem in report.problems:
        yield Flaw(rule.id, example.text, f"could not be judged: {problem.key}")


def _places(report: Report) -> list[Span]:
    """What was caught; a rule about protected speech excuses itself."""
    sources = (None, Source.PROTECTED)
    return [one.span for one in report.findings if (one.excuse and one.excuse.source) in sources]


def _quoted(places: list[Span], text: str) -> str:
    return ", ".join(repr(place.cut(text)) for place in places) or "nothing"


def unmark(example: str) -> tuple[str, list[Span]]:
    """Take the >>marks<< out and say where they were."""
    text, spans = "", []
    for at, piece in enumerate(example.split(_OPEN)):
        marked, mark, rest = piece.partition(_CLOSE)
        if at and mark:
            spans.append(Span(len(text), len(text) + len(marked)))
            text += marked + rest
        else:
            text += (_OPEN if at else "") + piece
    return text, spans
