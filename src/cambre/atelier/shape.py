"""What every pose owes to being a body: limits, flesh, floor, equipment, balance, and no needless effort."""

from collections.abc import Mapping, Sequence

import numpy as np

from cambre.atelier.body import Body, UnknownWordError
from cambre.atelier.clearance import Capsules, outside
from cambre.atelier.kinematics import ROOT, Array, Placed
from cambre.atelier.terms import Kind, Term, Unit, beyond, gap, short_of
from cambre.core.anatomy import BallReach, Interval
from cambre.core.figure.props import FLOOR, Prop
from cambre.core.figure.skeleton import SIDES, placed_names

SETTLED = 0.004  # overlap of flesh, beyond what it gives, that needn't be pushed out
_LEGS = ("knee", "calf", "shin", "ankle", "ball", "heel")
_HANDS = ("palm", "wrist", "elbow")
_COMPASS = np.stack([np.cos(np.arange(16) * np.pi / 8), np.sin(np.arange(16) * np.pi / 8)], axis=1)


def joint_limits(body: Body, narrower: Mapping[str, Interval]) -> Term:
    """Joints stay between the range's limits, or the pose's own narrower ones; UnknownWordError."""
    limits = {**body.limits, **{name: bounds for key, bounds in narrower.items() for name in _both(key, body)}}
    low, high = np.radians(np.array(list(limits.values())).T)[:, :, None]
    return Term(
        "joint limits", Kind.SHAPE, Unit.ANGLE, 25.0,
        lambda p: short_of(p.unknowns[ROOT:], low) + beyond(p.unknowns[ROOT:], high),
    )  # fmt: skip


def _both(key: str, body: Body) -> tuple[str, ...]:
    names = (key,) if key in body.limits else tuple(f"{key}_{side}" for side in SIDES)
    if not body.limits.keys() >= set(names):
        msg = f"no joint is called {key!r}"
        raise UnknownWordError(msg)
    return names


def ball_limits(body: Body, reach: BallReach, side: str) -> Term:
    """A hip or shoulder stays where its bone can point."""
    low_flex, high_flex = np.radians(reach.flexion_limit(body.range))
    low_abd, high_abd = np.radians(reach.abduction_limit(body.range))

    def residual(placed: Placed) -> Array:
        flexion, abduction, near = ball_angles(placed, reach, side)
        bent = (short_of(flexion, low_flex) + beyond(flexion, high_flex)) * near
        return np.stack([bent, short_of(abduction, low_abd) + beyond(abduction, high_abd)])

    return Term(f"{reach.joint} limits {side}", Kind.SHAPE, Unit.ANGLE, 12.0, residual)


def ball_angles(placed: Placed, reach: BallReach, side: str) -> tuple[Array, Array, Array]:
    """Flexion and abduction of a hip or shoulder in radians, and how much flexion means there (1 to 0)."""
    bone = placed.direction(f"{reach.bone}_{side}", (0.0, 0.0, -1.0))
    x, y, z = placed.seen_from(reach.frame, bone)
    near = np.sqrt(x * x + z * z) + 1e-9
    flexion = np.arctan2(x, -z)
    # the seam lies behind and above, where neither an arm nor a leg gets to
    flexion = np.where(flexion < np.radians(-130), flexion + 2 * np.pi, flexion)
    return flexion, np.arcsin(np.clip(y if side == "l" else -y, -1.0, 1.0)), near


def above_floor(body: Body) -> Term:
    """Nothing is below the floor."""
    radii = body.rig.radii
    return Term("floor", Kind.SHAPE, Unit.LENGTH, 60.0, lambda p: short_of(gap(FLOOR, p.points, radii)), solid=True)


def outside_props(body: Body, props: Mapping[str, Prop]) -> list[Term]:
    """Nothing is inside the equipment."""
    radii = body.rig.radii

    def term(name: str, prop: Prop) -> Term:
        return Term(name, Kind.SHAPE, Unit.LENGTH, 40.0, lambda p: short_of(outside(prop, p.points, radii)), solid=True)

    solid = {name: prop for name, prop in props.items() if prop.boxes or prop.balls or prop.walls}
    return [term(name, prop) for name, prop in solid.items()]


def no_overlap(capsules: Capsules) -> Term:
    """Limbs and trunk don't pass through each other."""
    return Term("overlap", Kind.SHAPE, Unit.LENGTH, 30.0, lambda p: short_of(capsules.clearances(p), -SETTLED))


def own_side(body: Body, *, hands: bool) -> Term:
    """Legs (and hands) stay on their own side of the pelvis."""
    names = _LEGS + (_HANDS if hands else ())
    chosen = {side: [body.rig.index[f"{name}_{side}"] for name in names] for side in SIDES}
    radii = {side: body.rig.radii[indices][:, None] for side, indices in chosen.items()}

    def residual(placed: Placed) -> Array:
        across, centre = placed.rotations["pelvis"][1], placed.positions["pelvis"]
        rows = []
        for side, sign in zip(SIDES, (1.0, -1.0), strict=True):
            away = ((placed.points[chosen[side]] - centre) * across).sum(1) * sign
            rows.append(short_of(away, radii[side] * 0.9))
        return np.concatenate(rows)

    return Term("own side", Kind.SHAPE, Unit.NONE, 10.0, residual)


def balanced(body: Body, resting: Sequence[int]) -> Term:
    """The centre of mass stays above the area that the body rests on."""
    centres = [
        (frame, at, mass.share)
        for mass in body.anatomy.masses
        for _, frame, at in placed_names(
            mass.frame, mass.frame, mass.at, sided=mass.sided, frames=[link.frame for link in body.rig.skeleton.links]
        )
    ]
    chosen = list(resting)

    def residual(placed: Placed) -> Array:
        centre = sum(placed.point(frame, at)[:2] * share for frame, at, share in centres)
        reach = np.einsum("dk,nkb->dnb", _COMPASS, placed.points[chosen, :2]).max(1)
        return beyond(_COMPASS @ centre, reach - 0.01)

    return Term("balance", Kind.SHAPE, Unit.LENGTH, 8.0, residual)


def habit(towards: Array, weights: Array) -> Term:
    """The body stays near a posture, the more the less it likes to move there."""
    chosen = np.flatnonzero(weights > 0)
    target, weight = towards[chosen, None], weights[chosen, None]
    return Term("habit", Kind.SHAPE, Unit.NONE, 1.0, lambda p: (p.unknowns[chosen] - target) * weight)
