"""Office documents made to do harm, and large ones: a clear error or what can be read, within bounded time."""

import json
from time import monotonic
from typing import Any

import pytest
from office_files import docx, field, fodt, mark, odt, para, paragraph, relations, root, run, zipped

from exporter.errors import InputError, UnsafeInput
from exporter.sources import links, load_bytes, office
from exporter.sources.lines import Lines
from exporter.sources.office import works

TEXT = paragraph("Nagel, T. (1974). What is it like to be a bat?")


def texts(data: bytes) -> list[str]:
    document = office.read(data, "paper")
    assert document is not None
    return [line.text for line in document.lines]


def nested(opening: str, inside: str, closing: str, times: int) -> str:
    return opening * times + inside + closing * times


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (docx(TEXT, {"styles": " " * 50_000_000}), UnsafeInput, "grows beyond measure"),
        (odt(para("x"), parts={"styles.xml": " " * 50_000_000}), UnsafeInput, "grows beyond measure"),
        (docx(TEXT)[:-40], InputError, "broken or locked"),
        (docx(TEXT)[:60], InputError, "broken or locked"),
        (docx(nested("<w:ins>", TEXT, "</w:ins>", 300)), UnsafeInput, "too deep"),
        (odt(nested("<text:section>", para("x"), "</text:section>", 300)), UnsafeInput, "too deep"),
        (fodt(nested("<text:section>", para("x"), "</text:section>", 300)), UnsafeInput, "too deep"),
        (docx("<w:p>"), InputError, "no whole XML"),
        (docx(TEXT, {"numbering": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'}), UnsafeInput, "entities"),
        (docx(TEXT, {"styles": ""}), InputError, "no whole XML"),
    ],
    ids=["bomb", "ODT bomb", "cut", "cut short", "deep", "ODT deep", "FODT deep", "broken", "entities", "empty part"],
)
def test_harm_is_refused_and_named(data: bytes, error: type[InputError], says: str) -> None:
    start = monotonic()
    with pytest.raises(error, match=says) as raised:
        office.read(data, "paper.docx")
    assert monotonic() - start < 5
    assert raised.value.file == "paper.docx" and raised.value.mend


@pytest.mark.parametrize(
    "body",
    [
        nested('<w:smartTag w:element="x">', run("x"), "</w:smartTag>", 170),
        nested("<w:sdt><w:sdtContent>", run("x"), "</w:sdtContent></w:sdt>", 90),
        nested("<mc:AlternateContent><mc:Choice>", run("x"), "</mc:Choice></mc:AlternateContent>", 90),
        nested("<w:r><w:drawing><w:txbxContent><w:p>", run("x"), "</w:p></w:txbxContent></w:drawing></w:r>", 45),
        nested('<w:fldSimple w:instr="SEQ x">', run("x"), "</w:fldSimple>", 170),
        mark("begin") * 5000 + mark("separate") * 5000 + run("x") + mark("end") * 10_001 + run("x"),
        mark("end") * 50 + mark("separate") + run("x"),
    ],
    ids=["tags", "controls", "alternatives", "boxes", "fields", "marks of fields", "ends of nothing"],
)
def test_what_is_deep_but_not_too_deep_is_read(body: str) -> None:
    assert "x" in "".join(texts(docx(f"<w:p>{body}</w:p>")))


@pytest.mark.parametrize(
    "body",
    [
        nested("<text:span>", "x", "</text:span>", 170).join(["<text:p>", "</text:p>"]),
        nested("<text:list><text:list-item>", para("x"), "</text:list-item></text:list>", 90),
        nested("<table:table><table:table-row><table:table-cell>", para("x"), "</table:table-cell></table:table-row></table:table>", 60),
        nested("<text:p><draw:frame><draw:text-box>", para("x"), "</draw:text-box></draw:frame></text:p>", 60),
    ],
    ids=["spans", "lists", "tables", "frames"],
)  # fmt: skip
def test_opendocuments_deep_but_not_too_deep_are_read(body: str) -> None:
    assert texts(odt(body)) == ["x"]


def test_nested_tables_are_read() -> None:
    table = nested("<w:tbl><w:tr><w:tc>", TEXT, "</w:tc></w:tr></w:tbl>", 60)
    assert texts(docx(table)) == ["Nagel, T. (1974). What is it like to be a bat?"]


def test_paths_in_the_archive_lead_nowhere() -> None:
    targets = {"a": ("styles", "../../../../etc/passwd"), "b": ("footnotes", "/etc/passwd"), "c": ("numbering", "..")}
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations({"d": ("officeDocument", "../../word/document.xml")}),
        "word/document.xml": root("document", f"<w:body>{TEXT}</w:body>"),
        "word/_rels/document.xml.rels": relations(targets),
    }
    assert texts(zipped(parts)) == ["Nagel, T. (1974). What is it like to be a bat?"]


