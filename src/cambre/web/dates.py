"""Days in words, for people."""

from collections.abc import Callable
from datetime import date
from gettext import NullTranslations


def _noted(word: str) -> str:
    """The word as it is: marked here for translators, translated when it is shown."""
    return word


_ = _noted
WEEKDAYS = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)
SHORT_MONTHS = (
    _("Jan"),
    _("Feb"),
    _("Mar"),
    _("Apr"),
    _("May"),
    _("Jun"),
    _("Jul"),
    _("Aug"),
    _("Sep"),
    _("Oct"),
    _("Nov"),
    _("Dec"),
)
DAY = _("{weekday} {day} {month}")
MONTH = _("{month} {year}")
MONTHDAY = _("{day} {month}")
SHORT_DAY = _("{day} {month} {year}")


def day_in(translations: NullTranslations) -> Callable[[date], str]:
    """A function that gives a day as “Friday 21 November”, in the language of these translations."""

    def day(moment: date) -> str:
        say = translations.gettext
        weekday, month = say(WEEKDAYS[moment.weekday()]), say(MONTHS[moment.month - 1])
        return say(DAY).format(weekday=weekday, day=moment.day, month=month)

    return day


def month_in(translations: NullTranslations) -> Callable[[date], str]:
    """A function that gives a day's month as “November 2025”, in the language of these translations."""

    def month(moment: date) -> str:
        say = translations.gettext
        return say(MONTH).format(month=say(MONTHS[moment.month - 1]), year=moment.year)

    return month


def monthday_in(translations: NullTranslations) -> Callable[[date], str]:
    """A function that gives a day as “21 November”, in the language of these translations."""

    def monthday(moment: date) -> str:
        say = translations.gettext
        return say(MONTHDAY).format(day=moment.day, month=say(MONTHS[moment.month - 1]))

    return monthday


def weekday_in(translations: NullTranslations) -> Callable[[date | int], str]:
    """A function that gives the weekday of a day, or of its number from 0, Monday, in the language of these."""

    def weekday(moment: date | int) -> str:
        return translations.gettext(WEEKDAYS[moment if isinstance(moment, int) else moment.weekday()])

    return weekday


def short_day_in(translations: NullTranslations) -> Callable[[date], str]:
    """A function that gives a day as “21 Nov 2025”, in the language of these translations."""

    def day(moment: date) -> str:
        say = translations.gettext
        month = say(SHORT_MONTHS[moment.month - 1])
        return say(SHORT_DAY).format(day=moment.day, month=month, year=moment.year)

    return day
