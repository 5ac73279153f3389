"""OpenDocument texts: as they are printed, and what citation managers left in them."""

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from office_files import fodt, odt, para

from exporter import pipeline
from exporter.document import BOLD, ITALIC, Document
from exporter.errors import InputError
from exporter.reference import Reference
from exporter.sources import office

FOLDER = Path(__file__).parents[2] / "fixtures" / "office"
WORKS: dict[str, dict[str, Any]] = {
    work["id"]: work for work in json.loads((FOLDER / "works.json").read_text(encoding="utf-8"))
}
LIST = (FOLDER / "list.txt").read_text(encoding="utf-8").splitlines()
IN_ORDER = ["berners-lee", "kuhn", "merton", "nagel", "tajfel"]


def read(body: str, **others: Any) -> Document:
    document = office.read(odt(body, **others), "paper.odt")
    assert document is not None
    return document


def texts(body: str, **others: Any) -> list[str]:
    return [line.text for line in read(body, **others).lines]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("a\n      b<text:s/>c<text:s text:c='2'/>d", ["a b c d"]),
        ("a<text:tab/>b", ["a\tb"]),
        ("a<text:line-break/>b", ["a", "b"]),
        ("a<text:soft-page-break/>b", ["ab"]),
        ("hydro\u00adlogical", ["hydrological"]),
        (
            "a<text:bookmark text:name='x'/>b<text:bookmark-start text:name='y'/>c<text:bookmark-end text:name='y'/>",
            ["abc"],
        ),
        ("a<office:annotation><text:p>remark</text:p></office:annotation>b", ["ab"]),
        ("<text:ruby><text:ruby-base>訓</text:ruby-base><text:ruby-text>くん</text:ruby-text></text:ruby>", ["訓"]),
        ("page <text:page-number>3</text:page-number>", ["page 3"]),
        (
            "a<text:change-start text:change-id='1'/>b<text:change-end text:change-id='1'/><text:change text:change-id='2'/>",
            ["ab"],
        ),
        ("a<text:s text:c='999999999'/>b", ["a b"]),
        ("a<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>b", ["ab", "boxed"]),
        (
            "a<draw:g><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></draw:g>b",
            ["ab", "boxed"],
        ),
        ("<text:span text:style-name='hidden'>unseen</text:span>seen", ["seen"]),
    ],
)
def test_what_is_printed(inside: str, expected: list[str]) -> None:
    hidden = '<style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>'
    assert texts(para(inside), automatic=hidden) == expected


def test_what_was_deleted_is_not_there() -> None:
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + para("gone")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    assert texts(deleted + para("kept")) == ["kept"]


def test_a_heading_stands_by_itself() -> None:
    assert texts(para("Text") + '<text:h text:outline-level="1">References</text:h>' + para(LIST[0])) == [
        "Text",
        "",
        "References",
        LIST[0],
    ]


STYLES = """
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Upright" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
<style:style style:name="Child" style:family="text" style:parent-style-name="Emphasis"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Slanted" style:family="paragraph"><style:text-properties fo:font-style="oblique"/></style:style>
<style:style style:name="A" style:family="text" style:parent-style-name="B"/>
<style:style style:name="B" style:family="text" style:parent-style-name="A"><style:text-properties fo:font-style="italic"/></style:style>
"""


def span(style: str, inside: str) -> str:
    return f'<text:span text:style-name="{style}">{inside}</text:span>'


@pytest.mark.parametrize(
    ("inside", "style", "expected"),
    [
        ("a " + span("Emphasis", "Science") + " b", "", [("Science", ITALIC)]),
        (span("Strong", "83"), "", [("83", BOLD)]),
        (span("Child", "x"), "", [("x", ITALIC), ("x", BOLD)]),
        (
            span("Emphasis", "a" + span("Upright", "b") + span("Strong", "c")),
            "",
            [("a", ITALIC), ("c", ITALIC), ("c", BOLD)],
        ),
        ("a" + span("Upright", "b"), "Slanted", [("a", ITALIC)]),
        (span("A", "a") + span("of no such name", "b"), "", [("a", ITALIC)]),
    ],
)
def test_what_stands_out(inside: str, style: str, expected: list[tuple[str, str]]) -> None:
    [line] = read(para(inside, style), styles=STYLES).lines
    assert [(line.text[each.start : each.end], each.kind) for each in line.emphasis] == expected


