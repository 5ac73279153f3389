"""Reference -> spans: a linear-chain CRF over the tokens, run by CRFsuite."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from json import loads
from pathlib import Path
from typing import Any

from exporter.errors import ModelError
from exporter.span import Label, Span, Token
from exporter.tagging.features import NAMES, features
from exporter.tagging.tokens import tokenize

MODEL = Path(__file__).with_name("model.crfsuite")


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the tagger makes of one reference. ``confidence`` is the probability of the whole sequence, 0 to 1."""

    spans: tuple[Span, ...]
    confidence: float


class Tagger:
    """A model in memory. Tagging the same text twice gives the same spans."""

    def __init__(self, model: Path = MODEL) -> None:
        """Load ``model`` and the table of features beside it; a mismatch raises :class:`ModelError`."""
        import pycrfsuite

        _check(model)
        self._crf: Any = pycrfsuite.Tagger()
        self._crf.open(str(model))

    def labels(self, tokens: Sequence[Token]) -> list[str]:
        """A label for each token."""
        found: list[str] = self._crf.tag(features(tokens))
        return found

    def tag(self, text: str) -> Tagging:
        """The spans of one reference, in order; ``other`` is left out."""
        tokens = tokenize(text)
        if not tokens:
            return Tagging((), 0.0)
        labels = self.labels(tokens)
        sure = [self._crf.marginal(label, index) for index, label in enumerate(labels)]
        return Tagging(tuple(_spans(tokens, labels, sure)), self._crf.probability(labels))


def _spans(tokens: Sequence[Token], labels: Sequence[str], sure: Sequence[float]) -> list[Span]:
    """Runs of one label, as spans."""
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(labels), 1) if a != b), len(labels)]
    return [
        Span(labels[first], tokens[first].start, tokens[end - 1].end, min(sure[first:end]))
        for first, end in pairwise(starts)
        if labels[first] != Label.OTHER
    ]


def _check(model: Path) -> None:
    card = model.with_suffix(".json")
    if not model.is_file() or not card.is_file():
        raise ModelError("the tagger's model is missing", file=str(model), mend="Train one: exporter train DATA.jsonl")
    if tuple(loads(card.read_text(encoding="utf-8"))["features"]) != NAMES:
        raise ModelError(
            "the model was trained with other features",
            file=str(model),
            mend="Train it again: exporter train DATA.jsonl",
        )


@cache
def default_tagger() -> Tagger:
    """The model that ships with the package, loaded once."""
    return Tagger()
