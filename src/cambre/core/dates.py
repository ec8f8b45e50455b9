"""Days in words, for people."""

from collections.abc import Callable
from datetime import date

from cambre.core.saying import Say, noted

WEEKDAYS = (
    noted("Monday"),
    noted("Tuesday"),
    noted("Wednesday"),
    noted("Thursday"),
    noted("Friday"),
    noted("Saturday"),
    noted("Sunday"),
)
MONTHS = (
    noted("January"),
    noted("February"),
    noted("March"),
    noted("April"),
    noted("May"),
    noted("June"),
    noted("July"),
    noted("August"),
    noted("September"),
    noted("October"),
    noted("November"),
    noted("December"),
)
SHORT_MONTHS = (
    noted("Jan"),
    noted("Feb"),
    noted("Mar"),
    noted("Apr"),
    noted("May"),
    noted("Jun"),
    noted("Jul"),
    noted("Aug"),
    noted("Sep"),
    noted("Oct"),
    noted("Nov"),
    noted("Dec"),
)
DAY = noted("{weekday} {day} {month}")
MONTH = noted("{month} {year}")
MONTHDAY = noted("{day} {month}")
SHORT_DAY = noted("{day} {month} {year}")


def day_in(say: Say) -> Callable[[date], str]:
    """A function that gives a day as “Friday 21 November”, in the person's language."""

    def day(moment: date) -> str:
        weekday, month = say(WEEKDAYS[moment.weekday()]), say(MONTHS[moment.month - 1])
        return say(DAY).format(weekday=weekday, day=moment.day, month=month)

    return day


def month_in(say: Say) -> Callable[[date], str]:
    """A function that gives a day's month as “November 2025”, in the person's language."""

    def month(moment: date) -> str:
        return say(MONTH).format(month=say(MONTHS[moment.month - 1]), year=moment.year)

    return month


def monthday_in(say: Say) -> Callable[[date], str]:
    """A function that gives a day as “21 November”, in the person's language."""

    def monthday(moment: date) -> str:
        return say(MONTHDAY).format(day=moment.day, month=say(MONTHS[moment.month - 1]))

    return monthday


def weekday_in(say: Say) -> Callable[[date | int], str]:
    """A function that gives the weekday of a day, or of its number from 0, Monday, in the person's language."""

    def weekday(moment: date | int) -> str:
        return say(WEEKDAYS[moment if isinstance(moment, int) else moment.weekday()])

    return weekday


def short_day_in(say: Say) -> Callable[[date], str]:
    """A function that gives a day as “21 Nov 2025”, in the person's language."""

    def day(moment: date) -> str:
        month = say(SHORT_MONTHS[moment.month - 1])
        return say(SHORT_DAY).format(day=moment.day, month=month, year=moment.year)

    return day