def test_a_document_without_its_text_is_none() -> None:
    parts = {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations({"d": ("officeDocument", "xl/workbook.xml")})}
    assert office.read(zipped(parts), "table.xlsx") is None
    workbook = {"xl/workbook.xml": '<workbook xmlns="x"><body/></workbook>'}
    assert office.read(zipped(parts | workbook), "table.xlsx") is None
    with pytest.raises(InputError, match="zip archive"):
        load_bytes(zipped(parts), "table.xlsx")


def test_a_locked_document_says_so() -> None:
    with pytest.raises(InputError, match="locked with a password"):
        load_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked.docx")


def test_a_long_document_takes_seconds() -> None:
    numbered = '<w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    levels = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="[%1]"/></w:lvl>'
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    parts = {
        "styles": root("styles", '<w:style w:type="paragraph" w:styleId="S"><w:rPr><w:i/></w:rPr></w:style>'),
        "numbering": root("numbering", f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}'),
    }
    words = [[f"word {number * at % 9973:x} " for at in range(10)] for number in range(20_000)]
    body = "".join(paragraph(*each, properties=numbered) for each in words)
    data = docx(body, parts)
    start = monotonic()
    assert texts(data)[-1].startswith("[20000] word 0")
    assert monotonic() - start < 20


def cited(number: int) -> dict[str, Any]:
    """A work that no other is like."""
    return {
        "id": number,
        "itemData": {"title": f"A title of a work, the {number}th", "author": [{"family": f"Name{number}"}]},
    }


def test_thousands_of_works_take_seconds() -> None:
    entries = [f"Name{number} (2001). A title of a work, the {number}th. Place: House." for number in range(2000)]
    said = json.dumps({"citationItems": [cited(number) for number in reversed(range(2000))]})
    body = paragraph(field(f"ADDIN ZOTERO_ITEM CSL_CITATION {said}", "(1)"))
    body += paragraph(
        mark("begin"), "<w:r><w:instrText>ADDIN ZOTERO_BIBL CSL_BIBLIOGRAPHY</w:instrText></w:r>", mark("separate")
    )
    body += "".join(map(paragraph, entries)) + paragraph(mark("end"))
    start = monotonic()
    document = office.read(docx(body), "paper.docx")
    assert monotonic() - start < 20
    assert document is not None and document.exact
    assert [each["title"] for each in json.loads(document.embedded[0].text)][:2] == [
        "A title of a work, the 0th",
        "A title of a work, the 1th",
    ]


def test_more_works_than_can_be_compared_are_only_counted() -> None:
    many = [works.Work(frozenset([str(number)]), f"Title {number}", "", "") for number in range(3000)]
    collected = works.Works()
    collected.add(many)
    lines = [Lines() for _ in range(3000)]
    for each in lines:
        each.write("Title")
        each.end()
    start = monotonic()
    found, exact = collected.listed([each.lines[0] for each in lines])
    assert monotonic() - start < 5
    assert len(found) == 3000 and not exact


@pytest.mark.parametrize(
    "address",
    [
        "https://doi.org/" + "10.1000/" + "%" * 50_000,
        "https://" + "a" * 100_000,
        "https://arxiv.org/abs/" + "-" * 100_000,
    ],
)
def test_odd_addresses_are_told_in_no_time(address: str) -> None:
    start = monotonic()
    links.stated_by_links([address] * 20)
    assert monotonic() - start < 2
