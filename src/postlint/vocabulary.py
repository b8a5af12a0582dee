"""The names that a policy's facts give to rules, and where a document says them.

Names are probed, not alternated: the words of a text are looked up in one table of folded
names, so a post costs the same with ten names as with thousands.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from postlint.document import Document, Meta
from postlint.rule import Words
from postlint.text import Span

_WORD = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"[^\W\d_a-zß-öø-ÿ]+(?![a-zß-öø-ÿ])|[^\W\d_]?[a-zß-öø-ÿ]+|\d+")
# what may stand between two words of one name; never an empty line or the next list item
_JOINT = re.compile(r"(?![^\n]{0,3}\n[^\S\n]*(?:\n|[-*+]\s))[\s\-_.'&+/*~\[\]]{1,4}\Z")
_TIGHT = re.compile(r"(?:-\s*|[_.])\Z")
_STOP = re.compile(r"\.\s")
# what makes an address or a handle longer than the name in it
_LONGER = re.compile(r"\w|[-.]\w")
_ADDRESS = re.compile(r"[.@]\w|://")


class Name(NamedTuple):
    """One name of one fact list, with what a message may say about it.

    `since` and `until` bound the moments at which the name counts (until is exclusive);
    posts by one of `speakers` may say it.
    `shape` says how strictly its capitals are read: any, capital, exact, handle, domain.
    """

    text: str
    list: str
    values: Mapping[str, str | Words] = {}
    shape: str = "any"
    since: datetime | None = None
    until: datetime | None = None
    speakers: frozenset[str] = frozenset()

    def counts_at(self, moment: datetime | None) -> bool:
        """Whether the name counts for a post judged at `moment`; not knowing means yes."""
        if moment is None:
            return True
        return not (self.since and moment < self.since) and not (
            self.until and moment >= self.until
        )

    def counts_for(self, meta: Meta) -> bool:
        """Whether the name counts for a post of which this is known."""
        return meta.author not in self.speakers and self.counts_at(meta.moment)


class Occurrence(NamedTuple):
    """A name said in a document: offsets into the folded view, and the written place."""

    start: int
    end: int
    span: Span
    name: Name


class Vocabulary:
    """All names of a policy, ready to be probed, and the values that every message may use."""

    def __init__(
        self, names: Iterable[Name], values: Mapping[str, str | Words] | None = None
    ) -> None:
        self.names = tuple(names)
        self.values: Mapping[str, str | Words] = values or {}
        self._forms: dict[str, list[Name]] = {}
        self._longest = 1
        for name in self.names:
            words = _WORD.findall(_key(name.text))
            self._longest = max(self._longest, len(words) + 1)
            self._forms.setdefault("".join(words), []).append(name)
        self._forms.pop("", None)
        self._letters = max(map(len, self._forms), default=0)

    def lists(self) -> frozenset[str]:
        """The fact lists that hold at least one name."""
        return frozenset(name.list for name in self.names)

    def said(self, document: Document, view: str = "prose") -> tuple[Occurrence, ...]:
        """Where `document` says any of the names, in reading order, longest names first."""
        if not self._forms:
            return ()
        text = document.view(view)
        return document.derived((self, text), lambda: tuple(self._settled(document, view)))

    def _settled(self, document: Document, view: str) -> Iterator[Occurrence]:
        """Of names of one list that overlap, the longest stands."""
        ends: dict[str, int] = {}
        meta = document.meta
        found = (one for one in self._probe(document, view) if one.name.counts_for(meta))
        for one in sorted(found, key=lambda one: (one.start, -one.end)):
            if one.start >= ends.get(one.name.list, 0):
                ends[one.name.list] = one.end
                yield one

    def _probe(self, document: Document, view: str) -> Iterator[Occurrence]:
        folded = document.folded(view)
        cased, lower = folded.cased, folded.lower
        capitals = any(map(str.isupper, cased))
        for start, end, names in self._hits(cased, lower):
            for name in names:
                if _fits(name, cased, lower, start, end, capitals):
                    yield Occurrence(start, end, folded.span(start, end), name)

    def _hits(self, cased: str, lower: str) -> Iterator[tuple[int, int, list[Name]]]:
        """Every run of words in the text whose letters spell a name."""
        longest = self._longest
        found = [(word.start(), word.end(), word.group()) for word in _WORD.finditer(lower)]
        words = [word if word.isascii() else _bare(word) for _, _, word in found]
        for at, (start, end, word) in enumerate(found):
            joined, loose, stops = words[at], 1, False
            yield start, end, self._spelled(joined)
            for after in range(at + 1, min(at + longest, len(found))):
                gap = lower[found[after - 1][1] : found[after][0]]
                if not _JOINT.match(gap):
                    break
                joined += words[after]
                loose += not _TIGHT.match(gap)
                stops = stops or bool(_STOP.search(gap))
                if words[after] != "s":  # of a possessive
                    names = [n for n in self._spelled(joined) if _parted(n, loose, stops)]
                    yield start, found[after][1], names
            if end - start > 3 and not (word.isalpha() and cased[start:end].islower()):
                yield from self._humps(cased[start:end], start)

    def _spelled(self, letters: str) -> list[Name]:
        """The names of these letters: all of them, or without the s of a plural."""
        return self._forms.get(letters) or (
            self._forms.get(letters[:-1], []) if letters.endswith("s") else []
        )

    def _humps(self, word: str, at: int) -> Iterator[tuple[int, int, list[Name]]]:
        """Names inside #ProjectBluebirdLaunch: runs of its humps, not the whole word."""
        humps = [(at + hump.start(), at + hump.end()) for hump in _HUMP.finditer(word)]
        for first in range(len(humps)):
            for last in range(first, len(humps)):
                start, end = humps[first][0], humps[last][1]
                if end - start > self._letters + 1:
                    break
                if (first, last) != (0, len(humps) - 1):
                    letters = _bare(word[start - at : end - at].lower())
                    yield start, end, self._spelled(letters)


