"""What a rule says against something, and how much it weighs."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Block and error refuse; a warning is told."""

    BLOCK = "block"
    ERROR = "error"
    WARN = "warn"

    @property
    def refuses(self) -> bool:
        """Whether what it is said of may not be done."""
        return self is not Severity.WARN


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What a check says against one place; where no severity is given, the rule's own."""

    where: str
    message: str
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An objection with the rule that raised it."""

    rule: str
    severity: Severity
    where: str
    message: str
