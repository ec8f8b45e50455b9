"""Takes what a player did into the journal: all of a delivery or nothing, however often it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, ClassVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cambre.core.bounds import Some
from cambre.core.journal.kinds import Sent
from cambre.core.library.dose import STRICT
from cambre.documents import DocumentProblemsError, read_json
from cambre.store.journal import StoreError
from cambre.web.asking import WhoIsThisError, anybodys_coach, coach_of

if TYPE_CHECKING:
    from cambre.coach import Coach

ONLY = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Entries on their way to the journal."""

    __pydantic_config__: ClassVar = STRICT

    entries: Annotated[tuple[Sent, ...], Some(1_000)]


async def keep(request: Request) -> Response:
    """Keep the entries and say which ones the journal has; or nothing is kept, and 409, 415, 422 or 503 says why."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != ONLY:
        return _refused(415, [f"Send the entries as {ONLY}."])
    try:
        delivery = read_json(Delivery, await request.body(), "journal")
        kept = _coach_for(request, delivery).record(delivery.entries)
    except DocumentProblemsError as error:
        return _refused(422, error.problems)
    except ClientDisconnect:  # the page was closed while it sent; it sends again when it is opened
        return _refused(503, ["The entries didn't arrive whole."])
    except WhoIsThisError:
        return _refused(409, ["Several people train here; say the person of each entry."])
    except StoreError as error:
        return _refused(503, [str(error)])
    return JSONResponse({"kept": list(kept)})


def _coach_for(request: Request, delivery: Delivery) -> "Coach":
    """Who is chosen doesn't matter where each entry says whose it is."""
    return anybodys_coach(request) if all(each.person for each in delivery.entries) else coach_of(request)


def _refused(status: int, problems: Sequence[str]) -> Response:
    return JSONResponse({"problems": list(problems)}, status)


ROUTES = (Route("/journal", keep, methods=["POST"]),)
