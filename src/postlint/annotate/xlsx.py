"""A calendar with comments beside its cells; one that was text becomes a spreadsheet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from postlint.errors import PostError, Problem
from postlint.readers import _office, csv

if TYPE_CHECKING:
    from postlint.annotate import Note

SOURCES = frozenset({".xlsx", ".csv", ".tsv"})

_MOST = 80_000_000  # bytes of XML: a book that is written is held whole
_ROWS = 1_048_576  # rows of a sheet
_WIDTH, _LINE, _LETTERS = 360, 18, 48  # pixels of a comment, of a line; letters in a line


def copy(data: bytes, name: str, notes: Sequence["Note"]) -> bytes:
    """The bytes of the copy; PostError for a calendar that is too big to be written."""
    book = _made(data, name) if not name.lower().endswith(".xlsx") else _opened(data, name)
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for note in notes:
        texts[note.sheet or book.worksheets[0].title, note.ref].append(note.text)
    for (sheet, ref), said in texts.items():
        _comment(book[sheet][ref], "\n\n".join(said))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def stamped(data: bytes, name: str, digests: Mapping[tuple[str, int], str], title: str) -> bytes:
    """A copy with digests (sheet, row -> digest) in the calendar's column for them, or in a new
    one called `title`; PostError as for `copy`."""
    book = _made(data, name) if not name.lower().endswith(".xlsx") else _opened(data, name)
    for sheet in book.worksheets:
        place = _column(sheet, title)
        for (there, row), digest in digests.items():
            if place and there in ("", sheet.title):
                cell = sheet.cell(row, place)
                cell.value, cell.data_type = digest, "s"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _column(sheet: Any, title: str) -> int:
    """The column of digests, counted from 1; 0 for a sheet that is no calendar."""
    from postlint.readers._calendar import Row, find_header, is_bare
    from postlint.readers._words import column

    first = [
        Row(number, list(cells))
        for number, cells in enumerate(sheet.iter_rows(max_row=20, values_only=True), 1)
    ]
    at, headers = find_header(first)
    if at < 0:
        return sheet.max_column + 1 if is_bare(first) else 0
    for place, header in enumerate(headers, 1):
        if (known := column(header)) and known.field == "approved":
            return place
    end = max((n for n, header in enumerate(headers, 1) if header), default=0) + 1
    sheet.cell(first[at].number, end).value = title
    return end


def _opened(data: bytes, name: str) -> Any:
    import warnings

    from openpyxl import load_workbook

    with _office.opened(data, name, "xl/workbook.xml", most=_MOST), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that it leaves out
        return load_workbook(BytesIO(data), rich_text=True)


def _made(data: bytes, name: str) -> Any:
    """A book with the cells of a text calendar: as text, so that none becomes a formula."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    text = csv.decoded(data, name)
    book = Workbook()
    sheet: Any = book.active
    for row in csv.rows(text, csv.delimiter(text), name):
        if row.number > _ROWS:
            raise PostError(Problem(name, "calendar-big", (("most", f"{_ROWS} rows"),)))
        for at, value in enumerate(row.cells, 1):
            cell = sheet.cell(row.number, at)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", str(value))
            cell.data_type = "s"
    return book


def _comment(cell: Any, text: str) -> None:
    """Say something beside a cell, after what is said there already."""
    from openpyxl.comments import Comment

    if not hasattr(cell, "column_letter"):  # inside a merged range only its first cell can
        cell = next(
            cell.parent.cell(held.min_row, held.min_col)
            for held in cell.parent.merged_cells.ranges
            if cell.coordinate in held
        )
    before = f"{cell.comment.text}\n\n" if cell.comment else ""
    lines = sum(1 + len(line) // _LETTERS for line in (before + text).split("\n"))
    cell.comment = Comment(before + text, "postlint", width=_WIDTH, height=_LINE * (lines + 1))
