"""Wikitext: citation templates are records as they state it, other references are lines."""

from pathlib import Path

import pytest

from exporter import pipeline, sources
from exporter.csl import ItemType
from exporter.document import Document
from exporter.finding import find
from exporter.reference import Date, Name, Origin, PageRange, Reference
from exporter.sources import wikitext

FOLDER = Path(__file__).parents[2] / "fixtures" / "wikitext"


def document(name: str) -> Document:
    found = wikitext.read((FOLDER / name).read_bytes(), name)
    assert found is not None
    return found


def record(template: str) -> Reference:
    found = wikitext.read(f"<ref>{{{{{template}}}}}</ref>".encode(), "a.wiki")
    assert found is not None and found.exact
    [reference] = found.records
    return reference


def people(names: object) -> list[str]:
    return [
        each.literal or f"{each.non_dropping_particle} {each.family}, {each.given}".strip()
        for each in getattr(names, "people", ())
    ]


def test_an_article_with_templates_alone_is_exact() -> None:
    found = document("article.wiki")
    assert found.exact
    assert [(each.type.value, each.title.split(" ")[0]) for each in found.records] == [
        ("article-journal", "On"), ("book", "Theory"), ("article-journal", "Experimental"), ("chapter", "Fast"),
        ("report", "Global"), ("article", "The"), ("webpage", "Bitcoin:"), ("paper-conference", "Attention"),
        ("thesis", "An"), ("entry-encyclopedia", "Chaos"), ("book", "Kul'tura"), ("thesis", "Non-Cooperative"),
    ]  # fmt: skip


def test_every_parameter_has_its_place() -> None:
    bell, neumann, aspect, platt, _, perelman, nakamoto, vaswani, shannon, chaos, lotman, _ = document(
        "article.wiki"
    ).records
    assert (bell.volume, bell.issue, bell.page.ranges) == ("1", "3", (PageRange("195", "200"),))
    assert bell.container_title == "Physics Physique Fizika"
    assert bell.doi == "10.1103/PhysicsPhysiqueFizika.1.195"
    assert people(neumann.author) == ["von Neumann, John", "Morgenstern, Oskar"]
    assert not neumann.page, "pages that two notes point to are none of the book's"
    assert people(aspect.author) == ["Aspect, A.", "Dalibard, J.", "Roger, G."]
    assert aspect.issued == Date(1982, 12, 20)
    assert people(platt.editor) == ["Schölkopf, Bernhard", "Burges, Christopher J. C.", "Smola, Alexander J."]
    assert platt.container_title == "Advances in Kernel Methods: Support Vector Learning"
    assert (platt.page.ranges, platt.isbn) == ((PageRange("185", "208"),), "978-0-262-19416-7")
    assert (perelman.archive, perelman.archive_location) == ("arXiv", "math/0211159")
    assert (nakamoto.url, nakamoto.accessed) == ("https://bitcoin.org/bitcoin.pdf", Date(2020, 5, 3))
    assert vaswani.author.others and vaswani.container_title == "Advances in Neural Information Processing Systems"
    assert (shannon.genre, shannon.publisher) == ("PhD thesis", "Massachusetts Institute of Technology")
    assert (chaos.container_title, chaos.edition) == ("Stanford Encyclopedia of Philosophy", "Spring 2017")
    assert (lotman.original_title, lotman.translated_title) == ("Культура и взрыв", "Culture and Explosion")
    assert lotman.language == "ru"


def test_records_say_where_they_stand() -> None:
    first = document("article.wiki").records[0].origin
    assert first is not None and first.line == 2
    assert first.text.startswith("{{cite journal |last1=Bell") and first.text.endswith("}}")


def test_what_has_no_template_is_a_line() -> None:
    found = document("mixed.wiki")
    assert not found.exact
    assert [line.text for line in found.lines[1:]] == [
        "Nagel, T. (1974). What is it like to be a bat? The Philosophical Review, 83(4), 435–450.",
        "Merton, R. K. (1968). The Matthew effect in science. Science, 159(3810), 56–63. doi:10.1126/science.159.3810.56",
        "Ostrom, E. (1990). Governing the Commons. Cambridge: Cambridge University Press. ISBN 0-521-40599-8",
    ]
    nagel = found.lines[1]
    assert [(nagel.text[e.start : e.end], e.kind) for e in nagel.emphasis] == [
        ("The Philosophical Review", "italic"),
        ("83", "bold"),
    ]
    assert nagel.stated == Reference(doi="10.2307/2183914")
    assert len(find(found).references) == 3


def test_lines_and_templates_make_one_list() -> None:
    titles = {each.title for each in pipeline.read_text(document("mixed.wiki")).references}
    assert titles == {
        "The Tragedy of the Commons", "What is it like to be a bat?", "The Matthew effect in science",
        "Governing the Commons",
    }  # fmt: skip


