"""A linear-chain CRF over hand-made features, well tuned: what the network is measured against."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.crf.features import features
from exporter.span import Tokens
from exporter.tagging.examples import Example, spans_of
from exporter.tagging.tagger import Tagging
from exporter.tagging.tokens import tokenize

# CRFsuite's manual, "L-BFGS": c1 and c2 weigh the L1 and L2 norms; a larger c1 makes a smaller model.
PARAMETERS = {"c1": 0.08, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2}


def train(examples: Sequence[Example], model: Path) -> None:
    """Train by L-BFGS and write ``model``."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for example in examples:
        if example.tokens:
            trainer.append(features(example.tokens), list(example.labels))
    trainer.set_params(PARAMETERS)
    trainer.train(str(model))


class CRF:
    """A model in memory."""

    def __init__(self, model: Path) -> None:
        import pycrfsuite

        self._tagger: Any = pycrfsuite.Tagger()
        self._tagger.open(str(model))

    def labels(self, tokens: Tokens) -> list[str]:
        """A label for each token."""
        found: list[str] = self._tagger.tag(features(tokens))
        return found

    def tag_all(self, texts: Sequence[str]) -> Iterator[Tagging]:
        """The taggings of many references, in order."""
        return (self._tag(tokenize(text)) for text in texts)

    def _tag(self, tokens: Tokens) -> Tagging:
        labels = self.labels(tokens) if tokens else []
        sure = [self._tagger.marginal(label, place) for place, label in enumerate(labels)]
        return Tagging(tuple(spans_of(tokens, labels, sure)), self._tagger.probability(labels) if labels else 0.0)
