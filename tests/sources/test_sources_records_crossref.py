"""Crossref's JSON, and what only looks like it."""

import json
from typing import Any

import pytest

from exporter.csl import ItemType
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference
from exporter.sources.records import crossref


def of_reference(**given: str) -> Reference:
    work = {"title": ["Prospect theory"], "reference": [{"key": "1", **given}]}
    document = crossref.read(json.dumps({"message": work}).encode(), "a.json")
    assert document is not None and document.exact
    [record] = document.records
    return record


def of_work(**given: object) -> Reference:
    document = crossref.read(json.dumps({"title": ["Prospect theory"], **given}).encode(), "a.json")
    assert document is not None
    [record] = document.records
    return record


@pytest.mark.parametrize(
    ("given", "variable", "value"),
    [
        ({"journal-title": "Science"}, "type", ItemType.ARTICLE_JOURNAL),
        ({"volume-title": "Theory of games"}, "type", ItemType.BOOK),
        ({"volume-title": "Theory of games"}, "title", "Theory of games"),
        ({"volume-title": "Handbook", "article-title": "Chapter."}, "type", ItemType.CHAPTER),
        ({"volume-title": "Handbook", "article-title": "Chapter."}, "title", "Chapter"),
        ({"volume-title": "Handbook", "article-title": "Chapter."}, "container_title", "Handbook"),
        ({"first-page": "e124"}, "article_number", "e124"),
        ({"first-page": "503"}, "page", Pages((PageRange("503"),))),
        ({"year": "2002a"}, "issued", Date(2002)),
        ({"year": "2002a"}, "year_suffix", "a"),
        ({"DOI": "10.2307/1907921"}, "doi", "10.2307/1907921"),
        ({"ISBN": "http://id.crossref.org/isbn/9783319245737"}, "isbn", "9783319245737"),
    ],
)
def test_a_reference(given: dict[str, str], variable: str, value: object) -> None:
    assert getattr(of_reference(**given), variable) == value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Allais", Name("Allais")),
        ("J. von Neumann", Name("Neumann", "J.", non_dropping_particle="von")),
        ("Tversky A.", Name("Tversky", "A.")),
        ("AJ Culyer", Name("Culyer", "A. J.")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("Simon, H.A.", Name("Simon", "H. A.")),
    ],
)
def test_the_author_of_a_reference_is_doubtful_for_being_the_first(text: str, name: Name) -> None:
    record = of_reference(author=text)
    assert record.author.people == (name,)
    assert [doubt.variable for doubt in record.doubts] == ["author"]
    assert of_reference(year="1953").doubts == ()


@pytest.mark.parametrize(
    ("given", "variable", "value"),
    [
        ({"type": "posted-content", "institution": [{"name": "bioRxiv"}]}, "publisher", "bioRxiv"),
        ({"type": "posted-content"}, "type", ItemType.ARTICLE),
        ({"type": "something-new"}, "type", ItemType.DOCUMENT),
        ({"issued": {"date-parts": [[1978, 12]]}, "published-print": {"date-parts": [[1979, 3]]}}, "issued", Date(1979, 3)),
        ({"issued": {"date-parts": [[None]]}}, "issued", None),
        ({"subtitle": ["An analysis"]}, "title", "Prospect theory: An analysis"),
        ({"subtitle": ["THEORY"]}, "title", "Prospect theory"),
        ({"abstract": "<jats:p>Choices &amp; risks</jats:p>"}, "abstract", "Choices & risks"),
        ({"type": "book-chapter", "container-title": ["LNCS", "MICCAI"]}, "container_title", "MICCAI"),
        ({"type": "book-chapter", "container-title": ["LNCS", "MICCAI"]}, "collection_title", "LNCS"),
        ({"type": "book", "container-title": ["Graduate Texts"]}, "collection_title", "Graduate Texts"),
        ({"author": [{"family": "Meyer", "given": "John W.", "suffix": "Jr."}, {"name": "WHO"}]}, "author", Names((Name("Meyer", "John W.", suffix="Jr."), Name(literal="WHO")))),
        ({"issn-type": [{"value": "1468-0262", "type": "electronic"}, {"value": "0012-9682", "type": "print"}]}, "issn", "0012-9682"),
        ({"author": "nobody", "event": "none", "page": None, "ISSN": 5}, "page", Pages()),
    ],
)  # fmt: skip
def test_a_work(given: dict[str, object], variable: str, value: object) -> None:
    assert getattr(of_work(**given), variable) == value


@pytest.mark.parametrize(
    "found",
    [
        [{"id": "a", "type": "book", "title": "CSL-JSON has a text here", "reference": [{"title": ["x"]}]}],
        {"DOI": "10.2307/1914185", "type": "article-journal", "title": "Prospect theory", "relation": {"title": ["x"]}},
        {"items": [{"title": ["one"]}, {"title": "two"}]},
        {"title": {"title": ["x"]}},
        [],
        {},
        ["title"],
    ],
)
def test_what_is_not_crossrefs(found: Any) -> None:
    assert crossref.read(json.dumps(found).encode(), "a.json") is None


@pytest.mark.parametrize("data", [b'{"title": [', b"[" * 100_000 + b'"title": [', b"\xff\xfe", b'no "title": ["x"]'])
def test_what_is_no_json(data: bytes) -> None:
    assert crossref.read(data, "a.json") is None
