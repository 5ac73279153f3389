"""References -> spans: a small network scores each token, and a CRF finds the likeliest labels. Run by ONNX Runtime."""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain
from json import loads
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from exporter import userdata
from exporter.errors import ModelError
from exporter.span import Label, Span, Tokens
from exporter.tagging.batch import INPUTS, Batch, make_batch
from exporter.tagging.codes import SIZES
from exporter.tagging.decoding import Floats, Labelling, Transitions, decode
from exporter.tagging.layout import Layouts
from exporter.tagging.tokens import tokenize

MODEL = Path(__file__).with_name("model.onnx")
# What the model of one's own states: the layouts of what it learned from, and which model it started from.
LAYOUTS, SHIPPED = "layouts", "shipped"
_AGAIN = "learn anew: exporter train --add-corrections"
_TOGETHER = 64  # references a batch: fewer cost more calls, more would not stay in the processor's cache
_LONGER = 1.5  # the longest of a batch may be so many times as long as the shortest
_LONGEST = 2000  # tokens of a reference that are read; the rest (of a thousand authors, say) is left unlabelled


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the tagger makes of one reference. ``confidence`` is the probability of the whole sequence, 0 to 1."""

    spans: tuple[Span, ...]
    confidence: float


NOTHING = Tagging((), 0.0)


class SupportsTagging(Protocol):
    """Whatever tags references."""

    def tag_all(self, texts: Sequence[str]) -> Iterator[Tagging]:
        """The taggings of many references, in order."""


class Tagger:
    """A model in memory. Tagging the same text twice gives the same spans, whatever is tagged beside it."""

    def __init__(self, model: Path = MODEL) -> None:
        """Load ``model``; one that is missing or was made for other codes raises :class:`ModelError`."""
        self._session = _session(model)
        self.facts = facts = loads(self._session.get_modelmeta().custom_metadata_map.get("facts", "{}"))
        if facts.get("sizes") != SIZES:
            raise _refused(model, "the model was made for other codes of words")
        self.labels: tuple[str, ...] = tuple(facts["labels"])
        self._other = self.labels.index(Label.OTHER)
        self._transitions = Transitions(*(np.array(facts[name], np.float32) for name in ("follow", "first", "last")))

    def tag(self, text: str) -> Tagging:
        """The spans of one reference, in order; ``other`` is left out."""
        return next(self.tag_all([text]))

    def tag_all(self, texts: Sequence[str]) -> Iterator[Tagging]:
        """The taggings of many references, in order."""
        tokens = [tokenize(text).upto(_LONGEST) for text in texts]
        found = [NOTHING] * len(texts)
        # References of like length side by side leave little to fill up.
        order = sorted((number for number, each in enumerate(tokens) if each), key=lambda number: len(tokens[number]))
        groups = list(_alike(order, [len(each) for each in tokens]))
        labelled = self.labellings([[tokens[number] for number in numbers] for numbers in groups])
        for number, labelling in zip(chain.from_iterable(groups), labelled, strict=True):
            found[number] = self._tagging(tokens[number], labelling)
        return iter(found)

    def labellings(self, groups: Sequence[Sequence[Tokens]]) -> list[Labelling]:
        """The labels, by number, of the references of some groups, in order; each has a token at least.

        All groups pass one stage before any passes the next, whose code then stays in the processor's cache.
        """
        batches = [make_batch(references) for references in groups]
        scored = [batch.apart(self.scores(batch)) for batch in batches]
        pairs = zip(scored, batches, strict=True)
        return [each for scores, batch in pairs for each in decode(scores, batch.lengths.tolist(), self._transitions)]

    def scores(self, batch: Batch) -> Floats:
        """The network's score for each label of each token, (N, L)."""
        found: Floats = self._session.run(None, dict(zip(INPUTS, batch.arrays, strict=True)))[0]
        return found

    def _tagging(self, tokens: Tokens, labelling: Labelling) -> Tagging:
        starts, labels = tokens.starts, self.labels
        spans = [
            Span(labels[label], starts[first], tokens.end(end - 1), sure)
            for label, first, end, sure in labelling.runs
            if label != self._other
        ]
        return Tagging(tuple(spans), labelling.together)


def _alike(order: Sequence[int], lengths: Sequence[int]) -> Iterator[Sequence[int]]:
    """Runs of numbers whose lengths, which rise, do not lie far apart."""
    start = 0
    for place, number in enumerate(order):
        if place - start == _TOGETHER or lengths[number] > _LONGER * lengths[order[start]] + 3:
            yield order[start:place]
            start = place
    if order:
        yield order[start:]


def _session(model: Path) -> Any:
    """The model in ONNX Runtime, on one core: what runs beside it is the reader's to say."""
    import onnxruntime

    if not model.is_file():
        raise _refused(model, "the tagger's model is missing")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime's own errors share no base that it makes public
        raise _refused(model, "this is no model that can be read") from error


def _refused(model: Path, reason: str) -> ModelError:
    return ModelError(reason, file=str(model), mend="Train one: exporter train DATA.jsonl")


class TwoTaggers:
    """The model that ships, and one of the user's own for references that are laid out like those it learned from.

    What was learned from a few dozen references must not change how all others are read. Of the like ones, whichever
    of the two is surer of a reference has read it.
    """

    def __init__(self, shipped: Tagger, adapted: Tagger) -> None:
        self._shipped, self._adapted = shipped, adapted
        self._layouts = Layouts(adapted.facts[LAYOUTS])

    def tag(self, text: str) -> Tagging:
        """The spans of one reference, in order; ``other`` is left out."""
        return next(self.tag_all([text]))

    def tag_all(self, texts: Sequence[str]) -> Iterator[Tagging]:
        """The taggings of many references, in order."""
        found = list(self._shipped.tag_all(texts))
        like = [number for number, text in enumerate(texts) if self._layouts.has(text)]
        for number, tagging in zip(like, self._adapted.tag_all([texts[number] for number in like]), strict=True):
            found[number] = max(found[number], tagging, key=lambda each: each.confidence)
        return iter(found)


def shipped_hash() -> str:
    """What tells the model that ships from that of another version."""
    return sha256(MODEL.read_bytes()).hexdigest()


@cache
def default_tagger() -> Tagger | TwoTaggers:
    """The model that ships with the package and the user's own, if there is one, loaded once."""
    path = userdata.model()
    return with_own(path) if path.exists() else Tagger()


def with_own(path: Path) -> Tagger | TwoTaggers:
    """The taggers where ``path`` is the user's own model; one that learned from no corrections reads everything.

    Raises :class:`ModelError` where it cannot be used, and warns where it was made for another version of exporter.
    """
    try:
        tagger = Tagger(path)
    except ModelError as error:
        raise ModelError(error.message, file=str(path), mend=f"Delete this file, or {_AGAIN}") from error
    if LAYOUTS not in tagger.facts:
        return tagger
    if tagger.facts.get(SHIPPED) != shipped_hash():
        warnings.warn(f"{path}: this model was made for another version of exporter; {_AGAIN}", stacklevel=2)
    return TwoTaggers(Tagger(), tagger)
