"""Skills: shown with what they need, never prescribed."""

from cambre.coach import Coach
from tests.web.asked import Asked


def page(app: Asked) -> str:
    """The words of the page, with single spaces."""
    return " ".join(app.get("/skills").text.split())


def test_each_skill_says_what_it_needs_and_that_a_coach_must_be_there(app: Asked, coach: Coach) -> None:
    text = page(app)

    assert {each.skill for each in coach.readiness()} == {"back-walkover", "needle", "scorpion"}
    for skill in coach.readiness():
        assert f"<h2>{skill.name}</h2>" in text
        assert all(need.say.replace("'", "&#39;") in text for need in skill.needs)
    assert "coach beside the mat" in text


def test_of_somebody_unknown_nothing_unmeasured_is_met(app: Asked, coach: Coach) -> None:
    tested = [need for skill in coach.readiness() for need in skill.needs if "regular training" in need.say]

    assert {need.state for need in tested} == {"unknown"}
    assert "not known:" in page(app)


def test_two_exercises_at_most_train_a_skill_and_nothing_starts_it(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    app.send("/card", screened)

    assert all(len(skill.trained_by) == 2 for skill in coach.readiness())
    assert "/train/" not in page(app)


OLDER = {"age_band": "65-plus", "conditions": "osteoporosis"}


def test_what_is_closed_for_good_is_said_once_and_has_no_ladder(
    app: Asked, coach: Coach, screened: dict[str, str]
) -> None:
    app.send("/card", {**screened, **OLDER})
    text = page(app)

    assert text.count("Not open to you</h2>") == 1
    assert all(skill.name in text for skill in coach.readiness())
    assert 'class="needs"' not in text
    assert "/gates/" not in text
    assert 'href="/card/result"' in text


def test_nobody_is_led_to_skills_that_are_closed(app: Asked, screened: dict[str, str]) -> None:
    for path in ("/you", "/progress"):
        assert "/skills" in app.get(path).text
    app.send("/card", {**screened, **OLDER})

    for path in ("/you", "/progress"):
        assert "/skills" not in app.get(path).text


def test_a_closed_skill_is_no_wish_to_choose_unless_it_was_chosen(app: Asked, screened: dict[str, str]) -> None:
    app.send("/begin/likes", {"zone": "UTC", "goals": "scorpion"})
    before = app.get("/begin/likes").text
    app.send("/card", {**screened, **OLDER})
    after = app.get("/begin/likes").text

    assert all(f'value="{goal}"' in before for goal in ("wheel", "back-walkover", "scorpion", "needle", "desk"))
    assert "open to you" not in before
    assert [f'value="{goal}"' in after for goal in ("wheel", "back-walkover", "needle")] == [False] * 3
    assert all(f'value="{goal}"' in after for goal in ("scorpion", "desk", "touch-the-floor", "cambre"))
    assert "What isn&#39;t open to you isn&#39;t among them." in after
