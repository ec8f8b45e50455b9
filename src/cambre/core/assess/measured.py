"""One measurement: the trials of a self-test, and the median that stands for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Literal

from cambre.core.library.self_test import SelfTest
from cambre.core.saying import Say
from cambre.core.units import Units

By = Literal["hand", "camera"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The trials of one day; `left` and `right` where the sides are measured apart, else `both`."""

    test: str
    at: datetime
    """On the clock of the person's own zone."""
    by: By
    trials: Mapping[str, Sequence[float]]
    entry: str = ""
    """The uuid of its journal entry, by which it can be taken out."""

    @property
    def values(self) -> Mapping[str, float]:
        """The median of each side."""
        return {side: median(tried) for side, tried in self.trials.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How much further a result is than an earlier one, and whether that is more than the measure's own error."""

    further: float
    """In the test's unit; negative where it is less far."""
    counts: bool


def error_of(test: SelfTest, by: By) -> float | None:
    """The smallest change that is real, measured this way; none where a camera's isn't known."""
    return test.real_change.by_hand if by == "hand" else test.real_change.by_camera


def is_like_hand(test: SelfTest, measured: Measured) -> bool:
    """Whether a result may be read beside marks and others' results, which were measured by hand."""
    return measured.by == "hand" or (test.camera is not None and test.camera.like_hand)


def differences(test: SelfTest, earlier: Measured, later: Measured) -> Mapping[str, Difference]:
    """What has changed on each side; nothing where they were measured in two ways, which read the same body apart."""
    if earlier.by != later.by:
        return {}
    least = error_of(test, later.by)
    found: dict[str, Difference] = {}
    for side, value in later.values.items():
        if side in earlier.values:
            grown = value - earlier.values[side]
            further = -grown if test.less_is_further else grown
            found[side] = Difference(further=further, counts=least is not None and abs(further) >= least)
    return found


def before(results: Sequence[Measured], later: Measured) -> Measured | None:
    """The result to compare one with: the last before it of the same test that was measured in the same way."""
    alike = [each for each in results if each.test == later.test and each.by == later.by and each.at < later.at]
    return max(alike, key=lambda each: each.at, default=None)


def uneven(test: SelfTest, measured: Measured) -> float | None:
    """By how much the left goes further than the right, where that is more than the measure's own error."""
    values, error = measured.values, error_of(test, measured.by)
    if measured.by == "camera" and (test.camera is None or not test.camera.sides_compare):
        return None
    if error is None or "left" not in values or "right" not in values:
        return None
    apart = values["left"] - values["right"]
    return apart if abs(apart) >= error else None


def again_from(test: SelfTest, results: Iterable[Measured]) -> date | None:
    """The first day on which it may be measured again; none where it wasn't measured yet."""
    days = [each.at.date() for each in results if each.test == test.slug]
    return max(days) + timedelta(days=test.every_days) if days else None


def _how_many(wanted: int, there: int, say: Say) -> str:
    """That tries are missing, or too many were written down."""
    missing = wanted - there
    if wanted == 1:
        return say("One try is wanted; it is missing.") if missing > 0 else say("One try is wanted; there are more.")
    if missing == 1:
        return say("{wanted} tries are wanted; one is missing.").format(wanted=wanted)
    if missing > 1:
        return say("{wanted} tries are wanted; {missing} are missing.").format(wanted=wanted, missing=missing)
    return say("{wanted} tries are wanted; there are {there}.").format(wanted=wanted, there=there)


def slips(test: SelfTest, trials: Mapping[str, Sequence[float]], units: Units, say: Say) -> tuple[str, ...]:
    """What can't be right in the trials that somebody wrote down, in words and in their units."""
    lines: list[str] = []
    names = {"left": say("Left"), "right": say("Right"), "both": ""}
    low, high = test.readable
    for side in test.measured_sides:
        tried = trials.get(side, ())
        if len(tried) != test.trials:
            told = _how_many(test.trials, len(tried), say)
            lines.append(f"{names[side]}: {told}" if names[side] else told)
        lines += [
            say("{value} can't be right: it lies between {low} and {high}.").format(
                value=units.number(each, test.unit, say),
                low=units.number(low, test.unit, say),
                high=units.amount(high, test.unit, say),
            )
            for each in tried
            if not low <= each <= high
        ]
    return tuple(" ".join(line.split()) for line in lines)
