"""References by hand-made layouts: the informal variety that the styles of CSL do not have."""

import random
from collections.abc import Iterator, Sequence
from functools import partial

from exporter.span import Span
from training.corpus import Dropped, Labelled, Piece
from training.render import house as houses
from training.render import seams, template
from training.render.record import Record

CORPUS = "rendered-template"
_TRIES = 12
_PER_HOUSE = 4


def render(records: Sequence[Record], seed: int) -> Iterator[Labelled | Dropped]:
    """Each record in a layout of its kind; a few records in turn share a house."""
    chance, layouts = random.Random(seed), template.load()
    shared = dict[str, houses.House]()
    for index, record in enumerate(records):
        language = record.language if chance.random() < 0.85 else "en"
        if language not in shared or index % _PER_HOUSE == 0:
            shared[language] = houses.build(chance, language)
        yield _one(record, layouts, shared[language], chance)


def _one(record: Record, layouts: template.Layouts, house: houses.House, chance: random.Random) -> Labelled | Dropped:
    printer = template.Printer(layouts.macros, partial(house.field, record), partial(_word, house, record), chance)
    for _ in range(_TRIES):
        pieces = printer.pieces(chance.choice(layouts.kinds[record.kind]))
        if pieces is not None and len({piece.tag for piece in pieces if piece.tag}) > 2:
            text, spans = _assembled(template.joined(_front_link(pieces, house)), record)
            return Labelled(text, spans, CORPUS, record.ident)
    return Dropped(record.title, CORPUS, record.ident, "no layout fits")


def _word(house: houses.House, record: Record, name: str) -> str:
    return house.word(name, record)


def _front_link(pieces: Sequence[Piece], house: houses.House) -> list[Piece]:
    """The pieces with the address of the resolver made part of the DOI, as the converters of corpora have it."""
    kept = list[Piece]()
    for piece in pieces:
        if piece.tag == "doi" and kept and kept[-1].text == house.doi and house.doi.startswith("http"):
            kept[-1] = Piece(house.doi + piece.text, "doi")
        else:
            kept.append(piece)
    return kept


def _assembled(pieces: Sequence[Piece], record: Record) -> tuple[str, tuple[Span, ...]]:
    text, spans = "", list[Span]()
    for piece in pieces:
        if piece.tag:
            label = (
                "volume"
                if piece.tag == "number" and record.series.startswith(("Lecture Notes", "Communications in C"))
                else piece.tag
            )
            spans.append(Span(label, len(text), len(text) + len(piece.text)))
        text += piece.text
    return text.rstrip(), seams.settled(text, spans)
