"""How lengths, weights, angles and times are written for somebody: kept in SI, and turned round here only."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from cambre.core.saying import Say, decimal

Length: TypeAlias = Literal["cm", "inch"]
Weight: TypeAlias = Literal["kg", "lb"]
Kept: TypeAlias = Literal["cm", "kg", "deg", "s"]
"""The units in which measures are kept."""
CM_AN_INCH, KG_A_POUND = 2.54, 0.45359237


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """The units that somebody reads and types; angles and seconds are everybody's."""

    length: Length = "cm"
    weight: Weight = "kg"

    def shown(self, value: float, kept: Kept) -> float:
        """A kept value in somebody's unit."""
        return value / self._factor(kept)

    def stored(self, typed: float, kept: Kept) -> float:
        """What is kept of a number in somebody's unit; to a hundredth, so that 10 inches come back as 10."""
        factor = self._factor(kept)
        return typed if factor == 1 else round(typed * factor, 2)

    def sign(self, kept: Kept, say: Say) -> str:
        """How somebody's unit is written behind a number."""
        if kept == "cm":
            return say("in") if self.length == "inch" else say("cm")
        if kept == "kg":
            return say("lb") if self.weight == "lb" else say("kg")
        return "°" if kept == "deg" else say("s")

    def number(self, value: float, kept: Kept, say: Say) -> str:
        """A kept value as a number to read, to a tenth, without its unit."""
        return decimal(self.shown(value, kept), say)

    def amount(self, value: float, kept: Kept, say: Say) -> str:
        """A kept value with its unit: “12.5 cm”, “4.9 in”, “30°”."""
        gap = "" if kept == "deg" else " "
        return f"{self.number(value, kept, say)}{gap}{self.sign(kept, say)}"

    def _factor(self, kept: Kept) -> float:
        """How much of a kept unit one of somebody's is."""
        if kept == "cm" and self.length == "inch":
            return CM_AN_INCH
        return KG_A_POUND if kept == "kg" and self.weight == "lb" else 1


SI = Units()
"""Centimetres and kilograms, as everything is kept."""
