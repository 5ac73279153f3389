"""An address is fetched where it is given as one, within limits; nothing else ever asks the network for anything."""

import functools
import gzip
import shutil
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from command_line import run

from exporter import errors, sources
from exporter.sources import web
from exporter.sources.web import addresses

httpx = pytest.importorskip("httpx")

FIXTURES = Path(__file__).parents[2] / "fixtures"
HARDIN = "References\n\nHardin, G. (1968). The tragedy of the commons. Science, 162, 1243–1248.\n"
BODY = HARDIN.encode()
LIMITS = web.Limits(seconds=2.0, size=10_000, redirects=5)


class Server(BaseHTTPRequestHandler):
    """What lies at each path of a small server."""

    seen: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        self.seen.append((self.path, dict(self.headers)))
        name, _, rest = self.path.strip("/").partition("/")
        getattr(self, f"answer_{name}", self.answer_nothing)(rest)

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def answer_list(self, _: str) -> None:
        self.answer(200, {"Content-Type": "text/plain", "Set-Cookie": "a=b"}, BODY)

    def answer_nothing(self, _: str) -> None:
        self.answer(404, {})

    def answer_leads(self, rest: str) -> None:
        left = int(rest)
        self.answer(302, {"Location": f"/leads/{left - 1}" if left > 1 else "/list", "Set-Cookie": "a=b"})

    def answer_to(self, rest: str) -> None:
        self.answer(301, {"Location": rest.replace("|", "/")})

    def answer_announced(self, _: str) -> None:
        self.answer(200, {"Content-Length": "99999999"})

    def answer_endless(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"a" * 1000)

    def answer_dripping(self, rest: str) -> None:
        self.wfile.write(b"HTTP/1.0 200 OK\r\n" + (b"\r\n" if rest == "body" else b"X-Slow: "))
        while True:
            self.wfile.write(b"a")
            self.wfile.flush()
            time.sleep(0.1)

    def answer_gzip(self, _: str) -> None:
        self.answer(200, {"Content-Encoding": "gzip"}, gzip.compress(BODY))

    def answer_bomb(self, _: str) -> None:
        self.answer(200, {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 1_000_000))

    def answer_broken(self, _: str) -> None:
        self.answer(200, {"Content-Encoding": "gzip"}, b"no gzip at all")

    def answer_brotli(self, _: str) -> None:
        self.answer(200, {"Content-Encoding": "br"}, b"x")

    def answer_rude(self, _: str) -> None:
        self.wfile.write(b"this is no HTTP\r\n\r\n")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def seen() -> list[tuple[str, dict[str, str]]]:
    Server.seen = []
    return Server.seen


Seen = list[tuple[str, dict[str, str]]]


def fetch(address: str, **given: Any) -> bytes:
    return web.fetch(address, allow_private=True, limits=LIMITS, **given)


def test_what_lies_at_an_address(served: str, seen: Seen) -> None:
    assert fetch(f"{served}/list") == BODY
    [(_, headers)] = seen
    assert headers["User-Agent"].startswith("exporter")
    assert headers["Host"] == served.removeprefix("http://")
    assert headers["Accept-Encoding"] == "identity"


def test_a_name_is_sent_though_the_connection_goes_to_a_number(served: str, seen: Seen) -> None:
    address = served.replace("127.0.0.1", "localhost")
    assert fetch(f"{address}/list") == BODY
    assert seen[0][1]["Host"] == address.removeprefix("http://")


def test_the_command_line_fetches_only_what_it_may(served: str, seen: Seen, tmp_path: Path) -> None:
    refused = run("convert", f"{served}/list")
    assert (refused.status, seen) == (1, [])
    assert "--allow-private" in refused.err
    allowed = run("convert", f"{served}/list", "--allow-private", "-q")
    assert (allowed.status, b"hardin1968" in allowed.out) == (0, True)
    assert run("find", f"{served}/list", "--allow-private").text.startswith("Hardin")
    library = tmp_path / "library.bib"
    assert run("add", f"{served}/list", "--allow-private", "--to", library).status == 0
    assert "hardin1968" in library.read_text()


def test_a_document_is_named_by_its_address(served: str, seen: Seen) -> None:
    document = sources.load(f"{served}/list", allow_private=True)
    assert (document.name, document.text) == (f"{served}/list", HARDIN.rstrip("\n"))


