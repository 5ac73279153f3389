"""What EXCITE's marks stand for: some were put to strange uses, so the words beside them decide."""

import re
from collections.abc import Sequence

from exporter.text import fold
from training.corpus import Piece
from training.cut.marks import any_of, pattern

_EDITOR_MARK = pattern(r"^[\s,;(\[]*" + any_of("hr?sgg? hr?g hg eds? éds? bearb dir coord org red") + r"\b")
_IN = pattern(r"(?:^|\W)in\W*(?:(?:ders|dies)\W*)?$")
_EDITED_BY = pattern(
    r"(?:^|\W)(?:in|im|hr?sg|hg|herausgegeben|eds?|edited|vo[nm]|by|durch|ders|dies)(?:\W+(?:der|dem|den))?\W*$"
)
_ON_BEHALF = pattern(r"auftrag\s+(?:des|der|von)\W*$")
_MARK_OF_VOLUME = pattern(r"\b" + any_of("jg jahrg jahrgang vol volume bd band tome t") + r"\W*$")
_MARK_OF_ISSUE = pattern(r"\b" + any_of("h heft hefte no nr issue number nummer n° n") + r"\W*$")
_MARK_OF_PAGE = pattern(r"\b(?:s|pp?)\.?\s*$")
_PAPERS = pattern(
    any_of(
        r"""(?:working|discussion|research|occasional|policy|conference)_papers?\b arbeitspapier schriftenreihe
        \breihe\b forschungsbericht supplement\b"""
    )
)
_HOLDS_CHAPTERS = pattern(
    r"^\W*" + any_of("proceedings verhandlungen handbuch handbook lexikon wörterbuch encyclop jahrbuch tagungsband")
)
_OTHERS = pattern(r"\W*(?:et\s?al|u\.?\s?a|and\ others)\W*$")
_MARKER = pattern(
    r"\W*" + any_of("pp? s h heft vom von nr no bd ders dies abgerufen_von hg hrsg in online and und") + r"\W*$"
)
_ACCESS = pattern(
    r"\b" + any_of(r"stand zugriff abgerufen abruf accessed retr retrieved aufgerufen version download\w*") + r"\b"
)
_STATUS = pattern(
    r"\W*" + any_of(r"forthcoming in_press i\.?\s?e\. im_erscheinen in_vorbereitung in_ersch\w* im_druck") + r"\W*$"
)
_MONTH_NAME = any_of(
    """jan(?:uary?)? jan(?:uar)? feb(?:ruary?)? feb(?:ruar)? mar(?:ch)? märz? apr(?:il)? may mai june? juni july?
    juli aug(?:ust)? sept?(?:ember)? o[ck]t(?:ober)? nov(?:ember)? de[cz](?:ember)? winter herbst sommer
    frühjahr spring summer autumn fall"""
)
_MONTH = rf"{_MONTH_NAME}\b\.?"
_DATE = pattern(
    rf"""
    \W* (?: (?:\d{{1,2}}\.?\s*)? {_MONTH} (?:\s*[/–-]\s*{_MONTH})? (?:\s+\d{{1,2}},?)? (?:\s*,?\s*\d{{4}})?
         | \d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{2,4}} | \d{{4}} ) \W*$
    """
)
_TRANSLATED = pattern(r"\W*(?:übers|transl|trad)")


def field(piece: Piece, index: int, pieces: Sequence[Piece], places: frozenset[str]) -> str:
    """The field that a mark stands for here, by the text before it and the marks around it."""
    before = gap(pieces, index, -1)
    tags = [other.tag for other in pieces]
    match piece.tag:
        case "editor":
            return "" if piece.text.lstrip().startswith("Auftrag") else _editor(index, pieces, before)
        case "source":
            return _source(piece.text, index, pieces, before)
        case "title" if "title" in tags[:index] and (_IN.search(before) or "editor" in tags[:index]):
            return "booktitle"
        case "volume" | "issue":
            return _number(piece.tag, index, pieces, before)
        case "other":
            return _other(piece.text, index, pieces, places)
        case _:
            return piece.tag


def gap(pieces: Sequence[Piece], index: int, step: int) -> str:
    """The unmarked text next to a piece."""
    at = index + step
    return pieces[at].text if 0 <= at < len(pieces) and not pieces[at].tag else ""


def neighbour(pieces: Sequence[Piece], index: int, step: int) -> str:
    """The nearest mark before or after a piece."""
    at = index + step
    while 0 <= at < len(pieces):
        if pieces[at].tag:
            return pieces[at].tag
        at += step
    return ""


