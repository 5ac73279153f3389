"""What the network says of each token alone, and which label follows which -> the likeliest labels of all together.

A linear-chain CRF (Lafferty et al. 2001). Forward and backward sums run over a batch at once, scaled at each token
(Rabiner 1989, section V.A). Where the likeliest labels of all tokens together are likelier than everything else, they
are the answer; elsewhere the likeliest path is looked for among the labels that are possible at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_CLEAR = 0.5  # no other labelling can be likelier than one of this probability
_POSSIBLE = 0.002  # labels less likely than this take no part in the search


@dataclass(frozen=True)
class Transitions:
    """How well labels follow each other, L labels: ``follow`` (L, L) from row to column, ``first`` and ``last`` (L)."""

    follow: Floats
    first: Floats
    last: Floats

    @cached_property
    def odds(self) -> tuple[Floats, Floats, Floats]:
        """The three as factors in place of what is added."""
        return np.exp(self.follow), np.exp(self.first), np.exp(self.last)

    @cached_property
    def lists(self) -> tuple[list[list[float]], list[float], list[float]]:
        """The three as lists, which are read faster one by one."""
        return self.follow.tolist(), self.first.tolist(), self.last.tolist()


# Tokens side by side that have one label: its number, the first token, the one behind the last, and the probability of
# the label where it is least likely.
Run = tuple[int, int, int, float]


@dataclass(frozen=True, slots=True)
class Labelling:
    """The labels of one reference, as runs that cover all its tokens, and the probability of all of them together."""

    runs: tuple[Run, ...]
    together: float

    @property
    def labels(self) -> list[int]:
        """The label of each token."""
        return [label for label, first, end, _ in self.runs for _ in range(first, end)]


def decode(scores: Floats, lengths: Sequence[int], transitions: Transitions) -> list[Labelling]:
    """The labelling of each reference. ``scores`` (B, T, L) are the network's; only the first ``lengths`` count."""
    shares, logs = marginals(scores, lengths, transitions)
    best = shares.argmax(axis=2)
    sure = np.take_along_axis(shares, best[..., None], axis=2)[..., 0]
    np.minimum(sure, 1.0, out=sure)  # what rounding adds
    ends = np.asarray(lengths)
    together = np.exp(np.minimum(0.0, _scores(scores, best, ends, transitions) - logs))
    doubtful = np.flatnonzero(together < _CLEAR)
    for number in doubtful.tolist():
        length = lengths[number]
        path = _path(scores[number, :length], shares[number, :length], transitions)
        best[number, :length] = path
        sure[number, :length] = shares[number, np.arange(length), path]
    if len(doubtful):
        paths = _scores(scores[doubtful], best[doubtful], ends[doubtful], transitions)
        together[doubtful] = np.exp(np.minimum(0.0, paths - logs[doubtful]))
    return [Labelling(*each) for each in zip(_runs(best, sure, ends), together.tolist(), strict=True)]


def marginals(scores: Floats, lengths: Sequence[int], transitions: Transitions) -> tuple[Floats, NDArray[np.float64]]:
    """The probability of each label of each token (B, T, L), and the logarithm of the sum over all paths (B)."""
    count, longest, _ = scores.shape
    ends = np.asarray(lengths)
    # References last: sums and maxima over the labels then run along whole rows, many times as fast.
    likely = scores.transpose(1, 2, 0).copy()
    highest = likely.max(axis=1)
    likely -= highest[:, None]
    np.exp(likely, out=likely)
    follow, first, last = transitions.odds
    forward, scale = _forward(likely, follow, first)
    finals = forward[ends - 1, :, np.arange(count)] @ last
    shares = forward
    shares *= _backward(likely, scale, follow, last[:, None] / finals, ends)
    real = np.arange(longest)[:, None] < ends
    logs = ((np.log(scale, dtype=np.float64) + highest) * real).sum(axis=0) + np.log(finals)
    return shares.transpose(2, 0, 1).copy(), logs


