"""The service under attack: each of :data:`attacks.ATTACKS` is sent to it as it really runs, over a socket of its own.

Whatever comes of it, the answer is guarded, nothing is written that was not asked for, and the next request is served.
"""

import json
import socket
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import pytest
from attacks import ATTACKS, CLOSED, Attack
from running import Answer, Service, running

from exporter.web import files
from exporter.web.guard import HEADERS
from exporter.web.settings import Limits, Settings

LIMITS = Limits(
    body=300_000, held=900_000, nested=60_000, files=5, references=1000, arriving=1.0, leaving=1.0, silent=8.0, working=10.0
)  # fmt: skip
_PATIENCE = 20.0
_PAGE = {
    "page/index.html": "<!doctype html><title>exporter</title>",
    "page/page.js": "export {};",
    "page/icon.svg": "<svg/>",
    "page/styles/apa.json": "{}",
    "page/hidden.bak": "SECRET",
    "secret.txt": "SECRET",
    "app.py": "SECRET",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A service, and the folder in which nothing may change but what corrections are kept."""

    service: Service
    folder: Path

    @property
    def host(self) -> str:
        """Its address and port."""
        return urlsplit(self.service.address).netloc

    def files(self) -> dict[str, bytes]:
        """What lies in the folder."""
        found = (each for each in sorted(self.folder.rglob("*")) if each.is_file() and "data" not in each.parts)
        return {str(each.relative_to(self.folder)): each.read_bytes() for each in found}


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    folder = tmp_path_factory.mktemp("attacked")
    for name, text in _PAGE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "link.bib").symlink_to(folder / "secret.txt")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "files", lambda _: folder)
        patch.setenv("EXPORTER_DATA", str(folder / "data"))
        patch.chdir(folder)
        files.page_files.cache_clear()
        with running(Settings(port=0, limits=LIMITS)) as service:
            yield Target(service, folder)
    files.page_files.cache_clear()


def sent(host: str, pieces: tuple[bytes | float, ...]) -> bytes:
    """All that comes back; nothing where the connection is closed without a word."""
    name, _, port = host.partition(":")
    received = b""
    with socket.create_connection((name, int(port)), timeout=_PATIENCE) as connection, suppress(ConnectionError):
        with suppress(ConnectionError):  # it may have closed before all was sent
            for piece in pieces:
                if isinstance(piece, float):
                    sleep(piece)
                else:
                    connection.sendall(piece.replace(b"{host}", host.encode()).replace(b"{port}", port.encode()))
        while piece := connection.recv(65536):
            received += piece
    return received


def answers(received: bytes, *, with_bodies: bool = True) -> Iterator[Answer]:
    """The answers that came back, one behind the other."""
    while received:
        start, _, received = received.partition(b"\r\n\r\n")
        status, *lines = start.decode("latin-1").split("\r\n")
        named = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        size = int(named.get("content-length", 0)) if with_bodies else 0
        body, received = received[:size], received[size:]
        if named.get("transfer-encoding") == "chunked" and with_bodies:
            body, received = _joined(received)
        yield Answer(int(status.split()[1]), named, body)


def _joined(received: bytes) -> tuple[bytes, bytes]:
    """The chunks of a body as one, and what follows."""
    whole = b""
    while received:
        size, _, received = received.partition(b"\r\n")
        whole, received = whole + received[: int(size, 16)], received[int(size, 16) + 2 :]
        if not int(size, 16):
            break
    return whole, received


def _guarded(answer: Answer) -> None:
    """What is true of every answer, whoever asked."""
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS | (
        {"cache-control": "no-cache"} if answer.headers["cache-control"] == "no-cache" else {}
    )
    assert answer.status < 500 or answer.status in (502, 503), answer.body[:2000]
    assert not any(name.startswith("access-control-") for name in answer.headers)
    assert "set-cookie" not in answer.headers
    kind = answer.headers["content-type"]
    if kind.startswith("application/json") and answer.body:
        json.loads(answer.body.decode("utf-8"), parse_constant=_no_number)
    else:
        assert kind.startswith(("application/x-ndjson", "text/html", "text/javascript")) or not answer.body


def _no_number(word: str) -> None:
    raise AssertionError(f"{word} is no JSON")


def test_there_are_many_attacks_and_no_two_of_a_name() -> None:
    assert len(ATTACKS) == len({attack.name for attack in ATTACKS}) >= 200


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack(attack: Attack, target: Target) -> None:
    before = target.files()
    received = sent(target.host, attack.sent)
    found = list(answers(received, with_bodies=not str(attack.sent[0]).startswith("b'HEAD")))
    for answer in found:
        _guarded(answer)
        assert answer.status in attack.status, answer.body[:2000]
        assert attack.holds is None or attack.holds(answer), answer.body[:2000]
    assert found or CLOSED in attack.status, "no answer"
    assert target.files() == before
    assert target.service.ask("GET", "/api/about").status == 200
