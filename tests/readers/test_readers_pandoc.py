"""What pandoc understands of our files, field by field."""

import json
from typing import Any

import pytest
from corpus import Loss, check, is_type, of_csl, records

from exporter import formats
from exporter.csl import ItemType as T

pypandoc = pytest.importorskip("pypandoc", reason="pandoc not installed (pypandoc_binary)")

PATENT = Loss("publisher", is_type(T.PATENT), "a patent has no publisher")
BEFORE_CHRIST = Loss("year", lambda record: record.citation_key == "plato399bc", "years before our era")
SITES = is_type(T.WEBPAGE, T.POST_WEBLOG)
LOSSES = {
    "bibtex": [
        BEFORE_CHRIST,
        PATENT,
        Loss("container", SITES, "a site (howpublished)"),
        Loss("year", is_type(T.MANUSCRIPT), 'a circa in BibTeX\'s year ("c. 1664--1665")'),
    ],
    "biblatex": [
        BEFORE_CHRIST,
        PATENT,
        Loss("title", SITES, "a site (titleaddon) becomes part of the title"),
        Loss("container", SITES, "a site (titleaddon)"),
    ],
    "ris": [
        BEFORE_CHRIST,
        Loss("year", is_type(T.MANUSCRIPT), 'a circa in RIS\'s year ("c. 1664-1665")'),
        Loss("editor", is_type(T.BOOK), "editors of a book in A3, where Zotero and EndNote look for them"),
        Loss("container", is_type(T.PAPER_CONFERENCE), "proceedings in C3, where Zotero and EndNote look for them"),
        Loss("container", is_type(T.LEGAL_CASE), "the reporter of a case"),
        Loss("author", is_type(T.WEBPAGE), "a body with a comma in its name"),
    ],
}


@pytest.mark.parametrize("name", LOSSES)
def test_pandoc_understands_every_field(name: str) -> None:
    format = formats.RIS if name == "ris" else formats.BIBTEX
    text = formats.write(records(), format, dialect="" if name == "ris" else name)
    items: list[dict[str, Any]] = json.loads(pypandoc.convert_text(text, "csljson", format=name))
    if name != "ris":  # pandoc sorts what has keys
        by_key = {item["id"]: item for item in items}
        items = [by_key[record.citation_key] for record in records()]
    check(list(of_csl(items)), LOSSES[name])
