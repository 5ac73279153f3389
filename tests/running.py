"""The service as it really runs, on a free port, for as long as a test needs it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from threading import Thread
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

from exporter.web import listening, server
from exporter.web.app import create_app
from exporter.web.settings import Settings
from exporter.web.zotero import ZOTERO, Zotero

_PATIENCE = 30.0  # seconds until it listens, and until it has ended


@dataclass(frozen=True, slots=True)
class Answer:
    """The status, the headers by their names in small letters, and the body."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """What the body says."""
        return json.loads(self.body)

    def lines(self) -> list[Any]:
        """What each line of the body says."""
        return [json.loads(line) for line in self.body.splitlines()]


@dataclass(frozen=True, slots=True)
class Service:
    """A service that runs at ``address``."""

    address: str

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """The answer to one request; ``content_type`` is the header content-type, and so on."""
        place = urlsplit(self.address)
        connection = HTTPConnection(str(place.hostname), place.port or 80, timeout=_PATIENCE)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        read = Answer(answer.status, found, answer.read())
        connection.close()
        return read

    def post(self, path: str, value: object, **headers: str) -> Answer:
        """The answer to a value sent as JSON."""
        return self.ask("POST", path, json.dumps(value).encode(), content_type="application/json", **headers)

    def upload(self, path: str, files: dict[str, bytes], **fields: str) -> Answer:
        """The answer to a form with files."""
        edge = "edge-of-a-part"
        parts = [_part(edge, f'name="file"; filename="{name}"', data) for name, data in files.items()]
        parts += [_part(edge, f'name="{name}"', value.encode()) for name, value in fields.items()]
        body = b"".join(parts) + f"--{edge}--\r\n".encode()
        return self.ask("POST", path, body, content_type=f"multipart/form-data; boundary={edge}")


def _part(edge: str, disposition: str, data: bytes) -> bytes:
    return f"--{edge}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n".encode() + data + b"\r\n"


@contextmanager
def running(settings: Settings | None = None, zotero: Zotero = ZOTERO) -> Iterator[Service]:
    """A service with these settings, but on a free port."""
    settings = settings or Settings(port=0)
    with listening(settings) as place:
        runs = server(create_app(settings, zotero))
        thread = Thread(target=runs.run, kwargs={"sockets": [place]}, daemon=True)
        thread.start()
        begun = monotonic()
        while not runs.started and monotonic() - begun < _PATIENCE:
            sleep(0.01)
        try:
            yield Service(f"http://127.0.0.1:{place.getsockname()[1]}")
        finally:
            runs.should_exit = True
            thread.join(_PATIENCE)
