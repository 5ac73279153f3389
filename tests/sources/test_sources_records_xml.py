"""Records in XML: which kind it is, what its elements mean, and what is refused."""

from time import monotonic
from xml.etree.ElementTree import fromstring

import pytest

from exporter.csl import ItemType
from exporter.document import BOLD, ITALIC, Document
from exporter.errors import InputError, UnsafeInput
from exporter.reference import Date, Name, PageRange, Pages, Reference
from exporter.sources.jats import text as jats_text
from exporter.sources.jats.citation import stated
from exporter.sources.jats.whole import is_whole
from exporter.sources.records import mods, pubmed, xml

ARTICLE = (
    "<article><front><article-meta><title-group><article-title>A</article-title></title-group></article-meta></front>"
)


def jats(references: str, body: str = "") -> Document:
    data = f"{ARTICLE}<body>{body}</body><back><ref-list>{references}</ref-list></back></article>"
    document = xml.read(data.encode(), "a.xml")
    assert document is not None
    return document


def citation(inner: str, kind: str = "journal", element: str = "element-citation") -> Reference:
    return stated(fromstring(f'<{element} publication-type="{kind}">{inner}</{element}>'))


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- <html> -->\n<xml><records></records></xml>", True),
        (b'<!DOCTYPE article PUBLIC "-//NLM//DTD" "a.dtd"><article><front><article-meta/></front></article>', True),
        (b"<PubmedArticleSet/>", True),
        (b'<mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3"/>', True),
        (b"<ref-list><ref><mixed-citation>A</mixed-citation></ref></ref-list>", True),
        (b"<article class='post'><p>Text in HTML</p></article>", False),
        (b"<!DOCTYPE html><html><body><xml/></body></html>", False),
        (b"<xml>text</xml>", False),
        (b"Smith, J. (2001). <i>Title</i>.", False),
        (b"", False),
    ],
)
def test_the_outermost_element_tells_the_kind(data: bytes, known: bool) -> None:
    assert (xml.read(data, "a.xml") is not None) is known


def test_broken_and_harmful_files_say_so() -> None:
    with pytest.raises(InputError, match="no whole XML"):
        xml.read(b"<PubmedArticleSet><PubmedArticle>", "a.xml")
    bomb = (
        b'<!DOCTYPE PubmedArticleSet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><PubmedArticleSet>&b;</PubmedArticleSet>'
    )
    with pytest.raises(UnsafeInput):
        xml.read(bomb, "a.xml")


@pytest.mark.parametrize(
    ("kind", "inner", "expected"),
    [
        ("journal", "<article-title>A</article-title><source>S</source>", ItemType.ARTICLE_JOURNAL),
        ("book", "<source>S</source>", ItemType.BOOK),
        ("book", "<chapter-title>A</chapter-title><source>S</source>", ItemType.CHAPTER),
        ("book", "<article-title>A</article-title><source>S</source>", ItemType.CHAPTER),
        ("confproc", "<article-title>A</article-title><source>S</source>", ItemType.PAPER_CONFERENCE),
        ("confproc", "<source>S</source>", ItemType.BOOK),
        ("Working_Paper", "<source>S</source>", ItemType.REPORT),
        ("thesis", "<source>S</source>", ItemType.THESIS),
        ("other", "<article-title>A</article-title><source>S</source><volume>1</volume>", ItemType.ARTICLE_JOURNAL),
        ("other", "<source>S</source>", ItemType.DOCUMENT),
    ],
)
def test_the_type_of_a_citation(kind: str, inner: str, expected: ItemType) -> None:
    assert citation(inner, kind).type is expected


