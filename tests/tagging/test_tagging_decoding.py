"""The likeliest labels, against all labellings written out."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporter.tagging.decoding import Transitions, decode

LABELS = 3


def by_hand(scores: np.ndarray, transitions: Transitions) -> dict[tuple[int, ...], float]:
    """The probability of each labelling."""
    each = {}
    for path in product(range(LABELS), repeat=len(scores)):
        steps = sum(transitions.follow[a, b] for a, b in pairwise(path))
        ends = transitions.first[path[0]] + transitions.last[path[-1]]
        each[path] = float(np.exp(sum(scores[i, label] for i, label in enumerate(path)) + steps + ends))
    total = sum(each.values())
    return {path: value / total for path, value in each.items()}


@given(st.integers(0, 10_000), st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_it_finds_the_likeliest_labelling(seed: int, lengths: list[int]) -> None:
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(len(lengths), max(lengths), LABELS)).astype(np.float32)
    transitions = Transitions(*(chance.normal(size=shape).astype(np.float32) for shape in ((3, 3), 3, 3)))
    for number, found in enumerate(decode(scores, lengths, transitions)):
        right = by_hand(scores[number, : lengths[number]], transitions)
        labels = max(right, key=lambda path: right[path])
        assert tuple(found.labels) == labels
        assert found.together == pytest.approx(right[labels], rel=1e-3)
        assert all(a[0] != b[0] for a, b in pairwise(found.runs))
        for label, first, end, sure in found.runs:
            shares = [sum(p for path, p in right.items() if path[at] == label) for at in range(first, end)]
            assert sure <= 1
            assert sure == pytest.approx(min(shares), rel=1e-3)
