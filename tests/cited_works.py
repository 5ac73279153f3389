"""The works that the office documents of the tests cite, and the list that prints them."""

import json
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from office_files import code, docx, mark, paragraph, run

from exporter import pipeline
from exporter.document import Document
from exporter.sources import office

FOLDER = Path(__file__).parents[1] / "fixtures" / "office"
WORKS: dict[str, dict[str, Any]] = {
    work["id"]: work for work in json.loads((FOLDER / "works.json").read_text(encoding="utf-8"))
}
LIST = (FOLDER / "list.txt").read_text(encoding="utf-8").splitlines()
IN_ORDER = ["berners-lee", "kuhn", "merton", "nagel", "tajfel"]
ZOTERO_LIST = ' ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY '


def read_docx(body: str, **others: Any) -> Document:
    document = office.read(docx(body, **others), "paper.docx")
    assert document is not None
    return document


def names_in(document: Document) -> list[str]:
    """The works by the names that the fixture gives them."""
    titles = {work["title"]: name for name, work in WORKS.items()}
    return [titles[each.title] for each in pipeline.stated_by(document).references]


def listed(begin: str = ZOTERO_LIST, lines: list[str] = LIST) -> str:
    """The list as a field over paragraphs, behind its heading."""
    first, *others = lines
    opened = mark("begin") + code(begin) + mark("separate") + run(first)
    return paragraph("References") + paragraph(opened) + "".join(map(paragraph, others)) + paragraph(mark("end"))


def control(tag: str, inside: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{escape(tag)}"/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>'
