"""RIS: line discipline on writing, other programs' files on reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import references

from exporter.csl import ItemType
from exporter.formats import ris
from exporter.reference import Date, Foreign, Name, Names, PageRange, Pages, Reference


def read_one(*lines: str, kind: str = "JOUR") -> Reference:
    bibliography = ris.read("\n".join([f"TY  - {kind}", *lines, "ER  - ", ""]))
    assert bibliography.damaged == ()
    return bibliography.references[0]


READ = [
    # lines, type, variable, value
    (["T1  - A title"], "JOUR", "title", "A title"),
    (["M2  - Type: forumPost"], "BLOG", "type", ItemType.POST),
    (["M2  - Type: standard"], "STAND", "type", ItemType.STANDARD),
    (["M2  - Type: document"], "GEN", "type", ItemType.DOCUMENT),
    (
        ["A1  - Berger, A.", "A1  - Luckmann, T."],
        "JOUR",
        "author",
        Names((Name("Berger", "A."), Name("Luckmann", "T."))),
    ),
    (["JF  - Annalen der Physik"], "JOUR", "container_title", "Annalen der Physik"),
    (["JO  - Ann. Phys."], "JOUR", "container_title", "Ann. Phys."),
    (["JO  - Ann. Phys.", "JF  - Annalen der Physik"], "JOUR", "container_title_short", "Ann. Phys."),
    (["JF  - Ann. Phys.", "T2  - Annalen der Physik"], "JOUR", "container_title", "Annalen der Physik"),
    (["PY  - 2020-21"], "JOUR", "issued", Date(2020, end=Date(2021))),
    (["Y1  - 1905/06/30/"], "JOUR", "issued", Date(1905, 6, 30)),
    (["PY  - 1905a"], "JOUR", "year_suffix", "a"),
    (["SP  - 11", "EP  - 22"], "JOUR", "page", Pages((PageRange("11", "22"),))),
    (["SP  - 11-22"], "JOUR", "page", Pages((PageRange("11", "22"),))),
    (["SP  - 650"], "BOOK", "number_of_pages", "650"),
    (["SP  - 11", "EP  - 22"], "BOOK", "page", Pages((PageRange("11", "22"),))),
    (["SN  - 0028-0836"], "JOUR", "issn", "0028-0836"),
    (
        ["SN  - 0028-0836", "SN  - 1476-4687", "SN  - x"],
        "JOUR",
        "foreign",
        (Foreign("ris", "SN", "1476-4687"), Foreign("ris", "SN", "x")),
    ),
    (["SN  - 0-201-89683-4"], "BOOK", "isbn", "0-201-89683-4"),
    (["SN  - 791"], "RPRT", "number", "791"),
    (["A2  - Berger, A."], "CHAP", "editor", Names((Name("Berger", "A."),))),
    (["A3  - Berger, A."], "BOOK", "editor", Names((Name("Berger", "A."),))),
    (["AU  - Berger, A."], "EDBOOK", "editor", Names((Name("Berger", "A."),))),
    (["DO  - https://doi.org/10.1000/182"], "JOUR", "doi", "10.1000/182"),
    (["UR  - https://example.org/a;b"], "ELEC", "url", "https://example.org/a;b"),
    (["KW  - water", "KW  - rain"], "JOUR", "keyword", ("water", "rain")),
    (["N1  - In press"], "JOUR", "status", "in press"),
    (["DB  - PubMed", "AN  - 123"], "JOUR", "pmid", "123"),
    (["AB  - One", "two"], "JOUR", "abstract", "One two"),
    (["ID  - key"], "JOUR", "citation_key", "key"),
    (["M2  - Type: interview"], "GEN", "type", ItemType.INTERVIEW),
    (["M2  - Original Date: 1899"], "BOOK", "original_date", Date(1899)),
    (["ZZ  - odd"], "JOUR", "foreign", (Foreign("ris", "ZZ", "odd"),)),
]


@pytest.mark.parametrize(("lines", "kind", "variable", "value"), READ)
def test_tags_are_read(lines: list[str], kind: str, variable: str, value: object) -> None:
    assert getattr(read_one(*lines, kind=kind), variable) == value


TYPES = [
    ("WEB", ItemType.WEBPAGE),
    ("CPAPER", ItemType.PAPER_CONFERENCE),
    ("UNPB", ItemType.ARTICLE),
    ("GEN", ItemType.DOCUMENT),
]


@pytest.mark.parametrize(("tag", "kind"), TYPES)
def test_types_of_other_programs_are_read(tag: str, kind: ItemType) -> None:
    assert read_one(kind=tag).type is kind


@given(st.lists(references(), max_size=3))
def test_every_line_is_a_tag_with_a_value(records: list[Reference]) -> None:
    lines = ris.write(records).split("\r\n")
    assert [line for line in lines if line and not (line[:2].isupper() and line[2:6] == "  - ")] == []
    assert [line for line in lines if line[6:] == "" and line not in ("", "ER  - ")] == []
    assert sum(line.startswith("TY  - ") for line in lines) == len(records)
    assert sum(line == "ER  - " for line in lines) == len(records)


def test_an_unknown_tag_is_written_back() -> None:
    record = read_one("ZZ  - odd", "TI  - T")
    assert "ZZ  - odd\r\n" in ris.write([record])


WRITTEN = [
    (Reference(ItemType.BOOK, editor=Names((Name("Berger", "A."),))), ["TY  - EDBOOK", "AU  - Berger, A."]),
    (Reference(ItemType.REPORT, author=Names((Name(literal="UNESCO"),))), ["AU  - UNESCO,", "PB  - UNESCO"]),
    (Reference(ItemType.PAPER_CONFERENCE, container_title="Proc."), ["TY  - CONF", "C3  - Proc."]),
    (Reference(ItemType.WEBPAGE, accessed=Date(2024, 3, 4)), ["Y2  - 2024/03/04/", "M1  - 2024/03/04/"]),
    (Reference(ItemType.ARTICLE_JOURNAL, article_number="e1"), ["SP  - e1", "C7  - e1"]),
    (Reference(ItemType.INTERVIEW), ["TY  - GEN", "M2  - Type: interview"]),
    (Reference(ItemType.BOOK, original_title="Das Kapital"), ["M2  - original-title: Das Kapital"]),
]


@pytest.mark.parametrize(("record", "lines"), WRITTEN)
def test_what_programs_want_is_written(record: Reference, lines: list[str]) -> None:
    text = ris.write([record])
    for line in lines:
        assert line + "\r\n" in text


def test_no_record_is_an_empty_file() -> None:
    assert ris.write([]) == ""
