"""References -> spans: a small network scores each token, and a CRF finds the likeliest labels. Run by ONNX Runtime."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from json import loads
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from exporter.errors import ModelError
from exporter.span import Label, Span, Tokens
from exporter.tagging.batch import INPUTS, Batch, make_batch
from exporter.tagging.codes import SIZES
from exporter.tagging.decoding import Floats, Labelling, Transitions, decode
from exporter.tagging.tokens import tokenize

MODEL = Path(__file__).with_name("model.onnx")
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
        facts = loads(self._session.get_modelmeta().custom_metadata_map.get("facts", "{}"))
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


@cache
def default_tagger() -> Tagger:
    """The model that ships with the package, loaded once."""
    return Tagger()
