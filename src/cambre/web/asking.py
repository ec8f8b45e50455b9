"""What pages ask of a request: the coach behind it, and the fields of a form."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request

if TYPE_CHECKING:
    from cambre.coach import Coach

MOST_FIELDS = 500
LONGEST_ZONE = 64


def coach_of(request: Request) -> "Coach":
    """The coach that this app stands around."""
    coach: Coach = request.app.state.coach
    return coach


async def form_of(request: Request) -> Mapping[str, Sequence[str]]:
    """The fields of a plain form, each with its values; 400 where it can't be read."""
    try:
        body = (await request.body()).decode("ascii")
        return parse_qs(body, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise HTTPException(400) from None


def root_of(request: Request) -> str:
    """The path that the app is mounted at; empty on a computer."""
    root: str = request.scope.get("root_path", "")
    return root


def zone_in(form: Mapping[str, Sequence[str]]) -> str:
    """The time zone that a page's script filled in; UTC where none did."""
    return (form.get("zone") or ("",))[0][:LONGEST_ZONE] or "UTC"
