"""A person's data: how much there is, taken away as one file, brought in from one."""

from collections.abc import Sequence

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cambre.coach import MOST_IMPORTED
from cambre.core.exports import csv
from cambre.core.exports.json import FILE, MEDIA_TYPE
from cambre.documents import DocumentProblemsError
from cambre.store.backups import BESIDE
from cambre.web.asking import anybodys_coach, coach_of, first_in, form_of, root_of
from cambre.web.rendering import render

SEE_OTHER = 303
UNUSABLE = 422
FIELD = "journal"
MOST_TOLD = 8
"""Problems of a file that a page shows; the first ones say what kind of file it is."""


async def show(request: Request) -> Response:
    """Show what is kept, and what was just taken in."""
    return _page(request, taken=_taken(request))


async def take_away(request: Request) -> Response:
    """Give the whole journal as a file."""
    headers = {"content-disposition": f'attachment; filename="{FILE}"', "cache-control": "no-store"}
    return Response(anybodys_coach(request).exported(), headers=headers, media_type=MEDIA_TYPE)


async def take_the_former(request: Request) -> Response:
    """Give the journal's file as it was before a newer version changed it; 404 where there is none."""
    content = anybodys_coach(request).journal.before_migration()
    if content is None:
        raise HTTPException(404)
    headers = {"content-disposition": f'attachment; filename="{BESIDE}"', "cache-control": "no-store"}
    return Response(content, headers=headers, media_type="application/vnd.sqlite3")


async def take_table(request: Request) -> Response:
    """Give the journal as a table for spreadsheets."""
    headers = {"content-disposition": f'attachment; filename="{csv.FILE}"', "cache-control": "no-store"}
    return Response(anybodys_coach(request).table(everybody=True), headers=headers, media_type=csv.MEDIA_TYPE)


async def bring_in(request: Request) -> Response:
    """Take a journal in from a file; where it can't be one, say why and change nothing."""
    name, content = await _upload(request)
    try:
        taken = anybodys_coach(request).take_in(content, name)
    except DocumentProblemsError as error:
        return _page(request, status=UNUSABLE, problems=error.told(coach_of(request).say))
    return RedirectResponse(f"{root_of(request)}/storage?new={taken.new}&known={taken.known}", SEE_OTHER)


async def erase(request: Request) -> Response:
    """Delete everything for good, where that was said twice; where the app lives in a browser its own page does."""
    form = await form_of(request)
    if first_in(form, "sure") != "yes":
        return _page(request, status=UNUSABLE, is_unsure=True)
    anybodys_coach(request).erase()
    return RedirectResponse(f"{root_of(request)}/storage?erased=yes", SEE_OTHER)


def _page(
    request: Request,
    *,
    status: int = 200,
    taken: tuple[int, int] | None = None,
    problems: Sequence[str] = (),
    is_unsure: bool = False,
) -> Response:
    journal = anybodys_coach(request).journal
    return render(
        request,
        "pages/storage/page.html",
        status=status,
        entries=journal.count(),
        former=BESIDE if journal.before_migration() else None,
        taken=taken,
        is_unsure=is_unsure,
        is_erased=request.query_params.get("erased") == "yes" and journal.count() == 0,
        problems=problems[:MOST_TOLD],
        more=len(problems[MOST_TOLD:]),
    )


def _taken(request: Request) -> tuple[int, int] | None:
    said = [request.query_params.get(name, "") for name in ("new", "known")]
    return (int(said[0]), int(said[1])) if all(word.isdecimal() and len(word) < len(FILE) for word in said) else None


async def _upload(request: Request) -> tuple[str, bytes]:
    """The name and the content of the file in a form; 400 where there is none."""
    parser = MultiPartParser(request.headers, request.stream(), max_files=1)
    parser.spool_max_size = MOST_IMPORTED  # in memory: a file on the disk would be written by a thread
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError):
        raise HTTPException(400) from None
    try:
        sent = form.get(FIELD)
        if not isinstance(sent, UploadFile):
            raise HTTPException(400)
        return sent.filename or FILE, await sent.read()
    finally:
        await form.close()


ROUTES = (
    Route("/storage", show),
    Route(f"/storage/{FILE}", take_away),
    Route(f"/storage/{BESIDE}", take_the_former),
    Route(f"/storage/{csv.FILE}", take_table),
    Route("/storage", bring_in, methods=["POST"]),
    Route("/storage/erase", erase, methods=["POST"]),
)
