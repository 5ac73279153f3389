"""What a page states for machines: tags, JSON-LD, COinS, and the addresses of links."""

import json
from dataclasses import fields
from typing import Any

import pytest

from exporter.csl import ItemType
from exporter.document import Document
from exporter.reference import Date, Name, Names, PageRange, Pages, Reference
from exporter.sources import html, typed
from exporter.sources.html.links import asked_of_scholar
from exporter.sources.html.people import names_of
from exporter.sources.html.values import date_of
from exporter.sources.links import identified

pytest.importorskip("selectolax", reason="web pages need exporter[html]")

HARDIN = "Hardin, G. (1968). The tragedy of the commons. Science, 162, 1243–1248."
DOI = "10.1126/science.162.3859.1243"


def page(head: str = "", body: str = "<p>x</p>") -> Document:
    text = f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    document = html.read(text.encode(), "page.html")
    assert document is not None
    return document


def given(record: Reference | None) -> dict[str, Any]:
    """The variables that a record has a value for."""
    blank = Reference()
    names = [each.name for each in fields(Reference) if each.compare]
    return {name: value for name in names if (value := getattr(record, name)) != getattr(blank, name)} if record else {}


def tag(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def tags(named: dict[str, str]) -> str:
    return "".join(tag(name, content) for name, content in named.items())


NAMES = {
    "Breiman, Leo": Name("Breiman", "Leo"),
    "Breiman,L": Name("Breiman", "L."),
    "Leo Breiman": Name("Breiman", "Leo"),
    "L Breiman": Name("Breiman", "L."),
    "T.G. Dietterich": Name("Dietterich", "T. G."),
    "TG Dietterich": Name("Dietterich", "T. G."),
    "Breiman L": Name("Breiman", "L."),
    "Mark van de Schoot": Name("Schoot", "Mark", non_dropping_particle="van de"),
    "van den Berg, C.": Name("Berg", "C.", non_dropping_particle="van den"),
    "Herbert Van de Sompel": Name("Van de Sompel", "Herbert"),
    "G Davey Smith": Name("Davey Smith", "G."),
    "John P. A. Ioannidis": Name("Ioannidis", "John P. A."),
    "King, Martin Luther, Jr.": Name("King", "Martin Luther", suffix="Jr."),
    "World Health Organization": Name(literal="World Health Organization"),
    "UNESCO": Name(literal="UNESCO"),
}


@pytest.mark.parametrize(("text", "name"), NAMES.items(), ids=NAMES.keys())
def test_names(text: str, name: Name) -> None:
    assert names_of([text]) == Names((name,))


@pytest.mark.parametrize(
    ("values", "families", "others"),
    [
        (["Y Amit, D Geman"], ["Amit", "Geman"], False),
        (["Amit, Y.; Geman, D."], ["Amit", "Geman"], False),
        (["Amit, Y.", "Geman, D.", "et al."], ["Amit", "Geman"], True),
        (["LB Aknin, CP Barrington-Leigh, et al"], ["Aknin", "Barrington-Leigh"], True),
        (["McPherson M, Smith-Lovin L, Cook JM"], ["McPherson", "Smith-Lovin", "Cook"], False),
        (["Miller McPherson, Lynn Smith-Lovin, James Cook"], ["McPherson", "Smith-Lovin", "Cook"], False),
        (["Davey Smith, George"], ["Davey Smith"], False),
        (["", " , "], [], False),
    ],
)
def test_several_names(values: list[str], families: list[str], others: bool) -> None:
    names = names_of(values)
    assert ([name.family for name in names], names.others) == (families, others)


@pytest.mark.parametrize(
    ("text", "date", "letter"),
    [
        ("1996", Date(1996), ""),
        ("1996a", Date(1996), "a"),
        ("2001/10", Date(2001, 10), ""),
        ("1996/05/17", Date(1996, 5, 17), ""),
        ("2001-10-01T00:00:00Z", Date(2001, 10, 1), ""),
        ("2001/00/00", Date(2001), ""),
        ("1985/11/1", Date(1985, 11, 1), ""),
        ("Jun 29, 2009", Date(2009, 6, 29), ""),
        ("29 June 2009", Date(2009, 6, 29), ""),
        ("2005 Aug 30", Date(2005, 8, 30), ""),
        ("Winter 1996", Date(1996, season=4), ""),
        ("1914-1918", Date(1914, end=Date(1918)), ""),
        ("forthcoming", Date(literal="forthcoming"), ""),
        ("", None, ""),
    ],
)
def test_dates(text: str, date: Date | None, letter: str) -> None:
    assert date_of(text) == (date, letter)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        (DOI, DOI),
        (f"doi:{DOI}", DOI),
        (f"info:doi/{DOI}", DOI),
        (f"http://dx.doi.org/{DOI}", DOI),
        ("10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2", "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"),
        (f"{DOI}.", DOI),
        ("https://onlinelibrary.wiley.com/doi/10.1002/asi.20096", ""),
        ("11.1126/science", ""),
    ],
)  # fmt: skip
def test_dois(text: str, doi: str) -> None:
    assert typed.doi_alone(text) == doi


