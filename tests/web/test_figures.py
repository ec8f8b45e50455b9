"""The drawn figures as pictures."""

import re

from tests.web.asked import Asked


def test_a_figure_is_a_picture_that_is_kept_for_ever(app: Asked) -> None:
    address = re.findall(r'src="(/figures/[^"]+)"', app.get("/exercises/cobra").text)[0]

    answer = app.get(address)

    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "immutable" in answer.headers["cache-control"]
    assert "content-security-policy" in answer.headers


def test_a_figure_of_another_release_is_shown_and_not_kept(app: Asked) -> None:
    answer = app.get("/figures/000000000000/cobra/still-day.svg")

    assert answer.status_code == 200
    assert "immutable" not in answer.headers["cache-control"]


def test_a_figure_holds_nothing_that_the_policy_forbids(app: Asked) -> None:
    for form in ("still-day", "still-night", "moving-day"):
        svg = app.get(f"/figures/0/cobra/{form}.svg").text
        assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|href=\"(?!#)", svg), form