def _key(text: str) -> str:
    from postlint.folding import fold

    return _bare(fold(text).lower)


def _bare(word: str) -> str:
    """Without accents: people drop them in names."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _parted(name: Name, parts: int, stops: bool) -> bool:
    """A name may be written in as many words as it has; more only with hyphens or breaks.

    A full stop inside belongs to names such as "Dr. Bot"; elsewhere it ends a sentence.
    """
    return parts <= len(_WORD.findall(_key(name.text))) and (not stops or "." in name.text)


def _fits(name: Name, cased: str, lower: str, start: int, end: int, capitals: bool) -> bool:
    """Whether a run of words that spells a name is written as that kind of name is.

    A name with a capital ("Lumen", "HERE") is also a word ("a lumen", "here"): small letters
    count only in a hashtag, a handle, an address, or in a post without any capital.
    """
    before = cased[start - 1] if start else " "
    said = cased[start:end]
    if name.shape == "domain":
        whole = before not in "-_" and not _LONGER.match(cased, end)
        return whole and lower[start:end] == name.text.lower()
    if name.shape == "handle":
        email = before == "@" and start > 1 and cased[start - 2].isalnum()
        whole = not email and not _LONGER.match(cased, end)
        return whole and before in "@/" and not any(map(str.isspace, said))
    if name.shape == "hashtag":
        return before == "#" and not any(map(str.isspace, said))
    if name.shape == "any" or not capitals or before in "#@":
        return True
    if before in "/._-" and _in_address(cased, start):
        return True
    if name.shape == "exact":
        return said.rstrip("s").upper() == said.rstrip("s")
    return said[0].isupper() or name.text[0] == said[0]


def _in_address(cased: str, at: int) -> bool:
    """Whether the written word around `at` is an address or a file name."""
    before, after = cased[max(0, at - 200) : at], cased[at : at + 200]
    return bool(_ADDRESS.search(re.split(r"\s", before)[-1] + re.split(r"\s", after)[0]))
