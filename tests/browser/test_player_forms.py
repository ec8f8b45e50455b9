"""Forms that somebody must keep stand there for as long as they are needed."""

from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.training import answer_the_card, train
from tests.browser.viewing import OpenPage


def test_a_form_to_keep_stands_on_the_picture_while_one_gets_ready_and_works(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home, conditions="wrist")
    training = train(open_page)
    kept = next(step for step in training.steps if step["kind"] == "prepare" and step["cues"])
    form = training.form
    training.start()

    while not form.is_visible():
        training.press("ArrowRight")
    expect(form).to_be_visible()
    expect(form).to_contain_text(kept["cues"][0])
    expect(form).to_contain_text("The picture shows it without that.")
    training.run(kept["seconds"] + 2)

    assert training.page.locator("session-player").get_attribute("data-kind") in {"work", "hold"}
    expect(form).to_contain_text(kept["cues"][0])


def test_what_is_done_as_drawn_says_nothing_of_its_form(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    training = train(open_page)
    training.start()

    expect(training.form).to_be_hidden()
