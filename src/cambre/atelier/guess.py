"""A first guess: the base's rough posture, with every joint that the pose speaks of already there."""

import numpy as np

from cambre.atelier.angles import Pointed, bends, pointed
from cambre.atelier.body import Body, facing_of
from cambre.atelier.contacts import SPOT_FRAMES
from cambre.atelier.kinematics import Array
from cambre.core.anatomy import Base, Vector
from cambre.core.figure.geometry import turned_back
from cambre.core.figure.intents import KeyPose, Spot
from cambre.core.figure.skeleton import SIDES, swing_toward

_SHOULDER, _HIP = ("shoulder", "tho3"), ("hip", "pelvis")
_BALLS = {"arm": _SHOULDER, "upper_arm": _SHOULDER, "leg": _HIP, "thigh": _HIP}


def first_guess(pose: KeyPose, body: Body) -> Array:
    """Unknowns to start from: one column."""
    base = body.base(pose.base)
    guess = _posture(base, body)
    for angle in bends(pose, body):
        _spread(guess, angle.joints, angle.target, body)
    for point in pointed(pose):
        if point.singular in _BALLS:
            _point(guess, point, base, body)
    return guess


def _posture(base: Base, body: Body) -> Array:
    guess = np.concatenate([[0.0, 0.0, base.height, 0.0, 0.0, 0.0], np.radians(body.rig.skeleton.rests)])
    for side in SIDES:
        _swing(guess, "shoulder", side, base.arms, body)
        _swing(guess, "hip", side, base.legs, body)
    for joint, angle in base.joints.items():
        for name in (joint, *(f"{joint}_{side}" for side in SIDES)):
            if name in body.limits:
                guess[body.rig.joint(name)] = _within(name, np.radians(angle), body)
    return guess


def _swing(guess: Array, joint: str, side: str, direction: Vector, body: Body) -> None:
    up, out = swing_toward(body.swings[joint], direction)
    guess[body.rig.joint(f"{joint}_up_{side}")] = np.radians(up)
    guess[body.rig.joint(f"{joint}_out_{side}")] = np.radians(out)


def _spread(guess: Array, joints: tuple[str, ...], target: float, body: Body) -> None:
    """Share an angle among joints as far as each goes that way."""
    rooms = [abs(body.limits[name][target > 0]) for name in joints]
    for name, room in zip(joints, rooms, strict=True):
        share = room / sum(rooms) if sum(rooms) else 1.0
        guess[body.rig.joint(name)] = _within(name, np.radians(target * share), body)


def _within(name: str, angle: float, body: Body) -> float:
    low, high = np.radians(body.limits[name])
    return float(min(max(angle, low), high))


def _point(guess: Array, point: Pointed, base: Base, body: Body) -> None:
    joint, parent = _BALLS[point.singular]
    frames = body.rig.skeleton.place(body.rig.pose(guess, facing_of(base)))
    towards = point.towards
    if point.of is not Spot.WORLD:
        towards = frames[SPOT_FRAMES[point.of]].direction(towards)
    x, y, z = turned_back(frames[parent].rotation, towards)
    _swing(guess, joint, point.side, (x, -y if point.side == "r" else y, z), body)
