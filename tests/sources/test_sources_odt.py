"""OpenDocument texts: as they are printed, and what citation managers left in them."""

from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from cited_works import LIST
from office_files import fodt, odt, para

from exporter.document import BOLD, ITALIC, Document
from exporter.errors import InputError
from exporter.reference import Reference
from exporter.sources import office


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
