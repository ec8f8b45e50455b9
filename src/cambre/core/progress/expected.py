"""What is normal by now: nothing is promised before it can be measured, and a pause is a pause."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cambre.core.library.caps import Cap
from cambre.core.saying import Say, noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What may be expected after so many weeks, and where that comes from."""

    weeks: int
    """Whole weeks since the first session."""
    says: str
    source: str


def expected(
    began: date | None, trained: date | None, today: date, caps: Mapping[str, Cap], say: Say
) -> Expected | None:
    """What is normal by now for somebody who began and last trained on these days; none before the first session."""
    if began is None or trained is None:
        return None
    weeks, pause = (today - began).days // 7, caps["layoff_regress_d"]
    if (today - trained).days >= pause.value:
        return Expected(weeks=weeks, says=say(_PAUSE), source=pause.source)
    felt, lasting = caps["tolerance_week"], caps["tolerance_until_week"]
    says = _EARLY if weeks < felt.value else _TOLERANCE if weeks <= lasting.value else _LATER
    return Expected(weeks=weeks, says=say(says), source=felt.source)


_PAUSE = noted("You have had a pause. A part of the range goes in such weeks, and comes back; begin a little lower.")
_EARLY = noted(
    "In the first weeks no change is to be expected that could be measured. Training regularly is the change."
)
_TOLERANCE = noted(
    "In weeks three to eight most of what is gained is tolerance: the same stretch bothers you less, "
    "and so you go further. That is real, and not yet a longer muscle."
)
_LATER = noted(
    "After eight weeks a test every four weeks can show what lasts. It goes slowly, and not in a straight line."
)
