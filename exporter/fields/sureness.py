"""How sure a record is: the probability that nothing in it needs a person's hand.

The tagger's own probability says how sure the labels are; what the assembly made of them says more (a title of one
word, names without given names, words that found no field). A logistic regression weighs both. Its weights are learned
from references that the tagger has not seen (``python -m training.calibrate``) and lie beside this file.
"""

import re
from collections.abc import Sequence
from functools import cache
from json import loads
from math import exp, log
from operator import mul
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
_BIAS = "bias"
_LEAST = 1e-4  # probabilities are not taken closer than this to 0 and 1


def _of_sentences(words: str) -> bool:
    return has_any(words, (". ", "? ", "! ")) and bool(_SENTENCES.search(words))


def signs(spans: Sequence[Span], reference: Reference) -> dict[str, float]:
    """What the weights are for; ``reference.confidence`` is still the tagger's."""
    r, least = reference, min([span.confidence for span in spans], default=0.0)
    article, part, book = r.type in _ARTICLES, r.type in _PARTS, r.type is ItemType.BOOK
    return {
        "tagger": _odds(r.confidence or 0.0),
        "least sure field": _odds(least),
        "doubts": len(r.doubts),
        "words in the note": min(6, len(r.note.split())),
        "article with volume and pages": article and bool(r.volume and r.page and r.title),
        "article without volume": article and not r.volume,
        "part with book, publisher and pages": part and bool(r.publisher and r.page),
        "part": part,
        "book with publisher and place": book and bool(r.publisher and r.publisher_place),
        "book without publisher": book and not r.publisher,
        "neither article nor book nor part": not (article or part or book),
        "link without DOI": bool(r.url) and not r.doi,
        "series": bool(r.collection_title),
        "editors": bool(r.editor),
        "names without given names": sum([not (name.given or name.literal) for name in r.author.people]),
        "given names of many words": sum([name.given.count(" ") > 2 for name in r.author.people]),
        "institution": any(name.literal for name in r.author.people),
        "short title": r.title.count(" ") < 2,
        "long title": r.title.count(" ") > 24,
        "title of sentences": _of_sentences(r.title),
        "long container": r.container_title.count(" ") > 8,
        "container of sentences": _of_sentences(r.container_title),
        "comma in the publisher": "," in r.publisher,
        "no date": r.issued is None,
    }


def read_sureness(reading: Reading, reference: Reference) -> Reference:
    """Set ``confidence``, the probability that the weighed signs stand for; without the tagger's there is none."""
    if reference.confidence is None:
        return reference
    weights = _weights()
    total = sum(map(mul, weights.values(), signs(reading.spans, reference).values()), weights[_BIAS])
    return changed(reference, confidence=1 / (1 + exp(-total)))


def _odds(probability: float) -> float:
    probability = min(max(probability, _LEAST), 1 - _LEAST)
    return log(probability / (1 - probability))


@cache
def _weights() -> dict[str, float]:
    """The weight of each sign, in the order of :func:`signs`, and last that of no sign at all."""
    weights: dict[str, float] = loads(WEIGHTS.read_text(encoding="utf-8"))["weights"]
    return {name: weights[name] for name in (*signs((), Reference()), _BIAS)}
