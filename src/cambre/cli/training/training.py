"""One training in the terminal, from what is read before it to what is asked afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cambre.cli.training import clock, prompts
from cambre.cli.training.after import Telling, after, rest_now
from cambre.cli.training.answers import Answers, Asking
from cambre.cli.training.before import before, key_line, offer_to_go_on
from cambre.cli.training.keeping import Keeping
from cambre.cli.training.leader import Leader, Parts
from cambre.cli.training.report import Report, heading
from cambre.cli.training.screen import View, screen
from cambre.cli.training.stage import Known, Over, Stage
from cambre.cli.training.terminal import Terminal
from cambre.cli.training.voice import Voice
from cambre.coach import Coach
from cambre.core.saying import Say
from cambre.core.screening.permission import Case
from cambre.core.session.equipment import equipment
from cambre.core.session.ground import Ground
from cambre.core.session.instead import offers
from cambre.core.session.session import Reason, Session, Turn, end, passing, sets_done
from cambre.core.session.timeline import Timeline
from cambre.store.journal import StoreError

TICK = 0.1
"""Seconds between two looks at the clock."""
CODES = {"SIGINT": 130, "SIGTERM": 143, "SIGQUIT": 131, "SIGHUP": 129}
"""The exit codes of a program that a signal ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """Who trains what."""

    coach: Coach
    timeline: Timeline
    case: Case
    is_warm: bool = False

    @property
    def ground(self) -> Ground:
        """What decides about their exercises."""
        return Ground(library=self.coach.library, case=self.case)

    def begun(self) -> Turn:
        """Their session, at its beginning."""
        return self.coach.begun(self.timeline, is_warm=self.is_warm)

    def known(self) -> Mapping[str, Known]:
        """What the player knows of every exercise of the session, and of what may take its place."""
        say, exercises = self.coach.say, self.coach.library.exercises
        return {
            slug: Known(
                name=say(exercises[slug].name),
                start=tuple(map(say, exercises[slug].start)),
                elsewhere=tuple(say(each.say) for each in exercises[slug].modifications if each.elsewhere),
                ways=ways,
                above=self.coach.library.above(slug),
            )
            for slug, ways in offers(self.timeline, self.ground).items()
        }


