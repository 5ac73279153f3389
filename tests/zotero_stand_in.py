"""A stand-in for Zotero's connector server, which speaks the part of its protocol that an import needs.

What it does and refuses is what ``server.js`` and ``server_connector.js`` of Zotero 7 do: names other than this machine's
are refused, and so are browsers that do not say that they are the connector; an import is text that an import
translator knows, goes to what is selected, and has a session that is new. RIS is read by rispy, not by our own reader.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import rispy

from exporter.web.zotero import Zotero

_OWN = ("127.0.0.1", "localhost")
Answer = tuple[int, str, str]


@dataclass(slots=True)
class Library:
    """A library as Zotero shows it: the collection that is selected, whether it can be changed, and its items."""

    name: str = "My Library"
    collection: str | None = "Thesis"
    editable: bool = True
    items: list[dict[str, Any]] = field(default_factory=list)
    sessions: set[str] = field(default_factory=set)

    def selected(self) -> Answer:
        """What ``getSelectedCollection`` says."""
        told = {"libraryID": 1, "libraryName": self.name, "libraryEditable": self.editable, "editable": self.editable}
        chosen = {"id": 17, "name": self.collection} if self.collection else {"id": None, "name": self.name}
        return 200, "application/json", json.dumps(told | chosen)

    def imported(self, text: str, session: str) -> Answer:
        """What ``import`` does."""
        if not text.lstrip().startswith("TY  - "):  # the RIS translator's detectImport
            return 400, "text/plain", ""
        if not self.editable:
            return 500, "application/json", json.dumps({"libraryEditable": False})
        if not session or session in self.sessions:
            return 409, "application/json", json.dumps({"error": "SESSION_EXISTS"})
        self.sessions.add(session)
        new = [{**item, "collections": [self.collection] if self.collection else []} for item in rispy.loads(text)]
        self.items += new
        return 201, "application/json", json.dumps(new)


class _Handler(BaseHTTPRequestHandler):
    library: Library

    def do_GET(self) -> None:
        self._answer("GET")

    def do_POST(self) -> None:
        self._answer("POST")

    def _answer(self, method: str) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        status, kind, text = self._answered(method, body)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("X-Zotero-Version", "7.0.30")
        self.send_header("X-Zotero-Connector-API-Version", "3")
        self.end_headers()
        self.wfile.write(text.encode())

    def _answered(self, method: str, body: bytes) -> Answer:
        asked = urlsplit(self.path)
        if self.headers.get("Host", "").partition(":")[0] not in _OWN:
            return 400, "text/plain", "Invalid Host header\n"
        if self.headers.get("User-Agent", "").startswith("Mozilla/") and not self.headers.get(
            "X-Zotero-Connector-API-Version"
        ):
            return 403, "text/plain", "Request not allowed\n"
        match method, asked.path:
            case "GET", "/connector/ping":
                return 200, "text/html", "<!DOCTYPE html><html><body>Zotero is running</body></html>"
            case "POST", "/connector/getSelectedCollection":
                return self.library.selected()
            case "POST", "/connector/import":
                return self.library.imported(body.decode(), parse_qs(asked.query).get("session", [""])[0])
        return 404, "text/plain", "No endpoint found\n"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def running_zotero(library: Library) -> Iterator[Zotero]:
    """Zotero with this library, on a free port."""
    handler = type("Handler", (_Handler,), {"library": library})
    stand_in = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=stand_in.serve_forever, daemon=True).start()
    try:
        yield Zotero(port=stand_in.server_address[1])
    finally:
        stand_in.shutdown()
        stand_in.server_close()
