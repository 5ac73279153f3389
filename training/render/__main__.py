"""Render labelled references: ``python -m training.render FOLDER -o work/rendered.jsonl --count 200000``."""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from exporter.text import fold
from training.build import write
from training.convert import coverage
from training.corpus import Dropped, Labelled
from training.leak import Measured, load
from training.render import bibliographies, citeproc, damage, invent, layouts, pools

MOST_UNMARKED = 0.35  # of the letters; more means that a style printed what we did not mark


def main(arguments: Sequence[str] | None = None) -> int:
    """Make records, print some in CSL styles and the others in layouts, damage a share, write the file."""
    options = _options(arguments)
    records = list(bibliographies.read(options.folder / "records"))
    stock = pools.load(options.folder / "lexicons", records, options.labelled)
    inventor = invent.Inventor(stock, records, options.seed)
    made = [inventor.record(number) for number in range(round(options.count * 1.06))]
    styled = [record for record in made[: round(len(made) * options.styled)] if record.kind in citeproc.KINDS]
    chance, dropped = random.Random(options.seed + 3), Counter[str]()
    found = [
        *citeproc.render(styled, citeproc.installed(options.modules), options.seed + 1),
        *layouts.render(made[len(styled) :], options.seed + 2),
    ]
    measured = load(options.measured or sorted((options.folder.parent / "dev").glob("*.jsonl")))
    used = list(_unique(_sound(found, dropped, measured), chance))[: options.count]
    chance.shuffle(used)
    write(used, options.output)
    print(_account(used, dropped, options.output))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.render", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with records/ and lexicons/")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--count", type=int, default=200000)
    parser.add_argument("--styled", type=float, default=0.27, help="the share that is printed in styles of CSL")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--labelled",
        type=Path,
        default=Path("work/training.jsonl"),
        help="labelled references, for their titles and containers",
    )
    parser.add_argument(
        "--measured", type=Path, nargs="*", help="files that are measured on; else dev/ beside the folder"
    )
    parser.add_argument("--modules", type=Path, default=Path("work/render/node_modules"), help="where npm put citeproc")
    return parser.parse_args(arguments)


def _sound(found: Iterable[Labelled | Dropped], dropped: Counter[str], measured: Measured) -> Iterator[Labelled]:
    """What is labelled well enough, and is not measured on."""
    for row in found:
        if isinstance(row, Dropped):
            dropped[row.reason] += 1
        elif len({span.label for span in row.spans}) < 3:
            dropped["fewer than three labels"] += 1
        elif coverage.unmarked(row.text, row.spans) > MOST_UNMARKED:
            dropped["much is unmarked"] += 1
        elif measured.match(row.text):
            dropped["measured on"] += 1
        else:
            yield row


def _unique(rows: Iterable[Labelled], chance: random.Random) -> Iterator[Labelled]:
    """Each text once, damaged or not."""
    seen = set[str]()
    for row in rows:
        key = fold(row.text)
        if key not in seen:
            seen.add(key)
            yield damage.damaged(row, chance)


def _account(used: Sequence[Labelled], dropped: Counter[str], path: Path) -> str:
    labels = Counter(span.label for row in used for span in row.spans)
    corpora = Counter(row.corpus for row in used)
    parts = [f"{len(used)} references -> {path}"]
    parts += [f"  {title}: " + ", ".join(f"{name} {count}" for name, count in counts.most_common()) for title, counts in
              (("corpora", corpora), ("spans", labels), ("dropped", dropped))]  # fmt: skip
    return "\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())
