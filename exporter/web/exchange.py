"""One request and its answer as they pass the guard: what comes in is bounded, and what goes out has its headers."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from exporter.web.problem import problem
from exporter.web.settings import Limits

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

    def body(self) -> bytes:
        """The answer that says so."""
        return json.dumps({"error": problem(self.message, mend=self.mend)}).encode()


def too_large(limits: Limits) -> Refusal:
    """The refusal of what is larger than a body may be."""
    size = f"{limits.body / 1_000_000:g} MB"
    return Refusal(413, f"it is larger than {size} and was not read", "Give the part with the references.")


class Body:
    """What comes in, which may be so long and take so much time."""

    def __init__(self, receive: Any, limits: Limits, answer: "Answer", held: "set[Body]") -> None:
        self._receive, self._limits, self._answer, self._held = receive, limits, answer, held
        self._size, self._nested, self._json, self._told = 0, 0, True, False
        self._whole, self._left = asyncio.Event(), asyncio.Event()
        self._deadline = asyncio.get_running_loop().time() + limits.arriving

    def expect(self, headers: Mapping[str, str]) -> None:
        """Where no body is announced, it is whole already. Values of JSON take forty times their bytes when read."""
        self._json = not headers.get("content-type", "").lower().startswith("multipart/")
        if headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers:
            self._whole.set()

    async def left(self) -> None:
        """Wait until the caller has gone away. Nobody else listens to them once their body is whole."""
        await self._whole.wait()
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._left.set()

    async def __call__(self) -> Any:
        """The next message for the application."""
        if not self._whole.is_set():
            return await self._next()
        if not self._told:
            self._told = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._left.wait()
        return {"type": "http.disconnect"}

    async def _next(self) -> Any:
        try:
            async with asyncio.timeout_at(self._deadline):
                message = await self._receive()
        except TimeoutError:
            raise self._answer.refused(Refusal(408, "it came in too slowly")) from None
        piece: bytes = message.get("body", b"")
        self._size += len(piece)
        self._nested += piece.count(b"{") + piece.count(b"[") if self._json else 0
        if self._nested > self._limits.nested:
            raise self._answer.refused(Refusal(413, "it has more lists and objects than any bibliography"))
        if self._size > self._limits.body:
            raise self._answer.refused(too_large(self._limits))
        if sum(each._size for each in self._held) > self._limits.held:
            self._size = 0  # it is let go, so that the others need not be
            raise self._answer.refused(Refusal(503, "it is busy with what others sent", "Try again in a moment."))
        if not message.get("more_body", False):
            self._told = True
            self._whole.set()
        return message


class Answer:
    """What goes out, with the headers of safety; a refusal that comes up on the way takes the place of the answer."""

    def __init__(self, send: Any) -> None:
        self._send, self._begun, self.whole = send, False, False
        self._refusal: Refusal | None = None

    def refused(self, refusal: Refusal) -> Refusal:
        """Have the refusal answered, whatever the application makes of the exception."""
        self._refusal = self._refusal or refusal
        return refusal

    async def __call__(self, message: Any) -> None:
        """Send what the application says, unless it was refused."""
        if self._refusal and not self._begun:
            await self.refuse(self._refusal)
        elif not self._refusal:
            self._begun = True
            self.whole = message["type"] == "http.response.body" and not message.get("more_body", False)
            await self._send(_with_headers(message))

    async def refuse(self, refusal: Refusal) -> None:
        """Say why, unless an answer has begun."""
        if self._begun:
            return
        self._begun, self.whole, self._refusal = True, True, refusal
        body = refusal.body()
        headers = [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),  # the rest of what is sent is not read
        ]
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
