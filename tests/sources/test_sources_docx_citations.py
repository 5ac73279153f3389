"""What citation managers left in Word documents: exact records, each work once, in the order of the printed list."""

import base64
import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from cited_works import IN_ORDER, LIST, WORKS, ZOTERO_LIST, control, listed, names_in
from cited_works import read_docx as read
from office_files import docx, field, paragraph, root, run

from exporter import pipeline
from exporter.reference import Date


def zotero(*names: str, numbers: bool = False) -> str:
    """Zotero's code: the numbers of its own database (or of the citation, as Mendeley has them), and an address."""
    items = [
        {
            "id": f"ITEM-{number}" if numbers else 400 + number,
            "uris": [f"http://zotero.org/users/1/items/{name.upper()}"],
            "itemData": WORKS[name] | {"id": f"ITEM-{number}" if numbers else 400 + number},
        }
        for number, name in enumerate(names, 1)
    ]
    said = json.dumps({"citationID": "x", "properties": {"plainCitation": "(…)"}, "citationItems": items})
    return f" ADDIN ZOTERO_ITEM CSL_CITATION {said} "


def cited(*names: str) -> str:
    return paragraph("As has been said ", field(zotero(*names), "(see there)", cut=50), ".")


def test_each_work_once_in_the_order_of_the_list() -> None:
    document = read(cited("merton", "kuhn") + cited("nagel", "merton") + cited("tajfel", "berners-lee") + listed())
    assert names_in(document) == IN_ORDER
    assert document.exact
    assert document.lines[0].text == "As has been said (see there)."


def test_a_document_of_a_citation_manager_is_read_without_parsing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "parse", lambda *_: pytest.fail("something was parsed"))
    path = tmp_path / "paper.docx"
    path.write_bytes(docx(cited(*WORKS) + listed()))
    result = pipeline.read_input(str(path))
    assert result.report == "5 records read"
    merton = next(each for each in result.references if each.doi == "10.1126/science.159.3810.56")
    assert (merton.title, merton.volume, merton.issue) == ("The Matthew Effect in Science", "159", "3810")
    assert merton.citation_key == ""  # the number in Zotero's database is no key


@pytest.mark.parametrize(
    ("lines", "begin"),
    [
        (LIST[1:], ZOTERO_LIST),  # one is missing
        ([*LIST, "Hardin, G. (1968). The tragedy of the commons. Science, 162, 1243–1248."], ZOTERO_LIST),
        ([*LIST[:4], "Hardin, G. (1968). The tragedy of the commons. Science, 162, 1243–1248."], ZOTERO_LIST),
        (LIST, "PAGEREF _Toc1"),  # no list of a citation manager
    ],
)
def test_a_list_that_prints_something_else_is_parsed(lines: list[str], begin: str) -> None:
    document = read(cited(*WORKS) + listed(begin, lines))
    assert not document.exact
    assert set(names_in(document)) == set(WORKS)


