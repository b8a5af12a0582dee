"""Web pages: readers read their words; targets, alt texts, scripts and comments leave too.

lxml reads them: the standard library's parser takes seconds for 50 kB of broken tags.
"""

import re
from collections.abc import Iterator
from typing import Any

from postlint.document import Document
from postlint.errors import PostError, Problem
from postlint.readers._pieces import Piece, document, numbered

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})

_MOST = 5_000_000  # bytes
_DEEPEST = 2_000  # lxml leaves out what is nested deeper than 2,048, without saying so
_HIDDEN = r"(?i)display\s*:\s*none|visibility\s*:\s*hidden"
_UNSEEN = frozenset("script style template noscript head title object iframe".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s "
    "samp small span strike strong sub sup time tt u var wbr".split()
)
_TOLD = ("href", "src", "alt", "title", "content", "aria-label", "value", "placeholder")


def parse(data: bytes, name: str) -> tuple[Document, ...]:
    """The one post of a page."""
    if len(data) > _MOST:
        raise PostError(Problem(name, "page-big", (("most", f"{_MOST // 1_000_000} MB"),)))
    return (document(numbered(pieces(text_of(data), name)), name),)


def text_of(data: bytes, charset: str = "") -> str:
    """Bytes as UTF-8, else as the page or its letter says, else as Windows-1252."""
    said = re.search(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{1,40})", data[:4096], re.IGNORECASE)
    for encoding in ("utf-8-sig", charset, said[1].decode() if said else ""):
        try:
            return data.decode(encoding or "utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def pieces(text: str, name: str) -> Iterator[Piece]:
    """The paragraphs of a page, and what of it only machines read; PostError if it is none."""
    if "\0" in text:
        raise PostError(Problem(name, "binary"))
    line: list[str] = []
    comment = ""
    unseen = deep = 0
    for event, node in _walk(text):
        tag = node.tag if isinstance(node.tag, str) else ""
        ends = bool(tag) and tag not in _INLINE
        words = node.tail
        if event == "start":
            deep += 1
            if deep > _DEEPEST:
                raise PostError(Problem(name, "page-deep"))
            if ends and tag != "br":
                yield from _paragraph(line)
            unseen += bool(unseen or _is_unseen(node))
            yield from _attributes(node)
            words = node.text
        elif event == "end":
            deep -= 1
            unseen -= bool(unseen)
            if tag == "br":
                line.append("\n")
            elif ends:
                yield from _paragraph(line)
        else:
            comment = (node.text or "").strip()
            yield Piece("comment", comment, shown=False)
        if unseen:
            yield Piece("hidden text", (words or "").strip(), shown=False)
        else:
            line.append(re.sub(r"[ \t\r\n\f]+", " ", words or ""))
    yield from _paragraph(line)
    if not (comment and text.rstrip().endswith(comment)):  # else it is there already
        yield from _unclosed(text)


def _walk(text: str) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    data = text.encode("utf-8", "replace")
    root = etree.fromstring(data, parser) if text.strip() else None
    if root is None:
        return
    yield from (("comment", node) for node in root.itersiblings(preceding=True))
    yield from etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    yield from (("comment", node) for node in root.itersiblings())


def _unclosed(text: str) -> Iterator[Piece]:
    """A comment or tag that never ends: browsers and lxml drop it, but it leaves the house."""
    for opens, closes in (("<!--", "-->"), ("<", ">")):
        start = text.find(opens, text.rfind(closes) + 1)
        if start >= 0:
            yield Piece("hidden text", text[start:].strip(), shown=False)
            return


def _is_unseen(node: Any) -> bool:
    return (
        node.tag in _UNSEEN
        or node.get("hidden") is not None
        or bool(re.search(_HIDDEN, node.get("style") or ""))
    )


def _attributes(node: Any) -> Iterator[Piece]:
    if isinstance(node.tag, str):
        for key in _TOLD:
            if said := (node.get(key) or "").strip():
                yield Piece("link" if key in ("href", "src") else "alt text", said, shown=False)


def _paragraph(line: list[str]) -> Iterator[Piece]:
    words = "\n".join(part.strip(" ") for part in re.sub(" +", " ", "".join(line)).split("\n"))
    line.clear()
    if words.strip():
        yield Piece("", words.strip("\n "))
