"""What an attack is: the bytes that are sent, what they try, and what must come of it.

``{host}`` in what is sent stands for the address of the service ("127.0.0.1:54321"), ``{port}`` for its port alone. A
number among the pieces is a pause in seconds.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from running import Answer

JSON = "application/json"
FORM = "multipart/form-data"
CLOSED = 0  # the "status" of a connection that is closed without an answer
_EDGE = "edge-of-a-part"
Check = Callable[[Answer], bool]


@dataclass(frozen=True, slots=True)
class Attack:
    """``status`` are the statuses that may come of it; ``holds`` must be true of the answer."""

    name: str
    tries: str
    sent: tuple[bytes | float, ...]
    status: tuple[int, ...]
    holds: Check | None = None


def attack(
    name: str, tries: str, sent: bytes | tuple[bytes | float, ...], *status: int, holds: Check | None = None
) -> Attack:
    """An attack whose pieces are bytes and pauses."""
    return Attack(name, tries, sent if isinstance(sent, tuple) else (sent,), status, holds)


def head(method: str, path: str, *headers: str, host: str | None = "{host}", version: str = "HTTP/1.1") -> bytes:
    """The head of a request; with ``host`` None it has no Host."""
    named = [] if host is None else [f"Host: {host}"]
    lines = [f"{method} {path} {version}", *named, *headers, "Connection: close", "", ""]
    return "\r\n".join(lines).encode("utf-8", "surrogateescape")


def get(path: str, *headers: str, host: str | None = "{host}", version: str = "HTTP/1.1") -> bytes:
    """A request for a page."""
    return head("GET", path, *headers, host=host, version=version)


def post(path: str, body: bytes, *headers: str, kind: str = JSON, host: str = "{host}") -> bytes:
    """A body of that kind, with its length."""
    return head("POST", path, f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers, host=host) + body


def ask(path: str, value: object, *headers: str) -> bytes:
    """A value as JSON."""
    return post(path, json.dumps(value).encode("utf-8", "surrogatepass"), *headers)


def parse(text: str, **options: object) -> bytes:
    """Text to read."""
    return ask("/api/parse", {"text": text, **options})


def part(disposition: str, data: bytes = b"", *headers: str) -> bytes:
    """A part of a form."""
    lines = [f"--{_EDGE}", f"Content-Disposition: form-data; {disposition}", *headers, "", ""]
    return "\r\n".join(lines).encode("utf-8", "surrogateescape") + data + b"\r\n"


def form(path: str, parts: Iterable[bytes], *, kind: str = f"{FORM}; boundary={_EDGE}", end: bool = True) -> bytes:
    """A form of these parts."""
    return post(path, b"".join(parts) + (f"--{_EDGE}--\r\n".encode() if end else b""), kind=kind)


def upload(name: str, data: bytes, path: str = "/api/parse") -> bytes:
    """One file."""
    return form(path, [part(f'name="file"; filename="{name}"', data)])


# What must hold of an answer.


def says(*words: str) -> Check:
    """The answer holds the words as they are."""
    return lambda answer: all(word in answer.body.decode() for word in words)


def hides(*words: str) -> Check:
    """The answer holds none of the words."""
    return lambda answer: not any(word in answer.body.decode("utf-8", "replace") for word in words)


def gives(check: Callable[[Any], object]) -> Check:
    """The value that the answer is."""
    return lambda answer: bool(check(answer.json()))


def both(*checks: Check) -> Check:
    """All of these."""
    return lambda answer: all(check(answer) for check in checks)


REFUSED = gives(lambda value: value["error"]["message"])
