"""Speed on one core: ``python -m benchmarks.speed [GOLD.jsonl …]`` writes ``benchmarks/speed.md``.

The references are those of the gold sets, else those of the pages in ``fixtures/``. Names, dates and words that came
before are remembered, so each figure is that of a new process which reads each reference once; a few other references
are read first, so that the model is in memory. Machines differ, and the same machine from minute to minute, so each
figure stands beside a baseline of the same process: cutting the same text into words with one plain regular expression,
or starting Python with nothing to do. The process is set up as the command line sets up its own.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from re import compile as pattern
from statistics import median
from time import perf_counter
from typing import TypeVar

from exporter import pipeline, sources
from exporter.document import RawReference
from exporter.fields import assemble_all
from exporter.memory import collect_seldom
from exporter.reference import Reference
from exporter.tagging.tagger import default_tagger

HERE = Path(__file__).parent
PAGES = HERE.parent / "fixtures" / "pages"
ROUNDS = 7  # processes for each half; whatever else the machine does only makes one slower
AT_ONCE = 256
_PLAIN = pattern(r"\w+|[^\w\s]")
WHOLE = "whole path, string to record"
BASELINE = "baseline: words by a plain regular expression"
STARTS = {"baseline: Python with nothing to do": ["-c", "pass"], "exporter --help": ["-m", "exporter", "--help"]}

Times = dict[str, float]
A = TypeVar("A")
B = TypeVar("B")


def seconds(work: Callable[[], object]) -> float:
    """How long the work takes."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def of_pages() -> list[RawReference]:
    """All reference strings of the pages in ``fixtures/``."""
    documents = [sources.load(str(path)) for path in sorted(PAGES.glob("*/input.txt"))]
    return [raw for document in documents for raw in pipeline.find_in(document).references]


def of_sets(paths: Sequence[Path]) -> list[RawReference]:
    """All reference strings of some gold sets."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [RawReference(json.loads(line)["source"]) for line in lines]


def whole(raws: list[RawReference]) -> Times:
    """The way from string to record, without a stop."""
    return {WHOLE: seconds(lambda: list(pipeline.parse(raws)))}


def stages(raws: list[RawReference]) -> Times:
    """Each stage of the way, and writing the records."""
    times: Times = {}
    tagger, records = default_tagger(), list[Reference]()
    for start in range(0, len(raws), AT_ONCE):
        plain = [pipeline.as_plain(raw) for raw in raws[start : start + AT_ONCE]]
        tagged = timed(times, "tagging", lambda texts: list(tagger.tag_all(texts)), [raw.text for raw in plain])
        given = [(raw, each.spans, each.confidence) for raw, each in zip(plain, tagged, strict=True)]
        records += timed(times, "assembly of the record", assemble_all, given)
    keyed = pipeline.keyed(records)
    for suffix, name in (("bib", "bibtex"), ("ris", "ris"), ("json", "csljson")):
        timed(times, f"writing .{suffix}, read back", partial(pipeline.render, format_name=name), keyed)
    return times


def timed(times: Times, name: str, work: Callable[[A], B], given: A) -> B:
    """What the work gives, its time added to those of that name."""
    begun = perf_counter()
    found = work(given)
    times[name] = times.get(name, 0.0) + perf_counter() - begun
    return found


HALVES = {"whole": whole, "stages": stages}


def one_round(half: str, paths: Sequence[Path]) -> Times:
    """The times of one half, and of the baseline, in this process."""
    collect_seldom()
    pages = of_pages()
    raws = of_sets(paths) if paths else pages
    list(pipeline.parse(pages if paths else pages[:1]))
    baseline = min(seconds(lambda: [_PLAIN.findall(raw.text) for raw in raws]) for _ in range(ROUNDS))
    return {BASELINE: baseline} | HALVES[half](raws)


def rounds(half: str, paths: Sequence[Path]) -> list[Times]:
    """The times of one half in some processes of their own."""
    command = [sys.executable, "-m", "benchmarks.speed", "--half", half, *map(str, paths)]
    done = [subprocess.run(command, capture_output=True, check=True, text=True) for _ in range(ROUNDS)]
    return [json.loads(each.stdout) for each in done]


def by_stage(measured: Sequence[Sequence[Times]], count: int) -> str:
    """References a second of each stage, at best and in the middle, and how many times the baseline's time it takes."""
    rows = ["| stage | at best | median | times the baseline's time |", "| --- | --- | --- | --- |"]
    for number, found in enumerate(measured):
        for name in list(found[0])[min(number, 1) :]:  # the baseline, which all have, once
            took = [times[name] for times in found]
            ratio = median(times[name] / times[BASELINE] for times in found)
            rows.append(f"| {name} | {count / min(took):,.0f} | {count / median(took):,.0f} | {ratio:,.1f} |")
    return "\n".join(rows) + "\n"


def starting() -> str:
    """How long help takes to come, beside starting Python with nothing to do."""
    rows, base = ["| start | seconds | times the baseline's time |", "| --- | --- | --- |"], 0.0
    for name, how in STARTS.items():
        run = partial(subprocess.run, [sys.executable, *how], capture_output=True, check=True)
        took = min(seconds(run) for _ in range(ROUNDS))
        base = base or took
        rows.append(f"| {name} | {took:.2f} | {took / base:.1f} |")
    return "\n".join(rows) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write the figures down, and print them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="*", help="gold sets whose references are read (.jsonl)")
    parser.add_argument("--half", choices=HALVES, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.half:
        print(json.dumps(one_round(options.half, options.gold)))
        return 0
    count = len(of_sets(options.gold) if options.gold else of_pages())
    named = ", ".join(path.stem for path in options.gold) or "the pages in `fixtures/pages`"
    text = (
        f"# Speed\n\nWritten by `python -m benchmarks.speed`. One core; {ROUNDS} new processes for the whole path and "
        f"as many for its stages, each of which reads the {count:,} references of {named} once; references a second:\n"
        f"\n{by_stage([rounds(half, options.gold) for half in HALVES], count)}\n{starting()}"
    )
    (HERE / "speed.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
