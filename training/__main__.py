"""All that the tagger learns from, by one command: ``python -m training FOLDER -o work``.

``FOLDER`` holds the label sets and the records. Writes the labelled references and the rendered ones, and makes sure
that nothing of them is measured on. Each step prints what it used.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training import build, leak
from training.render import __main__ as render

COUNT = "200000"  # rendered references


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, render, and look for leaks."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder with the label sets, records/ and lexicons/")
    parser.add_argument("-o", "--output", type=Path, default=Path("work"), help="the folder to write into")
    parser.add_argument("--count", default=COUNT, help="rendered references")
    options = parser.parse_args(arguments)
    options.output.mkdir(parents=True, exist_ok=True)
    folder, measured = (
        str(options.folder),
        [str(path) for path in sorted((options.folder.parent / "dev").glob("*.jsonl"))],
    )
    labelled, rendered = str(options.output / "training.jsonl"), str(options.output / "rendered.jsonl")
    build.main([folder, "-o", labelled, "--measured", *measured])
    render.main([folder, "-o", rendered, "--count", options.count, "--labelled", labelled])
    return max(leak.main([path, *measured, "--fail"]) for path in (labelled, rendered))


if __name__ == "__main__":
    sys.exit(main())
