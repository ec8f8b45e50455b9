"""The rules, found in their folder, each described by its own text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeAlias

from cambre.core.library.exercise import Exercise
from cambre.core.safety import rules as folder
from cambre.core.safety.finding import Objection, Severity
from cambre.core.safety.progress import Claim
from cambre.core.safety.recounted import JudgedDay, JudgedPlan
from cambre.core.safety.situation import Situation

CheckPlan: TypeAlias = Callable[[JudgedPlan, Situation], Iterator[Objection]]
CheckDay: TypeAlias = Callable[[JudgedDay, Situation], Iterator[Objection]]
CheckText: TypeAlias = Callable[[str, Situation], Iterator[str]]
CheckExercise: TypeAlias = Callable[[Exercise, Situation], Iterator[str]]
CheckProgress: TypeAlias = Callable[[Claim, Situation], Iterator[Objection]]
CHECKED = ("plan", "day", "text", "library", "progress")
APPLIES = (*CHECKED, "quotes")
_TEXT = re.compile(
    r"(?P<id>[A-Z]\d\d): (?P<title>.+?)\.\n\n(?P<what>.+?)\n\nWhy: (?P<why>.+?)\nSource: (?P<sources>.+?)\n"
    r"Severity: (?P<severity>block|error|warn)(?: \((?P<but>.+?)\))?\nApplies to: (?P<applies>[a-z, ]+)\s*$",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its words, and a check for each thing that it applies to."""

    id: str
    title: str
    what: str
    why: str
    sources: tuple[str, ...]
    severity: Severity
    but: str | None
    """When it weighs something else, in words."""
    applies_to: tuple[str, ...]
    plan: CheckPlan | None
    day: CheckDay | None
    text: CheckText | None
    library: CheckExercise | None
    progress: CheckProgress | None
    module: str


@cache
def rulebook() -> tuple[Rule, ...]:
    """Every rule by its id."""
    names = [f"{folder.__name__}.{found.name}" for found in iter_modules(folder.__path__)]
    return tuple(sorted((_rule(import_module(name)) for name in names), key=lambda rule: rule.id))


def _rule(module: ModuleType) -> Rule:
    told = _TEXT.match(module.__doc__ or "")
    if told is None:  # without its text a rule has no id and no weight: better no judge than one that skips a rule
        msg = f"{module.__name__} doesn't say what, why, source, severity and what it applies to"
        raise ValueError(msg)
    said = {key: " ".join((value or "").split()) for key, value in told.groupdict().items()}
    return Rule(
        id=said["id"],
        title=said["title"],
        what=said["what"],
        why=said["why"],
        sources=tuple(said["sources"].split(", ")),
        severity=Severity(said["severity"]),
        but=said["but"] or None,
        applies_to=tuple(said["applies"].split(", ")),
        module=module.__name__.rpartition(".")[2],
        **{thing: getattr(module, f"check_{thing}", None) for thing in CHECKED},
    )
