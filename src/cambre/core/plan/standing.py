"""How somebody stands on the day that a plan begins: what they told, dated."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from cambre.core.plan.ground import Ground
from cambre.core.plan.pain import Zone, zone
from cambre.core.plan.rhythm import WEEK
from cambre.core.saying import Say
from cambre.core.screening.outcome import Level, Outcome, conclude
from cambre.core.screening.permission import Case
from cambre.core.screening.person import Person, person_from_profile
from cambre.core.screening.profile import Condition, History, Profile, Sign
from cambre.core.vocabulary import ADULT, DAY_ENDS, Experience, LoadClass

FLOOR_REACH, FLOOR_REACHED = "floor-reach", "floor-reached"
HOURS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A person on the first day of a plan, with the facts it is made from."""

    profile: Profile
    start: date
    ground: Ground
    case: Case
    pain: Zone
    """The zone of the pain reported last, whenever that was."""
    begins: date
    """The first day with anything on it."""

    @property
    def history(self) -> History:
        """What is known of the past."""
        return self.profile.history if isinstance(self.profile.history, History) else History()

    @property
    def person(self) -> Person:
        """What the rules of screening ask of somebody."""
        return self.case.person

    @property
    def is_gentle(self) -> bool:
        """Whether only the gentle set is open."""
        return self.case.outcome.level is Level.GENTLE

    @property
    def is_new(self) -> bool:
        """Whether training is new to them."""
        return self.profile.experience is Experience.NEW

    @property
    def is_novice(self) -> bool:
        """Whether they have fewer regular weeks than it takes for anything heavy; unknown weeks of the new are few."""
        weeks = self.history.regular_weeks
        return self.is_new if weeks is None else weeks < self.ground.cap("regular_weeks")

    @property
    def is_minor(self) -> bool:
        """Whether they are under 18."""
        return self.profile.age < ADULT

    @property
    def days_off(self) -> int:
        """Days from the last training to the first of the plan; none where that isn't known."""
        last = self.history.last_trained
        return 0 if last is None else (self.begins - date.fromisoformat(last[:10])).days

    @property
    def restarts(self) -> bool:
        """Whether they have been away so long that they begin again."""
        return self.days_off >= self.ground.cap("layoff_restart_d")

    @property
    def steps_back(self) -> bool:
        """Whether they have been away long enough to begin one rung lower."""
        return not self.restarts and self.days_off >= self.ground.cap("layoff_regress_d")

    @property
    def last_week(self) -> int:
        """Seconds of main work in the week before; nothing where it isn't known."""
        return int(sum(sorted(self.history.last_week_seconds.values())))

    @property
    def is_halved(self) -> bool:
        """Whether a limit leaves half of the lifts."""
        rows = (self.ground.card.limits_of(condition) for condition in self.person.conditions)
        return any(row.get(LoadClass.AE) == "m" for row in rows)

    def is_within(self, day: date, hours: int) -> bool:
        """Whether a day begins before so many hours after the last pain; without a time, its day counts whole."""
        pain = self.history.last_pain
        if pain is None:
            return False
        happened = datetime.fromisoformat(pain.at).replace(tzinfo=None)
        is_timed = len(pain.at) > len("2026-11-23")
        first = (happened - DAY_ENDS if is_timed else happened).date()
        ended = happened if is_timed else happened + timedelta(days=1)
        if (first - day).days >= WEEK:
            return True  # a date of a later week is a wrong one
        return first <= day and datetime.combine(day, time()) < ended + timedelta(hours=hours)

    def rests(self, day: date) -> bool:
        """Whether a day is too near to red pain, or to an illness, for anything."""
        return self._is_ill(day) or (self.pain is Zone.RED and self.is_within(day, self.ground.cap("red_rest_h")))

    def _is_ill(self, day: date) -> bool:
        told = self.history.ill_on
        since = 0 if told is None else (day - date.fromisoformat(told)).days
        return told is not None and (since <= -WEEK or 0 <= since <= self.ground.cap("ill_rest_d"))

    def is_sore(self, day: date) -> bool:
        """Whether a day lies in the week after more pain than usual."""
        return self.pain is not Zone.GREEN and self.is_within(day, HOURS * self.ground.cap("amber_days"))

    def is_screened_on(self, day: date) -> bool:
        """Whether the first card was answered, and not longer ago than it counts."""
        asked = self.profile.screened_on
        if not self.profile.screened or asked is None:
            return self.profile.screened
        days = 365 * self.ground.cap("screen_valid_months") // 12
        return -WEEK < (day - date.fromisoformat(asked)).days <= days


