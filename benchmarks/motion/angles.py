"""Turns and bends by known angles before a camera with the faults of real ones, against the figure's own skeleton."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from cambre.core.observe.series import mean
from tests.core.observe.filming import Shot
from tests.core.observe.turning_figure import STANCES, Compared, Faults, Moving, compared, filmed, in_shape

SEEDS = (2, 3, 4)
TURN, BEND = Moving(turn=40, times=2), Moving(bend=32, times=2, stance="hanging")
SHOT, USUAL = Shot(jitter=0.01, rate=15), Faults()


Film: TypeAlias = Callable[[str, Moving, int], Compared]
"""A film of what the figure does, with dice of a seed, and how an angle of that name is told of it."""


def _film(
    shot: Shot = SHOT,
    *,
    faults: Faults = USUAL,
    view: str = "front",
    wide: float = 1.0,
    aspect: float = 1.0,
    does: Callable[[Moving], Moving] = lambda moving: moving,
) -> Film:
    def film(angle: str, moving: Moving, seed: int) -> Compared:
        frames = filmed(does(moving), view, replace(shot, seed=seed), faults, wide=wide)
        return compared(angle, in_shape(frames, aspect), does(moving))

    return film


ROWS: Mapping[str, Film] = {
    "from the front": _film(),
    "from behind": _film(view="back"),
    **{f"jitter {100 * jitter:g} %": _film(replace(SHOT, jitter=jitter)) for jitter in (0.005, 0.02)},
    **{
        f"depth flickers by {100 * flicker:g} % of body height": _film(faults=Faults(flicker=flicker))
        for flicker in (0.05, 0.1)
    },
    **{f"depth times {deep}": _film(faults=Faults(deep=deep)) for deep in (0.3, 0.7)},
    "depth wanders by 4 %": _film(faults=Faults(wander=0.04)),
    "one side 10 % nearer throughout": _film(faults=Faults(nearer=0.1)),
    "depth a fifth of a second late": _film(faults=Faults(late=0.2)),
    "depth is nothing but noise": _film(faults=Faults(deep=0, wander=0.04)),
    "left and right flip: a frame in 20, 6 half seconds a minute": _film(faults=Faults(flips=0.05, spells=6)),
    "8 seconds a minute hardly seen": _film(faults=Faults(dim=8)),
    **{f"camera {yaw}° aside": _film(replace(SHOT, yaw=yaw)) for yaw in (-20, -10, 10, 20)},
    **{f"camera {roll}° askew": _film(replace(SHOT, roll=roll)) for roll in (-8, 8)},
    **{f"shoulders {wide} times as wide": _film(wide=wide) for wide in (0.8, 1.25)},
    **{f"{rate} frames a second": _film(replace(SHOT, rate=rate)) for rate in (8, 30, 60)},
    **{f"arms: {stance}": _film(does=partial(replace, stance=stance)) for stance in STANCES},
    "half as far": _film(does=lambda moving: replace(moving, turn=moving.turn / 2, bend=moving.bend / 2)),
    "to one side only": _film(does=partial(replace, sides=(-1,))),
    "head stays ahead": _film(does=partial(replace, head=0.0)),
    "pelvis turns along by 30°": _film(does=partial(replace, pelvis=30.0)),
    **{f"picture {name}, its size unknown": _film(aspect=w / h) for name, w, h in (("16:9", 16, 9), ("9:16", 9, 16))},
}


def angles() -> Iterator[str]:
    """How far turn and bend are off: three films a row, each twice to either side."""
    yield (
        "| figure turning 40° and bending 32° either way, jitter 1 %, depth halved and noisy | turn: RMSE | r "
        "| range | wrong side | told | bend: RMSE | r | range | wrong side | told |"
    )
    yield f"|---|{'---:|' * 10}"
    for name, film in ROWS.items():
        columns = []
        for angle, moving in (("trunk_rotation", TURN), ("side_bend", BEND)):
            columns += _columns([film(angle, moving, seed) for seed in SEEDS])
        yield f"| {name} | {' | '.join(columns)} |"


def _columns(films: Sequence[Compared]) -> list[str]:
    told = [each for each in films if each.told]
    share = f"{100 * mean([each.told for each in films]):.0f} %"
    if not told:
        return ["refused", "", "", "", share]
    return [
        f"{mean([each.error for each in told]):.1f}°",
        f"{mean([each.together for each in told]):.3f}",
        f"{100 * (mean([each.range / each.true_range for each in told]) - 1):+.0f} %",
        f"{100 * mean([each.wrong for each in told]):.0f} %",
        share,
    ]
