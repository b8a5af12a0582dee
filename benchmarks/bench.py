"""postlint beside its peers, in alternation: what one post costs, and what thousands do.

    python benchmarks/bench.py SCRATCH            # ten minutes; see --help for less
    python benchmarks/bench.py SCRATCH --docs     # and write the tables of docs/performance.md

Each round runs every program once, so that a machine that slows down slows them all; ratios are
taken within a round, and the median of the rounds is told. Times are whole processes, files
warm. Peak memory is that of the largest process, as the operating system accounts it.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))
import corpus
import peers
from peers import Tool

CLEAN = """\
Last week I walked along the river with two old friends and we spoke about how we learn.
Most of the good ideas came up while we were waiting for the bus.
I have kept a paper notebook for nine years, and I still lose it every month.
Write the last sentence first, then find the shortest way to it. Children ask why until there is
no answer left, and that is usually the interesting place.

Our choir sang in the old station hall, where every note stays for four seconds. #learning
"""
FOUND = CLEAN + "You should all try Lumen, it is the best lamp that money can buy.\n"


class Run(NamedTuple):
    """A finished process: seconds on the clock and of the processors, MiB at most."""

    wall: float
    cpu: float
    peak: float


def run(tool: Tool, folder: Path, paths: Sequence[str]) -> Run:
    """Run a program over paths below `folder`, and throw away what it prints. SystemExit if its
    status says that it did not look at them."""
    names = [str(folder / path) for path in paths] if tool.home else paths
    began = time.perf_counter()
    process = subprocess.Popen(
        [*tool.command, *names],
        cwd=tool.home or folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in tool.statuses:
        raise SystemExit(f"{tool.name} ended with {process.returncode} in {folder}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def alternated(
    tools: Sequence[Tool], folder: Path, paths: Sequence[str], rounds: int
) -> dict[str, list[Run]]:
    """What each program took in each round; one round before does not count."""
    found: dict[str, list[Run]] = {tool.name: [] for tool in tools}
    for number in range(rounds + 1):
        for tool in tools:
            files = paths if tool.folders else _files(folder, paths)
            took = run(tool, folder, files)
            if number:
                found[tool.name].append(took)
            print(f"  {number}/{rounds} {tool.name}: {took.wall:.3f} s", file=sys.stderr)
    return found


def _files(folder: Path, paths: Sequence[str]) -> list[str]:
    places = [folder / path for path in paths]
    files = [f for place in places for f in ([place] if place.is_file() else place.rglob("post-*"))]
    return sorted(str(file.relative_to(folder)) for file in files)


def told(
    tools: Iterable[Tool], runs: dict[str, list[Run]], base: str, posts: int, size: int
) -> list[list[str]]:
    """The rows of a table: one a program. `size` is the bytes of all posts."""
    rows = []
    for tool in tools:
        mine, other = runs[tool.name], runs[base]
        wall = statistics.median(one.wall for one in mine)
        ratios = [a.wall / b.wall for a, b in zip(mine, other, strict=True)]
        speed = [f"{posts / wall:,.0f}", f"{size / wall / 1e6:.2f}"] if posts > 1 else []
        rows.append(
            [
                tool.name, tool.checks, f"{wall:.3f}",
                f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})",
                *speed, f"{max(one.peak for one in mine):.0f}",
            ]
        )  # fmt: skip
    return rows


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def single(tools: Sequence[Tool], scratch: Path, rounds: int) -> dict[str, str]:
    """One post, without and with something to find."""
    home = scratch / "one"
    home.mkdir(exist_ok=True)
    (home / "postlint.toml").write_text(corpus.policy(500), encoding="utf-8")
    tables = {}
    for name, text in (("clean", CLEAN), ("found", FOUND)):
        (home / f"{name}.txt").write_text(text, encoding="utf-8")
        _settle(home)
        runs = alternated(tools, home, [f"{name}.txt"], rounds)
        head = ["program", "checks", "seconds", "times codespell", "peak MiB"]
        tables[f"one-{name}"] = table(head, told(tools, runs, "codespell", 1, len(text)))
    return tables


def many(tools: Sequence[Tool], scratch: Path, posts: int, rounds: int) -> dict[str, str]:
    """A folder of posts."""
    home = scratch / f"posts-{posts}"
    if not home.exists():
        corpus.write(home, posts)
        (home / ".git").mkdir()  # the scratch folder lies where this repository ignores it
        _settle(home)
    size = sum(file.stat().st_size for file in home.rglob("post-*"))
    fit = [tool for tool in tools if tool.most >= posts]
    runs = alternated(fit, home, ["."], rounds)
    head = ["program", "checks", "seconds", "times postlint --no-cache", "posts/s", "MB/s",
            "peak MiB"]  # fmt: skip
    return {f"many-{posts}": table(head, told(fit, runs, "postlint --no-cache", posts, size))}


def _settle(home: Path) -> None:
    """Make a policy look as if nobody had written it this moment: else nothing of it is kept."""
    os.utime(home / "postlint.toml", (1_700_000_000, 1_700_000_000))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--posts", type=int, nargs="*", default=[100, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=9, help="for one post; a third for many")
    parser.add_argument("--no-growth", action="store_true")
    parser.add_argument("--docs", action="store_true", help="write them into docs/performance.md")
    asked = parser.parse_args()
    asked.scratch.mkdir(parents=True, exist_ok=True)
    scratch = asked.scratch.resolve()
    os.environ["POSTLINT_CACHE_DIR"] = str(scratch / "cache")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    peers.install(scratch)
    tools = [*peers.postlint(), *peers.peers(scratch, corpus.names(500))]
    tables = single(tools, scratch, asked.rounds)
    for posts in asked.posts:
        tables |= many(tools, scratch, posts, max(1, asked.rounds // 3))
    if not asked.no_growth:
        command = [sys.executable, str(Path(__file__).with_name("growth.py"))]
        told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        tables |= {name: table(*rows) for name, rows in told["tables"].items()}
        (scratch / "growth.json").write_text(json.dumps(told))
    for name, text in tables.items():
        print(f"\n{name}\n\n{text}")
    if asked.docs:
        import pages

        pages.write(tables, scratch / "growth.json")


if __name__ == "__main__":
    main()