def test_german_templates() -> None:
    chaos, weber, landau, berger, luhmann = document("german.wiki").records
    assert (chaos.type, chaos.accessed, chaos.language) == (ItemType.WEBPAGE, Date(2021, 3, 5), "en")
    assert weber.title == "Wirtschaft und Gesellschaft: Grundriss der verstehenden Soziologie"
    assert (people(weber.author), people(weber.editor)) == (["Weber, Max"], ["Winckelmann, Johannes"])
    assert (weber.edition, weber.publisher, weber.publisher_place) == ("5", "Mohr", "Tübingen")
    assert (landau.type, landau.volume) == (ItemType.ARTICLE_JOURNAL, "11")
    assert landau.container_title == "Physikalische Zeitschrift der Sowjetunion"
    assert people(berger.author) == ["Berger, Peter L.", "Luckmann, Thomas"]
    assert (people(berger.translator), berger.original_title) == (
        ["Plessner, Monika"],
        "The Social Construction of Reality",
    )
    assert luhmann.publisher == "de Gruyter"


@pytest.mark.parametrize(
    ("template", "type_", "container"),
    [
        ("citation |title=A |journal=J |volume=1", "article-journal", "J"),
        ("citation |title=A |newspaper=N", "article-newspaper", "N"),
        ("citation |title=B |chapter=A |publisher=P", "chapter", "B"),
        ("citation |title=A |publisher=P", "book", ""),
        ("citation |title=A |url=https://example.org |website=W", "webpage", "W"),
        ("cite magazine |title=A |magazine=M", "article-magazine", "M"),
        ("Cite Web |title=A |work=W |url=https://example.org", "webpage", "W"),
        ("cite press release |title=A |url=https://example.org", "webpage", ""),
        ("cite dictionary |title=A |dictionary=D", "entry-dictionary", "D"),
        ("cite book |title=A |contribution=Foreword |publisher=P", "chapter", "A"),
        ("Literatur |Titel=A |Sammelwerk=B |Hrsg=C. Dahlhaus |Verlag=Fischer", "chapter", "B"),
        ("Literatur |Titel=A |Typ=Diss. |Ort=Bonn", "thesis", ""),
        ("Ouvrage |prénom1=Émile |nom1=Durkheim |titre=Le Suicide |éditeur=Alcan |année=1897", "book", ""),
        ("Cita libro |apellidos=Ortega y Gasset |nombre=José |título=La rebelión de las masas |año=1929", "book", ""),
        ("cite thesis |title=A |type=Thesis |university=Bonn", "thesis", ""),
    ],
)
def test_kinds_and_containers(template: str, type_: str, container: str) -> None:
    found = record(template)
    assert (found.type.value, found.container_title) == (type_, container)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ("last=Berg |first=Alban", [Name("Berg", "Alban")]),
        ("author-last1=van der Waals |author-first1=J. D.", [Name("Waals", "J. D.", non_dropping_particle="van der")]),
        ("author1-last=Berg |author1-first=A. |author2=World Bank", [Name("Berg", "A."), Name(literal="World Bank")]),
        ("last2=Second |first2=B. |last1=First |first1=A.", [Name("First", "A."), Name("Second", "B.")]),
        ("author=Max Planck", [Name("Planck", "Max")]),
        ("author=[[Max Planck|Planck, Max]]", [Name("Planck", "Max")]),
        ("author=BBC News", [Name(literal="BBC News")]),
        ("author=((Max Planck Society))", [Name(literal="Max Planck Society")]),
        ("last=World Health Organization", [Name(literal="World Health Organization")]),
        ("authors=Planck, Max; Einstein, Albert", [Name("Planck", "Max"), Name("Einstein", "Albert")]),
        ("author=Max Planck and Albert Einstein", [Name("Planck", "Max"), Name("Einstein", "Albert")]),
        ("vauthors=van der Berg AB, ((Study Group))",
         [Name("Berg", "A. B.", non_dropping_particle="van der"), Name(literal="Study Group")]),
        ("last=King |first=Martin Luther, Jr.", [Name("King", "Martin Luther", suffix="Jr.")]),
    ],
)  # fmt: skip
def test_names(parameters: str, expected: list[Name]) -> None:
    assert list(record(f"cite book |title=T |{parameters}").author) == expected


@pytest.mark.parametrize("parameter", ["display-authors=etal", "display-authors=et al.", "author3=Curie, Marie et al."])
def test_and_others(parameter: str) -> None:
    assert record(f"cite book |title=T |last1=Planck |first1=Max |{parameter}").author.others


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3 May 2014", Date(2014, 5, 3)),
        ("May 3, 2014", Date(2014, 5, 3)),
        ("2014-05-03", Date(2014, 5, 3)),
        ("May 2014", Date(2014, 5)),
        ("Spring 2014", Date(2014, season=1)),
        ("May–June 2014", Date(2014, 5, end=Date(2014, 6))),
        ("3–5 May 2014", Date(2014, 5, 3, end=Date(2014, 5, 5))),
        ("2013–14", Date(2013, end=Date(2014))),
        ("c. 1850", Date(1850, circa=True)),
        ("{{circa|1850}}", Date(1850, circa=True)),
        ("2014a", Date(2014)),
        ("3. Mai 2014", Date(2014, 5, 3)),
        ("3 de mayo de 2014", Date(2014, 5, 3)),
        ("n.d.", Date(literal="n.d.")),
        ("32 May 2014", Date(literal="32 May 2014")),
        ("14 Foo 2014", Date(literal="14 Foo 2014")),
    ],
)
def test_dates(text: str, date: Date) -> None:
    assert record(f"cite book |title=T |date={text}").issued == date


