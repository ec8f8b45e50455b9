"""Which exercises were lately felt in another place than they are meant for."""

from datetime import date, timedelta

from cambre.core.safety.situation import A_WEEK, Situation


def felt_elsewhere(on: date, situation: Situation) -> frozenset[str]:
    """The exercises that are done a rung lower on a day, where they have a lower one."""
    weeks = timedelta(days=situation.cap("felt_elsewhere_d"))
    since = {slug: on - date.fromisoformat(day) for slug, day in situation.history.felt_elsewhere.items()}
    return frozenset(slug for slug, ago in since.items() if ago <= -A_WEEK or timedelta(0) < ago <= weeks)
