"""What a body does between key poses, looked at closely: `python -m cambre.atelier.passages` tells it by exercise.

Every way is walked as it is played, several looks from each in-between to the next. Lengths are centimetres of a
body of 170 cm, turns are degrees.

Example: python -m cambre.atelier.passages cobra
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from cambre.atelier import contacts
from cambre.atelier.body import Body, facing_of
from cambre.atelier.clearance import Capsules, outside
from cambre.atelier.kinematics import Array, Placed, columns_of
from cambre.atelier.terms import BODY_CM, gap
from cambre.atelier.ways import resting_points, shared
from cambre.core.anatomy import Range
from cambre.core.figure.intents import Choreography, KeyPose
from cambre.core.figure.motion import frames
from cambre.core.figure.poses import Solution
from cambre.core.figure.props import FLOOR, Prop, placed
from cambre.core.figure.skeleton import Pose
from cambre.core.figure.track import Track, track
from cambre.store.figure_files import load_anatomy, load_choreographies, load_pose_book, load_props

LOOKS = 5
"""Looks from one in-between to the next."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The worst that was seen on the way from one key pose to another."""

    way: tuple[str, str]
    sunk: float
    """Below the floor, anything."""
    off: float
    """Away from its surface, or into it, what rests all the way."""
    slid: float
    """Along it, what rests and doesn't roll."""
    overlap: float
    """Parts of the body in each other, beyond what flesh gives."""
    inside: float
    """In the equipment, anything."""
    turned: float
    """Degrees that a joint turns from one in-between to the next."""


MOST = Passage(("", ""), sunk=1.0, off=1.0, slid=1.0, overlap=1.5, inside=1.5, turned=24.0)
_SAID = {
    "sunk": "something sinks {:.1f} cm into the floor",
    "off": "what rests is {:.1f} cm off",
    "slid": "what rests slides by {:.1f} cm",
    "overlap": "parts overlap by {:.1f} cm",
    "inside": "the body is {:.1f} cm inside the equipment",
    "turned": "a joint jumps by {:.0f}°",
}


def objections_to(passage: Passage) -> list[str]:
    """Why a way can't be let through; empty when it can."""
    return [
        said.format(getattr(passage, name))
        for name, said in _SAID.items()
        if getattr(passage, name) > getattr(MOST, name)
    ]


def passages(told: Choreography, solution: Solution, body: Body, props: Mapping[str, Prop]) -> Iterator[Passage]:
    """Every way of an exercise as it is played, entering included."""
    for names, closed in _courses(told):
        knots = [len(solution.way(*way)) - 1 for way in pairwise(names)]
        line = track(frames(solution, names), closed=closed)
        first = 0
        for (start, end), steps in zip(pairwise(names), knots, strict=True):
            seen = _seen(line, first, steps)
            first += steps
            yield looked_at((start, end), (told.poses[start], told.poses[end]), seen, body, props)


def _courses(told: Choreography) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The names of poses that are gone through without a stop, and whether it goes round and round."""
    cycle = told.cycle
    entering = tuple(name for name, after in pairwise((*told.enter, cycle.rest, "")) if name != after)
    if len(entering) > 1:
        yield entering, False
    if cycle.flow:
        yield (*cycle.way_up, *cycle.way_down[1:]), True
    elif cycle.up:
        yield cycle.way_up, False
        if cycle.down is not None:
            yield cycle.way_down, False


def along(poses: Sequence[Pose]) -> list[Pose]:
    """What is seen on the way through these poses, and no others."""
    return _seen(track(poses), 0, len(poses) - 1)


def _seen(line: Track, first: int, steps: int) -> list[Pose]:
    shares = np.interp(np.linspace(first, first + steps, steps * LOOKS + 1), range(len(line.knots)), line.knots)
    return [line.at(share) for share in shares]


def looked_at(
    way: tuple[str, str], ends: tuple[KeyPose, KeyPose], seen: Sequence[Pose], body: Body, props: Mapping[str, Prop]
) -> Passage:
    """The worst of what is seen on one way."""
    base = facing_of(body.base(ends[0].base))
    here = body.rig.place(np.array([columns_of(pose, base) for pose in seen]).T, base)
    holding = [pair for pose in ends for pair in contacts.holding(pose, body)]
    turns = np.abs(np.diff(np.array([pose.angles for pose in seen])[::LOOKS], axis=0))
    return Passage(
        way,
        sunk=-float(gap(FLOOR, here.points, body.rig.radii).min()) * BODY_CM,
        off=_off(ends, here, body, props) * BODY_CM,
        slid=_slid(ends, here, body, props) * BODY_CM,
        overlap=-float(Capsules(body, holding=holding).clearances(here).min()) * BODY_CM,
        inside=max((_inside(prop, here, body) for prop in props.values()), default=0.0) * BODY_CM,
        turned=float(turns.max()),
    )


def _off(ends: tuple[KeyPose, KeyPose], here: Placed, body: Body, props: Mapping[str, Prop]) -> float:
    touching = [contacts.contact(text, body, props) for text in shared(*ends)]
    gaps = [gap(each.surface, here.points[each.points], body.rig.radii[each.points]) for each in touching]
    return max((float(np.abs(each).max()) for each in gaps), default=0.0)


def _slid(ends: tuple[KeyPose, KeyPose], here: Placed, body: Body, props: Mapping[str, Prop]) -> float:
    resting = resting_points(shared(*ends), body, props)
    return float(np.ptp(here.points[resting], axis=2).max()) if resting else 0.0


def _inside(prop: Prop, here: Placed, body: Body) -> float:
    depths: Array = outside(prop, here.points, body.rig.radii)
    return max(0.0, -float(depths.min())) if depths.size else 0.0


def main(slugs: Sequence[str]) -> int:
    """Tell the worst of every exercise that is solved; 1 when one of them can't be let through."""
    book, bodies = load_pose_book(), {reach: Body(load_anatomy(), reach) for reach in Range}
    refused = 0
    for slug, told in load_choreographies().items():
        if slug not in book.solutions or (slugs and slug not in slugs):
            continue
        props = {name: placed(load_props()[name], placing) for name, placing in told.equipment.items()}
        every = [
            (reach, passage)
            for reach, body in bodies.items()
            for passage in passages(told, book.solution(slug, reach), body, props)
        ]
        worst = "  ".join(f"{name} {max(getattr(passage, name) for _, passage in every):5.1f}" for name in _SAID)
        sys.stdout.write(f"{slug:32} {worst}\n")
        told_off = [
            f"  {reach}, {passage.way[0]} > {passage.way[1]}: {line}"
            for reach, passage in every
            for line in objections_to(passage)
        ]
        refused += len(told_off)
        sys.stdout.writelines(f"{line}\n" for line in told_off)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
