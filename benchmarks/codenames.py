"""How well embargoed names are found in every form, and how seldom where nobody meant them.

    python benchmarks/codenames.py ../shared/data/codenames.tsv
    python benchmarks/codenames.py DATA --part noise --show     # which words raise false alarms

DATA is a table of codenames (tab-separated, columns `codename`, `ordinary`, `kind`). Recall:
each name is planted in each form, in English and in French, and must be found where it was
planted. Noise: all names of a class are embargoed at once, and what is found in manual pages
and documentation on this machine is a false alarm. Coined = words that nobody else uses.
"""

import argparse
import csv
import gzip
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from postlint import open_session
from postlint.document import Document
from postlint.ordinary import is_ordinary
from postlint.session import Session
from postlint.vocabulary import Name, Vocabulary

Form = Callable[[str], str]
_LIKE = str.maketrans("aeopcyxisABEHKMOPCTX", "аеорсухіѕАВЕНКМОРСТХ")
_LEET = str.maketrans("oeia", "0314")
_FANCY = {chr(97 + n): chr(0x1D41A + n) for n in range(26)} | {
    chr(65 + n): chr(0x1D400 + n) for n in range(26)
}


class Planted(NamedTuple):
    """A post with a name in it: `start:end` is where."""

    text: str
    file: str
    start: int
    end: int


