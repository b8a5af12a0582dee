"""The words that one pack's patterns may use: the policy's names and the pack's own lists."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from postlint.document import Document
from postlint.text import Span
from postlint.vocabulary import Vocabulary
from postlint.words import anchors_of, words_of

T = TypeVar("T")
Setting = str | bool | int | tuple[str, ...]

# Stand-ins for names in a marked text: private-use characters, so no post can say them.
_MARKS = {
    "company": "\ue000",
    "handle": "\ue000",
    "domain": "\ue000",
    "hashtag": "\ue000",
    "product": "\ue001",
    "competitor": "\ue002",
    "partner": "\ue002",
    "customer": "\ue002",
    "person": "\ue003",
    "staff": "\ue004",
}
_FILLER = "\ue00f"
OWN = frozenset({"company", "product", "handle", "domain", "hashtag", "staff"})
OTHERS = frozenset({"competitor", "partner", "customer"})
# an article before a name belongs to it: "the Acme", "l'Acme", "la Poste"
_ARTICLE = r"(?:[ld]'|(?:the|our|la|le|les|l|du|des) )?+"
_SLOTS = {
    "company": "\ue000\ue001",
    "company-s": "\ue000\ue001",
    "employer": "\ue000",
    "product": "\ue001",
    "other": "\ue002",
    "person": "\ue003",
    "staff": "\ue004",
}


OPENING = "\x1e"
SENTENCE_ENDS = frozenset(".!?…")
_STRETCH_END = re.compile(f"[.!?…](?=[ {OPENING}])|\\n+")
_SYMBOLS = "\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d"  # arrows, signs, emoji
# What parts words, tags of HTML and opening quotes too; a single blank inside a sentence stays.
_PARTING = re.compile(
    rf"(?!(?<=[^.!?…]) [^\s,:;\"“”„«»()\[\]\-/|*_<>'•{_SYMBOLS}])"
    r"(?:\]\(\S+?\)|(?<!\S)(?:·|#{1,6})(?=\s)|</?[a-zA-Z][^<>]{0,200}>|(?<=\s)'(?=\S)|"
    rf"[\s,:;\"“”„«»()\[\]\-/|*_>•{_SYMBOLS}])+"
)
_FEW = 4
# The end of a link, and tags inside a sentence: nothing begins or ends with them.
_INLINE = re.compile(r"\]\(\S+?\)|</?(?:a|b|code|em|i|span|strong|u)(?:\s[^<>]*)?>")
_EMPTY_LINE = re.compile(r"\n\s*\n|\r\s*\r")


class Stretch(NamedTuple):
    """A part of a marked text that ends with a sentence or a paragraph: `[start:end]`, and the
    words and `<lists>` of names in it."""

    start: int
    end: int
    there: frozenset[str]


class Lexicon:
    """What the patterns of a pack can name. `lists` are the pack's `[words]`, `settings` what
    the policy chose for it; `kept` tells how patterns were read before, None if it is unknown."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        lists: Mapping[str, tuple[str, ...]] | None = None,
        settings: Mapping[str, Setting] | None = None,
        kept: Callable[[tuple[str, ...]], Any] = lambda _: None,
    ) -> None:
        self.vocabulary = vocabulary
        self.lists: Mapping[str, tuple[str, ...]] = lists or {}
        self.settings: Mapping[str, Setting] = settings or {}
        self.kept = kept
        self._made: dict[Hashable, Any] = {}

    def derived(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` says under this lexicon, made once for each `key`."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    def marked(self, document: Document) -> str:
        """The folded prose as patterns see it, at the same offsets.

        Each known name becomes a mark. What parts words (blanks, commas, quotes, brackets)
        becomes a blank, or an OPENING where a sentence, line or bracket begins behind it;
        an empty line stays a line end, which no pattern crosses.
        """
        return document.derived((self.vocabulary, "marked"), lambda: self._mark(document))

    def _mark(self, document: Document) -> str:
        cased = document.folded().cased
        if said := self.vocabulary.said(document):
            text = list(cased)
            for one in reversed(said):
                if mark := _MARKS.get(one.name.list):
                    text[one.start : one.end] = mark + _FILLER * (one.end - one.start - 1)
            cased = "".join(text)
        return _PARTING.sub(_blank, cased)

    def there(self, document: Document) -> frozenset[str]:
        """The words of a post, and the `<lists>` of the names that it says."""
        return document.derived(
            (self.vocabulary, "there"),
            lambda: words_of(document).union(
                f"<{one.name.list}>" for one in self.vocabulary.said(document)
            ),
        )

    def said(self, document: Document) -> frozenset[str]:
        """The same of the marked text: a word that is part of a name is none."""
        return document.derived(
            (self.vocabulary, "said"),
            lambda: frozenset[str]().union(*(one.there for one in self.all_stretches(document))),
        )

    def stretches(
        self, document: Document, needs: Iterable[frozenset[str]], *, whole: bool
    ) -> Iterator[Span]:
        """The stretches of the marked text that have a word of each of `needs`, or all of it."""
        if whole:
            yield Span(0, len(self.marked(document)))
            return
        for start, end, there in self.all_stretches(document):
            for need in needs:
                if need.isdisjoint(there):
                    break
            else:
                yield Span(start, end)

    def naming(self, document: Document, names: frozenset[str]) -> Sequence[Stretch]:
        """The stretches that say a name of one of the `<lists>` in `names`."""
        if not names:
            return ()
        return document.derived(
            (self.vocabulary, names),
            lambda: [
                one for one in self.all_stretches(document) if not names.isdisjoint(one.there)
            ],
        )

    def all_stretches(self, document: Document) -> Sequence[Stretch]:
        """The marked text, cut where sentences and paragraphs end."""
        key = (self.vocabulary, "stretches")
        return document.derived(key, lambda: self._stretches(document))

    def _stretches(self, document: Document) -> tuple[Stretch, ...]:
        text = self.marked(document)
        lower = text.lower()  # of the marked text: a word may be written together with a name
        names = [(one.start, f"<{one.name.list}>") for one in self.vocabulary.said(document)]
        found = []
        start = 0
        for end in (*(end.end() for end in _STRETCH_END.finditer(text)), len(text)):
            there = anchors_of(lower[start:end])
            if names:
                there |= {name for at, name in names if start <= at < end}
            found.append(Stretch(start, end, there))
            start = end
        return tuple(found)


class _Blanks(dict[str, str]):
    """What becomes of what parts words, with the character before it; worked out when first met."""

    def __missing__(self, found: str) -> str:
        before, run = found[0], found[1:]
        said = _INLINE.sub("", run)
        opens = before in ".!?…" or any(char in "([:«“<\n\r•·" or char >= "\u2190" for char in said)
        kind = "\n" if _EMPTY_LINE.search(run) else OPENING if opens else " "
        blank = kind * len(run)
        if len(run) <= _FEW:  # a run may hold a link
            self[found] = blank
        return blank


_BLANKS = _Blanks()


def _blank(parting: re.Match[str]) -> str:
    start, end = parting.span()
    text = parting.string
    return _BLANKS[text[start - 1 : end] if start else "." + text[:end]]


def slot(name: str) -> str | None:
    """The regex of a name's mark in a marked text: `<company>`, `<other>`…; None if unknown.

    `<company-s>` is the company with its possessive ending."""
    marks = _SLOTS.get(name)
    ending = "(?:'s?(?!\\w))" + ("" if name.endswith("-s") else "?")
    return f"{_ARTICLE}[@#]?[{marks}]{_FILLER}*+{ending}" if marks else None


def said_in(marked: str) -> frozenset[str]:
    """The words of a piece of marked text, and the `<lists>` that a name in it may be of."""
    names = (f"<{name}>" for name, mark in _MARKS.items() if mark in marked)
    return anchors_of(marked.lower()).union(names)


def slots() -> tuple[str, ...]:
    """The names that a pattern may write in angle brackets, besides the pack's lists."""
    return (*_SLOTS, "name")


def lists_of(name: str) -> frozenset[str]:
    """The fact lists that a slot, or the `of` of a `names` table, stands for."""
    marks = _SLOTS.get(name)
    if marks is None:
        return frozenset({name})
    return frozenset(one for one, mark in _MARKS.items() if mark in marks)
