"""EXCITE's references of social-science papers: a line a reference, marks inside the running text.

The marks are not well-formed XML (stray and missing ends), and some fields were put to strange uses, so the
marks are read one by one and set right by the words before them.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from exporter.text import fold
from training.convert import coverage, inline
from training.convert.excite_marks import field, is_place, neighbour
from training.corpus import Cutter, Dropped, Labelled, Piece, Unexplained, assemble, squeezed
from training.cut import dates, identifiers, imprint, links, numbering, people, titles

CUTTERS: dict[str, Cutter] = {
    "author": people.authors,
    "editor": people.creators("editor"),
    "translator": people.creators("translator"),
    "title": titles.title,
    "journal": titles.dated_journal,
    "booktitle": titles.container("booktitle"),
    "series": titles.series,
    "volume": numbering.bare_volume,
    "issue": numbering.issue,
    "number": identifiers.report_number,
    "fpage": numbering.pages,
    "lpage": numbering.pages,
    "year": dates.date,
    "accessed": dates.accessed,
    "publisher": imprint.publisher,
    "place": imprint.place,
    "genre": imprint.genre,
    "note": links.note,
    "url": links.url,
    "identifier": identifiers.identifier,
    "edition part": imprint.edition,
}

_MARK = re.compile(r"<(/?)([a-z-]+)>")
_NAME_MARKS = frozenset(("author", "surname", "given-names"))
_UNTAGGED_PLACE = re.compile(
    r"[\s.,;:()–-]*([A-ZÄÖÜ][^\W\d]+(?:[ -][A-Z][^\W\d]+)?(?:,\s[A-Z]{2})?)[\s.,;)]*(?::\s*|(?:,\s*)?(?:S|pp?)\.\s*)?$"
)
_EDITION = re.compile(
    r"""
    (?<![\w/]) \d{1,2} (?:\.|st|nd|rd|th|d|ª)? \s*[.,]?\s*
    (?: (?:[a-zäöü]{3,15}\.?|u\.|und|,) \s* ){0,6}
    (?: Au(?:fl|ﬂ)(?:age)?\b\.? | ed(?:ition|n)?\b\.?(?!s) )
    """,
    re.VERBOSE,
)
_MARKED_PLACE = re.compile(r"<other>\s*([^<>\d.]{3,25}?)\s*</other>\s*:\s*<publisher>")
_SPOILED = re.compile(r"[§©ª¬¨¢¤Ÿ¡¥]{2}|\b[bcdfghj-np-tvwxz] [a-z]{2,}|\d\.\d{6,}")
_SEPARATE_INITIAL = re.compile(r"<given-names>\W+</given-names>")


def read(folder: Path) -> Iterator[Labelled | Dropped]:
    """The references of all papers in ``folder``; the corpus takes the folder's name."""
    corpus = folder.name.replace("_", "-")
    papers = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(folder.glob("*.xml"))}
    places = gazetteer(folder.parent / "lexicons" / "places_gazetteer.txt") | _places_of(papers.values())
    for stem, lines in papers.items():
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield convert(line, corpus, f"{stem}-{number}", places)


def _places_of(papers: Iterable[Sequence[str]]) -> frozenset[str]:
    """The places that the papers themselves mark before a publisher."""
    return frozenset(fold(place) for lines in papers for line in lines for place in _MARKED_PLACE.findall(line))


@cache
def gazetteer(path: Path) -> frozenset[str]:
    """The folded names of places, one a line; empty if there is no such file."""
    if not path.is_file():
        return frozenset()
    return frozenset(fold(line) for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


def convert(line: str, corpus: str, ident: str, places: frozenset[str]) -> Labelled | Dropped:
    """One line; dropped where it is spoiled, holds two references, or leaves much unmarked."""
    pieces = squeezed(_pieces(line))
    whole = "".join(piece.text for piece in pieces).strip()
    try:
        _require_one_sound(line, whole, pieces)
        pieces = [Piece(piece.text, field(piece, index, pieces, places)) for index, piece in enumerate(pieces)]
        text, spans = assemble(_edited(list(_placed(pieces, places))), CUTTERS)
        spans = inline.numbered(text, inline.completed(text, spans))
        coverage.require(text, spans)
    except Unexplained as error:
        return Dropped(whole, corpus, ident, str(error))
    return Labelled(text.rstrip(), spans, corpus, ident)


def _pieces(line: str) -> Iterator[Piece]:
    """The line cut at its marks; a name's parts are all of its role."""
    tag, depth, last = "", 0, 0
    for mark in _MARK.finditer(line):
        yield Piece(html.unescape(line[last : mark.start()]), tag)
        closing, name = mark[1] == "/", mark[2]
        if name in _NAME_MARKS:
            depth = 1 if not closing and tag not in ("author", "") else max(0, depth + (-1 if closing else 1))
            tag = "author" if name != "author" and not closing else ("author" if depth > 1 else "")
        else:
            depth, tag = 0, "" if closing else name
        last = mark.end()
    yield Piece(html.unescape(line[last:]), tag)


def _require_one_sound(line: str, whole: str, pieces: Sequence[Piece]) -> None:
    if _SPOILED.search(whole) or _SEPARATE_INITIAL.search(line):
        raise Unexplained("spoiled text")
    tags = [piece.tag for piece in pieces if piece.tag]
    title = tags.index("title") if "title" in tags else len(tags)
    years = [tag == "year" for tag in tags]
    if "author" in tags[title:] and any(years[: tags.index("author", title)] if title < len(tags) else []):
        raise Unexplained("two references in one")
    sources = [index for index, tag in enumerate(tags) if tag == "source"]
    if len(sources) > 1 and sources[-1] - sources[0] >= len(sources):
        raise Unexplained("two sources apart")


def _placed(pieces: Sequence[Piece], places: frozenset[str]) -> Iterator[Piece]:
    """The pieces with the place that was left unmarked before a publisher."""
    for index, piece in enumerate(pieces):
        place = _UNTAGGED_PLACE.match(piece.text) if not piece.tag and index else None
        published = neighbour(pieces, index, 1) == "publisher" and piece.text.rstrip().endswith(":")
        if place and (published or is_place(place[1], places)):
            yield Piece(piece.text[: place.start(1)])
            yield Piece(place[1], "place")
            yield Piece(piece.text[place.end(1) :])
        else:
            yield piece


def _edited(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the edition cut out of the text, where its number was marked as an issue or not at all."""
    text = "".join(piece.text for piece in pieces)
    found = _EDITION.search(text)
    if found is None:
        return pieces
    cut, position = list[Piece](), 0
    for piece in pieces:
        begin, end = position, position + len(piece.text)
        position = end
        if piece.tag not in ("", "issue", "volume", "other") or end <= found.start() or begin >= found.end():
            cut.append(piece)
            continue
        left, right = max(begin, found.start()) - begin, min(end, found.end()) - begin
        cut += [
            Piece(piece.text[:left], piece.tag),
            Piece(piece.text[left:right], "edition part"),
            Piece(piece.text[right:], piece.tag),
        ]
    return _merged(cut)


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    merged = list[Piece]()
    for piece in pieces:
        if merged and piece.tag == merged[-1].tag == "edition part":
            merged[-1] = Piece(merged[-1].text + piece.text, "edition part")
        elif piece.text:
            merged.append(piece)
    return merged
