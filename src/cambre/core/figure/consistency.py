"""Whether a choreography agrees with itself: every pose that it goes through is told."""

from collections.abc import Iterator

from cambre.core.figure.intents import Aimed, Choreography, Direction


def gaps(told: Choreography) -> Iterator[str]:
    """What is missing, as `key: what was expected`."""
    if not told.views:
        yield "views: expected one at least"
    for key, name in _named(told):
        if name not in told.poses:
            yield f"{key}: there is no pose “{name}”"
    for name, pose in told.poses.items():
        yield from (
            f"poses.{name}.point.{part}: expected a direction" for part, to in pose.point.items() if _is_nowhere(to)
        )
    if told.cycle.down is not None and told.cycle.way_down[-1] != told.cycle.rest:
        yield f"cycle.down: expected to end in “{told.cycle.rest}”"


def _named(told: Choreography) -> Iterator[tuple[str, str]]:
    yield "telling", told.telling
    yield "cycle.rest", told.cycle.rest
    yield from (("cycle.up", name) for name in told.cycle.up)
    yield from (("cycle.down", name) for name in told.cycle.down or ())
    yield from (("enter", name) for name in told.enter)
    if told.anchor is not None:
        yield "anchor", told.anchor


def _is_nowhere(direction: Direction) -> bool:
    way = direction.to if isinstance(direction, Aimed) else direction
    return not isinstance(way, str) and not any(way)