def camel(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[^\W_]+", name))


def slug(name: str) -> str:
    return "-".join(word.lower() for word in re.findall(r"[^\W_]+", name))


def middle(name: str, put: str) -> str:
    """`put` between the two middle letters of the longest word."""
    word = max(re.findall(r"[^\W\d_]+", name), key=len)
    at = name.index(word) + max(1, len(word) // 2)
    return name[:at] + put + name[at:]


def bare(name: str) -> str:
    from postlint.spelling import bare

    return bare(name)


def leet(name: str) -> str:
    """Half of the letters that leet has a digit for."""
    written = list(name)
    places = [at for at, char in enumerate(name) if char.translate(_LEET) != char]
    for at in places[: max(1, len(places) // 2)]:
        written[at] = name[at].translate(_LEET)
    return "".join(written)


# each form: how it is written, in which carrier, and in which kind of file
FORMS: Mapping[str, tuple[Form, str, str]] = {
    "plain": (str, "said", "txt"),
    "plural": (lambda n: f"{n}s", "said", "txt"),
    "possessive": (lambda n: f"{n}'s", "said", "txt"),
    "elision": (lambda n: f"d’{n}", "said", "txt"),
    "after project": (lambda n: f"Project {n}", "said", "txt"),
    "hyphen split": (lambda n: middle(n, "-"), "said", "txt"),
    "line-break split": (lambda n: middle(n, "-\n"), "said", "txt"),
    "line break between words": (lambda n: n.replace(" ", "\n"), "said", "txt"),
    "non-breaking space": (lambda n: n.replace(" ", "\u00a0"), "said", "txt"),
    "#ProjectName": (lambda n: f"#Project{camel(n)}", "said", "txt"),
    "#name": (lambda n: f"#{camel(n).lower()}", "said", "txt"),
    "@name": (lambda n: f"@{camel(n).lower()}", "said", "txt"),
    "URL": (lambda n: f"https://acme.example/project-{slug(n)}/a", "said", "txt"),
    "link target": (lambda n: f"[here](https://acme.example/project-{slug(n)})", "said", "md"),
    "file name": (lambda n: f"![us](img/project-{slug(n)}-1.png)", "said", "md"),
    "percent code": (lambda n: f"![us](img/Project%20{n.replace(' ', '%20')}.png)", "said", "md"),
    "alt text": (lambda n: f"![the team of {n} at work](a.png)", "said", "md"),
    "front matter": (lambda n: f"---\nnotes: we wait for {n} here\n---\nHello.", "whole", "md"),
    "comment": (lambda n: f"<!-- ask about {n} first -->", "said", "md"),
    "emphasis inside": (lambda n: middle(n, "**") + "**", "said", "md"),
    "zero width": (lambda n: middle(n, "\u200b"), "said", "txt"),
    "soft hyphen": (lambda n: middle(n, "\u00ad"), "said", "txt"),
    "look-alikes": (lambda n: n.translate(_LIKE), "said", "txt"),
    "full width": (
        lambda n: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in n), "said", "txt"
    ),
    "fancy letters": (lambda n: "".join(_FANCY.get(c, c) for c in n), "said", "txt"),
    "leet": (leet, "said", "txt"),
    "spaced": (lambda n: " ".join(re.sub(r"[\W_]", "", n)), "said", "txt"),
    "dropped accents": (bare, "said", "txt"),
}  # fmt: skip
SAID = {
    "en": ("We saw the new ", " at work this morning."),
    "fr": ("Nous avons vu ", " au travail ce matin."),
}
# forms that change nothing in some names, or cannot be written with them
SKIPPED: Mapping[str, Callable[[str], bool]] = {
    "line break between words": lambda n: " " not in n,
    "non-breaking space": lambda n: " " not in n,
    "look-alikes": lambda n: n.translate(_LIKE) == n,
    "leet": lambda n: (
        leet(n) == n or len(re.findall(r"[^\W\d_]", n)) < 4 or any(map(str.isdigit, n))
    ),
    "spaced": lambda n: any(map(str.isdigit, n)) or len(n) < 3,
    "dropped accents": lambda n: bare(n) == n,
    "elision": lambda n: bare(n)[0].lower() not in "aeiouy",
}


def plant(name: str, form: str, lang: str) -> Planted:
    """A post in `lang` that says `name` in `form`."""
    write, where, suffix = FORMS[form]
    written = write(name[:1].upper() + name[1:] if is_ordinary(name) else name)
    before, after = SAID[lang] if where == "said" else ("", "")
    return Planted(
        before + written + after, f"draft.{suffix}", len(before), len(before) + len(written)
    )


def found(post: Planted, name: str) -> bool:
    """Whether the embargo on `name` is found in the post, where it was planted."""
    report = _guarding(name).check_text(post.text, post.file)
    return any(
        finding.rule.id == "secrets.embargoed-name"
        and finding.span.start < post.end
        and post.start < finding.span.end
        for finding in report.findings
    )


@lru_cache(maxsize=1)
def _guarding(name: str) -> Session:
    return open_session(config={"embargo": [{"name": name}]}, as_of="2026-11-22")


def paragraphs(lang: str) -> Iterator[str]:
    """Paragraphs of ordinary text that lies on this machine."""
    share = Path("/usr/share")
    pages = sorted((share / "man" / ("fr" if lang == "fr" else "")).glob("man[1578]/*.gz"))
    for page in pages:
        yield from _manual(page)
    if lang == "en":
        for text in sorted((share / "doc").rglob("*")):
            if text.name.startswith(("README", "FAQ", "NEWS")) and text.is_file():
                yield from _plain(text)
        for text in sorted(Path(sys.prefix).rglob("*.md")):
            yield from _plain(text)
        for text in sorted((share / "games/fortunes").glob("*[!.]*")):
            if not text.suffix:
                yield from _plain(text)


def _manual(page: Path) -> Iterator[str]:
    try:
        text = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
    except OSError:
        return
    text = re.sub(r"(?m)^[.'].*$", "\n", text)
    text = re.sub(r"\\f.|\\s[-+]?\d|\\&|\\c|\\\*\(..", "", text)
    text = text.replace(r"\-", "-").replace(r"\(aq", "'").replace(r"\ ", " ").replace("\\e", "\\")
    yield from _cut(text)


def _plain(path: Path) -> Iterator[str]:
    try:
        data = path.read_bytes()
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        yield from _cut(data.decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        return


def _cut(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n|\n%\n", text):
        if len(re.findall(r"[^\W\d_]{2,}", paragraph)) >= 8:
            yield paragraph.strip("\n")


def sample(lang: str, count: int) -> list[str]:
    """`count` different paragraphs, the same in every run on one machine."""
    found = sorted(set(paragraphs(lang)))
    return random.Random(4).sample(found, min(count, len(found)))


def read(path: Path) -> dict[str, list[str]]:
    """The names of a table, by class: ordinary, coined, proper (persons and places)."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            kind = "proper" if row["kind"] in ("person", "place") else "coined"
            names["ordinary" if row["ordinary"] == "yes" else kind].setdefault(row["codename"])
    return {kind: list(of) for kind, of in sorted(names.items())}


def recall(names: Mapping[str, list[str]], each: int, show: bool) -> None:
    """Print the share of planted names that is found, form by form."""
    tried: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    chosen = (n for of in names.values() for n in random.Random(4).sample(of, min(each, len(of))))
    for name in chosen:
        for form in FORMS:
            for lang in SAID if not SKIPPED.get(form, lambda _: False)(name) else ():
                hit = found(plant(name, form, lang), name)
                tried[form, lang] += 1
                seen[form, lang] += hit
                if show and not hit:
                    print(f"    missed ({form}, {lang}): {plant(name, form, lang).text!r}")
    print(f"{'form':26} {'en':>16} {'fr':>16}")
    for form in FORMS:
        cells = (_share(seen[form, lang], tried[form, lang]) for lang in SAID)
        print(f"{form:26}", *(f"{cell:>16}" for cell in cells))
    whole = (
        _share(*(sum(of[form, lang] for form in FORMS) for of in (seen, tried))) for lang in SAID
    )
    print(f"{'all forms':26}", *(f"{cell:>16}" for cell in whole))


def _share(seen: int, tried: int) -> str:
    return f"{seen}/{tried} {seen / tried if tried else 1:.3f}"


def noise(names: Mapping[str, list[str]], count: int, show: bool) -> None:
    """Print how many false alarms a thousand paragraphs raise, class by class."""
    for lang in SAID:
        texts = sample(lang, count)
        for kind, of in names.items():
            vocabulary = Vocabulary(Name(name, "embargo", guarded=True) for name in of)
            hits = [(one.name.text, text, one) for text in texts for one in _said(vocabulary, text)]
            rate = 1000 * len(hits) / max(1, len(texts))
            single = rate / max(1, len(of))
            print(
                f"{lang} {kind:9} {len(of):4} names, {len(texts)} paragraphs: {len(hits)} alarms, "
                f"{rate:.2f} per 1,000 with all names, {single:.4f} per name"
            )
            print("      most:", Counter(name for name, _, _ in hits).most_common(8))
            for name, text, one in hits if show else ():
                around = text[max(0, one.span.start - 40) : one.span.end + 30]
                print(f"    {name}: {around!r}")


def _said(vocabulary: Vocabulary, text: str) -> Iterable[object]:
    return vocabulary.said(Document.plain(text), "published")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=["recall", "noise"])
    parser.add_argument("--each", type=int, default=100, help="names of each class a form")
    parser.add_argument("--paragraphs", type=int, default=20000)
    parser.add_argument("--without", default="", help="names that these texts are truly about")
    parser.add_argument("--show", action="store_true", help="each miss and each false alarm")
    asked = parser.parse_args()
    left_out = asked.without.casefold().split(",")
    names = {
        kind: [name for name in of if name.casefold() not in left_out]
        for kind, of in read(asked.data).items()
    }
    if asked.part != "noise":
        recall(names, asked.each, asked.show)
    if asked.part != "recall":
        noise(names, asked.paragraphs, asked.show)


if __name__ == "__main__":
    main()
