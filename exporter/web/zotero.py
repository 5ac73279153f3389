"""Zotero on this machine, by the protocol of its browser connector (server_connector.js in Zotero's source).

Zotero listens on 127.0.0.1:23119. ``/connector/ping`` tells that it runs, ``/connector/getSelectedCollection`` which
library and collection are selected, and ``/connector/import`` takes the text of a file in any format that it imports
and puts its items there, once for each ``session``.
"""

import json
import uuid
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any

from exporter.errors import ExporterError

HOST, PORT = "127.0.0.1", 23119
_VERSION = "3"  # of the connector's protocol, which Zotero 5 to 8 speak
_SOON, _PATIENCE = 3.0, 120.0  # seconds: to say something of itself, to import
_MOST = 50_000_000  # bytes of an answer that are read; it repeats all items
_START = "Start Zotero on this computer, or download the .ris file and import it there."


class ZoteroError(ExporterError):
    """Zotero does not run, or did not take what was sent."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where Zotero puts what it gets: the library and, where one is selected, the collection."""

    running: bool
    library: str = ""
    collection: str | None = None
    editable: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Zotero:
    """A Zotero that may be running at ``host`` and ``port``."""

    host: str = HOST
    port: int = PORT

    def target(self) -> Target:
        """Where items would go now; ``running`` says whether Zotero answers at all."""
        try:
            self._ask("GET", "/connector/ping", patience=_SOON)
            status, body = self._ask("POST", "/connector/getSelectedCollection", b"{}", patience=_SOON)
            told = json.loads(body) if status == 200 else {}
        except ZoteroError as error:
            return Target(running=False, reason=f"{error.message}. {error.mend}")
        except (ValueError, RecursionError):
            told = {}
        if not isinstance(told, dict):
            told = {}
        collection = str(told.get("name") or "") if told.get("id") is not None else None
        library = str(told.get("libraryName") or "")
        editable = bool(told.get("editable", told.get("libraryEditable", True)))
        return Target(running=True, library=library, collection=collection or None, editable=editable)

    def send(self, text: str) -> int:
        """Have Zotero import the text of a file; how many items it made. Raises :class:`ZoteroError`."""
        path = f"/connector/import?session={uuid.uuid4().hex}"
        status, body = self._ask("POST", path, text.encode("utf-8", "replace"), "text/plain; charset=utf-8", _PATIENCE)
        if status == 201:
            return _count(body)
        raise ZoteroError(*_refused(status))

    def _ask(
        self, method: str, path: str, body: bytes | None = None, kind: str = "application/json", patience: float = _SOON
    ) -> tuple[int, bytes]:
        headers = {"X-Zotero-Connector-API-Version": _VERSION, "User-Agent": "exporter", "Accept": "*/*"}
        connection = HTTPConnection(self.host, self.port, timeout=patience)
        try:
            connection.request(method, path, body, headers | ({"Content-Type": kind} if body is not None else {}))
            answer = connection.getresponse()
            return answer.status, answer.read(_MOST)
        except TimeoutError:
            raise ZoteroError("Zotero does not answer", mend="Look whether it waits for you in a window.") from None
        except (OSError, HTTPException):
            raise ZoteroError("Zotero is not running", mend=_START) from None
        finally:
            connection.close()


ZOTERO = Zotero()


def _count(body: bytes) -> int:
    """How many items an answer lists: what Zotero 5 and later send is a list of them."""
    try:
        items: Any = json.loads(body)
    except (ValueError, RecursionError):
        return 0
    return len(items) if isinstance(items, list) else len(items.get("items", [])) if isinstance(items, dict) else 0


def _refused(status: int) -> tuple[str]:
    reasons = {
        400: "Zotero did not understand what was sent",
        403: "Zotero does not let other programs in",
        409: "Zotero has got this already",
        500: "Zotero could not save it: is the selected library read-only?",
    }
    return (reasons.get(status, f"Zotero answered with the status {status}"),)
