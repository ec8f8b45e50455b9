"""No plan fits: the smallest set of wishes that can't be had together, found by taking one after the other away."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from cambre.core.plan.no_plan import Clash, NoPlan
from cambre.core.plan.staging import Opens, best_week, minutes, staged
from cambre.core.plan.standing import Standing
from cambre.core.plan.wishes import Wishes
from cambre.core.vocabulary import Equipment

Asked = tuple[Standing, Wishes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Something that was asked for: its words, what to change about it, and how it is without."""

    told: str
    unlock: str
    without: Callable[[Asked], Asked]


def clashes(somebody: Standing, wishes: Wishes, opens: Opens) -> NoPlan:
    """The smallest set of wishes that leaves no plan, and what to change."""
    every = _wishes(somebody, wishes)
    needed = every
    for each in every:
        fewer = tuple(wish for wish in needed if wish is not each)
        if not _has_plan((somebody, wishes), [wish for wish in every if wish not in fewer], opens):
            needed = fewer
    say = somebody.case.say
    if not needed:
        nothing = say("Nothing that is open to you makes a week.")
        return NoPlan(no_plan=(Clash(clash=(nothing,), unlock=say("Play the gentle programs until more is open.")),))
    return NoPlan(
        no_plan=(Clash(clash=tuple(each.told for each in needed), unlock=" ".join(each.unlock for each in needed)),)
    )


def _has_plan(asked: Asked, dropped: list[Wish], opens: Opens) -> bool:
    for wish in dropped:
        asked = wish.without(asked)
    somebody, wishes = asked
    return not isinstance(best_week(staged(somebody, wishes), wishes, opens), str)


def _wishes(somebody: Standing, wishes: Wishes) -> tuple[Wish, ...]:
    say, sizes = somebody.case.say, somebody.ground.preferences.sizes
    days = somebody.profile.days_per_week or sizes.days
    some = [
        Wish(
            told=say("{days} days a week").format(days=days),
            unlock=say("Choose {days} days or more: a short gentle one counts.").format(days=sizes.fewest_days),
            without=lambda asked: (_with(asked[0], days_per_week=sizes.fewest_days), asked[1]),
        ),
        Wish(
            told=say("{minutes} minutes a session").format(minutes=minutes(somebody)),
            unlock=say("Give a session a few minutes more: five go to the warm-up."),
            without=lambda asked: (_with(asked[0], minutes=30), asked[1]),
        ),
    ]
    if wishes.taken_out or wishes.swaps:
        some.append(
            Wish(
                told=say("Without: {exercises}").format(
                    exercises=", ".join(sorted(_names({*wishes.taken_out, *wishes.swaps}, somebody)))
                ),
                unlock=say("Put one of the exercises back that you took out."),
                without=lambda asked: (asked[0], replace(asked[1], taken_out=frozenset(), swaps={})),
            )
        )
    some.append(
        Wish(
            told=say("Only the equipment that you named"),
            unlock=say("Add a chair or a box, if you have one."),
            without=lambda asked: (_with(asked[0], equipment=tuple(Equipment)), asked[1]),
        )
    )
    return tuple(some)


def _names(slugs: Iterable[str], somebody: Standing) -> Iterator[str]:
    """What exercises are called; one that the library doesn't have any more has its slug only."""
    say, known = somebody.case.say, somebody.ground.library.exercises
    return (say(known[slug].name) if slug in known else slug for slug in slugs)


def _with(somebody: Standing, **changed: object) -> Standing:
    return replace(somebody, profile=replace(somebody.profile, **changed))  # type: ignore[arg-type] # known keys
