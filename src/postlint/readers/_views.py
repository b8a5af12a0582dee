"""What each place of a post is to its readers, and the two views made from that."""

import re

# What a place can be. It is shown until something says otherwise.
SHOWN, DELIMITER, HIDDEN, APART = range(4)

WORD_JOINER = "\u2060"

_UNSEEN = re.compile(rb"[\x01-\x03]+")
_DELIMITERS = re.compile(rb"\x01+")
_APART = bytes([APART])
# What words, names, prices and addresses are made of: between two of these, a delimiter
# stands inside a word. Characters that nobody sees count, else they would undo it.
_WORDLIKE = re.compile(r"[\w'’‘\-‐‑.@#$€£¥%&+/:=~\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")


class Layout:
    """A kind for each character of a text whose lines end in LF.

    DELIMITER: only markup, so both views may join what stands around it. HIDDEN: only
    `prose` hides it. APART: the same, and it keeps words apart.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds = bytearray(len(text))

    def mark(self, start: int, end: int, kind: int) -> None:
        """Say what `text[start:end]` is."""
        self.kinds[start:end] = bytes([kind]) * (end - start)

    def prose(self) -> str:
        """What readers read; the rest is blank, or U+2060 inside a word."""
        pieces: list[str] = []
        done = 0
        for run in _UNSEEN.finditer(self.kinds):
            start, end = run.span()
            joins = _APART not in run[0] and self._inside_word(start, end)
            pieces += (self.text[done:start], _blank(self.text[start:end], joins))
            done = end
        return "".join((*pieces, self.text[done:]))

    def published(self) -> str:
        """Everything; only delimiters inside a word become U+2060."""
        pieces: list[str] = []
        done = 0
        for run in _DELIMITERS.finditer(self.kinds):
            start, end = run.span()
            if self._inside_word(start, end):
                pieces += (self.text[done:start], WORD_JOINER * (end - start))
                done = end
        return "".join((*pieces, self.text[done:]))

    def _inside_word(self, start: int, end: int) -> bool:
        if start == 0 or "\n" in self.text[start:end]:
            return False
        before, after = _WORDLIKE.match(self.text, start - 1), _WORDLIKE.match(self.text, end)
        return bool(before and after)


def _blank(hidden: str, joins: bool) -> str:
    if "\n" in hidden:
        return "\n".join(" " * len(line) for line in hidden.split("\n"))
    return (WORD_JOINER if joins else " ") * len(hidden)
