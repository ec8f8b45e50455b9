"""How the screen looks at a moment: lines for a terminal of any size. No clock, no terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from cambre.cli.training.asked import asked
from cambre.cli.training.digits import large
from cambre.cli.training.marks import FINE, Marks
from cambre.cli.training.stage import Stage
from cambre.core.saying import Say, in_english
from cambre.core.session.place import seconds_before, total_seconds
from cambre.core.session.session import next_work, seconds_left
from cambre.core.session.tempo import beat_at
from cambre.core.session.timeline import Step, StepKind
from cambre.core.session.words import clock_face, dose_of, left_in_words, set_of, side_of

ROOMY = 20
"""Rows from which on the numbers are large."""
LINES = 3
"""Rows kept for what is said, so that nothing jumps when it changes."""
BEAT_WIDE = 16
ACCENT, QUIET = "cyan", "dim"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A moment of a session as somebody sees it; `line` is what is being said, `trouble` what isn't kept yet."""

    stage: Stage
    line: str = ""
    trouble: str = ""
    say: Say = in_english
    marks: Marks = FINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Columns and rows of a terminal."""

    columns: int
    rows: int

    @property
    def width(self) -> int:
        """Columns between the margins."""
        return max(10, self.columns - 2 * self.margin)

    @property
    def margin(self) -> int:
        """Columns that stay empty on either side."""
        return 2 if self.columns >= 60 else 1  # noqa: PLR2004 -- narrower ones need every column

    @property
    def is_roomy(self) -> bool:
        """Whether there is room for large numbers."""
        return self.rows >= ROOMY


def screen(view: View, size: Size) -> tuple[Text, ...]:
    """As many lines as the terminal has rows: head, what runs or is asked, and the keys at the foot."""
    head, foot = _head(view, size), _foot(view, size)
    body = asked(view.stage, size.width, view.say) if view.stage.asks else _running(view, size)
    room = max(1, size.rows - len(head) - len(foot))
    fitting = _fitted(body, room)
    blank = [Text()] * (room - len(fitting))
    return tuple(_in_margin(line, size) for line in (*head, *fitting, *blank, *foot))[: size.rows]


def _head(view: View, size: Size) -> list[Text]:
    session = view.stage.session
    done = seconds_before(session.timeline, session.index, session.into)
    total = total_seconds(session.timeline)
    left = left_in_words(seconds_left(session), view.say)
    title = set_cell_size(session.timeline.title, max(1, size.width - cell_len(left) - 1))
    bar = _bar(done / total if total else 1.0, size.width, view.marks)
    lines = [Text.assemble((title, QUIET), " ", (left, QUIET)), bar]
    return [Text(), *lines, Text()] if size.is_roomy else lines


def _foot(view: View, size: Size) -> list[Text]:
    if view.stage.asks:
        return []
    trouble = [Text(line, "yellow") for line in wrap(view.trouble, size.width)]
    return [*trouble, *_hints(view, size)]


def _running(view: View, size: Size) -> list[Text]:
    stage, step = view.stage, view.stage.session.step
    if step is None:
        return []
    name = [Text(line, "bold") for line in wrap(stage.named.name, size.width)]
    line = [Text(each) for each in wrap(view.line, size.width)]
    form = [Text(each, "yellow") for each in wrap(" ".join(stage.forms), size.width)]
    lines = [_kind(view, step), *name, *form, *line, *[Text()] * (LINES - len(line))]
    return [*lines, *_count(view, step, size), Text(), *_next(view, step, size)]


def _kind(view: View, step: Step) -> Text:
    stage, say = view.stage, view.say
    if not stage.plays:
        word = say("Paused while you were away") if stage.was_away else say("Paused")
        return Text(f" {word} ", "reverse")
    dot = f" {view.marks.between} "
    more = dot.join(part for part in (set_of(step, say), side_of(step, say)) if part) if step.is_work else ""
    return Text(more or kind_of(step, say), ACCENT)


def kind_of(step: Step, say: Say) -> str:
    """What a step asks for, in a word."""
    return {
        StepKind.PREPARE: say("Get ready"),
        StepKind.WORK: say("Move"),
        StepKind.HOLD: say("Hold"),
        StepKind.REST: say("Rest"),
        StepKind.SWITCH: say("Switch sides"),
    }[step.kind]


def _count(view: View, step: Step, size: Size) -> list[Text]:
    """What is left of the step: repetitions where they are counted, else seconds; and the phase of the tempo."""
    beat, into = beat_at(step, view.stage.session.into), view.stage.session.into
    is_counted = beat is not None and step.reps is not None
    digits = str(beat.left) if beat is not None and is_counted else clock_face(step.seconds - into)
    unit = view.say("to go") if is_counted else view.say("seconds")
    rows = large(digits, view.marks.block)
    if not size.is_roomy or cell_len(rows[0]) > size.width:
        return [Text.assemble((digits, "bold"), f" {unit}"), _beat(view, step)]
    style = "bold" if step.is_work else QUIET
    return [*(Text(row, style) for row in rows), Text(), Text.assemble((unit, QUIET), "   ", _beat(view, step))]


def _beat(view: View, step: Step) -> Text:
    beat = beat_at(step, view.stage.session.into)
    if beat is None or step.tempo is None:
        return Text()
    say = view.say
    names = {"up": say("into it"), "hold": say("hold"), "down": say("and back"), "rest": say("breathe")}
    widest = max(map(cell_len, names.values()))
    return Text.assemble(set_cell_size(names[beat.phase], widest + 1), _bar(beat.fraction, BEAT_WIDE, view.marks))


def _next(view: View, step: Step, size: Size) -> list[Text]:
    stage, say = view.stage, view.say
    coming = next_work(stage.session, stage.session.index + (1 if step.is_work else 0))
    if coming is None:
        return [Text(say("Then you are done"), QUIET)]
    is_again = step.is_work and coming.exercise == step.exercise
    name = (say("Again: {name}") if is_again else say("Next: {name}")).format(name=stage.of(coming.exercise).name)
    parts = (name, dose_of(coming, say), set_of(coming, say), side_of(coming, say))
    told = f" {view.marks.between} ".join(part for part in parts if part)
    return [Text(line, QUIET) for line in wrap(told, size.width)]


def _hints(view: View, size: Size) -> list[Text]:
    """The keys that are of use now, in as few lines as they fit in."""
    say, marks = view.say, view.marks
    steer = [(marks.left, say("back")), (marks.right, say("skip"))]
    standing = [("r", say("once more")), ("d", say("describe"))]
    hints = [
        (say("space"), say("pause") if view.stage.plays else say("go on")),
        *(steer if view.stage.plays else standing),
        ("h", say("it hurts")),
        ("?", say("keys")),
        ("q", say("leave")),
    ]
    return _flowing([Text.assemble((key, "bold"), " ", (word, QUIET)) for key, word in hints], size.width)


def _flowing(parts: Iterable[Text], width: int) -> list[Text]:
    lines: list[Text] = []
    for part in parts:
        if lines and lines[-1].cell_len + 3 + part.cell_len <= width:
            lines[-1] = Text.assemble(lines[-1], "   ", part)
        else:
            lines.append(part)
    return lines


def _bar(share: float, width: int, marks: Marks) -> Text:
    full = round(min(1.0, max(0.0, share)) * width)
    return Text.assemble((marks.full * full, ACCENT), (marks.empty * (width - full), QUIET))


def _fitted(lines: Sequence[Text], room: int) -> list[Text]:
    """The lines that fit; empty ones go first."""
    kept = list(lines)
    while len(kept) > room and any(not line.plain for line in kept):
        kept.pop(max(at for at, line in enumerate(kept) if not line.plain))
    return kept[:room]


def _in_margin(line: Text, size: Size) -> Text:
    whole = Text.assemble(" " * size.margin, line)
    whole.truncate(size.columns)
    return whole
