"""Content calendars as text: commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from postlint.document import Document, Unread
from postlint.errors import PostError, Problem

if TYPE_CHECKING:
    from postlint.readers._calendar import Row

SUFFIXES = frozenset({".csv", ".tsv"})

_MOST = 50_000_000  # bytes
_LONGEST = 200_000  # characters of one cell
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def parse(data: bytes, name: str) -> Iterator[Document | Unread]:
    """One post for each row; PostError for a file that is no calendar."""
    from postlint.readers._calendar import posts

    text = decoded(data, name)
    sign = delimiter(text)
    found = posts(lambda: rows(text, sign, name), name)
    if found is None:
        raise PostError(Problem(name, "no-text-column"))
    return found


def decoded(data: bytes, name: str) -> str:
    """The text of a calendar; spreadsheets still write Windows-1252 where UTF-8 was meant."""
    if len(data) > _MOST:
        raise PostError(Problem(name, "calendar-big", (("most", f"{_MOST // 1_000_000} MB"),)))
    if data.startswith(_UTF16):
        return _as(data, "utf-16", name)
    if b"\0" in data:
        raise PostError(Problem(name, "binary"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    return _as(data, "cp1252", name)


def _as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        where = str(error.start)
    raise PostError(Problem(name, "not-utf8", (("byte", where),)))


def delimiter(text: str) -> str:
    """The sign between the cells: the one under which most headers mean something."""
    from itertools import islice

    from postlint.readers._calendar import find_header, is_bare
    from postlint.readers._words import column

    best, found = 0, ","
    for sign in ",;\t|":
        try:
            first = list(islice(rows(text[:_LONGEST], sign, "", strict=False), 20))
        except PostError:
            continue
        _, headers = find_header(first)
        known = sum(column(header) is not None for header in headers)
        known = known or int(is_bare(first))
        if known > best:
            best, found = known, sign
    return found


def rows(text: str, sign: str, name: str, *, strict: bool = True) -> "Iterator[Row]":
    """The rows as a spreadsheet numbers them; a row may hold line ends."""
    import csv
    from io import StringIO

    from postlint.readers._calendar import Row

    if text[:4].lower() == "sep=":  # spreadsheets read this line and do not show it
        text = text.partition("\n")[2]
    csv.field_size_limit(_LONGEST)
    read = csv.reader(StringIO(text, newline=""), delimiter=sign, strict=strict)
    number = 0
    try:
        for number, cells in enumerate(read, 1):
            yield Row(number, cells)
    except csv.Error:
        row = str(number + 1)
    else:
        return
    raise PostError(Problem(name, "csv-broken", (("row", row),)))
