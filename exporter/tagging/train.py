"""Labelled references -> model file, with its table of features and its card."""

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from exporter.errors import FormatError
from exporter.span import Label, Token
from exporter.tagging.card import card
from exporter.tagging.features import NAMES, features
from exporter.tagging.tagger import Tagger
from exporter.tagging.tokens import tokenize

# CRFsuite's manual, "L-BFGS": c1 and c2 weigh the L1 and L2 norms; a larger c1 makes a smaller model.
PARAMETERS = {"c1": 0.08, "c2": 0.02, "max_iterations": 120, "feature.minfreq": 2}
HELD_OUT = 25  # every so many-th reference is kept apart to measure on


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled reference: its tokens and a label for each."""

    tokens: tuple[Token, ...]
    labels: tuple[str, ...]
    corpus: str = ""


def read_examples(path: Path) -> Iterator[Example]:
    """The examples of a JSON Lines file: ``{"text", "spans": [[label, start, end], …], "corpus"}`` a line.

    Raises :class:`FormatError` with the line where one is none.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                yield make_example(row["text"], row["spans"], row.get("corpus", ""))
            except (ValueError, KeyError, TypeError) as error:
                raise FormatError(
                    f"no labelled reference: {error}",
                    file=str(path),
                    place=f"line {number}",
                    mend='A line is {"text": …, "spans": [[label, start, end], …]}',
                ) from error


def make_example(text: str, spans: Iterable[Sequence[str | int]], corpus: str = "") -> Example:
    """Each token takes the label of the span that its first character stands in."""
    by_offset = dict[int, str]()
    for label, start, end in spans:
        by_offset.update(dict.fromkeys(range(int(start), int(end)), Label(str(label))))
    tokens = tuple(tokenize(text))
    return Example(tokens, tuple(by_offset.get(token.start, Label.OTHER) for token in tokens), corpus)


def train(examples: Sequence[Example], model: Path, *, verbose: bool = False, seed: int = 1) -> str:
    """Train and write ``model``, beside it the names of its features (.json) and its card (.md).

    The same examples and seed give the same model. Returns the card.
    """
    import pycrfsuite

    shuffled = random.Random(seed).sample(list(examples), len(examples))
    held, used = shuffled[::HELD_OUT], [e for i, e in enumerate(shuffled) if i % HELD_OUT]
    trainer = pycrfsuite.Trainer(verbose=verbose)
    for example in used:
        if example.tokens:
            trainer.append(features(example.tokens), list(example.labels))
    trainer.set_params(PARAMETERS)
    trainer.train(str(model))
    facts = {"features": NAMES, "parameters": PARAMETERS, "seed": seed}
    model.with_suffix(".json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    written = card(
        Counter(example.corpus or "own" for example in used), PARAMETERS, model.stat().st_size, measure(model, held)
    )
    model.with_suffix(".md").write_text(written, encoding="utf-8")
    return written


def measure(model: Path, examples: Sequence[Example]) -> tuple[int, float, float]:
    """How many examples, the share of their tokens that are wrong, the share of them with a wrong token."""
    tagger = Tagger(model)
    pairs = [(tagger.labels(example.tokens), example.labels) for example in examples if example.tokens]
    wrong = [a != b for a, b in chain.from_iterable(zip(got, right, strict=True) for got, right in pairs)]
    count = max(1, len(pairs))
    return len(pairs), sum(wrong) / max(1, len(wrong)), sum(list(a) != list(b) for a, b in pairs) / count
