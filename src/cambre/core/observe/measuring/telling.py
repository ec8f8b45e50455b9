"""What is told of a self-test by camera, as plain values and in words that are spoken."""

from collections.abc import Mapping
from typing import Any

from cambre.core.observe.measuring.missed import Missed
from cambre.core.observe.measuring.result import Found
from cambre.core.observe.measuring.spec import Spec
from cambre.core.observe.measuring.trials import Tried
from cambre.core.saying import Say, noted

_STATES: Mapping[str, str] = {
    "rest": noted("Good. Whenever you like: move there slowly, and stay for two seconds."),
    "away": "",
    "aside": noted("The camera looks from too far aside. Turn until it sees you as the drawing shows."),
    "enough": noted("Enough. Come back slowly."),
}


def of_state(state: str, found: Found, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """That somebody rests, has left their rest, or has stayed long enough."""
    words = _STATES[state]
    return _told(state, say(words) if words else "", found, spec, time)


def of_missed(why: Missed, found: Found, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """That a try doesn't count, and why."""
    line = say("That one doesn't count. {why}").format(why=say(why.value))
    return _told("missed", line, found, spec, time) | {"why": why.name.lower()}


def of_try(one: Tried, found: Found, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """That a try counts, what it measured, and what comes next."""
    words = {"cm": say("{value:.0f} centimetres."), "deg": say("{value:.0f} degrees.")}[spec.unit]
    line = f"{words.format(value=one.value)} {_next(one.side or '', found, say)}"
    return _told("tried", line, found, spec, time) | {"side": one.side, "value": round(one.value or 0.0, 1)}


def of_end(found: Found, why: Missed | None, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """The result, or every reason why there is none; `why`: what most tries were missed by."""
    if found.is_whole:
        return _told("done", say("That's it. All tries are there."), found, spec, time) | {"refused": []}
    lines = [*_apart(found, spec, say), *_missing(found, spec, say), *([say(why.value)] if why is not None else [])]
    return _told("refused", " ".join(lines), found, spec, time) | {"refused": lines}


def _next(side: str, found: Found, say: Say) -> str:
    left = found.missing.get(side, 0)
    if left:
        return (say("One more.") if left == 1 else say("{left} more.").format(left=left)) + _on(side, say)
    if found.missing:
        other = next(iter(found.missing))
        return {"left": say("Now the left side."), "right": say("Now the right side.")}.get(other, "")
    return say("That's it. All tries are there.")


def _on(side: str, say: Say) -> str:
    return {"left": " " + say("Still the left side."), "right": " " + say("Still the right side.")}.get(side, "")


def _apart(found: Found, spec: Spec, say: Say) -> list[str]:
    line = {
        "cm": say("{side}The tries lie {apart:.0f} cm apart; a camera tells apart what differs by {error:g} cm."),
        "deg": say("{side}The tries lie {apart:.0f} degrees apart; a camera tells apart what differs by {error:g}."),
    }[spec.unit]
    return [
        line.format(side=_side(side, say), apart=apart, error=spec.error) + " " + say("Rest, and measure anew.")
        for side, apart in found.apart.items()
    ]


def _missing(found: Found, spec: Spec, say: Say) -> list[str]:
    line = say("{side}{count} of {trials} tries are there.")
    return [
        line.format(side=_side(side, say), count=spec.trials - left, trials=spec.trials)
        for side, left in found.missing.items()
    ]


def _side(side: str, say: Say) -> str:
    return {"left": say("Left: "), "right": say("Right: ")}.get(side, "")


def _told(state: str, line: str, found: Found, spec: Spec, time: float | None) -> dict[str, Any]:
    return {
        "t_s": time,
        "state": state,
        "say": line,
        "unit": spec.unit,
        "trials": {side: list(tried) for side, tried in found.tries.items()},
        "wanted": spec.trials,
        "values": dict(found.values),
        "band": found.band,
        "over": found.is_over,
    }
