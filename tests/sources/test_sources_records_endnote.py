"""EndNote's records in XML: what each of its fields is depends on the type."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from exporter.csl import ItemType
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference
from exporter.sources.records import endnote, endnote_dates


def record(inside: str, number: int = 17, name: str = "Journal Article") -> Element:
    return fromstring(f'<record><ref-type name="{name}">{number}</ref-type>{inside}</record>')


def people(role: str, *names: str) -> str:
    return f"<{role}>" + "".join(f"<author>{name}</author>" for name in names) + f"</{role}>"


def test_an_article_as_endnote_exports_it() -> None:
    styled = '<style face="normal" font="default" size="100%">The tragedy of </style><style face="italic">the commons</style>'
    found = endnote.reference(
        record(
            f"""<rec-number>3</rec-number><contributors>{people("authors", "Hardin, Garrett")}</contributors>
            <titles><title>{styled}</title><secondary-title>Science</secondary-title><alt-title>Science</alt-title></titles>
            <periodical><full-title>Science</full-title></periodical><pages>1243-8</pages><volume>162</volume>
            <number>3859</number><dates><year>1968</year><pub-dates><date>Dec 13</date></pub-dates></dates>
            <isbn>0036-8075 (Print)&#xD;1095-9203 (Linking)</isbn><accession-num>5699198</accession-num>
            <electronic-resource-num>10.1126/science.162.3859.1243</electronic-resource-num>
            <urls><related-urls><url>https://doi.org/10.1126/science.162.3859.1243</url>
            <url>https://www.science.org/</url></related-urls></urls>
            <keywords><keyword>Population</keyword><keyword>Ethics</keyword></keywords>
            <remote-database-name>PubMed</remote-database-name>"""
        )
    )
    assert found == Reference(
        type=ItemType.ARTICLE_JOURNAL,
        author=Names((Name("Hardin", "Garrett"),)),
        title="The tragedy of the commons",
        container_title="Science",
        volume="162",
        issue="3859",
        page=Pages((PageRange("1243", "1248"),)),
        issued=Date(1968, 12, 13),
        issn="0036-8075",
        pmid="5699198",
        doi="10.1126/science.162.3859.1243",
        url="https://www.science.org/",
        keyword=("Population", "Ethics"),
        source="PubMed",
    )


TITLES = "<titles><title>A</title><secondary-title>B</secondary-title><tertiary-title>C</tertiary-title></titles>"


@pytest.mark.parametrize(
    ("number", "name", "inside", "expected"),
    [
        (5, "Book Section", TITLES, {"type": "chapter", "container_title": "B", "collection_title": "C"}),
        (6, "Book", TITLES, {"type": "book", "container_title": "", "collection_title": "B"}),
        (32, "Thesis", TITLES, {"type": "thesis", "container_title": "", "title": "A"}),
        (10, "Conference Proceedings", TITLES, {"type": "paper-conference", "container_title": "B"}),
        (
            10,
            "Conference Proceedings",
            TITLES + "<custom3>Proceedings of B</custom3><pub-location>Oslo</pub-location><custom1>Berlin</custom1>",
            {
                "event_title": "B",
                "container_title": "Proceedings of B",
                "event_place": "Oslo",
                "publisher_place": "Berlin",
            },
        ),
        (6, "Book", "<pages>417</pages>", {"number_of_pages": "417", "page": Pages()}),
        (6, "Book", "<number>87</number>", {"collection_number": "87", "issue": ""}),
        (5, "Book Section", "<pages>33-58</pages>", {"page": Pages((PageRange("33", "58"),))}),
        (27, "Report", "<isbn>RM-1000</isbn>", {"number": "RM-1000", "isbn": ""}),
        (6, "Book", "<isbn>978-0-226-45808-3 (pbk.)</isbn>", {"isbn": "978-0-226-45808-3"}),
        (17, "Journal Article", "<edition>2014/05/02</edition>", {"edition": ""}),
        (6, "Book", "<edition>2nd</edition>", {"edition": "2nd"}),
        (
            12,
            "Web Page",
            "<volume>2020</volume><number>May 5</number>",
            {"type": "webpage", "accessed": Date(2020, 5, 5), "volume": "", "number": ""},
        ),
        (99, "Podcast", "", {"type": "broadcast"}),
        (25, "a name of their own", "", {"type": "patent"}),
        (99, "unheard of", "", {"type": "document"}),
        (17, "Journal Article", "<pages>e1000097</pages>", {"article_number": "e1000097", "page": Pages()}),
        (17, "Journal Article", "<custom7>e0123456</custom7>", {"article_number": "e0123456"}),
        (17, "Journal Article", "<custom2>PMC1234567</custom2>", {"pmcid": "PMC1234567"}),
        (17, "Journal Article", "<electronic-resource-num>none</electronic-resource-num>", {"doi": ""}),
    ],
)
def test_what_a_field_is_depends_on_the_type(number: int, name: str, inside: str, expected: dict[str, object]) -> None:
    found = endnote.reference(record(inside, number, name))
    assert {variable: getattr(found, variable) for variable in expected} == expected


@pytest.mark.parametrize(
    ("number", "name", "variables"),
    [
        (5, "Book Section", ("author", "editor", "collection_editor", "translator")),
        (6, "Book", ("author", "collection_editor", "editor", "translator")),
        (28, "Edited Book", ("editor", "collection_editor", "", "translator")),
        (21, "Film or Broadcast", ("director", "", "", "")),
        (32, "Thesis", ("author", "", "contributor", "")),
    ],
)
def test_who_did_what_depends_on_the_type(number: int, name: str, variables: tuple[str, ...]) -> None:
    roles = ("authors", "secondary-authors", "tertiary-authors", "subsidiary-authors")
    inside = "".join(people(role, f"Of {role}, Ann") for role in roles)
    found = endnote.reference(record(f"<contributors>{inside}</contributors>", number, name))
    for role, variable in zip(roles, variables, strict=True):
        if variable:
            assert getattr(found, variable) == Names((Name(f"Of {role}", "Ann"),)), role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merton, Robert K.", Name("Merton", "Robert K.")),
        ("King, Martin Luther, Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("van den Berg, Axel", Name("Berg", "Axel", non_dropping_particle="van den")),
        ("World Health Organization,", Name(literal="World Health Organization")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("UNESCO,", Name(literal="UNESCO")),
        ("Plato", Name("Plato")),
    ],
)
def test_names_as_records_spell_them(text: str, expected: Name) -> None:
    found = endnote.reference(record(f"<contributors>{people('authors', text)}</contributors>"))
    assert found.author == Names((expected,))


def test_others_are_no_name() -> None:
    found = endnote.reference(record(f"<contributors>{people('authors', 'Aad, G.', 'et al.')}</contributors>"))
    assert found.author == Names((Name("Aad", "G."),), others=True)


@pytest.mark.parametrize(
    ("year", "words", "expected"),
    [
        ("1968", "Dec 13", Date(1968, 12, 13)),
        ("2021", "2021-6-25", Date(2021, 6, 25)),
        ("2009", "2009/001/001", Date(2009, 1, 1)),
        ("1998", "12. March", Date(1998, 3, 12)),
        ("1998", "Spring", Date(1998, season=1)),
        ("1998", "Jan-Mar", Date(1998)),
        ("1998", "2011/04/05", Date(1998)),
        ("", "5 May 2020", Date(2020, 5, 5)),
        ("in press", "", Date(literal="in press")),
        ("", "", None),
    ],
)
def test_dates_as_records_spell_them(year: str, words: str, expected: Date | None) -> None:
    assert endnote_dates.date(year, words) == expected
