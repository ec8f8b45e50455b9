"""Reads what somebody wishes of a plan from a step's form, and puts it beside what they wished before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from cambre.core.journal.kinds import PlanWished
from cambre.core.units import Units
from cambre.documents import read
from cambre.documents.reading import to_plain
from cambre.web.asking import first_in

Form = Mapping[str, Sequence[str]]

UNASKED = PlanWished(zone="UTC", days_per_week=3, minutes=10)
"""What a plan is made for where nothing was wished: the least days, and a length that anybody can begin with."""


def wished_in(step: str, form: Form, before: PlanWished | None, units: Units, zone: str) -> PlanWished:
    """The wishes after a step, the others as they were; raises DocumentProblemsError."""
    known = replace(before or UNASKED, zone=zone)
    told = read(PlanWished, {**to_plain(known), **_READ[step](form, units)}, "wishes")
    return replace(told, days_per_week=max(told.days_per_week, len(set(told.weekdays))))


def given_before(wished: PlanWished | None, units: Units) -> Mapping[str, Sequence[str]]:
    """The fields that stand filled in; of what was never asked, none."""
    if wished is None:
        return {}
    told: Mapping[str, Sequence[object]] = {
        "goals": wished.goals,
        "days": [wished.days_per_week],
        "minutes": [wished.minutes],
        "equipment": wished.equipment,
        "weekdays": wished.weekdays,
        "before": wished.before_class,
        "after": wished.after_class,
        "adults": wished.adult_days,
        "weight": () if wished.weight_kg is None else [f"{round(units.shown(wished.weight_kg, 'kg'), 1):g}"],
    }
    return {name: [str(each) for each in values] for name, values in told.items()}


def _number(text: str) -> float | str:
    """The number that a text tells; what is none stays as it is, to be refused."""
    try:
        return float(text)
    except ValueError:
        return text


def _likes(form: Form, _: Units) -> Mapping[str, Any]:
    return {"goals": list(form.get("goals", ()))}


def _time(form: Form, _: Units) -> Mapping[str, Any]:
    numbers = {"days_per_week": first_in(form, "days"), "minutes": first_in(form, "minutes")}
    days = {"weekdays": "weekdays", "before_class": "before", "after_class": "after", "adult_days": "adults"}
    return {key: int(value) for key, value in numbers.items() if value.isdecimal()} | {
        key: [int(day) for day in form.get(name, ()) if day.isdecimal()] for key, name in days.items()
    }


def _things(form: Form, units: Units) -> Mapping[str, Any]:
    typed = first_in(form, "weight").strip().replace(",", ".")
    weight = _number(typed) if typed else None
    kept = units.stored(weight, "kg") if isinstance(weight, float) else weight
    return {"equipment": list(form.get("equipment", ())), "weight_kg": kept}


_READ: Mapping[str, Callable[[Form, Units], Mapping[str, Any]]] = MappingProxyType(
    {"likes": _likes, "time": _time, "things": _things}
)