ADDRESSES = {
    f"https://doi.org/{DOI}": {"doi": DOI},
    "https://doi.org/10.1023%2FA%3A1010933404324": {"doi": "10.1023/A:1010933404324"},
    f"https://doi-org.proxy.example.edu/{DOI}": {"doi": DOI},
    f"doi:{DOI}": {"doi": DOI},
    "/servlet/linkout?suffix=B1&dbid=16&doi=10.1080%2F1&key=10.1126%2Fscience.162.3859.1243": {"doi": DOI},
    "/servlet/linkout?suffix=B1&dbid=8&doi=10.1080%2F1&key=5699198": {"pmid": "5699198"},
    "/servlet/linkout?suffix=B1&dbid=128&doi=10.1080%2F1&key=A1968C229700006": {},
    f"/external-ref?access_num={DOI}&link_type=DOI": {"doi": DOI},
    "https://pubmed.ncbi.nlm.nih.gov/5699198/": {"pmid": "5699198"},
    "http://www.ncbi.nlm.nih.gov/pubmed/5699198": {"pmid": "5699198"},
    "http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=5699198&dopt=Abstract": {"pmid": "5699198"},
    "https://www.ncbi.nlm.nih.gov/pubmed/?term=hardin": {},
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1119478/": {"pmcid": "PMC1119478"},
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC1119478/#s2": {"pmcid": "PMC1119478"},
    "/articles/PMC1119478/": {"pmcid": "PMC1119478"},
    "https://europepmc.org/abstract/MED/5699198": {"pmid": "5699198"},
    "http://arxiv.org/abs/1412.6980": {"archive": "arXiv", "archive_location": "1412.6980"},
    "https://arxiv.org/pdf/hep-th/9711200v3.pdf": {"archive": "arXiv", "archive_location": "hep-th/9711200v3"},
    "/wiki/Special:BookSources/978-0-521-40599-7": {"isbn": "978-0-521-40599-7"},
    "https://www.science.org/doi/10.1126/science.162.3859.1243": {},
    "http://[::1": {},
    "": {},
}  # fmt: skip


@pytest.mark.parametrize(("address", "expected"), ADDRESSES.items(), ids=ADDRESSES.keys())
def test_identifiers_in_addresses(address: str, expected: dict[str, str]) -> None:
    assert given(identified(address)) == expected


def test_a_question_to_google_scholar() -> None:
    address = (
        "http://scholar.google.com/scholar_lookup?&title=Shape%20quantization%20%26%20recognition&journal=Neural+Comput"
        "&doi=10.1162%2Fneco.1997.9.7.1545&volume=9&issue=7&pages=1545-88&publication_year=1997&author=Amit%2CY"
        "&author=&author=Geman%2CD"
    )
    assert given(asked_of_scholar(address)) == {
        "title": "Shape quantization & recognition",
        "author": Names((Name("Amit", "Y."), Name("Geman", "D."))),
        "container_title": "Neural Comput",
        "volume": "9",
        "issue": "7",
        "page": Pages((PageRange("1545", "1588"),)),
        "issued": Date(1997),
        "doi": "10.1162/neco.1997.9.7.1545",
    }


@pytest.mark.parametrize(
    "address",
    [
        "https://scholar.google.com/scholar?q=Random+forests",
        "https://scholar.google.com/scholar_lookup?hl=en",
        "https://example.org/scholar_lookup?title=x",
    ],
)
def test_what_is_no_question_for_a_work(address: str) -> None:
    assert asked_of_scholar(address) is None


def test_a_day_in_the_place_of_the_year_is_none() -> None:
    record = asked_of_scholar("https://scholar.google.com/scholar_lookup?title=x&publication_year=Sat+")
    assert record is not None and record.issued is None


