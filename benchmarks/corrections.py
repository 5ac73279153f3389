"""What a few dozen corrections teach: ``python -m benchmarks.corrections FOLDER``.

Works of our own (``fixtures/pages``, ``works.json``) are printed in odd ways (``odd.py``); some of them, drawn by
chance, are what a person corrected, and others are read with what was learned from them. ``FOLDER`` holds the gold sets
on which is measured what was lost elsewhere. Writes ``benchmarks/corrections.md``. Needs PyTorch.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory
from time import process_time

import torch

from benchmarks import odd
from benchmarks.styles import lists
from exporter import accuracy
from exporter.document import RawReference
from exporter.pipeline import parse
from exporter.reference import Reference
from exporter.tagging import adapt
from exporter.tagging.tagger import SupportsTagging, Tagger, with_own
from exporter.text import fold

HERE = Path(__file__).parent
COMMAND = "python -m benchmarks.corrections"
SIZES = (12, 24, 48)
SEEDS = (11, 12, 13)  # none of those with which the settings were chosen


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares of the references kept apart with all labels right, and perfect as records; on each gold set, perfect.

    ``seconds`` is how long learning took on one core.
    """

    labels: float
    records: float
    elsewhere: dict[str, float]
    seconds: float = 0.0


def works() -> list[Reference]:
    """Each work once."""
    found = (work for _, listed in lists() for work in listed)
    return list({fold(work.title)[:40]: work for work in found}.values())


def drawn(style: odd.Style, seed: int) -> tuple[list[odd.Printed], list[odd.Printed]]:
    """As many works as are corrected at most, and all others, which are read."""
    printed = list(odd.printed(style, works()))
    order = random.Random(seed).sample(printed, len(printed))
    return order[: max(SIZES)], order[max(SIZES) :]


def measured(
    tagger: SupportsTagging, apart: Sequence[odd.Printed], golds: Sequence[Path], seconds: float = 0
) -> Measured:
    """All figures of one tagger."""
    got = parse([RawReference(each.gold.source) for each in apart], tagger=tagger)
    perfect = sum(not accuracy.differences(each.gold, record) for each, record in zip(apart, got, strict=True))
    labels = adapt.right(tagger, [each.example for each in apart])
    elsewhere = {gold.stem: _perfect(gold, tagger) for gold in golds}
    return Measured(labels / len(apart), perfect / len(apart), elsewhere, seconds)


def _perfect(gold: Path, tagger: SupportsTagging) -> float:
    judged = accuracy.evaluate(gold, tagger=tagger)
    return accuracy.perfect(judged) / len(judged)


def learned(corrected: Sequence[odd.Printed], apart: Sequence[odd.Printed], golds: Sequence[Path]) -> Measured:
    """The figures after learning from what was corrected."""
    examples = [each.example for each in corrected]
    with TemporaryDirectory() as folder:
        model, begun = Path(folder) / "model.onnx", process_time()
        adapt.write(adapt.learn(examples), examples, model)
        seconds = process_time() - begun
        return measured(with_own(model), apart, golds, seconds)


def figures(style: odd.Style, golds: Sequence[Path]) -> Iterator[tuple[int, list[Measured]]]:
    """For each number of corrections the figures of each seed."""
    for count in (0, *SIZES):
        some = list[Measured]()
        for seed in SEEDS:
            corrected, apart = drawn(style, seed)
            some.append(learned(corrected[:count], apart, golds) if count else measured(Tagger(), apart, golds))
        yield count, some


def table(golds: Sequence[Path]) -> Iterator[str]:
    """A row for each style and number of corrections."""
    names = [gold.stem for gold in golds]
    yield f"| style | corrections | labels right | perfect | {' | '.join(names)} | seconds on one core |\n"
    yield "| --- |" + " --- |" * (len(names) + 4) + "\n"
    for name, style in odd.STYLES.items():
        for count, some in figures(style, golds):
            shares = [
                _share([each.labels for each in some]),
                _share([each.records for each in some]),
                *(_share([each.elsewhere[gold] for each in some]) for gold in names),
            ]
            took = f"{mean(each.seconds for each in some):.0f}" if count else "–"
            row = f"| {name} | {count} | {' | '.join(shares)} | {took} |\n"
            print(row, end="", flush=True)
            yield row


def _share(shares: Sequence[float]) -> str:
    """The mean, and the least and the greatest where they differ."""
    low, high = f"{min(shares):.1%}", f"{max(shares):.1%}"
    return low if low == high else f"{mean(shares):.1%} ({low}–{high})"


def examples() -> Iterator[str]:
    """What each style looks like: the same article, and the same chapter."""
    shown = [work for work in works() if work.citation_key in ("watson1953", "bourdieu1986")]
    for name, style in odd.STYLES.items():
        yield f"\n{name}:\n\n```text\n"
        yield from (f"{each.gold.source}\n" for each in odd.printed(style, shown))
        yield "```\n"


def page(golds: Sequence[Path]) -> Iterator[str]:
    """The whole account, in Markdown."""
    yield f"# What corrections teach\n\nWritten by `{COMMAND}`; benchmarks/README.md says what is measured. "
    yield f"Means of {len(SEEDS)} draws, with the least and the greatest.\n\n"
    yield from table(golds)
    yield "\n## The styles\n"
    yield from examples()


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, read, and write the figures down."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the gold sets (*.jsonl)")
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    (HERE / "corrections.md").write_text("".join(page(sorted(options.folder.glob("*.jsonl")))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
