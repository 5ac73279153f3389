"""Jupyter notebooks: told by their JSON, and what extensions for citations left in it."""

import json
from typing import Any

from exporter.document import Embedded
from exporter.sources.rich_text import plain_item


def notebook(data: bytes) -> dict[str, Any] | None:
    """The notebook, or ``None`` if it is none (nbformat's documentation, "Top-level structure")."""
    if data.lstrip()[:1] != b"{" or b'"nbformat"' not in data:
        return None
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("cells"), list) else None


def cited(notebook: dict[str, Any]) -> tuple[Embedded, ...]:
    """What Cite2c and JupyterLab's Citation Manager keep of the works that are cited, in CSL-JSON."""
    metadata = _part(notebook, "metadata")
    works = [each for each in _part(_part(metadata, "cite2c"), "citations").values() if isinstance(each, dict)]
    for source in _part(_part(metadata, "citation-manager"), "items").values():
        works += [each for each in source.values() if isinstance(each, dict)] if isinstance(source, dict) else []
    # The ids are addresses in a library ("7/8CWAQMRX"), no keys.
    items = [{label: value for label, value in plain_item(work).items() if label != "id"} for work in works]
    text = json.dumps(items, ensure_ascii=False).encode("utf-8", "replace").decode()
    return (Embedded("csljson", text),) if items else ()


def _part(data: dict[str, Any], label: str) -> dict[str, Any]:
    value = data.get(label)
    return value if isinstance(value, dict) else {}
