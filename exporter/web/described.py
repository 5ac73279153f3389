"""What the OpenAPI document says of routes whose bodies and answers its library cannot see."""

from typing import Any

from pydantic import TypeAdapter

from exporter.review import Reviewed

_PROBLEM = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("message", "file", "place", "mend")},
}
_REPORT = {"type": "object", "properties": {"name": {"type": "string"}, "report": {"type": "string"}}}
_MATCH = {
    "type": "object",
    "properties": {"number": {"type": "integer"}, "name": {"type": "string"}, "reason": {"type": "string"}},
}
_ERROR = {
    "description": "What is wrong, where, and how to mend it.",
    "content": {"application/json": {"schema": {"type": "object", "properties": {"error": _PROBLEM}}}},
}


def body_of(kind: type) -> dict[str, Any]:
    """A body that is JSON, or a form with files beside the same fields."""
    schema = _schema(kind)
    file = {"type": "array", "items": {"type": "string", "format": "binary"}}
    form = {**schema, "properties": {"file": file, **schema["properties"]}}
    content = {"application/json": {"schema": schema}, "multipart/form-data": {"schema": form}}
    return {"requestBody": {"required": True, "content": content}}


def _schema(kind: type) -> dict[str, Any]:
    """The schema of a value; that of a record stands in the document already, for the routes that return one."""
    whole: dict[str, Any] = TypeAdapter(kind).json_schema(ref_template="#/components/schemas/{model}")
    whole.pop("$defs", None)
    return whole


def _answer(description: str, **properties: Any) -> dict[int | str, dict[str, Any]]:
    schema = {"type": "object", "properties": properties}
    content: dict[str, Any] = {"application/json": {"schema": schema}}
    return {200: {"description": description, "content": content}, 422: _ERROR}


_REVIEWED = {"$ref": f"#/components/schemas/{Reviewed.__name__}"}
_TEXT, _NUMBER = {"type": "string"}, {"type": "integer"}


def _list(of: Any) -> dict[str, Any]:
    return {"type": "array", "items": of}


PARSED = _answer(
    "The records in order, what was found in each input, and what could not be read.",
    references=_list(_REVIEWED),
    reports=_list(_REPORT),
    problems=_list(_PROBLEM),
)
PARSED[200]["content"]["application/x-ndjson"] = {
    "schema": {
        "type": "string",
        "description": "A JSON object a line; event is progress, reference, report, problem or end.",
    }
}
CONVERTED = _answer(
    "The text of the bibliography, and the key of each record.",
    output=_TEXT,
    to=_TEXT,
    count=_NUMBER,
    keys=_list(_TEXT),
    reports=_list(_REPORT),
    problems=_list(_PROBLEM),
)
ADDED = _answer(
    "What was added, what is there already and what perhaps is; the whole bibliography where one was sent.",
    output={"type": ["string", "null"]},
    summary=_TEXT,
    added=_list(_TEXT),
    known=_list(_MATCH),
    perhaps=_list(_MATCH),
    backup=_TEXT,
)
