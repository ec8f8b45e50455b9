"""Deep backbends only after easier ones: a session without the easier one leaves the deep one out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cambre.core.session.choosing import Played
from cambre.core.session.ground import Ground
from cambre.core.session.station import Bout
from cambre.core.session.timeline import Change
from cambre.core.vocabulary import Direction, LoadClass


def prepared(played: Iterable[Played], ground: Ground) -> Iterator[Played]:
    """The stations, without each deep backbend that nothing easier stands before."""
    is_prepared = False
    for each in played:
        if each.bout is None or LoadClass.EE not in each.bout.exercise.classes:
            is_prepared = is_prepared or (each.bout is not None and _prepares(each.bout, ground))
            yield each
        elif is_prepared:
            yield each
        else:
            yield replace(each, bout=None, changes=(*each.changes, _left_out(each.bout, ground)))


def _prepares(bout: Bout, ground: Ground) -> bool:
    """Whether it bends backwards past neutral, for long enough to matter."""
    if bout.sets * bout.side_count * bout.work_seconds < ground.cap("bout_least_s"):
        return False
    stops = any(LoadClass.ME in form.answers for form in bout.modifications)
    return Direction.EXTENSION in bout.exercise.directions and not stops


def _left_out(bout: Bout, ground: Ground) -> Change:
    say = ground.say
    return Change(
        exercise=bout.exercise.slug,
        now=None,
        what=say("{name} is left out").format(name=say(bout.exercise.name)),
        why=say("An easier backbend comes before a deep one, and none is open to you here."),
        unlock=say("What opens the easier backbends opens this one."),
        source="article-1",
    )
