"""Content calendars as spreadsheets. Cells are streamed, so that size costs time, not memory."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from postlint.document import Document, Unread
from postlint.errors import PostError, Problem

if TYPE_CHECKING:
    from postlint.readers._calendar import Row

SUFFIXES = frozenset({".xlsx", ".xlsm"})

_WIDEST = 200  # columns that are looked at
_EMPTY = 2_000  # so many empty rows end a sheet: some tools write a million of them
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"')
_CHUNK = 1 << 20


def parse(data: bytes, name: str) -> tuple[Document | Unread, ...]:
    """One post for each row of each sheet that has a column of texts."""
    from postlint.readers import _office

    with _office.opened(data, name, "xl/workbook.xml") as package:
        try:
            found = _posts(data, package, name)
        except PostError:
            raise
        except Exception as error:  # openpyxl raises whatever a broken part makes it raise
            kind = type(error).__name__
        else:
            return found
    raise PostError(Problem(name, "office-broken", (("kind", kind),)))


def _posts(data: bytes, package: ZipFile, name: str) -> tuple[Document | Unread, ...]:
    from postlint.readers._calendar import posts

    values, formulas = _book(data, values=True), _book(data, values=False)
    tables: list[tuple[str, list[Document | Unread]]] = []
    sheets = [sheet for sheet in values.worksheets if hasattr(sheet, "iter_rows")]
    for sheet in sheets:
        merged = _merged(package, sheet)
        # a sheet alone goes without its name
        title = sheet.title if len(sheets) > 1 else ""
        found = posts(_rows(sheet, formulas[sheet.title], merged), name, title)
        if found is not None:
            tables.append((sheet.title, list(found)))
    if not tables:
        raise PostError(Problem(name, "no-text-column"))
    return tuple(post for _, table in tables for post in table)


def _book(data: bytes, *, values: bool) -> Any:
    import warnings
    from io import BytesIO

    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that it leaves alone: styles, drawings
        return load_workbook(
            BytesIO(data), read_only=True, data_only=values, keep_links=False, rich_text=False
        )


def _rows(sheet: Any, formulas: Any, merged: Mapping[tuple[int, int], int]) -> "Iterator[Row]":
    from postlint.readers._calendar import Row

    sheet.reset_dimensions()  # what a file says of its size may be wrong
    formulas.reset_dimensions()
    above: dict[int, object] = {}
    empty = 0
    wide = {"max_col": _WIDEST}
    for number, (row, twin) in enumerate(
        zip(sheet.iter_rows(**wide), formulas.iter_rows(**wide), strict=True), 1
    ):
        cells = [_value(one, two) for one, two in zip(row, twin, strict=True)]
        if not any(cell is not None for cell in cells):
            empty += 1
            if empty > _EMPTY:
                return
        else:
            empty = 0
        for at in range(_WIDEST if merged else 0):
            start = merged.get((number, at))
            if start is not None and at in above:
                cells += [None] * (at + 1 - len(cells))
                cells[at] = above[at]
        above = dict(enumerate(cells))
        yield Row(number, cells)


def _value(cell: Any, twin: Any) -> object:
    """A cell's value. A formula's counts only where it is a date or time, not words."""
    from postlint.readers._calendar import Formula

    value = cell.value
    computed = getattr(twin, "data_type", "") == "f"
    if getattr(cell, "data_type", "") == "e" or (computed and isinstance(value, (str, type(None)))):
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
