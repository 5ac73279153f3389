"""Europe PMC's JSON, and what only looks like it."""

import json

import pytest

from exporter.csl import ItemType
from exporter.reference import Date, Name, Reference
from exporter.sources import typed
from exporter.sources.records import europepmc


def of_result(**given: object) -> Reference:
    answer = {"resultList": {"result": [{"title": "The tragedy of the commons.", **given}]}}
    document = europepmc.read(json.dumps(answer).encode(), "a.json")
    assert document is not None and document.exact
    [record] = document.records
    return record


@pytest.mark.parametrize(
    ("given", "variable", "value"),
    [
        ({}, "title", "The tragedy of the commons"),
        ({}, "type", ItemType.ARTICLE_JOURNAL),
        ({"source": "PPR", "journalTitle": "bioRxiv"}, "type", ItemType.ARTICLE),
        ({"source": "PPR", "journalTitle": "bioRxiv"}, "publisher", "bioRxiv"),
        ({"source": "PPR", "journalTitle": "bioRxiv"}, "container_title", ""),
        ({"bookOrReportDetails": {"publisher": "Doubleday", "yearOfPublication": 1967}}, "type", ItemType.BOOK),
        ({"bookOrReportDetails": {"publisher": "Doubleday", "yearOfPublication": 1967}}, "issued", Date(1967)),
        ({"journalTitle": "Science", "pubYear": "1968"}, "container_title", "Science"),
        ({"journalTitle": "Science", "pubYear": "1968"}, "issued", Date(1968)),
        ({"journalInfo": {"dateOfPublication": "1968 Dec 13", "volume": "162"}}, "issued", Date(1968, 12, 13)),
        ({"journalInfo": {"yearOfPublication": 1968, "monthOfPublication": 12}}, "issued", Date(1968, 12)),
        ({"source": "MED", "id": "5699198"}, "pmid", "5699198"),
        ({"source": "PMC", "id": "PMC1"}, "pmid", ""),
        ({"pageInfo": "1243-8"}, "page", typed.pages("1243-1248")),
        ({"pageInfo": "e124"}, "article_number", "e124"),
        ({"citationType": "BOOK"}, "type", ItemType.BOOK),
        ({"citationType": "SOMETHING NEW"}, "type", ItemType.DOCUMENT),
    ],
)
def test_a_result(given: dict[str, object], variable: str, value: object) -> None:
    assert getattr(of_result(**given), variable) == value


@pytest.mark.parametrize(
    ("given", "people", "others"),
    [
        ({"authorString": "Tversky A, Kahneman D."}, (Name("Tversky", "A."), Name("Kahneman", "D.")), False),
        (
            {"authorString": "van der Waals JD, et al."},
            (Name("Waals", "J. D.", non_dropping_particle="van der"),),
            True,
        ),
        ({"authorList": {"author": [{"collectiveName": "PRISMA Group"}]}}, (Name(literal="PRISMA Group"),), False),
        ({"authorList": {"author": [{"lastName": "Hardin", "initials": "G"}]}}, (Name("Hardin", "G."),), False),
        ({"authorString": ""}, (), False),
    ],
)
def test_the_authors(given: dict[str, object], people: tuple[Name, ...], others: bool) -> None:
    author = of_result(**given).author
    assert (author.people, author.others) == (people, others)


@pytest.mark.parametrize(
    "data",
    [
        b'[{"resultList": 1}]',
        b'{"resultList": 1}',
        b'{"resultList": {"result": []}}',
        b'{"resultList": {"result": ["a"]}',
        b'{"title": "the resultList of it"}',
        b"",
    ],
)
def test_what_is_not_europe_pmcs(data: bytes) -> None:
    assert europepmc.read(data, "a.json") is None
