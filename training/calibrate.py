"""What the record's confidence rests on: ``python -m training.calibrate DATA... -o exporter/fields/sureness.json``.

For the labelled references that the tagger's training kept apart, the record of its labels is compared with the record
of the right labels; a logistic regression (Newton's method, with a small penalty on the weights) learns from the signs
of :mod:`exporter.fields.sureness` which of them come out the same. Prints how well it says so.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from exporter import accuracy
from exporter.document import RawReference
from exporter.fields import assemble, sureness
from exporter.reference import changed
from exporter.tagging.examples import Example, held_out, read_examples, spans_of
from exporter.tagging.tagger import Tagger

PENALTY = 1.0
ROUNDS = 30
BANDS = (0.0, 0.5, 0.8, 0.9, 0.95, 1.0)


def observations(examples: Sequence[Example]) -> Iterator[tuple[dict[str, float], bool]]:
    """The signs of each reference, and whether its record is the one of the right labels."""
    for example, tagging in zip(examples, Tagger().tag_all([e.text for e in examples]), strict=True):
        raw = RawReference(example.text)
        right = assemble(raw, tuple(spans_of(example.tokens, example.labels)))
        got = assemble(raw, tagging.spans)
        signs = sureness.signs(tagging.spans, changed(got, confidence=tagging.confidence))
        yield signs, accuracy.comparable(right) == accuracy.comparable(got)


def fit(signs: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights that make the outcomes likeliest, the last one for no sign at all."""
    rows = np.hstack([signs, np.ones((len(signs), 1))])
    penalty = np.diag([PENALTY] * signs.shape[1] + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        share = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - share) - penalty @ weights
        curve = (rows * (share * (1 - share))[:, None]).T @ rows + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def account(shares: NDArray[np.float64], right: NDArray[np.float64]) -> str:
    """How many references lie in each band of confidence, and the share of them that came out right."""
    rows = []
    for low, high in pairwise(BANDS):
        held = (shares >= low) & ((shares < high) | (high == 1))
        rows.append(f"  {low:4.0%} to {high:4.0%}: {held.sum():5} references, {right[held].mean():.1%} right")
    return "\n".join(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, write the weights, and print how well they tell."""
    parser = argparse.ArgumentParser(prog="python -m training.calibrate", description=__doc__)
    parser.add_argument("data", type=Path, nargs="+", help="the labelled references that the tagger was trained on")
    parser.add_argument("-o", "--output", type=Path, default=sureness.WEIGHTS)
    options = parser.parse_args(arguments)
    held = held_out([example for path in options.data for example in read_examples(path)])
    found = list(observations(held))
    names = list(found[0][0])
    signs = np.array([list(each.values()) for each, _ in found])
    right = np.array([float(same) for _, same in found])
    weights = fit(signs, right)
    facts = {"references": len(found), "weights": dict(zip([*names, "bias"], map(_short, weights), strict=True))}
    options.output.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    shares = 1 / (1 + np.exp(-(np.hstack([signs, np.ones((len(signs), 1))]) @ weights)))
    print(f"{len(found)} references kept apart, {right.mean():.1%} right:\n{account(shares, right)}")
    return 0


def _short(weight: float) -> float:
    return round(float(weight), 4)


if __name__ == "__main__":
    sys.exit(main())
