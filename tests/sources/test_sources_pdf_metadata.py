"""What a PDF states about itself in XMP is believed only where it is sound."""

import pytest
from pdf_files import Page, column, pdf

from exporter.csl import ItemType
from exporter.reference import Date, Name, PageRange
from exporter.sources import load_bytes
from exporter.sources.pdf import metadata

TITLE = "Institutionalized Organizations: Formal Structure as Myth and Ceremony"
SOUND = f"""
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{TITLE}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>John W. Meyer</rdf:li><rdf:li>Brian Rowan</rdf:li></rdf:Seq></dc:creator>
<prism:doi>10.1086/226550</prism:doi>
<prism:publicationName>American Journal of Sociology</prism:publicationName>
<prism:volume>83</prism:volume><prism:number>2</prism:number>
<prism:startingPage>340</prism:startingPage><prism:endingPage>363</prism:endingPage>
<prism:coverDate>1977-09</prism:coverDate>
"""


def packet(properties: str, attributes: str = "") -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:prism="http://prismstandard.org/namespaces/basic/2.1/" {attributes}>{properties}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    ).encode()


def test_what_a_publisher_states_is_the_record_of_the_article() -> None:
    record = metadata.article(b"%PDF-1.7\n" + packet(SOUND), TITLE.upper())
    assert record is not None
    assert (record.type, record.title, record.doi) == (ItemType.ARTICLE_JOURNAL, TITLE, "10.1086/226550")
    assert record.author.people == (Name("Meyer", "John W."), Name("Rowan", "Brian"))
    assert (record.container_title, record.volume, record.issue) == ("American Journal of Sociology", "83", "2")
    assert (record.page.ranges, record.issued) == ((PageRange("340", "363"),), Date(1977, 9))


def test_properties_may_be_attributes() -> None:
    short = packet(f"<dc:title>{TITLE}</dc:title>", 'dc:identifier="doi:10.1086/226550" prism:volume="83"')
    record = metadata.article(short, TITLE)
    assert record is not None and (record.doi, record.volume) == ("10.1086/226550", "83")


@pytest.mark.parametrize(
    ("xmp", "printed"),
    [
        (packet(SOUND.replace("10.1086/226550", "")), TITLE),
        (packet(SOUND.replace("10.1086/226550", "B 1086")), TITLE),
        (packet(SOUND.replace(TITLE, "ajs.indd")), "ajs.indd"),
        (packet(SOUND), "Another article"),
        (packet(SOUND)[:-40] + b"</x:xmpmeta>", TITLE),
        (b"", TITLE),
    ],
    ids=["no DOI", "none in its form", "a file's name", "of another text", "broken", "none"],
)
def test_what_is_not_sound_is_no_record(xmp: bytes, printed: str) -> None:
    assert metadata.article(xmp, printed) is None


def test_a_file_with_it_has_an_article() -> None:
    page = Page(column([TITLE], letters=40))
    document = load_bytes(pdf([page]) + b"\n" + packet(SOUND), "paper.pdf")
    assert document.article is not None and document.article.title == TITLE
    assert load_bytes(pdf([page]), "paper.pdf").article is None