@pytest.mark.parametrize(
    ("inner", "variable", "value"),
    [
        ("<fpage>340</fpage><lpage>63</lpage>", "page", Pages((PageRange("340", "363"),))),
        ("<fpage>e124</fpage>", "article_number", "e124"),
        ("<page-range>1-9, 15</page-range><fpage>1</fpage><lpage>9</lpage>", "page", Pages((PageRange("1", "9"), PageRange("15")))),
        ("<elocation-id>e1000097</elocation-id>", "article_number", "e1000097"),
        ("<year>1968a</year>", "issued", Date(1968)),
        ("<year>1968a</year>", "year_suffix", "a"),
        ("<year>1968</year><month>Dec</month><day>13</day>", "issued", Date(1968, 12, 13)),
        ('<year iso-8601-date="1968-12-13">1968</year>', "issued", Date(1968, 12, 13)),
        ("<year>in press</year>", "status", "in press"),
        ("<year>in press</year>", "issued", None),
        ("<issue>2</issue><supplement>Suppl 1</supplement>", "issue", "2 Suppl 1"),
        ('<pub-id pub-id-type="doi">https://doi.org/10.1086/226550</pub-id>', "doi", "10.1086/226550"),
        ('<pub-id pub-id-type="pmcid">PMC1182327</pub-id>', "pmcid", "PMC1182327"),
        ('<pub-id pub-id-type="pmid">16060722</pub-id>', "pmid", "16060722"),
        ('<pub-id pub-id-type="arxiv">arXiv:math/0309136</pub-id>', "archive_location", "math/0309136"),
        ('<ext-link xmlns:x="http://www.w3.org/1999/xlink" x:href="https://doi.org/10.1086/226550">link</ext-link>', "doi", "10.1086/226550"),
        ("<uri>https://www.who.int/</uri>", "url", "https://www.who.int/"),
        ("<edition>3rd ed.</edition>", "edition", "3"),
        ('<size units="page">212 p.</size>', "number_of_pages", "212"),
        ("<article-title>The <italic>E. coli</italic> genome.</article-title>", "title", "The E. coli genome"),
    ],
)  # fmt: skip
def test_a_part_of_a_citation(inner: str, variable: str, value: object) -> None:
    assert getattr(citation(inner), variable) == value


@pytest.mark.parametrize(
    ("inner", "people", "others"),
    [
        ("<name><surname>Kuhn</surname><given-names>TS</given-names></name>", (Name("Kuhn", "T. S."),), False),
        ("<name><surname>Kuhn</surname><given-names>TS</given-names></name><etal/>", (Name("Kuhn", "T. S."),), True),
        ("<person-group><collab>WHO</collab><etal/></person-group>", (Name(literal="WHO"),), True),
        ("<person-group><collab>WHO</collab></person-group><etal/>", (Name(literal="WHO"),), True),
        ("<string-name>Thomas S. Kuhn</string-name>", (Name("Kuhn", "Thomas S."),), False),
        ("<name><surname>King</surname><given-names>ML</given-names><suffix>Jr.</suffix></name>", (Name("King", "M. L.", suffix="Jr."),), False),
        ("<name><surname>Waals</surname><given-names>JD</given-names><prefix>van der</prefix></name>", (Name("Waals", "J. D.", non_dropping_particle="van der"),), False),
        ("<name><surname>Kuhn</surname><prefix>Dr.</prefix></name>", (Name("Kuhn"),), False),
        ("<name-alternatives><name><surname>Kuhn</surname></name><name><surname>КУН</surname></name></name-alternatives>", (Name("Kuhn"),), False),
    ],
)  # fmt: skip
def test_the_people_of_a_citation(inner: str, people: tuple[Name, ...], others: bool) -> None:
    author = citation(inner).author
    assert (author.people, author.others) == (people, others)


def test_roles_are_kept_apart() -> None:
    found = citation(
        '<person-group person-group-type="translator"><collab>T</collab></person-group>'
        '<person-group person-group-type="editor"><collab>E</collab></person-group><source>S</source>'
    )
    assert (found.author.people, found.editor.people[0].literal, found.translator.people[0].literal) == ((), "E", "T")


MARKED = "<name><surname>Kuhn</surname></name>. <source>S</source> <year>1970</year>"


@pytest.mark.parametrize(
    ("inner", "whole"),
    [
        (f"{MARKED}. doi: <pub-id>10.1086/226550</pub-id>", True),
        (f"{MARKED}. <bold><volume>3</volume></bold>, pp. <fpage>1</fpage>", True),
        (f"{MARKED}. Chicago", False),
        ("Kuhn. <source>S</source>", False),
        ("<name><surname>Kuhn</surname></name>. 1970", False),
        ("<source>S</source>. <name><surname>Kuhn</surname></name>, ed.", False),
    ],
)
def test_whether_all_is_marked(inner: str, whole: bool) -> None:
    assert is_whole(fromstring(f"<mixed-citation>{inner}</mixed-citation>")) is whole


def test_a_list_in_which_all_is_marked_is_exact() -> None:
    whole = f"<ref><label>1.</label><mixed-citation>{MARKED}</mixed-citation></ref>"
    document = jats(whole)
    assert (document.exact, len(document.records)) == (True, 1)
    assert document.lines[-1].text == "[1] Kuhn. S 1970"
    assert document.article and document.article.title == "A"
    other = jats(
        whole + "<ref><label>2.</label><mixed-citation>Nagel. What is it like to be a bat? 1974.</mixed-citation></ref>"
    )
    assert (other.exact, other.records) == (False, ())
    assert [line.stated.title for line in other.lines if line.stated] == ["S", ""]


def test_a_citation_in_which_nothing_is_marked_keeps_its_words() -> None:
    inner = "<collab>Nagel</collab><comment>What is it like to be a bat?</comment><year>1974</year>"
    document = jats(f"<ref><element-citation>{inner}</element-citation></ref>")
    assert (document.exact, document.lines[-1].text) == (False, "Nagel What is it like to be a bat? 1974")


