"""Who may ask and what may come in: the guard in front of every route.

A page of the web that a person visits can make their browser ask a service on their own machine. Three things tell such
a request: a ``Host`` that is not ours (DNS rebinding), an ``Origin`` that is not ours (cross-site posts), and what the
browser says of it (Fetch Metadata, W3C). Scripts send neither ``Origin`` nor ``Sec-Fetch-Site``, and are let in.
"""

import asyncio
import ipaddress
import re
from collections.abc import Mapping
from typing import Any

from exporter.web.exchange import HEADERS, Answer, Body, Refusal, too_large
from exporter.web.settings import EVERYWHERE, THIS_MACHINE, Limits, Settings

__all__ = ["HEADERS", "Guard", "Refusal", "check_body", "check_caller", "check_head"]

_METHODS = frozenset(("GET", "HEAD", "POST"))
_KINDS = ("application/json", "multipart/form-data")
_DECISIVE = frozenset(("host", "origin", "content-length", "content-type", "transfer-encoding", "sec-fetch-site"))
_HOST = re.compile(
    r"""
    (?: \[ (?P<six> [0-9a-f]* : [0-9a-f:.]{1,45} ) \]  # an address of IPv6 stands in brackets
      | (?P<name> [a-z0-9._-]{1,253} ) )
    (?: : [0-9]{0,5} )?                                # the port, which does not matter
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Python decodes with whatever codec it is told, also with those whose time grows with the square ("punycode").
_CHARSET = re.compile(r"charset\*?\s*=\s*\"?([^;\"]*)")
_CHARSETS = frozenset(("utf-8", "utf8", "us-ascii"))
_HEAD = 16_000  # bytes of all headers, and of an address
_SHOWN = 200  # characters of what was sent that a refusal repeats


class Guard:
    """An ASGI application in front of another, which sees only requests that may be answered."""

    def __init__(self, app: Any, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._bodies = set[Body]()  # of the requests that are being answered

    @property
    def limits(self) -> Limits:
        """The bounds that hold for requests, and for the connections on which they come."""
        return self._settings.limits

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer, refuse, or hand on; every answer gets the headers of safety."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # nobody speaks WebSocket here
            await send({"type": "websocket.close", "code": 1008})
            return
        guarded = Answer(send)
        body = Body(receive, self._settings.limits, guarded, self._bodies)
        self._bodies.add(body)
        try:
            check_head(scope)
            headers = _single(scope["headers"])
            check_caller(headers, self._settings, method=scope["method"], path=scope["path"])
            check_body(headers, self._settings.limits, method=scope["method"])
            body.expect(headers)
            await self._serve(scope, body, guarded)
        except Refusal as refusal:
            await guarded.refuse(refusal)
        finally:
            self._bodies.discard(body)

    async def _serve(self, scope: Any, body: Body, answer: Answer) -> None:
        """Have the application answer for as long as somebody waits for it: what it does for nobody is broken off."""
        work = asyncio.ensure_future(self._app(scope, body, answer))
        left = asyncio.ensure_future(body.left())
        try:
            await asyncio.wait((work, left), return_when=asyncio.FIRST_COMPLETED)
        finally:  # also where the service ends
            left.cancel()
            if not (work.done() or answer.whole):
                work.cancel()
            await asyncio.wait((work,))
        if not work.cancelled():
            work.result()


def check_head(scope: Mapping[str, Any]) -> None:
    """Raises :class:`Refusal` for an address or headers that are longer than any browser's."""
    if len(scope["path"]) + len(scope["query_string"]) > _HEAD:
        raise Refusal(414, "its address is too long")
    if sum(len(name) + len(value) for name, value in scope["headers"]) > _HEAD:
        raise Refusal(431, "its headers are too long")


def _single(headers: list[tuple[bytes, bytes]]) -> Mapping[str, str]:
    """The headers by their names in small letters. Those that decide may stand only once."""
    found = dict[str, str]()
    for name, value in headers:
        key = name.decode("latin-1").lower()
        if key in found and key in _DECISIVE:
            raise Refusal(400, f"the header {key} stands twice")
        found[key] = value.decode("latin-1")
    if "content-length" in found and "transfer-encoding" in found:
        raise Refusal(400, "the length of the body is said in two ways")
    return found


def check_caller(headers: Mapping[str, str], settings: Settings, *, method: str, path: str) -> None:
    """Raises :class:`Refusal` for a caller who is not this machine's own page or a script."""
    host = headers.get("host", "")
    if not _is_ours(_name_of(host), settings):
        raise Refusal(403, f"this service is not called {host[:_SHOWN]!r}", "Open it by the address that it printed.")
    origin = headers.get("origin")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        raise Refusal(403, f"a page of {origin[:_SHOWN]!r} may not ask this service")
    site = headers.get("sec-fetch-site", "none")
    if site not in ("none", "same-origin") and not _is_visit(headers, method, path):
        raise Refusal(403, "another site's page may not ask this service")
    if method not in _METHODS:
        raise Refusal(405, f"there is no method {method[:_SHOWN]} here")


def _name_of(host: str) -> str:
    """The name in a Host header, without its port; empty for what is none."""
    match = _HOST.fullmatch(host)
    return (match["six"] or match["name"]).lower() if match else ""


def _is_ours(name: str, settings: Settings) -> bool:
    """Whether the service may be called so. Rebinding needs a name of the attacker's: an address cannot be rebound."""
    if name in THIS_MACHINE or (name and name in (settings.host.lower(), *map(str.lower, settings.hosts))):
        return True
    return settings.host in EVERYWHERE and _is_address(name)


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
    kind, _, parameters = headers.get("content-type", "").lower().partition(";")
    kind = kind.strip()
    if kind not in _KINDS:
        named = kind[:_SHOWN] or "no named kind"
        raise Refusal(415, f"a body of {named} is not taken", f"Send {' or '.join(_KINDS)}.")
    if (charset := _CHARSET.search(parameters)) and charset[1] not in _CHARSETS:
        raise Refusal(415, "a body that is not UTF-8 is not taken")
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        raise Refusal(400, "the length of the body is no number")
    if len(length) > len(str(limits.body)) or int(length) > limits.body:
        raise too_large(limits)
