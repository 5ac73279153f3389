"""Pandoc for the tests: where it is, and what is read through it."""

import pytest

from exporter.document import Document
from exporter.errors import MissingExtra
from exporter.sources import pandoc
from exporter.sources.pandoc import program

MERTON = "Merton, R. K. (1968). The Matthew effect in science. Science, 159, 56–63."
NAGEL = "Nagel, T. (1974). What is it like to be a bat? The Philosophical Review, 83, 435–450."


def _found() -> str:
    try:
        return program.path("a test", "")
    except MissingExtra:
        return ""


PANDOC = _found()
with_pandoc = pytest.mark.skipif(not PANDOC, reason="pandoc is not installed")


def read(data: bytes, name: str = "paper") -> Document:
    document = pandoc.read(data, name)
    assert document is not None
    return document


def texts(data: bytes | str) -> list[str]:
    return [line.text for line in read(data if isinstance(data, bytes) else data.encode()).lines]
