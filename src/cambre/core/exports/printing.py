"""How a sheet is printed."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """The size of the paper, and whether the letters are large."""

    paper: Paper = "a4"
    is_large: bool = False
