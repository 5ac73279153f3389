"""Who may ask and what may come in: the guard in front of every route.

A page of the web that a person visits can make their browser ask a service on their own machine. Three things tell such
a request: a ``Host`` that is not ours (DNS rebinding), an ``Origin`` that is not ours (cross-site posts), and what the
browser says of it (Fetch Metadata, W3C). Scripts send neither ``Origin`` nor ``Sec-Fetch-Site``, and are let in.
"""

import asyncio
import ipaddress
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from exporter.web.settings import Limits, Settings

_OWN = frozenset(("localhost", "127.0.0.1", "::1"))
_ANY = frozenset(("0.0.0.0", "::", ""))
_METHODS = frozenset(("GET", "HEAD", "POST"))
_KINDS = ("application/json", "multipart/form-data")

# Nothing but the page's own files runs, nothing but this service is asked, and no text becomes HTML (Trusted Types).
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
}


class Refusal(Exception):
    """Why a request is not answered: an HTTP status, what is wrong, and the mend."""

    def __init__(self, status: int, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.status, self.message, self.mend = status, message, mend


class Guard:
    """An ASGI application in front of another, which sees only requests that may be answered."""

    def __init__(self, app: Any, settings: Settings) -> None:
        self._app, self._settings = app, settings

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer, refuse, or hand on; every answer gets the headers of safety."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # nobody speaks WebSocket here
            await send({"type": "websocket.close", "code": 1008})
            return
        guarded = _Answer(send)
        try:
            headers = _single(scope["headers"])
            check_caller(headers, self._settings, method=scope["method"], path=scope["path"])
            check_body(headers, self._settings.limits, method=scope["method"])
            await self._app(scope, _Body(receive, self._settings.limits, guarded), guarded)
        except Refusal as refusal:
            await guarded.refuse(refusal)


def _single(headers: list[tuple[bytes, bytes]]) -> Mapping[str, str]:
    """The headers by their names in small letters. Those that decide may stand only once."""
    found = dict[str, str]()
    for name, value in headers:
        key = name.decode("latin-1").lower()
        if key in found and key in ("host", "origin", "content-length", "content-type", "sec-fetch-site"):
            raise Refusal(400, f"the header {key} stands twice")
        found[key] = value.decode("latin-1")
    return found


def check_caller(headers: Mapping[str, str], settings: Settings, *, method: str, path: str) -> None:
    """Raises :class:`Refusal` for a caller who is not this machine's own page or a script."""
    host = headers.get("host", "")
    if not _is_ours(_name_of(host), settings):
        raise Refusal(403, f"this service is not called {host!r}", "Open it by the address that it printed.")
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        raise Refusal(403, f"a page of {origin!r} may not ask this service")
    site = headers.get("sec-fetch-site", "none")
    if site not in ("none", "same-origin") and not _is_visit(headers, method, path):
        raise Refusal(403, "another site's page may not ask this service")
    if method not in _METHODS:
        raise Refusal(405, f"there is no method {method} here")


def _name_of(host: str) -> str:
    """The name in a Host header, without its port; empty for what is none."""
    if any(sign in host for sign in "/\\@?#, \t") or not host.isascii():
        return ""
    try:
        parts = urlsplit(f"//{host}")
        parts.port  # noqa: B018  raises where it is none
    except ValueError:
        return ""
    return parts.hostname or ""


def _is_ours(name: str, settings: Settings) -> bool:
    """Whether the service may be called so. Rebinding needs a name of the attacker's: an address cannot be rebound."""
    if name in _OWN or (name and name in (settings.host.lower(), *map(str.lower, settings.hosts))):
        return True
    return settings.host in _ANY and _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_visit(headers: Mapping[str, str], method: str, path: str) -> bool:
    """Whether a person follows a link to the page: that shows it to them and to nobody else."""
    return method == "GET" and path == "/" and headers.get("sec-fetch-mode") == "navigate"


def check_body(headers: Mapping[str, str], limits: Limits, *, method: str) -> None:
    """Raises :class:`Refusal` for a body that is too large or of a kind that is not taken."""
    if method != "POST":
        return
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _KINDS:
        raise Refusal(415, f"a body of {kind or 'no named kind'} is not taken", f"Send {' or '.join(_KINDS)}.")
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        raise Refusal(400, "the length of the body is no number")
    if int(length) > limits.body:
        raise _too_large(limits)


def _too_large(limits: Limits) -> Refusal:
    size = f"{limits.body / 1_000_000:g} MB"
    return Refusal(413, f"it is larger than {size} and was not read", "Give the part with the references.")


class _Body:
    """What comes in, which may be so long and take so much time."""

    def __init__(self, receive: Any, limits: Limits, answer: "_Answer") -> None:
        self._receive, self._limits, self._answer = receive, limits, answer
        self._size, self._whole = 0, False
        self._deadline = asyncio.get_running_loop().time() + limits.arriving

    async def __call__(self) -> Any:
        if self._whole:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._deadline):
                message = await self._receive()
        except TimeoutError:
            raise self._answer.refused(Refusal(408, "it came in too slowly")) from None
        self._size += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._size > self._limits.body:
            raise self._answer.refused(_too_large(self._limits))
        return message


class _Answer:
    """What goes out, with the headers of safety; a refusal that comes up on the way takes the place of the answer."""

    def __init__(self, send: Any) -> None:
        self._send, self._begun = send, False
        self._refusal: Refusal | None = None

    def refused(self, refusal: Refusal) -> Refusal:
        """Have the refusal answered, whatever the application makes of the exception."""
        self._refusal = self._refusal or refusal
        return refusal

    async def __call__(self, message: Any) -> None:
        if self._refusal and not self._begun:
            await self.refuse(self._refusal)
        elif not self._refusal:
            self._begun = True
            await self._send(_with_headers(message))

    async def refuse(self, refusal: Refusal) -> None:
        """Say why, unless an answer has begun."""
        if self._begun:
            return
        self._begun, self._refusal = True, refusal
        error = {"message": refusal.message, "file": "", "place": "", "mend": refusal.mend}
        body = json.dumps({"error": error}).encode()
        headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
        if refusal.status in (400, 408, 413):  # the rest of the body is not read
            headers.append((b"connection", b"close"))
        start = {"type": "http.response.start", "status": refusal.status, "headers": headers}
        await self._send(_with_headers(start))
        await self._send({"type": "http.response.body", "body": body})


def _with_headers(message: Any) -> Any:
    if message["type"] != "http.response.start":
        return message
    given = list(message.get("headers", []))
    own = {name.lower() for name, _ in given}
    added = [(name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in own]
    return {**message, "headers": [*given, *added]}
