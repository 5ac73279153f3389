"""Speed on one core: ``python -m benchmarks.speed`` writes ``benchmarks/speed.md``.

Machines differ, so each figure is also a ratio to a baseline measured in the same run: cutting the same text into
words with one plain regular expression, or starting Python with nothing to do.
"""

import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from exporter import pipeline, sources
from exporter.document import RawReference
from exporter.fields import assemble
from exporter.tagging.tagger import default_tagger

HERE = Path(__file__).parent
PAGES = HERE.parent / "fixtures" / "pages"
ROUNDS = 3  # the best of so many counts, because everything else on the machine only makes it slower
_PLAIN = re.compile(r"\w+|[^\w\s]")


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes, at best."""
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return min(times)


def references() -> list[RawReference]:
    """All reference strings of the pages in ``fixtures/``, with markup read."""
    documents = [sources.load(str(path)) for path in sorted(PAGES.glob("*/input.txt"))]
    return [pipeline.as_plain(raw) for document in documents for raw in pipeline.find_in(document).references]


def stages(raws: list[RawReference]) -> dict[str, Callable[[], object]]:
    """What is measured, and how; the first is the baseline."""
    tagger = default_tagger()
    texts = [raw.text for raw in raws]
    tagged = list(zip(raws, tagger.tag_all(texts), strict=True))
    records = pipeline.keyed(pipeline.parse(raws))
    return {
        "baseline: words by a plain regular expression": lambda: [_PLAIN.findall(raw.text) for raw in raws],
        "tagging": lambda: list(tagger.tag_all(texts)),
        "assembly of the record": lambda: [assemble(raw, got.spans, got.confidence) for raw, got in tagged],
        "whole path, string to record": lambda: list(pipeline.parse(raws)),
        "writing .bib, read back": partial(pipeline.render, records, "bibtex"),
        "writing .ris, read back": partial(pipeline.render, records, "ris"),
        "writing .json, read back": partial(pipeline.render, records, "csljson"),
    }


def by_stage(raws: list[RawReference]) -> str:
    """References a second of each stage, and how many times the baseline's time it takes."""
    rows = ["| stage | references a second | times the baseline's time |", "| --- | --- | --- |"]
    base = 0.0
    for name, work in stages(raws).items():
        took = seconds(work)
        base = base or took
        rows.append(f"| {name} | {len(raws) / took:,.0f} | {took / base:,.1f} |")
    return "\n".join(rows) + "\n"


def starting() -> str:
    """How long help takes to come, beside starting Python with nothing to do."""
    run = partial(subprocess.run, capture_output=True, check=True)
    base = seconds(lambda: run([sys.executable, "-c", "pass"]))
    took = seconds(lambda: run([sys.executable, "-m", "exporter", "--help"]))
    return (
        "| start | seconds | times the baseline's time |\n| --- | --- | --- |\n"
        f"| baseline: Python with nothing to do | {base:.2f} | 1.0 |\n"
        f"| exporter --help | {took:.2f} | {took / base:.1f} |\n"
    )


def main() -> int:
    """Measure, write the figures down, and print them."""
    raws = references()
    text = (
        "# Speed\n\nWritten by `python -m benchmarks.speed`; one core, the best of "
        f"{ROUNDS} rounds, the {len(raws)} references of the pages in `fixtures/pages`.\n\n"
        f"{by_stage(raws)}\n{starting()}"
    )
    (HERE / "speed.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
