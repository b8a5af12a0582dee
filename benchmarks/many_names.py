"""What fifty thousand embargoed names cost, beside fifty: a whole process, and one post in it.

    python benchmarks/many_names.py [--names 50000] [--runs 15] [--sealed]

Names are made up ("Qarudo Vem 00017"), in a list of their own; the post says none of them. Each
number is the median of the runs, taken in turns so that a busy machine slows both alike. At most
1.5 times is what docs/decisions/0091 promises.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from postlint import embargoes, open_session, seal

POST = (
    "This week our robots sorted parcels all night, and nobody woke up. I work at Acme as an "
    "engineer, and what I like best is how quiet it is. Come and see us at the fair in Lyon; we "
    "bring cake, two robots and the whole team. #robots #logistics\n"
) * 3
CHECK = "from postlint.door import run; run()"
SYLLABLES = ("qa", "ru", "do", "vem", "zil", "kor", "pax", "lun", "mir", "tes", "bo", "gan")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--names", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--sealed", action="store_true", help="the list is sealed, so never kept")
    parser.add_argument("--inline", action="store_true", help="the names stand in the policy")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        os.environ["POSTLINT_CACHE_DIR"] = f"{place}/cache"
        os.environ.pop("POSTLINT_NO_CACHE", None)
        folders = [_folder(Path(place), n, asked) for n in (50, asked.names)]
        for folder in folders:  # the first run builds what is kept; the second finds it
            _process(folder)
            began = time.perf_counter()
            _process(folder)
            print(f"{folder.name:>7} names, second run: {_told(time.perf_counter() - began)}")
        for name, measure in (
            ("whole process", lambda folder: lambda: _process(folder)),
            ("open and check one post", lambda folder: lambda: _opened(folder)),
            ("check one post more", _warm),
        ):
            few, many = _medians([measure(folder) for folder in folders], asked.runs)
            told = f"{_told(few)} with 50, {_told(many)} with {asked.names}"
            print(f"{name:24} {told}: {many / few:.2f}x")


def _folder(place: Path, names: int, asked: argparse.Namespace) -> Path:
    folder = place / str(names)
    folder.mkdir()
    text = "".join(
        f'[[embargo]]\nname = "{_name(n)}"\nuntil = 2099-01-01\n' for n in range(names)
    ).encode()
    if asked.sealed:
        os.environ.setdefault(seal.KEY_VARIABLE, seal.new_key())
        key = seal.find_key("key")
        path = folder / "names.toml"
        text = seal.sealed(embargoes.packed(text, embargoes.tables(path, text), key), key)
    (folder / "names.toml").write_bytes(text)
    (folder / "postlint.toml").write_text(
        '[company]\nname = "Acme"\n' + text.decode()
        if asked.inline
        else 'embargoes = ["names.toml"]\n[company]\nname = "Acme"\n',
        encoding="utf-8",
    )
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    return folder


def _name(n: int) -> str:
    parts = [SYLLABLES[n // 12**at % 12] for at in range(5)]
    return f"{''.join(parts[:3]).title()} {''.join(parts[3:]).title()} {n:05}"


def _process(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CHECK, "check", "post.txt"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()


def _opened(folder: Path) -> None:
    report = open_session(folder / "postlint.toml").check_text(POST)
    assert not report.problems


def _warm(folder: Path) -> Callable[[], None]:
    session = open_session(folder / "postlint.toml")

    def again() -> None:
        assert not session.check_text(POST).problems

    again()
    return again


def _medians(measures: list[Callable[[], None]], runs: int) -> list[float]:
    times: list[list[float]] = [[] for _ in measures]
    for _ in range(runs):
        for at, measure in enumerate(measures):
            began = time.perf_counter()
            measure()
            times[at].append(time.perf_counter() - began)
    return [statistics.median(one) for one in times]


def _told(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"


if __name__ == "__main__":
    main()
