"""GROBID's citation corpus: TEI ``<bibl>`` elements with the text between the fields left in."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from training.convert import coverage, inline
from training.corpus import Cutter, Dropped, Labelled, Piece, Unexplained, assemble, squeezed
from training.cut import dates, identifiers, imprint, links, numbering, people, titles

CUTTERS: dict[str, Cutter] = {
    "author": people.authors,
    "editor": people.creators("editor"),
    "title a": titles.title,
    "title j": titles.journal,
    "title m": titles.container("booktitle"),
    "title s": titles.series,
    "volume": numbering.bare_volume,
    "issue": numbering.issue,
    "page": numbering.pages,
    "date": dates.date,
    "accessed": dates.accessed,
    "publisher": imprint.publisher,
    "place": imprint.place,
    "edition": imprint.edition,
    "genre": imprint.genre,
    "note": links.note,
    "number": identifiers.report_number,
    "url": links.url,
    "doi": identifiers.doi,
    "isbn": identifiers.isbn,
    "issn": identifiers.issn,
    "pmid": identifiers.pmid,
    "eprint": identifiers.eprint,
    "eprint class": identifiers.eprint_class,
}

_UNITS = {
    "vol": "volume",
    "volume": "volume",
    "issue": "issue",
    "pp": "page",
    "page": "page",
    "pages": "page",
    "date": "date",
}
_IDENTIFIERS = {
    "doi": "doi", "arxiv": "eprint", "arxive": "eprint", "isbn": "isbn", "issn": "issn", "report": "number",
    "pmid": "pmid", "pmc": "pmid",
}  # fmt: skip
_MEETING = re.compile(
    r"\bproc|conf|symposium|workshop|congress|meeting|handbook|encyclop|tagung|atti\b|actes", re.IGNORECASE
)
_OPENS_CONTAINER = re.compile(r"(?:^|\W)(?:in|dans|en)\W*$", re.IGNORECASE)
_ACCESS = re.compile(
    r"(?:retrieved|accessed|consult\w*|access|visited|viewed|cited|zugriff|abgerufen)\W*(?:on|el|le|am)?\W*$", re.I
)
_PART_OF_JOURNAL = re.compile(r"\W*U\.?\s?S\.?\s?A\.?\W*$")
_CLASS = re.compile(r"\W*(?:hep\s?-?\s?\w+|nucl\s?-\s?\w+|gr-qc|astro-ph|quant-ph|cond-mat|math\S*|physics\S*)\W*$")
_LINK_WORD = re.compile(r"\W*(?:INSPIRE|SPIRES|Internet|Prieiga per internetą)\W*$")
_LOOSE = re.compile(r"\w\s[,.;](?!\.)")
_EDITION = re.compile(r"\bed\b|\bedn\b|edition|édition", re.IGNORECASE)
_TITLES = frozenset(("title a", "title m"))
_IGNORED = frozenset(("lb", "hi", "pb"))


def read(folder: Path) -> Iterator[Labelled | Dropped]:
    """The references of all files.

    Named ``grobid-loose`` where the spaces are astray, ``grobid-header`` where the source is the head of an article
    (it cites itself, mostly without author or title).
    """
    for path in sorted(folder.glob("*.xml")):
        for number, bibl in enumerate(_bibls(path), 1):
            pieces = squeezed(inline.pieces(bibl, _mark, _IGNORED))
            yield convert(pieces, "grobid-header" if "header" in path.name else "grobid", f"{path.stem[:40]}-{number}")


def _bibls(path: Path) -> Iterator[ElementTree.Element]:
    for element in ElementTree.parse(path).getroot().iter():
        if element.tag.rpartition("}")[2] == "bibl":
            yield element


def convert(pieces: list[Piece], corpus: str, ident: str) -> Labelled | Dropped:
    """One reference from its pieces; dropped where a field cannot be explained or too much is left unmarked."""
    whole = "".join(piece.text for piece in pieces).strip()
    corpus = "grobid-loose" if corpus == "grobid" and len(_LOOSE.findall(whole)) > 1 else corpus
    try:
        _require_one(pieces)
        text, spans = assemble(_renamed(pieces), CUTTERS)
        spans = inline.numbered(text, inline.completed(text, spans))
        coverage.require(text, spans)
    except Unexplained as error:
        return Dropped(whole, corpus, ident, str(error))
    return Labelled(text.rstrip(), spans, corpus, ident)


def _require_one(pieces: Sequence[Piece]) -> None:
    """Refuse two references in one: authors after a title and a date, and a title again after them."""
    tags = [piece.tag for piece in pieces if piece.tag]
    for index, tag in enumerate(tags):
        before, after = set(tags[:index]), set(tags[index:])
        if tag == "author" and {"date", "author"} <= before and _TITLES & before and _TITLES & after:
            raise Unexplained("two references in one")


def _mark(element: ElementTree.Element) -> str:
    """Our name for the field that an element marks."""
    tag = element.tag.rpartition("}")[2]
    kind = next((element.get(key, "") for key in ("level", "unit", "type") if element.get(key)), "")
    match tag:
        case "title":
            return f"title {kind or 'a'}"
        case "biblScope":
            return _UNITS.get(kind, "" if kind == "chapter" else f"biblScope {kind}")
        case "idno":
            return _IDENTIFIERS.get(kind.lower(), "identifier")
        case "note" | "notes":
            return "genre" if kind == "report" else "note"
        case "ptr" | "ref":
            return "url"
        case "orgName":
            return "author" if kind == "collaboration" else "organization"
        case "pubPlace" | "pubplace":
            return "place"
        case _:
            return tag


def _renamed(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the names that their neighbours ask for."""
    tags = [piece.tag for piece in pieces]
    before = [
        "".join(piece.text for piece in pieces[max(0, index - 2) : index] if not piece.tag)
        for index in range(len(pieces))
    ]
    return [Piece(piece.text, _tag(piece, index, tags, before[index])) for index, piece in enumerate(pieces)]


