"""Nothing is invented: what a record says stands in its source string, and the record knows where."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporter import pipeline, sources
from exporter.document import RawReference
from exporter.fields.edition import ORDINALS
from exporter.fields.origin import sources as places
from exporter.reference import Date, Names, Pages, Reference
from exporter.text import fold

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
# What is not read but concluded, or read as it stands by another test.
CONCLUDED = {"type", "citation_key", "origin", "foreign", "doubts", "confidence", "language", "keyword"}
NUMBERS = frozenset(ORDINALS.values())


def strings() -> list[str]:
    """The reference strings of all pages."""
    documents = [sources.load(str(path)) for path in sorted(PAGES.glob("*/input.txt"))]
    return [raw.text for document in documents for raw in pipeline.find_in(document).references]


STRINGS = strings()


def read(text: str) -> Reference:
    (reference,) = pipeline.parse([RawReference(text)])
    return reference


def invented(reference: Reference) -> Iterator[tuple[str, str]]:
    """Each variable with the words of it that the source string does not have."""
    source = fold(reference.origin.text if reference.origin else "")
    for variable, value in vars(reference).items():
        if variable not in CONCLUDED:
            for words in said(variable, value):
                if fold(words) not in source:
                    yield variable, words


def said(variable: str, value: object) -> Iterator[str]:
    """The words of a value that must stand in the source, less the normalisations that docs/decisions.md names."""
    match value:
        case Names():
            for name in value:  # initials are set apart and get their full stops
                parts = (name.literal, name.family, name.suffix, name.dropping_particle, name.non_dropping_particle)
                yield from (word for part in (*parts, name.given) for word in re.split(r"[\s.-]+", part))
        case Date():  # months become numbers, and "3.4.98" is of 1998
            yield from (fold(value.literal), str(value.year or "")[-2:])
        case Pages():  # last pages are written out: "101-9" is 101-109
            yield value.literal
            for each in value.ranges:
                yield from (each.first, each.last[-1:])
        case str():
            if variable == "edition" and value in NUMBERS:  # "second" is 2
                return
            yield from (word for word in value.removeprefix("PMC").split() if variable != "archive")
        case _:
            return


@pytest.mark.parametrize("text", STRINGS, ids=range(len(STRINGS)))
def test_what_a_record_says_stands_in_its_source(text: str) -> None:
    assert not list(invented(read(text)))


DAMAGES = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from(["", " ", ".", ",", "(", "a", "7", "“", ": "])), max_size=6
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(STRINGS), DAMAGES)
def test_nor_does_damage_make_it_invent(text: str, damages: list[tuple[int, str]]) -> None:
    for place, mark in damages:
        text = text[:place] + mark + text[place + 1 :]
    if text.strip():
        assert not list(invented(read(text)))


@pytest.mark.parametrize("text", STRINGS, ids=range(len(STRINGS)))
def test_each_main_value_knows_its_place(text: str) -> None:
    reference = read(text)
    found = list(places(reference))
    known = {place.variable for place in found}
    for variable in ("title", "container_title", "volume", "publisher"):
        if getattr(reference, variable):
            assert variable in known or variable == "volume", (variable, reference)
    assert all(0 <= place.confidence <= 1 and place.start < place.end for place in found)
