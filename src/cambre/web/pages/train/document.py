"""What the player is given: the timeline, and what it says and shows of each exercise in it."""

from collections.abc import Callable, Iterable
from typing import Any

from cambre.core.library.exercise import Exercise
from cambre.core.session.ground import Ground
from cambre.core.session.instead import Instead, offers
from cambre.core.session.timeline import Timeline
from cambre.documents.reading import to_plain

FigureAddress = Callable[..., str]
"""Gives the address of an exercise's figure, empty where it isn't drawn: `address(slug, moves=True, night=False)`."""

SWAPPED = ("exercise", "kind", "reps", "seconds", "tempo", "cues")


def document(timeline: Timeline, ground: Ground, figure: FigureAddress, *, warm: bool = False) -> dict[str, Any]:
    """The player's document: everything that it needs until the session is over, the server gone or not."""
    return {
        "timeline": {**to_plain(timeline), **({"warm": True} if warm else {})},
        "exercises": {
            slug: _described(ground.library.exercises[slug], ways, ground, figure)
            for slug, ways in offers(timeline, ground).items()
        },
        "red": {"pain": ground.cap("red_pain"), "words": sorted(ground.case.card.red_words)},
    }


def equipment(timeline: Timeline, ground: Ground) -> tuple[str, ...]:
    """What has to lie ready, each thing once."""
    exercises: Iterable[Exercise] = (ground.library.exercises[slug] for slug in timeline.exercises)
    return tuple(dict.fromkeys(thing.value for exercise in exercises for thing in exercise.equipment))


def _described(exercise: Exercise, ways: Iterable[Instead], ground: Ground, figure: FigureAddress) -> dict[str, Any]:
    return {
        "name": ground.say(exercise.name),
        "start": [ground.say(line) for line in exercise.start],
        "figures": {
            form: {
                light: figure(exercise.slug, moves=form == "moving", night=light == "night")
                for light in ("day", "night")
            }
            for form in ("moving", "still")
        },
        "ways": [_way(each) for each in ways],
    }


def _way(instead: Instead) -> dict[str, Any]:
    plain = to_plain(instead.step)
    step = {key: plain[key] for key in SWAPPED}
    return {"way": instead.way, "form": instead.form, "volume": instead.volume, "step": step}