def _tag(piece: Piece, index: int, tags: Sequence[str], before: str) -> str:
    match piece.tag:
        case "title m":
            return _monograph(piece.text, index, tags, before)
        case "title s" if not {"title m", "title j"} & set(tags):
            return "title m" if _MEETING.search(piece.text) or "volume" not in tags else "title j"
        case "organization":
            return "publisher" if "author" in tags or any(tags[:index]) else "author"
        case "note" if _EDITION.search(piece.text) and len(piece.text) < 30:
            return "edition"
        case "note" if numbering.is_supplement(piece.text):
            return "issue"
        case "date" if _ACCESS.search(before):
            return "accessed"
        case "identifier":
            return identifiers.kind_of_identifier(piece.text)
        case "place" if (
            _PART_OF_JOURNAL.match(piece.text) and index > 1 and tags[index - 2] == "title j" and before == " "
        ):
            return "title j"
        case "note" if _CLASS.match(piece.text) and "eprint" in tags[:index]:
            return "eprint class"
        case "note" if _LINK_WORD.match(piece.text):
            return ""
    return piece.tag


def _monograph(text: str, index: int, tags: Sequence[str], before: str) -> str:
    """A monograph is the title itself, or what holds it: then a journal if it is numbered like one."""
    first = not any(tag.startswith("title") for tag in tags[:index])
    if first and "title a" not in tags and not (_OPENS_CONTAINER.search(before) and "author" in tags[:index]):
        return "title a"
    numbered = "volume" in tags[index:] and "page" in tags[index:]
    imprinted = {"publisher", "place", "editor"} & set(tags)
    opened = _OPENS_CONTAINER.search(before) or _MEETING.search(text)
    return "title j" if numbered and not imprinted and not opened else "title m"
