"""CSL-JSON: valid against the schema on writing, lenient on reading."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import references

from exporter.csl import ItemType
from exporter.formats import csljson
from exporter.reference import Date, Foreign, Name, Names, PageRange, Pages, Reference

# The properties of csl-data.json 1.0.2 that we use; it allows no others.
NAMES = {"author", "collection-editor", "container-author", "contributor", "director", "editor", "translator"}
DATES = {"accessed", "event-date", "issued", "original-date", "submitted"}
TEXTS = {
    "abstract", "annote", "archive", "archive_collection", "archive_location", "authority", "call-number",
    "chapter-number", "citation-key", "collection-number", "collection-title", "container-title",
    "container-title-short", "dimensions", "DOI", "edition", "event-place", "event-title", "genre", "id",
    "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "language", "medium", "note", "number",
    "number-of-pages", "number-of-volumes", "original-title", "page", "PMCID", "PMID", "publisher",
    "publisher-place", "reviewed-title", "scale", "section", "source", "status", "title", "title-short",
    "type", "URL", "version", "volume", "volume-title", "year-suffix",
}  # fmt: skip
NAME_PARTS = {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"}
DATE_PARTS = {"date-parts", "season", "circa", "literal"}


@given(st.lists(references(), max_size=3))
def test_what_is_written_fits_the_schema(records: list[Reference]) -> None:
    items = json.loads(csljson.write(records))
    assert len({item["id"] for item in items}) == len(records)
    for item in items:
        assert set(item) <= NAMES | DATES | TEXTS | {"custom"}
        assert all(isinstance(item[label], str) for label in TEXTS & set(item))
        assert all(set(name) <= NAME_PARTS for label in NAMES & set(item) for name in item[label])
        assert all(set(item[label]) <= DATE_PARTS for label in DATES & set(item))
        assert isinstance(item.get("custom", {}), dict)


# Zotero refuses a whole file for one type that its importer does not know; "software" is one.
@given(references())
def test_no_type_is_written_that_zotero_refuses(record: Reference) -> None:
    kind = json.loads(csljson.write([record]))[0]["type"]
    assert kind in set(ItemType) - {"software"}


READ = [
    ({"title": "T"}, "title", "T"),
    ({"volume": 7}, "volume", "7"),
    ({"shortTitle": "T"}, "title_short", "T"),
    ({"event": "OSDI"}, "event_title", "OSDI"),
    ({"issued": {"date-parts": [["1905", "6"]]}}, "issued", Date(1905, 6)),
    ({"issued": {"date-parts": [[2019], [2020]]}}, "issued", Date(2019, end=Date(2020))),
    ({"issued": {"date-parts": [[1850]], "circa": 1}}, "issued", Date(1850, circa=True)),
    ({"issued": {"date-parts": [[-44, 3, 15]]}}, "issued", Date(-43, 3, 15)),  # CSL has no year 0
    ({"issued": {"raw": "2020-03-04"}}, "issued", Date(2020, 3, 4)),
    ({"issued": {"literal": "n.d."}}, "issued", Date(literal="n.d.")),
    ({"issued": "2020-03"}, "issued", Date(2020, 3)),
    ({"issued": {"date-parts": [[]]}}, "issued", None),
    ({"page": "11-22"}, "page", Pages((PageRange("11", "22"),))),
    ({"keyword": "water, rain"}, "keyword", ("water", "rain")),
    (
        {"author": [{"literal": "UNESCO"}, {"family": "Berger"}]},
        "author",
        Names((Name(literal="UNESCO"), Name("Berger"))),
    ),
    ({"author": "Berger"}, "author", Names()),
    ({"composer": [{"family": "Berg"}]}, "foreign", (Foreign("csljson", "composer", '[{"family": "Berg"}]'),)),
]


@pytest.mark.parametrize(("item", "variable", "value"), READ)
def test_properties_are_read(item: dict[str, object], variable: str, value: object) -> None:
    text = json.dumps([{"id": "k", "type": "book", **item}])
    assert getattr(csljson.read(text).references[0], variable) == value


def test_unknown_properties_are_written_back_in_custom() -> None:
    text = json.dumps([{"id": "k", "type": "book", "composer": [{"family": "Berg"}]}])
    record = csljson.read(text).references[0]
    written = csljson.write([record])
    assert json.loads(written)[0]["custom"] == {"composer": [{"family": "Berg"}]}
    assert csljson.read(written).references == (record,)


def test_ours_only_values_stand_in_custom() -> None:
    record = Reference(
        ItemType.ARTICLE_JOURNAL, translated_title="T", article_number="e1", issued=Date(1850, uncertain=True)
    )
    item = json.loads(csljson.write([record]))[0]
    assert item["page"] == "e1"
    assert item["custom"] == {"translated-title": "T", "article-number": "e1", "exact": {"issued": "1850?"}}


def test_a_single_item_and_zoteros_wrapping_are_read() -> None:
    assert len(csljson.read('{"id": 1, "type": "book"}').references) == 1
    assert len(csljson.read('{"items": [{"id": 1, "type": "book"}]}').references) == 1
