"""A day of a plan for somebody who has less time: once through everything, then fewer stretches; a whole warm-up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cambre.core.library.dose import StepSource
from cambre.core.plan_document import PlanDay, PlanItem, Role
from cambre.core.safety.situation import Situation
from cambre.core.session.dosing import why_there
from cambre.core.session.ground import Ground
from cambre.core.session.refitting import counted_anew, ground_on, refusals

SHARE = 0.5
"""The share of the minutes that a shorter day is to have."""
WORTH = 1.0
"""Minutes that it must save, to be worth choosing."""
FEWEST = 2
"""Stretches that a day keeps, each with the strength after it; or moves, where it is a gentle one."""


def shorter(day: PlanDay, on: date, situation: Situation) -> PlanDay | None:
    """The day in half of its minutes, or as near to it as the rules leave it; none where nothing shorter is a day."""
    ground, full = ground_on(day, on, situation), counted_anew(day, on, situation).minutes or 0.0
    found: PlanDay | None = None
    for each in _shorter_ones(day, ground):
        now = counted_anew(each, on, situation)
        if (now.minutes or 0.0) <= full - WORTH and not refusals(now, on, situation):
            found = now
            if (now.minutes or 0.0) <= full * SHARE:
                break
    return found


def _shorter_ones(day: PlanDay, ground: Ground) -> Iterator[PlanDay]:
    """The day once through, then without its last stretch and the strength after it, and so on."""
    main = [_once(item, ground) for block in day.blocks if block.kind == "main" for item in block.items]
    for count in _ends(main, is_gentle=day.kind == "gentle"):
        blocks = (replace(block, items=tuple(main[:count])) if block.kind == "main" else block for block in day.blocks)
        yield replace(day, blocks=tuple(blocks))


def _ends(main: Sequence[PlanItem], *, is_gentle: bool) -> Iterator[int]:
    """After how many items a main part may end, the longest first: after strength, with enough stretches before it."""
    for count in range(len(main), 0, -1):
        stretches = {item.exercise for item in main[:count] if is_gentle or item.role is Role.STRETCH}
        if len(stretches) >= FEWEST and (is_gentle or count == len(main) or main[count - 1].role is Role.STRENGTH):
            yield count


def _once(item: PlanItem, ground: Ground) -> PlanItem:
    """An item in a single round, with what is true of that."""
    if item.sets == 1:
        return item
    say, exercise = ground.say, ground.library.exercises[item.exercise]
    why = (*why_there(item, exercise, ground), say("One round, because you have less time today."))
    source = StepSource(article=None, heading=None, said=say("Our own cautious default, fitted to this session."))
    return replace(item, sets=1, rest_s=0.0, why=why, source=source)
