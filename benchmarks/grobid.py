"""Ten-fold cross-validation on GROBID's citation corpus: ``python -m benchmarks.grobid DATA...``.

``DATA`` are the labelled references that the tagger is trained on. A network learns from all but GROBID's; for each
fold a copy of it goes on learning from nine tenths of GROBID's and is measured on the tenth that it has not seen, in
two ways. Labels: a field counts as found if its label, its first and its last token are right, as in GROBID's own
evaluation. Records: the record that the found labels make is compared, field by field, with the record that the right
labels make, as :mod:`exporter.accuracy` compares. Writes ``benchmarks/grobid.md``.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch

from exporter import accuracy
from exporter.document import RawReference
from exporter.fields import assemble
from exporter.span import Label
from exporter.tagging.batch import make_batch
from exporter.tagging.decoding import Transitions, decode
from exporter.tagging.examples import Example, read_examples, spans_of
from exporter.tagging.network import Network
from exporter.tagging.train import LABELS, Settings, habit_of, learn

HERE = Path(__file__).parent
COMMAND = "python -m benchmarks.grobid"
CORPUS = "grobid"
FOLDS = 10
BEFORE, FOLD = Settings(epochs=4), Settings(epochs=8, rate=1.5e-3)
PUBLISHED = {"GROBID, CRF": 0.945, "GROBID, neural": 0.952}  # GROBID's documentation, "Benchmarking", 10 folds

Counts = dict[str, Counter[str]]


def _counts() -> Counts:
    return {"hits": Counter(), "missed": Counter(), "wrong": Counter()}


def folds(examples: Sequence[Example]) -> Iterator[tuple[list[Example], list[Example]]]:
    """What is learned from and what is measured on, for each fold."""
    shuffled = random.Random(1).sample(list(examples), len(examples))
    for number in range(FOLDS):
        yield [e for i, e in enumerate(shuffled) if i % FOLDS != number], shuffled[number::FOLDS]


def label(network: Network, examples: Sequence[Example]) -> Iterator[list[str]]:
    """The labels of each example, by the habits of this corpus."""
    crf = Transitions(*(getattr(network, name).detach().numpy() for name in ("follow", "first", "last")))
    for start in range(0, len(examples), 16):
        batch = make_batch([example.tokens for example in examples[start : start + 16]])
        habits = torch.full(batch.lengths.shape, habit_of(CORPUS))
        with torch.no_grad():
            scores = network(*map(torch.from_numpy, batch.arrays), habits)
        for found in decode(batch.apart(scores.numpy()), batch.lengths.tolist(), crf):
            yield [LABELS[number] for number in found.labels]


def fields(labels: Sequence[str]) -> set[tuple[str, ...]]:
    """Runs of one label: label, first token, the one behind the last."""
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(labels), 1) if a != b), len(labels)]
    return {(labels[a], str(a), str(b)) for a, b in pairwise(starts) if labels[a] != Label.OTHER}


def values(example: Example, labels: Sequence[str]) -> set[tuple[str, str]]:
    """The fields of the record that the labels make, without its type: (variable, value)."""
    spans = tuple(spans_of(example.tokens, labels))
    found = accuracy.comparable(assemble(RawReference(example.text), spans))
    return {(name, value) for name, value in found.items() if name != "type"}


def count(network: Network, examples: Sequence[Example], labelled: Counts, recorded: Counts) -> None:
    """Add what was found of the examples' fields."""
    for example, found in zip(examples, label(network, examples), strict=True):
        _compare(fields(example.labels), fields(found), labelled)
        _compare(values(example, example.labels), values(example, found), recorded)


def _compare(right: Set[tuple[str, ...]], got: Set[tuple[str, ...]], counts: Counts) -> None:
    counts["hits"].update(name for name, *_ in right & got)
    counts["missed"].update(name for name, *_ in right - got)
    counts["wrong"].update(name for name, *_ in got - right)


def table(counts: Mapping[str, Counter[str]]) -> str:
    """Precision, recall and F1 of each label, the commonest first, and over all fields."""
    hits, missed, wrong = counts["hits"], counts["missed"], counts["wrong"]
    names = sorted(hits | missed, key=lambda name: -(hits[name] + missed[name]))
    rows = ["| field | precision | recall | F1 | n |", "| --- | --- | --- | --- | --- |"]
    rows += [_row(name, hits[name], missed[name], wrong[name]) for name in names]
    return "\n".join([*rows, _row("all", hits.total(), missed.total(), wrong.total())]) + "\n"


def _row(name: str, hits: int, missed: int, wrong: int) -> str:
    precision, recall = hits / max(1, hits + wrong), hits / max(1, hits + missed)
    f1 = 2 * hits / max(1, 2 * hits + missed + wrong)
    return f"| {name} | {precision:.3f} | {recall:.3f} | {f1:.4f} | {hits + missed} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, measure, and write the figures down."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="labelled references (*.jsonl)")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    examples = [example for path in options.data for example in read_examples(path) if example.tokens]
    corpus = [example for example in examples if example.corpus.startswith(CORPUS)]
    others = [example for example in examples if not example.corpus.startswith(CORPUS)]
    learned: Mapping[str, Any] = learn(others, BEFORE, verbose=True).state_dict()
    labelled, recorded = (_counts(), _counts())
    for number, (seen, unseen) in enumerate(folds(corpus), 1):
        count(learn(seen, FOLD, learned), unseen, labelled, recorded)
        overall = (table(counts).splitlines()[-1] for counts in (labelled, recorded))
        print(f"fold {number} of {FOLDS}:", *overall, flush=True)
    published = "".join(f"- {name}: {f1:.3f}\n" for name, f1 in PUBLISHED.items())
    text = (
        f"# GROBID's citation corpus, {FOLDS}-fold cross-validation\n\nWritten by `{COMMAND}`; benchmarks/README.md "
        f"says what is measured. {len(corpus):,} references of the corpus, {len(others):,} others learned before.\n\n"
        f"## Labels\n\n{table(labelled)}\nAs published, each on its own labels:\n\n{published}\n"
        f"## Records\n\n{table(recorded)}"
    )
    (HERE / "grobid.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
