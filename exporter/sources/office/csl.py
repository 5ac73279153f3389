"""CSL-JSON in the fields of Zotero and of both of Mendeley's programs."""

import base64
import json
import re
from typing import Any

from exporter.sources.office.extra import without_extra
from exporter.sources.office.works import Work
from exporter.sources.rich_text import plain_item

_OF_THE_CITATION = re.compile(r"ITEM-\d+")  # Mendeley counts the items of each citation anew
_MENDELEY_CITE = "MENDELEY_CITATION_v3_"


class Unreadable(Exception):
    """A field that holds nothing that can be read; its text says why."""


def works_in(code: str) -> list[Work]:
    """The works of a citation. ``code`` holds one object of JSON, and behind it what nobody needs (Zotero's "RND…").

    Raises :class:`Unreadable`.
    """
    data = _object_in(code)
    items = data.get("citationItems")
    if not isinstance(items, list):
        raise Unreadable("it has no citationItems")
    return [_work(item) for item in items if isinstance(item, dict)]


def works_in_tag(tag: str) -> list[Work]:
    """The works in the tag of a content control that Mendeley Cite made, Base64 behind its name."""
    coded = tag.removeprefix(_MENDELEY_CITE).replace("-", "+").replace("_", "/")
    try:
        text = base64.b64decode(coded + "=" * (-len(coded) % 4), validate=True).decode("utf-8")
    except ValueError:
        raise Unreadable("it is no Base64") from None
    return works_in(text)


def is_mendeley_tag(tag: str) -> bool:
    """Whether a content control's tag is a citation of Mendeley Cite."""
    return tag.startswith(_MENDELEY_CITE)


def omitted_in(code: str) -> list[str]:
    """The addresses of the works that the bibliography of this code leaves out (``omitted``)."""
    if "{" not in code:
        return []
    try:
        omitted = _object_in(code).get("omitted")
    except Unreadable:
        return []
    listed = omitted if isinstance(omitted, list) else []
    return [uri for each in listed for uri in (each if isinstance(each, list) else [each]) if isinstance(uri, str)]


def _object_in(code: str) -> dict[str, Any]:
    start = code.find("{")
    if start < 0:
        raise Unreadable("it holds no JSON")
    try:
        data, _ = json.JSONDecoder().raw_decode(code, start)
    except (ValueError, RecursionError):
        raise Unreadable("its JSON is broken") from None
    return data if isinstance(data, dict) else {}


def _work(cited: dict[str, Any]) -> Work:
    data = cited.get("itemData")
    uris = cited.get("uris") or cited.get("uri")  # "uri" in documents of before 2012
    keys = {uri for uri in uris if isinstance(uri, str)} if isinstance(uris, list) else set()
    if not isinstance(data, dict):
        return Work(frozenset(keys), "", "", "")
    name = str(data.get("id", cited.get("id", "")))
    item = {label: value for label, value in without_extra(plain_item(data)).items() if label != "id"}
    if not keys and name and not _OF_THE_CITATION.fullmatch(name):
        keys.add(name)
    try:
        keys.add(json.dumps(item, sort_keys=True))
    except RecursionError:
        raise Unreadable("its JSON is too deep") from None
    return Work(frozenset(keys), str(item.get("title") or ""), _family(data), _year(data), item=item)


def _family(item: dict[str, Any]) -> str:
    for role in ("author", "editor", "translator", "director"):
        people = item.get(role)
        if isinstance(people, list) and people and isinstance(people[0], dict):
            return str(people[0].get("family") or people[0].get("literal") or "")
    return ""


def _year(item: dict[str, Any]) -> str:
    issued = item.get("issued")
    match = re.search(r"\d{4}", json.dumps(issued)) if isinstance(issued, dict | str) else None
    return match[0] if match else ""
