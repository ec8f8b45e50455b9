"""What pages ask of a request: the coach behind it, and the fields of a form."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request

from cambre.core.journal.moments import zone_named

if TYPE_CHECKING:
    from cambre.coach import Coach
    from cambre.core.journal.household import Member

MOST_FIELDS = 500
LONGEST_ZONE = 64


PERSON = "cambre-person"
"""The cookie that says who is chosen on this device."""


class WhoIsThisError(Exception):
    """Several people train here, and this device doesn't say which of them it is."""


def anybodys_coach(request: Request) -> "Coach":
    """The coach that this app stands around, for whatever is the same for everybody."""
    coach: Coach = request.app.state.coach
    return coach


def coach_of(request: Request) -> "Coach":
    """The coach of the person who is chosen on this device, in their language; raises WhoIsThisError."""
    coach = anybodys_coach(request)
    who = who_in(request, coach.people())
    if who is None:
        raise WhoIsThisError
    return coach.of(who.id).spoken()


def who_in(request: Request, people: Sequence["Member"]) -> "Member | None":
    """The person who is chosen on this device; where there is but one, it is that one."""
    chosen = request.cookies.get(PERSON)
    return people[0] if len(people) == 1 else next((each for each in people if each.id == chosen), None)


async def form_of(request: Request) -> Mapping[str, Sequence[str]]:
    """The fields of a plain form, each with its values; 400 where it can't be read."""
    try:
        body = (await request.body()).decode("ascii")
        return parse_qs(body, keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise HTTPException(400) from None


def first_in(form: Mapping[str, Sequence[str]], name: str) -> str:
    """The first value of a field; nothing where there is none."""
    return (form.get(name) or ("",))[0]


def root_of(request: Request) -> str:
    """The path that the app is mounted at; empty on a computer."""
    root: str = request.scope.get("root_path", "")
    return root


def local_path(asked: str) -> str:
    """The page of this app that was asked for; the first page for anything else."""
    is_local = asked.startswith("/") and not asked.startswith(("//", "/\\")) and asked.isprintable()
    return asked if is_local else "/"


def zone_in(form: Mapping[str, Sequence[str]]) -> str:
    """The time zone that a page's script filled in; UTC where none did, or where no zone is called so."""
    return zone_named(first_in(form, "zone")[:LONGEST_ZONE] or "UTC").key
