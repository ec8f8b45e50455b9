"""A user's own files: beside the built-in ones when they are sound, left out and told when they aren't."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cambre.core.library.catalogue import Library
from cambre.core.saying import in_english
from cambre.core.session.lawful import lawful
from cambre.core.session.printed import printed
from cambre.core.session.timeline import Timeline
from cambre.documents.reading import to_plain
from cambre.store.own_files import Shelf, load_shelf
from tests.core.people import card, library, screened
from tests.own_files import write, write_exercise, write_program


def shelf(home: Path) -> Shelf:
    """What is on the shelf of somebody with this data folder."""
    return load_shelf(home, library())


def left_out(home: Path) -> str:
    """What is told about a folder in which nothing is of use."""
    found = shelf(home)
    assert found.library.exercises.keys() == library().exercises.keys()
    assert found.library.programs.keys() == library().programs.keys()
    return "\n".join(found.problems)


def test_somebody_without_own_files_has_the_built_in_library(tmp_path: Path) -> None:
    assert shelf(tmp_path) == Shelf(library=library())
    assert shelf(tmp_path / "nowhere").problems == ()


def test_an_own_exercise_stands_beside_the_built_in_ones(tmp_path: Path) -> None:
    write_exercise(tmp_path, "slow-table")

    found = shelf(tmp_path)

    assert found.problems == ()
    assert found.library.own == {"slow-table"}
    assert found.library.exercises.keys() == library().exercises.keys() | {"slow-table"}


def test_the_fingerprint_changes_with_own_files(tmp_path: Path) -> None:
    seen = {shelf(tmp_path).library.fingerprint}
    write_exercise(tmp_path, "slow-table")
    seen.add(shelf(tmp_path).library.fingerprint)
    write_exercise(tmp_path, "slow-table", purpose="Another one.")
    seen.add(shelf(tmp_path).library.fingerprint)

    assert len(seen) == 3
    assert library().fingerprint in seen


def test_an_own_program_of_own_exercises_is_played(tmp_path: Path) -> None:
    write_exercise(tmp_path, "slow-table", ladder={"easier": ["cat-cow"], "harder": []})
    write_program(tmp_path, "mine", "slow-table", "cat-cow", warmup="warm-up")

    both = shelf(tmp_path).library
    played = lawful(both.programs["mine"], screened(), both, card(), in_english)

    assert {"slow-table", "cat-cow"} <= {
        step.exercise for step in printed(both.programs["mine"], both, in_english).steps
    }
    assert isinstance(played, Timeline)
    assert {"slow-table", "cat-cow"} <= {step.exercise for step in played.steps}


def test_an_own_file_may_cite_a_source_of_its_own(tmp_path: Path) -> None:
    cautious = {"sets": 1, "seconds": 20, "reason": "So it says.", "source": "my-teacher"}
    write_exercise(tmp_path, "slow-table", default=cautious)
    assert "slow-table.toml: default.source: there is no source “my-teacher”" in left_out(tmp_path)

    write(
        tmp_path,
        "sources.toml",
        'format = 1\n[my-teacher]\ntitle = "Lessons"\nauthors = "A"\nwhere = "Paris"\nchecked = true\n',
    )

    found = shelf(tmp_path)
    assert found.problems == ()
    assert found.library.sources["my-teacher"].where == "Paris"


def test_a_source_with_a_built_in_name_changes_nothing_and_is_told(tmp_path: Path) -> None:
    source = '[article-1]\ntitle = "x"\nauthors = "x"\nwhere = "x"\nchecked = true'
    write(tmp_path, "sources.toml", f"format = 1\n{source}\n")

    assert left_out(tmp_path).startswith("sources.toml: article-1: there is a built-in source")
    assert shelf(tmp_path).library.sources == library().sources


def test_a_sound_file_with_a_built_in_name_changes_nothing_and_is_told(tmp_path: Path) -> None:
    write_exercise(tmp_path, "cobra")
    write_program(tmp_path, "gentle-start", "cat-cow")

    told = left_out(tmp_path)

    assert "exercises/cobra.toml: slug: there is a built-in exercise “cobra”" in told
    assert "programs/gentle-start.toml: slug: there is a built-in program “gentle-start”" in told
    assert shelf(tmp_path).library.exercises["cobra"] == library().exercises["cobra"]


def test_the_name_of_a_self_test_is_taken_too(tmp_path: Path) -> None:
    write_exercise(tmp_path, "side-reach")

    assert "exercises/side-reach.toml: slug: there is a built-in self-test “side-reach”" in left_out(tmp_path)
    assert "side-reach" not in shelf(tmp_path).library.exercises


def test_a_broken_file_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    write_exercise(tmp_path, "sound")
    write_exercise(tmp_path, "broken", kind="gymnastics", purpose=None)

    found = shelf(tmp_path)

    assert found.library.own == {"sound"}
    assert [line.rsplit(":", 1)[0] for line in found.problems] == [
        "exercises/broken.toml: purpose",
        "exercises/broken.toml: kind",
    ]


def test_what_leans_on_a_broken_file_is_left_out_with_it(tmp_path: Path) -> None:
    write_exercise(tmp_path, "broken", kind="gymnastics")
    write_exercise(tmp_path, "leaning", ladder={"easier": ["broken"], "harder": []})
    write_program(tmp_path, "all-of-it", "cat-cow", "leaning")

    told = left_out(tmp_path)

    assert "exercises/leaning.toml: ladder.easier.0: there is no exercise “broken”" in told
    assert "programs/all-of-it.toml: items.1.exercise: there is no exercise “leaning”" in told


def test_two_own_exercises_may_name_each_other(tmp_path: Path) -> None:
    write_exercise(tmp_path, "lower", ladder={"easier": [], "harder": ["higher"]})
    write_exercise(tmp_path, "higher", ladder={"easier": ["lower"], "harder": []})

    assert shelf(tmp_path).library.own == {"lower", "higher"}


def test_a_file_named_unlike_its_slug_is_told(tmp_path: Path) -> None:
    write_exercise(tmp_path, "slow-table").rename(tmp_path / "exercises" / "table.toml")

    assert "exercises/table.toml: slug: expected “table”" in left_out(tmp_path)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"gentle": True, "classes": ["EE"]}, "gentle: "),
        ({"default": {"sets": 1, "reps": 5, "reason": "x", "source": "cautious-default"}}, "default.reps: "),
        ({"tempo": {"up_s": 0, "hold_s": 0, "down_s": 0}}, "tempo: "),
        ({"ladder": {"easier": [], "harder": [], "newcomer": "cobra"}}, "ladder.newcomer: "),
        ({"trains": ["flying"]}, "trains.0: "),
    ],
)
def test_what_would_play_wrongly_is_told(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    write_exercise(tmp_path, "odd", **changes)

    assert left_out(tmp_path).startswith(f"exercises/odd.toml: {told}")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"gentle": True, "items": [{"exercise": "wheel"}]}, "gentle: “wheel” goes too far for somebody unasked"),
        ({"items": [{"exercise": "sphinx", "reps": 3}]}, "items.0.reps: "),
        ({"items": [{"exercise": "cat-cow", "sets": 1000}]}, "items.0.sets: "),
        ({"article": 1, "items": [{"exercise": "cat-cow"}]}, "heading: "),
        ({"article": 1, "heading": "x", "items": [{"exercise": "sphinx"}]}, "items.0.exercise: "),
        ({"article": 2, "heading": "x", "items": [{"exercise": "jefferson-curl"}]}, "items.0.seconds: "),
        ({"between": {"exercise": "flying", "placement": "after-each-stretch", "why": "x"}}, "between.exercise: "),
        ({"warmup": "flying"}, "warmup: "),
    ],
)
def test_a_program_that_would_play_wrongly_is_told(tmp_path: Path, changes: dict[str, Any], told: str) -> None:
    write_program(tmp_path, "odd", "cat-cow", **changes)

    assert left_out(tmp_path).startswith(f"programs/odd.toml: {told}")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"", "is missing"),
        (b"x = 1\n" * 400_000, "larger than 1 MB"),
        (b"x = " + b"[" * 100_000, "nested too deeply"),
        (b"a." * 100_000 + b"a = 1", "nested too deeply"),
        (b"[" + b'"a" . ' * 100_000 + b"a]", "nested too deeply"),
        (b"x = " + b"9" * 100_000, "not valid TOML"),
        (b"format = 0x" + b"f" * 10_000, "hundreds of digits"),
        (b'"a\\nb\\u001b[31m" = 1', r"'a\nb\x1b[31m': "),
        (b"\x00" * 1000, "not valid TOML"),
        (b"volume = nan\nformat = inf", "format: "),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_a_hostile_file_is_left_out_and_told(tmp_path: Path, content: bytes, told: str) -> None:
    write(tmp_path, "exercises/hostile.toml", "").write_bytes(content)
    write_exercise(tmp_path, "sound")

    found = shelf(tmp_path)

    assert found.library.own == {"sound"}
    assert told in "\n".join(found.problems)
    assert all(line.isprintable() and line.startswith("exercises/hostile.toml: ") for line in found.problems)


def test_what_isnt_a_file_is_left_out_and_told(tmp_path: Path) -> None:
    folder = tmp_path / "exercises"
    (folder / "folder.toml").mkdir(parents=True)
    (folder / "loop.toml").symlink_to("loop.toml")
    (folder / "nowhere.toml").symlink_to("gone")
    os.mkfifo(folder / "pipe.toml")
    (folder / "endless.toml").symlink_to("/dev/zero")

    told = left_out(tmp_path).splitlines()

    assert [line.split(": ")[0] for line in told] == [
        f"exercises/{name}.toml" for name in ("endless", "folder", "loop", "nowhere", "pipe")
    ]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    write_exercise(tmp_path, "secret").chmod(0)

    assert "exercises/secret.toml: can't be read (" in left_out(tmp_path)


@pytest.mark.parametrize("name", ["exercises", "programs"])
def test_a_folder_that_isnt_one_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).symlink_to(name)

    assert left_out(tmp_path) == f"{name}: there is no such folder"


@pytest.mark.parametrize(
    "name",
    ["Cobra \u202edesrever", "red \x1b[31m", "two\nlines", "\u2066hidden\u2069", "bell \x07", "nul \x00", "\x9b31m"],
)
def test_a_name_that_a_terminal_would_obey_is_told_and_never_shown(tmp_path: Path, name: str) -> None:
    write_exercise(tmp_path, "sly", name="NAME").write_text(
        (tmp_path / "exercises/sly.toml").read_text("utf-8").replace("NAME", ascii(name)[1:-1].replace("\\x", "\\u00")),
        "utf-8",
    )

    told = left_out(tmp_path)

    assert told.startswith("exercises/sly.toml: name: holds a character that can't be shown")
    assert told.isprintable()


@pytest.mark.parametrize("name", ["Κόμπρα", "קוברה", "眼鏡蛇", "Cobra & <b>", "Arc “à la barre”", "🐍"])
def test_a_name_in_any_writing_is_fine(tmp_path: Path, name: str) -> None:
    write_exercise(tmp_path, "sound", name=name)

    assert shelf(tmp_path).problems == ()


@pytest.mark.parametrize("name", ["Cobra", "my_arch", "my arch", "arch-", "ä", "a" * 65])
def test_a_file_whose_name_is_no_slug_is_told(tmp_path: Path, name: str) -> None:
    write_exercise(tmp_path, "x").rename(tmp_path / "exercises" / f"{name}.toml")

    assert "a file is named in small letters, digits and single hyphens; rename it" in left_out(tmp_path)


@pytest.mark.parametrize("slug", ["../../x", "/etc/passwd", "x/../cobra", ".", "X"])
def test_a_slug_that_is_a_path_is_told(tmp_path: Path, slug: str) -> None:
    file = write_exercise(tmp_path, "x")
    file.write_text(file.read_text("utf-8").replace('slug = "x"', f'slug = "{slug}"'), "utf-8")

    assert "exercises/x.toml: slug: " in left_out(tmp_path)


def test_a_rung_that_is_easier_than_itself_is_told(tmp_path: Path) -> None:
    write_exercise(tmp_path, "a", ladder={"easier": ["b"], "harder": []})
    write_exercise(tmp_path, "b", ladder={"easier": ["c"], "harder": []})
    write_exercise(tmp_path, "c", ladder={"easier": ["a"], "harder": []})
    write_exercise(tmp_path, "alone", ladder={"easier": ["alone"], "harder": []})
    write_exercise(tmp_path, "above", ladder={"easier": ["a"], "harder": []})
    write_exercise(tmp_path, "sound", ladder={"easier": ["cat-cow"], "harder": []})

    found = shelf(tmp_path)

    assert found.library.own == {"sound"}
    assert [line.split(":")[0] for line in found.problems if "comes back to itself" in line] == [
        f"exercises/{slug}.toml" for slug in ("a", "alone", "b", "c")
    ]
    assert "exercises/above.toml: ladder.easier.0: there is no exercise “a”" in found.problems


def test_a_changed_form_that_amounts_to_an_unknown_exercise_is_told(tmp_path: Path) -> None:
    write_exercise(tmp_path, "odd", modifications=[{"answers": ["WB"], "say": "Fists.", "instead": "nowhere"}])

    assert left_out(tmp_path) == "exercises/odd.toml: modifications.0.instead: there is no exercise “nowhere”"


def test_a_long_chain_falls_with_its_last_link(tmp_path: Path) -> None:
    for number in range(300):
        write_exercise(tmp_path, f"move-{number}", ladder={"easier": [f"move-{number + 1}"], "harder": []})

    assert len(left_out(tmp_path).splitlines()) == 300


def test_a_file_of_many_problems_is_told_in_a_page(tmp_path: Path) -> None:
    write_exercise(tmp_path, "flood", ladder={"easier": ["nowhere"] * 50_000, "harder": []})
    write(tmp_path, "exercises/keys.toml", "\n".join(f"k{number} = 1" for number in range(50_000)))
    write(tmp_path, "sources.toml", "format = 1\n" + "\n".join(f"[k{number}]" for number in range(50_000)))

    told = left_out(tmp_path).splitlines()

    assert len([line for line in told if line.startswith("exercises/flood.toml: ")]) == 51
    assert len([line for line in told if line.startswith("exercises/keys.toml: ")]) == 1
    assert len([line for line in told if line.startswith("sources.toml: ")]) == 51


def test_a_name_that_isnt_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "exercises").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path / "exercises") + b"/\xff\n.toml")).write_text("", "utf-8")

    assert all(line.isprintable() for line in left_out(tmp_path).splitlines())


def test_what_editors_leave_behind_is_passed_over(tmp_path: Path) -> None:
    write_exercise(tmp_path, "slow-table")
    write(tmp_path, "exercises/.#slow-table.toml", "junk")
    write(tmp_path, "exercises/slow-table.toml~", "junk")

    assert shelf(tmp_path).problems == ()


def test_a_mark_before_the_text_does_no_harm(tmp_path: Path) -> None:
    file = write_exercise(tmp_path, "slow-table")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

    assert shelf(tmp_path).library.own == {"slow-table"}


def test_five_thousand_files_are_read(tmp_path: Path) -> None:
    for number in range(5_000):
        write_exercise(tmp_path, f"move-{number}", kind="gymnastics" if number % 2 else "mobility")

    found = shelf(tmp_path)

    assert len(found.library.own) == 2_500
    assert len(found.problems) == 2_500


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200) | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_stands_in_a_file_nothing_breaks(tmp_path: Path, content: bytes) -> None:
    for name in ("exercises/any.toml", "programs/any.toml", "sources.toml", "poses.json"):
        write(tmp_path, name, "").write_bytes(content)

    assert shelf(tmp_path).library.exercises == library().exercises


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    key=st.sampled_from(
        ["name", "kind", "directions", "sides", "classes", "default", "tempo", "ladder", "printed", "figure"]
    ),
    value=st.recursive(
        st.booleans() | st.integers(-5, 50) | st.sampled_from(["", "each", "cat-cow", "x"]),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["sets", "reps", "easier"]), inner),
    ),
)
def test_whatever_a_field_says_it_is_played_or_told(tmp_path: Path, key: str, value: object) -> None:
    changes: dict[str, Any] = {key: value}
    write_exercise(tmp_path, "any", **changes)
    write_program(tmp_path, "of-it", "any")

    found = shelf(tmp_path)

    if "any" in found.library.own:
        _plays(found.library)
    else:
        assert found.problems


def _plays(both: Library) -> None:
    session = printed(both.programs["of-it"], both, in_english)
    assert session.total_seconds > 0
    assert to_plain(lawful(both.programs["of-it"], screened(), both, card(), in_english))
