"""All that the tagger learns from, by one command: ``python -m training FOLDER -o work``.

``FOLDER`` holds the label sets and the records. Writes the labelled references and two lots of rendered ones, and makes
sure that nothing of them is measured on. Each step prints what it used.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training import build, leak
from training.render import __main__ as render

LOTS = {"rendered.jsonl": "1", "rendered2.jsonl": "101"}  # file and seed
COUNT = "200000"  # references a lot


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, render, and look for leaks."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the label sets, records/ and lexicons/")
    parser.add_argument("-o", "--output", type=Path, default=Path("work"), help="the folder to write into")
    parser.add_argument("--count", default=COUNT, help="rendered references a lot")
    options = parser.parse_args(arguments)
    options.output.mkdir(parents=True, exist_ok=True)
    folder, labelled = str(options.folder), str(options.output / "training.jsonl")
    measured = [str(path) for path in sorted((options.folder.parent / "dev").glob("*.jsonl"))]
    build.main([folder, "-o", labelled, "--measured", *measured])
    for name, seed in LOTS.items():
        lot = ["-o", str(options.output / name), "--seed", seed, "--count", options.count, "--labelled", labelled]
        render.main([folder, *lot])
    return max(leak.main([str(options.output / name), *measured, "--fail"]) for name in ("training.jsonl", *LOTS))


if __name__ == "__main__":
    sys.exit(main())