def _editor(index: int, pieces: Sequence[Piece], before: str) -> str:
    """Who stands first is the author, unless the text calls them editors; who is not called so later, the publisher."""
    if _ON_BEHALF.search(before):
        return ""
    earlier = {piece.tag for piece in pieces[:index]} - {"", "editor"}
    first, last = _cluster(index, pieces)
    if _EDITOR_MARK.search(gap(pieces, last, 1)):
        return "editor"
    if "title" in earlier:
        return "editor" if _EDITED_BY.search(gap(pieces, first, -1)) else "publisher"
    return "editor" if earlier else "author"


def _cluster(index: int, pieces: Sequence[Piece]) -> tuple[int, int]:
    """The first and the last of the editors that stand together."""
    first = last = index
    while first >= 2 and pieces[first - 2].tag == "editor" and not pieces[first - 1].tag:
        first -= 2
    while last + 2 < len(pieces) and pieces[last + 2].tag == "editor" and not pieces[last + 1].tag:
        last += 2
    return first, last


def _source(text: str, index: int, pieces: Sequence[Piece], before: str) -> str:
    """A source is a series, a journal or a book that holds the work; first of all it is the author."""
    earlier = {piece.tag for piece in pieces[:index]} - {""}
    later = [piece.tag for piece in pieces[index:]]
    if not earlier:
        return "author"
    if {"editor", "author"} <= earlier or _HOLDS_CHAPTERS.search(text):
        return "booktitle"
    if _PAPERS.search(text) or re.search(r"[(=]\s*$", before):
        return "series"
    counted = "volume" in later or "issue" in later
    marked = "volume" in later and re.search(r"\b(?:bd|band)\b", gap(pieces, index, 1), re.IGNORECASE)
    if marked and "fpage" not in later:
        return "series"
    imprinted = "publisher" in later and not ("fpage" in later and counted)
    return "journal" if (counted or "fpage" in later) and not imprinted else "booktitle"


def _number(tag: str, index: int, pieces: Sequence[Piece], before: str) -> str:
    """Volume or issue as the word before says; within a series it is a number; before a dash it is a page."""
    if _MARK_OF_PAGE.search(before) and neighbour(pieces, index, 1) == "fpage":
        return "fpage"
    if _DATE.match(pieces[index].text) and re.search(r"\D", pieces[index].text.strip()):
        return "year"
    if tag == "issue" and before.strip() == ":" and neighbour(pieces, index, -1) == "volume":
        return "fpage"
    at = max((at for at in range(index) if pieces[at].tag == "source"), default=-1)
    if at >= 0 and _source(pieces[at].text, at, pieces, gap(pieces, at, -1)) == "series":
        return "volume" if _MARK_OF_VOLUME.search(before) else "number"
    if _MARK_OF_VOLUME.search(before):
        return "volume"
    return "issue" if _MARK_OF_ISSUE.search(before) else tag


def _other(text: str, index: int, pieces: Sequence[Piece], places: frozenset[str]) -> str:
    before = gap(pieces, index, -1)
    nearest = neighbour(pieces, index, -1)
    if _OTHERS.match(text):
        return nearest if nearest in ("author", "editor") else ""
    if _MARKER.match(text):
        return ""
    if _ACCESS.search(text) or (_DATE.match(text) and (_ACCESS.search(before) or nearest == "url")):
        return "accessed"
    if _STATUS.match(text) or _DATE.match(text):
        return "year"
    if _TRANSLATED.match(text):
        return "translator"
    if is_place(text, places) or _stands_as_place(text, index, pieces):
        return "place"
    return ""


def is_place(text: str, places: frozenset[str]) -> bool:
    """Whether the first of the names in the text is a known place ("Frankfurt a.M.", "London/New York")."""
    first = re.split(r"[/,;&:]|\b(?:and|und|u\.|a\.\s?M|am Main|a\.\s?d|et al)", text)[0]
    return fold(first) in places


def _stands_as_place(text: str, index: int, pieces: Sequence[Piece]) -> bool:
    """Whether capitalised words stand where places do: beside a publisher, or at the end."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words or len(words) > 4 or re.search(r"\d", text) or not words[0][0].isupper():
        return False
    before_publisher = neighbour(pieces, index, 1) == "publisher" and gap(pieces, index, 1).strip().startswith(":")
    return before_publisher or text.rstrip().endswith(":") or neighbour(pieces, index, -1) == "publisher"
