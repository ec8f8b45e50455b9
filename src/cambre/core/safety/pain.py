"""Which zone a pain falls into, against what is usual for somebody."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import IntEnum

from cambre.core.safety.recounted import JudgedDay
from cambre.core.safety.situation import A_WEEK, Situation
from cambre.core.safety.words import says
from cambre.core.screening.profile import LastPain
from cambre.core.screening.stopping import pain_limits
from cambre.core.vocabulary import DAY_ENDS


class Zone(IntEnum):
    """Green goes on, amber steps back, red stops."""

    GREEN = 0
    AMBER = 1
    RED = 2


def zone(level: int, words: Iterable[str], situation: Situation) -> Zone:
    """The zone of a pain from 0 to 10; what is usual but was never told counts as none, which is the strictest."""
    limits = pain_limits(situation.library.caps, situation.profile.usual_pain)
    said = tuple(words)
    told = " \n".join(said)
    if _is_red(said, situation) or _arches_as_a_minor(level, told, situation):
        return Zone.RED
    if level >= limits.red:
        return Zone.RED
    return Zone.AMBER if level >= limits.amber else Zone.GREEN


def _is_red(said: Iterable[str], situation: Situation) -> bool:
    """Whether words of the card are red ones there, and whether any in somebody's own words is."""
    own = [word for word in said if word not in situation.card.pain_words]
    return (
        any(word in situation.card.red_words for word in said)
        or says(" \n".join(own), situation.words.red_words) is not None
    )


def _arches_as_a_minor(level: int, told: str, situation: Situation) -> bool:
    return situation.is_minor and level > 0 and says(told, situation.words.arching_words) is not None


def last_zone(situation: Situation) -> tuple[Zone, LastPain | None]:
    """The zone of the pain reported last."""
    pain = situation.history.last_pain
    return (Zone.GREEN, None) if pain is None else (zone(pain.level, pain.words, situation), pain)


def is_within(on: date, pain: LastPain, *, hours: float) -> bool:
    """Whether a day begins before so many hours after a pain; without a time, the pain's day counts whole.

    A pain of a later week was told under a wrong clock: it may be of now.
    """
    happened = datetime.fromisoformat(pain.at).replace(tzinfo=None)
    if len(pain.at) == len("2026-11-23"):
        first, ended = happened.date(), happened + timedelta(days=1)
    else:  # after midnight it is still that evening's training day
        first, ended = (happened - DAY_ENDS).date(), happened
    if first - on >= A_WEEK:
        return True
    return first <= on and datetime.combine(on, time()) < ended + timedelta(hours=hours)


def hurts_more(day: JudgedDay, situation: Situation) -> bool:
    """Whether a day begins with more pain than usual, or lies in the week after it."""
    told = day.check_in
    if zone(told.pain or 0, told.pain_words, situation) is not Zone.GREEN:
        return True
    worst, pain = last_zone(situation)
    hours = 24 * situation.cap("amber_days")
    return pain is not None and worst is not Zone.GREEN and is_within(day.on, pain, hours=hours)


def hurt_lately(on: date, situation: Situation) -> frozenset[str]:
    """The exercises that hurt more than is usual in the seven days before a day, or on it."""
    week = timedelta(days=situation.cap("amber_days"))
    hurt = situation.history.hurt_last.items()
    since = {slug: on - date.fromisoformat(day) for slug, day in hurt}
    return frozenset(slug for slug, ago in since.items() if ago <= -A_WEEK or timedelta(0) <= ago <= week)


def still_out(on: date, situation: Situation) -> frozenset[str]:
    """The exercises that hurt twice running, and are out on a day."""
    weeks = timedelta(days=situation.cap("hurt_twice_d"))
    hurt = situation.history.hurt_twice.items()
    since = {slug: on - date.fromisoformat(day) for slug, day in hurt}
    return frozenset(slug for slug, ago in since.items() if ago <= -A_WEEK or timedelta(0) <= ago < weeks)
