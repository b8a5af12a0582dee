"""Word files: readers read their paragraphs; headers, link targets and alt texts leave too."""

from collections.abc import Iterator
from typing import Any

from postlint.document import Document, Meta
from postlint.errors import PostError, Problem
from postlint.readers._pieces import Piece, document, numbered

SUFFIXES = frozenset({".docx", ".docm"})

_MOST = 30_000_000  # bytes of the text's part: a document is held whole, unlike a calendar
_PART = "word/document.xml"
_DRAWN_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def parse(data: bytes, name: str) -> tuple[Document, ...]:
    """The one post of a Word file; PostError for what must not or cannot be opened."""
    try:
        file = opened(data, name)
        body = file.element.body
        meta, facts = _facts(body, name)
        pieces = [*numbered(_pieces(body, facts)), *_aside(file), *_named(facts)]
        return (document(pieces, name, meta),)
    except PostError:
        raise
    except Exception as error:  # lxml and python-docx raise whatever a broken part makes them
        kind = type(error).__name__
    raise PostError(Problem(name, "office-broken", (("kind", kind),)))


def opened(data: bytes, name: str) -> Any:
    """The file as python-docx knows it, after all that makes an office file unsafe was asked."""
    from io import BytesIO

    from postlint.readers import _office

    with _office.opened(data, name, _PART, most=_MOST):
        from docx import Document as read

        return read(BytesIO(data))


def texts(body: Any) -> Iterator[Any]:
    """The paragraphs that hold the post's words, in the order in which findings count them."""
    from postlint.readers import _wordxml

    table = _table(body)
    facts = set(_wordxml.paragraphs(table)) if table is not None and _labels(table) else set()
    for paragraph in _wordxml.paragraphs(body):
        if paragraph not in facts and _wordxml.words(paragraph):
            yield paragraph


def _pieces(body: Any, facts: dict[str, str]) -> Iterator[Piece]:
    from postlint.readers import _wordxml

    yield Piece("table", facts.get("text", ""))
    for paragraph in texts(body):
        yield Piece("", _wordxml.words(paragraph))
    for paragraph in _wordxml.paragraphs(body):
        yield Piece("hidden text", _wordxml.words(paragraph, shown=False), shown=False)
    for field in body.iter(_wordxml.FIELD):
        yield Piece("hidden text", field.get(_wordxml.CODE, "").strip(), shown=False)


def _aside(file: Any) -> Iterator[Piece]:
    """Footnotes, which are read, and what leaves the house besides the text."""
    from docx.oxml import parse_xml

    from postlint.readers import _wordxml

    for drawn in file.element.body.iter(_DRAWN):
        yield Piece("alt text", drawn.get("descr", ""), shown=False)
    for relation in file.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind == "hyperlink" and relation.is_external:
            yield Piece("link", relation.target_ref, shown=False)
        if kind in ("diagramData", "chart"):
            for node in parse_xml(relation.target_part.blob).iter(_DRAWN_TEXT):
                yield Piece("drawing", (node.text or "").strip())
        if kind in ("footnotes", "endnotes", "header", "footer"):
            for paragraph in _wordxml.paragraphs(parse_xml(relation.target_part.blob)):
                words = _wordxml.words(paragraph).strip()
                yield Piece(kind.removesuffix("s"), words, shown=kind.endswith("notes"))


def _facts(body: Any, name: str) -> tuple[Meta, dict[str, str]]:
    """What a table of two columns at the top says of the post: its channel, date, author."""
    from postlint.readers._calendar import told
    from postlint.readers._dates import NoDate

    table = _table(body)
    facts = _labels(table) if table is not None else {}
    try:
        return told(facts), facts
    except NoDate as error:
        key = error.key.replace("row", "document")
    raise PostError(Problem(name, key, (("date", facts["publish_at"]),)))


def _named(facts: dict[str, str]) -> Iterator[Piece]:
    for field, words in facts.items():
        if field != "text":
            yield Piece("table", words, shown=False)


def _table(body: Any) -> Any:
    """The table before any text; None if there is none."""
    from postlint.readers import _wordxml

    for node in body:
        if node.tag == _wordxml.TBL:
            return node
        if node.tag == _wordxml.P and _wordxml.words(node).strip():
            return None
    return None


def _labels(table: Any) -> dict[str, str]:
    """Field -> value where every row is a known label and a value; else nothing."""
    from postlint.readers import _wordxml
    from postlint.readers._words import column

    facts: dict[str, str] = {}
    for row in table.iter(_wordxml.TR):
        cells = [
            "\n".join(_wordxml.words(one) for one in _wordxml.paragraphs(cell)).strip()
            for cell in row.iter(_wordxml.TC)
        ]
        known = column(cells[0].rstrip(" :")) if len(cells) == 2 else None
        if known is None:
            return {}
        facts.setdefault(known.field, cells[1])
    return facts
