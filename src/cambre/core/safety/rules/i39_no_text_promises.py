"""I39: No text promises, diagnoses or cures.

Nothing is “safe for everyone”, nobody is told what they have, pain is no gain, and posture isn't fixed.

Why: those are promises that nobody can keep; Cambré is fitness education, not treatment.
Source: warneke-2025, cautious-default
Severity: block
Applies to: text, quotes
"""

from collections.abc import Iterator

from cambre.core.safety.situation import Situation
from cambre.core.safety.words import says


def check_text(text: str, situation: Situation) -> Iterator[str]:
    """Object to a text that promises."""
    said = says(text, situation.words.never_said)
    if said is not None:
        yield situation.say("“{said}”: no text here promises that.").format(said=said.strip())
