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