def number(level: int, more: str) -> str:
    return f'<text:list-level-style-number text:level="{level}" {more}/>'


def listed(style: str, *items: str, more: str = "") -> str:
    inside = "".join(f"<text:list-item>{each}</text:list-item>" for each in items)
    return f'<text:list text:style-name="{style}" {more}>{inside}</text:list>'


X = para("x")


@pytest.mark.parametrize(
    ("levels", "body", "expected"),
    [
        (number(1, 'style:num-format="1" style:num-suffix="."'), listed("L", X, X), ["1. x", "2. x"]),
        (number(1, 'style:num-format="1" style:num-prefix="[" style:num-suffix="]"'), listed("L", X), ["[1] x"]),
        (number(1, 'style:num-format="1" loext:num-list-format="[%1%]"'), listed("L", X, X), ["[1] x", "[2] x"]),
        (number(1, 'style:num-format="i" style:num-suffix=")"'), listed("L", X, X, X, X), ["i) x", "ii) x", "iii) x", "iv) x"]),
        (number(1, 'style:num-format="A" style:num-suffix="."'), listed("L", X), ["A. x"]),
        (number(1, 'style:num-format="I" text:start-value="4"'), listed("L", X), ["IV x"]),
        (number(1, 'style:num-format=""'), listed("L", X), ["x"]),
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="-"/>', listed("L", X), ["• x"]),
        (number(1, 'style:num-format="1"'), listed("L", X + para("y"), X), ["1 x", "y", "2 x"]),
        (number(1, 'style:num-format="1"'), "<text:list><text:list-header>" + X + "</text:list-header></text:list>" + listed("L", X), ["x", "1 x"]),
        (number(1, 'style:num-format="1"'), listed("L", X) + X + listed("L", X), ["1 x", "x", "1 x"]),
        (number(1, 'style:num-format="1"'), listed("L", X) + X + listed("L", X, more='text:continue-numbering="true"'), ["1 x", "x", "2 x"]),
        (
            number(1, 'style:num-format="1"'),
            listed("L", X, more='xml:id="a"') + listed("L", X) + listed("L", X, more='text:continue-list="a"'),
            ["1 x", "1 x", "2 x"],
        ),
        (number(1, 'style:num-format="1"'), '<text:list text:style-name="L"><text:list-item text:start-value="7">' + X + "</text:list-item></text:list>", ["7 x"]),
        (
            number(1, 'style:num-format="1" style:num-suffix="."') + number(2, 'style:num-format="1" text:display-levels="2"'),
            listed("L", X + listed("", X, X).replace(' text:style-name=""', ""), X, listed("L", X)),
            ["1. x", "1.1 x", "1.2 x", "2. x", "2.1 x"],
        ),
        (number(1, 'style:num-format="1" text:start-value="99999999999999999999999"'), listed("L", X), ["1 x"]),
    ],
)  # fmt: skip
def test_numbers_of_lists(levels: str, body: str, expected: list[str]) -> None:
    assert texts(body, automatic=f'<text:list-style style:name="L">{levels}</text:list-style>') == expected


def test_a_paragraph_style_brings_its_list() -> None:
    styles = f"""<style:style style:name="Ref" style:family="paragraph" style:list-style-name="L"/>
    <text:list-style style:name="L">{number(1, 'style:num-format="1" style:num-prefix="[" style:num-suffix="]"')}</text:list-style>"""
    body = "<text:list><text:list-item>" + para("x", "Ref") + "</text:list-item></text:list>"
    assert texts(body, styles=styles) == ["[1] x"]


