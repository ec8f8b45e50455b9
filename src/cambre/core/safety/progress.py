"""A claim of progress: that a measure has changed."""

from dataclasses import dataclass
from typing import Literal

from cambre.core.library.self_test import SelfTest


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is said of two results of one self-test, in the test's own unit."""

    test: SelfTest
    before: float
    after: float
    said: Literal["better", "worse", "same"]
    by_camera: bool = False
