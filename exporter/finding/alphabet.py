"""Alphabetical order as evidence: of the rows where a reference may begin, those that keep the order do."""

from bisect import bisect_right
from collections.abc import Sequence

from exporter.text import fold

_LETTERS = 3  # of the first word; more would make much of spaces and accents
_ORDERED = 0.85  # the share of the sure beginnings that must be in order before the order counts


def in_order(texts: Sequence[str], weights: Sequence[float], sure: float) -> list[int] | None:
    """The places of the texts that are in order and weigh most; ``None`` if the sure ones are in no order.

    Greatest weight of a sequence that never falls, by prefix maxima over the sorted keys: n log n.
    """
    keys = [fold(text[:40])[:_LETTERS] for text in texts]
    chosen = _heaviest(keys, weights)
    certain = {place for place, weight in enumerate(weights) if weight >= sure}
    if len(certain) < 4 or len(certain.intersection(chosen)) < _ORDERED * len(certain):
        return None
    return chosen


def _heaviest(keys: Sequence[str], weights: Sequence[float]) -> list[int]:
    ends: list[tuple[str, float, int]] = []  # keys and totals both rise; place of the last element
    before = [-1] * len(keys)
    for place, (key, weight) in enumerate(zip(keys, weights, strict=True)):
        where = bisect_right(ends, key, key=lambda end: end[0])
        total = weight + (ends[where - 1][1] if where else 0.0)
        before[place] = ends[where - 1][2] if where else -1
        stop = where
        while stop < len(ends) and ends[stop][1] <= total:
            stop += 1
        start = where - 1 if where and ends[where - 1][0] == key else where
        ends[start:stop] = [(key, total, place)]
    place, chain = (ends[-1][2] if ends else -1), list[int]()
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
