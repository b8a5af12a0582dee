"""Plain text: readers read all of it but the front matter."""

from postlint.document import Document, Origin
from postlint.readers._source import blanked, opened

SUFFIXES = frozenset({".txt", ".text"})


def parse(data: bytes, name: str) -> tuple[Document, ...]:
    """The one post of a plain text file; it has no comments, hence no waivers."""
    text, body, meta = opened(data, name)
    prose = blanked(text[:body]) + text[body:]
    return (Document(text, prose, text, name, Origin(name), meta),)
