"""A content calendar: rows of cells in, one post for each row out.

Rows are streamed: a calendar costs the memory of one row, however long it is. Only where a date
cannot be read alone (03/04/2026) the rows are asked a second time, how their column writes dates.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import chain, islice
from typing import Any, NamedTuple

from postlint.document import Document, Media, Meta, Origin, Unread
from postlint.errors import PostError, Problem
from postlint.readers._dates import NoDate, Order, moment, order_of
from postlint.readers._pieces import Piece, composed
from postlint.readers._words import Column, channels_of, column, writes_day_first

MOST_ROWS = 250_000  # rows of one table; the rest is named, not judged
_SEARCHED = 20  # the header is in one of the first rows
_SHOWN = ("link", "hashtags")  # readers read these behind the text
_HIDDEN = ("first_comment", "alt", "media")  # these leave the house too, but are not the text
_WORDS = ("author", "role", "handle", "speaker", "lang", "first_comment", "approved")


class Formula:
    """What a cell holds instead of a value: it may say something else tomorrow."""


Value = object  # str, int, float, bool, datetime, date, time, Formula or None


class Row(NamedTuple):
    """One row, with the number that a spreadsheet shows beside it."""

    number: int
    cells: Sequence[Value]


class _Table(NamedTuple):
    """A calendar whose header is understood."""

    name: str
    sheet: str
    texts: tuple[tuple[int, Column], ...]
    fields: Mapping[str, int]
    order: Callable[[], Order]


def find_header(rows: Sequence[Row]) -> tuple[int, list[str]]:
    """Where the header stands among the first rows, and its words; (-1, []) if nowhere."""
    best, found = (0, -1), -1
    for at, row in enumerate(rows[:_SEARCHED]):
        known = [column(_text(cell)) for cell in row.cells if isinstance(cell, str)]
        fields = {one.field for one in known if one}
        if "text" in fields and (len(fields), -at) > best:
            best, found = (len(fields), -at), at
    return found, [_text(cell) for cell in rows[found].cells] if found >= 0 else []


def is_bare(rows: Sequence[Row]) -> bool:
    """Whether a file has no header but the three columns of a bulk import: date, text, link."""
    first = rows[0].cells if rows else ()
    if len(first) not in (2, 3):
        return False
    try:
        moment(first[0], None, "day")
    except NoDate:
        return False
    return bool(_text(first[1]))


def posts(
    rows: Callable[[], Iterable[Row]], name: str, sheet: str = ""
) -> Iterator[Document | Unread] | None:
    """The posts of a table; None if it has no column of texts, so that it is no calendar.

    `rows` begins to read the table each time that it is called.
    """
    rest = iter(rows())
    first = list(islice(rest, _SEARCHED))
    at, headers = find_header(first)
    if at < 0 and not is_bare(first):
        return None
    headers = headers or ["date", "text", "link"]
    table = _table(headers, name, sheet, lambda: islice(rows(), at + 1, None))
    return _posts(table, chain(first[at + 1 :], rest))


def _table(headers: list[str], name: str, sheet: str, rows: Callable[[], Iterable[Row]]) -> _Table:
    known = [(at, one) for at, header in enumerate(headers) if (one := column(header))]
    known.sort(key=lambda pair: pair[1].rank)
    plain = [pair for pair in known if pair[1].field == "text" and not _special(pair[1])]
    special = [pair for pair in known if pair[1].field == "text" and _special(pair[1])]
    fields: dict[str, int] = {}
    for at, one in known:
        if one.field != "text":
            fields.setdefault(one.field, at)

    @cache
    def order() -> Order:
        dates = (_at(row, fields["publish_at"]) for row in rows())
        return order_of(dates, day_first=writes_day_first(headers))

    texts = (*plain[:1], *special)
    return _Table(name, sheet, tuple(sorted(texts)), fields, order)


def _special(one: Column) -> bool:
    return bool(one.channel or one.lang)


def _posts(table: _Table, rows: Iterable[Row]) -> Iterator[Document | Unread]:
    for at, row in enumerate(rows):
        if at >= MOST_ROWS:
            values = (("row", str(row.number)), ("most", str(MOST_ROWS)))
            yield Unread(_origin(table, row), Problem(table.name, "calendar-long", values))
            return
        yield from _row(table, row)


def _row(table: _Table, row: Row) -> Iterator[Document | Unread]:
    texts = [(at, one) for at, one in table.texts if _filled(_at(row, at))]
    if not texts:
        known = {"publish_at", "channel", "author", "media", "approved"}
        told = [key for key, at in table.fields.items() if key in known and _filled(_at(row, at))]
        if len(told) > 1:  # a date alone is a heading; with more it is a post without words
            yield Unread(_origin(table, row), _problem(table, row, "row-empty", -1))
        return
    for at, one in texts:
        try:
            yield from _documents(table, row, at, one)
        except PostError as error:
            yield Unread(_origin(table, row), error.problem)


def _documents(table: _Table, row: Row, at: int, one: Column) -> Iterator[Document]:
    post = composed(_pieces(table, row, at))
    meta = _meta(table, row)
    if one.lang:
        meta = meta._replace(lang=one.lang)
    where = table.fields.get("channel")
    named = (one.channel,) if one.channel else channels_of(_text(_at(row, where)))
    for channel in named or ("",):
        rest = channel if len(named) > 1 or one.channel else one.lang
        origin = _origin(table, row, rest)._replace(cells=post.cells)
        meta = meta._replace(channel=channel)
        yield Document(post.text, post.prose, post.text, table.name, origin, meta)


def _pieces(table: _Table, row: Row, at: int) -> Iterator[Piece]:
    """The words of a post: its text, what readers read behind it, and what else leaves."""
    shown = [at, *(table.fields[key] for key in _SHOWN if key in table.fields)]
    hidden = [table.fields[key] for key in _HIDDEN if key in table.fields]
    for place in (*shown, *hidden):
        value = _at(row, place)
        if isinstance(value, Formula):
            raise PostError(_problem(table, row, "row-formula", place))
        words = _text(value)
        if "\0" in words:
            raise PostError(_problem(table, row, "row-binary", place))
        yield Piece(reference(place, row.number), words, place in shown)


def told(facts: Mapping[str, str]) -> Meta:
    """What labels and values besides a text say of a post (field -> value, as in a calendar);
    NoDate for a date that cannot be read."""
    channel = next(iter(channels_of(facts.get("channel", ""))), "")
    words: dict[str, Any] = {key: facts.get(key, "") for key in _WORDS}
    meta = Meta(channel=channel, **words)
    if not facts.get("publish_at"):
        return meta
    return meta._replace(publish_at=moment(facts["publish_at"], facts.get("time"), ""))


def _meta(table: _Table, row: Row) -> Meta:
    told = {key: _text(_at(row, table.fields.get(key))) for key in _WORDS}
    if told["speaker"]:
        told["speaker"] = told["speaker"].lower()
    file, alt = (_text(_at(row, table.fields.get(key))) for key in ("media", "alt"))
    media = (Media(file, alt),) if file or alt else ()
    return Meta(**told, publish_at=_moment(table, row), media=media)  # type: ignore[arg-type]


def _moment(table: _Table, row: Row) -> datetime | None:
    dated = table.fields.get("publish_at")
    if dated is None:
        return None
    value, clock = _at(row, dated), _at(row, table.fields.get("time"))
    if not _filled(value):
        raise PostError(_problem(table, row, "row-no-date", dated))
    try:
        if isinstance(value, Formula):
            raise NoDate("row-date")
        return moment(value, clock if _filled(clock) else None, table.order)
    except NoDate as error:
        raise PostError(_problem(table, row, error.key, dated)) from None


def _problem(table: _Table, row: Row, key: str, at: int) -> Problem:
    cell = reference(at, row.number) if at >= 0 else str(row.number)
    where = f"{table.name}: {table.sheet}" if table.sheet else table.name
    return Problem(where, key, (("row", str(row.number)), ("cell", cell)))


def _origin(table: _Table, row: Row, rest: str = "") -> Origin:
    part = f"sheet {table.sheet}, " if table.sheet else ""
    return Origin(table.name, f"{part}row {row.number}" + (f", {rest}" if rest else ""))


def reference(at: int, row: int) -> str:
    """The name of a cell, as spreadsheets say it: 3, 17 -> `D17`."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def _at(row: Row, at: int | None) -> Value:
    return row.cells[at] if at is not None and at < len(row.cells) else None


def _filled(value: Value) -> bool:
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _text(value: Value) -> str:
    if value is None or isinstance(value, Formula):
        return ""
    return str(value).strip("\n\r\t ") if isinstance(value, str) else str(value)
