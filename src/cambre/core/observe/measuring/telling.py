"""What is told of a self-test by camera, as plain values and in words that are spoken."""

from collections.abc import Mapping
from typing import Any

from cambre.core.observe.measuring.doubting import DOUBTS, OVER
from cambre.core.observe.measuring.missed import Missed
from cambre.core.observe.measuring.result import Found
from cambre.core.observe.measuring.spec import Spec
from cambre.core.observe.measuring.trials import Tried
from cambre.core.saying import TENTHS, Say, noted

SIDES = ("left", "right")
_WORDS: Mapping[str, str] = {
    "rest": noted("Good. Whenever you like: move there slowly, and stay for two seconds."),
    "aside": noted("The camera looks from too far aside. Turn until it sees you as the drawing shows."),
    "enough": noted("Enough. Come back slowly."),
    "missed": noted("That one doesn't count. {why}"),
    "cm": noted("{value} centimetres."),
    "inch": noted("{value} inches."),
    "deg": noted("{value} degrees."),
    "done": noted("That's it. All tries are there."),
    "one more": noted("One more."),
    "more": noted("{left} more."),
    "now left": noted("Now the left side."),
    "now right": noted("Now the right side."),
    "still left": noted("Still the left side."),
    "still right": noted("Still the right side."),
    "apart cm": noted("{side}The tries lie {apart} cm apart; a camera tells apart what differs by {error} cm."),
    "apart inch": noted(
        "{side}The tries lie {apart} inches apart; a camera tells apart what differs by {error} inches."
    ),
    "apart deg": noted("{side}The tries lie {apart} degrees apart; a camera tells apart what differs by {error}."),
    "anew": noted("Rest, and measure anew."),
    "missing": noted("{side}{count} of {trials} tries are there."),
    "left": noted("Left: "),
    "right": noted("Right: "),
}
SENTENCES = (*_WORDS.values(), *(why.value for why in Missed), *DOUBTS, TENTHS)
"""Everything that may be said while a self-test is measured, in English."""


def of_state(state: str, found: Found, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """That somebody rests, has left their rest, or has stayed long enough."""
    return _told(state, say(_WORDS[state]) if state in _WORDS else "", found, spec, time)


def of_doubt(doubt: str, found: Found, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """What stands in the way of measuring, or that nothing does any more."""
    return _told("seen" if doubt == OVER else "waits", say(doubt), found, spec, time)


def of_missed(why: Missed, found: Found, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """That a try doesn't count, and why."""
    line = say(_WORDS["missed"]).format(why=say(why.value))
    return _told("missed", line, found, spec, time) | {"why": why.name.lower()}


def of_try(one: Tried, found: Found, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """That a try counts, what it measured, and what comes next."""
    said = say(_WORDS[spec.said_in]).format(value=spec.said(one.value or 0.0, say))
    line = f"{said} {_next(one.side or '', found, say)}"
    return _told("tried", line, found, spec, time) | {"side": one.side, "value": round(one.value or 0.0, 1)}


def of_end(found: Found, why: Missed | None, spec: Spec, time: float | None, say: Say) -> dict[str, Any]:
    """The result, or every reason why there is none; `why`: what most tries were missed by."""
    if found.is_whole:
        return _told("done", say(_WORDS["done"]), found, spec, time) | {"refused": []}
    lines = [*_apart(found, spec, say), *_missing(found, spec, say), *([say(why.value)] if why is not None else [])]
    return _told("refused", " ".join(lines), found, spec, time) | {"refused": lines}


def _next(side: str, found: Found, say: Say) -> str:
    left = found.missing.get(side, 0)
    if left:
        return (say(_WORDS["one more"]) if left == 1 else say(_WORDS["more"]).format(left=left)) + _on(side, say)
    if found.missing:
        other = next(iter(found.missing))
        return say(_WORDS[f"now {other}"]) if other in SIDES else ""
    return say(_WORDS["done"])


def _on(side: str, say: Say) -> str:
    return " " + say(_WORDS[f"still {side}"]) if side in SIDES else ""


def _apart(found: Found, spec: Spec, say: Say) -> list[str]:
    line, error = say(_WORDS[f"apart {spec.said_in}"]), spec.said(spec.error, say)
    return [
        line.format(side=_side(side, say), apart=spec.said(apart, say), error=error) + " " + say(_WORDS["anew"])
        for side, apart in found.apart.items()
    ]


def _missing(found: Found, spec: Spec, say: Say) -> list[str]:
    line = say(_WORDS["missing"])
    return [
        line.format(side=_side(side, say), count=spec.trials - left, trials=spec.trials)
        for side, left in found.missing.items()
    ]


def _side(side: str, say: Say) -> str:
    return say(_WORDS[side]) if side in SIDES else ""


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
