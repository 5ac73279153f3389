"""Golden files: real works of every common type, in each format, in ``fixtures/formats``.

``records.json`` is the source. After a change that is meant, write the others anew and read the difference::

    REGENERATE=1 python -m pytest tests/formats/test_formats_golden.py
"""

import os
from pathlib import Path

import pytest

from exporter import formats
from exporter.formats.losses import survivors
from exporter.reference import Reference

FOLDER = Path(__file__).parents[2] / "fixtures" / "formats"
FILES = {
    "records.bib": (formats.BIBTEX, "bibtex"),
    "records.biblatex.bib": (formats.BIBTEX, "biblatex"),
    "records.ris": (formats.RIS, ""),
    "records.json": (formats.CSL_JSON, ""),
}


def content(name: str) -> str:
    """The file with its line ends as they are."""
    return (FOLDER / name).read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def records() -> tuple[Reference, ...]:
    return formats.read(content("records.json"), formats.CSL_JSON).references


@pytest.mark.parametrize("name", FILES)
def test_the_records_are_written_as_the_file_has_them(name: str, records: tuple[Reference, ...]) -> None:
    format, dialect = FILES[name]
    written = formats.write(records, format, dialect=dialect)
    if os.environ.get("REGENERATE"):
        (FOLDER / name).write_bytes(written.encode("utf-8"))
    assert written == content(name)


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_read_as_the_records(name: str, records: tuple[Reference, ...]) -> None:
    format, dialect = FILES[name]
    found = formats.read(content(name), format)
    assert found.damaged == ()
    assert found.references == survivors(records, dialect or format.name)
