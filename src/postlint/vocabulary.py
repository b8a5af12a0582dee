"""The names that a policy's facts give to rules, and where a document says them.

Names are probed, not alternated: the words of a text are looked up in one table of folded
names, so a post costs the same with ten names as with thousands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import NamedTuple, Protocol

from postlint import clues
from postlint.clues import Known
from postlint.document import Document
from postlint.naming import Name as Name
from postlint.naming import as_names, fits, is_disguised, is_own_word, is_parted
from postlint.register import Register
from postlint.rule import Words
from postlint.spelling import Run, has_humps, humps, parts_of, plain, runs, words
from postlint.text import Span
from postlint.words import Sieve, places, tokens_of

_OWN = frozenset(("company", "product", "handle", "domain", "hashtag", "staff"))


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
        telling = self._clues.told(tokens_of(document, view))
        told = 0
        for clue in telling.values():
            told |= clue
        if not told:
            return
        folded = document.folded(view)
        cased, lower = folded.cased, folded.lower
        text = plain(cased)
        capitals = any(map(str.isupper, cased))
        own: list[tuple[int, int]] = []
        doubtful: list[tuple[Run, Name]] = []
        plainly = [token for token, clue in telling.items() if clue & clues.PLAIN]
        for run, name in self._hits(plainly, cased, text):
            if name.guarded:
                if not (is_disguised(run, text, lower) or not name.is_word):
                    doubtful.append((run, name))
                    continue
            elif not fits(name, cased, lower, run.start, run.end, capitals):
                continue
            elif name.list in _OWN:
                own.append((run.start, run.end))
            yield Occurrence(run.start, run.end, folded.span(run.start, run.end), name)
        more = self._hidden(text, told) if self._guards else ()
        for run, name in (*more, *as_names(doubtful, cased, own)):
            yield Occurrence(run.start, run.end, folded.span(run.start, run.end), name)

    def _hits(self, tokens: Sequence[str], cased: str, text: str) -> Iterator[tuple[Run, Name]]:
        """Every run of words that begins in one of these tokens and whose letters spell a name."""
        for start, token in sorted((at, one) for one in tokens for at in places(one, cased)):
            yield from self._hits_at(start, start + len(token), cased, text)

    def _hits_at(self, start: int, end: int, cased: str, text: str) -> Iterator[tuple[Run, Name]]:
        """Those that begin in the token at `[start:end]`."""
        own = words(text[start:end])
        found = words(text, start, len(own) + self._longest)
        for run in runs(found, text, self._longest, self._opens, len(own)):
            for name in self._spelled(run.letters):
                if run.parts == 1 or is_parted(name, run):
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
            return [name for name in names if name.is_word or not is_own_word(letters)]
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
