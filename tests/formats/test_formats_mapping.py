"""The mapping table is whole and can be read in both directions."""

from dataclasses import fields

import pytest

from exporter.csl import ItemType
from exporter.formats import mapping
from exporter.formats.table.rows import TypeRow
from exporter.formats.table.types import TYPES
from exporter.reference import Reference

# Not a matter of the table: what a record is, or how we came by it.
APART = {"type", "citation_key", "year_suffix", "foreign", "origin", "doubts", "confidence"}
# Several variables in one tag, told apart by their values.
SHARED = {"N1": {"status", "note"}, "SN": {"isbn", "issn"}, "AN": {"pmid", "archive_location"},
          "SP": {"page", "number_of_pages"}}  # fmt: skip


def test_every_variable_of_the_record_is_in_the_table() -> None:
    assert set(mapping.variables()) == {each.name for each in fields(Reference)} - APART


def test_every_type_is_in_the_table_once() -> None:
    assert sorted(each.csl for each in TYPES) == sorted(ItemType)


@pytest.mark.parametrize("column", ["bibtex", "biblatex", "ris"])
@pytest.mark.parametrize("kind", ItemType)
def test_no_two_variables_of_a_type_share_a_field(kind: ItemType, column: str) -> None:
    holders: dict[str, set[str]] = {}
    for variable in mapping.variables():
        if name := getattr(mapping.row(variable, kind), column):
            holders.setdefault(name, set()).add(variable)
    for name, variables in holders.items():
        assert len(variables) == 1 or variables <= SHARED.get(name, set()), name


@pytest.mark.parametrize("kind", ItemType)
def test_a_field_leads_back_to_its_variable(kind: ItemType) -> None:
    for variable in mapping.variables():
        row = mapping.row(variable, kind)
        assert mapping.variable_of_field(row.bibtex, kind) == variable
        assert mapping.variable_of_field(row.biblatex, kind) == variable or row.biblatex == "date"
        assert not row.ris or mapping.variable_of_tag(row.ris, kind) in {variable} | SHARED.get(row.ris, set())


@pytest.mark.parametrize("kind", ItemType)
def test_every_bib_field_exists(kind: ItemType) -> None:
    for variable in mapping.variables():
        row = mapping.row(variable, kind)
        assert row.bibtex and row.biblatex


# Rules that override the table: what importers drop or refuse.
ZOTERO_DROPS = {"www", "image", "performance", "review", "legal", "commentary", "preprint", "newspaper", "reference"}
ENDNOTE_MISREADS = {"EBOOK", "ECHAP", "EJOUR", "AGGR", "DBASE", "MULTI", "CPAPER"}


@pytest.mark.parametrize("row", TYPES, ids=lambda row: row.csl)
def test_no_type_is_written_that_programs_drop(row: TypeRow) -> None:
    assert not {row.bibtex, row.biblatex} & ZOTERO_DROPS
    assert row.ris not in ENDNOTE_MISREADS
