"""What changed in a plan and why, in plain sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cambre.core.journal.coming import Changed
from cambre.core.journal.day_told import Told
from cambre.core.journal.past import A_LITTLE, A_LOT
from cambre.core.library.catalogue import Library
from cambre.core.plan_document import PlanDay, PlanWeek
from cambre.core.safety.recounted import WEEKDAYS
from cambre.core.saying import Say
from cambre.core.screening.profile import LastPain
from cambre.core.session.refitting import Refitted, as_sentence


class Made(Protocol):
    """A plan that was made, as far as is said of it."""

    @property
    def by(self) -> Told | None:
        """What made it, where it wasn't the Monday."""

    @property
    def since(self) -> date:
        """The day from which it holds."""

    @property
    def pain(self) -> LastPain | None:
        """The pain that was known by then."""

    @property
    def order(self) -> tuple[int, ...]:
        """Which of the plan's weeks comes now, and which after it."""

    def week(self, number: int) -> PlanWeek | None:
        """The week that comes so many weeks from now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Says what changed."""

    say: Say
    library: Library

    def of_makings(self, makings: Sequence[Made], monday: date, began: date) -> Iterator[Changed]:
        """What kind of week it is, and why it was planned anew; on the day of the first wish it only begins."""
        week = makings[-1].week(0)
        if week is not None and week.phase == "deload":
            yield Changed(on=monday, said=self._easy(makings[-1]))
        if week is not None and week.phase == "restart":
            yield Changed(on=monday, said=self.say("After four weeks off, this week begins again on the first rungs."))
        for each in makings[1:]:
            if each.by is not None and each.by.day > began:
                yield self._anew(each.by)
            elif each.by is None and not self._restarts(each):
                yield self._later(each.since)

    def _restarts(self, made: Made) -> bool:
        week = made.week(0)
        return week is None or week.phase == "restart"

    def _later(self, since: date) -> Changed:
        """Somebody comes back on a later day than the week was planned for, and the time off is longer for it."""
        said = self.say("From {weekday} on the days begin a rung lower: two weeks have passed without training.")
        return Changed(on=since, said=said.format(weekday=self._weekday(since)))

    def _easy(self, made: Made) -> str:
        """Why a week is an easy one: its turn has come, or the plan begins with it because of pain."""
        if made.order[0] or made.pain is None:
            return self.say("This week is an easy one: three full weeks lie behind you.")
        return self.say("This week is easy movement: {why}.").format(why=self.hurt(made.pain))

    def _anew(self, by: Told) -> Changed:
        told = {
            "plan_wished": self.say("The days from {weekday} on were planned anew: you changed your wishes."),
            "screened": self.say("The days from {weekday} on were planned anew: you answered the first card again."),
            "further_told": self.say("The days from {weekday} on were planned anew: you told more about yourself."),
        }
        said = told[by.entry.kind].format(weekday=self._weekday(by.day))
        return Changed(on=by.day, said=said, undo=by.entry.uuid if by.entry.kind == "plan_wished" else None)

    def moved(self, stood: date, to: date, by: Told) -> Changed:
        """A day that stands on another one."""
        said = self.say("{day}'s session is on {to}: you moved it.")
        return Changed(on=to, said=said.format(day=self._weekday(stood), to=self._weekday(to)), undo=by.entry.uuid)

    def shortened(self, on: date, before: PlanDay, now: PlanDay, by: Told) -> Changed:
        """A day for which somebody has less time, and what it is without."""
        kept = {item.exercise for item in now.items}
        gone = dict.fromkeys(item.exercise for item in before.items if item.exercise not in kept)
        said = self.say("{day} is shorter: you have less time.").format(day=self._weekday(on))
        names = ", ".join(map(self._name, gone))
        told = f"{said} {self.say('It is without {names}.').format(names=names)}" if names else said
        return Changed(on=on, said=told, undo=by.entry.uuid)

    def taken_out(self, slug: str, by: Told) -> Changed:
        """An exercise that somebody doesn't want, said once for all days without it."""
        said = self.say("{name} is out of your plan from {day} on: you took it out.")
        told = said.format(day=self._weekday(by.day), name=self._name(slug))
        return Changed(on=by.day, said=told, undo=by.entry.uuid)

    def swapped(self, on: date, slug: str, now: str, by: Told) -> Changed:
        """An exercise in place of another: on one day, or from now on, which is said once for all days."""
        is_for_good = not by.entry.body.get("day")
        said = (
            self.say("From {day} on {now} stands in place of {name}: you chose it.")
            if is_for_good
            else self.say("{day} has {now} in place of {name}: you chose it.")
        )
        day = by.day if is_for_good else on
        told = said.format(day=self._weekday(day), now=self._name(now), name=self._name(slug))
        return Changed(on=day, said=told, undo=by.entry.uuid)

    def hurt(self, pain: LastPain) -> str:
        """A pain that is heeded, as a reason: “it hurt 4 of 10 on Monday”; where is for whoever felt it to know.

        “A little” and “a lot, or a bad kind” stand for numbers that nobody may have told, so they aren't told back.
        """
        day = self._weekday(date.fromisoformat(pain.at[:10]))
        if pain.level >= A_LOT:
            return self.say("what you felt on {day} was a lot, or of a bad kind").format(day=day)
        if pain.level == A_LITTLE:
            return self.say("it hurt a little on {day}").format(day=day)
        return self.say("it hurt {level} of 10 on {day}").format(level=pain.level, day=day)

    def refitted(self, on: date, before: PlanDay, now: Refitted, because: str | None) -> Iterator[Changed]:
        """What the rules made of a day."""
        day, reasons = self._weekday(on), because or "; ".join(dict.fromkeys(each.why for each in now.changes))
        if now.day is None:
            why = because or "; ".join(now.closed_because)
            yield Changed(on=on, said=self.say("{day} is for rest: {why}.").format(day=day, why=_bare(why)))
        elif now.became_gentle and before.kind != "gentle":
            said = self.say("{day} became gentle: {why}.").format(day=day, why=_bare(reasons))
            names = ", ".join(map(self._name, now.left_out))
            yield Changed(
                on=on, said=f"{said} {self.say('It is without {names}.').format(names=names)}" if names else said
            )
        elif because is not None:
            said = self.say("{day} became easier: {why}.").format(day=day, why=_bare(because))
            yield Changed(on=on, said=" ".join((said, *self._eased(now, because))))
        yield from self._replaced(on, now, because)

    def _eased(self, now: Refitted, because: str) -> Iterator[str]:
        """What there is less of, and what stands in place of something, because of a pain."""
        eased = [each for each in now.changes if each.why == as_sentence(because)]
        less = [self._name(each.exercise) for each in eased if each.exercise and each.now == each.exercise]
        other = [each.what for each in eased if each.now != each.exercise]
        if less:
            yield self.say("Less of: {names}.").format(names="; ".join(less))
        if other:
            yield f"{'; '.join(other)}."

    def _replaced(self, on: date, now: Refitted, because: str | None) -> Iterator[Changed]:
        """Each exercise that the rules replaced, or took out."""
        chosen = (self.say("You chose it."), self.say("You took it out of your plan."))
        if now.day is None or now.became_gentle:
            return
        for each in now.changes:
            if each.why not in chosen and (because is None or each.why != as_sentence(because)):
                said = self.say("{day}: {what}, because: {why}")
                yield Changed(on=on, said=said.format(day=self._weekday(on), what=each.what, why=each.why))

    def _weekday(self, on: date) -> str:
        return self.say(WEEKDAYS[on.weekday()])

    def _name(self, slug: str) -> str:
        known = self.library.exercises.get(slug)
        return slug if known is None else self.say(known.name)


def _bare(why: str) -> str:
    """A reason without its full stop, to stand within a sentence."""
    return why.rstrip(".")