class Training:
    """One training of somebody in this terminal."""

    def __init__(self, trainee: Trainee, terminal: Terminal, voice: Voice, zone: str) -> None:
        """Begin nothing yet."""
        self._trainee = trainee
        self._terminal = terminal
        self._voice = voice
        self._keeping = Keeping(trainee.coach, zone)
        self._report = Report(terminal.line)
        self._known = trainee.known()
        self._asked = trainee.coach.asked_where(trainee.timeline.exercises)

    def run(self) -> int:
        """Train; gives the exit code. The terminal is left as it was, whatever comes."""
        with self._terminal:
            try:
                turn = self._begin()
                if turn is not None:
                    self._end(self._play(turn.session))
            finally:
                self._voice.silence()
        return CODES.get(self._terminal.ended or "", 0)

    def walk(self) -> int:
        """The whole session without waiting, for tests; gives the exit code."""
        with self._terminal:
            self._tell_before()
            turn = self._kept(self._trainee.begun())
            while (step := turn.session.step) is not None and self._goes_on(0):
                if step.is_work:
                    view = self._view(Stage(session=turn.session, known=self._known))
                    self._tell(heading(view, step), *(f"  {cue}" for cue in step.cues[:1]))
                turn = self._kept(passing(turn.session, step.seconds))
            if self._terminal.ended in (None, "SIGINT"):
                self._settle(turn.session, "finished" if turn.session.step is None else "stopped", Answers())
        return CODES.get(self._terminal.ended or "", 0)

    @property
    def _say(self) -> Say:
        return self._trainee.coach.say

    def _tell(self, *lines: Any) -> None:
        for line in lines:
            self._terminal.line(line)

    def _tell_before(self) -> None:
        things = equipment(self._trainee.timeline, self._trainee.coach.library)
        stops = self._trainee.coach.stop_rules()
        self._tell(*before(self._trainee.timeline, things, stops, self._terminal.size.columns, self._say))

    def _goes_on(self, seconds: float) -> bool:
        self._terminal.wait(seconds)
        return self._terminal.ended is None

    def _kept(self, turn: Turn) -> Turn:
        """The same turn, kept; raises StoreError when its session can't even begin."""
        self._keeping.keep(turn)
        if self._keeping.trouble and turn.session.index == 0:
            raise StoreError(self._keeping.trouble)
        return turn

    def _begin(self) -> Turn | None:
        """The session to play: anew, or where it was cut off; none where somebody goes without beginning."""
        trainee = self._trainee
        self._tell_before()
        if self._terminal.has_keys:
            left_open = trainee.coach.cut_off(trainee.timeline, trainee.case)
            answer = self._ask_to_start() if left_open is None else self._ask_to_go_on(left_open.session)
            if answer is None:
                return None
            if left_open is not None and answer == "on":
                return self._kept(left_open)
            if left_open is not None:
                self._keeping.keep(end(left_open.session, "stopped"))
        return self._kept(trainee.begun())

    def _ask_to_start(self) -> str | None:
        say = self._say
        self._tell(key_line((say("space"), say("Start")), ("q", say("Leave"))))
        return prompts.choose(self._terminal, {"space": "anew", "enter": "anew"})

    def _ask_to_go_on(self, session: Session) -> str | None:
        say, step = self._say, session.step
        name = self._known[step.exercise].name if step is not None and step.exercise else ""
        self._tell(*offer_to_go_on(session, name, say))
        self._tell(key_line((say("space"), say("Go on")), ("n", say("Begin anew")), ("q", say("Leave"))))
        return prompts.choose(self._terminal, {"space": "on", "enter": "on", "n": "anew"})

    def _play(self, session: Session) -> Stage:
        """The stage after the session was played, or as far as it was."""
        parts = Parts(
            voice=self._voice,
            keep=self._keeping.keep,
            beep=self._terminal.beep,
            say=self._say,
            waits_when_away=self._terminal.has_keys,
        )
        over: Over | None = "finished" if session.step is None else None
        leader = Leader(Stage(session=session, known=self._known, over=over), parts, clock.now())
        self._terminal.open_screen()
        while leader.stage.over is None and self._terminal.ended is None:
            self._show(leader)
            came = self._terminal.wait(TICK)
            if came.was_away:
                leader.rest(clock.now())
            if came.key is not None:
                leader.key(came.key, clock.now())
            leader.tick(clock.now())
        self._terminal.close_screen()
        return leader.stage

    def _show(self, leader: Leader) -> None:
        view = self._view(leader.stage, leader.line)
        if self._terminal.is_lively:
            self._terminal.paint(screen(view, self._terminal.size))
        else:
            self._report.show(view, self._terminal.size.width)

    def _view(self, stage: Stage, line: str = "") -> View:
        trouble = self._keeping.trouble
        return View(stage=stage, line=line, trouble=trouble, say=self._say, marks=self._terminal.marks)

    def _end(self, stage: Stage) -> None:
        """What is told and asked at the end, and the last entry; a session that was cut off stays open."""
        if self._terminal.ended == "SIGINT":
            self._settle(stage.session, "stopped", Answers())
        elif stage.over is None or stage.over == "later":
            told = self._say("What you did is kept. The same command goes on where you stopped, today.")
            self._tell(told)
        else:
            self._ask_afterwards(stage.session, stage.over)

    def _ask_afterwards(self, session: Session, reason: Reason) -> None:
        rest = round(self._trainee.coach.library.caps["red_rest_h"].value / 24)
        telling = Telling(columns=self._terminal.size.columns, say=self._say, rest_days=rest)
        self._tell(*after(session, reason, self._known, telling))
        if reason == "finished":
            self._voice.say(self._say("That was the last one. Stay as you are for a breath or two."))
        answers = self._answers(session, reason)
        self._settle(session, reason, answers)
        if not self._terminal.has_keys:  # with keys, the last of them has ended the sentence
            self._voice.finish(lambda: self._goes_on(TICK))
        coach = self._trainee.coach
        is_told = reason == "pain" and not answers.described  # what to do stood there already
        if not is_told and answers.is_red(coach.red_pain(), coach.card.red_words):
            closed = coach.outcome()
            self._tell(*rest_now(telling), "", *closed.reasons, closed.unlock)

    def _answers(self, session: Session, reason: Reason) -> Answers:
        if not self._terminal.has_keys:
            return Answers()
        card = self._trainee.coach.card
        done = sets_done(session.done)
        asked = () if reason == "pain" else tuple(each for each in self._asked if each.slug in done)
        return Asking(self._terminal, self._known, card, self._say).answers(session.pains, asked)

    def _settle(self, session: Session, reason: Reason, answers: Answers) -> None:
        """Write the end; raises StoreError when that can't be done."""
        self._keeping.keep(end(session, reason, answers.said, answers.described))
        while self._keeping.trouble and self._terminal.has_keys and self._terminal.ended is None:
            self._tell(self._keeping.trouble, key_line((self._say("space"), self._say("Try again"))))
            if prompts.choose(self._terminal, {"space": True, "enter": True}) is None:
                break
            self._keeping.try_again()
        if self._keeping.trouble:
            raise StoreError(self._keeping.trouble)
        self._tell(
            self._say("Done. It is in your history.")
            if reason != "stopped"
            else self._say("Stopped. What you did is kept.")
        )
