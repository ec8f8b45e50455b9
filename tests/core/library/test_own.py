"""Own exercises put beside the built-in ones: a pure step that never changes what is built in."""

from hypothesis import given
from hypothesis import strategies as st

from cambre.core.library.own import Own, by_file, merged
from tests.core.people import library
from tests.own_files import own_exercise

NAMES = st.sampled_from(["cobra", "mine", "yours", "nobody"])
EXERCISES = st.dictionaries(NAMES, st.tuples(st.lists(NAMES, max_size=2), st.sampled_from(["article-1", "hearsay"])))


def own(told: dict[str, tuple[list[str], str]]) -> Own:
    """Exercises by name, each with its easier rungs and the source of its dose."""
    exercises = {
        slug: own_exercise(
            slug,
            ladder={"easier": easier},
            default={"sets": 1, "seconds": 20, "reason": "So.", "source": source},
        )
        for slug, (easier, source) in told.items()
    }
    return Own(exercises=exercises, programs={}, sources={}, fingerprint="ab" if told else "")


@given(EXERCISES)
def test_what_is_built_in_stays_and_every_own_exercise_is_in_or_told(told: dict[str, tuple[list[str], str]]) -> None:
    both = merged(library(), own(told))

    assert {slug: both.library.exercises[slug] for slug in library().exercises} == library().exercises
    for slug in told:
        is_told = any(line.startswith(f"exercises/{slug}.toml: ") for line in both.problems)
        assert (slug in both.library.own) != is_told


@given(EXERCISES)
def test_no_name_in_the_merged_library_leads_nowhere(told: dict[str, tuple[list[str], str]]) -> None:
    both = merged(library(), own(told)).library

    for slug in both.own:
        assert both.exercises.keys() >= set(both.exercises[slug].ladder.easier)
        assert both.exercises[slug].default.source in both.sources


def test_nothing_added_changes_nothing() -> None:
    assert merged(library(), own({})).library == library()


def test_an_own_gate_never_makes_a_built_in_one_easier() -> None:
    easy = {"id": "wheel", "needs": ["I feel ready."], "source": "cautious-default"}
    mine = Own(exercises={"mine": own_exercise("mine", gates=[easy])}, programs={}, sources={}, fingerprint="ab")
    both = merged(library(), mine)

    assert both.library.own == frozenset()
    assert ["gates.0.id: there is another gate “wheel”" in line for line in both.problems] == [True]
    assert both.library.every_gate() == library().every_gate()


def test_problems_are_told_by_file() -> None:
    assert by_file(["a.toml: x: wrong", "b.toml: y", "a.toml: z: odd"]) == {
        "a.toml": ("x: wrong", "z: odd"),
        "b.toml": ("y",),
    }
