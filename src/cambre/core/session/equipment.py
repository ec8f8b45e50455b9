"""What has to lie ready for a session."""

from cambre.core.library.catalogue import Library
from cambre.core.session.timeline import Timeline
from cambre.core.vocabulary import Equipment, Position

UPRIGHT = frozenset({Position.STANDING, Position.SITTING})


def equipment(timeline: Timeline, library: Library) -> tuple[Equipment, ...]:
    """What has to lie ready, each thing once."""
    exercises = (library.exercises[slug] for slug in timeline.exercises)
    return tuple(dict.fromkeys(thing for exercise in exercises for thing in exercise.equipment))


def goes_down(timeline: Timeline, library: Library) -> bool:
    """Whether anything in a session is done on the floor."""
    return any(library.exercises[slug].position not in UPRIGHT for slug in timeline.exercises)
