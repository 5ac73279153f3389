"""Whole web pages, end to end: the layouts of publishers, with what each page prints and states, field by field."""

import json
from dataclasses import fields
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from exporter import formats, pipeline
from exporter.reference import Reference

pytest.importorskip("selectolax", reason="web pages need exporter[html]")

FOLDER = Path(__file__).parents[2] / "fixtures" / "html"
PAGES = sorted(path.parent.name for path in FOLDER.glob("*/page.html"))
VARIABLES = [
    each.name for each in fields(Reference) if each.name not in ("citation_key", "year_suffix") and each.compare
]

# What a page's records lack today: (page, number in the list) -> variables. Nothing else may differ from the truth.
KNOWN = {
    ("mdpi", 14): {
        "container_title",
        "event_place",
        "issued",
    },  # read from print: the days of a meeting stay in the name
    ("plos", 6): {"author"},  # read from print: "PLoS Medicine Editors" is taken for a person and a role
}


def read(page: str, *, article: bool = False) -> tuple[Reference, ...]:
    return pipeline.read_input(str(FOLDER / page / "page.html"), pipeline.Options(article=article)).references


def truth(page: str, name: str = "truth.json") -> tuple[Reference, ...]:
    return formats.read((FOLDER / page / name).read_text(encoding="utf-8"), formats.by_name("csljson")).references


def differing(got: Reference, right: Reference) -> set[str]:
    return {name for name in VARIABLES if getattr(got, name) != getattr(right, name)}


@pytest.mark.parametrize("page", PAGES)
def test_every_value_is_as_the_page_has_it(page: str) -> None:
    got, right = read(page), truth(page)
    assert len(got) == len(right)
    for number, (one, other) in enumerate(zip(got, right, strict=True), 1):
        wrong = differing(one, other)
        assert wrong == KNOWN.get((page, number), set()), f"{number}: " + ", ".join(
            f"{name}: {getattr(one, name)!r} for {getattr(other, name)!r}" for name in wrong
        )


@pytest.mark.parametrize("page", [page for page in PAGES if (FOLDER / page / "article.json").exists()])
def test_the_article_is_as_its_tags_state_it(page: str) -> None:
    own, *others = read(page, article=True)
    [right] = truth(page, "article.json")
    assert differing(own, right) == set()
    assert len(others) == len(truth(page))


class Stated(HTMLParser):
    """The addresses and the tags of a page, read by another program than ours."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.cited: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in given:
            self.addresses.append(given["href"])
        if tag == "meta" and given.get("name") == "citation_reference":
            self.cited.append(given["content"])


def stated_by(page: str) -> Stated:
    return Stated((FOLDER / page / "page.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES)
def test_what_links_ask_of_google_scholar_arrives_letter_by_letter(page: str) -> None:
    by_title = {record.title: record for record in read(page)}
    for address in stated_by(page).addresses:
        parts = urlsplit(address)
        if not parts.path.endswith("/scholar_lookup"):
            continue
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        record = by_title[asked["title"]]
        page_range = "-".join(filter(None, (each for part in record.page.ranges for each in (part.first, part.last))))
        stated = {
            "journal": record.container_title,
            "volume": record.volume,
            "issue": record.issue,
            "pages": page_range or record.article_number,
            "doi": record.doi,
            "publication_year": str(record.issued.year) if record.issued else "",
        }
        for name in stated.keys() & asked.keys():
            assert stated[name] == asked[name].replace("–", "-"), f"{asked['title']}: {name}"
        families = [name.family for name in record.author]
        authors = parse_qs(parts.query)["author"]
        assert len(families) == len(authors)
        assert all(family in author for family, author in zip(families, authors, strict=True))


@pytest.mark.parametrize("page", ["frontiers", "plos", "springer-new"])
def test_what_citation_reference_tags_state_arrives_letter_by_letter(page: str) -> None:
    by_title = {record.title: record for record in read(page)}
    tags = [content for content in stated_by(page).cited if "citation_title=" in content]
    assert tags
    for content in tags:
        pairs = [pair.strip().split("=", 1) for pair in content.split(";") if "=" in pair]
        stated = {name.removeprefix("citation_"): value for name, value in pairs}
        record = by_title[stated["title"]]
        assert record.container_title == stated.get("journal_title", stated.get("inbook_title", ""))
        assert record.volume == stated.get("volume", record.volume)
        assert record.doi == stated.get("doi", record.doi)
        assert record.issued and str(record.issued.year) == stated["publication_date"]


def test_a_doi_of_every_form_is_in_its_record() -> None:
    asked = {"pmc": "10.1002/(SICI)1097-0258(20000229)19:4<453::AID-SIM350>3.0.CO;2-5"}
    for page, doi in asked.items():
        assert doi in [record.doi for record in read(page)]


def test_the_truth_of_each_page_is_csl() -> None:
    for path in FOLDER.glob("*/*.json"):
        assert all({"id", "type", "title"} <= set(item) for item in json.loads(path.read_text(encoding="utf-8"))), path