TAGS = tag("citation_title", "The <i>Drosophila</i> of Bats &amp;amp; Rats") + tags({
    "citation_author": "Hardin, Garrett", "citation_journal_title": "Science", "citation_volume": "162",
    "citation_firstpage": "1243", "citation_lastpage": "8", "citation_publication_date": "1968/12/13",
    "citation_doi": f"doi:{DOI}", "citation_issn": "0036-8075", "citation_pmid": "5699198",
    "citation_keywords": "a; b",
})  # fmt: skip


def test_the_article_of_the_tags() -> None:
    assert given(page(TAGS).article) == {
        "type": ItemType.ARTICLE_JOURNAL,
        "title": "The Drosophila of Bats & Rats",
        "author": Names((Name("Hardin", "Garrett"),)),
        "container_title": "Science",
        "volume": "162",
        "page": Pages((PageRange("1243", "1248"),)),
        "issued": Date(1968, 12, 13),
        "doi": DOI,
        "issn": "0036-8075",
        "pmid": "5699198",
        "keyword": ("a", "b"),
    }


def test_what_only_another_vocabulary_states_is_added() -> None:
    more = tag("prism.number", "3859") + tag("DC.title", "Another title") + tag("dc.language", "en")
    article = page(TAGS + more).article
    assert article is not None
    assert (article.issue, article.language, article.title) == ("3859", "en", "The Drosophila of Bats & Rats")


KINDS = {
    ItemType.THESIS: ("citation_dissertation_institution", "MIT"),
    ItemType.REPORT: ("citation_technical_report_institution", "RAND Corporation"),
    ItemType.PAPER_CONFERENCE: ("citation_conference_title", "Advances in Neural Information Processing Systems"),
    ItemType.CHAPTER: ("citation_inbook_title", "Psychology of intergroup relations"),
    ItemType.BOOK: ("citation_isbn", "978-0-521-40599-7"),
    ItemType.DOCUMENT: ("citation_language", "en"),
}


@pytest.mark.parametrize(("kind", "named"), KINDS.items(), ids=KINDS.keys())
def test_the_type_is_that_of_the_tags(kind: ItemType, named: tuple[str, str]) -> None:
    article = page(tag("citation_title", "A title") + tag(*named)).article
    assert article is not None and article.type is kind


def test_dublin_core_alone() -> None:
    head = tags({
        "DC.Title": "Leer", "DC.Creator.PersonalName": "Paulo Freire", "DC.Date.issued": "1971-03-01",
        "DC.Source": "Revista", "DC.Source.Volume": "4", "DC.Identifier.pageNumber": "1-12", "DC.Identifier": DOI,
    })  # fmt: skip
    assert given(page(head).article) == {
        "type": ItemType.ARTICLE_JOURNAL,
        "title": "Leer",
        "author": Names((Name("Freire", "Paulo"),)),
        "container_title": "Revista",
        "volume": "4",
        "page": Pages((PageRange("1", "12"),)),
        "issued": Date(1971, 3, 1),
        "doi": DOI,
    }


def test_a_page_that_states_nothing_of_itself() -> None:
    assert page(tag("description", "x") + tag("viewport", "width=1")).article is None


CITED = {
    "authors in a value each": "citation_title=Random forests; citation_author=L. Breiman; citation_author=A. Cutler;",
    "authors in one value": "citation_author=L Breiman, A Cutler; citation_title=Random forests",
    "initials behind": "citation_author=Breiman L, Cutler A; citation_title=Random forests",
    "no space between": "citation_title=Random forests;citation_author=Breiman, L.;citation_author=Cutler, A.",
}


@pytest.mark.parametrize("content", CITED.values(), ids=CITED.keys())
def test_pairs_of_a_reference(content: str) -> None:
    [record] = page(tag("citation_reference", content)).records
    assert (record.title, [name.family for name in record.author]) == ("Random forests", ["Breiman", "Cutler"])
    assert record.origin is not None and record.origin.text == content


def test_a_value_may_have_the_marks_of_the_pairs_in_it() -> None:
    content = "citation_title=A = B; or not; citation_journal_title=Mind; citation_pages=e12345; citation_year=1996a"
    [record] = page(tag("citation_reference", content)).records
    assert (record.title, record.container_title) == ("A = B; or not", "Mind")
    assert (record.article_number, record.issued, record.year_suffix) == ("e12345", Date(1996), "a")


