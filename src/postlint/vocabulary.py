"""The names that a policy's facts give to rules, and where a document says them.

Names are probed, not alternated: the words of a text are looked up in one table of folded
names, so a post costs the same with ten names as with thousands.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import NamedTuple, Protocol

from postlint import clues
from postlint.clues import Known
from postlint.document import Document, Meta
from postlint.register import Register
from postlint.rule import Words
from postlint.spelling import Run, has_humps, humps, parts_of, plain, runs, words
from postlint.text import Span
from postlint.words import Sieve, tokens_of

_SOLID = re.compile(r"\S+")
# what makes an address or a handle longer than the name in it
_LONGER = re.compile(r"\w|[-.]\w")
_ADDRESS = re.compile(r"[.@]\w|://")
_OWN = frozenset(("company", "product", "handle", "domain", "hashtag", "staff"))
_FEWEST_COINED = 4  # letters of a name that counts in small letters too, where it is no word


class Name(NamedTuple):
    """One name of one fact list, with what a message may say about it.

    `since` and `until` bound the moments at which the name counts (until is exclusive);
    posts by one of `speakers` may say it.
    `shape` says how strictly its capitals are read: any, capital, exact, handle, domain.
    A `guarded` name is found in disguise too. `ordinary` says whether it is a word besides;
    None = the word lists decide.
    """

    text: str
    list: str
    values: Mapping[str, str | Words] = {}
    shape: str = "any"
    since: datetime | None = None
    until: datetime | None = None
    speakers: frozenset[str] = frozenset()
    guarded: bool = False
    ordinary: bool | None = None

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

    @property
    def is_word(self) -> bool:
        """Whether it is an ordinary word too, and counts only where it is used as a name."""
        if self.ordinary is not None:
            return self.ordinary
        from postlint.ordinary import is_ordinary

        return is_ordinary(self.text)


class Shelf(Protocol):
    """Names that stay in their file until a text spells one of them."""

    lists: frozenset[str]
    longest: int
    letters: int

    def spells(self, letters: str) -> bool:
        """Whether one of the names has these letters."""
        ...

    def opens(self, letters: str) -> bool:
        """Whether a name of several words begins with words of these letters."""
        ...

    def names(self) -> Iterable[Name]:
        """The names themselves, read from their file."""
        ...


class Occurrence(NamedTuple):
    """A name said in a document: offsets into the folded view, and the written place."""

    start: int
    end: int
    span: Span
    name: Name


class Vocabulary:
    """All names of a policy, ready to be probed, and the values that every message may use.

    `shelves` hold more names, whose files are read when a text spells one of them; the
    `register` holds what a policy lists besides names.
    """

    def __init__(
        self,
        names: Iterable[Name],
        values: Mapping[str, str | Words] | None = None,
        shelves: Iterable[Shelf] = (),
        register: Register = Register(),  # noqa: B008  (a NamedTuple never changes)
    ) -> None:
        self.names = tuple(names)
        self.register = register
        self.values: Mapping[str, str | Words] = values or {}
        self._shelves = list(shelves)
        self._shelved = frozenset[str]().union(*(shelf.lists for shelf in self._shelves))
        self._forms: dict[str, list[Name]] = {}
        self._openings: set[str] = set()
        self._longest = max((shelf.longest for shelf in self._shelves), default=1)
        self._letters = max((shelf.letters for shelf in self._shelves), default=0)
        self._guards = bool(self._shelves)
        self._add(self.names)
        self._probes = bool(self._forms or self._shelves)

    def lists(self) -> frozenset[str]:
        """The fact lists that hold anything."""
        return frozenset(name.list for name in self.names) | self._shelved | self.register.lists()

    def all_names(self) -> tuple[Name, ...]:
        """The names, those on the shelves too."""
        return (*self.names, *(name for shelf in self._shelves for name in shelf.names()))

    def said(self, document: Document, view: str = "prose") -> tuple[Occurrence, ...]:
        """Where `document` says any of the names, in reading order, longest names first."""
        if not self._probes:
            return ()
        text = document.view(view)
        return document.derived((self, text), lambda: tuple(self._settled(document, view)))

    def dates(self, document: Document, view: str = "prose") -> Iterator[datetime]:
        """When the names that `document` spells begin and end to count."""
        for one in self._spelled_in(document, view) if self._probes else ():
            yield from filter(None, (one.name.since, one.name.until))

    def _add(self, names: Iterable[Name]) -> None:
        for name in names:
            parts = parts_of(name.text)
            if not parts:
                continue
            self._longest = max(self._longest, len(parts))
            self._guards = self._guards or name.guarded
            self._forms.setdefault("".join(parts), []).append(name)
            for end in range(1, len(parts)):
                self._openings.add("".join(parts[:end]))
        self._letters = max(self._letters, *map(len, self._forms), 0)

    def _spelled_in(self, document: Document, view: str) -> tuple[Occurrence, ...]:
        """Every name that is spelled, whether or not it counts for this post."""
        key = (self, "spelled", document.view(view))
        return document.derived(key, lambda: tuple(self._probe(document, view)))

    def _settled(self, document: Document, view: str) -> Iterator[Occurrence]:
        """Of names of one list that overlap, the longest stands."""
        ends: dict[str, int] = {}
        meta = document.meta
        found = [one for one in self._spelled_in(document, view) if one.name.counts_for(meta)]
        for one in sorted(found, key=lambda one: (one.start, -one.end)):
            if one.start >= ends.get(one.name.list, 0):
                ends[one.name.list] = one.end
                yield one

    def _probe(self, document: Document, view: str) -> Iterator[Occurrence]:
        told = 0
        for clue in self._clues(tokens_of(document, view)):
            told |= clue
        if not told:
            return
        folded = document.folded(view)
        cased, lower = folded.cased, folded.lower
        text = plain(cased)
        capitals = any(map(str.isupper, cased))
        own: list[tuple[int, int]] = []
        doubtful: list[tuple[Run, Name]] = []
        for run, name in self._hits(cased, text) if told & clues.PLAIN else ():
            if name.guarded:
                if not (_disguised(run, text, lower) or not name.is_word):
                    doubtful.append((run, name))
                    continue
            elif not _fits(name, cased, lower, run.start, run.end, capitals):
                continue
            elif name.list in _OWN:
                own.append((run.start, run.end))
            yield Occurrence(run.start, run.end, folded.span(run.start, run.end), name)
        more = self._hidden(text, told) if self._guards else ()
        for run, name in (*more, *_as_names(doubtful, cased, own)):
            yield Occurrence(run.start, run.end, folded.span(run.start, run.end), name)

    def _hits(self, cased: str, text: str) -> Iterator[tuple[Run, Name]]:
        """Every run of words in the text whose letters spell a name."""
        for token in _SOLID.finditer(cased):
            if (self._clues.of(token[0]) or 0) & clues.PLAIN:
                yield from self._hits_at(*token.span(), cased, text)

    def _hits_at(self, start: int, end: int, cased: str, text: str) -> Iterator[tuple[Run, Name]]:
        """Those that begin in the token at `[start:end]`."""
        own = words(text[start:end])
        found = words(text, start, len(own) + self._longest)
        for run in runs(found, text, self._longest, self._opens, len(own)):
            for name in self._spelled(run.letters):
                if run.parts == 1 or _parted(name, run):
                    yield run, name
        for start, end, _ in found[: len(own)]:
            if end - start > 3 and has_humps(cased[start:end]):
                for run in humps(cased[start:end], start, self._letters + 1):
                    yield from ((run, name) for name in self._spelled(run.letters))

    def _hidden(self, text: str, told: int) -> Iterator[tuple[Run, Name]]:
        """Guarded names in disguise, of the kinds that there are clues to."""
        from postlint import disguise

        found: list[Iterator[Run]] = []
        if told & clues.LEET_NAME or (told & clues.LEET and told & clues.OPENS):
            found.append(disguise.leet(text, self._longest, self._opens))
        if told & clues.LONE:
            found.append(disguise.apart(text, self._letters))
        if told & clues.CODED:
            found.append(disguise.coded(text, self._longest, self._opens))
        for run in chain(*found):
            yield from ((run, name) for name in self._spelled(run.letters) if name.guarded)
        # coined names at an end of #bluebirdlaunch, which has no humps
        for run in disguise.in_tags(text) if told & clues.TAGGED else ():
            if self._known(run.letters):
                names = self._forms[run.letters]
                yield from ((run, name) for name in names if name.guarded and not name.is_word)

    def _may_spell(self, letters: str) -> bool:
        return self._known(letters) or (letters[-1:] == "s" and self._known(letters[:-1]))

    @cached_property
    def _clues(self) -> Sieve[int]:
        known = Known(
            self._may_spell, self._opens, self._longest, self._letters, guards=self._guards
        )
        return Sieve(lambda token: clues.clues(token, known))

    def _spelled(self, letters: str) -> list[Name]:
        """The names of these letters: all of them, or without the s of a plural."""
        if self._known(letters):
            return self._forms[letters]
        if letters[-1:] == "s" and self._known(letters[:-1]):
            names = self._forms[letters[:-1]]
            return [name for name in names if name.is_word or not _is_word(letters)]
        return []

    def _known(self, letters: str) -> bool:
        if letters in self._forms:
            return True
        for shelf in self._shelves:
            if shelf.spells(letters):
                self._shelves.remove(shelf)
                opened = tuple(shelf.names())
                self.names += opened
                self._add(opened)
                return True
        return False

    def _opens(self, letters: str) -> bool:
        return letters in self._openings or any(shelf.opens(letters) for shelf in self._shelves)


def _as_names(
    doubtful: Iterable[tuple[Run, Name]], cased: str, own: list[tuple[int, int]]
) -> Iterator[tuple[Run, Name]]:
    """Those of the ordinary words that are used as names; one such use tells of the others."""
    doubtful = list(doubtful)
    if not doubtful:
        return
    from postlint.usage import as_name, has_capitals

    sure = {
        at
        for at, (run, name) in enumerate(doubtful)
        if as_name(cased, run.start, run.end, name.text, own)
    }
    meant = {doubtful[at][1].text for at in sure}
    for at, (run, name) in enumerate(doubtful):
        if at in sure or (
            name.text in meant and has_capitals(cased, run.start, run.end, name.text)
        ):
            yield run, name


def _is_word(letters: str) -> bool:
    """A word of its own is no plural: "canvas" is not what two of Canva are."""
    from postlint.ordinary import is_word

    return is_word(letters) and not is_word(letters[:-1])


def _disguised(run: Run, text: str, lower: str) -> bool:
    """Whether look-alikes of other alphabets were put in."""
    return text[run.start : run.end] != lower[run.start : run.end]


def _parted(name: Name, run: Run) -> bool:
    """A name may be written in as many words as it has; more only with hyphens or breaks.

    A full stop inside belongs to names such as "Dr. Bot"; elsewhere it ends a sentence.
    """
    return run.parts <= len(parts_of(name.text)) and (not run.stops or "." in name.text)


def _fits(name: Name, cased: str, lower: str, start: int, end: int, capitals: bool) -> bool:
    """Whether a run of words that spells a name is written as that kind of name is.

    A name with a capital may also be a word ("a lumen", "here"): then small letters count only
    in a hashtag, a handle, an address, or in a post without any capital.
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
        return said.rstrip("s").upper() == said.rstrip("s") or _coined(name, said)
    return said[0].isupper() or name.text[0] == said[0] or _coined(name, said)


def _coined(name: Name, said: str) -> bool:
    """Whether small letters can mean nothing but the name: "tailscale", not "here"."""
    return len(said) >= _FEWEST_COINED and said.islower() and not name.is_word


def _in_address(cased: str, at: int) -> bool:
    """Whether the written word around `at` is an address or a file name."""
    before, after = cased[max(0, at - 200) : at], cased[at : at + 200]
    return bool(_ADDRESS.search(re.split(r"\s", before)[-1] + re.split(r"\s", after)[0]))
