"""How browser tests look at pages: the sizes of screens, and what axe says."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Page

PHONE, TABLET, LAPTOP = (360, 740), (768, 1024), (1440, 900)
LIGHTS = ("light", "dark")
LOOKS = pytest.mark.parametrize(
    ("size", "light"), [(PHONE, "light"), (LAPTOP, "dark")], ids=["phone-light", "laptop-dark"]
)
"""Each size and each light once: colours are the same at every size, and sizes in every light."""
GRAVE = ("serious", "critical")
AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"

OpenPage: TypeAlias = Callable[..., Page]
"""`open_page(path, size=PHONE, light="light", calm=False, scripts=True, forgives=None)`."""


def grave_violations(page: Page) -> Sequence[str]:
    """What axe finds wrong with the page as it stands, where it is serious or critical."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: run npm ci")
    page.evaluate(AXE.read_text("utf-8"))  # through the debugger, which the page's policy doesn't bind
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {each['help']}: {[node['html'][:120] for node in each['nodes']]}"
        for each in found["violations"]
        if each["impact"] in GRAVE
    ]


def is_wider_than_screen(page: Page) -> bool:
    """Whether the page would have to be moved sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