def test_references_that_are_strings_are_read_as_lines() -> None:
    document = page(tag("citation_reference", HARDIN) + tag("citation_reference", HARDIN.replace("Hardin", "Nagel")))
    assert [line.text for line in document.lines[-4:]] == ["References", "", HARDIN, HARDIN.replace("Hardin", "Nagel")]
    assert document.records == ()


def test_a_string_that_the_page_prints_too_is_no_line_more() -> None:
    printed = f"<p>{HARDIN.replace('Science', '<i>Science</i>')}</p>"
    assert len(page(tag("citation_reference", HARDIN), printed).lines) == 1


def test_what_a_publisher_made_is_a_book_where_nothing_is_printed() -> None:
    content = tag("citation_reference", "citation_title=Statistical learning theory; citation_publisher=Wiley")
    [unprinted] = page(content).records
    [printed] = page(content, "<p>Vapnik, V. (1998). Statistical learning theory. New York: Wiley.</p>").records
    assert (unprinted.type, printed.type) == (ItemType.BOOK, ItemType.DOCUMENT)


WORK = {
    "@type": "ScholarlyArticle",
    "headline": "Random forests",
    "author": [{"@type": "Person", "givenName": "Leo", "familyName": "Breiman"}, {"@type": "Organization", "name": "RAND"}],
    "datePublished": "2001-10-01",
    "isPartOf": {
        "@type": "PublicationIssue",
        "issueNumber": "1",
        "isPartOf": {
            "@type": ["PublicationVolume", "Periodical"], "volumeNumber": 45, "name": "Machine Learning", "issn": ["0885-6125"],
        },
    },
    "pageStart": "5",
    "pageEnd": "32",
    "sameAs": "https://doi.org/10.1023/A:1010933404324",
    "citation": [
        {"@type": "ScholarlyArticle", "name": "Bagging predictors", "author": "L. Breiman", "identifier": "10.1007/BF00058655"},
        HARDIN,
    ],
}  # fmt: skip


def script(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    "data", [WORK, [WORK], {"@graph": [{"@type": "WebSite"}, WORK]}, {"@type": "WebPage", "mainEntity": WORK}]
)
def test_json_ld(data: object) -> None:
    document = page(script(data))
    assert given(document.article) == {
        "type": ItemType.ARTICLE_JOURNAL,
        "title": "Random forests",
        "author": Names((Name("Breiman", "Leo"), Name(literal="RAND"))),
        "container_title": "Machine Learning",
        "volume": "45",
        "issue": "1",
        "page": Pages((PageRange("5", "32"),)),
        "issued": Date(2001, 10, 1),
        "issn": "0885-6125",
        "doi": "10.1023/A:1010933404324",
    }
    assert [(record.title, record.doi) for record in document.records] == [("Bagging predictors", "10.1007/BF00058655")]
    assert document.lines[-1].text == HARDIN


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '{"@type": 1}', '{"@type": ["ScholarlyArticle"], "name": {}}', "[[[]]]", "null"])  # fmt: skip
def test_json_that_is_none_or_says_nothing(data: str) -> None:
    assert page(f'<script type="application/ld+json">{data}</script>').article is None


def test_a_list_of_works_is_not_the_page() -> None:
    assert page(script([WORK, WORK | {"headline": "Bagging"}])).article is None


def coins(**given: str) -> str:
    pairs = "&amp;".join(
        f"{name if name.startswith('rft_') else f'rft.{name}'}={value}" for name, value in given.items()
    )
    return f'<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;{pairs}"></span>'


ARTICLE = coins(
    rft_val_fmt="info:ofi/fmt:kev:mtx:journal", genre="article", atitle="The+Tragedy+of+the+Commons", jtitle="Science",
    volume="162", pages="1243-1248", date="1968-12-13", aulast="Hardin", aufirst="Garrett", au="Hardin,+Garrett",
    rft_id="info:doi/10.1126%2Fscience.162.3859.1243",
)  # fmt: skip
BOOK = coins(
    rft_val_fmt="info:ofi/fmt:kev:mtx:book", genre="book", btitle="Governing+the+Commons", au="Ostrom,+Elinor",
    pub="Cambridge+University+Press", place="Cambridge", isbn="978-0-521-40599-7", date="1990",
)  # fmt: skip


