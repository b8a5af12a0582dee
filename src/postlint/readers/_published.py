"""A post as it will be published: without front matter and without words to postlint."""

import re

from postlint.document import Document
from postlint.readers import _front_matter

_ORDER = re.compile(r"<!--\s*postlint-.*?--!?>", re.DOTALL)
_ALONE = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n|\Z)")


def published(document: Document) -> str:
    """The text that leaves the house; what only looks like a directive stays."""
    text = document.text
    start = 0 if document.origin.part else _front_matter.find(text).end
    pieces, done = [], start
    for order in _ORDER.finditer(text, start):
        if order[0] in document.prose[order.start() : order.end()] or _in_code(order, document):
            continue
        begin, end = order.span()
        after = _ALONE.match(text, end)
        if after and (begin == 0 or text[begin - 1] in "\r\n"):
            end = after.end()  # the comment has lines of its own
        pieces.append(text[done:begin])
        done = end
    return "".join((*pieces, text[done:])).lstrip("\r\n")


def _in_code(order: re.Match[str], document: Document) -> bool:
    """A comment in a code sample is no comment: readers of the post see it as it is."""
    known = {waiver.written_at.start for waiver in document.waivers}
    return order.start() not in known and not re.match(r"<!--\s*postlint-on\b", order[0])
