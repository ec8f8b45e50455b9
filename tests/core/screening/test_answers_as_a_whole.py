"""All that can be answered, at once: more told never opens more, but for what a clinician or an adult opens."""

from dataclasses import replace
from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from cambre.core.journal.profile import profile_of
from cambre.core.safety.person_on import person_on
from cambre.core.safety.situation import Situation
from cambre.core.saying import in_english
from cambre.core.screening.outcome import Level, Outcome, conclude
from cambre.core.screening.permission import Case, Permission, Refusal, permit
from cambre.core.screening.profile import Condition, Profile, Sign
from cambre.core.vocabulary import Experience, LoadClass
from tests.core.journal.lives import Life
from tests.core.people import card, library
from tests.core.safety.plans import words

TODAY = date(2026, 11, 25)
NOON = datetime.fromisoformat("2026-11-25T12:00:00+00:00")
TOLD = [each for each in Condition if not each.startswith("age_")]
PAST = [sign.id for sign in card().signs_of("history")]
TIERS = ("emergency", "urgent", "child", "history")
NOBODY: dict[str, object] = {"age_band": "20-64", "signs": {tier: [] for tier in TIERS}, "conditions": []}

answers = st.fixed_dictionaries(
    {
        "age_band": st.sampled_from([each.id for each in card().age_bands]),
        "signs": st.fixed_dictionaries(
            {
                **{tier: st.just([]) for tier in ("emergency", "urgent", "child")},
                "history": st.lists(st.sampled_from(PAST), max_size=1),
            }
        ),
        "conditions": st.lists(st.sampled_from(TOLD), max_size=2, unique=True),
        "experience": st.sampled_from(list(Experience)),
    }
)
furthers = st.fixed_dictionaries(
    {},
    optional={
        "usual_pain": st.fixed_dictionaries({"level": st.integers(0, 10), "on": st.just("2026-11-20")}),
        "growth_spurt": st.booleans(),
        "clearances": st.dictionaries(st.sampled_from(TOLD), st.just("2026-11-01"), max_size=3),
        "checked": st.dictionaries(st.sampled_from(PAST), st.just("2026-11-01"), max_size=2),
        "limits": st.lists(
            st.fixed_dictionaries({"without": st.lists(st.sampled_from(LoadClass), min_size=1, max_size=2)}), max_size=1
        ),
    },
)
check_ins = st.fixed_dictionaries(
    {},
    optional={
        "pain": st.integers(0, 10),
        "words": st.lists(st.sampled_from(sorted(card().pain_words)), max_size=2, unique=True),
        "ill": st.booleans(),
        "adult_there": st.booleans(),
    },
)


def life(answered: dict[str, object], further: dict[str, object], told: dict[str, object]) -> Life:
    """Somebody who answered and checked in."""
    somebody = Life()
    somebody.tell("screened", NOON, answers=answered)
    somebody.tell("further_told", NOON, further=further)
    somebody.tell("checked_in", NOON, **told)
    return somebody


def situation(profile: Profile) -> Situation:
    """What the judge knows of a profile."""
    return Situation(profile=profile, library=library(), card=card(), words=words(), say=in_english)


def verdicts(profile: Profile) -> tuple[Outcome, dict[str, Permission | Refusal]]:
    """What screening concludes of a profile today, and what each exercise is to it."""
    known = situation(profile)
    person = person_on(TODAY, known)
    outcome = conclude(person, card(), in_english)
    case = Case(person=person, outcome=outcome, card=card(), say=in_english, opened=known.library.gentle_set)
    return outcome, {slug: permit(each, case) for slug, each in library().exercises.items()}


def allowed(profile: Profile) -> set[str]:
    """What may be done in some form."""
    return {slug for slug, each in verdicts(profile)[1].items() if isinstance(each, Permission)}


profiles = st.builds(life, answers, furthers, check_ins).map(
    lambda told: profile_of(told.entries, library(), card(), TODAY)
)


@given(profiles, st.sampled_from(TOLD))
@settings(max_examples=60)
def test_a_condition_more_never_enlarges_what_is_allowed(profile: Profile, condition: Condition) -> None:
    more = replace(profile, conditions=tuple({*profile.conditions, condition}))

    assert allowed(more) <= allowed(profile)


@given(profiles, st.sampled_from(LoadClass))
@settings(max_examples=40)
def test_a_clinicians_limit_more_never_enlarges_it(profile: Profile, load: LoadClass) -> None:
    limit = {"without": [load]}
    limited = profile_of(life(NOBODY, {"limits": [limit]}, {}).entries, library(), card(), TODAY).clinician_limits

    assert allowed(replace(profile, clinician_limits=(*profile.clinician_limits, *limited))) <= allowed(profile)


@given(profiles, st.sampled_from([each for each in Sign if card().tier_of(each) != "history"]))
@settings(max_examples=40)
def test_any_red_answer_leaves_nothing_to_train(profile: Profile, sign: Sign) -> None:
    assert allowed(replace(profile, red_flags=(*profile.red_flags, sign))) == set()


@given(answers, furthers, st.sampled_from(sorted(card().red_words)))
@settings(max_examples=40)
def test_a_red_word_leaves_nothing_to_train_whatever_number_goes_with_it(
    answered: dict[str, object], further: dict[str, object], word: str
) -> None:
    told = life(answered, further, {"pain": 0, "words": [word], "adult_there": True})

    assert allowed(profile_of(told.entries, library(), card(), TODAY)) == set()


@given(profiles)
@settings(max_examples=40)
def test_a_question_left_open_leaves_the_gentle_set_at_most(profile: Profile) -> None:
    assert allowed(replace(profile, screened=False)) <= situation(profile).library.gentle_set


@given(answers, furthers, check_ins)
@settings(max_examples=40)
def test_withdrawing_every_answer_restores_exactly(
    answered: dict[str, object], further: dict[str, object], told: dict[str, object]
) -> None:
    somebody = life(NOBODY, {}, {})
    before = profile_of(somebody.entries, library(), card(), TODAY)
    more = [
        somebody.tell("screened", NOON, answers=answered),
        somebody.tell("further_told", NOON, further=further),
        somebody.tell("checked_in", NOON, **told),
    ]
    for each in more:
        somebody.tell("entry_withdrawn", NOON, entry=each.uuid)

    assert profile_of(somebody.entries, library(), card(), TODAY) == before


@given(profiles)
@settings(max_examples=80)
def test_nobody_is_left_with_nothing_without_a_reason_and_a_way_back(profile: Profile) -> None:
    outcome, each = verdicts(profile)

    if not any(isinstance(verdict, Permission) for verdict in each.values()):
        assert outcome.reasons
        assert outcome.unlock
        assert outcome.level is Level.OPEN or outcome.do_now or outcome.level is Level.GENTLE
    assert all(verdict.why for verdict in each.values() if isinstance(verdict, Refusal))
