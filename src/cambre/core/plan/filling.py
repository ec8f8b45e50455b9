"""What is left of the minutes, filled: a second round of what a week has already, where nothing speaks against it."""

from collections.abc import Iterator
from dataclasses import replace

from cambre.core.plan.composing import Session
from cambre.core.plan.dosing import a_round_more
from cambre.core.plan.making import MINUTE, Stage, Week
from cambre.core.vocabulary import Direction

PERCENT, TWO = 100, 2


def filled(stage: Stage, some: Week, most: int | None) -> Week:
    """The week with its short sessions a little longer; `most` is all the work that the week may have, in seconds."""
    share = stage.somebody.ground.preferences.sizes.filled_pct
    wanted = stage.minutes * MINUTE * share // PERCENT
    for letter, session in enumerate(some.sessions):
        for place in _by_worth(stage, session):
            now = some.sessions[letter]
            if now is None or _seconds(stage, now) >= wanted:
                break
            bigger = _with_a_round(stage, some, letter, place)
            if bigger is not None and (most is None or bigger.work <= most) and still_fits(stage, bigger):
                some = bigger
    return some


def still_fits(stage: Stage, some: Week) -> bool:
    """Whether minutes and the share of each direction still hold."""
    cap = stage.somebody.ground.cap
    for session in some.sessions:
        if session is None:
            continue
        if _seconds(stage, session) > stage.minutes * MINUTE:
            return False
        if any(session.halves(each) > TWO * MINUTE * cap("target_min_session") for each in Direction):
            return False
    days = [session for day in some.rhythm.all if (session := some.on(day)) is not None]
    week_most = TWO * MINUTE * cap("target_min_week")
    return all(sum(session.halves(each) for session in days) <= week_most for each in Direction)


def _seconds(stage: Stage, session: Session) -> int:
    return stage.takes([move for move, _ in session.main])


def _by_worth(stage: Stage, session: Session | None) -> Iterator[int]:
    """The places of a session's moves, that which is worth most to this person first."""
    main = session.main if session else ()
    worth = stage.judging.worth
    return iter(sorted(range(len(main)), key=lambda place: (-worth(main[place][0].exercise), main[place][0].slug)))


def _with_a_round(stage: Stage, some: Week, letter: int, place: int) -> Week | None:
    """The week with a move of a session once more; none where it is a bout, or once is all it may be."""
    session = some.sessions[letter]
    move, role = session.main[place] if session else (None, None)
    more = a_round_more(move, role, stage.somebody) if move is not None and role is not None else None
    if session is None or more is None or role is None:
        return None
    longer = replace(session, main=(*session.main[:place], (more, role), *session.main[place + 1 :]))
    sessions = (longer, some.sessions[1]) if letter == 0 else (some.sessions[0], longer)
    return replace(some, sessions=sessions)
