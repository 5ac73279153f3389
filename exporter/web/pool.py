"""Workers and their time: a job waits for a free one, and one that is silent for too long is ended and replaced."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from multiprocessing import get_context
from threading import Lock

from exporter.web import worker
from exporter.web.problem import problem
from exporter.web.settings import Limits

_POLL = 0.2  # seconds between two looks at whether anybody still waits


class JobFailed(Exception):
    """Why a job gave no answer: message, file, place and mend, as JSON has an error; ``status`` is HTTP's."""

    def __init__(self, status: int, error: dict[str, str]) -> None:
        super().__init__(error["message"])
        self.status, self.error = status, error


class Worker:
    """A process with a pipe to it."""

    def __init__(self, memory: int) -> None:
        context = get_context("spawn")  # a fork would copy the threads' locks as they are
        self._pipe, theirs = context.Pipe()
        self._using = Lock()  # a pipe that is closed while a thread waits at it would leave it with another's number
        self._process = context.Process(target=worker.main, args=(theirs, memory), daemon=True)
        self._process.start()
        theirs.close()

    def lives(self) -> bool:
        """Whether it is there: the system may have ended it."""
        return self._process.is_alive()

    def send(self, request: object) -> None:
        """Give it a job. Raises ``OSError`` where it is gone."""
        with self._using:
            self._pipe.send(request)

    def receive(self, seconds: float) -> tuple[str, bytes] | None:
        """What it says within that time. Raises ``EOFError`` or ``OSError`` where it is gone.

        It is bytes, never pickled: whoever took over a worker by what it reads would come no further.
        """
        with self._using:
            message = self._pipe.recv_bytes() if self._pipe.poll(seconds) else None
        return None if message is None else worker.unpacked(message)

    def end(self) -> None:
        """Stop it and what it started, whatever they do."""
        if sys.platform != "win32" and self._process.pid and self.lives():
            with suppress(ProcessLookupError):  # where it has not come to lead a group yet, it has started nothing
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join()
        with self._using:  # whoever waits at the pipe is told that its other end is closed
            self._pipe.close()


class Pool:
    """A few workers. The first is started at once, so that the first job finds it warm."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._free = [Worker(limits.memory)]
        self._places = asyncio.Semaphore(limits.jobs)

    def close(self) -> None:
        """End all workers that are free; those that work end with their job."""
        for each in self._free:
            each.end()
        self._free = []

    async def run(self, request: object) -> AsyncIterator[bytes]:
        """The pieces of a job's answer as they come. Raises :class:`JobFailed`.

        Where the caller goes away in the middle, the worker is ended: nobody waits for the rest.
        """
        async with self._places, self._worker() as own:
            await self._give(own, request)
            begun = heard = time.monotonic()
            while True:
                message = await self._message(own)
                now = time.monotonic()
                if message is None:
                    if now - heard > self._limits.silent or now - begun > self._limits.working:
                        raise _failed(408, "it takes too long to read", "Give the part with the references.")
                    continue
                heard = now
                kind, value = message
                if kind == worker.FAILED:
                    raise JobFailed(422, json.loads(value))
                if kind == worker.DONE:
                    return
                if kind == worker.PIECE:
                    yield value

    async def _give(self, own: Worker, request: object) -> None:
        try:
            await asyncio.to_thread(own.send, request)
        except RecursionError:
            raise _failed(422, "its values are too deep inside each other") from None
        except OSError:
            raise _failed(500, "the process that reads has ended", "Try again.") from None

    async def _message(self, own: Worker) -> tuple[str, bytes] | None:
        try:
            return await asyncio.to_thread(own.receive, _POLL)
        except (EOFError, OSError):
            raise _failed(500, "it cannot be read, or needs more memory than there is") from None

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[Worker]:
        """A worker for one job; it is kept for the next one only if it has come to the end of this."""
        own, ended = self._taken() or Worker(self._limits.memory), False
        try:
            yield own
            ended = True
        except JobFailed as failed:
            ended = failed.status == 422
            raise
        finally:
            if ended:
                self._free.append(own)
            else:
                own.end()

    def _taken(self) -> Worker | None:
        """One that is free."""
        while self._free:
            if (own := self._free.pop()).lives():
                return own
            own.end()
        return None


def _failed(status: int, message: str, mend: str = "") -> JobFailed:
    return JobFailed(status, problem(message, mend=mend))
