"""A connection as uvicorn makes it, which would wait for ever, with bounds of time and number and our headers."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from exporter.web.exchange import HEADERS, Refusal
from exporter.web.settings import Limits


def connection(limits: Limits) -> type[H11Protocol]:
    """The class of connections that have these limits."""
    return type("Connection", (_Connection,), {"limits": limits})


class _Connection(H11Protocol):
    """Closed where no whole request comes in, or where what is sent is not taken."""

    limits = Limits()
    _arriving: asyncio.TimerHandle | None = None
    _leaving: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        if len(self.connections) > self.limits.connections:
            transport.abort()
        self._wait()

    def handle_events(self) -> None:
        """Look at what has come in."""
        super().handle_events()
        if self.cycle and not self.cycle.response_complete:
            self._arriving = _stopped(self._arriving)

    def on_response_complete(self) -> None:
        """Wait for the next request; what may still come in of the last one does not count as one."""
        self._wait()
        super().on_response_complete()

    def _wait(self) -> None:
        _stopped(self._arriving)
        self._arriving = self.loop.call_later(self.limits.arriving, self.transport.abort)

    def pause_writing(self) -> None:
        """What is sent waits until the other side takes it."""
        super().pause_writing()
        _stopped(self._leaving)
        self._leaving = self.loop.call_later(self.limits.leaving, self.transport.abort)

    def resume_writing(self) -> None:
        """It is taken."""
        super().resume_writing()
        self._leaving = _stopped(self._leaving)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody waits any more."""
        self._arriving, self._leaving = _stopped(self._arriving), _stopped(self._leaving)
        super().connection_lost(exc)

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP."""
        body = Refusal(400, "this is no request that can be read").body()
        size, kind = ("content-length", str(len(body))), ("content-type", "application/json")
        headers: list[Any] = [*HEADERS.items(), kind, size, ("connection", "close")]
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            for event in (h11.Response(status_code=400, headers=headers), h11.Data(data=body), h11.EndOfMessage()):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


def _stopped(timer: asyncio.TimerHandle | None) -> asyncio.TimerHandle | None:
    """No timer, once this one is stopped."""
    if timer:
        timer.cancel()
    return None