def test_numbers_of_headings() -> None:
    outline = f"<text:outline-style>{number(1, 'style:num-format=' + quoteattr('1') + ' style:num-suffix=' + quoteattr('.'))}</text:outline-style>".replace(
        "list-level-style-number", "outline-level-style"
    )
    body = (
        '<text:h text:outline-level="1">Methods</text:h>'
        + para("x")
        + '<text:h text:outline-level="1">References</text:h>'
    )
    body += '<text:h text:outline-level="1" text:is-list-header="true">Index</text:h>'
    assert texts(body, styles=outline) == ["1. Methods", "x", "", "2. References", "", "Index"]


def test_lists_beyond_measure() -> None:
    body = "<text:list>" * 60 + "<text:list-item>" + X + "</text:list-item>" + "</text:list>" * 60
    assert texts(
        body.replace("<text:list>", "<text:list><text:list-item>").replace(
            "</text:list>", "</text:list-item></text:list>"
        )
    ) == ["x"]


def test_tables() -> None:
    row = "<table:table-row table:number-rows-repeated='1000000'>{}</table:table-row>"
    cells = "<table:table-cell>{}</table:table-cell><table:covered-table-cell/><table:table-cell>{}</table:table-cell>"
    table = (
        "<table:table><table:table-header-rows>"
        + row.format(cells.format(para("No."), para("Source")))
        + "</table:table-header-rows>"
    )
    table += (
        row.format(cells.format(para("[1]"), para(LIST[0])))
        + row.format(cells.format(X + X, para("")))
        + "</table:table>"
    )
    assert texts(table) == ["No.\tSource", f"[1]\t{LIST[0]}", "x", "x"]


def test_links() -> None:
    body = para(f'{LIST[3]} <text:a xlink:href="https://doi.org/10.2307/2183914">here</text:a>')
    assert read(body).lines[0].stated == Reference(doi="10.2307/2183914")


def note(kind: str, inside: str) -> str:
    return f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation><text:note-body>{para(inside)}</text:note-body></text:note>'


def test_notes_stand_behind_the_text() -> None:
    body = para("One" + note("endnote", "At the end") + " two" + note("footnote", LIST[0])) + para(
        "Three" + note("footnote", "b")
    )
    assert texts(body) == ["One two", "Three", "", f"1. {LIST[0]}", "2. b", "", "1. At the end"]


def zotero(*names: str) -> str:
    items = [
        {"id": number, "uris": [f"http://zotero.org/users/1/items/{name}"], "itemData": WORKS[name]}
        for number, name in enumerate(names)
    ]
    return f"ZOTERO_ITEM CSL_CITATION {json.dumps({'citationItems': items})} RNDx7kQ"


def marked(code: str, inside: str = "(1)") -> str:
    name = f"text:name={quoteattr(code)}"
    return f"<text:reference-mark-start {name}/>{inside}<text:reference-mark-end {name}/>"


ENTRIES = "".join(para(escape(each)) for each in LIST)
ZOTERO_LIST = 'ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY RNDjURf'
SECTION = f"<text:section text:name={quoteattr(ZOTERO_LIST)}>{ENTRIES}</text:section>"


def names_in(document: Document) -> list[str]:
    titles = {work["title"]: name for name, work in WORKS.items()}
    return [titles[each.title] for each in pipeline.stated_by(document).references]


def fieldmark(code: str, inside: str) -> str:
    param = f"<field:param field:name='code' field:value={quoteattr(code)}/>"
    start = (
        f"<field:fieldmark-start field:type='vnd.oasis.opendocument.field.UNHANDLED'>{param}</field:fieldmark-start>"
    )
    return f"{start}{inside}<field:fieldmark-end/>"


@pytest.mark.parametrize(
    "body",
    [
        para("See " + marked(zotero("merton", "kuhn")))
        + para(marked(zotero("kuhn", "nagel", "tajfel", "berners-lee")))
        + SECTION,
        para(fieldmark(f" ADDIN {zotero(*WORKS)}", "(1)")) + SECTION,
        para(marked(zotero(*WORKS).replace("ZOTERO_ITEM ", ""))) + SECTION,
    ],
    ids=["reference marks", "fields of Word", "Mendeley"],
)
def test_zotero_and_mendeley(body: str) -> None:
    document = read(body)
    assert names_in(document) == IN_ORDER
    assert document.exact


