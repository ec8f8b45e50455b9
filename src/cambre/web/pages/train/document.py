"""What the player is given: the timeline, and what it says and shows of each exercise in it."""

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from hashlib import sha256
from typing import Any

from cambre.core.journal.chosen import Chosen
from cambre.core.library.exercise import Exercise
from cambre.core.screening.stopping import pain_limits
from cambre.core.session.ground import Ground
from cambre.core.session.instead import Instead, offers
from cambre.core.session.timeline import Timeline
from cambre.documents.reading import to_plain

FigureAddress = Callable[..., str]
"""Gives the address of an exercise's figure, empty where it isn't drawn: `address(slug, moves=True, night=False)`."""

MEANWHILE = frozenset(
    {"is_sore", "was_sore", "hurt_by", "hurt_lately", "felt_elsewhere", "emergency_number", "is_just_up", "is_novice"}
)
"""What a session itself, or an hour, can change of somebody: it goes on all the same, and heeds its own pains."""
SWAPPED = ("exercise", "kind", "reps", "seconds", "tempo", "load_kg", "cues")
READY = ("exercise", "kind", "seconds", "cues")


def document(
    timeline: Timeline,
    ground: Ground,
    chosen: Chosen,
    figure: FigureAddress,
    *,
    warm: bool = False,
    asked: Iterable[Exercise] = (),
) -> dict[str, Any]:
    """The player's document: everything that it needs until the session is over, the server gone or not.

    `asked` are the exercises after which it asks where they were felt.
    """
    felt = {each.slug: {"felt": [ground.say(line) for line in each.felt]} for each in asked}
    return {
        "made_for": made_for(timeline, ground),
        "timeline": {**to_plain(timeline), **({"warm": True} if warm else {})},
        "exercises": {
            slug: _described(ground.library.exercises[slug], ways, ground, figure) | felt.get(slug, {})
            for slug, ways in offers(timeline, ground).items()
        },
        "chosen": to_plain(chosen),
        "red": {
            "pain": pain_limits(ground.library.caps, ground.person.usual_pain).red,
            "words": sorted(ground.case.card.red_words),
        },
    }


def made_for(timeline: Timeline, ground: Ground) -> str:
    """A fingerprint of whom the session was made for, and of which facts: with another one it is another session."""
    person = {key: sorted(map(str, told)) if isinstance(told, frozenset) else told for key, told in _told(ground)}
    text = json.dumps({"library": timeline.library, "person": person}, sort_keys=True, default=str)
    return sha256(text.encode()).hexdigest()[:16]


def _told(ground: Ground) -> Iterable[tuple[str, Any]]:
    return (
        (field.name, getattr(ground.person, field.name))
        for field in fields(ground.person)
        if field.name not in MEANWHILE
    )


def _described(exercise: Exercise, ways: Iterable[Instead], ground: Ground, figure: FigureAddress) -> dict[str, Any]:
    return {
        "name": ground.say(exercise.name),
        "start": [ground.say(line) for line in exercise.start],
        "elsewhere": [ground.say(each.say) for each in exercise.modifications if each.elsewhere],
        "above": [each.slug for each in ground.library.exercises.values() if exercise.slug in each.ladder.easier],
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
    step, ready = to_plain(instead.step), to_plain(instead.ready)
    return {
        "way": instead.way,
        "form": instead.form,
        "volume": instead.volume,
        "change_s": instead.change_s,
        "ready": {key: ready[key] for key in READY},
        "step": {key: step[key] for key in SWAPPED},
    }
