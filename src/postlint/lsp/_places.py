"""Places as the editor counts them: lines from zero, columns in the units it asked for."""

from collections.abc import Sequence
from typing import Any

from lsprotocol.types import Position, PositionEncodingKind, Range
from pygls.workspace import TextDocument, Workspace

from postlint.text import Lines, Span


def units(text: str, encoding: object) -> int:
    """How long `text` is for an editor that counts in `encoding`."""
    if encoding == PositionEncodingKind.Utf8:
        return len(text.encode("utf-8", "surrogatepass"))
    if encoding == PositionEncodingKind.Utf32:
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def place(text: str, lines: Lines, span: Span, encoding: object) -> Range:
    """A span of `text` as the editor knows it."""
    return Range(*(_position(text, lines, offset, encoding) for offset in span))


def _position(text: str, lines: Lines, offset: int, encoding: object) -> Position:
    row, column = lines.position(offset)
    return Position(row - 1, units(text[offset - column + 1 : offset], encoding))


class PostDocument(TextDocument):
    """A document whose lines end where the protocol says: str.splitlines() would also cut at
    U+2028 and the like, and put every later edit on the wrong line."""

    @property
    def lines(self) -> Sequence[str]:
        """The lines with their ends."""
        found = Lines(self.source)
        starts = [found.span(row).start for row in range(1, len(found) + 1)]
        ends = [*starts[1:], len(self.source)]
        cut = [self.source[start:end] for start, end in zip(starts, ends, strict=True)]
        return tuple(cut if cut[-1] or len(cut) == 1 else cut[:-1])


def own_documents(workspace: Workspace) -> None:
    """Make a workspace keep its texts as `PostDocument`s."""

    def create(
        doc_uri: str,
        source: str | None = None,
        version: int | None = None,
        language_id: str | None = None,
    ) -> TextDocument:
        return PostDocument(
            doc_uri,
            source=source,
            version=version,
            language_id=language_id,
            position_codec=workspace.position_codec,
        )

    keeper: Any = workspace
    keeper._create_text_document = create
