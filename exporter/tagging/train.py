"""Labelled references -> model file, with its table of features and its card."""

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from exporter.span import Label, Token
from exporter.tagging.features import NAMES, features
from exporter.tagging.tokens import tokenize

# Chosen by held-out token accuracy on every tenth training reference; a larger c1 makes a smaller model.
PARAMETERS = {"c1": 0.08, "c2": 0.02, "max_iterations": 160, "feature.minfreq": 2}


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled reference: its tokens and a label for each."""

    tokens: tuple[Token, ...]
    labels: tuple[str, ...]
    corpus: str = ""


def read_examples(path: Path) -> Iterator[Example]:
    """The examples of a JSON Lines file: ``{"text", "spans": [[label, start, end], …], "corpus"}`` a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield make_example(row["text"], row["spans"], row.get("corpus", ""))


def make_example(text: str, spans: Iterable[Sequence[str | int]], corpus: str = "") -> Example:
    """Each token takes the label of the span that its first character stands in."""
    by_offset = dict[int, str]()
    for label, start, end in spans:
        by_offset.update(dict.fromkeys(range(int(start), int(end)), str(label)))
    tokens = tuple(tokenize(text))
    return Example(tokens, tuple(by_offset.get(t.start, Label.OTHER) for t in tokens), corpus)


def train(examples: Sequence[Example], model: Path, *, verbose: bool = False, seed: int = 1) -> None:
    """Train on ``examples`` and write ``model``, and beside it a ``.json`` with the names of the features."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=verbose)
    for example in random.Random(seed).sample(list(examples), len(examples)):
        if example.tokens:
            trainer.append(features(example.tokens), list(example.labels))
    trainer.set_params(PARAMETERS)
    trainer.train(str(model))
    card = {
        "features": NAMES,
        "parameters": PARAMETERS,
        "references": dict(Counter(example.corpus for example in examples)),
        "seed": seed,
    }
    model.with_suffix(".json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
