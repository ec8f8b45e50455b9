"""Prints how well movement is seen, as tables for docs/motion.md."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import perf_counter
from typing import NamedTuple

from benchmarks.motion import data
from benchmarks.motion.angles import angles
from benchmarks.motion.disturbed import DISTURBANCES, disturbed
from benchmarks.motion.made_up import made_up
from benchmarks.motion.stills import stills
from benchmarks.motion.virtual import askew, errors, reaches
from benchmarks.motion.walkers import walkers
from cambre.core.observe.counting import counted
from cambre.core.observe.engine import Engine, Watched
from cambre.core.observe.general import counted_in
from cambre.core.observe.landmarks import Frame
from cambre.core.observe.observation import Observation
from cambre.core.observe.series import mean
from cambre.observing import observed, watched
from cambre.pictures import pictures
from cambre.store.library_files import load_library
from cambre.store.recordings import Recording

OVERLAP = 0.5
EXERCISES = (("side-bend", 1), ("trunk-rotation", 0), ("pelvis-rotation", 0), ("squat", 0), ("arm-lift", 0))


class Tally(NamedTuple):
    """Counts of one recording: true, counted, matched, and how far off the matched boundaries are, in seconds."""

    true: int
    counted: int
    matched: int
    off: tuple[float, ...]


def main(wanted: Sequence[str] = ()) -> int:
    """Print every table that the data allows, or those whose names are given; how long each took goes to stderr."""
    if not data.FOLDER.is_dir():
        print(f"no recordings in {data.FOLDER}; name their folder in CAMBRE_EVAL_DATA", file=sys.stderr)
        return 1
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        print(f"there is no table {', '.join(unknown)}; there are {', '.join(PARTS)}", file=sys.stderr)
        return 2
    for name in wanted or PARTS:
        begun = perf_counter()
        for line in PARTS[name]():
            print(line, flush=True)
        print(flush=True)
        print(f"{name}: {perf_counter() - begun:.0f} s", file=sys.stderr, flush=True)
    return 0


def _drawn() -> dict[str, Watched]:
    return {slug: each for slug, each in _watched().items() if each.reference is not None}


def _watched() -> dict[str, Watched]:
    drawn = pictures()
    return {slug: watched(each, drawn) for slug, each in load_library().exercises.items()}


def counting() -> Iterator[str]:
    """Any movement, counted without knowing it."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    halves: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for place, clip in enumerate(sorted(data.clips(), key=lambda each: each.name)):
        pair = (clip.repetitions, len(_observed(clip.frames, Watched(), 1.0).repetitions))
        found[clip.movement].append(pair)
        halves[place % 2].append(pair)
    yield "| counting any movement (`any`) | clips | MAE | off by one |"
    yield "|---|---:|---:|---:|"
    for movement, pairs in sorted(found.items()):
        yield _counted(movement, pairs)
    yield _counted("first half (every other clip by name)", halves[0])
    yield _counted("second half", halves[1])
    yield _counted("**all**", [*halves[0], *halves[1]])


def _counted(name: str, pairs: Sequence[tuple[int, int]]) -> str:
    error = mean([abs(got - true) / true for true, got in pairs])
    near = mean([float(abs(got - true) <= 1) for true, got in pairs])
    return f"| {name} | {len(pairs)} | {error:.3f} | {near:.3f} |"


def disturbing() -> Iterator[str]:
    """The same clips disturbed: what is to be expected of others is nearer to these rows than to the one above.

    Straight by the counter: a box around the body that someone puts into a room tells of walks that never were.
    """
    clips = sorted(data.clips(), key=lambda each: each.name)
    yield "| the same clips, disturbed | clips | MAE | off by one |"
    yield "|---|---:|---:|---:|"
    every: list[tuple[int, int]] = []
    for name in DISTURBANCES:
        pairs = [(clip.repetitions, len(counted_in([disturbed(clip, name)])[0])) for clip in clips]
        every += pairs
        yield _counted(name, pairs)
    yield _counted("**all**", every)


def marking() -> Iterator[str]:
    """Back exercises of people with and without pain: counts and boundaries."""
    yield "| counting and marking (1-D signals) | people | count MAE | off by one | F1 at IoU 0.5 | boundary error |"
    yield "|---|---:|---:|---:|---:|---:|"
    for exercise, signal in EXERCISES:
        tallies = [_tally(each) for each in data.marked(exercise, signal)]
        yield _marked(f"{exercise}, tuned on", tallies[::2])
        yield _marked(f"{exercise}, held out", tallies[1::2])


