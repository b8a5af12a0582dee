"""From the bytes of a text file to its text, its line ends, and where its body begins."""

import re
from bisect import bisect_left
from itertools import chain, zip_longest
from typing import NamedTuple

from postlint.document import Meta
from postlint.errors import PostError, Problem
from postlint.readers import _front_matter
from postlint.text import Span

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NO_LINE_END = re.compile(r"[^\r\n]")


class Opened(NamedTuple):
    """A text, the offset behind its front matter, and what the front matter says."""

    text: str
    body: int
    meta: Meta


def opened(data: bytes, name: str) -> Opened:
    """Decode a post; PostError if it is no text, has none, or its front matter is broken."""
    text = decoded(data, name)
    matter = _front_matter.find(text)
    if not text[matter.end :].strip():
        raise PostError(Problem(name, "empty"))
    return Opened(text, matter.end, _front_matter.meta(matter, name))


def decoded(data: bytes, name: str) -> str:
    """UTF-8 without its byte order mark. Line ends stay as they are.

    A NUL is refused even in good UTF-8: no post has one, and it would hide a word by
    standing in it.
    """
    mark = len(_BOM) if data.startswith(_BOM) else 0
    if b"\0" in data and not data.startswith(_UTF16):
        raise PostError(Problem(name, "binary"))
    try:
        return data[mark:].decode("utf-8")
    except UnicodeDecodeError as error:
        where = str(error.start + mark)
    # outside the handler: a UnicodeDecodeError holds the post's bytes, and a traceback shows it
    raise PostError(Problem(name, "not-utf8", (("byte", where),)))


def blanked(text: str) -> str:
    """As many spaces as `text` has characters; line ends stay."""
    return _NO_LINE_END.sub(" ", text)


class LineEnds:
    """The line ends of a text: `text` has a LF for each, `restore` puts them back."""

    def __init__(self, written: str) -> None:
        self._ends: list[str] = _LINE_END.findall(written)
        self.text = "\n".join(_LINE_END.split(written))
        pairs = (found.start() for found in re.finditer(r"\r\n", written))
        self._pairs = [start - before for before, start in enumerate(pairs)]

    def restore(self, view: str) -> str:
        """A view of `text`, with the line ends of the written text."""
        return "".join(chain(*zip_longest(view.split("\n"), self._ends, fillvalue="")))

    def written(self, span: Span) -> Span:
        """Where a span of `text` lies in the written text."""
        start, end = (offset + bisect_left(self._pairs, offset) for offset in span)
        return Span(start, end)
