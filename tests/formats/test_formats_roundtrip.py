"""For every record: what we write, we read back, but for the documented losses; and again, byte for byte."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import references

from exporter import formats
from exporter.formats.losses import survivors
from exporter.formats.verify import first_difference, render_checked
from exporter.reference import Reference

DIALECTS = [(formats.BIBTEX, "bibtex"), (formats.BIBTEX, "biblatex"), (formats.RIS, ""), (formats.CSL_JSON, "")]
IDS = ["bibtex", "biblatex", "ris", "csljson"]
slow = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(("format", "dialect"), DIALECTS, ids=IDS)
@slow
@given(st.lists(references(), max_size=3))
def test_reading_gives_back_what_was_written(format: formats.Format, dialect: str, records: list[Reference]) -> None:
    text = formats.write(records, format, dialect=dialect)
    back = formats.read(text, format)
    expected = survivors(records, dialect or format.name)
    assert back.damaged == ()
    assert [first_difference(*pair) for pair in zip(expected, back.references, strict=True)] == [""] * len(records)


@pytest.mark.parametrize(("format", "dialect"), DIALECTS, ids=IDS)
@slow
@given(st.lists(references(), max_size=3))
def test_writing_again_gives_the_same_bytes(format: formats.Format, dialect: str, records: list[Reference]) -> None:
    text = formats.write(records, format, dialect=dialect)
    again = formats.write(formats.read(text, format).references, format, dialect=dialect)
    assert again == text


@pytest.mark.parametrize(("format", "dialect"), DIALECTS, ids=IDS)
@slow
@given(references())
def test_the_check_after_writing_finds_nothing(format: formats.Format, dialect: str, record: Reference) -> None:
    render_checked([record], format, dialect=dialect)