def _tally(each: data.Marked) -> Tally:
    found = [
        (one.start * data.RATE, one.end * data.RATE)
        for one in counted([place / data.RATE for place in range(len(each.values))], each.values)[0]
    ]
    free = list(each.spans)
    off: list[float] = []
    matched = 0
    for start, end in found:
        best = max(free, key=lambda span: _overlap(span, (start, end)), default=None)
        if best is not None and _overlap(best, (start, end)) >= OVERLAP:
            free.remove(best)
            matched += 1
            off += [abs(start - best[0]) / data.RATE, abs(end - best[1]) / data.RATE]
    return Tally(len(each.spans), len(found), matched, tuple(off))


def _overlap(a: tuple[float, float], b: tuple[float, float]) -> float:
    both = min(a[1], b[1]) - max(a[0], b[0])
    return max(both, 0.0) / (max(a[1], b[1]) - min(a[0], b[0]))


def _marked(name: str, tallies: Sequence[Tally]) -> str:
    error = mean([abs(each.counted - each.true) for each in tallies])
    near = mean([float(abs(each.counted - each.true) <= 1) for each in tallies])
    score = 2 * sum(each.matched for each in tallies) / sum(each.true + each.counted for each in tallies)
    off = mean([value for each in tallies for value in each.off])
    return f"| {name} | {len(tallies)} | {error:.2f} | {near:.2f} | {score:.3f} | {off:.2f} s |"


def cobra_holds() -> Iterator[str]:
    """Real cobras: down to the floor, held until the recording ends."""
    cobra = _watched()["cobra"]
    yield "| cobra series | holds | seconds | from | repetitions of any movement |"
    yield "|---|---:|---:|---:|---:|"
    for clip in data.cobras():
        seen = _observed(clip.frames, cobra, 1.0)
        whole = ", ".join(f"{each.seconds:.1f}" for each in seen.holds)
        start = ", ".join(f"{each.start_s:.1f}" for each in seen.holds)
        quiet = _quiet_part(clip, seen)
        yield f"| {clip.name}, {clip.frames[-1].time:.1f} s | {len(seen.holds)} | {whole} | {start} | {quiet} |"


def _quiet_part(clip: data.Clip, seen: Observation) -> str:
    """How often anything is counted in the quiet hold alone."""
    if not seen.holds:
        return "–"
    start, end = seen.holds[0].start_s, seen.holds[0].end_s
    return str(len(counted_in([[frame for frame in clip.frames if start <= frame.time <= end]])[0]))


def _observed(frames: Sequence[Frame], what: Watched, aspect: float) -> Observation:
    engine = Engine(what, aspect=aspect)
    engine.push(frames)
    return engine.finish()


def films() -> Iterator[str]:
    """Videos in which nobody exercises."""
    drawn = _drawn()
    try:
        import mediapipe  # noqa: F401, PLC0415

        from cambre.video.landmarks import filmed  # noqa: PLC0415 -- an extra
    except ModuleNotFoundError:
        yield "videos: not measured here; they need the extra `cambre[video]`"
        return
    yield "| videos without exercise | seconds | repetitions as any | as each drawn exercise, summed |"
    yield "|---|---:|---:|---:|"
    for name, file in data.videos().items():
        video = filmed(file, lambda _: None)
        recording = Recording(frames=video.frames, aspect=video.aspect)
        anything = observed(recording, Watched())
        every = sum(len(_observed(video.frames, each, video.aspect).repetitions) for each in drawn.values())
        yield f"| {name} | {video.frames[-1].time:.0f} | {len(anything.repetitions)} | {every} in {len(drawn)} |"


PARTS: Mapping[str, Callable[[], Iterator[str]]] = {
    "counting": counting,
    "disturbing": disturbing,
    "marking": marking,
    "made-up": made_up,
    "stills": stills,
    "cobras": cobra_holds,
    "virtual": errors,
    "films": films,
    "reaches": reaches,
    "askew": askew,
    "angles": angles,
    "walkers": walkers,
}
"""The tables by name, in the order of docs/motion.md."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
