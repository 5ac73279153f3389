"""The CRF and the network on the same data: ``python -m benchmarks.taggers DATA... --gold FOLDER``.

Trains the CRF on the labelled references of ``DATA``, leaving out those that the network's training leaves out, and
measures it beside the network that ships, which must have been trained on the same ``DATA``. Writes
``benchmarks/taggers.md``.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import cast

from benchmarks.crf import CRF
from benchmarks.crf import train as train_crf
from exporter import accuracy
from exporter.tagging.examples import Example, held_out, read_examples
from exporter.tagging.tagger import MODEL, SupportsTagging, Tagger
from exporter.tagging.train import errors, measure

HERE = Path(__file__).parent
COMMAND = "python -m benchmarks.taggers"


@dataclass(frozen=True, slots=True)
class Measured:
    """A tagger's figures: its size in bytes, shares of wrong tokens and references, perfect records, its speed."""

    name: str
    size: int
    tokens: float
    references: float
    perfect: dict[str, float]
    a_second: float


def measured(
    name: str, model: Path, tagger: SupportsTagging, wrong: tuple[int, float, float], golds: Sequence[Path]
) -> Measured:
    """All figures of one tagger; ``wrong`` is what :func:`exporter.tagging.train.measure` says of it."""
    perfect = {}
    for gold in golds:
        judged = accuracy.evaluate(gold, tagger=tagger)
        perfect[gold.stem] = accuracy.perfect(judged) / len(judged)
    return Measured(name, model.stat().st_size, wrong[1], wrong[2], perfect, speed(tagger, golds))


def speed(tagger: SupportsTagging, golds: Sequence[Path]) -> float:
    """References a second on one core, string to spans; the best of three rounds."""
    texts = [gold.source for path in golds for gold in accuracy.read_gold(path)]
    took = []
    for _ in range(3):
        begun = process_time()
        list(tagger.tag_all(texts))
        took.append(process_time() - begun)
    return len(texts) / min(took)


def table(figures: Sequence[Measured], golds: Sequence[Path]) -> str:
    """A row for each tagger."""
    sets = " | ".join(f"perfect, {gold.stem}" for gold in golds)
    rows = [
        f"| tagger | MB | tokens wrong | references with a wrong token | {sets} | references a second |",
        "| --- |" + " --- |" * (len(golds) + 4),
    ]
    for each in figures:
        perfect = " | ".join(f"{each.perfect[gold.stem]:.1%}" for gold in golds)
        shares = f"{each.size / 1e6:.1f} | {each.tokens:.2%} | {each.references:.1%}"
        rows.append(f"| {each.name} | {shares} | {perfect} | {each.a_second:,.0f} |")
    return "\n".join(rows) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, measure, and write the figures down."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="labelled references (*.jsonl)")
    parser.add_argument("--gold", type=Path, required=True, help="the folder with the gold sets (*.jsonl)")
    options = parser.parse_args(arguments)
    examples = [example for path in options.data for example in read_examples(path)]
    held = held_out(examples)
    golds = sorted(options.gold.glob("*.jsonl"))
    network = Tagger(MODEL)
    figures = [measured("convolutional network with a CRF", MODEL, network, measure(network, held), golds)]
    with TemporaryDirectory() as folder:
        model = Path(folder) / "model.crfsuite"
        figures.append(_crf(examples, held, model, golds))
    text = (
        f"# Taggers\n\nWritten by `{COMMAND}`; benchmarks/README.md says what is measured. {len(examples):,} labelled "
        f"references, {len(held):,} of them kept apart.\n\n{table(figures, golds)}"
    )
    (HERE / "taggers.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


def _crf(examples: Sequence[Example], held: Sequence[Example], model: Path, golds: Sequence[Path]) -> Measured:
    kept_apart = set(map(id, held))
    train_crf([example for example in examples if id(example) not in kept_apart], model)
    tagger = CRF(model)
    found = [cast("Sequence[str]", tagger.labels(example.tokens)) for example in held]
    return measured("CRF over hand-made features", model, tagger, errors(found, held), golds)


if __name__ == "__main__":
    sys.exit(main())
