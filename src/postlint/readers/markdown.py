"""Markdown: readers read its words, not its marks, code, link targets and comments."""

from postlint.document import Document, Origin
from postlint.readers._source import LineEnds, blanked, opened

SUFFIXES = frozenset({".md", ".markdown", ".mdx"})

_MOST = 200_000  # the worst text of this length takes markdown-it some ten seconds


def parse(data: bytes, name: str) -> tuple[Document, ...]:
    """The one post of a Markdown file.

    A text that is too long or that makes the parser fail is all shown, but its front
    matter: what is not understood must not be hidden.
    """
    text, body, meta = opened(data, name)
    document = Document(text, blanked(text[:body]) + text[body:], text, name, Origin(name), meta)
    return (document if len(text) > _MOST else _understood(document, body),)


def _understood(document: Document, body: int) -> Document:
    from postlint.readers._blocks import lay_out  # brings markdown-it
    from postlint.readers._waivers import waivers

    ends = LineEnds(document.text)
    try:
        page = lay_out(ends.text, len(LineEnds(document.text[:body]).text))
    except Exception:
        # whatever markdown-it stumbles over (RecursionError, an IndexError of its own)
        return document
    prose = page.layout.prose()
    found = waivers(ends.text, prose, page.comments, page.blocks)
    return Document(
        document.text,
        ends.restore(prose),
        ends.restore(page.layout.published()),
        document.name,
        document.origin,
        document.meta,
        tuple(
            waiver._replace(
                reach=ends.written(waiver.reach),
                written_at=ends.written(waiver.written_at),
            )
            for waiver in found
        ),
    )
