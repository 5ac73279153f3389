"""How sure a record is: the probability that nothing in it needs a person's hand.

The tagger's own probability says how sure the labels are; what the assembly made of them says more (a title of one
word, names without given names, words that found no field). A logistic regression weighs both. Its weights are learned
from references that the tagger has not seen (``python -m training.calibrate``) and lie beside this file.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from json import loads
from math import exp, log
from pathlib import Path

from exporter.csl import ItemType
from exporter.fields.reading import Reading
from exporter.reference import Reference, changed
from exporter.span import Span
from exporter.text import has_any

WEIGHTS = Path(__file__).with_name("sureness.json")
_SENTENCES = re.compile(r"[.?!](?<=[^\W\d_]{3}[.?!])\s+[^\W\d_]")  # begins with what is quick to look for
_ARTICLES = (ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE, ItemType.ARTICLE_NEWSPAPER)
_PARTS = (ItemType.CHAPTER, ItemType.PAPER_CONFERENCE)
_COMMON = (*_ARTICLES, *_PARTS, ItemType.BOOK)
_LEAST = 1e-4  # probabilities are not taken closer than this to 0 and 1


def _of_sentences(words: str) -> bool:
    return has_any(words, (". ", "? ", "! ")) and bool(_SENTENCES.search(words))


Sign = Callable[[Reference], float]

SIGNS: dict[str, Sign] = {
    "doubts": lambda r: len(r.doubts),
    "words in the note": lambda r: min(6, len(r.note.split())),
    "article with volume and pages": lambda r: r.type in _ARTICLES and bool(r.volume and r.page and r.title),
    "article without volume": lambda r: r.type in _ARTICLES and not r.volume,
    "part with book, publisher and pages": lambda r: r.type in _PARTS and bool(r.publisher and r.page),
    "part": lambda r: r.type in _PARTS,
    "book with publisher and place": lambda r: r.type is ItemType.BOOK and bool(r.publisher and r.publisher_place),
    "book without publisher": lambda r: r.type is ItemType.BOOK and not r.publisher,
    "neither article nor book nor part": lambda r: r.type not in _COMMON,
    "link without DOI": lambda r: bool(r.url) and not r.doi,
    "series": lambda r: bool(r.collection_title),
    "editors": lambda r: bool(r.editor),
    "names without given names": lambda r: sum([not (name.given or name.literal) for name in r.author]),
    "given names of many words": lambda r: sum([name.given.count(" ") > 2 for name in r.author]),
    "institution": lambda r: any(name.literal for name in r.author),
    "short title": lambda r: r.title.count(" ") < 2,
    "long title": lambda r: r.title.count(" ") > 24,
    "title of sentences": lambda r: _of_sentences(r.title),
    "long container": lambda r: r.container_title.count(" ") > 8,
    "container of sentences": lambda r: _of_sentences(r.container_title),
    "comma in the publisher": lambda r: "," in r.publisher,
    "no date": lambda r: r.issued is None,
}


def signs(spans: Sequence[Span], reference: Reference) -> dict[str, float]:
    """What the weights are for; ``reference.confidence`` is still the tagger's."""
    least = min((span.confidence for span in spans), default=0.0)
    found = {"tagger": _odds(reference.confidence or 0.0), "least sure field": _odds(least)}
    return found | {name: float(sign(reference)) for name, sign in SIGNS.items()}


def read_sureness(reading: Reading, reference: Reference) -> Reference:
    """Set ``confidence``, the probability that the weighed signs stand for; without the tagger's there is none."""
    if reference.confidence is None:
        return reference
    bias, of_tagger, of_least, of_signs = _weights()
    least = min([span.confidence for span in reading.spans], default=0.0)
    weighed = sum([weight * sign(reference) for weight, sign in of_signs])
    total = bias + of_tagger * _odds(reference.confidence) + of_least * _odds(least) + weighed
    return changed(reference, confidence=1 / (1 + exp(-total)))


def _odds(probability: float) -> float:
    probability = min(max(probability, _LEAST), 1 - _LEAST)
    return log(probability / (1 - probability))


@cache
def _weights() -> tuple[float, float, float, list[tuple[float, Sign]]]:
    """The weight of no sign at all, of the tagger's probability, of its least sure field, and of each sign."""
    weights: dict[str, float] = loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    of_signs = [(weights[name], sign) for name, sign in SIGNS.items()]
    return weights["bias"], weights["tagger"], weights["least sure field"], of_signs
