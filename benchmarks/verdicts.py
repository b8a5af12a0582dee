"""How often the disclosure verdict is right, on labelled passages of real people.

    python benchmarks/verdicts.py ../shared/data/disclosure_dev.jsonl
    python benchmarks/verdicts.py DATA --part 1 --misses     # look at one part of the authors

A row counts if it expects a verdict and says the employer's name. Authors are split into
four parts by a digest of their name, so that patterns can be written on some and measured
on others. Balanced = the mean of "disclosures seen" and "silences seen".
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from postlint import open_session

PARTS = 4
_RULE = "disclosure.employer-missing"
_SHARED_HOSTS = ("medium.com", "dev.to", "linkedin.com", "substack.com", "github.io")


class Row(NamedTuple):
    """A labelled passage."""

    id: str
    lang: str
    text: str
    employer: str
    label: str
    author: str
    disclosed: bool


class Judged(NamedTuple):
    """A passage, and whether the verdict saw a disclosure."""

    row: Row
    seen: bool

    @property
    def right(self) -> bool:
        return self.seen == self.row.disclosed


def author(source: str) -> str:
    """Who wrote it: the owner of a repository, the host of a page, the user of a shared host."""
    if "://" not in source:
        return source.split("/")[0].lower()
    url = urlsplit(source)
    host = url.netloc.lower().removeprefix("www.")
    first = url.path.strip("/").split("/")[0]
    return f"{host}/{first}" if host in _SHARED_HOSTS else host


def part(author: str) -> int:
    """1 to 4, the same on every machine."""
    return int(sha256(author.encode()).hexdigest(), 16) % PARTS + 1


def scored(path: Path) -> list[Row]:
    """The rows that count."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        employer = row.get("employer") or ""
        if row["expect"] != "either" and employer and employer.lower() in row["text"].lower():
            rows.append(
                Row(
                    row["id"],
                    row["lang"],
                    row["text"],
                    employer,
                    row["label"],
                    author(row["source"]),
                    row["expect"] == "disclosed",
                )
            )
    return rows


def judge(rows: Iterable[Row]) -> list[Judged]:
    """The verdict on each row, under a policy that knows only the employer's name."""
    sessions = {}
    judged = []
    for row in rows:
        if row.employer not in sessions:
            policy = {"company": {"name": row.employer}, "disclosure": {"when": "mention"}}
            sessions[row.employer] = open_session(config=policy)
        report = sessions[row.employer].check_text(row.text)
        missing = any(finding.rule.id == _RULE for finding in report.findings)
        if report.problems:
            raise SystemExit(f"{row.id}: {report.problems}")
        judged.append(Judged(row, not missing))
    return judged


def balanced(judged: Iterable[Judged]) -> tuple[float, float, float, int, int]:
    """(balanced, disclosures seen, silences seen, disclosures, silences)."""
    judged = list(judged)
    yes = [one.right for one in judged if one.row.disclosed]
    no = [one.right for one in judged if not one.row.disclosed]
    recall = sum(yes) / len(yes) if yes else 1.0
    quiet = sum(no) / len(no) if no else 1.0
    return (recall + quiet) / 2, recall, quiet, len(yes), len(no)


def show(name: str, judged: Iterable[Judged]) -> None:
    """One line of the table."""
    both, recall, quiet, yes, no = balanced(judged)
    print(
        f"{name:28} balanced {both:.3f}  disclosed {recall:.3f} ({yes})  silent {quiet:.3f} ({no})"
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", type=int, action="append", choices=range(1, PARTS + 1))
    parser.add_argument("--misses", action="store_true", help="print each wrong row")
    asked = parser.parse_args()
    rows = [row for row in scored(asked.data) if not asked.part or part(row.author) in asked.part]
    judged = judge(rows)
    print(f"{len(rows)} rows by {len({row.author for row in rows})} authors")
    show("all", judged)
    for lang in ("en", "fr"):
        show(lang, (one for one in judged if one.row.lang == lang))
    for number in asked.part or range(1, PARTS + 1):
        show(f"part {number}", (one for one in judged if part(one.row.author) == number))
    labels = defaultdict(list)
    for one in judged:
        labels[one.row.label].append(one.right)
    for label, right in sorted(labels.items()):
        print(f"{label:28} right {sum(right) / len(right):.3f} ({len(right)})")
    if asked.misses:
        for one in judged:
            if not one.right:
                print(f"\n{one.row.id} [{one.row.lang}] {one.row.label} | {one.row.employer}")
                print(one.row.text)


if __name__ == "__main__":
    main()
