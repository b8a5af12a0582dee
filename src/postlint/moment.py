"""Moments in a policy: naive dates are read in the company's time zone."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from postlint.errors import PolicyError
from postlint.ui import LANGUAGES, Told, say


@cache
def zone(name: str, where: str) -> tzinfo:
    """The time zone called `name`; PolicyError at `where` if there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PolicyError(
            where, Told("policy.no-zone", name=repr(name)), Told("advice.zone")
        ) from None


def aware(moment: datetime | date, tz: tzinfo) -> datetime:
    """`moment` with a zone; a date alone is its first instant."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return moment if moment.tzinfo else moment.replace(tzinfo=tz)


def end_of(moment: datetime | date, tz: tzinfo) -> datetime:
    """The first instant after `moment`: a date alone is inclusive, so it ends the day after."""
    if isinstance(moment, datetime):
        return aware(moment, tz)
    last = date.max  # nothing comes after it
    return aware(moment if moment == last else moment + timedelta(days=1), tz)


def local(moment: datetime, tz: tzinfo) -> datetime:
    """The same moment by the clocks of `tz`, where the calendar reaches so far."""
    try:
        return moment.astimezone(tz)
    except OverflowError:
        return moment


def parse(text: str, where: str) -> datetime | date:
    """An ISO 8601 date or date-time; PolicyError at `where` otherwise."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        raise PolicyError(
            where, Told("policy.no-date", text=repr(text)), Told("advice.date")
        ) from None


class Moment(Mapping[str, str]):
    """A moment in words, by language: "1 December 2026, 09:00 (Europe/Paris)"."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __getitem__(self, lang: str) -> str:
        moment = self.moment
        day = say(lang, "moment.first") if moment.day == 1 else str(moment.day)
        month = say(lang, "moment.months").split()[moment.month - 1]
        zone = str(moment.tzinfo) if isinstance(moment.tzinfo, ZoneInfo) else f"UTC{moment:%z}"
        hour = say(lang, "moment.hour", hh=f"{moment:%H}", mm=f"{moment:%M}")
        return say(
            lang, "moment.told", day=day, month=month, year=moment.year, hour=hour, zone=zone
        )

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)
