"""Series that are made up: repetitions of any shape, with what goes wrong in recordings."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import cos, pi
from random import Random
from typing import NamedTuple

from benchmarks.motion.data import RATE
from cambre.core.observe.counting import counted
from cambre.core.observe.series import mean

SETS = 60
_NOISE, _WILD = 0.06, 0.01  # of the way; of the values
_BREATHES = 0.6  # of the rests
Values = list[float]


class Shape(NamedTuple):
    """One repetition: its seconds, how much of them is held at the end of the way, how much of the rest goes there."""

    seconds: float
    held: float
    there: float


def shape(dice: Random) -> Shape:
    """One of any shape."""
    return Shape(dice.uniform(1.5, 6), dice.choice([0, dice.uniform(0, 0.5)]), dice.uniform(0.35, 0.65))


def once(one: Shape, height: float = 1.0, slower: float = 1.0) -> Values:
    """From rest to the end of the way and back."""
    seconds = one.seconds * slower
    hold, moving = one.held * seconds, (1 - one.held) * seconds
    out, back = (round(part * moving * RATE) for part in (one.there, 1 - one.there))
    leg = [height * (0.5 - 0.5 * cos(pi * place / out)) for place in range(out)]
    down = [height * (0.5 + 0.5 * cos(pi * place / back)) for place in range(back)]
    return leg + [height] * round(hold * RATE) + down


def rest(seconds: float) -> Values:
    """Nothing."""
    return [0.0] * round(seconds * RATE)


def several(dice: Random, one: Shape, count: int, **changes: Callable[[float], float]) -> list[Values]:
    """Repetitions, each with a rest after it; changes of `height` and of `slower` along the way from 0 to 1."""
    pause = dice.choice([0, dice.uniform(0, 0.5)]) * one.seconds
    found = []
    for place in range(count):
        now = place / max(count - 1, 1)
        told = {name: change(now) * dice.uniform(0.9, 1.1) for name, change in changes.items()}
        found.append(once(one, **told) + rest(pause * dice.uniform(0.7, 1.3)))
    return found


def _plain(dice: Random, one: Shape, count: int) -> list[Values]:
    return several(dice, one, count, height=lambda _: 1, slower=lambda _: 1)


def _tempo(dice: Random, one: Shape, count: int) -> list[Values]:
    return several(dice, one, count, height=lambda _: 1, slower=lambda now: 2**now)


def _reach(dice: Random, one: Shape, count: int) -> list[Values]:
    return several(dice, one, count, height=lambda now: 0.5**now, slower=lambda _: 1)


def _pauses(dice: Random, one: Shape, count: int) -> list[Values]:
    found = _plain(dice, one, count)
    for place in dice.sample(range(count), 2):
        found[place] += rest(dice.uniform(1, 3) * one.seconds)
    return found


def _wild(dice: Random, one: Shape, count: int) -> list[Values]:
    found = _plain(dice, one, count)
    return [[value + dice.gauss(0, _NOISE) + (dice.random() < _WILD) for value in each] for each in found]


def _tries(dice: Random, one: Shape, count: int) -> list[Values]:
    tries = [once(one, dice.uniform(0.25, 0.5), dice.uniform(0.5, 0.8)) + rest(1) for _ in range(dice.randint(1, 2))]
    found = _plain(dice, one, count)
    return [[value for each in tries for value in each] + rest(2) + found[0], *found[1:]]


def _hardly(dice: Random, one: Shape, count: int) -> list[Values]:
    small, quick = dice.uniform(0.1, 0.45), dice.uniform(0.6, 1)
    pause = dice.choice([0, dice.uniform(0, 0.2)]) * one.seconds
    sides = [(1.0, 1.0), (small, quick)]
    heights = [sides[place % 2] for place in range(count)]
    return [once(one, high * dice.uniform(0.9, 1.1), slow) + rest(pause) for high, slow in heights]


def _two_sided(dice: Random, one: Shape, count: int) -> list[Values]:
    other = dice.uniform(0.75, 1)
    found = _plain(dice, one, count)
    return [[-other * value if place % 2 else value for value in each] for place, each in enumerate(found)]


def _breaths(dice: Random, one: Shape, count: int) -> list[Values]:
    found = []
    for _ in range(count):
        breath = once(Shape(dice.uniform(0.6, 0.9), 0, 0.5), dice.uniform(0.05, 0.12))
        breath = breath if dice.random() < _BREATHES else []
        spare = rest(dice.uniform(0.3, 0.8) * one.seconds)
        found.append(once(one, dice.uniform(0.9, 1.1), dice.uniform(0.9, 1.1)) + spare + breath + spare)
    return found


def _wanders(dice: Random, one: Shape, count: int) -> list[Values]:
    found = _plain(dice, one, count)
    total = sum(map(len, found))
    far, at = dice.uniform(-0.4, 0.4), 0
    for each in found:
        for place in range(len(each)):
            each[place] += far * at / total
            at += 1
    return found


KINDS: Mapping[str, Callable[[Random, Shape, int], list[Values]]] = {
    "of any shape": _plain,
    "twice as slow at the end": _tempo,
    "half as far at the end": _reach,
    "two long pauses": _pauses,
    "noise of 6 %, wild values": _wild,
    "one or two tries before": _tries,
    "a side that hardly shows": _hardly,
    "two sides of zero, unequal": _two_sided,
    "breaths in the rests": _breaths,
    "rest wanders": _wanders,
}


def made(kind: str, number: int, *, is_cut: bool = False) -> tuple[int, Values]:
    """How many repetitions, and the series; cut off, it begins in the middle of one."""
    dice = Random(f"{kind} {number}")  # noqa: S311 -- made up, not secrets
    count = dice.randint(4, 12)
    found = KINDS[kind](dice, shape(dice), count)
    values = [value for each in found for value in each]
    if is_cut:
        values = values[round(dice.uniform(0.2, 0.5) * len(found[0])) :]
        count -= 1
    else:
        values = rest(dice.uniform(0, 3)) + values
    values += rest(dice.uniform(0, 3))
    scale, off = dice.choice([-1, 1]) * dice.uniform(0.3, 50), 0 if kind.startswith("two sides") else 100
    return count, [off + scale * (value + dice.gauss(0, 0.01)) for value in values]


def made_up() -> Iterator[str]:
    """How often the count of made-up series is off, whole and cut off at the beginning."""
    yield f"| {SETS} made-up series each | MAE | exact | off by one | cut off: MAE | exact | off by one |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for kind in KINDS:
        yield f"| {kind} | {_row(kind, is_cut=False)} | {_row(kind, is_cut=True)} |"


def _row(kind: str, *, is_cut: bool) -> str:
    off = [abs(_count(values) - count) for count, values in (made(kind, each, is_cut=is_cut) for each in range(SETS))]
    within = [mean([float(each <= most) for each in off]) for most in (0, 1)]
    return f"{mean(off):.2f} | {within[0]:.2f} | {within[1]:.2f}"


def _count(values: Sequence[float]) -> int:
    return len(counted([place / RATE for place in range(len(values))], values)[0])
