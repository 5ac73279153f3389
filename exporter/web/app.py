"""The service: its routes, each of which checks what was asked, has a worker do it, and answers."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response, StreamingResponse
from starlette.exceptions import HTTPException

from exporter import __version__, corrections, review, userdata
from exporter.errors import ExporterError
from exporter.report import UNSURE
from exporter.web import bodies
from exporter.web.described import ADDED, CONVERTED, PARSED, body_of
from exporter.web.files import page_files
from exporter.web.forms import FORMS, LABELS, VARIABLES
from exporter.web.guard import Guard
from exporter.web.lines import last_lines
from exporter.web.pool import JobFailed, Pool
from exporter.web.problem import problem, stated
from exporter.web.requests import Adding, Converting, Input, Reading, Relabelling
from exporter.web.settings import Settings
from exporter.web.worker import OURS
from exporter.web.zotero import ZOTERO, Target, Zotero, ZoteroError

LINES = "application/x-ndjson"


def create_app(settings: Settings, zotero: Zotero = ZOTERO) -> Guard:
    """The service behind its guard, as an ASGI application."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.pool = Pool(settings.limits)
        yield
        app.state.pool.close()

    app = FastAPI(
        title="exporter",
        version=__version__,
        summary="Turns copied references into .bib, .ris and CSL-JSON.",
        docs_url=None,  # their pages would be loaded from elsewhere
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.settings, app.state.zotero, app.state.writing = settings, zotero, asyncio.Lock()
    _add_errors(app)
    _add_reading(app)
    _add_writing(app)
    _add_zotero(app)
    _add_page(app)
    return Guard(app, settings)


def _pool(request: Request) -> Pool:
    pool: Pool = request.app.state.pool
    return pool


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def _zotero(request: Request) -> Zotero:
    zotero: Zotero = request.app.state.zotero
    return zotero


Workers = Annotated[Pool, Depends(_pool)]
Run = Annotated[Settings, Depends(_settings)]
ZoteroHere = Annotated[Zotero, Depends(_zotero)]


def _add_errors(app: FastAPI) -> None:
    """Every error is answered as JSON: ``{"error": {"message", "file", "place", "mend"}}``."""

    @app.exception_handler(JobFailed)
    async def failed(_: Request, error: JobFailed) -> Response:
        return JSONResponse({"error": error.error}, error.status)

    @app.exception_handler(ExporterError)
    async def foreseen(_: Request, error: ExporterError) -> Response:
        return JSONResponse({"error": stated(error)}, 502 if isinstance(error, ZoteroError) else 422)

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> Response:
        return JSONResponse({"error": stated(bodies.not_valid(error.errors()))}, 422)

    @app.exception_handler(Exception)
    async def unforeseen(_: Request, error: Exception) -> Response:
        return JSONResponse({"error": problem("it could not be done", mend=OURS)}, 500)

    @app.exception_handler(HTTPException)
    async def refused(_: Request, refusal: HTTPException) -> Response:
        return JSONResponse({"error": problem(refusal.detail)}, refusal.status_code, refusal.headers)


def _add_reading(app: FastAPI) -> None:
    @app.post("/api/parse", responses=PARSED, openapi_extra=body_of(bodies.Parse))
    async def parse(request: Request, pool: Workers, settings: Run) -> Response:
        """Read references out of text or files; with ``Accept: application/x-ndjson`` a stream, as they are read."""
        asked = await bodies.reading(request, settings.limits)
        return await _read(pool, asked, streamed=LINES in request.headers.get("accept", ""))

    @app.get("/api/opened", responses=PARSED)
    async def opened(pool: Workers, settings: Run) -> Response:
        """The inputs that the service was started with, as a stream."""
        inputs = tuple(Input(bodies.file_name(path), path=path) for path in settings.opened)
        return await _read(pool, Reading(inputs), streamed=True)

    @app.post("/api/read", response_model=review.Reviewed)
    async def read(body: bodies.Read, pool: Workers) -> Response:
        """The record with what a change of its string's labels changes."""
        return await _answer(pool, Relabelling(body.reference, tuple(body.spans)))

    @app.post("/api/corrections")
    def correct(body: bodies.Correction, settings: Run) -> dict[str, int]:
        """Keep a correction for ``exporter train --add-corrections``, or forget it; how many are kept."""
        if not settings.keep_corrections:
            return {"kept": 0}
        if not body.spans:
            return {"kept": corrections.forget(body.source)}
        return {"kept": corrections.keep(body.source, body.spans)}


async def _read(pool: Pool, asked: Reading, *, streamed: bool) -> Response:
    pieces = pool.run(asked)
    first = await anext(pieces, b"")  # what fails before anything is read has a status of its own
    if streamed:
        return StreamingResponse(_to_the_end(first, pieces), media_type=LINES)
    lines = (first + b"".join([piece async for piece in pieces])).splitlines()
    found: dict[str, list[Any]] = {"reference": [], "report": [], "problem": []}
    for line in map(json.loads, lines):
        found.get(line.pop("event"), []).append(line)
    whole = {"references": found["reference"], "reports": found["report"], "problems": found["problem"]}
    nothing = found["problem"] and not found["reference"]
    return JSONResponse(whole | ({"error": found["problem"][0]} if nothing else {}), 422 if nothing else 200)


async def _to_the_end(first: bytes, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The pieces of a stream that has begun: what fails now can only be said in it."""
    yield first
    try:
        async for piece in pieces:
            yield piece
    except JobFailed as failed:
        yield last_lines(failed.error)


def _add_writing(app: FastAPI) -> None:
    @app.post("/api/convert", responses=CONVERTED, openapi_extra=body_of(bodies.Convert))
    async def convert(request: Request, pool: Workers, settings: Run) -> Response:
        """A bibliography made of text, of files, or of records."""
        return await _answer(pool, await bodies.converting(request, settings.limits))

    @app.post("/api/add", responses=ADDED)
    async def add(body: bodies.Add, request: Request, pool: Workers, settings: Run) -> Response:
        """Add what is new to a bibliography, as ``exporter add`` does; nothing else of it changes."""
        bodies.check_count(body.references, settings.limits)
        references = tuple(body.references)
        if body.library is not None:
            data = body.library.text.encode("utf-8", "replace")
            return await _answer(pool, Adding(references, bodies.file_name(body.library.name), data))
        if not settings.library:
            raise bodies.NotUnderstood("there is no library: send one, or start the service with --library")
        async with request.app.state.writing:  # two that read the same file would each write it without the other
            return await _answer(pool, Adding(references, settings.library))


async def _answer(pool: Pool, asked: object) -> Response:
    whole = b"".join([piece async for piece in pool.run(asked)])
    return Response(whole, media_type="application/json")


def _add_zotero(app: FastAPI) -> None:
    @app.get("/api/zotero")
    def target(zotero: ZoteroHere) -> Target:
        """Whether Zotero runs on this machine, and where items would go in it."""
        return zotero.target()

    @app.post("/api/zotero")
    async def send(body: bodies.Send, pool: Workers, settings: Run, zotero: ZoteroHere) -> dict[str, Any]:
        """Send records to Zotero, into the collection that is selected there."""
        bodies.check_count(body.references, settings.limits)
        where = await asyncio.to_thread(zotero.target)
        if not where.running:
            raise ZoteroError(where.reason)
        asked = Converting("ris", references=tuple(body.references))
        whole = json.loads(b"".join([piece async for piece in pool.run(asked)]))
        saved = await asyncio.to_thread(zotero.send, whole["output"])
        return {"sent": whole["count"], "saved": saved, "library": where.library, "collection": where.collection}


def _add_page(app: FastAPI) -> None:
    @app.get("/api/about")
    def about(settings: Run) -> dict[str, Any]:
        """What the page has to know of the service: labels, types with their forms, variables, and what is open."""
        return {
            "version": __version__,
            "labels": LABELS,
            "types": FORMS,
            "variables": VARIABLES,
            "unsure": UNSURE,
            "library": bodies.file_name(settings.library) if settings.library else None,
            "opened": [bodies.file_name(path) for path in settings.opened],
            "corrections": str(userdata.corrections()) if settings.keep_corrections else None,
        }

    @app.api_route("/{path:path}", methods=["GET", "HEAD"], include_in_schema=False)
    def page(request: Request) -> Response:
        """A file of the page."""
        found = page_files().get(request.scope["path"])
        if found is None:
            missing = problem("there is no such page here", file=request.scope["path"])
            return JSONResponse({"error": missing}, 404)
        data, kind = found
        return Response(data, media_type=kind, headers={"cache-control": "no-cache"})
