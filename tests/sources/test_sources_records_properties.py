"""Whatever stands where: records whose parts are of the wrong kind, missing, or in odd places are read or refused."""

import json
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from hypothesis import given, settings
from hypothesis import strategies as st

from exporter import formats
from exporter.document import Document
from exporter.errors import InputError
from exporter.sources.records import crossref, nbib, xml

KEYS = (
    "title subtitle author editor given family suffix name container-title short-container-title volume issue page DOI "
    "ISSN ISBN issued published-print date-parts reference unstructured year first-page article-title journal-title "
    "volume-title event institution type degree abstract items message edition-number issn-type value"
).split()
TAGS = (
    "article front article-meta journal-meta title-group article-title contrib-group contrib name surname given-names "
    "collab back ref-list ref label mixed-citation element-citation citation-alternatives person-group string-name etal "
    "source year month day volume issue fpage lpage pub-id ext-link italic sup xref body sec p list PubmedArticleSet "
    "PubmedArticle MedlineCitation Article ArticleTitle Journal JournalIssue PubDate Year Month AuthorList Author LastName "
    "PubmedBookArticle BookDocument Book BookTitle modsCollection mods titleInfo title relatedItem part detail number "
    "extent start end originInfo dateIssued identifier namePart role roleTerm genre xml records record ref-type titles"
).split()
ROOTS = ("article", "PubmedArticleSet", "modsCollection", "xml")
WORDS = st.text(alphabet="aA1 .,-–/:()", max_size=12)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=20,
)


@st.composite
def trees(draw: st.DrawFn) -> Element:
    """A tree of elements that belong into records, in any order."""
    root = Element(draw(st.sampled_from(ROOTS)))
    elements = [root]
    for name in draw(st.lists(st.sampled_from(TAGS), max_size=25)):
        child = SubElement(elements[draw(st.integers(0, len(elements) - 1))], name)
        child.text, child.tail = draw(WORDS), draw(WORDS)
        elements.append(child)
    return root


def is_sound(document: Document | None) -> None:
    """Every record can be written, and none is exact where there is none."""
    if document is not None:
        formats.write(document.records, formats.CSL_JSON)
        assert document.exact <= bool(document.records)
        assert all("\n" not in line.text for line in document.lines)


@given(
    st.fixed_dictionaries({"title": st.lists(WORDS, max_size=2)}), st.dictionaries(st.sampled_from(KEYS), json_values)
)
@settings(max_examples=200, deadline=None)
def test_any_work_of_crossref(work: dict[str, Any], more: dict[str, Any]) -> None:
    is_sound(crossref.read(json.dumps({"message": more | work}).encode(), "a.json"))


@given(trees())
@settings(max_examples=300, deadline=None)
def test_any_tree(root: Element) -> None:
    try:
        is_sound(xml.read(tostring(root), "a.xml"))
    except InputError as error:
        assert error.mend


@given(
    st.lists(st.tuples(st.sampled_from("PMID TI BTI FAU AU CN DP PG JT LID IS LA PT TT".split()), WORDS), max_size=20)
)
def test_any_fields_of_pubmed(fields: list[tuple[str, str]]) -> None:
    lines = "".join(f"{tag:<4}- {value}\n" for tag, value in fields)
    is_sound(nbib.read(f"PMID- 1\nTI  - A\n{lines}".encode(), "a.nbib"))
