"""What is known of somebody, on one page."""

from cambre.coach import Coach
from cambre.core.journal.kinds import Wish, WishesRated
from tests.web.asked import Asked

HOW = {"zone": "UTC", "pain": "0", "warm": "yes"}


def page(app: Asked) -> str:
    """The words of the page, with single spaces."""
    return " ".join(app.get("/you").text.split())


def test_of_somebody_new_nothing_is_known_and_the_ways_are_there(app: Asked) -> None:
    text = page(app)

    assert "Nothing is known of your back yet" in text
    assert text.count("not measured") == 8
    assert all(f'href="{path}"' in text for path in ("/card", "/begin", "/history", "/tests", "/people", "/storage"))


def test_answers_are_told_changed_and_deleted(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "conditions": "glaucoma"})
    text = page(app)
    assert "20 to 64" in text
    assert coach.card.conditions
    assert next(each.ask for each in coach.card.conditions if each.id == "glaucoma").replace("'", "&#39;") in text

    assert 'action="/card/forget"' in text
    app.send("/card/forget")

    assert "Nothing is known of your back yet" in page(app)


def test_deleted_answers_bring_no_earlier_ones_back(app: Asked, screened: dict[str, str], coach: Coach) -> None:
    app.send("/card", {**screened, "experience": "advanced"})
    app.send("/card", {**screened, "emergency": "saddle_numbness"})
    app.send("/card/forget")

    assert not coach.person().is_screened
    assert coach.outcome().level.value == "gentle"


def test_wishes_are_told_each_with_its_change(app: Asked) -> None:
    app.send("/begin/time", {"zone": "UTC", "days": "4", "minutes": "15", "weekdays": ["0", "4"]})
    text = page(app)

    assert "4 days a week, 15 minutes each (Monday, Friday)" in text
    assert 'href="/begin/time?then=/you"' in text


def test_a_result_is_a_mark_with_its_error_and_stands_in_the_table_too(app: Asked, screened: dict[str, str]) -> None:
    app.send("/card", screened)
    sides = {"left": ["14", "15", "15"], "right": ["20", "20", "20"]}
    assert app.send("/tests/side-reach", {**HOW, **sides}).status_code == 303

    text = page(app)
    assert text.count('class="gauge-now"') == 2
    assert "The right goes further than the left." in text
    assert "<td>left</td><td>15 cm</td> <td>± 4 cm</td> <td>measured once</td>" in text


def test_the_three_things_stand_in_ones_own_words(app: Asked, coach: Coach) -> None:
    coach.rate(WishesRated(zone="UTC", wishes=(Wish(what="tie my <shoes>", goes=3),)))

    assert "tie my &lt;shoes&gt;" in page(app)
