"""Forms that somebody must keep stand there for as long as they are needed."""

from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.training import answer_the_card, train
from tests.browser.viewing import OpenPage


def test_a_form_to_keep_stands_on_the_picture_while_one_gets_ready_and_works(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home, conditions="wrist")
    training = train(open_page)
    on_the_mat = (step for step in training.steps if step["kind"] == "prepare" and step["exercise"] == "cat-cow")
    kept = next(step for step in on_the_mat if step["cues"])
    form = training.form
    training.start()

    training.skips_to("Cat-cow")
    expect(form).to_be_visible()
    expect(form).to_contain_text(kept["cues"][0])
    expect(form).to_contain_text("The picture shows it without that.")
    training.run(kept["seconds"] + 2)

    assert training.page.locator("session-player").get_attribute("data-kind") in {"work", "hold"}
    expect(form).to_contain_text(kept["cues"][0])


def test_a_form_in_another_position_has_no_picture_that_shows_it_lying_down(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home, conditions="hernia")
    training = train(open_page, "gentle-start")
    form, figure = training.form, training.page.locator("[data-slot=figure]")
    training.start()

    training.skips_to("Pelvic tilt")
    expect(form).to_contain_text("Stand with your back against a wall")
    expect(form).to_contain_text("No picture shows it in this position")
    expect(figure).to_be_hidden()
    training.press("d")
    expect(training.page.get_by_role("dialog")).not_to_contain_text("Lie on your back")


def test_what_is_done_as_drawn_says_nothing_of_its_form(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    training = train(open_page)
    training.start()

    expect(training.form).to_be_hidden()
