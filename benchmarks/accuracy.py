"""Accuracy on gold sets: ``python -m benchmarks.accuracy FOLDER [--referee PROGRAM]``.

Writes ``benchmarks/accuracy.md`` and the table in ``README.md``. A referee is a program that scores an output
against a gold set, ``PROGRAM GOLD OUTPUT --json``, and so does not rest on our own idea of what is right.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from exporter import accuracy, pipeline, report
from exporter.accuracy import Judged
from exporter.reference import Reference

HERE = Path(__file__).parent
README = HERE.parent / "README.md"
COMMAND = "python -m benchmarks.accuracy"
# The share of perfect references that AnyStyle 1.6 reaches by the same referee; it was published with the sets.
ANYSTYLE = {"mixed": 0.370, "social-science-en": 0.691, "social-science-de": 0.295}
CONFIDENCES = (0.0, 0.5, 0.8, 0.9, report.UNSURE, 1.0)
FORMATS = {"bib": "bibtex", "ris": "ris"}
CLEAR = "clear"
_MARKED = re.compile(r"(?<=<!-- accuracy -->\n).*(?=<!-- /accuracy -->)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Measured:
    """One gold set: what our own check finds, and the share of perfect references by the referee.

    ``referee`` has that of each format, and under :data:`CLEAR` that of the references in .bib that are not marked.
    """

    name: str
    judged: Sequence[Judged]
    referee: dict[str, float]

    @property
    def perfect(self) -> float:
        """The share of perfect references by our own check."""
        return accuracy.perfect(self.judged) / len(self.judged)


def measure(gold: Path, referee: Path | None) -> Measured:
    """Read all references of the gold set and judge them."""
    judged = accuracy.evaluate(gold)
    return Measured(gold.stem, judged, by_referee(gold, judged, referee) if referee else {})


def by_referee(gold: Path, judged: Sequence[Judged], referee: Path) -> dict[str, float]:
    """Export all references of the set, one a line, and let the referee score the files."""
    lines = gold.read_text(encoding="utf-8").splitlines()
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "references.txt"
        listed.write_text("".join(f"{each.gold.source}\n" for each in judged), encoding="utf-8")
        found = pipeline.read_input(str(listed), pipeline.Options(split="line", source=pipeline.TEXT)).references
        if len(found) != len(judged):
            raise SystemExit(f"{gold}: {len(judged)} references went in and {len(found)} came out")
        clear = [(line, one) for line, one in zip(lines, found, strict=True) if not report.is_doubtful(one)]
        sure = [line for line, _ in clear], [one for _, one in clear]
        scores = {suffix: _score(referee, Path(folder), lines, found, suffix) for suffix in FORMATS}
        return scores | {CLEAR: _score(referee, Path(folder), *sure, "bib")}


def _score(referee: Path, folder: Path, lines: Sequence[str], references: Sequence[Reference], suffix: str) -> float:
    """The share of perfect references among those of the lines of a gold set."""
    gold, out = folder / "gold.jsonl", folder / f"out.{suffix}"
    gold.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    out.write_bytes(pipeline.render(pipeline.keyed(references), FORMATS[suffix]).encode())
    done = subprocess.run([sys.executable, referee, gold, out, "--json"], capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["perfect"])


def summary(measured: Sequence[Measured]) -> str:
    """A row a set: how many references are perfect, by our own check, by the referee, and for the baseline."""
    rows = [
        "| set | references | perfect, own check | .bib, referee | .ris, referee | AnyStyle 1.6 (baseline), referee |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for each in measured:
        shares = [each.perfect, each.referee.get("bib"), each.referee.get("ris"), ANYSTYLE.get(each.name)]
        rows.append(f"| {each.name} | {len(each.judged)} | {' | '.join(map(_share, shares))} |")
    return "\n".join(rows) + "\n"


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"


def fields(measured: Measured) -> str:
    """Precision, recall and F1 of each field of a set, by our own check."""
    rows = ["| field | precision | recall | F1 | n |", "| --- | --- | --- | --- | --- |"]
    for name, tally in accuracy.tallies(measured.judged).items():
        figures = f"{tally.precision:.3f} | {tally.recall:.3f} | {tally.f1:.3f}"
        rows.append(f"| {name} | {figures} | {tally.hits + tally.missed} |")
    return "\n".join(rows) + "\n"


def calibration(measured: Sequence[Measured]) -> str:
    """How many references are perfect for how sure the record is: whether "sure" means what it says."""
    rows = ["| sure | references | perfect |", "| --- | --- | --- |"]
    judged = [each for one in measured for each in one.judged]
    for low, high in pairwise(CONFIDENCES):
        held = [each for each in judged if low <= (each.got.confidence or 0) < high + (high == 1)]
        rows.append(f"| {low:.0%} to {high:.0%} | {len(held)} | {_share(accuracy.perfect(held) / max(1, len(held)))} |")
    return "\n".join(rows) + "\n"


def marking(measured: Sequence[Measured]) -> str:
    """How many references are marked as doubtful, and how many of the others are perfect."""
    rows = ["| set | marked | of those not marked, perfect, own check | .bib, referee |", "| --- | --- | --- | --- |"]
    for one in measured:
        clear = [each for each in one.judged if not report.is_doubtful(each.got)]
        share = accuracy.perfect(clear) / max(1, len(clear))
        shares = [1 - len(clear) / len(one.judged), share, one.referee.get(CLEAR)]
        rows.append(f"| {one.name} | {' | '.join(map(_share, shares))} |")
    return "\n".join(rows) + "\n"


def page(measured: Sequence[Measured]) -> Iterator[str]:
    """The whole account, in Markdown."""
    yield f"# Accuracy\n\nWritten by `{COMMAND}`; benchmarks/README.md says what is measured.\n\n"
    yield "## Perfect references\n\n" + summary(measured)
    yield "\n## How sure it is, and how right\n\n" + calibration(measured)
    yield "\n## What is marked as doubtful\n\n" + marking(measured)
    for each in measured:
        yield f"\n## {each.name}\n\n" + fields(each)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every gold set of the folder and write the figures down."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the gold sets (*.jsonl)")
    parser.add_argument("--referee", type=Path, help="a program that scores: PROGRAM GOLD OUTPUT --json")
    options = parser.parse_args(arguments)
    measured = [measure(gold, options.referee) for gold in sorted(options.folder.glob("*.jsonl"))]
    if not measured:
        parser.error(f"there is no gold set (*.jsonl) in {options.folder}")
    (HERE / "accuracy.md").write_text("".join(page(measured)), encoding="utf-8")
    README.write_text(_MARKED.sub(lambda _: summary(measured), README.read_text(encoding="utf-8")), encoding="utf-8")
    print(summary(measured), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
