"""A user's own files, as somebody would write them, for tests to lay down and to break."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cambre.core.library.exercise import Exercise
from cambre.documents import read

FIGURE = """
[figure]
telling = "table"
cycle = { rest = "table" }
views = [{ azimuth = 0, elevation = 8 }]
poses.table = { base = "quad", supports = ["hands", "knees", "insteps"], over = { shoulders = "hands" } }
"""
IMPOSSIBLE = """
[figure]
telling = "far"
cycle = { rest = "far" }
views = [{ azimuth = 0, elevation = 8 }]
equipment = { box = {}, wall = { at = [2, 0, 0] } }
poses.far = { base = "stand", supports = ["feet on box", "hands on wall"] }
"""
EXERCISE: Mapping[str, Any] = {
    "format": 1,
    "name": "Slow table",
    "other_names": ["Quiet quadruped"],
    "purpose": "Wakes the shoulders.",
    "kind": "mobility",
    "directions": ["extension"],
    "position": "all-fours",
    "equipment": ["mat"],
    "sides": "both",
    "classes": ["ME", "FL"],
    "gentle": False,
    "start": ["Come to hands and knees."],
    "steps": ["Stay there."],
    "cues": ["Long neck."],
    "mistakes": ["Sagging."],
    "felt": ["In the shoulders."],
    "muscles": ["shoulders"],
    "default": {"sets": 1, "seconds": 20, "reason": "A short while.", "source": "cautious-default"},
    "ladder": {"easier": [], "harder": []},
    "filming": {"view": "side", "say": "Beside you."},
}


def own_exercise(slug: str, **changes: Any) -> Exercise:
    """The value of an own exercise."""
    return read(Exercise, {**EXERCISE, "slug": slug, **changes}, slug)


def write_exercise(home: Path, slug: str, more: str = "", **changes: Any) -> Path:
    """Lay down the file of an own exercise; `more` is added, a change to None leaves a field out."""
    table = {**EXERCISE, "slug": slug, **changes}
    lines = [f"{key} = {_toml(value)}" for key, value in table.items() if value is not None]
    return write(home, f"exercises/{slug}.toml", "\n".join(lines) + "\n" + more)


def write_program(home: Path, slug: str, *exercises: str, **changes: Any) -> Path:
    """Lay down the file of an own program."""
    table: dict[str, Any] = {
        "format": 1,
        "slug": slug,
        "name": "Mine",
        "purpose": "What I like.",
        "rest": {"seconds": 20, "why": "To breathe."},
        "items": [{"exercise": each, "seconds": 30} for each in exercises],
        **changes,
    }
    return write(home, f"programs/{slug}.toml", "\n".join(f"{key} = {_toml(each)}" for key, each in table.items()))


def write(home: Path, name: str, text: str) -> Path:
    """Lay down a file."""
    file = home / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def _toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        case _:
            return str(value)
