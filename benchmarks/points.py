"""Fits the points of `rules/data/balance_*.toml` on labelled passages of real people.

    python benchmarks/points.py fr DATA... [--write]

Logistic regression on which cue stands where; ten groups of authors are left out in turn for
the figures. Printed is how often a verdict is right where words alone decide, and where the
points decide the rest, for some thresholds. `--write` puts the points and the last threshold
that leaves all but `--noise` of the silent passages silent into the file. The rules' own `bad`
examples count as silent passages.
"""

import argparse
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from math import exp
from pathlib import Path
from typing import NamedTuple

from verdicts import scored

from postlint import open_session
from postlint.document import Document
from postlint.kinds import balance, given, inside
from postlint.rule import Matcher

FOLDS = 10
SCALE = 4  # points for a factor of e in the odds
FEWEST = 1.5  # a cue that comes to less is left without points: fewer are as right, and can be read
PRIOR = 0.3  # how much a passage says, beside the wish for small points
EXAMPLE = 3  # how many passages an example is worth: it must never be taken for a disclosure
RULES = Path(__file__).parent.parent / "rules"
_NAME = "Acme"
_EXAMPLES = "examples"
_LINE = re.compile(r"( *\{ words = \[.*\])[^\]]*\},")

Sign = tuple[int, str]  # a cue, and where it stands


class Row(NamedTuple):
    """A passage: the cues in it, whether words alone tell, and what is true."""

    file: str
    author: str
    signs: frozenset[Sign]
    told: bool
    disclosed: bool


class Fit(NamedTuple):
    """The points, not yet rounded."""

    start: float
    points: dict[Sign, float]

    def of(self, row: Row) -> float:
        """What a passage has."""
        return self.start + sum(self.points.get(one, 0.0) for one in row.signs)


def matchers(lang: str) -> tuple[balance.Kind, Matcher]:
    """The cues of a language, and the matcher of words that tell without them."""
    session = open_session(config={"company": {"name": _NAME}, "disclosure": {"when": "mention"}})
    policy = session.bench_for(Path.cwd())
    rule = next(one for one in policy.index.checks if one.rule.id == "disclosure.employer-missing")
    parts = list(inside(rule.matcher))
    words = next(one.unless for one in parts if isinstance(one, given.Kind) and one.unless)
    kinds = [one for one in parts if isinstance(one, balance.Kind)]
    return dict(zip(("en", "fr"), dict.fromkeys(kinds), strict=True))[lang], words


def passages(lang: str, files: Sequence[Path]) -> Iterator[tuple[str, str, str, bool]]:
    """File, author, text about one company, and whether it tells."""
    for file in files:
        for row in scored(file):
            if row.lang == lang:
                text = re.sub(re.escape(row.employer), _NAME, row.text, flags=re.IGNORECASE)
                yield file.stem, row.author, text, row.disclosed
    rules = tomllib.loads((RULES / "disclosure.toml").read_text(encoding="utf-8"))
    for at, one in enumerate(rules["employer-missing"]["bad"][lang]):
        text = one if isinstance(one, str) else one["text"]
        if isinstance(one, str) or set(one) <= {"text", "severity"}:
            marked = text.replace(">>", "").replace("<<", "")
            yield _EXAMPLES, str(at), marked.replace("Lumen", _NAME), False


def rows(lang: str, files: Sequence[Path]) -> list[Row]:
    """All passages, looked at."""
    kind, words = matchers(lang)
    found = []
    for file, author, text, disclosed in passages(lang, files):
        document = Document.plain(text, "post.txt")
        signs = frozenset((one.cue, one.place) for one in kind.signs(document) if fits(kind, one))
        told = any(True for _ in words(document))
        found.append(Row(file, author, signs, told, disclosed))
    return found


def fits(kind: balance.Kind, sign: balance.Sign) -> bool:
    """A cue around the name itself can only stand here."""
    about = all("<company" in way for way in kind.cues[sign.cue].words)
    return not about or sign.place == "here"


