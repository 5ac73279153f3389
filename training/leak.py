"""No reference that is measured on may be trained on: ``python -m training.leak TRAINING DEV… [--fail]``.

Two references are the same if their folded texts are, if one holds the other, or if most of their pieces of five
letters are shared. Digits and labels in front do not count, so that "[12] Smith …" is found as "Smith …".
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from exporter.text import fold

SHINGLE = 5  # letters
OVERLAP = 0.8  # share of the smaller reference's shingles from which two count as the same
SHORTEST = 30  # letters; a shorter text is found inside others by chance


def bare(text: str) -> str:
    """The text as compared: letters only, folded."""
    return "".join(letter for letter in fold(text) if not letter.isdigit())


def shingles(letters: str) -> frozenset[str]:
    """All runs of ``SHINGLE`` letters."""
    return frozenset(letters[i : i + SHINGLE] for i in range(max(1, len(letters) - SHINGLE + 1)))


class Measured:
    """The references that are measured on, indexed by their shingles."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Index ``texts``."""
        self._letters = sorted({letters for text in texts if (letters := bare(text))})
        self._shingles = [shingles(letters) for letters in self._letters]
        self._holders = defaultdict[str, list[int]](list)
        for index, pieces in enumerate(self._shingles):
            for piece in pieces:
                self._holders[piece].append(index)

    def match(self, text: str) -> str | None:
        """The measured reference that ``text`` repeats, folded; ``None`` if there is none."""
        letters = bare(text)
        own = shingles(letters)
        shared = defaultdict[int, int](int)
        for piece in own:
            for index in self._holders.get(piece, ()):
                shared[index] += 1
        for index, count in shared.items():
            other = self._letters[index]
            shorter = min(len(letters), len(other))
            overlap = count / min(len(own), len(self._shingles[index]))
            if letters == other or (shorter >= SHORTEST and overlap > OVERLAP):
                return other
        return None


def load(paths: Iterable[Path]) -> Measured:
    """The references of JSON Lines files with a ``source`` a line."""
    sources = list[str]()
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            sources += [json.loads(line)["source"] for line in lines]
    return Measured(sources)


def main(arguments: Sequence[str] | None = None) -> int:
    """Check a training file; exit status 1 on a match."""
    parser = argparse.ArgumentParser(prog="python -m training.leak", description=__doc__)
    parser.add_argument("training", type=Path)
    parser.add_argument("measured", type=Path, nargs="+")
    parser.add_argument("--fail", action="store_true", help="stop at the first match")
    options = parser.parse_args(arguments)
    measured, found = load(options.measured), 0
    with options.training.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = json.loads(line)
            if measured.match(row["text"]) is None:
                continue
            found += 1
            print(f"{options.training}:{number}: {row['corpus']} {row['id']}: {row['text']}")
            if options.fail:
                return 1
    print(f"{found} references of the training file are measured on")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
