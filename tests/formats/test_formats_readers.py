"""What we write is read without a warning by programs that know nothing of us: pybtex, bibtexparser, rispy."""

import re
import warnings

import pybtex.errors
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database.input.bibtex import Parser
from strategies import references

from exporter.formats import bibtex, ris
from exporter.reference import Reference

DIALECTS = ["bibtex", "biblatex"]
some = settings(max_examples=60, deadline=None)


@pytest.fixture(autouse=True)
def no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    warnings.simplefilter("error")
    monkeypatch.setattr(pybtex.errors, "strict", True)


def written_fields(text: str) -> list[set[str]]:
    entries = text.split("\n@")
    return [set(re.findall(r"^  ([^ =]+) = ", entry, re.MULTILINE)) for entry in entries if entry.strip()]


@pytest.mark.parametrize("dialect", DIALECTS)
@some
@given(st.lists(references(), max_size=3))
def test_pybtex_reads_every_field_of_every_entry(dialect: str, records: list[Reference]) -> None:
    text = bibtex.write(records, dialect=dialect)
    found = Parser().parse_string(text).entries.values()
    assert [{*entry.fields, *entry.persons} for entry in found] == written_fields(text)


@pytest.mark.parametrize("dialect", DIALECTS)
@some
@given(st.lists(references(), max_size=3))
def test_bibtexparser_reads_every_field_of_every_entry(dialect: str, records: list[Reference]) -> None:
    text = bibtex.write(records, dialect=dialect)
    library = parse_string(text)
    assert library.failed_blocks == []
    assert len(library.blocks) == len(records)
    assert [set(entry.fields_dict) for entry in library.entries] == written_fields(text)


@some
@given(st.lists(references(), max_size=3))
def test_rispy_reads_every_record_with_its_title(records: list[Reference]) -> None:
    text = ris.write(records)
    found = rispy.loads(text, newline="\r\n")
    titles = [re.findall(r"^TI  - (.*)$", part.replace("\r", ""), re.MULTILINE) for part in text.split("ER  - ")]
    assert [[each["title"]] if "title" in each else [] for each in found] == titles[: len(records)]
    assert len(found) == len(records)
