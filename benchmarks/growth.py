"""What a post costs as the rules and the names of a policy grow; prints JSON.

    python benchmarks/growth.py

In one process, after it has seen some posts: microseconds of the processor for a post, the best of
some passes over the same 300 posts; and milliseconds to open the policy, from its files and as it
was kept. Rules are made of rare words, as those of a company's own packs are.
"""

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import corpus

from postlint import compiled
from postlint.session import open_session

RULES = (20, 200, 2000)
NAMES = (50, 500, 5000, 50_000)
POSTS = 300
PASSES = 7
HEAD = ("grows", "how many", "microseconds a post", "times the first", "opens in ms", "kept: ms")


def rules(count: int) -> str:
    """A pack of made-up rules, each about three phrases of rare words."""
    dice = random.Random(3)
    tables = []
    for number in range(count):
        phrases = [" ".join(dice.choices(corpus.lexicon("en"), k=2)) for _ in range(3)]
        name = "".join(chr(97 + int(digit)) for digit in f"{number:05}")
        tables.append(
            f'[{name}]\nseverity = "note"\nmessage.en = "No."\nhelp.en = "Say it otherwise."\n'
            f'bad.en = [">>{phrases[0]}<<"]\ngood.en = ["Rain."]\n'
            f'match = {{ kind = "wording", any = {json.dumps(phrases)} }}\n'
        )
    return "\n".join(tables)


def cost(home: Path) -> float:
    """Microseconds of the processor for a post."""
    session = open_session(home / "postlint.toml")
    known = corpus.names(500)
    posts = [(name, text.encode()) for name, text in (corpus.post(n, known) for n in range(POSTS))]

    def once() -> float:
        began = time.process_time()
        for name, data in posts:
            session.check_bytes(data, name)
        return (time.process_time() - began) / POSTS * 1e6

    once()
    return min(once() for _ in range(PASSES))


def opening(home: Path) -> tuple[float, float]:
    """Milliseconds to open the policy with nothing kept, and with what the first kept."""
    path = home / "postlint.toml"

    def timed(make: Callable[[], object]) -> float:
        began = time.process_time()
        make()
        return (time.process_time() - began) * 1e3

    anew = timed(lambda: compiled.opened(path).index.plan(guards=False))
    return anew, statistics.median(timed(lambda: compiled.opened(path)) for _ in range(5))


def grown(what: str, count: int, home: Path) -> tuple[float, float, float]:
    home.mkdir()
    text = corpus.policy(count if what == "names" else 500)
    if what == "rules":
        text = 'packs = ["made.toml"]\n' + text
        (home / "made.toml").write_text(rules(count), encoding="utf-8")
    (home / "postlint.toml").write_text(text, encoding="utf-8")
    for file in home.iterdir():
        os.utime(file, (1_700_000_000, 1_700_000_000))
    anew, kept = opening(home)
    return cost(home), anew, kept


def main() -> None:
    rows, series = [], {}
    with tempfile.TemporaryDirectory() as place:
        os.environ["POSTLINT_CACHE_DIR"] = str(Path(place) / "cache")
        for what, counts in (("rules", RULES), ("names", NAMES)):
            found = {n: grown(what, n, Path(place) / f"{what}-{n}") for n in counts}
            first = found[counts[0]][0]
            series[what] = [(n, found[n][0]) for n in counts]
            for n, (each, anew, kept) in found.items():
                row = (what, f"{n:,}", f"{each:.0f}", f"{each / first:.2f}", f"{anew:.0f}",
                       f"{kept:.1f}")  # fmt: skip
                rows.append(row)
                print(*row, file=sys.stderr)
    print(json.dumps({"tables": {"growth": (HEAD, rows)}, "series": series}))


if __name__ == "__main__":
    main()