def standing(profile: Profile, start: date, last: date, ground: Ground, say: Say) -> Standing:
    """How somebody stands who begins on `start`, with a plan whose last day is `last`."""
    bare = Standing(
        profile=profile,
        start=start,
        ground=ground,
        case=Case(
            person=person_from_profile(profile, ground.card),
            outcome=Outcome(level=Level.OPEN),
            card=ground.card,
            say=say,
        ),
        pain=_last_zone(profile, ground),
        begins=start,
    )
    person = _dated(bare, last)
    outcome = conclude(person, ground.card, say)
    case = Case(person=person, outcome=outcome, card=ground.card, say=say, opened=ground.library.gentle_set)
    return replace(bare, case=case)


def begun(somebody: Standing, weekdays: tuple[int, ...]) -> Standing:
    """The same person, whose plan has something on these weekdays."""
    days = (somebody.start + timedelta(days=place) for place in range(21))
    first = (day for day in days if day.weekday() in weekdays and not somebody.rests(day))
    return replace(somebody, begins=next(first, somebody.start))


def _last_zone(profile: Profile, ground: Ground) -> Zone:
    pain = profile.history.last_pain if isinstance(profile.history, History) else None
    return Zone.GREEN if pain is None else zone(pain, profile, ground)


def _dated(bare: Standing, last: date) -> Person:
    profile, history, ground, start = bare.profile, bare.history, bare.ground, bare.start
    weeks = history.regular_weeks
    is_worse = bare.pain is not Zone.GREEN
    return replace(
        bare.person,
        signs=_standing_signs(bare),
        is_screened=bare.is_screened_on(start) and bare.is_screened_on(last),
        gates=_gates(bare),
        is_sore=is_worse and bare.is_within(start, HOURS * ground.cap("amber_days")),
        was_sore=is_worse and bare.is_within(start, HOURS * ground.cap("green_days")),
        always_hurts=(profile.usual_pain or 0) > ground.cap("usual_pain_most"),
        is_novice=weeks is not None and weeks < ground.cap("regular_weeks"),
        hurt_by=_hurt_by(bare),
        hurt_lately=_hurt_lately(bare),
        felt_elsewhere=_felt_elsewhere(bare),
        limits=tuple(
            limit for limit in profile.clinician_limits if limit.until is None or start.isoformat() <= limit.until
        ),
    )


def _standing_signs(bare: Standing) -> frozenset[Sign]:
    """The signs, without those of the past that a clinician has looked at by now."""
    past = {question.id for question in bare.ground.card.signs_of("history")}
    checked = bare.profile.checked
    is_lifted = {sign for sign in past & set(checked) if checked[sign] <= bare.start.isoformat()}
    return frozenset(bare.profile.red_flags) - is_lifted


def _gates(bare: Standing) -> frozenset[str]:
    """The gates passed by now; the floor is reached where the newest floor reach says so."""
    passed = {gate for gate, day in bare.history.gates.items() if day <= bare.start.isoformat()}
    reach = bare.profile.tests.get(FLOOR_REACH)
    if isinstance(reach, int | float) and reach <= bare.ground.cap("floor_cm"):
        passed.add(FLOOR_REACHED)
    return frozenset(passed)


def _hurt_by(bare: Standing) -> frozenset[str]:
    """What hurt twice running, and is out while the plan begins."""
    weeks = timedelta(days=bare.ground.cap("hurt_twice_d"))
    hurt = bare.history.hurt_twice.items()
    return frozenset(slug for slug, day in hurt if bare.start - date.fromisoformat(day) < weeks)


def _hurt_lately(bare: Standing) -> frozenset[str]:
    """What hurt more than is usual in the week before the plan, or, by a wrong clock, later; no warm-up has it."""
    week = timedelta(days=bare.ground.cap("amber_days"))
    hurt = bare.history.hurt_last.items()
    return frozenset(slug for slug, day in hurt if bare.start - date.fromisoformat(day) <= week)


def _felt_elsewhere(bare: Standing) -> frozenset[str]:
    """What was felt in another place than it is meant for, and is a rung lower while the plan begins."""
    weeks = timedelta(days=bare.ground.cap("felt_elsewhere_d"))
    felt = bare.history.felt_elsewhere.items()
    return frozenset(slug for slug, day in felt if bare.start - date.fromisoformat(day) <= weeks)


def may_carry(somebody: Standing) -> bool:
    """Whether a weight may be thought of at all: grown up, weighed, used to training, and well for two weeks."""
    return (
        not somebody.is_minor
        and not somebody.is_gentle
        and somebody.profile.weight_kg is not None
        and (somebody.history.regular_weeks or 0) >= somebody.ground.cap("regular_weeks")
        and not somebody.person.was_sore
        and not somebody.profile.growth_spurt
        and not somebody.restarts
        and not somebody.steps_back
        and Condition.HYPERMOBILITY not in somebody.person.conditions
    )
