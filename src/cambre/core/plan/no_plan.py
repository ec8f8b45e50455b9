"""Why there is no plan, and the way back to one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """The smallest set of things that can't be had together, in words, and what to change."""

    clash: tuple[str, ...]
    unlock: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPlan:
    """There is no plan, for these reasons."""

    no_plan: tuple[Clash, ...]
