"""What a player sends, kept all or nothing; it may send the same again, and each entry is kept once."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from cambre.core.bounds import Some
from cambre.core.journal.kinds import Sent
from cambre.core.library.dose import STRICT
from cambre.documents import DocumentProblemsError, read_json
from cambre.store.journal import StoreError
from cambre.web.asking import coach_of

MOST_ENTRIES = 2_000
TOO_LARGE, NOT_JSON, NOT_USABLE, NOT_NOW = 413, 415, 422, 503


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Entries on their way to the journal."""

    __pydantic_config__: ClassVar = STRICT

    entries: Annotated[tuple[Sent, ...], Some(MOST_ENTRIES)]


async def keep(request: Request) -> JSONResponse:
    """Keep the entries and say which uuids are in the journal now, or every problem with them."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        return _problems(NOT_JSON, "entries are sent as application/json")
    try:
        parcel = read_json(Parcel, await request.body(), "journal")
        return JSONResponse({"kept": coach_of(request).record(parcel.entries)})
    except HTTPException as error:
        return _problems(error.status_code, "this is too much at once; send the entries in smaller parcels")
    except DocumentProblemsError as error:
        return _problems(NOT_USABLE, *error.problems)
    except StoreError as error:
        return _problems(NOT_NOW, str(error))


def _problems(status: int, *problems: str) -> JSONResponse:
    return JSONResponse({"problems": problems}, status)


ROUTES = (Route("/journal", keep, methods=["POST"]),)
