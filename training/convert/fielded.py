"""Corpora of whole fields: every character belongs to one, and a space parts them."""

import re
from collections.abc import Iterator, Sequence

from training.corpus import Cutter, Dropped, Labelled, Piece, Unexplained, assemble, squeezed
from training.cut import dates, identifiers, imprint, links, numbering, people, titles

CUTTERS: dict[str, Cutter] = {
    "author": people.authors,
    "editor": people.creators("editor"),
    "translator": people.creators("translator"),
    "title": titles.title,
    "journal": titles.journal,
    "container-title": titles.container("booktitle"),
    "collection-title": titles.series,
    "volume": numbering.volume,
    "pages": numbering.pages,
    "date": dates.date,
    "accessed": dates.accessed,
    "publisher": imprint.publisher,
    "location": imprint.place,
    "edition": imprint.edition,
    "genre": imprint.genre,
    "medium": links.plain_note,
    "note": links.note,
    "url": links.url,
    "doi": identifiers.doi,
    "isbn": identifiers.isbn,
    "citation-number": identifiers.citation_number,
}

_GLUED = re.compile(r"[,;.:)\]]")
_MEETING = re.compile(
    r"^in\b|proc|conf|symposium|workshop|congress|meeting|handbook|encyclop|presented|tagung", re.IGNORECASE
)
_JOURNAL_OF_A_SOCIETY = re.compile(
    r"proc\S*\s(?:of\s)?(?:the\s)?(?:u\.?s\.?\s)?(?:nat\S*\sacad|royal\ssoc|r\.?\ssoc|london\smath|am\S*\smath|ieee\W*$)",
    re.IGNORECASE,
)
_JOURNAL_NAME = re.compile(
    r"\W*(?:bull(?:etin)?|ann(?:als|ales)?|j(?=\.)|journal|acta|zeitschrift|revue|revista|rivista|archiv(?:es?)?)\b(?!.*(?:conf|proc))",
    re.IGNORECASE,
)
_OF_SERIES = re.compile(r"of .*\b(?:notes|series)\b", re.IGNORECASE)
_SERIES_IN_BRACKETS = re.compile(
    r"\(\s*(?!original|mimeo|accept|eng\b|transl|tradu|unpub|in\s|full|poster)[A-ZÉ][^\d()]{4,60}\)\W*$",
    re.IGNORECASE,
)
_JUST_A_PAPER = re.compile(r"\W*(?:working|discussion) paper\W*$", re.IGNORECASE)
_ONLINE = re.compile(r"^\W*(?:online|web|en ligne|homepage|available)\W*$", re.IGNORECASE)
_NOT_IN_A_JOURNAL = frozenset(("editor", "publisher", "location", "journal"))

Field = tuple[str, str]  # its name and its text


def convert(fields: Sequence[Field], corpus: str, ident: str) -> Labelled | Dropped:
    """One reference, from its fields in order; where a field cannot be explained it is dropped whole."""
    pieces = squeezed(_spaced(_renamed(fields)))
    try:
        text, spans = assemble(pieces, CUTTERS)
    except Unexplained as error:
        return Dropped("".join(piece.text for piece in pieces), corpus, ident, str(error))
    return Labelled(text.rstrip(), spans, corpus, ident)


def _renamed(fields: Sequence[Field]) -> list[Field]:
    """The fields with the names that their neighbours ask for."""
    tags = [tag for tag, _ in fields]
    return [(_tag(tag, text, index, tags), text) for index, (tag, text) in enumerate(fields)]


def _tag(tag: str, text: str, index: int, tags: Sequence[str]) -> str:
    match tag:
        case "container-title" if tags[0] == "editor" and "title" not in tags:
            return "title"
        case "container-title" if _is_journal(text, tags):
            return "journal"
        case "container-title" if _OF_SERIES.match(text):
            return "collection-title"
        case "genre" | "medium" if _ONLINE.match(text):
            return ""
        case "director" if index == 0:
            return "author"
        case "note" if "url" in tags and links.is_date(text):
            return "accessed"
        case "note" if "publisher" in tags and _SERIES_IN_BRACKETS.match(text):
            return "collection-title"
        case "location" if links.is_address(text):
            return "url"
        case "journal" if _JUST_A_PAPER.match(text):
            return "genre"
        case _:
            return tag


def _is_journal(text: str, tags: Sequence[str]) -> bool:
    if _NOT_IN_A_JOURNAL & set(tags):
        return False
    if _JOURNAL_NAME.match(text):
        return True
    return "volume" in tags and bool(_JOURNAL_OF_A_SOCIETY.match(text) or not _MEETING.search(text))


def _spaced(fields: Sequence[Field]) -> Iterator[Piece]:
    for index, (tag, text) in enumerate(fields):
        if index and not _GLUED.match(text.lstrip()):
            yield Piece(" ")
        yield Piece(text.strip(), tag)
