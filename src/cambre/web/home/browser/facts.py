"""What Python in a browser knows from the start: read, checked and drawn where the site was made.

Reading it anew from its files took a second of every start there.
"""

import pickle
from dataclasses import dataclass
from importlib.resources import files

from cambre.core.library.catalogue import Library
from cambre.core.screening.card import Card
from cambre.web.figures import Drawn

FILE = "facts.pickle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything that never changes between two releases."""

    library: Library
    card: Card
    figures: Drawn


def written(facts: Facts) -> bytes:
    """The facts as `read_facts` reads them, in whichever Python runs there."""
    return pickle.dumps(facts, protocol=5)


def read_facts() -> Facts:
    """The facts that were packed with the app."""
    facts: Facts = pickle.loads((files(__package__) / FILE).read_bytes())  # noqa: S301 -- out of our own archive
    return facts
