"""I06: Nobody pushes, pulls or stands on anybody.

No text asks for force by a partner or a coach, for weights or feet on a back, or for hanging.

Why: force from outside doesn't feel what the back feels; both the article and sports bodies for the young forbid it.
Source: article-1, cautious-default
Severity: block
Applies to: text, quotes
"""

from collections.abc import Iterator

from cambre.core.safety.situation import Situation
from cambre.core.safety.words import asks_for


def check_text(text: str, situation: Situation) -> Iterator[str]:
    """Object to a text that asks for force."""
    asked = asks_for(text, situation.words.forced, situation.words.forbidding)
    if asked is not None:
        yield situation.say("“{asked}”: nobody pushes, pulls or stands on anybody here.").format(asked=asked)
