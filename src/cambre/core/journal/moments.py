"""Moments and days: UTC for when, the person's zone for which day it was."""

from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cambre.core.vocabulary import DAY_ENDS

FIRST_YEAR, LAST_YEAR = 1, 9999  # in some zone, the first and last days of these are beyond the calendar


def moment(at: datetime) -> str:
    """The journal's text for a moment that knows its zone."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def when(text: str) -> datetime:
    """The moment that a journal's text stands for, in UTC."""
    return datetime.fromisoformat(text)


def is_moment(text: str) -> bool:
    """Whether a text of the journal's form stands for a moment in every zone; there is no 32nd of a month."""
    try:
        return FIRST_YEAR < when(text).year < LAST_YEAR
    except ValueError:
        return False


def local(text: str, zone: str) -> datetime:
    """The moment on the clock of a zone; UTC where the zone isn't known here."""
    return when(text).astimezone(zone_named(zone))


@lru_cache(maxsize=50_000)  # every replay of a journal asks again of the same moments
def training_day(text: str, zone: str) -> date:
    """The day that a moment belongs to; it ends at 04:00 local time."""
    return (local(text, zone) - DAY_ENDS).date()


def zone_named(name: str) -> ZoneInfo:
    """The zone of this name; UTC where it isn't known here."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # an unknown or malformed name from outside
        return ZoneInfo("UTC")
