"""The words of a document that anchors are compared with."""

import re

from postlint.document import Document

WORD = re.compile(r"[^\W_]+")


_BEGINNING = 4


def words_of(document: Document) -> frozenset[str]:
    """The folded words of both views, and how each begins: `conf*` for "confidential"."""
    return document.derived("words", lambda: _words_of(document))


def _words_of(document: Document) -> frozenset[str]:
    words = set(WORD.findall(document.folded("published").lower))
    if document.prose != document.published:
        words.update(WORD.findall(document.folded("prose").lower))
    words.update([beginning(word) for word in words if len(word) >= _BEGINNING])
    return frozenset(words)


def beginning(word: str) -> str:
    """The anchor of all words that begin like `word`."""
    return word[:_BEGINNING] + "*"


def anchor_of_stem(stem: str) -> str | None:
    """The anchor of a word whose ending is open; None if too little of it is known."""
    last = WORD.findall(stem)[-1:]
    return beginning(last[0]) if last and len(last[0]) >= _BEGINNING else None


def anchor(phrase: str) -> str | None:
    """The word of a folded phrase that says most; None if it has no word."""
    return max(WORD.findall(phrase), key=len, default=None)
