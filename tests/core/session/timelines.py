"""Timelines to play with: the circuit in small, and any that could be."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from cambre.core.library.dose import StepSource, Tempo
from cambre.core.session.instead import Instead, Way
from cambre.core.session.timeline import Step, StepKind, Timeline
from cambre.core.vocabulary import Phase, Side

SESSION = "6f0c1a52-98d3-4b4e-8f27-fffffffffffe"
TEMPO = Tempo(up_s=2, hold_s=5, down_s=2, rest_s=1)
SOURCE = StepSource(article=None, heading=None, said="So it is.")


def step(kind: str, exercise: str | None, seconds: float, **more: Any) -> Step:
    """A step with what a test cares about."""
    usual: dict[str, Any] = {"side": None, "set": 1, "sets": 1, "reps": None, "tempo": None, "cues": ()}
    told = {**usual, **more}
    return Step(
        kind=StepKind(kind), exercise=exercise, seconds=seconds, phase=Phase.MAIN, load_kg=None, why=(), source=SOURCE,
        **told,
    )  # fmt: skip


def timeline(*steps: Step) -> Timeline:
    """A session of these steps."""
    total = sum(each.seconds for each in steps)
    return Timeline(
        program="circuit", title="Circuit", library="abc", version="lawful", total_seconds=total, changes=(),
        steps=steps,
    )  # fmt: skip


CIRCUIT = timeline(
    step("prepare", "cat-cow", 15),
    step("work", "cat-cow", 50, reps=5, sets=2, tempo=TEMPO, cues=("Neck long.", "Slow, with your breath.")),
    step("rest", "cat-cow", 10, set=2, sets=2),
    step("work", "cat-cow", 50, reps=5, set=2, sets=2, tempo=TEMPO),
    step("prepare", "superman", 10),
    step("work", "superman", 30, tempo=Tempo(up_s=3, hold_s=1, down_s=3, rest_s=0.5)),
    step("prepare", "half-bow", 10),
    step("hold", "half-bow", 20, side=Side.LEFT, cues=("Hips stay square.",)),
    step("switch", "half-bow", 5, side=Side.RIGHT),
    step("hold", "half-bow", 20, side=Side.RIGHT),
    step("prepare", "superman", 10),
    step("work", "superman", 30, tempo=Tempo(up_s=3, hold_s=1, down_s=3, rest_s=0.5)),
)
"""Cat-cow twice, then superman, half-bow on both sides, and superman again."""


def instead(way: Way, done: Step, *cues: str, **more: Any) -> Instead:
    """What may be done in place of something, with what must be kept in it."""
    ready = step("prepare", done.exercise, 23 if cues else 15, cues=cues)
    return Instead(way=way, ready=ready, step=replace(done, cues=(*cues, *done.cues)), change_s=15, **more)


EASIER = instead("easier", step("work", "bird-dog", 30, reps=4, cues=("Hips level.",)), "Fists, not palms.")
OTHER = instead("easier", step("hold", "move-1", 12))
HARDER = instead("harder", step("hold", "wheel", 12, cues=("Push the floor away.",)))
SMALLER = instead("form", step("work", "superman", 30), "Go half as far.", form="Go half as far.", volume=0.5)
SLOWER = instead("form", step("work", "superman", 30), "Neck long.", form="Neck long.")
WAYS = (EASIER, OTHER, HARDER, SMALLER, SLOWER)

_tempos = st.builds(
    Tempo,
    up_s=st.integers(0, 4).map(float),
    hold_s=st.integers(0, 5).map(float),
    down_s=st.integers(1, 9).map(lambda half: half / 2),
    rest_s=st.integers(0, 2).map(lambda half: half / 2),
)


@st.composite
def any_steps(draw: st.DrawFn) -> Step:
    """A step as a compiler could make it."""
    kind = draw(st.sampled_from(list(StepKind)))
    tempo = draw(st.none() | _tempos) if kind is StepKind.WORK else None
    reps = draw(st.none() | st.integers(1, 9)) if tempo else None
    seconds = reps * tempo.cycle if reps and tempo else float(draw(st.integers(1, 60)))
    side = draw(st.sampled_from([None, *Side]))
    cues = tuple(draw(st.lists(st.sampled_from(["Neck long.", "Shoulder blades together, hips level."]), max_size=4)))
    return step(kind, f"move-{draw(st.integers(0, 3))}", seconds, tempo=tempo, reps=reps, side=side, cues=cues)


timelines = st.lists(any_steps(), min_size=1, max_size=12).map(lambda steps: timeline(*steps))
