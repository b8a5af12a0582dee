"""Content calendars as spreadsheets. Cells are streamed, so that size costs time, not memory."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from postlint.document import Document, Unread
from postlint.errors import PostError, Problem

if TYPE_CHECKING:
    from postlint.readers._calendar import Row

SUFFIXES = frozenset({".xlsx", ".xlsm"})

_WIDEST = 200  # columns that are looked at
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
_CHUNK = 1 << 20
_FORMULA = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"


def parse(data: bytes, name: str) -> Iterator[Document | Unread]:
    """One post for each row of each sheet that has a column of texts."""
    from postlint.readers import _office

    with _office.opened(data, name, "xl/workbook.xml") as package:
        try:
            yield from _posts(data, package, name)
        except PostError:
            raise
        except Exception as error:  # openpyxl raises whatever a broken part makes it raise
            kind = type(error).__name__
        else:
            return
    raise PostError(Problem(name, "office-broken", (("kind", kind),)))


def _posts(data: bytes, package: ZipFile, name: str) -> Iterator[Document | Unread]:
    from postlint.readers._calendar import posts

    sheets = [sheet for sheet in _book(data).worksheets if hasattr(sheet, "iter_rows")]
    none = True
    for sheet in sheets:
        merged = _merged(package, sheet)
        # a sheet alone goes without its name
        title = sheet.title if len(sheets) > 1 else ""
        found = posts(partial(_rows, sheet, merged), name, title)
        if found is not None:
            none = False
            yield from found
    if none:
        raise PostError(Problem(name, "no-text-column"))


def _book(data: bytes) -> Any:
    import warnings
    from io import BytesIO

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that it leaves alone: styles, drawings
        return load_workbook(
            BytesIO(data), read_only=True, data_only=True, keep_links=False, rich_text=False
        )


def _rows(sheet: Any, merged: Mapping[tuple[int, int], int]) -> "Iterator[Row]":
    """The rows that a sheet holds; what a file says of its size may be wrong."""
    from postlint.readers._calendar import Row

    columns = sorted({at for _, at in merged if at < _WIDEST})
    above: dict[int, object] = {}
    for number, cells in _cells(sheet):
        for at in columns:
            start = merged.get((number, at))
            if start is not None and at in above:
                cells += [None] * (at + 1 - len(cells))
                cells[at] = above[at]
        above = dict(enumerate(cells)) if columns else above
        yield Row(number, cells)


def _cells(sheet: Any) -> Iterator[tuple[int, list[object]]]:
    """The numbers of the rows and their values.

    openpyxl gives a cell's formula or its value, never both, so its parser is asked directly;
    reading every sheet twice would double time and memory.
    """
    from openpyxl.worksheet._reader import WorkSheetParser

    class Parser(WorkSheetParser):
        def parse_cell(self, element: Any) -> dict[str, Any]:
            cell: dict[str, Any] = super().parse_cell(element)
            cell["computed"] = element.find(_FORMULA) is not None
            return cell

    book = sheet.parent
    with sheet._get_source() as source:
        parser = Parser(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, row in parser.parse():
            values: list[object] = [None] * min(max((c["column"] for c in row), default=0), _WIDEST)
            for cell in row:
                if cell["column"] <= _WIDEST:
                    values[cell["column"] - 1] = _value(cell)
            yield number, values


def _value(cell: Mapping[str, Any]) -> object:
    """A cell's value. A formula's counts only where it is a date or time, not words."""
    from postlint.readers._calendar import Formula

    value = cell["value"]
    if cell["data_type"] == "e" or (cell["computed"] and isinstance(value, (str, type(None)))):
        return Formula()
    if isinstance(value, str) and "_x" in value:
        from openpyxl.utils.escape import unescape

        return str(unescape(value)).replace("\r\n", "\n")
    return value


def _merged(package: ZipFile, sheet: Any) -> dict[tuple[int, int], int]:
    """The cells that lie under the first one of a merged range: (row, column) -> first row."""
    from openpyxl.utils.cell import range_boundaries

    under: dict[tuple[int, int], int] = {}
    tail = b""
    with package.open(sheet._worksheet_path.lstrip("/")) as stream:
        while chunk := stream.read(_CHUNK):
            tail += chunk
            for found in _MERGED.finditer(tail):
                corners = range_boundaries(found[1].decode())
                left, top, _, bottom = (corner or 0 for corner in corners)
                for row in range(top + 1, min(bottom, top + 500) + 1):
                    under[row, left - 1] = top
            tail = tail[-200:]
    return under
