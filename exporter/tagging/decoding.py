"""What the network says of each token alone, and which label follows which -> the likeliest labels of all together.

A linear-chain CRF (Lafferty et al. 2001). Forward and backward sums run over a batch at once, scaled at each token
(Rabiner 1989, section V.A). Where they leave no doubt, the likeliest label of each token is the answer; elsewhere the
likeliest path is looked for among the labels that are possible at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_CLEAR = 0.9  # a token this sure of its label needs no search
_POSSIBLE = 0.002  # labels less likely than this take no part in the search


@dataclass(frozen=True, slots=True)
class Transitions:
    """How well labels follow each other, L labels: ``follow`` (L, L) from row to column, ``first`` and ``last`` (L)."""

    follow: Floats
    first: Floats
    last: Floats


@dataclass(frozen=True, slots=True)
class Labelling:
    """The labels of one reference by number, the probability of each, and that of all of them together."""

    labels: tuple[int, ...]
    sure: tuple[float, ...]
    together: float


def decode(scores: Floats, lengths: Sequence[int], transitions: Transitions) -> list[Labelling]:
    """The labelling of each reference. ``scores`` (B, T, L) are the network's; only the first ``lengths`` count."""
    shares, logs = marginals(scores, lengths, transitions)
    best = shares.argmax(axis=2)
    sure = shares.max(axis=2)
    found = []
    for number, length in enumerate(lengths):
        labels = best[number, :length].tolist()
        if sure[number, :length].min() < _CLEAR:
            labels = _path(scores[number, :length], shares[number, :length], transitions)
        each = shares[number, np.arange(length), labels].tolist()
        score = _score(scores[number], labels, transitions)
        found.append(Labelling(tuple(labels), tuple(each), float(np.exp(min(0.0, score - logs[number])))))
    return found


def marginals(scores: Floats, lengths: Sequence[int], transitions: Transitions) -> tuple[Floats, NDArray[np.float64]]:
    """The probability of each label of each token (B, T, L), and the logarithm of the sum over all paths (B)."""
    count, longest, _ = scores.shape
    highest = scores.max(axis=2, keepdims=True)
    likely = np.exp(scores - highest)
    real = np.arange(longest) < np.asarray(lengths)[:, None]
    followed = np.arange(1, longest + 1) < np.asarray(lengths)[:, None]
    follow = np.exp(transitions.follow)
    forward = np.empty_like(likely)
    scale = np.ones((count, longest), np.float32)
    now = likely[:, 0] * np.exp(transitions.first)
    for place in range(longest):
        if place:
            now = (now @ follow) * likely[:, place]
        scale[:, place] = now.sum(axis=1)
        now = now / scale[:, place, None]
        forward[:, place] = now
    end = np.exp(transitions.last)
    backward = np.empty_like(likely)
    later = np.broadcast_to(end, now.shape)
    for place in range(longest - 1, -1, -1):
        # From its last token on, nothing of a reference has been seen yet.
        later = np.where(followed[:, place, None], later, end)
        backward[:, place] = later
        later = (later * likely[:, place]) @ follow.T
        later = later / later.sum(axis=1, keepdims=True)
    shares = forward * backward
    shares /= shares.sum(axis=2, keepdims=True)
    finals = forward[np.arange(count), np.asarray(lengths) - 1] @ end
    logs = ((np.log(scale, dtype=np.float64) + highest[..., 0]) * real).sum(axis=1) + np.log(finals)
    return shares, logs


def _path(scores: Floats, shares: Floats, transitions: Transitions) -> list[int]:
    """The likeliest path (Viterbi 1967) among the labels that are possible."""
    follow = transitions.follow.tolist()
    possible = [np.flatnonzero(row).tolist() for row in shares > _POSSIBLE]
    rows = scores.tolist()
    reached = {label: rows[0][label] + float(transitions.first[label]) for label in possible[0]}
    came_from = list[dict[int, int]]()
    for row, labels in zip(rows[1:], possible[1:], strict=True):
        before = {label: max(reached, key=lambda old: reached[old] + follow[old][label]) for label in labels}
        reached = {label: reached[old] + follow[old][label] + row[label] for label, old in before.items()}
        came_from.append(before)
    path = [max(reached, key=lambda label: reached[label] + float(transitions.last[label]))]
    for before in reversed(came_from):
        path.append(before[path[-1]])
    return path[::-1]


def _score(scores: Floats, labels: Sequence[int], transitions: Transitions) -> float:
    """The score of a path, on the scale of the sum over all."""
    path = np.asarray(labels)
    inner = scores[np.arange(len(path)), path].sum() + transitions.follow[path[:-1], path[1:]].sum()
    return float(inner + transitions.first[path[0]] + transitions.last[path[-1]])
