"""Damaged bibliographies: the good records are kept, the bad ones named with their line.

Every file of ``fixtures/invalid`` holds the same two works, damaged in the way that its name says.
"""

from pathlib import Path

import pytest

from exporter import formats
from exporter.errors import FormatError
from exporter.reference import Bibliography

FOLDER = Path(__file__).parents[2] / "fixtures" / "invalid"
SHANNON, KNUTH = ("Shannon", 1948), ("Knuth", 1997)

# file: the records that are read (family name, year), the lines at which damage or doubt is reported
FILES = {
    "unclosed-brace.bib": ([SHANNON, KNUTH], ["line 1"]),
    "brace-too-many.bib": ([SHANNON, KNUTH], ["line 1"]),
    "missing-comma.bib": ([SHANNON, KNUTH], []),
    "repeated-key.bib": ([SHANNON, KNUTH], ["year", "line 8"]),
    "no-end.bib": ([KNUTH, ("Shannon", None)], ["line 7"]),
    "comment-inside.bib": ([SHANNON, KNUTH], ["line 1"]),
    "no-fields.bib": ([KNUTH], ["line 1"]),
    "missing-er.ris": ([SHANNON, KNUTH], []),
    "byte-order-mark.ris": ([SHANNON, KNUTH], []),
    "old-mac-line-ends.ris": ([SHANNON, KNUTH], []),
    "one-space.ris": ([SHANNON, KNUTH], []),
    "no-ty.ris": ([SHANNON, KNUTH], ["line 9"]),
    "not-an-object.json": ([SHANNON, KNUTH], ["line 1"]),
    "unknown-type.json": ([SHANNON, KNUTH], ["None", "tome"]),
}


def read(name: str) -> Bibliography:
    format = formats.by_suffix(name)
    assert format is not None
    return formats.read((FOLDER / name).read_bytes().decode("utf-8"), format, file=name)


@pytest.mark.parametrize("name", FILES)
def test_the_good_records_are_kept_and_the_damage_is_named(name: str) -> None:
    bibliography = read(name)
    records, places = FILES[name]
    found = [(each.author.people[0].family, each.issued and each.issued.year) for each in bibliography.references]
    reports = [f"line {each.line}: {each.reason}" for each in bibliography.damaged]
    reports += [doubt.reason for each in bibliography.references for doubt in each.doubts]
    assert found == records
    assert len(reports) == len(places)
    for place in places:
        assert any(place in report for report in reports), reports


@pytest.mark.parametrize("name", ["unclosed-brace.bib", "brace-too-many.bib", "missing-comma.bib", "one-space.ris"])
def test_no_field_is_lost_or_swallowed(name: str) -> None:
    first = read(name).references[0]
    assert first.title == "A mathematical theory of communication"
    assert first.container_title in ("Bell System Technical Journal", "")


NOTHING = [
    ("some prose, no bibliography", formats.BIBTEX),
    ("some prose, no bibliography", formats.RIS),
    ("some prose, no bibliography", formats.CSL_JSON),
    ('["a", "b"]', formats.CSL_JSON),
    ("@article{", formats.BIBTEX),
    ("AU  - Lost, Record", formats.RIS),
]


@pytest.mark.parametrize(("text", "format"), NOTHING)
def test_nothing_readable_is_an_error_with_file_and_mend(text: str, format: formats.Format) -> None:
    with pytest.raises(FormatError) as caught:
        formats.read(text, format, file="refs.x")
    assert caught.value.file == "refs.x"
    assert caught.value.mend


@pytest.mark.parametrize("format", formats.FORMATS, ids=lambda format: format.name)
def test_an_empty_file_is_an_empty_bibliography(format: formats.Format) -> None:
    assert formats.read("", format).references == ()
    assert formats.read(" \n", format).references == ()
