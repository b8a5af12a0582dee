"""How often the rules speak where nothing is wrong: ordinary prose with the company's names in it.

The prose is what lies on this machine: docstrings of Python's standard library and English man
pages, and French man pages (Debian: `apt-get install manpages-fr`). In each paragraph a word
becomes the name of the made-up company of `rules/example.toml`, so that rules anchored on names
have something to do; every rule is on. A hit is not always wrong, but it is always somebody
being spoken to.

    python benchmarks/noise.py [PARAGRAPHS] [--write]    # --write keeps benchmarks/noise.json
"""

import ast
import gzip
import json
import re
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from postlint import catalog
from postlint.assembly import open_policy
from postlint.config import read
from postlint.engine import check
from postlint.moment import aware, parse, zone
from postlint.policy import Policy
from postlint.readers.text import parse as as_post

HERE = Path(__file__).parent
AS_OF = "2026-11-16T12:00"
_NAMES = ("Lumen", "Acme", "Acme Robotics")
_PLACE = {
    "en": re.compile(
        r"\b(?:[Tt]he (?:program|command|file|function|system|module|class|object|shell)"
        r"|Python|GNU|Linux|UNIX)\b(?!\s*\d)"
    ),
    "fr": re.compile(
        r"\b(?:[Ll]e (?:programme|système|fichier|noyau|processus)|[Ll]a (?:commande|fonction)"
        r"|GNU|Linux|UNIX)\b(?!\s*\d)"
    ),
}
_ROFF = re.compile(r"\\f(?:\[[^\]]*\]|\(..|.)|\\&|\\[|^/]|\\s[-+]?\d")


def docstrings() -> Iterator[str]:
    """The docstrings of the standard library."""
    for path in sorted(Path(sysconfig.get_path("stdlib")).glob("*.py")):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, UnicodeDecodeError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                yield ast.get_docstring(node) or ""


def man_pages(folder: str) -> Iterator[str]:
    """The running text of man pages, without requests and font changes."""
    for path in sorted(Path(folder).glob("man[1-8]/*.gz")):
        if path.is_symlink():
            continue
        with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
            yield _plain(file.read())


def _plain(page: str) -> str:
    lines = []
    for line in page.splitlines():
        if line.startswith((".", "'")):
            words = re.match(r"\.(?:BR?|I|IR|RI|BI|IB|RB)\s+(.*)", line)
            lines.append(words[1].replace('"', "") if words else "")
        else:
            lines.append(line)
    text = _ROFF.sub("", "\n".join(lines))
    return text.replace("\\-", "-").replace("\\(aq", "'").replace("\\[aq]", "'").replace("\\ ", " ")


def paragraphs(texts: Iterator[str], lang: str, most: int) -> list[str]:
    """Paragraphs of running text, each once, with a name of the company in it."""
    found: dict[str, None] = {}
    for text in texts:
        for paragraph in re.split(r"\n\s*\n", text):
            words = paragraph.split()
            letters = sum(map(str.isalpha, paragraph)) / max(1, len(paragraph))
            if 12 <= len(words) <= 150 and letters > 0.7 and paragraph.rstrip()[-1] in ".!?:":
                found.setdefault(_named(" ".join(words), lang, len(found)))
    kept = list(found)
    step = max(1, len(kept) // most)
    return kept[::step][:most]


def _named(paragraph: str, lang: str, at: int) -> str:
    name = _NAMES[at % len(_NAMES)]
    named, n = _PLACE[lang].subn(name, paragraph, count=1)
    return named if n else f"{name}. {paragraph}"


def hits(policy: Policy, posts: list[str]) -> tuple[Counter[str], dict[str, list[str]]]:
    """How many paragraphs each rule speaks about, and some of them."""
    counted: Counter[str] = Counter()
    shown: dict[str, list[str]] = {}
    as_of = aware(parse(AS_OF, "as_of"), zone(policy.config.company.timezone, "timezone"))
    for post in posts:
        document = policy.with_facts(as_post(post.encode(), "post.txt")[0], as_of, {})
        report = check(document, policy.index.checks)
        assert not report.problems, report.problems
        for id in {one.rule.id for one in report.findings} | {p.rule.id for p in report.praise}:
            counted[id] += 1
            one = next((f for f in report.findings if f.rule.id == id), None)
            span = one.span if one else next(p.span for p in report.praise if p.rule.id == id)
            around = post[max(0, span.start - 50) : min(span.end, span.start + 60) + 30]
            shown.setdefault(id, []).append(f"{span.cut(post)[:60]!r} in {around!r}")
    return counted, shown


def main() -> None:
    most = int(next((word for word in sys.argv[1:] if word.isdigit()), "3000"))
    path = catalog.rules_folder() / "example.toml"
    policy = open_policy({**read(path), "enable": ["*"]}, str(path), path.parent)
    english = [*docstrings(), *man_pages("/usr/share/man")]
    sets = {
        "en": paragraphs(iter(english), "en", most),
        "fr": paragraphs(man_pages("/usr/share/man/fr"), "fr", most),
    }
    rates: dict[str, dict[str, float]] = {check.rule.id: {} for check in policy.index.checks}
    for lang, posts in sets.items():
        if not posts:
            print(f"{lang}: no prose on this machine")
            continue
        counted, shown = hits(policy, posts)
        for id in rates:
            rates[id][lang] = round(1000 * counted[id] / len(posts), 2)
        print(f"{lang}: {len(posts)} paragraphs")
        for id, n in counted.most_common():
            print(f"  {rates[id][lang]:8.2f}  {id}  ({n})")
            if "-v" in sys.argv:
                print(*(f"              {one}" for one in shown[id][:6]), sep="\n")
    if "--write" in sys.argv:
        told = {"paragraphs": {lang: len(posts) for lang, posts in sets.items()}, "rates": rates}
        (HERE / "noise.json").write_text(json.dumps(told, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
