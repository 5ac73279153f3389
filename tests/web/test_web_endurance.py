"""What a single request does not show: the address that is listened on, and callers who go away, wait, crowd or stall.

After each, the service answers as before.
"""

import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import active_children
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlsplit

import pytest
from pydantic import TypeAdapter, ValidationError
from running import Service, running

from exporter.web import bodies, files, listening
from exporter.web.guard import HEADERS
from exporter.web.settings import Limits, Settings

MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."
WEBER = "Weber, M. (1904). Economy and society. Tübingen: Mohr."
LINES = "application/x-ndjson"
ENDLESS = "\\" * 60_000  # on which a reader takes ten seconds
LIMITS = Limits(
    body=400_000, held=900_000, arriving=1.0, leaving=1.0, silent=20.0, working=30.0, jobs=1, connections=20
)  # fmt: skip


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service with one worker, a page and a library."""
    folder = tmp_path_factory.mktemp("endured")
    (folder / "page").mkdir()
    for name in ("index.html", "page.js", "page.css"):
        (folder / "page" / name).write_text("", encoding="utf-8")
    (folder / "opened.txt").write_text(MERTON, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "files", lambda _: folder)
        files.page_files.cache_clear()
        opened, library = (str(folder / "opened.txt"),), str(folder / "library.bib")
        with running(Settings(port=0, limits=LIMITS, opened=opened, library=library)) as runs:
            yield runs
    files.page_files.cache_clear()


@pytest.fixture(autouse=True)
def served(service: Service) -> Iterator[None]:
    """Whatever a test has done, the next request is answered, and soon."""
    yield
    begun = monotonic()
    assert len(service.post("/api/parse", {"text": MERTON}).json()["references"]) == 1
    assert monotonic() - begun < 8


def _connection(service: Service, method: str, path: str, body: bytes = b"", length: int = -1) -> socket.socket:
    """A connection on which a request was sent, perhaps not all of it."""
    place = urlsplit(service.address)
    connection = socket.socket()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.settimeout(20)
    connection.connect((place.hostname, place.port))
    size = len(body) if length < 0 else length
    lines = (f"{method} {path} HTTP/1.1", f"Host: {place.netloc}", "Content-Type: application/json", f"Accept: {LINES}")
    connection.sendall("\r\n".join((*lines, f"Content-Length: {size}", "", "")).encode() + body)
    return connection


def _parse(text: str) -> bytes:
    return b'{"split": "line", "text": "%s"}' % text.replace("\\", "\\\\").replace("\n", "\\n").encode()


def test_nobody_but_this_machine_reaches_a_service_that_was_not_told_otherwise() -> None:
    assert Settings().host == "127.0.0.1"
    with listening(Settings(port=0)) as place:
        assert place.family == socket.AF_INET
        assert place.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize("address", ["127.0.0.2", "::1", "0.0.0.0"])
def test_other_addresses_of_this_machine_are_not_listened_on(address: str, service: Service) -> None:
    port = urlsplit(service.address).port or 0
    if address == "0.0.0.0":  # which is this machine where it is connected to
        address = socket.gethostbyname(socket.gethostname())
        if address.startswith("127.0.0.1"):
            return
    with pytest.raises(OSError, match=r".+"):
        socket.create_connection((address, port), timeout=2)


ANSWERS: dict[str, tuple[str, str, bytes | None, dict[str, str], int]] = {
    "the page": ("GET", "/", None, {}, 200),
    "the head of the page": ("HEAD", "/", None, {}, 200),
    "a script": ("GET", "/page.js", None, {}, 200),
    "a style": ("GET", "/page.css", None, {}, 200),
    "no file": ("GET", "/nothing", None, {}, 404),
    "JSON": ("GET", "/api/about", None, {}, 200),
    "the document of the routes": ("GET", "/openapi.json", None, {}, 200),
    "a stream": ("GET", "/api/opened", None, {}, 200),
    "a stream of what was sent": ("POST", "/api/parse", _parse(MERTON), {"accept": LINES}, 200),
    "a value of a worker": ("POST", "/api/convert", _parse(MERTON), {}, 200),
    "what is not understood": ("POST", "/api/parse", b"{}", {}, 422),
    "what is not understood by a route": ("POST", "/api/add", b"{}", {}, 422),
    "what a worker does not understand": ("POST", "/api/parse", b'{"text": "Nothing."}', {}, 422),
    "another name": ("GET", "/", None, {"host": "evil.example"}, 403),
    "another site": ("POST", "/api/parse", b"{}", {"origin": "http://evil.example"}, 403),
    "another method": ("DELETE", "/", None, {}, 405),
    "a route that takes no post": ("POST", "/api/about", b"{}", {}, 405),
    "another kind": ("POST", "/api/parse", b"x", {"content_type": "text/plain"}, 415),
    "too much": ("POST", "/api/parse", b"x" * 400_001, {}, 413),
    "a long address": ("GET", f"/{'x' * 20_000}", None, {}, 414),
    "long headers": ("GET", "/", None, {"x_long": "x" * 20_000}, 431),
    "no HTTP": ("GET", "/", None, {"x a": "b"}, 400),
}


@pytest.mark.parametrize(("method", "path", "body", "headers", "status"), ANSWERS.values(), ids=ANSWERS)
def test_every_answer_has_the_headers_of_safety(
    method: str, path: str, body: bytes | None, headers: dict[str, str], status: int, service: Service
) -> None:
    kind = {"content_type": "application/json"} if body else {}
    answer = service.ask(method, path, body, **(kind | headers))
    assert answer.status == status
    for name, value in HEADERS.items():
        page = name == "cache-control" and status == 200 and path in ("/", "/page.js", "/page.css")
        assert answer.headers[name] == ("no-cache" if page else value)


def test_the_policy_lets_the_pages_own_files_run_and_nothing_else(service: Service) -> None:
    policy = service.ask("GET", "/").headers["content-security-policy"]
    assert dict(each.strip().split(" ", 1) for each in policy.split(";")) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    own = {"x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "no-referrer"}
    assert own.items() <= HEADERS.items()


def _end_workers() -> None:
    for each in active_children():
        each.kill()
        each.join(5)


def test_a_worker_that_was_ended_is_replaced(service: Service) -> None:
    service.post("/api/parse", {"text": MERTON})
    _end_workers()


def test_a_worker_that_is_ended_in_the_middle_is_said_to_be(service: Service) -> None:
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(service.ask, "POST", "/api/parse", _parse(ENDLESS), content_type="application/json")
        sleep(1.0)
        _end_workers()
        answer = asked.result()
    assert (answer.status, answer.headers["content-type"]) == (500, "application/json")
    assert "memory" in answer.json()["error"]["message"]


def test_a_worker_that_is_ended_in_the_middle_of_a_stream_is_said_to_be(service: Service) -> None:
    text = "\n".join([WEBER] * 600)
    connection = _connection(service, "POST", "/api/parse", _parse(f"{text}\n{ENDLESS}"))
    received = connection.recv(65536)
    assert received.startswith(b"HTTP/1.1 200")
    _end_workers()
    while piece := connection.recv(65536):
        received += piece
        if b'"end"' in piece:
            break
    connection.close()
    assert b'"problem"' in received


@pytest.mark.parametrize("seconds", [0.0, 0.5, 1.5])
def test_what_is_done_for_one_who_goes_away_is_broken_off(seconds: float, service: Service) -> None:
    connection = _connection(service, "POST", "/api/parse", _parse(ENDLESS))
    sleep(seconds)
    connection.close()


def test_one_who_goes_away_before_all_was_sent_holds_nothing(service: Service) -> None:
    for _ in range(10):
        _connection(service, "POST", "/api/parse", b"{", 300_000).close()


def test_one_who_goes_away_while_waiting_is_not_waited_for(service: Service) -> None:
    connections = [_connection(service, "POST", "/api/parse", _parse(ENDLESS)) for _ in range(5)]
    sleep(0.5)
    for each in connections:
        each.close()


def test_one_who_does_not_take_the_answer_is_left(service: Service) -> None:
    connection = _connection(service, "POST", "/api/parse", _parse("\n".join([MERTON] * 4000)))
    assert connection.recv(10).startswith(b"HTTP/1.1 2")
    sleep(4.0)
    assert len(service.post("/api/parse", {"text": WEBER}).json()["references"]) == 1
    connection.close()


def test_more_requests_than_workers_are_all_answered(service: Service) -> None:
    with ThreadPoolExecutor(12) as threads:
        found = list(threads.map(lambda _: service.post("/api/parse", {"text": MERTON}), range(36)))
    assert [len(each.json()["references"]) for each in found] == [1] * 36


def test_connections_beyond_their_bound_are_closed_at_once() -> None:
    with running(Settings(port=0, limits=Limits(connections=20))) as runs:
        place = urlsplit(runs.address)
        idle = [socket.create_connection((place.hostname, place.port), timeout=5) for _ in range(40)]
        assert all(_is_closed(each) for each in idle[20:])
        for each in idle:
            each.close()


def test_a_crowd_that_asks_nothing_is_sent_away(service: Service) -> None:
    place = urlsplit(service.address)
    idle = [socket.create_connection((place.hostname, place.port), timeout=5) for _ in range(20)]
    assert all(_is_closed(each) for each in idle)
    for each in idle:
        each.close()


def _is_closed(connection: socket.socket) -> bool:
    """Whether the other side closes it within its time, which is five seconds."""
    try:
        return not connection.recv(1)
    except ConnectionError:
        return True


def test_bodies_are_not_held_beyond_their_bound(service: Service) -> None:
    connections = [_connection(service, "POST", "/api/parse", b" " * 250_000, 399_000) for _ in range(5)]
    answers = [each.recv(12) for each in connections]
    for each in connections:
        each.close()
    assert {answer[9:] for answer in answers} == {b"503", b"408"}


def test_what_takes_too_long_is_ended() -> None:
    limits = Limits(silent=2.0, working=4.0, jobs=1)
    with running(Settings(port=0, limits=limits)) as impatient:
        assert impatient.post("/api/parse", {"text": ENDLESS, "split": "line"}).status == 408
        assert impatient.post("/api/parse", {"text": MERTON}).status == 200


def test_a_worker_may_use_so_much_memory_and_no_more() -> None:
    limits = Limits(memory=400_000_000, jobs=1)
    grows = '@string{a = "xxxxxxxxxx"}' + "".join(
        f"@string{{{chr(98 + n)} = {' # '.join([chr(97 + n)] * 10)}}}" for n in range(12)
    )
    with running(Settings(port=0, limits=limits)) as narrow:
        narrow.post("/api/parse", {"text": MERTON})
        if sys.platform == "linux":  # other systems do not hold to it
            import resource

            bounds = [resource.prlimit(each.pid or 0, resource.RLIMIT_DATA) for each in active_children()]
            assert (limits.memory, limits.memory) in bounds
        answer = narrow.upload("/api/parse", {"a.bib": f"{grows}@book{{x, title = m}}".encode()})
        assert answer.status in (422, 500)
        assert narrow.post("/api/parse", {"text": MERTON}).status == 200


WRONG: dict[str, tuple[type, str]] = {
    "records": (bodies.Convert, '{"references": [%s]}'),
    "spans of a record": (bodies.Add, '{"references": [{"item": {}, "spans": [%s]}]}'),
    "doubts of a record": (bodies.Send, '{"references": [{"item": {}, "doubts": [%s]}]}'),
    "foreign values of a record": (bodies.Read, '{"reference": {"item": {}, "foreign": [%s]}, "spans": []}'),
    "spans": (bodies.Correction, '{"source": "", "spans": [%s]}'),
}


@pytest.mark.parametrize(("kind", "body"), WRONG.values(), ids=WRONG)
def test_many_values_that_are_wrong_are_one_error(kind: type, body: str) -> None:
    """A million errors would take a thousand times the memory of what was sent."""
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(kind).validate_json(body % ", ".join("1" * 100))
    assert raised.value.error_count() == 1


def test_those_who_add_at_once_all_find_theirs_in_the_library(tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    stands = "".join(f"@book{{b{n}, title = {{Book {n}}}, author = {{B{n}}}, year = 1968}}\n" for n in range(300))
    library.write_text(stands, encoding="utf-8")
    items = [{"item": {"type": "book", "title": f"Title {n}", "author": [{"family": f"A{n}"}]}} for n in range(6)]
    with running(Settings(port=0, library=str(library))) as runs, ThreadPoolExecutor(6) as threads:
        text = "\n".join([MERTON] * 300)
        list(threads.map(lambda _: runs.post("/api/parse", {"text": text}), range(4)))  # now there are two workers
        found = list(threads.map(lambda item: runs.post("/api/add", {"references": [item]}), items))
    assert [each.status for each in found] == [200] * 6
    text = library.read_text(encoding="utf-8")
    assert [n for n in range(6) if f"Title {n}" in text] == list(range(6))
