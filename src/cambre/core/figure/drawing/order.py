"""What is drawn before what: the deeper of two groups first, wherever they overlap on the page.

Depths are compared oval by oval, so a hand may lie before the chest whose shoulder lies behind it. Where two
groups don't touch, their order doesn't matter and stays as it was: an animation reorders only when it must.
"""

from collections.abc import Mapping, Sequence
from math import hypot
from typing import TypeAlias

from cambre.core.figure.drawing.camera import Oval

Votes: TypeAlias = dict[tuple[str, str], float]
"""How much the first of a pair lies deeper than the second; 0 when they don't overlap."""

HABIT, LEAD = 0.5, 0.02  # how much of an earlier lead, and at most what, must be outweighed to change places


def depth_votes(groups: Mapping[str, Sequence[Oval]], joined: Mapping[tuple[str, str], float]) -> Votes:
    """Compare every two groups once; `joined` are neighbours at a joint, the first by habit so much deeper."""
    names = list(groups)
    votes: Votes = {}
    for i, first in enumerate(names):
        for second in names[i + 1 :]:
            habit = joined.get((first, second), 0.0) - joined.get((second, first), 0.0)
            vote = _compared(groups[first], groups[second]) + habit
            votes[first, second], votes[second, first] = vote, -vote
    return votes


def _compared(ones: Sequence[Oval], others: Sequence[Oval]) -> float:
    vote = 0.0
    for a in ones:
        for b in others:
            reach = a.radius + b.radius
            x, y = a.x - b.x, a.y - b.y
            if abs(x) < reach and abs(y) < reach:
                vote += max(0.0, 1 - hypot(x, y) / reach) * (a.depth - b.depth)
    return vote


def paint_order(votes: Votes, before: Sequence[str]) -> tuple[str, ...]:
    """The groups from the deepest to the nearest; without need, in the order they had before."""
    left, order = list(before), []
    while left:
        nearest_wins = [name for name in left if all(votes[name, other] >= 0 for other in left if other != name)]
        chosen = nearest_wins[0] if nearest_wins else max(left, key=lambda n: _margin(votes, n, left))
        order.append(chosen)
        left.remove(chosen)
    return tuple(order)


def _margin(votes: Votes, name: str, others: Sequence[str]) -> float:
    """How little is wrong with drawing this one first: the worst of its votes."""
    return min(votes[name, other] for other in others if other != name)


def steady(votes: Votes, earlier: Votes | None) -> Votes:
    """The votes of one frame, with a lead for whoever led in the frame before."""
    if earlier is None:
        return votes
    return {pair: vote + HABIT * max(-LEAD, min(LEAD, earlier[pair])) for pair, vote in votes.items()}