def test_emphasis_keeps_its_place_behind_the_number() -> None:
    [line] = [line for line in jats("<ref><label>12</label><mixed-citation>Hardin.\n <italic>Science</italic>\n<bold>162</bold></mixed-citation></ref>").lines if line.emphasis]  # fmt: skip
    assert line.text == "[12] Hardin. Science 162"
    assert [(line.text[each.start : each.end], each.kind) for each in line.emphasis] == [
        ("Science", ITALIC),
        ("162", BOLD),
    ]


def test_several_works_in_one_reference_state_nothing_of_the_line() -> None:
    inner = "<mixed-citation>Kuhn</mixed-citation><mixed-citation>Nagel</mixed-citation>"
    assert [(line.text, line.stated) for line in jats(f"<ref>{inner}</ref>").lines[-1:]] == [("Kuhn; Nagel", None)]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('as said<sup><xref ref-type="bibr">12</xref></sup>.', "as said[12]."),
        ('as said<xref ref-type="bibr"><sup>1–3</sup></xref>.', "as said[1–3]."),
        ('as said [<xref ref-type="bibr">12</xref>].', "as said [12]."),
        ('5 m<sup>2</sup> <xref ref-type="fig">2</xref>', "5 m2 2"),
    ],
)
def test_citations_in_the_text(inner: str, text: str) -> None:
    assert jats_text.plain(fromstring(f"<p>{inner}</p>")) == text


def test_paragraphs_inside_lists_stand_once() -> None:
    body = "<sec><title>One</title><p>Text <list><list-item><p>item</p></list-item></list> more.</p></sec>"
    assert [line.text for line in jats("", body).lines if line.text] == ["One", "Text", "item", "more."]


def test_pubmed_says_who_is_left_out_and_the_original_title() -> None:
    article = (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>[On a new kind of rays].</ArticleTitle>"
        '<VernacularTitle>Über eine neue Art von Strahlen.</VernacularTitle><AuthorList CompleteYN="N"><Author>'
        "<LastName>RÖNTGEN</LastName><Initials>WC</Initials></Author></AuthorList></Article></MedlineCitation>"
        "</PubmedArticle></PubmedArticleSet>"
    )
    [record] = pubmed.read(fromstring(article), "a.xml").records
    assert record.title == "Über eine neue Art von Strahlen [On a new kind of rays]"
    assert (record.author.people, record.author.others) == ((Name("Röntgen", "W. C."),), True)


@pytest.mark.parametrize(
    ("inner", "variable", "value"),
    [
        ("<genre>thesis</genre>", "type", ItemType.THESIS),
        ("<originInfo><issuance>monographic</issuance></originInfo>", "type", ItemType.BOOK),
        ('<genre>book</genre><relatedItem type="host"><titleInfo><title>H</title></titleInfo></relatedItem>', "type", ItemType.CHAPTER),
        ('<relatedItem type="series"><titleInfo><title>S</title></titleInfo></relatedItem>', "collection_title", "S"),
        ('<originInfo><dateIssued>c1970</dateIssued></originInfo>', "issued", Date(1970)),
        ('<originInfo><dateIssued>1970</dateIssued><dateIssued encoding="w3cdtf">1970-05</dateIssued></originInfo>', "issued", Date(1970, 5)),
        ('<name><namePart>Kuhn, T. S.</namePart><role><roleTerm>ill</roleTerm></role></name>', "author", Reference().author),
    ],
)  # fmt: skip
def test_a_part_of_a_mods_record(inner: str, variable: str, value: object) -> None:
    [record] = mods.read(fromstring(f"<mods>{inner}</mods>"), "a.xml").records
    assert getattr(record, variable) == value


@pytest.mark.parametrize(
    "references",
    [
        "<ref><mixed-citation>" + "<italic>a</italic> " * 50_000 + "</mixed-citation></ref>",
        "<ref><element-citation><person-group>" + "<name><surname>A</surname></name>" * 50_000 + "</person-group></element-citation></ref>",
        "<ref><label>" + "1" * 5000 + "</label><element-citation><year>" + "1" * 9999 + "</year><fpage>" + "1-" * 50_000 + "</fpage></element-citation></ref>",
        "<ref><mixed-citation>" * 90 + "<source>S</source>" + "</mixed-citation></ref>" * 90,
    ],
    ids=["much emphasis", "many names", "long numbers", "nested"],
)  # fmt: skip
def test_odd_references_take_no_time(references: str) -> None:
    begun = monotonic()
    assert jats(references).lines
    assert monotonic() - begun < 8
