"""What a week must keep: each requirement is a small function with its name.

Those on the way are asked whenever a move is placed, and can only get worse; those at the end are asked of the whole.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from cambre.core.plan.draft import Candidate, Draft

OnTheWay: TypeAlias = Callable[[Draft, Candidate, Sequence[int]], bool]
AtTheEnd: TypeAlias = Callable[[Draft], bool]


def the_session_fits_into_its_minutes(draft: Draft, _: Candidate, placing: Sequence[int]) -> bool:
    """Counted out, with getting ready and the strength that follows."""
    return all(draft.seconds[letter] <= draft.frame.seconds for letter in placing)


def the_week_is_not_too_much(draft: Draft, _: Candidate, placing: Sequence[int]) -> bool:
    """The work of the week grows by a tenth at most, and is less in easy weeks."""
    most = draft.frame.week_work
    return most is None or not placing or draft.week_work <= most


def a_session_has_few_moves(draft: Draft, _: Candidate, placing: Sequence[int]) -> bool:
    """So many that somebody can keep them in mind."""
    return all(draft.counts[letter] <= draft.frame.most for letter in placing)


def a_direction_has_enough(draft: Draft, candidate: Candidate, placing: Sequence[int]) -> bool:
    """Four minutes a session and ten a week in one direction."""
    frame = draft.frame
    for number, halves in enumerate(candidate.uses.halves):
        if halves and placing:
            if any(draft.halves[letter][number] > frame.session_halves for letter in placing):
                return False
            week = sum([draft.halves[letter][number] * days for letter, days in enumerate(frame.days)])
            if week + frame.used_halves[number] > frame.week_halves:
                return False
    return True


def deep_backbends_are_rationed(draft: Draft, candidate: Candidate, placing: Sequence[int]) -> bool:
    """Three minutes a session, on four days a week."""
    frame = draft.frame
    if not candidate.uses.deep or not placing:
        return True
    days = sum(count for letter, count in enumerate(frame.days) if draft.deep[letter])
    return days <= frame.deep_days and all(draft.deep[letter] <= frame.deep_seconds for letter in placing)


def careful_wrists_carry_a_minute(draft: Draft, candidate: Candidate, placing: Sequence[int]) -> bool:
    """Where wrists get more care; bouts of strength get what is left."""
    most = draft.frame.hands_seconds
    return most is None or not candidate.uses.hands or all(draft.hands[letter] <= most for letter in placing)


def wheels_are_counted(draft: Draft, candidate: Candidate, placing: Sequence[int]) -> bool:
    """Three wheels a session, of whatever rung."""
    return not candidate.uses.wheels or all(draft.wheels[letter] <= draft.frame.wheels for letter in placing)


def a_day_is_worth_it(draft: Draft) -> bool:
    """Each session that has a day has enough in it."""
    frame = draft.frame
    return all(count >= frame.fewest for count, days in zip(draft.counts, frame.days, strict=True) if days)


def a_deep_backbend_comes_after_an_easier_one(draft: Draft) -> bool:
    """In the same session."""
    return not draft.frame.prepares or all(
        arches or not deep for deep, arches in zip(draft.deep, draft.arches, strict=True)
    )


ON_THE_WAY: tuple[OnTheWay, ...] = (
    the_session_fits_into_its_minutes,
    the_week_is_not_too_much,
    a_session_has_few_moves,
    a_direction_has_enough,
    deep_backbends_are_rationed,
    careful_wrists_carry_a_minute,
    wheels_are_counted,
)
AT_THE_END: tuple[AtTheEnd, ...] = (a_day_is_worth_it, a_deep_backbend_comes_after_an_easier_one)
