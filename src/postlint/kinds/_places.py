"""Where in a post its readers meet some words: at the top, below the fold, or not at all."""

import re
from collections.abc import Iterator

from postlint.channels import Channel, channel
from postlint.document import Document
from postlint.kinds._length import clusters
from postlint.text import Span

TOP, FOLD, HASHTAGS, ALT, LINK = "top", "fold", "hashtags", "alt", "link"
FRONT_MATTER, COMMENT = "front-matter", "comment"
PLACES = (TOP, FOLD, HASHTAGS, ALT, LINK, FRONT_MATTER, COMMENT)

_PILE = 3  # so many hashtags in a row at the end are a pile; two are a signature
_PILE_END = re.compile(rf"(?<!\S)#\w+(?:[\s,;·|]+#\w+){{{_PILE - 1},}}[\s.,!]*\Z")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PICTURE = re.compile(r"!\[(?P<alt>[^\]]*)\]\(?")
_TARGET = re.compile(r"\]\([^()\s]*\Z|<?(?:https?://|www\.)\S*\Z|href=[\"']?[^\"'\s]*\Z", re.I)
_ALT_NOTE = re.compile(r"\balt=(?:\"[^\"]*|'[^']*)\Z", re.IGNORECASE)
_BEFORE = 300  # code points that are read before a hidden place to tell what it is
_LINE_END = re.compile(r"\r\n|\r|\n")


def place_of(span: Span, document: Document) -> str:
    """Where readers meet a place of the prose."""
    if any(link.holds(span) for link in document.derived("links", lambda: _links(document))):
        return LINK
    if any(alt.holds(span) for alt in document.derived("alts", lambda: _alts(document))):
        return ALT
    pile = document.derived("pile", lambda: _pile(document))
    if pile.holds(span) and pile.end > pile.start:
        return HASHTAGS
    return TOP if span.end <= fold_of(document) else FOLD


def fold_of(document: Document) -> int:
    """The code point offset up to which the post's channel shows it before "more"."""
    there = channel(document.meta.channel) if document.meta.channel else None
    if there is None or not (there.fold.characters or there.fold.lines):
        return len(document.text)
    return document.derived("fold", lambda: fold_at(document.prose, document.text, there))


def fold_at(shown: str, text: str, there: Channel) -> int:
    """Where a channel cuts the `shown` view of a `text`; its length if all of it is seen.

    What the view hides takes no room. The first line is the first with words.
    """
    start, end = len(shown) - len(shown.lstrip()), len(shown.rstrip())
    cuts = [len(text)]
    ends = [found.start() for found in _LINE_END.finditer(shown, start, end)]
    if there.fold.lines and len(ends) >= there.fold.lines:
        cuts.append(ends[there.fold.lines - 1])
    left = there.fold.characters
    for found in clusters(shown[start:end]) if left else ():
        at = start + found.start()
        left -= shown[at] == text[at]
        if left < 0:
            cuts.append(at)
            break
    return min(cuts)


def hidden(document: Document) -> Document | None:
    """What leaves the house but is not read: the prose of it is all that the post's is not.

    None if nothing is hidden. Words that readers read are line ends there, so that no
    sentence runs over them.
    """
    if document.prose == document.published:
        return None
    return document.derived("hidden", lambda: _hidden(document))


def hidden_place(span: Span, document: Document) -> str:
    """What a place of the hidden words is; empty for code and other marks."""
    words, meta = span.cut(document.text), document.meta
    if words in meta.first_comment:
        return COMMENT
    if any(words in one.alt for one in meta.media):
        return ALT
    before = document.text[max(0, span.start - _BEFORE) : span.start]
    first = len(document.prose) - len(document.prose.lstrip())
    if span.start < first and document.text.startswith("---"):
        return FRONT_MATTER
    if _ALT_NOTE.search(before):
        return ALT
    return LINK if _TARGET.search(before) else ""


def beside(document: Document) -> Iterator[tuple[str, Document]]:
    """Words of a post that stand outside its text, as in the columns of a calendar."""
    meta = document.meta
    told = [(COMMENT, meta.first_comment), *((ALT, one.alt) for one in meta.media)]
    for place, words in told:
        if words and words not in document.published:
            yield place, Document.plain(words, document.name, meta)


def _links(document: Document) -> list[Span]:
    return [Span(*found.span()) for found in _LINK.finditer(document.prose)]


def _alts(document: Document) -> list[Span]:
    """The descriptions of pictures that a reader of the file's format knows as such."""
    pictures = _PICTURE.finditer(document.text) if "![" in document.text else ()
    return [
        Span(*found.span("alt"))
        for found in pictures
        if document.prose[found.start() : found.start() + 2] != "!["
    ]


def _pile(document: Document) -> Span:
    found = _PILE_END.search(document.prose) if "#" in document.prose else None
    return Span(*found.span()) if found else Span(0, 0)


def _hidden(document: Document) -> Document:
    pairs = zip(document.published, document.prose, strict=True)
    shown = "".join(
        there if there != here or there.isspace() else "\n" for there, here in pairs
    ).replace("](", "\n\n")  # the end of a link's words; its target is what is left
    meta, origin = document.meta, document.origin
    return Document(document.text, shown, shown, document.name, origin, meta)
