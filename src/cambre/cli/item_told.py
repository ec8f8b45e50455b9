"""An item of a plan in a line: what, how much, and as what."""

from cambre.cli.language import counted, say
from cambre.core.plan_document import PlanItem, PlayedSides
from cambre.core.units import SI


def what_of(item: PlanItem, name: str) -> str:
    """The item, with the name of its exercise first."""
    return f"{name:<30}{_dose(item):<24}{say(item.role)}"


def _dose(item: PlanItem) -> str:
    each = counted(item.reps, "time", "times") if item.reps else f"{item.seconds or 0:.0f} {say('s')}"
    sets = f"{item.sets} × " if item.sets > 1 else ""
    sides = f" {say('a side')}" if item.sides is PlayedSides.EACH else ""
    weight = f", {SI.amount(item.load_kg, 'kg', say)}" if item.load_kg else ""
    return f"{sets}{each}{sides}{weight}"
