"""What citation managers and LibreOffice itself left in OpenDocument texts."""

import json
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pytest
from cited_works import IN_ORDER, LIST, WORKS, names_in
from office_files import odt, para

from exporter.document import Document
from exporter.sources import office


def read(body: str, **others: Any) -> Document:
    document = office.read(odt(body, **others), "paper.odt")
    assert document is not None
    return document


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