def _forward(likely: Floats, follow: Floats, first: Floats) -> tuple[Floats, Floats]:
    """What leads to each label (T, L, B), scaled to a sum of one, and by how much (T, B)."""
    ahead, scale = np.empty_like(likely), np.empty((likely.shape[0], likely.shape[2]), np.float32)
    back = np.ascontiguousarray(follow.T)
    now = np.broadcast_to(first[:, None], likely.shape[1:])
    for place, (here, reached, sums) in enumerate(zip(likely, ahead, scale, strict=True)):
        if place:
            now = back @ now
        np.multiply(now, here, out=reached)
        np.add.reduce(reached, axis=0, out=sums)
        reached /= sums
        now = reached
    return ahead, scale


def _backward(likely: Floats, scale: Floats, follow: Floats, last: Floats, ends: NDArray[np.int64]) -> Floats:
    """What follows upon each label (T, L, B), scaled so that the product with what leads to it is its probability.

    ``last`` (L, B) stands at each reference's last token; from there on nothing of it follows.
    """
    behind, later = np.empty_like(likely), last
    shortest = ends.min()
    for place in range(len(likely) - 1, -1, -1):
        if place >= shortest - 1:
            later = np.where(ends <= place + 1, last, later)
        behind[place] = later
        later = follow @ (later * likely[place])
        later /= scale[place]
    return behind


def _runs(labels: NDArray[np.int64], sure: Floats, ends: NDArray[np.int64]) -> Iterator[tuple[Run, ...]]:
    """The runs of each reference. Both arrays are (B, T); from its end on a row says nothing."""
    real = np.arange(labels.shape[1]) < ends[:, None]
    labels, sure = labels[real], sure[real]
    firsts = ends.cumsum() - ends
    turns = np.ones(len(labels), np.bool_)
    turns[1:] = labels[1:] != labels[:-1]
    turns[firsts] = True
    at = np.flatnonzero(turns)
    offset = np.repeat(firsts, ends)[at]
    stops = np.append(at[1:], len(labels)) - offset
    columns = (labels[at], at - offset, stops, np.minimum.reduceat(sure, at))
    runs = zip(*(column.tolist() for column in columns), strict=True)
    counts = np.diff(np.append(np.searchsorted(at, firsts), len(at)))
    return (tuple(islice(runs, count)) for count in counts.tolist())


def _path(scores: Floats, shares: Floats, transitions: Transitions) -> list[int]:
    """The likeliest path (Viterbi 1967) among the labels that are possible."""
    follow, first, last = transitions.lists
    places, labels = np.nonzero(shares > _POSSIBLE)
    found = zip(places.tolist(), labels.tolist(), scores[places, labels].tolist(), strict=True)
    reached, before = dict[int, float](), dict[int, float]()
    came_from = list[dict[int, int]]()
    now = -1
    for place, label, score in found:
        if place > now:
            now, before, reached = place, reached, {}
            came_from.append({})
        if not place:
            reached[label] = first[label] + score
            continue
        old = next(iter(before)) if len(before) == 1 else max(before, key=lambda old: before[old] + follow[old][label])
        reached[label] = before[old] + follow[old][label] + score
        came_from[place][label] = old
    path = [max(reached, key=lambda label: reached[label] + last[label])]
    for step in reversed(came_from[1:]):
        path.append(step[path[-1]])
    return path[::-1]


def _scores(
    scores: Floats, labels: NDArray[np.int64], ends: NDArray[np.int64], transitions: Transitions
) -> NDArray[np.float64]:
    """The score of each reference's path (B), on the scale of the sum over all."""
    real = np.arange(labels.shape[1]) < ends[:, None]
    each = np.take_along_axis(scores, labels[..., None], axis=2)[..., 0].astype(np.float64)
    each[:, 1:] += transitions.follow[labels[:, :-1], labels[:, 1:]]
    edges = transitions.first[labels[:, 0]] + transitions.last[labels[np.arange(len(ends)), ends - 1]]
    whole: NDArray[np.float64] = (each * real).sum(axis=1) + edges
    return whole