def fitted(some: Sequence[Row]) -> Fit:
    """Logistic regression, one point after the other by Newton's method."""
    share = sum(row.disclosed for row in some) / len(some)
    weight = [PRIOR * 0.5 / (share if row.disclosed else 1 - share) for row in some]
    weight = [
        one * EXAMPLE if r.file == _EXAMPLES else one for one, r in zip(weight, some, strict=True)
    ]
    having: dict[Sign | None, list[int]] = {None: list(range(len(some)))}
    for at, row in enumerate(some):
        for sign in row.signs:
            having.setdefault(sign, []).append(at)
    points = dict.fromkeys(having, 0.0)
    score = [0.0] * len(some)
    for _ in range(40):
        for sign, places in having.items():
            slope, bend = (points[sign], 1.0) if sign else (0.0, 1e-6)
            for at in places:
                chance = 1 / (1 + exp(-max(-30.0, min(30.0, score[at]))))
                slope += weight[at] * (chance - some[at].disclosed)
                bend += weight[at] * chance * (1 - chance)
            step = slope / bend
            points[sign] -= step
            for at in places:
                score[at] -= step
    start = points.pop(None)
    weighty = {sign: one for sign, one in points.items() if sign and abs(one) * SCALE >= FEWEST}
    return Fit(start, weighty)


def left_out(all_rows: Sequence[Row]) -> list[float]:
    """What each passage has under points that its author had no part in."""
    group = [int(sha256(row.author.encode()).hexdigest(), 16) % FOLDS for row in all_rows]
    fits = [
        fitted([row for row, fold in zip(all_rows, group, strict=True) if fold != out])
        for out in range(FOLDS)
    ]
    return [fits[fold].of(row) for row, fold in zip(all_rows, group, strict=True)]


def show(all_rows: Sequence[Row], scores: Sequence[float], least: float) -> None:
    """How often the verdict is right with this threshold: of all passages, and of each file."""
    judged = [
        (row, row.told or score >= least) for row, score in zip(all_rows, scores, strict=True)
    ]
    judged = [one for one in judged if one[0].file != _EXAMPLES]
    files = dict.fromkeys(row.file for row, _ in judged)
    each = [f"{balanced(one for one in judged if one[0].file == file)[0]:.3f}" for file in files]
    both, recall, quiet = balanced(judged)
    figures = f"balanced {both:.3f}  disclosed {recall:.3f}  silent {quiet:.3f}"
    print(f"least {least * SCALE:5.1f}  {figures}  files {' '.join(each)}")


def balanced(judged: Iterable[tuple[Row, bool]]) -> tuple[float, float, float]:
    """(balanced, disclosures seen, silences seen)."""
    judged = list(judged)
    seen = [said for row, said in judged if row.disclosed]
    silent = [not said for row, said in judged if not row.disclosed]
    recall, quiet = sum(seen) / len(seen), sum(silent) / len(silent)
    return (recall + quiet) / 2, recall, quiet


def written(file: Path, kind: balance.Kind, fit: Fit, least: float) -> str:
    """The file with new points."""
    number = iter(range(len(kind.cues)))

    def line(found: re.Match[str]) -> str:
        at = next(number)
        points = [
            (place, round(SCALE * fit.points.get((at, place), 0))) for place in balance.PLACES
        ]
        told = "".join(f", {place} = {one}" for place, one in points if one)
        return f"{found[1]}{told} }},"

    text = _LINE.sub(line, file.read_text(encoding="utf-8"))
    text = re.sub(r"(?m)^start = .*", f"start = {round(SCALE * fit.start)}", text)
    return re.sub(r"(?m)^least = .*", f"least = {round(SCALE * least)}", text)


def main() -> None:
    """Print the figures; write the points if asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lang", choices=("en", "fr"))
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--noise", type=float, default=0.03)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    found = rows(asked.lang, asked.data)
    scores = left_out(found)
    show(found, scores, float("inf"))
    silent = sorted(s for r, s in zip(found, scores, strict=True) if not (r.disclosed or r.told))
    for noise in (0.01, 0.02, 0.03, 0.05, 0.1):
        show(found, scores, silent[int(len(silent) * (1 - noise))])
    if asked.write:
        file = RULES / "data" / f"balance_{asked.lang}.toml"
        least = silent[int(len(silent) * (1 - asked.noise))]
        text = written(file, matchers(asked.lang)[0], fitted(found), least)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
