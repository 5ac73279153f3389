"""References by hand-made layouts: the informal variety that the styles of CSL do not have."""

import random
from collections.abc import Iterator, Sequence
from functools import partial

from exporter.span import Span
from training.corpus import Dropped, Labelled, Piece
from training.render import habits, seams, template
from training.render.house import House
from training.render.record import Record
from training.render.titles import capital

CORPUS = "rendered-template"
_TRIES = 25
_OWN = 0.75  # how often a layout of the language is taken, where there is one
_PER_HOUSE = 4
_CONTENT = 0.12  # how often a layout is taken that leaves out something rare
_RARE = {
    "edition": "edition", "translator": "translators", "pmid": "pmid", "isbn": "isbn", "issn": "issn",
    "collection-title": "series",
}  # fmt: skip


def render(records: Sequence[Record], seed: int) -> Iterator[Labelled | Dropped]:
    """Each record in a layout of its kind; a few records in turn share a house."""
    chance, layouts = random.Random(seed), template.load()
    shared = dict[str, House]()
    for index, record in enumerate(records):
        language = record.language if chance.random() < 0.85 else "en"
        if language not in shared or index % _PER_HOUSE == 0:
            shared[language] = habits.build(chance, language)
        yield _one(record, layouts, shared[language], chance)


def _one(record: Record, layouts: template.Layouts, house: House, chance: random.Random) -> Labelled | Dropped:
    """The record in a layout, rather in one that prints what is rare in it."""
    own, rare = layouts.kinds.get(f"{record.kind}.{house.language}", ()), _rare(record)
    found: Labelled | None = None
    for _ in range(_TRIES):
        layout = chance.choice(own if own and chance.random() < _OWN else layouts.kinds[record.kind])
        kept = habits.special(house, layout.house, chance)
        printer = template.Printer(layouts.macros, partial(kept.field, record), partial(_word, kept, record), chance)
        pieces = printer.pieces(layout.node)
        if pieces is not None and len({piece.tag for piece in pieces if piece.tag}) > 2:
            text, spans = _assembled(template.joined(_front_link(pieces, kept)), record)
            found = Labelled(text, spans, CORPUS, record.ident)
            if rare <= {piece.tag for piece in pieces} or chance.random() < _CONTENT:
                break
    return found or Dropped(record.title, CORPUS, record.ident, "no layout fits")


def _rare(record: Record) -> frozenset[str]:
    """The labels that few references have, of those that this one could have."""
    return frozenset(label for label, field in _RARE.items() if getattr(record, field))


def _word(house: House, record: Record, name: str) -> str:
    word = house.word(name if name == "EDS" else name[0].lower() + name[1:], record)
    return word if name == "EDS" or name[0].islower() else capital(word)


def _front_link(pieces: Sequence[Piece], house: House) -> list[Piece]:
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
    settled = seams.settled(text, spans)
    return text.rstrip(), seams.with_meeting(text, settled) if record.kind == "paper" else settled
