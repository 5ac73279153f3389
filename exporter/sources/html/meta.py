"""The ``meta`` elements of a page: what it states of itself, and the references that it lists."""

from dataclasses import dataclass

from exporter.reference import Reference
from exporter.sources import typed
from exporter.sources.html.cited import cited
from exporter.sources.html.join import joined
from exporter.sources.html.tags import gathered, names_a_work, record_of

_REFERENCE = "citation_reference"
_HIGHWIRE = ("citation_", "bepress_citation_")
# Names of other vocabularies -> those of HighWire's tags.
_PRISM = {
    "publicationname": "journal_title",
    "publicationdate": "publication_date",
    "coverdate": "publication_date",
    "volume": "volume",
    "number": "issue",
    "startingpage": "firstpage",
    "endingpage": "lastpage",
    "pagerange": "pages",
    "issn": "issn",
    "eissn": "eissn",
    "isbn": "isbn",
    "doi": "doi",
}
_DUBLIN_CORE = {
    "title": "title",
    "creator": "author",
    "creator.personalname": "author",
    "contributor.editor": "editor",
    "date.issued": "publication_date",
    "issued": "publication_date",
    "date": "date",
    "publisher": "publisher",
    "language": "language",
    "description": "abstract",
    "abstract": "abstract",
    "identifier.doi": "doi",
    "identifier.pagenumber": "pages",
    "source.volume": "volume",
    "source.issue": "issue",
    "source.issn": "issn",
}
_EPRINTS = {
    "title": "title",
    "creators_name": "author",
    "editors_name": "editor",
    "publication": "journal_title",
    "book_title": "inbook_title",
    "volume": "volume",
    "number": "issue",
    "pagerange": "pages",
    "date": "date",
    "publisher": "publisher",
    "id_number": "doi",
    "issn": "issn",
    "isbn": "isbn",
    "abstract": "abstract",
}
_VOCABULARIES = (
    (("prism.", "prism:"), _PRISM),
    (("eprints.",), _EPRINTS),
    (("dc.", "dc:", "dcterms.", "dcterms:"), _DUBLIN_CORE),
)

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Listed:
    """The references of the tags, in their order: records, or strings to be read."""

    records: tuple[Reference, ...]
    strings: tuple[str, ...]


def listed(pairs: Pairs, document: str) -> Listed:
    """The references that the tags list."""
    found = [cited(content, document) for name, content in pairs if name.lower() == _REFERENCE]
    return Listed(
        tuple(each for each in found if isinstance(each, Reference)),
        tuple(each for each in found if isinstance(each, str) and each),
    )


def own(pairs: Pairs) -> tuple[Reference | None, Reference | None]:
    """What the tags made for bibliographies state of the page, and what Dublin Core does, which says less surely."""
    highwire = [pair for pair in pairs if pair[0].lower().startswith(_HIGHWIRE) and pair[0].lower() != _REFERENCE]
    *sure, core = [record_of(gathered(_translated(pairs, *each))) for each in _VOCABULARIES]
    tags = joined([record_of(gathered(highwire)), *sure])
    return tags if tags and names_a_work(tags) else None, core if names_a_work(core) else None


def _translated(pairs: Pairs, prefixes: tuple[str, ...], names: dict[str, str]) -> Pairs:
    found: Pairs = []
    lowered = [(name.lower(), content) for name, content in pairs]
    is_periodical = any(name.startswith("dc.source.") for name, _ in lowered)
    for name, content in lowered:
        prefix = next((prefix for prefix in prefixes if name.startswith(prefix)), "")
        bare = name.removeprefix(prefix) if prefix else ""
        if bare in names:
            found.append((names[bare], content))
        elif bare == "identifier" and typed.doi_alone(content):
            found.append(("doi", content))
        elif bare == "source" and is_periodical:  # elsewhere it is a whole citation, or an address
            found.append(("journal_title", content))
    return found
