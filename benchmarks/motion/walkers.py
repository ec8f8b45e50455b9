"""The figure walking before the virtual camera: what is counted of its steps, and of what it does between."""

from collections.abc import Iterator, Sequence

from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.landmarks import Frame
from cambre.core.observe.live import Happened
from cambre.core.observe.reference import AZIMUTHS
from tests.core.observe.filming import LIBRARY, what
from tests.core.observe.moving_about import moving_about
from tests.core.observe.walking import Scene, filmed, there_and_back

SPEEDS = (0.3, 0.45, 0.6, 0.9)
"""Body heights a second: strolling to walking briskly."""
WAYS = {"across, or as the camera stands": ((1.2, 0.0), (-1.2, 0.0)), "slanting": ((0.3, 0.9), (-0.2, -1.2))}
AROUND = (0.0, 30.0, 60.0, 90.0)
ENTRANCES = (((-1.3, 0.0), (1.3, 0.0)), ((0.0, 1.0), (0.0, -1.3)), ((1.0, 1.0), (-1.3, -0.5)))
SLUGS = ("march-on-the-spot", "standing-side-bend", "sit-to-stand", "hip-hinge", "arm-circles", "standing-hip-circles")
TIMES = 4
SCENES, LONG = 40, 60.0
ABOUT = (*SLUGS, "shoulder-rolls", "cat-cow", "cobra", "glute-bridge")


def walkers() -> Iterator[str]:
    """Somebody who walks up and down, and somebody who comes, exercises and goes."""
    around = ", ".join(f"{azimuth:.0f}°" for azimuth in AROUND)
    speeds = " | ".join(f"{speed}" for speed in SPEEDS)
    yield f"| walking twice up and down, repetitions as any, seen from {around}; body heights a second | {speeds} |"
    yield f"|---|{'---:|' * len(SPEEDS)}"
    for name, (to, back) in WAYS.items():
        told = (
            " ".join(str(_any(filmed(there_and_back(to, back, speed), azimuth))) for azimuth in AROUND)
            for speed in SPEEDS
        )
        yield f"| {name} | {' | '.join(told)} |"
    yield ""
    yield f"| walks in three ways, stands, does {TIMES}, stands, walks out | at the end | live | as any |"
    yield "|---|---:|---:|---:|"
    for slug in SLUGS:
        films = [_entering(slug, *ways) for ways in ENTRANCES]
        named = [_counted(what(slug), film) for film in films]
        columns = ([end for end, _ in named], [live for _, live in named], [_any(film) for film in films])
        yield f"| {slug} | {' | '.join(' '.join(map(str, each)) for each in columns)} |"
    yield ""
    scenes = [moving_about(seed, LONG) for seed in range(SCENES)]
    minutes = sum(scene[-1].time for scene in scenes) / 60
    yield f"| moves about by the dice, exercises nothing: {SCENES} scenes, {minutes:.0f} minutes | at the end | live |"
    yield "|---|---:|---:|"
    yield f"| any movement | {sum(map(_any, scenes))} | – |"
    for slug in ABOUT:
        ends, lives = zip(*(_counted(what(slug), scene) for scene in scenes), strict=True)
        yield f"| {slug} | {sum(ends)} | {sum(lives)} |"


def _entering(slug: str, start: tuple[float, float], end: tuple[float, float]) -> list[Frame]:
    scene = Scene(start).walks((0.0, 0.0)).stands(2).does(slug, TIMES).stands(2).walks(end)
    return filmed(scene, AZIMUTHS[LIBRARY.exercises[slug].filming.view][0])


def _counted(watched: Watched, frames: Sequence[Frame]) -> tuple[int, int]:
    engine = Engine(watched)
    live = sum(event.kind is Happened.REPETITION for event in engine.push(frames))
    return len(engine.finish().repetitions), live


def _any(frames: Sequence[Frame]) -> int:
    return _counted(Watched(), frames)[0]
