"""References out of PDFs: ``python -m benchmarks.pdf FOLDER GOLD.jsonl [--referee PROGRAM] [--misses]``.

``FOLDER`` holds PDFs that are named as ``doc`` in the lines of the gold set. Each reference of the gold set is matched
with the most similar one that was found in its PDF, by the runs of four letters that the two have in common. What is
found, what is spurious, and how many are perfect, beside the same strings given clean, is written to
``benchmarks/pdf.md``. A referee is a program that scores an output against a gold set, as in ``benchmarks.accuracy``.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from pypdfium2 import PdfDocument

from exporter import pipeline, sources
from exporter.document import RawReference
from exporter.reference import Reference
from exporter.text import fold

HERE = Path(__file__).parent
COMMAND = "python -m benchmarks.pdf"
_LETTERS = 4
ROUNDS = 3
ALIKE = 0.7  # the share of common runs above which a string that was found is the one of the gold set

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Paper:
    """One PDF: the rows of the gold set, what was found in it, and which of these belong together."""

    name: str
    rows: Sequence[Row]
    found: Sequence[Reference]
    pairs: dict[int, int]  # row -> found
    times: float  # how many times as long it takes to read its lines as PDFium takes for its plain text

    @property
    def missed(self) -> list[str]:
        """The strings of the gold set that were not found."""
        return [row["source"] for place, row in enumerate(self.rows) if place not in self.pairs]

    @property
    def spurious(self) -> list[str]:
        """What was found and is not in the gold set."""
        matched = set(self.pairs.values())
        return [_source(each) for place, each in enumerate(self.found) if place not in matched]


def _source(reference: Reference) -> str:
    return reference.origin.text if reference.origin else reference.title


def runs(text: str) -> Counter[str]:
    """The runs of letters of a text, folded."""
    folded = fold(text)
    return Counter(folded[start : start + _LETTERS] for start in range(max(1, len(folded) - _LETTERS + 1)))


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of runs that two texts have in common, 0 to 1 (Dice)."""
    return 2 * (one & other).total() / max(1, one.total() + other.total())


def matched(golds: Sequence[str], found: Sequence[str]) -> dict[int, int]:
    """Which string that was found belongs to which of the gold set, the most similar ones first, each at most once."""
    gold_runs, found_runs = [runs(text) for text in golds], [runs(text) for text in found]
    scored = sorted(
        (
            (likeness(one, other), row, place)
            for row, one in enumerate(gold_runs)
            for place, other in enumerate(found_runs)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, row, place in scored:
        if score >= ALIKE and row not in pairs and place not in taken:
            pairs[row] = place
            taken.add(place)
    return pairs


def papers(folder: Path, gold: Path) -> list[Paper]:
    """All PDFs of the folder that the gold set knows, read."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for line in gold.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[str(row.get("doc", ""))].append(row)
    return [_paper(path, rows[path.stem]) for path in sorted(folder.glob("*.pdf")) if path.stem in rows]


def _paper(path: Path, rows: Sequence[Row]) -> Paper:
    found = pipeline.read_input(str(path)).references
    pairs = matched([row["source"] for row in rows], [_source(each) for each in found])
    times = _seconds(partial(sources.load, str(path))) / _seconds(partial(_plain_text, path))
    return Paper(path.stem, rows, found, pairs, times)


def _seconds(work: Callable[[], object]) -> float:
    """How long the work takes, the best of some rounds; whatever else the machine does only makes it slower."""
    spent = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        spent.append(perf_counter() - begun)
    return min(spent)


def _plain_text(path: Path) -> str:
    """The baseline: the text of all pages as PDFium gives it, in no certain order, running heads inside."""
    with PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def perfect(rows: Sequence[Row], found: Sequence[Reference], referee: Path) -> float:
    """The share of perfect references, by the referee."""
    with TemporaryDirectory() as folder:
        gold, out = Path(folder) / "gold.jsonl", Path(folder) / "out.bib"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        out.write_bytes(pipeline.render(pipeline.keyed(found), "bibtex").encode())
        done = subprocess.run(
            [sys.executable, referee, gold, out, "--json"], capture_output=True, text=True, check=True
        )
        return float(json.loads(done.stdout)["perfect"])


def shares(measured: Sequence[Paper], referee: Path) -> tuple[float, float]:
    """Perfect references out of the PDFs, of those that were found, and of the same strings given clean."""
    rows = [paper.rows[row] for paper in measured for row in sorted(paper.pairs)]
    found = [paper.found[paper.pairs[row]] for paper in measured for row in sorted(paper.pairs)]
    clean = list(pipeline.parse([RawReference(" ".join(row["source"].split())) for row in rows]))
    return perfect(rows, found, referee), perfect(rows, clean, referee)


def report(measured: Sequence[Paper], scored: tuple[float, float] | None) -> str:
    """The figures as Markdown."""
    times = median(paper.times for paper in measured)
    lines = [
        "# References out of PDFs",
        "",
        f"Written by `{COMMAND}`. Papers of the social sciences, in one and in two columns. What is missed and what",
        "is spurious is counted against lists that people typed off them, which leave out some references.",
        "",
        "| paper | references | found | spurious |",
        "| --- | --- | --- | --- |",
        *(_row(paper.name, [paper]) for paper in measured),
        _row("all", measured),
        "",
        f"Reading the lines takes {times:.0f} times as long (median) as the plain text of PDFium, in which",
        "columns have no order and running heads stand; the start of the process that reads is counted.",
        "",
    ]
    if scored:
        out_of_pdf, clean = scored
        lines += [
            f"Perfect, by the referee: {out_of_pdf:.1%} out of the PDF, {clean:.1%} from the same strings given clean.",
            "",
        ]
    return "\n".join(lines)


def _row(name: str, group: Sequence[Paper]) -> str:
    wanted, got = sum(len(paper.rows) for paper in group), sum(len(paper.pairs) for paper in group)
    extra, everything = sum(len(paper.spurious) for paper in group), sum(len(paper.found) for paper in group)
    return f"| {name} | {wanted} | {got / wanted:.1%} | {extra / max(1, everything):.1%} |"


def misses(measured: Iterable[Paper]) -> str:
    """Each string that was missed or is spurious, on a line of its own."""
    return "\n".join(
        f"{paper.name} {mark} {text}"
        for paper in measured
        for mark, texts in (("-", paper.missed), ("+", paper.spurious))
        for text in texts
    )


def main() -> None:
    """Measure, print, and write the report."""
    parser = argparse.ArgumentParser(prog=COMMAND)
    parser.add_argument("folder", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--referee", type=Path)
    parser.add_argument("--misses", action="store_true", help="also print what was missed (-) and what is spurious (+)")
    given = parser.parse_args()
    measured = papers(given.folder, given.gold)
    text = report(measured, shares(measured, given.referee) if given.referee else None)
    (HERE / "pdf.md").write_text(text, encoding="utf-8")
    print(text)
    if given.misses:
        print(misses(measured))


if __name__ == "__main__":
    main()
