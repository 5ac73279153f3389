"""COinS: an OpenURL in the title of an empty ``span`` (``Z3988``), as library catalogues and Wikipedia have them.

Source: ANSI/NISO Z39.88-2004, KEV format; the matrices "journal", "book", "dissertation", "patent" and "dc".
"""

from urllib.parse import parse_qsl

from exporter.csl import ItemType
from exporter.reference import Name, Names, Reference, changed
from exporter.sources import typed
from exporter.sources.html.people import names_of
from exporter.sources.html.values import date_of, words_of
from exporter.text import words

_GENRES = {
    "article": ItemType.ARTICLE_JOURNAL,
    "book": ItemType.BOOK,
    "bookitem": ItemType.CHAPTER,
    "proceeding": ItemType.PAPER_CONFERENCE,
    "conference": ItemType.BOOK,
    "preprint": ItemType.ARTICLE,
    "report": ItemType.REPORT,
    "dissertation": ItemType.THESIS,
    "patent": ItemType.PATENT,
}
# Addresses that only repeat a number of a catalogue.
_CATALOGUES = frozenset(
    words("api.semanticscholar.org search.worldcat.org www.worldcat.org ui.adsabs.harvard.edu zbmath.org")
)

Given = dict[str, list[str]]


def reference_of(context: str) -> Reference | None:
    """The record that a context object states, ``None`` if it names no title and nobody."""
    given: Given = {}
    for key, value in parse_qsl(context):
        given.setdefault(key.removeprefix("amp;").removeprefix("rft."), []).append(words_of(value))
    kind = _type(given)
    title, container = _titles(given, kind)
    issued, letter = date_of(_one(given, "date"))
    pages = _one(given, "pages") or "-".join(page for page in (_one(given, "spage"), _one(given, "epage")) if page)
    page, number = typed.page_or_article(pages)
    reference = Reference(
        type=kind,
        title=title,
        container_title=container,
        container_title_short=_one(given, "stitle") if container else "",
        author=_people(given),
        issued=issued,
        year_suffix=letter,
        volume=_one(given, "volume"),
        issue=_one(given, "issue"),
        part_number=_one(given, "part"),
        page=page,
        article_number=_one(given, "artnum") or number,
        number_of_pages=_one(given, "tpages"),
        collection_title=_one(given, "series"),
        edition=_one(given, "edition"),
        publisher=_one(given, "pub", "publisher", "inst"),
        publisher_place=_one(given, "place"),
        genre=_one(given, "degree"),
        issn=_one(given, "issn", "eissn"),
        isbn=_one(given, "isbn"),
    )
    return _with_identifiers(reference, given) if reference.title or reference.author else None


def _one(given: Given, *keys: str) -> str:
    return next((given[key][0] for key in keys if key in given), "")


def _type(given: Given) -> ItemType:
    genre, matrix = _one(given, "genre").lower(), _one(given, "rft_val_fmt").rpartition(":")[2]
    return _GENRES.get(genre) or (ItemType.DOCUMENT if genre else _GENRES.get(matrix, ItemType.DOCUMENT))


def _titles(given: Given, kind: ItemType) -> tuple[str, str]:
    """The title, and that of what holds it."""
    part, whole = _one(given, "atitle"), _one(given, "jtitle", "btitle", "title")
    if part:
        return part, whole
    is_journal = "jtitle" in given or kind is ItemType.ARTICLE_JOURNAL
    return ("", whole) if is_journal else (whole, _one(given, "source"))


def _people(given: Given) -> Names:
    """The authors: the first may be stated twice, by its parts and whole."""
    whole = names_of(given.get("au", []) or given.get("creator", []))
    family = _one(given, "aulast")
    bodies = tuple(Name(literal=body) for body in given.get("aucorp", []))
    if not family:
        return Names((*whole.people, *bodies), whole.others)
    first = typed.person(family, _one(given, "aufirst") or _one(given, "auinit"))
    others = whole.people[1:] if whole.people and _same(whole.people[0], first) else whole.people
    return Names((first, *others, *bodies), whole.others)


def _same(one: Name, other: Name) -> bool:
    return one.family == other.family and one.given[:1] == other.given[:1]


def _with_identifiers(reference: Reference, given: Given) -> Reference:
    ids = [*given.get("rft_id", []), *given.get("identifier", []), *given.get("id", [])]
    infos = [each.removeprefix("info:").partition("/") for each in ids if each.startswith("info:")]
    known = {word: number for word, _, number in infos}
    doi = next((doi for each in [*ids, *given.get("doi", [])] if (doi := typed.doi_alone(each))), "")
    urls = [each for each in ids if each.startswith(("http://", "https://", "ftp://")) and not typed.doi_alone(each)]
    url = next((each for each in urls if each.split("/")[2] not in _CATALOGUES), "")
    arxiv = known.get("arxiv", "")
    return changed(
        reference,
        doi=doi,
        url=url,
        pmid=known.get("pmid", ""),
        pmcid=typed.pmcid(known.get("pmc", "")),
        archive="arXiv" if arxiv else "",
        archive_location=arxiv,
        type=ItemType.WEBPAGE if url and reference.type is ItemType.DOCUMENT and not reference.isbn else reference.type,
    )
