"""Documents that come from outside or go out: read strictly, described by JSON Schema."""

from cambre.documents.problems import DocumentProblemsError
from cambre.documents.reading import read, read_json, write_json
from cambre.documents.schemas import SCHEMAS, schema

__all__ = ["SCHEMAS", "DocumentProblemsError", "read", "read_json", "schema", "write_json"]
