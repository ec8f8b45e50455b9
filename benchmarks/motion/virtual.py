"""Angles of the figure filmed by the virtual camera of the tests, against its own without camera faults."""

from collections.abc import Iterator

from cambre.core.observe.engine import Engine
from cambre.core.observe.series import mean
from cambre.core.observe.signals import SIGNALS, Seen
from cambre.core.observe.watching import Watcher
from tests.core.observe.filming import Shot, film, seen, what
from tests.core.observe.test_lengths import TALL, lowest

SLUGS = ("cobra", "cat-cow", "glute-bridge", "sit-to-stand", "hip-hinge")
ANGLES = ("trunk_lean", "shoulder_flexion", "hip_extension")
MOST = 0.5
"""The share of the looks that must be judged for an error to be told."""
ROLLS = (-10, -5, 0, 5, 10)
YAWS = (-40, -30, -20, -10, 0, 10, 20, 30, 40)


def errors() -> Iterator[str]:
    """Mean errors by how far the camera stands off the side, and how much was judged at all."""
    angles = " | ".join(ANGLES)
    yield f"| virtual camera, 1 % jitter, 3 m away; yaw | {angles} | repetitions of {2 * len(SLUGS)} | judged |"
    yield f"|---|{'---:|' * (len(ANGLES) + 2)}"
    for yaw in YAWS:
        found: dict[str, list[float]] = {name: [] for name in ANGLES}
        counted, judged = 0, []
        for slug in SLUGS:
            told = seen(slug, film(slug, Shot(repetitions=2, rate=15, yaw=yaw, jitter=0.01)), signals=True)
            counted += len(told.repetitions)
            for name in ANGLES:
                pairs = list(zip(told.signals[name].deg, _true(slug, name), strict=True))
                both = [abs((a - b + 180) % 360 - 180) for a, b in pairs if a is not None and b is not None]
                found[name] += both
                judged.append(len(both) / len(pairs))
        told_errors = " | ".join(f"{mean(each):.1f}°" if mean(judged) > MOST else "refused" for each in found.values())
        yield f"| {yaw}° | {told_errors} | {counted} | {100 * mean(judged):.0f} % |"


def reaches() -> Iterator[str]:
    """How far the reach to the floor is off at its lowest, for somebody of 170 cm."""
    yield "| reach to the floor of a filmed Jefferson curl, 170 cm tall, 1 % jitter; yaw | seen | the figure's own |"
    yield "|---|---:|---:|"
    for yaw in YAWS:
        told = _lowest(Shot(repetitions=1, rate=15, yaw=yaw, jitter=0.01))
        yield f"| {yaw}° | {told} | {lowest():.1f} cm |"


def askew() -> Iterator[str]:
    """What a camera held askew changes: the trunk's lean against a level camera's, and the reach to the floor."""
    reach = f"reach, own {lowest():.1f} cm"
    yield f"| virtual camera held askew, 1 % jitter | trunk_lean | hip_extension | repetitions of 10 | {reach} |"
    yield "|---|---:|---:|---:|---:|"
    for roll in ROLLS:
        found: dict[str, list[float]] = {name: [] for name in ("trunk_lean", "hip_extension")}
        counted = 0
        for slug in SLUGS:
            told = seen(slug, film(slug, Shot(repetitions=2, rate=15, roll=roll, jitter=0.01)), signals=True)
            counted += len(told.repetitions)
            for name, off in found.items():
                pairs = zip(told.signals[name].deg, _true(slug, name), strict=True)
                off += [abs((a - b + 180) % 360 - 180) for a, b in pairs if a is not None and b is not None]
        told_errors = " | ".join(f"{mean(each):.1f}°" for each in found.values())
        reach = _lowest(Shot(repetitions=1, rate=15, roll=roll, jitter=0.01))
        yield f"| {roll}° | {told_errors} | {counted} | {reach} |"


def _lowest(shot: Shot) -> str:
    """The lowest reach of a Jefferson curl, as told; refused where half of it isn't."""
    engine = Engine(what("jefferson-curl"))
    engine.push(film("jefferson-curl", shot))
    reach = engine.finish(signals=True, height_cm=TALL).lengths["floor_reach"]
    seen_cm = [value for value in reach.cm if value is not None]
    return f"{min(seen_cm):.1f} cm" if len(seen_cm) > MOST * len(reach.cm) else "refused"


def _true(slug: str, name: str) -> list[float | None]:
    watcher = Watcher(what(slug).reference)
    looks = [watcher.look(frame) for frame in film(slug, Shot(repetitions=2, rate=15, jitter=0, elevation=0))]
    return [SIGNALS[name](Seen(look.at, look.points, look.near, look.facing)) for look in looks if look]
