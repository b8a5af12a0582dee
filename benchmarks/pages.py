"""Writes what was measured into docs/performance.md, and its pictures beside it."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
_WIDTH, _HEIGHT, _LEFT, _ROW = 720, 260, 190, 26
_STYLE = (
    "<style>text{font:12px sans-serif;fill:#222}.t{font-weight:bold}.a{stroke:#999;fill:none}"
    ".b{fill:#4a7ebb}.p{fill:#c0504d}.l{stroke:#4a7ebb;stroke-width:2;fill:none}"
    "@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>"
)


def write(tables: Mapping[str, str], growth: Path) -> None:
    """Put each table between its marks in the page, and draw the pictures."""
    page = DOCS / "performance.md"
    text = page.read_text(encoding="utf-8")
    for name, table in tables.items():
        mark = rf"(<!-- {re.escape(name)} -->\n).*?(<!-- end -->)"
        text = re.sub(mark, lambda found, new=table: found[1] + new + found[2], text, flags=re.S)
    page.write_text(text, encoding="utf-8")
    images = DOCS / "images"
    (images / "performance-one.svg").write_text(
        bars("One clean post, seconds", _column(tables.get("one-clean", ""), 2)), encoding="utf-8"
    )
    name = max((one for one in tables if one.startswith("many-")), key=_posts, default="")
    (images / "performance-many.svg").write_text(
        bars(f"{_posts(name):,} posts, posts a second", _column(tables.get(name, ""), 4)),
        encoding="utf-8",
    )
    if growth.is_file():
        series = json.loads(growth.read_text())["series"]
        (images / "performance-growth.svg").write_text(lines(series), encoding="utf-8")


def bars(title: str, values: list[tuple[str, float]]) -> str:
    """A bar for each program; postlint's in another colour."""
    most = max((value for _, value in values), default=1)
    room = _WIDTH - _LEFT - 80
    parts = [f'<text class="t" x="8" y="18">{title}</text>']
    for row, (name, value) in enumerate(values):
        top, long = 30 + row * _ROW, max(1, room * value / most)
        kind = "p" if name.startswith("postlint") else "b"
        parts.append(f'<text x="{_LEFT - 8}" y="{top + 14}" text-anchor="end">{name}</text>')
        parts.append(f'<rect class="{kind}" x="{_LEFT}" y="{top}" width="{long:.0f}" height="18"/>')
        parts.append(f'<text x="{_LEFT + long + 6:.0f}" y="{top + 14}">{value:,g}</text>')
    return _picture(parts, 40 + len(values) * _ROW)


def lines(series: Mapping[str, list[tuple[int, float]]]) -> str:
    """What a post costs against how many rules, and how many names, on a scale of powers."""
    top = 1.25 * max(value for points in series.values() for _, value in points)
    parts = ['<text class="t" x="8" y="18">Microseconds a post as the policy grows</text>']
    half = _WIDTH // 2
    for at, (name, points) in enumerate(series.items()):
        left, width, floor = at * half + 60, half - 110, _HEIGHT - 50
        places = []
        for step, (count, value) in enumerate(points):
            x = left + width * step / max(1, len(points) - 1)
            y = floor - (floor - 40) * value / top
            places.append(f"{x:.0f},{y:.0f}")
            parts.append(f'<circle class="b" cx="{x:.0f}" cy="{y:.0f}" r="3"/>')
            parts.append(
                f'<text x="{x:.0f}" y="{y - 8:.0f}" text-anchor="middle">{value:.0f}</text>'
            )
            parts.append(
                f'<text x="{x:.0f}" y="{floor + 18}" text-anchor="middle">{count:,}</text>'
            )
        parts.append(f'<polyline class="l" points="{" ".join(places)}"/>')
        parts.append(f'<path class="a" d="M{left} 40V{floor}H{left + width}"/>')
        parts.append(
            f'<text x="{left + width / 2:.0f}" y="{floor + 38}" text-anchor="middle">{name}</text>'
        )
    return _picture(parts, _HEIGHT)


def _picture(parts: list[str], height: int) -> str:
    body = "\n".join(parts)
    size = f'width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">\n{_STYLE}\n{body}\n</svg>\n'


def _column(table: str, at: int) -> list[tuple[str, float]]:
    rows = [line.strip("| \n").split(" | ") for line in table.splitlines()[2:]]
    return [(row[0], float(row[at].replace(",", ""))) for row in rows]


def _posts(name: str) -> int:
    return int(name.rpartition("-")[2] or 0) if name else 0
