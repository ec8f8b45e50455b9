"""The JSON Schema of each document, by the name that the command line uses."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cambre.core.entry import Entry
from cambre.core.library.exercise import Exercise
from cambre.core.library.program import Program
from cambre.core.observe.observation import Observation
from cambre.core.plan_document import Plan
from cambre.core.screening.profile import Profile
from cambre.core.session.timeline import Timeline
from cambre.documents.reading import adapter

SCHEMAS: Mapping[str, type] = MappingProxyType(
    {
        "exercise": Exercise,
        "program": Program,
        "profile": Profile,
        "plan": Plan,
        "timeline": Timeline,
        "observation": Observation,
        "journal": Entry,
    },
)


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a document; the journal's is that of one entry."""
    described = adapter(SCHEMAS[name]).json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