def test_what_is_known_from_fields_is_not_doubled(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    hardin = "Hardin, G. (1968). The tragedy of the commons. Science, 162(3859), 1243–1248."
    path.write_bytes(docx(cited(*WORKS) + listed(lines=[*LIST[:1], hardin, *LIST[1:]])))
    result = pipeline.read_input(str(path))
    titles = [each.title for each in result.references]
    assert titles == [
        WORKS["berners-lee"]["title"],
        "The tragedy of the commons",
        *(WORKS[name]["title"] for name in IN_ORDER[1:]),
    ]


def test_the_order_of_first_citation_without_a_list() -> None:
    document = read(cited("merton", "kuhn") + cited("nagel", "merton"))
    assert names_in(document) == ["merton", "kuhn", "nagel"]
    assert not document.exact


def test_a_list_that_is_not_made_yet() -> None:
    document = read(cited("merton", "kuhn") + listed(lines=["{Bibliography}"]))
    assert names_in(document) == ["merton", "kuhn"]
    assert document.exact


def test_what_the_list_leaves_out_is_left_out() -> None:
    omitted = json.dumps({"uncited": [], "omitted": [["http://zotero.org/users/1/items/KUHN"]], "custom": []})
    begin = f" ADDIN ZOTERO_BIBL {omitted} CSL_BIBLIOGRAPHY "
    document = read(cited(*WORKS) + listed(begin, [LIST[0], *LIST[2:]]))
    assert names_in(document) == [name for name in IN_ORDER if name != "kuhn"]
    assert document.exact


def test_a_citation_without_its_record_makes_nothing_exact() -> None:
    bare = ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":1,"uris":["http://zotero.org/users/1/items/X"]}]} '
    assert not read(cited(*WORKS) + paragraph(field(bare, "(X)")) + listed()).exact


def test_the_forms_of_mendeley_desktop() -> None:
    begun = zotero("merton", "kuhn", numbers=True).replace("ZOTERO_ITEM ", "")
    again = zotero("kuhn", "nagel", numbers=True).replace("ZOTERO_ITEM ", "")
    old = zotero("tajfel", "berners-lee").replace("ZOTERO_ITEM ", "Mendeley Citation{1f2e3d-4c5b} ")
    body = paragraph(field(begun, "(1)"), field(again, "(2)"), field(old, "(3)"))
    document = read(body + listed("ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY"))
    assert names_in(document) == IN_ORDER
    assert document.exact


def mendeley_cite(*names: str, padded: bool = True) -> str:
    items = [{"id": f"uuid-{name}", "itemData": WORKS[name] | {"id": f"uuid-{name}"}} for name in names]
    coded = base64.b64encode(json.dumps({"citationItems": items}).encode()).decode()
    return "MENDELEY_CITATION_v3_" + (coded if padded else coded.rstrip("=").replace("+", "-").replace("/", "_"))


def test_mendeley_cite() -> None:
    body = paragraph("See ", control(mendeley_cite("merton", "kuhn"), run("(1)")))
    body += paragraph(control(mendeley_cite("kuhn", "nagel", "tajfel", "berners-lee", padded=False), run("(2)")))
    document = read(body + control("MENDELEY_BIBLIOGRAPHY", "".join(map(paragraph, LIST))))
    assert names_in(document) == IN_ORDER
    assert document.exact


def bookmarked(name: str, inside: str, number: int = 1) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="{number}"/>'


def test_zotero_in_bookmarks() -> None:
    said = {
        "ZOTERO_BREF_one": zotero(*WORKS).strip().removeprefix("ADDIN "),
        "ZOTERO_BREF_list": ZOTERO_LIST.strip().removeprefix("ADDIN "),
    }
    pieces = [
        f'<property name="{name}_{at // 255 + 1}"><lpwstr>{escape(text[at : at + 255])}</lpwstr></property>'
        for name, text in said.items()
        for at in range(0, len(text), 255)
    ]
    properties = f"<Properties>{''.join(reversed(pieces))}</Properties>"
    body = paragraph("See ", bookmarked("ZOTERO_BREF_one", run("(1)")), ".")
    body += bookmarked("ZOTERO_BREF_list", "".join(map(paragraph, LIST)), 2)
    document = read(body + paragraph("Acknowledgements"), parts={"custom-properties": properties})
    assert names_in(document) == IN_ORDER
    assert document.exact


def test_a_note_that_only_cites_is_no_line() -> None:
    inside = paragraph(field(zotero("merton"), "Merton, Matthew Effect, 56."))
    more = paragraph("Against him ", field(zotero("kuhn"), "Kuhn, Structure"), " and others.")
    notes = root("footnotes", f'<w:footnote w:id="1">{inside}</w:footnote><w:footnote w:id="2">{more}</w:footnote>')
    body = paragraph("Text", *(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in (1, 2)))
    document = read(body, parts={"footnotes": notes})
    assert [line.text for line in document.lines] == ["Text", "", "2. Against him Kuhn, Structure and others."]
    assert names_in(document) == ["merton", "kuhn"]


@pytest.mark.parametrize(
    ("code_of_field", "reason"),
    [
        (' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [ ', "JSON is broken"),
        (" ADDIN ZOTERO_ITEM CSL_CITATION ", "no JSON"),
        (' ADDIN ZOTERO_ITEM CSL_CITATION {"a": 1} ', "no citationItems"),
        (" ADDIN ZOTERO_ITEM CSL_CITATION " + '{"a":' * 5000, "JSON is broken"),
        (" ADDIN ZOTERO_ITEM CSL_CITATION {" + f'"a": {"9" * 5000}' + "}", "JSON is broken"),
        (" ADDIN EN.CITE <EndNote><Cite>", "XML is broken"),
        (' ADDIN EN.CITE <!DOCTYPE x [<!ENTITY a "b">]><EndNote>&a;</EndNote>', "XML is broken"),
        (" ADDIN EN.CITE ", "XML is broken"),
        (" ADDIN CitaviPlaceholder{no base64!}", "Citavi's data is broken"),
        ("ADDIN CitaviPlaceholder{" + base64.b64encode(b"[1]").decode() + "}", "Citavi's data is broken"),
    ],
)
def test_a_broken_field_stays_as_text_and_is_named(code_of_field: str, reason: str) -> None:
    document = read(paragraph("Text") + paragraph("See ", field(code_of_field, "(Merton 1968)")) + listed())
    assert document.lines[1].text == "See (Merton 1968)"
    [damage] = document.damaged
    assert reason in damage.reason and damage.line == 2 and len(damage.text) <= 200
    assert not document.exact


@pytest.mark.parametrize("tag", ["MENDELEY_CITATION_v3_!!!", "MENDELEY_CITATION_v3_e30", "MENDELEY_CITATION_v3_/w=="])
def test_a_broken_tag_stays_as_text_and_is_named(tag: str) -> None:
    document = read(paragraph("See ", control(tag, run("(Merton 1968)"))))
    assert document.lines[0].text == "See (Merton 1968)"
    assert len(document.damaged) == 1


def test_half_a_character_in_a_field_breaks_no_file() -> None:
    said = zotero("merton").replace("The Matthew Effect", "The Matthew Effect \\ud83d")
    [merton] = pipeline.stated_by(read(paragraph(field(said, "(1)")))).references
    assert merton.title.encode("utf-8")


def test_the_marks_of_rich_text_are_taken_out() -> None:
    said = zotero("merton").replace("The Matthew Effect", "The <i>Matthew</i> <span class='nocase'>Effect</span>")
    [merton] = pipeline.stated_by(read(paragraph(field(said, "(1)")))).references
    assert merton.title == WORKS["merton"]["title"]


@pytest.mark.parametrize(
    "item",
    [
        {"title": ["a"], "author": "Merton", "issued": []},
        {"title": {"a": 1}, "author": [None, 1], "issued": {"date-parts": "x"}},
        {"title": None, "author": [{"family": None}], "issued": {"date-parts": [[]]}, "type": 7},
        {"title": "A title", "author": [{"family": ["a"]}], "issued": "never", "id": {"a": 1}},
    ],
)
def test_records_of_an_odd_shape_break_nothing(item: dict[str, Any]) -> None:
    said = json.dumps({"citationItems": [{"id": 1, "itemData": item}, {"id": 2}, None, {"itemData": 3}]})
    document = read(paragraph(field(f"ADDIN CSL_CITATION {said}", "(1)")))
    pipeline.stated_by(document)
    assert not document.exact


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("PMID: 9623998\nPMCID: PMC12345", {"pmid": "9623998", "pmcid": "PMC12345"}),
        ("Citation Key: wattsSmallWorld", {"citation_key": "wattsSmallWorld"}),
        ("original-date: 1929-05\nOriginal Title: Ideen", {"original_date": Date(1929, 5), "original_title": "Ideen"}),
        ("Read again: see page 5\nDOI: 10.1038/30918", {"note": "Read again: see page 5", "doi": "10.1038/30918"}),
        ("DOI: 10.1000/other", {"note": "DOI: 10.1000/other", "doi": "10.1038/30918"}),
    ],
)
def test_lines_of_extra_are_no_note(note: str, expected: dict[str, Any]) -> None:
    own = {"DOI": "10.1038/30918"} if "other" in note else {}
    item = {"type": "article-journal", "title": "Collective dynamics of small-world networks", "note": note, **own}
    csl = json.dumps({"citationItems": [{"id": 1, "itemData": item}]})
    document = read(paragraph("Text ", field(f" ADDIN ZOTERO_ITEM CSL_CITATION {csl}", "(1)")))
    [record] = pipeline.stated_by(document).references
    assert {name: getattr(record, name) for name in ("note", *expected)} == {"note": "", **expected}
