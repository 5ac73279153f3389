"""Runs the command line as ``exporter`` does, in this process, with streams of its own."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from exporter.cli import main

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAGE = FIXTURES / "pages" / "springer-old" / "input.txt"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit status, the bytes on standard output, the text on standard error."""

    status: int | str | None
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode("utf-8")


def run(*arguments: object, stdin: bytes = b"") -> Outcome:
    """What ``exporter ARGUMENTS...`` does; an error that is not foreseen is raised here."""
    with _stream(b"") as out, _stream(b"") as err, _stream(stdin) as given:
        with patch.multiple(sys, stdin=given, stdout=out, stderr=err):
            try:
                main([str(argument) for argument in arguments])
            except SystemExit as stopped:
                status = stopped.code
        err.flush()
        return Outcome(status, _written(out), _written(err).decode())


@contextmanager
def _stream(data: bytes) -> Iterator[TextIOWrapper]:
    yield TextIOWrapper(BytesIO(data), encoding="utf-8", write_through=True)


def _written(stream: TextIOWrapper) -> bytes:
    buffer = stream.buffer
    assert isinstance(buffer, BytesIO)
    return buffer.getvalue()
