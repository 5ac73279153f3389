"""Odd ways of writing references down, as people have them for themselves, printed with every label known.

None of them is among the layouts that the tagger learned from (``training/render``); their lines are in that folder's
language.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from exporter.accuracy import Gold
from exporter.csl import ItemType
from exporter.reference import Name, Names, PageRange, Reference
from exporter.tagging.examples import Example, make_example
from training.corpus import Piece
from training.render.template import Printer, parse

ORDINARY = "ordinary"  # none of the odd ones: what learning does where there is little to learn
ARTICLE, BOOK, CHAPTER, THESIS = "article", "book", "chapter", "thesis"
KINDS = {
    ItemType.ARTICLE_JOURNAL: ARTICLE, ItemType.BOOK: BOOK, ItemType.CHAPTER: CHAPTER,
    ItemType.PAPER_CONFERENCE: CHAPTER, ItemType.THESIS: THESIS,
}  # fmt: skip
# What a printed field asks of the record.
_ASKED = {
    "author": "author", "editor": "editor", "title": "title", "container": "container_title", "date": "issued",
    "volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher", "place": "publisher_place",
    "edition": "edition",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """How somebody writes: one name, what stands between two, the span of pages, and a line for each kind of work."""

    name: Callable[[Name], str]
    between: str
    lines: dict[str, str]
    pages: str = "{first}-{last}"


def _initials(name: Name) -> str:
    return " ".join(f"{part[0]}." for part in name.given.split())


def _family(name: Name) -> str:
    return " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)))


def _turned(name: Name) -> str:
    return name.literal or ", ".join(filter(None, (_family(name), _initials(name))))


def _straight(name: Name) -> str:
    return name.literal or f"{name.given} {_family(name)}".strip()


def _short(name: Name) -> str:
    return name.literal or f"{_initials(name)} {_family(name)}".strip()


def _capitals(name: Name) -> str:
    return name.literal or f"{_family(name).upper()} {_initials(name)}".strip()


STYLES = {
    "strokes": Style(_turned, "; ", {
        ARTICLE: "<author> / <title> / <container> / <volume>[ (<issue>)] / <date>[ / <page>]",
        BOOK: "<author> / <title>[ / <edition>][ / <place>] / <publisher> / <date>",
        CHAPTER: "<author> / <title> / <container>[ / <editor> (ed.)][ / <place>][ / <publisher>] / <date>[ / <page>]",
        THESIS: "<author> / <title> / <genre>[ / <place>] / <publisher> / <date>",
    }),
    "backwards": Style(_straight, ", ", {
        ARTICLE: "<title> – <container> <volume>[:<issue>][ S. <page>] – <author> – <date>",
        BOOK: "<title>[ (<edition>)] – [<place>, ]<publisher> – <author> – <date>",
        CHAPTER: "<title>[ (S. <page>)] – <container>[ hg. <editor>] – [<place>, ]<publisher> – <author> – <date>",
        THESIS: "<title> – <genre> – [<place>, ]<publisher> – <author> – <date>",
    }),
    "journal first": Style(_short, ", ", {
        ARTICLE: "<container> <volume>[.<issue>][, <page>]: <title> [\\[<author>\\]] <date>",
        BOOK: "<publisher>[ (<place>)]: <title>[, <edition>] \\[<author>\\] <date>",
        CHAPTER: "<container>[, <page>][, ed. <editor>][, <publisher>][ (<place>)]: <title> \\[<author>\\] <date>",
        THESIS: "<genre>, <publisher>[ (<place>)]: <title> \\[<author>\\] <date>",
    }),
    "excerpts": Style(_capitals, " & ", {
        ARTICLE: "<date> * <author> * <title> * in: <container>, Bd. <volume>[, H. <issue>][, S. <page>]",
        BOOK: "<date> * <author> * <title>[ * <edition>] * [<place> ]<publisher>",
        CHAPTER: "<date> * <author> * <title> * in: [<editor> (Hg.), ]<container>[ * [<place> ]<publisher>]"
        "[, S. <page>]",
        THESIS: "<date> * <author> * <title> * <genre> * [<place> ]<publisher>",
    }, "{first} ff."),
    ORDINARY: Style(_turned, ", ", {
        ARTICLE: "<author> (<date>). <title>. <container>, <volume>[(<issue>)][, <page>].",
        BOOK: "<author> (<date>). <title>[ (<edition>)]. [<place>: ]<publisher>.",
        CHAPTER: "<author> (<date>). <title>. In [<editor> (Eds.), ]<container>[ (pp. <page>)]."
        "[ [<place>: ]<publisher>.]",
        THESIS: "<author> (<date>). <title> (<genre>). <publisher>[, <place>].",
    }),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """A work as a style prints it: with its labels, and as the record that is asked for."""

    example: Example
    gold: Gold


def printed(style: Style, works: Sequence[Reference]) -> Iterator[Printed]:
    """The works that the style has a line for and all the fields of it, in order."""
    for work in works:
        fields = _fields(style, work)
        printer = Printer({}, lambda name, _: _piece(name, fields), str, random.Random(0))  # noqa: B023
        pieces = printer.pieces(parse(style.lines[KINDS[work.type]])) if work.type in KINDS else None
        if pieces:
            yield _joined(pieces, style, work, fields)


def _piece(name: str, fields: dict[str, tuple[str, str]]) -> list[Piece]:
    text, _ = fields[name]
    return [Piece(text, name)] if text else []


def _fields(style: Style, work: Reference) -> dict[str, tuple[str, str]]:
    """The text and the label of each field."""
    page = work.page.ranges[0] if work.page.ranges else None
    held = "journal" if work.type is ItemType.ARTICLE_JOURNAL else "booktitle"
    pages = (style.pages.format(first=page.first, last=page.last) if page.last else page.first) if page else ""
    return {
        "author": (_people(style, work.author), "author"),
        "editor": (_people(style, work.editor), "editor"),
        "title": (work.title, "title"),
        "container": (work.container_title, held),
        "date": (str(work.issued.year) if work.issued and work.issued.year else "", "date"),
        "volume": (work.volume, "volume"),
        "issue": (work.issue, "issue"),
        "page": (pages, "page"),
        "publisher": (work.publisher, "publisher"),
        "place": (work.publisher_place, "place"),
        "edition": (f"{work.edition}. ed." if work.edition.isdigit() else work.edition, "edition"),
        "genre": (work.genre, "genre"),
    }


def _people(style: Style, names: Names) -> str:
    return style.between.join(map(style.name, names.people))


def _joined(pieces: Sequence[Piece], style: Style, work: Reference, fields: dict[str, tuple[str, str]]) -> Printed:
    text, spans, shown = "", list[tuple[str, int, int]](), set[str]()
    for piece in pieces:
        if piece.tag:
            spans.append((fields[piece.tag][1], len(text), len(text) + len(piece.text)))
            shown.add(piece.tag)
        text += piece.text
    return Printed(make_example(text, spans, "own"), _gold(text, style, work, shown))


def _gold(text: str, style: Style, work: Reference, shown: set[str]) -> Gold:
    left_out = {variable for name, variable in _ASKED.items() if name not in shown}
    bare = replace(work, doi="", url="", **{variable: getattr(Reference(), variable) for variable in left_out})
    if "page" in shown and bare.page.ranges:
        only = bare.page.ranges[0]
        only = only if "last" in style.pages or not only.last else PageRange(f"{only.first} ff")
        bare = replace(bare, page=replace(bare.page, ranges=(only,)))
    return Gold(text, bare, frozenset(), partial=False)
