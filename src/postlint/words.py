"""The words of a document that anchors are compared with, and the tokens that hold them."""

import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Generic, TypeVar

from postlint.document import Document

T = TypeVar("T")
WORD = re.compile(r"[^\W_]+|@")  # "@" is said for "at"
_BEGINNINGS = (4, 6)  # letters: the shorter for stems that have no more
_REACH = 40  # code points of a word beside a name
_MOST = 100_000  # tokens that are remembered, some ten megabytes


class Sieve(Generic[T]):
    """What `find` says of tokens; each is looked at once, and of most there is nothing to say.

    People use few words: after some posts nearly every token of a new one is known.
    """

    def __init__(self, find: Callable[[str], T]) -> None:
        self._find = find
        self._dull: set[str] = set()
        self._telling: dict[str, T] = {}

    def __call__(self, tokens: frozenset[str]) -> list[T]:
        """What there is to say of some of these tokens, in no order."""
        found = list(filter(None, map(self._telling.get, tokens)))
        return found + self._new(tokens)

    def told(self, tokens: frozenset[str]) -> dict[str, T]:
        """The tokens of which there is something to say, and what."""
        telling = self._telling
        found = {token: telling[token] for token in tokens if token in telling}
        for token in tokens.difference(self._dull).difference(found):
            if told := self.of(token):
                found[token] = told
        return found

    def all(self, tokens: list[str]) -> list[T]:
        """The same for tokens of which nearly all are telling."""
        found = list(filter(None, map(self._telling.get, tokens)))
        return found if len(found) == len(tokens) else found + self._new(frozenset(tokens))

    def _new(self, tokens: frozenset[str]) -> list[T]:
        """What there is to say of those that were not looked at yet."""
        # one by one: a difference with several sets goes through all of the second
        new = tokens.difference(self._dull).difference(self._telling)
        return [told for token in new if (told := self.of(token))]

    def of(self, token: str) -> T | None:
        """What there is to say of one token; false if nothing is."""
        told = self._telling.get(token)
        if told is None and token not in self._dull:
            told = self._find(token)
            if len(self._dull) + len(self._telling) >= _MOST:
                self._dull.clear()
                self._telling.clear()
            if told:
                self._telling[token] = told
            else:
                self._dull.add(token)
        return told


def tokens_of(document: Document, view: str) -> frozenset[str]:
    """What stands between blanks in a folded view, with its capitals and its punctuation."""
    key = ("tokens", document.view(view))
    return document.derived(key, lambda: frozenset(document.folded(view).cased.split()))


def places(token: str, cased: str) -> Iterator[int]:
    """Where a token stands between blanks in the text that it is one of."""
    at = cased.find(token)
    while at >= 0:
        end = at + len(token)
        before, after = cased[at - 1 : at] if at else "", cased[end : end + 1]
        if (not before or before.isspace()) and (not after or after.isspace()):
            yield at
        at = cased.find(token, at + 1)


def anchors_in(token: str) -> set[str]:
    """The folded words of a token, and how each begins."""
    words = set(WORD.findall(token.lower()))
    words.update([word[:size] + "*" for word in words for size in _BEGINNINGS if len(word) >= size])
    return words


def around(text: str, start: int, end: int) -> str:
    """What is written together with `[start:end]`: a name may be part of a longer word."""
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    left = before.split()[-1:] if not before[-1:].isspace() else []
    right = after.split()[:1] if not after[:1].isspace() else []
    return " ".join((*left, *right))


def anchors_of(text: str) -> frozenset[str]:
    """The folded words of a text in small letters, and how each begins."""
    return frozenset[str]().union(*_ANCHORS.all(text.split()))


def words_of(document: Document) -> frozenset[str]:
    """The folded words of both views, and how each begins: `conf*`, `confid*` of "confidential"."""
    return document.derived("words", lambda: _words_of(document))


def _words_of(document: Document) -> frozenset[str]:
    views = ("published",) if document.prose == document.published else ("published", "prose")
    found = (_ANCHORS(tokens_of(document, view)) for view in views)
    return frozenset[str]().union(*chain.from_iterable(found))


def anchor_of_stem(stem: str) -> str | None:
    """The anchor of a word whose ending is open; None if too little of it is known."""
    last = WORD.findall(stem)[-1:]
    known = [size for size in _BEGINNINGS if last and len(last[0]) >= size]
    return last[0][: max(known)] + "*" if known else None


def anchor(phrase: str) -> str | None:
    """The word of a folded phrase that says most; None if it has no word."""
    return max(WORD.findall(phrase), key=len, default=None)


_ANCHORS = Sieve(anchors_in)
