"""What comes in: the bodies of requests, checked, as values."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Annotated, Any, Literal, TypeVar

from fastapi import Request
from pydantic import Field, GetCoreSchemaHandler, TypeAdapter, ValidationError
from starlette.datastructures import UploadFile

from exporter.errors import ExporterError
from exporter.pipeline import Options
from exporter.review import Reviewed
from exporter.web.requests import Converting, Input, Reading
from exporter.web.settings import Limits

T = TypeVar("T")
PASTED = "pasted text"
_MOST_FIELDS = 50
_OF_A_NAME = 200  # characters of a file's name that are kept
_LONGEST = 100_000  # characters of one reference's string; a real one has a thousand


class NotUnderstood(ExporterError):
    """A body that is not what the route takes: what is wrong, and where in it."""

    def __init__(self, message: str, place: str = "") -> None:
        super().__init__(message, place=place, mend="/openapi.json describes every route.")


def not_valid(errors: Sequence[Any]) -> NotUnderstood:
    """What pydantic found first."""
    return NotUnderstood(errors[0]["msg"], ".".join(map(str, errors[0]["loc"])))


class _ToTheFirst:
    """Says of a type that the first error in it ends its validation: a million wrong values are no million errors."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> Any:
        schema = handler(source)
        _end_early(schema, handler)
        return schema


def _end_early(schema: Any, handler: GetCoreSchemaHandler) -> None:
    if isinstance(schema, list):
        for each in schema:
            _end_early(each, handler)
    elif isinstance(schema, dict) and schema.get("type") == "definition-ref":
        _end_early(handler.resolve_ref_schema(schema), handler)
    elif isinstance(schema, dict):
        if schema.get("type") in ("list", "tuple"):
            schema["fail_fast"] = True
        _end_early(list(schema.values()), handler)


Records = Annotated[list[Reviewed], _ToTheFirst()]
Spans = Annotated[list[tuple[str, int, int]], _ToTheFirst()]


@dataclass(frozen=True, slots=True)
class Parse:
    """References to read. ``split`` says what separates them, ``article`` puts the page's own record first."""

    text: str = ""
    split: Literal["auto", "line", "blank", "number"] = "auto"
    article: bool = False


@dataclass(frozen=True, slots=True)
class Convert:
    """Text or records to write as a bibliography; the options are those of ``exporter convert``."""

    to: Literal["bibtex", "ris", "csljson"] = "bibtex"
    text: str = ""
    references: Records = field(default_factory=list)
    dialect: Literal["bibtex", "biblatex"] = "bibtex"
    protect: bool = True
    ascii: bool = False
    keep_source: bool = False
    key_pattern: str | None = None
    split: Literal["auto", "line", "blank", "number"] = "auto"
    article: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A record and the labels that a person gave its string: label, start, end; offsets in characters."""

    reference: Annotated[Reviewed, _ToTheFirst()]
    spans: Spans


@dataclass(frozen=True, slots=True)
class SentLibrary:
    """A bibliography that is sent along: the name of its file and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Add:
    """Records to add to a bibliography; without one, to the library that the service was started with."""

    references: Records
    library: SentLibrary | None = None


@dataclass(frozen=True, slots=True)
class Send:
    """Records to send to Zotero."""

    references: Records


@dataclass(frozen=True, slots=True)
class Correction:
    """A string and the labels that a person gave it; without any (null) the correction of that string is forgotten."""

    source: Annotated[str, Field(max_length=_LONGEST)]
    spans: Spans | None


async def reading(request: Request, limits: Limits) -> Reading:
    """What a request asks to read."""
    body, files = await _body(request, Parse, limits)
    inputs = _inputs(body.text, files)
    if not inputs:
        raise NotUnderstood('there is nothing to read: send {"text": "…"} or files')
    return Reading(inputs, Options(body.split, body.article))


async def converting(request: Request, limits: Limits) -> Converting:
    """What a request asks to convert."""
    body, files = await _body(request, Convert, limits)
    check_count(body.references, limits)
    inputs = _inputs(body.text, files)
    if bool(inputs) == bool(body.references):
        raise NotUnderstood("send either text or files, or references")
    return Converting(
        to=body.to,
        references=tuple(body.references),
        inputs=inputs,
        options=Options(body.split, body.article),
        dialect=body.dialect,
        protect=body.protect,
        ascii=body.ascii,
        keep_source=body.keep_source,
        key_pattern=body.key_pattern or None,
    )


def check_count(references: list[Reviewed], limits: Limits) -> None:
    """Raises :class:`NotUnderstood` for more records than are taken at once."""
    if len(references) > limits.references:
        raise NotUnderstood(f"these are more than {limits.references:,} records")


def _inputs(text: str, files: tuple[Input, ...]) -> tuple[Input, ...]:
    return ((Input(PASTED, text.encode("utf-8", "replace")),) if text.strip() else ()) + files


async def _body(request: Request, kind: type[T], limits: Limits) -> tuple[T, tuple[Input, ...]]:
    try:
        if request.headers.get("content-type", "").lower().startswith("multipart/"):
            fields, files = await _form(request, limits)
            return TypeAdapter(kind).validate_python(fields), files
        return TypeAdapter(kind).validate_json(await request.body()), ()
    except ValidationError as error:
        raise not_valid(error.errors(include_input=False)) from None


async def _form(request: Request, limits: Limits) -> tuple[dict[str, object], tuple[Input, ...]]:
    """The fields of a form and its files. A field ``references`` would be JSON, which a form has no need of."""
    fields, files = dict[str, object](), list[Input]()
    async with request.form(max_files=limits.files, max_fields=_MOST_FIELDS, max_part_size=limits.body) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                files.append(Input(file_name(value.filename or ""), await value.read()))
            else:
                fields[name] = value
    return fields, tuple(files)


def file_name(given: str) -> str:
    """The last part of a file's name as it was sent, fit to be shown: it is never used as a path."""
    bare = PurePath(given.replace("\\", "/")).name
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in bare)
    return shown[-_OF_A_NAME:] or "file"
