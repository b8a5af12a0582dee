"""Labels such as #ad in a post, as the jurisdictions of the post judge them."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from postlint.document import Document
from postlint.errors import PolicyError
from postlint.finding import said
from postlint.gate import Gate, either, gate_of
from postlint.kinds import _places as places
from postlint.kinds._reading import Reading
from postlint.kinds.phrases import Kind as Phrases
from postlint.kinds.wording import Kind as Wording
from postlint.labels import Cell, impossible, known, options, table
from postlint.lexicon import Lexicon
from postlint.rule import Match, Matcher, Words
from postlint.ui import Told

_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*\Z|\A\s*\Z")
_TAG = re.compile(r"#\w+")
_FIRST_TAGS = 3

_NO, _UNSURE, _YES = range(3)


class Kind(NamedTuple):
    """Labels of `labels.toml`, and those that the settings `accepted` and `rejected` list.

    accepted: what the company itself takes for a disclosure. rejected: what it does not.
    suffice: labels that together satisfy every jurisdiction of a post which names some; what
    is not certain is given the benefit of the doubt. vague: labels that do not tell who
    speaks. owed: the first place of `find`, if a jurisdiction wants a label besides the plain
    words of an employee and has none; `sure` = by a source that was read or reported.
    Values: `{verdicts}`, `{where}` (the jurisdictions), `{labels}` (what they accept).
    """

    that: Literal["accepted", "rejected", "suffice", "vague", "owed"]
    lexicon: Lexicon
    find: Matcher | None = None
    sure: bool = False

    def __call__(self, document: Document) -> Iterator[Match]:
        if self.that in ("accepted", "rejected"):
            yield from self._listed(self.that)(document) if self._setting(self.that) else ()
        elif self.that == "vague":
            yield from self._vague(document)
        elif self.that == "suffice":
            names = known(document.meta.jurisdictions)
            seen = self._seen(document) if names else {}
            if names and all(self._standing(name, seen, document) for name in names):
                found = [match for some in seen.values() for match in some]
                yield from sorted(found, key=lambda match: match.span)
        else:
            yield from self._owed(document)

    def anchors(self) -> frozenset[str] | None:
        """Those of `find`, else of the labels; None if one of these may match anything."""
        anchors = [part.anchors() for part in ([self.find] if self.find else self._labels())]
        return None if None in anchors else frozenset[str]().union(*filter(None, anchors))

    def gate(self) -> Gate:
        """That of `find`; else open where a label is written."""
        return gate_of(self.find) if self.find else either(map(gate_of, self._labels()))

    def _labels(self) -> Iterator[Matcher]:
        """What finds the labels, of which one is in every post that matches."""
        if self.that in ("accepted", "rejected"):
            yield from [self._listed(self.that)] if self._setting(self.that) else ()
            return
        yield from map(self._written, table().labels)
        if self.that == "vague" and self._setting("rejected"):
            yield self._listed("rejected")

    def verify(self, where: str) -> None:
        """PolicyError at `where` if nothing says where a label is owed."""
        if (self.that == "owed") != (self.find is not None):
            raise PolicyError(f"{where}.find", Told("policy.find-owed"))

    def _vague(self, document: Document) -> Iterator[Match]:
        """Each label that does not tell who speaks, with what is known of it."""
        names = known(document.meta.jurisdictions)
        end = -1
        for match, cells, speaks in sorted(self._all(document), key=lambda one: one[0].span):
            verdicts = [cells[name].verdict if name in cells else "none" for name in names]
            told = speaks and verdicts and {*verdicts} == {"yes"}
            if match.span.start >= end and not told:
                end = match.span.end
                yield match._replace(values={"verdicts": _verdicts(names, cells)})

    def _all(self, document: Document) -> Iterator[tuple[Match, Mapping[str, Cell], bool]]:
        for name, label in table().labels.items():
            for match in self._written(name)(document):
                yield match, label.cells, label.speaks
        for match in self._listed("rejected")(document) if self._setting("rejected") else ():
            yield match, {}, False

    def _owed(self, document: Document) -> Iterator[Match]:
        rules = table().jurisdictions
        wanting = [
            name
            for name in known(document.meta.jurisdictions)
            if (words := rules[name].words)
            and words.verdict != "yes"
            and not (self.sure and (words.verdict != "no" or not words.is_sure))
        ]
        seen = self._seen(document) if wanting else {}
        missing = [name for name in wanting if not self._standing(name, seen, document)]
        first = next(iter(self.find(document)), None) if missing and self.find else None
        if first:
            rejected = self._setting("rejected")
            cannot = impossible(document.meta.jurisdictions, rejected)
            lists = [options(name, rejected) for name in missing if name not in cannot]
            labels = dict.fromkeys(label for some in lists for label in some)
            told = ", ".join(labels) or table().verdicts["refused"]
            where = {lang: _names(missing, lang) for lang in ("en", "fr")}
            yield first._replace(values={"where": where, "labels": told})

    def _seen(self, document: Document) -> dict[str, list[Match]]:
        """The labels that readers see at once, none of which the company rejects."""
        rejected = self._listed("rejected")
        refused = [one.span for one in rejected(document)] if self._setting("rejected") else []
        found: dict[str, list[Match]] = {}
        for name in table().labels:
            for match in self._written(name)(document):
                at_top = places.place_of(match.span, document) == places.TOP
                if at_top and not any(match.span.overlaps(span) for span in refused):
                    found.setdefault(name, []).append(match)
        return found

    def _standing(self, name: str, seen: Mapping[str, list[Match]], document: Document) -> int:
        """How well a jurisdiction is satisfied by the labels that are seen."""
        labels = table().labels
        best = _NO
        for label, matches in seen.items():
            cell = labels[label].cells.get(name)
            if cell is None:
                best = max(best, _UNSURE if labels[label].is_accepted else _NO)
            elif cell.verdict == "unsure" or not cell.is_sure:
                best = max(best, _UNSURE)
            elif cell.verdict == "yes" and any(
                _meets(cell.only, match, document, self.lexicon) for match in matches
            ):
                best = _YES
        return best

    def _setting(self, name: str) -> tuple[str, ...]:
        told = self.lexicon.settings.get(name, ())
        # settings that come from the cache were JSON meanwhile
        return tuple(told) if isinstance(told, tuple | list) else ()

    def readings(self) -> Iterator[tuple[tuple[str, ...], Reading]]:
        """All patterns of labels, and what they say."""
        for name in table().labels:
            yield from self._written(name).readings()

    def _written(self, name: str) -> Wording:
        ways = table().labels[name].any
        return self.lexicon.derived(("label", name), lambda: Wording(ways, self.lexicon))

    def _listed(self, setting: str) -> Phrases:
        return Phrases(self._setting(setting))


def _meets(only: str, match: Match, document: Document, lexicon: Lexicon) -> bool:
    """Whether a label stands as its jurisdiction wants it."""
    before = document.prose[: match.span.start]
    if only == "first":
        return bool(_PARAGRAPH_END.search(before.replace("\r\n", "\n").replace("\r", "\n")))
    if only == "brand":
        tags = [found.span() for found in _TAG.finditer(document.prose)][:_FIRST_TAGS]
        own = [one.span for one in lexicon.vocabulary.said(document)]
        beside = any(start <= span.start and span.end <= end for start, end in tags for span in own)
        return beside and any(start <= match.span.start < end for start, end in tags)
    return True


def _verdicts(names: tuple[str, ...], cells: Mapping[str, Cell]) -> Words:
    """What the jurisdictions say of a label, or, for a post that names none, who refuses it."""
    known_cells = names or [name for name, cell in cells.items() if cell.verdict == "no"]
    words = table().verdicts
    told = {}
    for lang in ("en", "fr"):
        space = "\u202f" if lang == "fr" else ""
        parts = []
        for name in known_cells:
            cell = cells.get(name)
            verdict = said(words[cell.verdict if cell else "none"], lang)
            parts.append(said(table().jurisdictions[name].name, lang) + f"{space}: {verdict}")
        told[lang] = f" ({f'{space}; '.join(parts)})" if parts else ""
    return told


def _names(names: list[str], lang: str) -> str:
    return ", ".join(said(table().jurisdictions[name].name, lang) for name in names)