def test_zotero_in_bookmarks() -> None:
    said = {"ZOTERO_BREF_a": zotero(*WORKS), "ZOTERO_BREF_b": ZOTERO_LIST}
    meta = "".join(
        f'<meta:user-defined meta:name="{name}_{at // 200 + 1}">{escape(text[at : at + 200])}</meta:user-defined>'
        for name, text in said.items()
        for at in range(0, len(text), 200)
    )
    mark = '<text:bookmark-{} text:name="{}"/>'
    first, *others = LIST
    body = para(mark.format("start", "ZOTERO_BREF_a") + "(1)" + mark.format("end", "ZOTERO_BREF_a"))
    body += para(mark.format("start", "ZOTERO_BREF_b") + escape(first)) + "".join(
        para(escape(each)) for each in others[:-1]
    )
    body += para(escape(others[-1]) + mark.format("end", "ZOTERO_BREF_b")) + para("Acknowledgements")
    document = read(body, meta=meta)
    assert names_in(document) == IN_ORDER
    assert document.exact


def libre(name: str) -> str:
    work = WORKS[name]
    kind = {"article-journal": "article", "book": "book", "chapter": "incollection", "report": "techreport"}[
        work["type"]
    ]
    people = "; ".join(f"{each['family']}, {each['given']}" for each in work["author"])
    said = {
        "identifier": name,
        "bibliography-type": kind,
        "author": people,
        "title": work["title"],
        "year": str(work["issued"]["date-parts"][0][0]),
        "journal" if kind == "article" else "booktitle": work.get("container-title", ""),
        "pages": work.get("page", "").replace("-", "--"),
        "institution": work.get("publisher", ""),
        "number": work.get("issue", ""),
        "url": f"https://doi.org/{work['DOI']}" if "DOI" in work else "",
    }
    return (
        "<text:bibliography-mark "
        + " ".join(f"text:{key}={quoteattr(value)}" for key, value in said.items())
        + f">[{name}]</text:bibliography-mark>"
    )


def test_libreoffices_own_citations() -> None:
    title = f"<text:index-title>{para('Bibliography')}</text:index-title>"
    index = f"<text:bibliography><text:bibliography-source/><text:index-body>{title}{ENTRIES}</text:index-body></text:bibliography>"
    document = read(para("See " + "".join(map(libre, WORKS)) + libre("merton")) + index)
    assert [each.citation_key for each in document.records] == IN_ORDER
    assert document.exact
    assert document.lines[1].text == "Bibliography"
    berners, _, merton, _, tajfel = document.records
    assert (merton.container_title, merton.issue, merton.doi, merton.url) == (
        "Science",
        "3810",
        "10.1126/science.159.3810.56",
        "",
    )
    assert (merton.page.ranges[0].first, merton.page.ranges[0].last) == ("56", "63")
    assert [each.family for each in tajfel.author] == ["Tajfel", "Turner"]
    assert (berners.publisher, berners.type.value) == ("CERN", "report")


def test_a_broken_mark_stays_as_text_and_is_named() -> None:
    document = read(para("See " + marked('ZOTERO_ITEM CSL_CITATION {"citationItems": [')))
    assert document.lines[0].text == "See (1)"
    assert "JSON is broken" in document.damaged[0].reason


def test_one_file_of_xml() -> None:
    document = office.read(fodt(para(LIST[0]) + para(span("T1", "x"), "P1"), STYLES), "paper.fodt")
    assert document is not None
    assert [line.text for line in document.lines] == [LIST[0], "x"]


def test_locked_with_a_password() -> None:
    manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
    with pytest.raises(InputError, match="password"):
        read(para("x"), parts={"META-INF/manifest.xml": manifest})


def test_a_spreadsheet_is_none_of_ours() -> None:
    data = odt("", parts={"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})
    assert office.read(data, "table.ods") is None
