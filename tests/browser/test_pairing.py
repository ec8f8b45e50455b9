"""A phone at home: paired by the code on the terminal, then trained with over plain http."""

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.homes import Home
from tests.browser.serving import Server, killable
from tests.browser.training import in_journal, train
from tests.browser.viewing import LAPTOP, LIGHTS, PHONE, OpenPage, grave_violations, is_wider_than_screen

pytestmark = pytest.mark.computer  # about a server that is reached, killed or started again

NOT_LET_IN = "40"  # 401 and 403, which the browser writes to its console


def own_address() -> str:
    """An address of this computer that other devices could use; nothing is sent to find it out."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asking:
        try:
            asking.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this computer is in no network")
        return str(asking.getsockname()[0])


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """A server that other devices reach."""
    with killable(folder, "--host", "0.0.0.0", "--pair", host=own_address()) as running:  # noqa: S104 -- it is meant
        yield running


@pytest.fixture
def address(server: Server) -> str:
    """Where a phone finds it."""
    return server.address


def code_of(server: Server) -> str:
    """The code that the terminal shows."""
    return server.said.partition("this code: ")[2].split()[0]


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "without"])
def test_a_device_is_asked_for_the_code_once(
    open_page: OpenPage, server: Server, light: str, size: tuple[int, int], *, scripts: bool
) -> None:
    page = open_page("/history", light=light, size=size, scripts=scripts, forgives=NOT_LET_IN)
    assert scripts is False or grave_violations(page) == []
    page.get_by_label("Code").fill("WRNG-CODE")
    page.get_by_role("button", name="Pair").click()
    expect(page.get_by_role("alert")).to_contain_text("That isn't the code")
    assert not is_wider_than_screen(page)

    page.get_by_label("Code").fill(code_of(server).lower())
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="A supple, strong back")).to_be_visible()
    page.goto("/history")
    expect(page.get_by_role("heading", name="History")).to_be_visible()


def test_a_paired_phone_trains_without_what_browsers_keep_for_https(
    open_page: OpenPage, server: Server, home: Home
) -> None:
    page = open_page("/", forgives=NOT_LET_IN)
    page.get_by_label("Code").fill(code_of(server))
    page.get_by_role("button", name="Pair").click()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("isSecureContext") is False
    cookies = page.context.cookies()

    def paired(path: str, **how: object) -> object:
        opened = open_page(path, **how)
        opened.context.add_cookies([{**each} for each in cookies])  # type: ignore[typeddict-item]
        return opened

    training = train(paired, forgives=NOT_LET_IN)  # type: ignore[arg-type]
    training.start()
    training.run(70)
    training.has_sent_all()

    assert [entry.kind for entry in in_journal(home)] == ["session_started", "step_done"]