def test_redirects_are_followed_without_cookies(served: str, seen: Seen) -> None:
    assert fetch(f"{served}/leads/5") == BODY
    assert [path for path, _ in seen] == ["/leads/5", "/leads/4", "/leads/3", "/leads/2", "/leads/1", "/list"]
    assert not any("Cookie" in headers for _, headers in seen)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("leads/6", "leads on more than 5 times"),
        ("to/file:||etc|passwd", "only http and https are fetched, not file"),
        ("to/http:||user:secret@127.0.0.1|", "a name or a password"),
        ("to/http:||[", "leads on to no address"),
        ("nothing", "404"),
        ("announced", "larger than 0.01 MB"),
        ("endless", "larger than 0.01 MB"),
        ("bomb", "larger than 0.01 MB"),
        ("broken", "packed, and broken"),
        ("brotli", "packed as br"),
        ("rude", "cannot be fetched"),
    ],
)
def test_what_is_not_fetched_says_why(path: str, says: str, served: str, seen: Seen) -> None:
    with pytest.raises(errors.InputError) as raised:
        fetch(f"{served}/{path}")
    assert says in raised.value.message
    assert (raised.value.file, bool(raised.value.mend)) == (f"{served}/{path}", True)


def test_a_redirect_from_a_public_place_to_a_private_one_is_refused(
    served: str, seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = addresses.checked

    def first_is_public(host: str, port: int, name: str, *, allow_private: bool) -> Any:
        return real(host, port, name, allow_private=allow_private or not seen)

    monkeypatch.setattr(addresses, "checked", first_is_public)
    with pytest.raises(errors.UnsafeInput):
        web.fetch(f"{served}/leads/1", limits=LIMITS)
    assert [path for path, _ in seen] == ["/leads/1"]


@pytest.mark.parametrize("part", ["body", "head"])
def test_a_server_that_drips_is_left_in_time(part: str, served: str, seen: Seen) -> None:
    begun = time.monotonic()
    with pytest.raises(errors.InputError, match="not there after"):
        web.fetch(f"{served}/dripping/{part}", allow_private=True, limits=web.Limits(0.5))
    assert time.monotonic() - begun < 3


def test_a_packed_answer_is_unpacked(served: str, seen: Seen) -> None:
    assert fetch(f"{served}/gzip") == BODY


@pytest.fixture(scope="module")
def certified(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """The port of a server for "localhost" whose certificate is signed by itself, and that certificate."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes certificates, is not installed")
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = folder / "cert.pem", folder / "key.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port, certificate
        server.shutdown()


def test_a_certificate_must_be_that_of_the_name(
    certified: tuple[int, Path], seen: Seen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection goes to a number, for which no certificate is made out."""
    port, certificate = certified
    with pytest.raises(errors.InputError, match="certificate verify failed"):
        fetch(f"https://localhost:{port}/list")
    trusting = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(httpx, "Client", functools.partial(httpx.Client, verify=trusting))
    assert fetch(f"https://localhost:{port}/list") == BODY
    with pytest.raises(errors.InputError, match="certificate verify failed"):
        fetch(f"https://127.0.0.1:{port}/list")


def test_what_is_missing_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(errors.MissingExtra) as raised:
        web.fetch("https://example.org/")
    assert raised.value.mend == "pip install 'exporter[web]'"


def test_a_host_that_does_not_listen() -> None:
    with pytest.raises(errors.InputError, match="no connection"):
        fetch("http://127.0.0.1:9/list")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ftp://example.org/a.txt", "only http and https"),
        ("file:///etc/hostname", "only http and https"),
        ("http://", "only http and https"),
        ("http://[::1/", "no address"),
        ("http://user@example.org/", "a name or a password"),
        ("http://exa mple.org/", "no address"),
    ],
)
def test_what_is_no_address_to_fetch(address: str, says: str) -> None:
    with pytest.raises(errors.InputError) as raised:
        sources.load(address)
    assert says in raised.value.message


@pytest.mark.parametrize("path", ["http:/x", "C:\\refs.bib", "refs.bib", "-", "doi:10.1086/226550"])
def test_what_is_a_path(path: str) -> None:
    assert not web.is_address(path)


def test_reading_files_never_asks_the_network(tmp_path: Path) -> None:
    """Python's own audit of events sees every socket, name and connection, whoever opens it."""
    files = (path for path in sorted(FIXTURES.rglob("*.*")) if path.is_file() and path.parent.name != "cases")
    paths = [str(path) for path in files if not path.name.endswith(".golden.json") and path.name != "expected.bib"]
    script = (
        "import sys\n"
        "def watch(event, _):\n"
        "    if event.startswith('socket.'):\n        raise SystemExit(f'the network was used: {event}')\n"
        "sys.addaudithook(watch)\n"
        "from exporter import pipeline\n"
        "from exporter.errors import ExporterError\n"
        "for path in sys.argv[1:]:\n"
        "    try:\n        pipeline.read_input(path)\n"
        "    except ExporterError:\n        pass\n"
        "assert 'httpx' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", script, *paths], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
