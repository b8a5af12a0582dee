"""Dates as people write them in calendars; never guessed: a wrong month is a wrong verdict."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Literal, NamedTuple

from postlint.readers._words import dates, plain

Order = Literal["day", "month", ""]

_NUMBERS = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{1,2})(?!\d)")
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:(?:\s*[h:]\s*(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?)"
    r"|\s*h(?:eures?|rs?)?)?\s*(?P<half>[ap]\.?\s?m\.?)?",
    re.IGNORECASE,
)
_ZONE_GAP = re.compile(r"\s+(?=[+-]\d\d|Z$)")
_DAY_ONE = date(1899, 12, 30)  # what a spreadsheet counts its days from


class NoDate(ValueError):
    """No date, or one that can be read in two ways; `key` names the sentence that says so."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def order_of(values: Iterable[object], *, day_first: bool) -> Order:
    """Whether a column writes days or months first: its own proof, else that of its headers.

    Proof is a number above 12. A column that proves both, or nothing, is in neither order.
    """
    found = {_proof(value) for value in values if isinstance(value, str)} - {""}
    if len(found) == 1:
        return found.pop()
    return "day" if day_first and not found else ""


def _proof(text: str) -> Order:
    numbers = _NUMBERS.search(text)
    if not numbers or _ISO.match(text.strip()):
        return ""
    first, second = int(numbers[1]), int(numbers[2])
    if first > 12 >= second:
        return "day"
    return "month" if second > 12 >= first else ""


def moment(day: object, clock: object, order: Order | Callable[[], Order]) -> datetime:
    """The moment that a date cell and perhaps a time cell tell; NoDate if they tell none.

    `order`: how its column writes dates. As a function it is only asked for a date that does
    not say it itself.
    """
    at = _day(day, order)
    if clock in (None, ""):
        return at
    hours = _clock(clock)
    return at.replace(hour=hours.hour, minute=hours.minute, second=hours.second)


def _day(value: object, order: Order | Callable[[], Order]) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _serial(value)
    if isinstance(value, str):
        return _written(value.strip(), order)
    raise NoDate("row-date")


def _serial(number: float) -> datetime:
    """A spreadsheet's count of days: a date whose cell lost its format."""
    if not 20_000 <= number < 80_000:
        raise NoDate("row-date")
    found = datetime.combine(_DAY_ONE, time()) + timedelta(days=number)
    return (found + timedelta(milliseconds=500)).replace(microsecond=0)


def _written(text: str, order: Order | Callable[[], Order]) -> datetime:
    if _ISO.match(text):
        try:
            return datetime.fromisoformat(_ZONE_GAP.sub("", text))
        except ValueError:
            raise NoDate("row-date") from None
    text = text.replace("\u202f", " ").replace("\xa0", " ")
    try:
        return _spelt(text, order)
    except NoDate:
        # only now: "mar 12 2026" is in March, "mar. 12 mars 2026" is a Tuesday
        rest = _without(text)
        if rest == text:
            raise
    return _spelt(rest, order)


def _spelt(words: str, order: Order | Callable[[], Order]) -> datetime:
    if found := _YEAR_FIRST.match(words):
        return _made(found[1], found[2], found[3], words[found.end() :])
    if found := _NUMBERS.match(words):
        first, second, year = found.groups()
        known = _proof(words)
        if not known and first != second:
            known = order() if callable(order) else order
            if not known:
                raise NoDate("row-date-ambiguous")
        day, month = (second, first) if known == "month" else (first, second)
        return _made(year, month, day, words[found.end() :])
    return _named(words)


def _named(words: str) -> datetime:
    """`12 mars 2026`, `March 12th, 2026`."""
    pattern = _with_month()
    for found in filter(None, (pattern.first.match(words), pattern.last.match(words))):
        month = str(pattern.numbers[plain(found["month"])])
        return _made(found["year"], month, found["day"], words[found.end() :])
    raise NoDate("row-date")


def _made(year: str, month: str, day: str, rest: str) -> datetime:
    full = int(year) + (2000 if len(year) == 2 else 0)
    clock = _clock(rest) if rest.strip(" ,;-–T") else time()
    try:
        return datetime(full, int(month), int(day), clock.hour, clock.minute, clock.second)
    except ValueError:
        raise NoDate("row-date") from None


def _clock(value: object) -> time:
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    if isinstance(value, float) and 0 <= value < 1:
        return (datetime.min + timedelta(seconds=round(value * 86400))).time()
    if isinstance(value, timedelta):
        return (datetime.min + value).time()
    words = _without(str(value).strip(" ,;-–T\u202f\xa0")).strip()
    found = _TIME.fullmatch(words)
    # a bare number is no time: "9" may be anything
    if not found or words.isdigit():
        raise NoDate("row-date")
    hour = int(found["hour"])
    if half := found["half"]:
        if not 1 <= hour <= 12:
            raise NoDate("row-date")
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    try:
        return time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        raise NoDate("row-date") from None


class _Named(NamedTuple):
    """Dates with the name of a month: day first, month first; and which month each name is."""

    first: re.Pattern[str]
    last: re.Pattern[str]
    numbers: dict[str, int]


@cache
def _with_month() -> _Named:
    months = dates().months
    numbers = {plain(name): at for at, names in enumerate(months, 1) for name in names}
    every = sorted({name for names in months for name in names}, key=len, reverse=True)
    month = rf"(?P<month>{'|'.join(map(re.escape, every))})\.?"
    day = rf"(?P<day>\d{{1,2}})(?:{'|'.join(map(re.escape, dates().day_endings))})?"
    year = r"(?P<year>\d{4})(?!\d)"
    between = r"(?:\s*-\s*|[\s,]*)"
    return _Named(
        re.compile(rf"{day}{between}{month}{between}{year}", re.IGNORECASE),
        re.compile(rf"{month}{between}{day}{between}{year}", re.IGNORECASE),
        numbers,
    )


@cache
def _filler() -> re.Pattern[str]:
    words = dates()
    days = "|".join(map(re.escape, sorted(words.weekdays, key=len, reverse=True)))
    between = "|".join(map(re.escape, words.between))
    return re.compile(rf"\s*(?:(?:(?:{days})(?![^\W\d_])[.,]*|(?:{between})(?=\s))\s*)+", re.I)


def _without(text: str) -> str:
    """The text without a weekday or small words at its beginning."""
    found = _filler().match(text)
    return text[found.end() :] if found else text
