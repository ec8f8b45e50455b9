"""What is said in a step: each phrase at its moment, none into another."""

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.saying import in_english
from cambre.core.session.phrases import Phrase, Telling, due_between, line_at, phrases_of, seconds_to_say
from cambre.core.session.speaking import SILENT, counted, is_wanted
from cambre.core.session.timeline import Step
from cambre.core.vocabulary import Side
from tests.core.session.timelines import CIRCUIT, TEMPO, any_steps, step

START = ("Lie on your belly, legs straight.", "Palms under your shoulders.")


def said(of: Step, *, start: tuple[str, ...] = START, work: Step | None = None) -> tuple[Phrase, ...]:
    """What is said in a step of the cobra."""
    return phrases_of(of, Telling(say=in_english, name="Cobra", start=start, work=work))


def texts(phrases: tuple[Phrase, ...]) -> list[str]:
    """The words alone."""
    return [phrase.text for phrase in phrases]


def timed(phrases: tuple[Phrase, ...]) -> list[tuple[float, str]]:
    """The words with their moments."""
    return [(phrase.at, phrase.text) for phrase in phrases]


def test_a_lead_in_names_the_exercise_how_much_and_how_to_lie() -> None:
    work = step("work", "cobra", 30, reps=3, tempo=TEMPO)

    assert texts(said(step("prepare", "cobra", 15), work=work)) == ["Next: Cobra. 3 times.", *START, "3", "2", "1"]


def test_who_was_told_the_start_position_once_isnt_told_again() -> None:
    assert texts(said(step("prepare", "cobra", 15), start=())) == ["Next: Cobra.", "3", "2", "1"]


def test_a_rest_says_which_set_comes() -> None:
    work = step("work", "cobra", 30, reps=3, set=2, sets=2)

    assert said(step("rest", "cobra", 10), work=work)[0].text == "Rest, then Cobra once more. Set 2 of 2."


def test_the_side_is_named_before_it_is_worked() -> None:
    work = step("hold", "cobra", 20, side=Side.LEFT)

    assert said(step("prepare", "cobra", 10), work=work)[0].text == "Next: Cobra. Left side. Hold for 20 seconds."
    assert said(step("switch", "cobra", 5), work=work)[0].text == "Switch sides. Left side."


def test_a_hold_is_halved_and_counted_out() -> None:
    told = [(0, "Into it, and hold."), (15, "Halfway."), (27, "3"), (28, "2"), (29, "1")]

    assert timed(said(step("hold", "cobra", 30))) == told


def test_repetitions_are_counted_down_to_the_last_one() -> None:
    told = [(0, "Begin."), (2, "hold"), (7, "and back"), (10, "3"), (20, "2"), (30, "Last one.")]

    assert timed(said(step("work", "cobra", 40, reps=4, tempo=TEMPO))) == told


@given(any_steps(), st.floats(0.7, 1.5))
def test_every_phrase_ends_before_the_next_begins_and_before_its_step_is_over(of: Step, rate: float) -> None:
    phrases = phrases_of(of, Telling(say=in_english, name="Cobra", start=START, rate=rate))

    for place, phrase in enumerate(phrases):
        ends = phrase.at + seconds_to_say(phrase.text, rate)
        following = phrases[place + 1].at if place + 1 < len(phrases) else of.seconds
        assert ends <= following or (phrase.rank == "must" and len(phrases) == 1)


@given(any_steps())
def test_what_must_be_said_is_never_dropped(of: Step) -> None:
    assert said(of)[0].rank == "must"


@given(any_steps(), st.lists(st.floats(0.01, 5), max_size=60))
def test_each_phrase_is_due_once_however_time_is_cut(of: Step, ticks: list[float]) -> None:
    phrases, before, now = said(of), -1.0, 0.0
    due: list[Phrase] = []
    for tick in [*ticks, 1000.0]:
        due += due_between(phrases, before, now)
        before, now = now, now + tick
    due += due_between(phrases, before, now)

    assert tuple(due) == phrases


def test_the_line_shows_the_newest_phrase_that_belongs_there() -> None:
    phrases = said(step("work", "cobra", 30, reps=3, tempo=TEMPO, cues=("Light hands.",)))

    assert [line_at(phrases, into) for into in (0, 9.5, 29)] == ["Begin.", "Light hands.", "Last one."]


def test_a_change_of_form_is_said_before_anything_that_may_be_left_out() -> None:
    phrases = said(step("prepare", "cobra", 20, cues=("Stay on your forearms.",)))

    assert phrases[1].text == "Stay on your forearms."


MUST, CUE = Phrase(at=0, text="Next.", rank="must"), Phrase(at=0, text="Neck long.", rank="cue")


def test_a_sentence_is_never_cut_off_and_only_what_must_be_heard_waits() -> None:
    speaking = SILENT.offered(CUE).offered(MUST).offered(CUE)

    assert (speaking.saying, speaking.waiting) == (CUE, (MUST,))
    assert (speaking.afterwards().saying, speaking.afterwards().waiting) == (MUST, ())
    assert speaking.on_next_page().waiting == ()


def test_little_talk_leaves_the_cues_out_and_off_leaves_all_out() -> None:
    assert [is_wanted(MUST, talk) for talk in ("much", "little", "off")] == [True, True, False]
    assert [is_wanted(CUE, talk) for talk in ("much", "little", "off")] == [True, False, False]


def test_a_lead_in_waits_before_its_countdown_for_a_sentence_but_not_for_ever() -> None:
    lead_in = CIRCUIT.steps[0]

    assert counted(lead_in, 11.9, 0.5, waited=0) == 12 - 11.9
    assert counted(lead_in, 12, 0.5, waited=1) == 0
    assert counted(lead_in, 12, 0.5, waited=6) == 0.5
    assert counted(CIRCUIT.steps[1], 46.9, 0.5, waited=0) == 0.5
