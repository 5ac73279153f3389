"""Lines of JSON on their way: sent together where many come at once, and soon where few do."""

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict

from exporter import review
from exporter.errors import ExporterError, FormatError, InputError
from exporter.reference import Reference
from exporter.web.problem import stated

Send = Callable[[bytes], None]
_OFTEN = 0.05  # seconds between two pieces of an answer
_AT_ONCE = 64  # records of a piece, at most


class Lines:
    """The lines of one answer; each is an object, and its ``event`` says what it is."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._waiting, self._unsent = list[bytes](), list[Reference]()
        self._count, self._told = 0, time.monotonic()

    def seen(self, reference: Reference) -> None:
        """A record that nothing changes any more."""
        self._unsent.append(reference)
        self._count += 1
        if len(self._unsent) >= _AT_ONCE:
            self.flush()

    def rest(self, references: Sequence[Reference]) -> None:
        """All records of an input; those that were seen already are not sent again."""
        self._unsent += references[self._count :]
        self._count = 0
        self.flush()

    def progress(self, name: str, done: int, of: int) -> None:
        """How many pages or references are done, of how many."""
        if time.monotonic() - self._told > _OFTEN or done == of:
            self._told = time.monotonic()
            self.event("progress", name=name, done=done, of=of)
            self.flush()

    def problem(self, error: ExporterError) -> None:
        """What could not be read."""
        self.event("problem", **stated(error))

    @contextmanager
    def problems(self) -> Iterator[None]:
        """An input that cannot be read does not keep the others from it."""
        try:
            yield
        except (InputError, FormatError) as error:
            self.rest(())
            self.problem(error)

    def event(self, event: str, **values: object) -> None:
        """A line of what happened."""
        self._records()
        self._waiting.append(_line({"event": event, **values}))

    def _records(self) -> None:
        for each in review.reviewed(self._unsent):
            self._waiting.append(_line({"event": "reference", **asdict(each)}))
        self._unsent = []

    def flush(self) -> None:
        """Send what waits."""
        self._records()
        if self._waiting:
            self._send(b"".join(self._waiting))
        self._waiting = []


def last_lines(problem: dict[str, str]) -> bytes:
    """The end of an answer that has begun and cannot go on: what is wrong, as :class:`Lines` says it."""
    return _line({"event": "problem", **problem}) + _line({"event": "end"})


def _line(values: Mapping[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