@pytest.mark.parametrize(
    ("parameters", "variable", "value"),
    [
        ("date=2014a", "year_suffix", "a"),
        ("orig-date=1922", "original_date", Date(1922)),
        ("orig-year=First published 1922", "original_date", Date(1922)),
        ("title=''Hamlet'' and [[Denmark|the Danes]]", "title", "Hamlet and the Danes"),
        ("title=A {{lang|de|Zeitgeist}} &amp; more{{nbsp}}<sup>2</sup>", "title", "A Zeitgeist & more 2"),
        ("title=A <!-- not this -->title", "title", "A title"),
        ("title=A {{!}} B", "title", "A | B"),
        ("title=A [[B|C]] D |title=second", "title", "A C D"),
        ("pmc=PMC123456", "pmcid", "PMC123456"),
        ("pmid=123", "pmid", "123"),
        ("doi=https://doi.org/10.1000/x", "doi", "10.1000/x"),
        ("arxiv=arXiv:1207.7214 [hep-ex]", "archive_location", "1207.7214"),
        ("jstor=2183914", "url", "https://www.jstor.org/stable/2183914"),
        ("url=https://example.org/a{{!}}b?c=d", "url", "https://example.org/a|b?c=d"),
        ("edition=2nd", "edition", "2"),
        ("series=Lecture Notes", "collection_title", "Lecture Notes"),
        ("language=German", "language", "de"),
        ("language=pt-BR", "language", "pt-BR"),
        ("via=JSTOR", "source", "JSTOR"),
        ("others=Illustrated by Dürer", "note", "Illustrated by Dürer"),
    ],
)
def test_values(parameters: str, variable: str, value: object) -> None:
    template = f"cite journal |{parameters}" if "title=" in parameters else f"cite journal |title=T |{parameters}"
    assert getattr(record(template), variable) == value


def test_pages_and_article_numbers() -> None:
    assert record("cite journal |title=T |pages=340-63").page.ranges == (PageRange("340", "363"),)
    assert record("cite journal |title=T |page=e0123456").article_number == "e0123456"
    assert record("cite journal |title=T |article-number=12 |pages=1–9").article_number == "12"
    assert record("cite journal |title=T |at=sec. 5").page.literal == "sec. 5"


def test_the_same_work_is_read_once() -> None:
    text = "<ref name=a>{{cite book|title=T|last=Berg|first=A.|page=1}}</ref> <ref name=a/> <ref>{{Cite book | title = T | last = Berg | first = A. | page = 2}}</ref>"
    found = wikitext.read(text.encode(), "a.wiki")
    assert found is not None and len(found.records) == 1


def test_templates_in_other_templates_are_found() -> None:
    text = "{{Infobox | born = 1900<ref>{{cite web |title=A |url=https://example.org}}</ref> }} {{reflist|refs=<ref name=b>{{cite book|title=B}}</ref>}}"
    found = wikitext.read(text.encode(), "a.wiki")
    assert found is not None and [each.title for each in found.records] == ["A", "B"]


@pytest.mark.parametrize(
    "text",
    [
        "Berg, A. (1999). A title {{with braces}}. Journal, 1, 2.\n",
        "@article{a, title = {{Cite this}}, author = {{World Bank}}}\n",
        "\\documentclass{article} {{cite book|title=T}}",
        "<html><body>{{cite book|title=T}}<ref>x</ref></body></html>",
        "See <ref> and nothing else",
        "{{cite book}}",
        "",
    ],
)
def test_what_is_no_wikitext(text: str) -> None:
    assert wikitext.read(text.encode(), "a.txt") is None


@pytest.mark.parametrize("format_name", ["bibtex", "ris", "csljson"])
def test_a_bibliography_that_keeps_templates_as_the_source_of_its_records_is_none(format_name: str) -> None:
    template = "{{cite book |last=Kuhn |title=The structure of scientific revolutions |year=1962}}"
    kept = Reference(ItemType.BOOK, citation_key="kuhn1962", title="Structure", origin=Origin(template, "a.wiki"))
    assert wikitext.read(pipeline.render([kept], format_name, keep_source=True).encode(), "a") is None


def test_wikitext_is_among_the_readers() -> None:
    assert sources.load_bytes((FOLDER / "article.wiki").read_bytes(), "article.wiki").exact
