"""A session told line by line, where no screen can be drawn: into a pipe, a file, a plain terminal."""

from collections.abc import Callable

from rich.text import Text

from cambre.cli.training.asked import asked
from cambre.cli.training.screen import View, kind_of
from cambre.core.session.timeline import Step
from cambre.core.session.words import dose_of, set_of, side_of


class Report:
    """Tells what has changed since the last time."""

    def __init__(self, line: Callable[[Text | str], None]) -> None:
        """Nothing is told yet."""
        self._line = line
        self._told: dict[str, object] = {}
        self._into = 0.0

    def show(self, view: View, width: int) -> None:
        """Tell what is new in a view."""
        stage = view.stage
        step, into = stage.session.step, stage.session.into
        is_again, self._into = into < self._into, into
        if step is not None and (self._is_new("step", stage.session.index) or is_again):
            self._line(heading(view, step))
        if self._is_new("plays", stage.plays or stage.asks is not None):
            self._line(f"  {view.say('Go on') if stage.plays or stage.asks else view.say('Paused')}")
        if view.line and stage.plays and self._is_new("line", view.line):
            self._line(f"  {view.line}")
        if self._is_new("asks", stage.asks) and stage.asks:
            for line in asked(stage, width, view.say):
                self._line(line)
        if self._is_new("trouble", view.trouble) and view.trouble:
            self._line(view.trouble)

    def _is_new(self, what: str, now: object) -> bool:
        missing = {"plays": True, "asks": None, "trouble": ""}
        before = self._told.get(what, missing.get(what))
        self._told[what] = now
        return before != now


def heading(view: View, step: Step) -> str:
    """What a step is, in one line."""
    name, say = view.stage.named.name, view.say
    if not step.is_work:
        return f"{kind_of(step, say)}: {name}"
    parts = (name, dose_of(step, say), set_of(step, say), side_of(step, say))
    return f" {view.marks.between} ".join(part for part in parts if part)
