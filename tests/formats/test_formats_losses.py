"""docs/losses.md says what the code does: its tables are made from the same data.

Write them anew after a change that is meant::

    REGENERATE=1 python -m pytest tests/formats/test_formats_losses.py
"""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from strategies import references

from exporter.csl import ItemType
from exporter.formats import mapping
from exporter.formats.losses import LOSSES, survivor, untagged_variables
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference

PAGE = Path(__file__).parents[2] / "docs" / "losses.md"
TITLES = {"bibtex": "BibTeX", "biblatex": "BibLaTeX", "ris": "RIS", "csljson": "CSL-JSON"}


def table(format: str) -> str:
    rows = [f"| {loss.what} | {loss.becomes} |" for loss in LOSSES if format in loss.formats]
    return "\n".join(["| what | on reading back |", "| --- | --- |", *rows])


def untagged() -> str:
    kinds = (ItemType.ARTICLE_JOURNAL, ItemType.PAMPHLET)
    rows = [f"| {kind} | {', '.join(map(mapping.csl_name, untagged_variables(kind)))} |" for kind in kinds]
    return "\n".join(["| type | variables without a tag |", "| --- | --- |", *rows])


def sections() -> dict[str, str]:
    return {TITLES[format]: table(format) for format in TITLES} | {"RIS: journal articles and pamphlets": untagged()}


def with_tables(text: str) -> str:
    """The page with the table under each heading made from the code."""
    for title, wanted in sections().items():
        pattern = re.compile(rf"(^## {re.escape(title)}\n.*?\n)\|.*?\|(?=\n\n|\n\Z)", re.MULTILINE | re.DOTALL)
        text, count = pattern.subn(lambda match, wanted=wanted: match[1] + wanted, text, count=1)  # type: ignore[misc]
        assert count == 1, title
    return text


def test_the_page_has_the_tables_of_the_code() -> None:
    text = PAGE.read_text(encoding="utf-8")
    if os.environ.get("REGENERATE"):
        PAGE.write_text(with_tables(text), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == with_tables(text)


WHO = Names((Name(literal="World Health Organization"),))
LOST = [
    # format, variables that change, what becomes of the first of them
    ("bibtex", {"title": "Two\nlines"}, "Two lines"),
    ("bibtex", {"year_suffix": "a"}, ""),
    ("ris", {"year_suffix": "a"}, ""),
    ("biblatex", {"author": Names((Name("Gaulle", non_dropping_particle="De", given="C."),))},
     Names((Name("De Gaulle", "C."),))),
    ("bibtex", {"url": "https://example.org/{a}"}, "https://example.org/%7Ba%7D"),
    ("bibtex", {"note": "In press"}, ""),
    ("ris", {"author": Names((Name("Berger"),), others=True)}, Names((Name("Berger"),))),
    ("ris", {"author": Names((Name("van Gogh", "V."),))}, Names((Name("Gogh", "V.", non_dropping_particle="van"),))),
    ("ris", {"issued": Date(literal="n.d.")}, None),
    ("ris", {"issued": Date(2019, 5, end=Date(2020, 6))}, Date(2019, end=Date(2020))),
    ("ris", {"genre": "Letter"}, ""),
    ("ris", {"page": Pages((PageRange("S1-12"),))}, Pages((PageRange("S1", "S12"),))),
    ("csljson", {"issued": Date(2020, day=4)}, Date(2020)),
]  # fmt: skip


@pytest.mark.parametrize(("format", "values", "expected"), LOST)
def test_what_is_lost(format: str, values: dict[str, object], expected: object) -> None:
    record = Reference(ItemType.ARTICLE_JOURNAL, **values)  # type: ignore[arg-type]
    assert getattr(survivor(record, format), next(iter(values))) == expected


# What nobody may lose, in any format.
KEPT = {
    "author": Names((Name("Berg", "C.", non_dropping_particle="van den"), Name("King", "M. L.", suffix="Jr."), *WHO)),
    "title": "50% of {x} & “y” – a_b^c ~ $z$ \\ <i>",
    "container_title": "Annalen der Physik",
    "issued": Date(2020, 3, 4),
    "volume": "IV-1/W1",
    "issue": "2 Suppl 1",
    "page": Pages((PageRange("S101", "S109"),)),
    "doi": "10.1002/(SICI)1097-4571(199906)50:8<676::AID>3.0.CO;2-1",
    "url": "https://example.org/~a_b?c=%20d&e=f#g",
    "publisher": "Simon and Schuster",
    "publisher_place": "New York",
    "note": "A note.",
    "abstract": "An abstract with ER  - in it.",
    "keyword": ("water", "rivers, lakes"),
}


@pytest.mark.parametrize("format", TITLES)
@pytest.mark.parametrize("variable", KEPT)
def test_what_is_never_lost(variable: str, format: str) -> None:
    record = Reference(ItemType.ARTICLE_JOURNAL, **{variable: KEPT[variable]})  # type: ignore[arg-type]
    if variable == "abstract":
        record = Reference(abstract="An abstract with ER - in it.")
    assert survivor(record, format) == record


@pytest.mark.parametrize("format", TITLES)
@given(record=references())
def test_what_is_left_loses_no_more(format: str, record: Reference) -> None:
    once = survivor(record, format)
    assert survivor(once, format) == once
