"""The CRF and the network on the same data: ``python -m benchmarks.taggers DATA... --gold FOLDER``.

Trains both on the same labelled references: all of ``DATA`` that somebody wrote, but for those kept apart, and as many
of the rendered ones as ``--rendered`` says, because the CRF needs hours and all memory for more. Beside them stands the
network that ships, which learned from all of ``DATA``. Writes ``benchmarks/taggers.md``.
"""

import argparse
import random
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
from exporter.tagging.examples import Example, held_out, read_examples, real
from exporter.tagging.export import export
from exporter.tagging.tagger import MODEL, SupportsTagging, Tagger
from exporter.tagging.train import LABELS, Settings, errors, learn, measure

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
    parser.add_argument("--rendered", type=int, default=15000, help="how many rendered references both learn from")
    options = parser.parse_args(arguments)
    examples = [example for path in options.data for example in read_examples(path)]
    held = held_out(examples)
    learned = sample(examples, held, options.rendered)
    golds = sorted(options.gold.glob("*.jsonl"))
    with TemporaryDirectory() as folder:
        figures = [
            _crf(learned, held, Path(folder) / "model.crfsuite", golds),
            _network(learned, held, Path(folder) / "model.onnx", golds),
            _measured("the network that ships", MODEL, held, golds),
        ]
    text = (
        f"# Taggers\n\nWritten by `{COMMAND}`; benchmarks/README.md says what is measured. {len(learned):,} labelled "
        f"references learned from, the network that ships {len(examples) - len(held):,}; {len(held):,} kept apart."
        f"\n\n{table(figures, golds)}"
    )
    (HERE / "taggers.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


def sample(examples: Sequence[Example], held: Sequence[Example], rendered: int) -> list[Example]:
    """What both learn from: what somebody wrote and is not kept apart, and some of what was rendered."""
    kept_apart, written = set(map(id, held)), real(examples)
    others = [example for example in examples if example.corpus.startswith("rendered")]
    chosen = random.Random(1).sample(others, min(rendered, len(others)))
    return [*(example for example in written if id(example) not in kept_apart), *chosen]


def _crf(learned: Sequence[Example], held: Sequence[Example], model: Path, golds: Sequence[Path]) -> Measured:
    train_crf(learned, model)
    tagger = CRF(model)
    found = [cast("Sequence[str]", tagger.labels(example.tokens)) for example in held]
    return measured("CRF over hand-made features", model, tagger, errors(found, held), golds)


def _network(learned: Sequence[Example], held: Sequence[Example], model: Path, golds: Sequence[Path]) -> Measured:
    export(learn(learned, Settings(epochs=10)), LABELS, model)
    return _measured("convolutional network with a CRF", model, held, golds)


def _measured(name: str, model: Path, held: Sequence[Example], golds: Sequence[Path]) -> Measured:
    network = Tagger(model)
    return measured(name, model, network, measure(network, held), golds)


if __name__ == "__main__":
    sys.exit(main())
