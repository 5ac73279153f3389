"""What scraping, pasting and scanning do to references, done on purpose; the labels move with the text."""

import random
from collections.abc import Iterable, Sequence

from exporter.span import Span
from training.corpus import Labelled
from training.render import wear
from training.render.wear import Edit

SHARE = 0.3  # of the references that are damaged
NUMBERED = 0.05  # of those without a label that get one
LOST_NUMBERS = 0.7  # of those with a number that lose it
_NUMBERS = ("{}. ", "{}. ", "[{}] ", "[{}] ", "{} ", "({}) ", "{}.", "[{}]", "{}) ", "[{}]. ", "{}\t")
_BULLETS = ("• ", "- ", "* ", "– ", "· ")


def edited(reference: Labelled, edits: Iterable[Edit]) -> Labelled:
    """The reference with the edits made and the spans moved; edits that overlap an earlier one are left out."""
    text, made, last = list[str](), list[Edit](), 0
    for start, end, words in sorted(edits):
        if start < last:
            continue
        text += (reference.text[last:start], words)
        made.append((start, end, words))
        last = end
    text.append(reference.text[last:])
    spans = (
        Span(s.label, s.start + _shift(s.start, made, True), s.end + _shift(s.end, made, False))
        for s in reference.spans
    )
    kept = tuple(span for span in spans if span.start < span.end)
    return Labelled("".join(text), kept, reference.corpus, reference.ident)


def _shift(place: int, made: Sequence[Edit], opens: bool) -> int:
    """By how much a place moves; what is put in where a span begins or ends stays outside it."""
    shift = 0
    for start, end, words in made:
        if end < place or (end == place and (start < end or opens)):
            shift += len(words) - (end - start)
    return shift


def damaged(reference: Labelled, chance: random.Random) -> Labelled:
    """The reference as it is, numbered, or damaged in up to three ways."""
    if any(span.label == "citation-number" for span in reference.spans):
        reference = _renumbered(reference, chance)
    elif chance.random() < NUMBERED:
        reference = _numbered(reference, chance)
    if chance.random() >= SHARE:
        return reference
    for damage in chance.choices(list(wear.DAMAGES), list(wear.DAMAGES.values()), k=chance.choice((1, 1, 2, 3))):
        reference = edited(reference, damage(reference, chance))
    return reference


def _number(chance: random.Random) -> str:
    return str(chance.choices((chance.randint(1, 99), chance.randint(100, 400)), (85, 15))[0])


def _renumbered(reference: Labelled, chance: random.Random) -> Labelled:
    """Every reference was printed as the first; its number is another, or the list lost its numbers."""
    label = reference.spans[0]
    if label.label != "citation-number" or len(reference.spans) < 2 or reference.text[:1].isalpha():
        return reference
    if chance.random() < LOST_NUMBERS:
        begin = reference.text.find(" ", label.end) + 1
        begin = begin if 0 < begin <= reference.spans[1].start else reference.spans[1].start
        bare = Labelled(reference.text, reference.spans[1:], reference.corpus, reference.ident)
        return edited(bare, [(0, begin, "")])
    return edited(reference, [(label.start, label.end, _number(chance))] if label.of(reference.text) == "1" else [])


def _numbered(reference: Labelled, chance: random.Random) -> Labelled:
    if chance.random() < 0.12:
        return edited(reference, [(0, 0, chance.choice(_BULLETS))])
    number = _number(chance)
    form = chance.choice(_NUMBERS)
    moved = edited(reference, [(0, 0, form.format(number))])
    start = form.index("{")
    return Labelled(
        moved.text, (Span("citation-number", start, start + len(number)), *moved.spans), moved.corpus, moved.ident
    )
