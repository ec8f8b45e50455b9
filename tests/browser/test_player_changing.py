"""In the middle of a session: something easier, harder or different, and the figure turned round."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.homes import Home
from tests.browser.training import Training, answer_the_card, in_journal, train
from tests.browser.viewing import OpenPage

MIRRORED = re.compile(r"\bmirrored\b")


def at_the_cobra(open_page: OpenPage, home: Home) -> Training:
    """A session of somebody who trains regularly, getting ready for the cobra."""
    answer_the_card(home)
    training = train(open_page)
    training.start()
    training.skips_to("Cobra")
    return training


def ask(training: Training) -> Locator:
    """The question what to do instead."""
    training.press("e")
    dialog = training.page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="In place of")).to_be_visible()
    return dialog


def test_an_easier_rung_takes_its_place_at_once(open_page: OpenPage, home: Home) -> None:
    training = at_the_cobra(open_page, home)

    ask(training).get_by_role("button", name="Easier: Sphinx").click()

    training.shows("name", "Sphinx")
    training.shows("kind", "Get ready")
    expect(training.page.locator("[data-slot=figure]")).to_have_attribute("aria-label", "Sphinx")
    training.has_sent_all()
    changed = in_journal(home)[-1]
    assert {key: changed.body[key] for key in ("exercise", "now", "way")} == {
        "exercise": "cobra",
        "now": "sphinx",
        "way": "easier",
    }


def test_a_harder_rung_and_back_again(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home)
    training = train(open_page)
    training.start()
    training.skips_to("Cat-cow")

    ask(training).get_by_role("button", name="Harder: Segmental cat-cow").click()
    training.shows("name", "Segmental cat-cow")
    ask(training).get_by_role("button", name="Easier: Cat-cow").click()

    training.shows("name", "Cat-cow")


def test_what_hurt_is_not_offered_again_nor_anything_harder(open_page: OpenPage, home: Home) -> None:
    training = at_the_cobra(open_page, home)
    training.press("ArrowRight", "h")
    training.page.get_by_role("button", name="A little").click()
    training.page.get_by_role("button", name="Do the easier one: Sphinx").click()
    training.shows("name", "Sphinx")

    dialog = ask(training)

    expect(dialog.get_by_role("button", name="Easier: Lying on the belly")).to_be_visible()
    expect(dialog.get_by_role("button", name="Harder")).to_have_count(0)


def test_what_must_be_kept_is_heard_and_read_before_a_rung_begins(open_page: OpenPage, home: Home) -> None:
    answer_the_card(home, age="65-plus", conditions="osteoporosis")
    training = train(open_page, "gentle-start")
    training.start()
    training.skips_to("Dead bug")

    dialog = ask(training)
    form = training.page.evaluate(
        "JSON.parse(document.querySelector('script[data-document]').textContent).exercises['dead-bug'].ways[0].ready.cues[0]"
    )
    easier = dialog.get_by_role("button", name="Easier: Pelvic tilt")
    expect(easier).to_contain_text(form)
    easier.click()
    expect(dialog).to_be_hidden()
    heard = len(training.said)
    training.run(22)

    assert form in [each["text"] for each in training.said]
    assert [each["text"] for each in training.said[heard - 1 :] if each["isCut"]] == []
    training.press("d")
    expect(training.page.get_by_role("dialog").get_by_role("listitem").first).to_have_text(form)


def test_a_form_in_force_is_not_offered_again(open_page: OpenPage, home: Home) -> None:
    training = at_the_cobra(open_page, home)
    form = "Lift only until your back is flat"
    ask(training).get_by_role("button", name=form).click()
    expect(training.page.get_by_role("dialog")).to_be_hidden()

    expect(ask(training).get_by_role("button", name=form)).to_have_count(0)


def test_another_form_is_said_and_kept_in_mind(open_page: OpenPage, home: Home) -> None:
    training = at_the_cobra(open_page, home)
    form = "Lift only until your back is flat"

    ask(training).get_by_role("button", name=form).click()
    training.run(10)

    training.shows("name", "Cobra")
    assert any(each["text"].startswith(form) for each in training.said)
    training.has_sent_all()
    assert in_journal(home)[-1].body["form"].startswith(form)


def test_keeping_it_changes_nothing(open_page: OpenPage, home: Home) -> None:
    training = at_the_cobra(open_page, home)
    before = training.reads("digits")

    ask(training).get_by_role("button", name="Keep it as it is").click()

    training.shows("name", "Cobra")
    assert training.reads("digits") == before
    training.has_sent_all()
    assert "exercise_changed" not in {entry.kind for entry in in_journal(home)}


def test_a_reload_goes_on_with_what_was_chosen(open_page: OpenPage, home: Home) -> None:
    training = at_the_cobra(open_page, home)
    ask(training).get_by_role("button", name="Easier: Sphinx").click()
    training.shows("name", "Sphinx")

    training.page.reload(wait_until="networkidle")
    training.page.get_by_role("button", name="Go on").click()

    training.shows("name", "Sphinx")
    ask(training).get_by_role("button", name="Easier: Lying on the belly").click()
    training.shows("name", "Lying on the belly")


def test_the_figure_can_be_mirrored_and_stays_so(open_page: OpenPage) -> None:
    training = train(open_page)
    training.start()
    figure = training.page.locator("[data-slot=figure]")
    expect(figure).not_to_have_class(MIRRORED)

    training.press("k")
    training.page.get_by_role("button", name="Mirror it").click()
    expect(figure).to_have_class(MIRRORED)
    training.page.reload(wait_until="networkidle")
    training.page.get_by_role("button", name="Go on").click()

    expect(figure).to_have_class(MIRRORED)
    training.press("f")
    expect(figure).not_to_have_class(MIRRORED)