def test_coins_in_a_reference_state_what_it_is() -> None:
    document = page(body=f"<ul><li>{HARDIN}{ARTICLE}</li></ul>")
    assert given(document.lines[0].stated) == {
        "type": ItemType.ARTICLE_JOURNAL,
        "title": "The Tragedy of the Commons",
        "author": Names((Name("Hardin", "Garrett"),)),
        "container_title": "Science",
        "volume": "162",
        "page": Pages((PageRange("1243", "1248"),)),
        "issued": Date(1968, 12, 13),
        "doi": DOI,
    }
    assert document.records == ()


def test_coins_elsewhere_are_records() -> None:
    document = page(body=f"<h1>Results</h1>{ARTICLE}<div></div>{BOOK}")
    assert [record.title for record in document.records] == ["The Tragedy of the Commons", "Governing the Commons"]
    assert document.records[1].publisher_place == "Cambridge"


def test_the_only_coins_of_a_page_are_its_own() -> None:
    document = page(body=f"<h1>Governing the commons</h1>{BOOK}")
    assert document.article is not None and document.article.isbn == "978-0-521-40599-7"
    assert document.records == ()


def test_coins_of_the_page_are_joined_to_its_tags() -> None:
    document = page(
        tag("citation_title", "The tragedy of the commons"), f"{ARTICLE}<h1>The tragedy of the commons</h1>"
    )
    assert document.article is not None
    assert (document.article.title, document.article.doi) == ("The tragedy of the commons", DOI)
    assert document.records == ()


def test_several_works_in_one_block_are_records_each() -> None:
    document = page(body=f"<p>See {HARDIN}{ARTICLE} and Ostrom (1990){BOOK}.</p>")
    assert document.lines[0].stated is None
    assert len(document.records) == 2


def test_each_of_the_works_under_one_number_is_a_record() -> None:
    question = (
        "https://scholar.google.com/scholar_lookup?author=G.+Hardin&amp;journal=Science&amp;volume=162&amp;title="
    )
    links = "".join(f'<div>({n}) {HARDIN} <a href="{question}{n}">Google Scholar</a></div>' for n in "ab")
    document = page(body=f"<ol><li>{links}</li></ol>")
    assert [(record.title, record.type) for record in document.records] == [
        ("a", ItemType.ARTICLE_JOURNAL),
        ("b", ItemType.ARTICLE_JOURNAL),
    ]


STATED = {
    "a link behind the text": f'<p>{HARDIN} <a href="https://doi.org/{DOI}">CrossRef</a></p>',
    "a link in another block of the item": f'<li><p>{HARDIN}</p><p><a href="https://doi.org/{DOI}">CrossRef</a></p></li>',
    "a link without text": f'<li>{HARDIN}<div><a href="https://doi.org/{DOI}"><img src="x.png"></a></div></li>',
    "a list of links in the item": f'<li>{HARDIN}<ul><li><a href="https://doi.org/{DOI}">View Article</a></li></ul></li>',
    "an attribute": f'<li>{HARDIN}<ul data-doi="{DOI}"><li>View Article</li></ul></li>',
    "unseen text": f'<li>{HARDIN}<div><span class="hidden data-doi">{DOI}</span></div></li>',
    "a hidden link": f'<li>{HARDIN}<div style="display:none"><a href="https://doi.org/{DOI}">x</a></div></li>',
    "one link twice": f'<p><a href="https://doi.org/{DOI}">a</a> {HARDIN} <a href="https://doi.org/{DOI.upper()}">b</a></p>',
}  # fmt: skip


@pytest.mark.parametrize("body", STATED.values(), ids=STATED.keys())
def test_a_doi_is_stated_of_the_line_with_the_reference(body: str) -> None:
    line = page(body=body).lines[0]
    assert line.text.startswith(("Hardin", "a Hardin"))
    assert line.stated is not None and line.stated.doi.lower() == DOI


def test_identifiers_of_several_works_say_nothing() -> None:
    links = '<a href="https://doi.org/10.1000/1">a</a> <a href="https://doi.org/10.1000/2">b</a>'
    assert page(body=f"<p>{HARDIN} {links}</p>").lines[0].stated is None


def test_items_of_a_list_in_an_item_keep_their_links_to_themselves() -> None:
    inner = "".join(f'<li>{HARDIN} <a href="https://doi.org/10.1000/{n}">CrossRef</a></li>' for n in (1, 2))
    document = page(body=f"<ul><li>References<ul>{inner}</ul></li></ul>")
    assert [line.stated.doi for line in document.lines if line.stated] == ["10.1000/1", "10.1000/2"]
