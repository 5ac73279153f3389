"""Which numbers in front of rows are the numbering of a list, and what a numbering promises."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_REACH = 60  # how many labels back a predecessor is looked for; a wrapped list has stray numbers between
_LARGEST_GAP = 12  # how many numbers may be missing between neighbours


@dataclass(frozen=True, slots=True)
class Numbering:
    """What the numbers of a list say: the highest, which are missing below it, which occur twice."""

    expected: int
    missing: tuple[int, ...]
    repeated: tuple[int, ...]


def best_chain(numbers: Sequence[int], likely: Sequence[float]) -> list[int]:
    """The run of positions whose numbers count up best. ``likely`` (0 to 1) says how much a reference seems to begin.

    Steps of one are worth a point; gaps less, and a repeated number only where a reference seems to begin. A run
    that begins at 1 is worth more. Linear in the number of labels, as each looks back a fixed way.
    """
    worth = [0.0] * len(numbers)
    before = [-1] * len(numbers)
    for here, number in enumerate(numbers):
        own = likely[here] / 5
        worth[here] = own + (1.0 if number == 1 else 0.0)
        for there in range(here - 1, max(-1, here - 1 - _REACH), -1):
            candidate = worth[there] + own + _step(number - numbers[there], likely[here])
            if candidate > worth[here]:
                worth[here], before[here] = candidate, there
    return _traced(before, max(range(len(numbers)), key=worth.__getitem__)) if worth else []


def _traced(before: Sequence[int], here: int) -> list[int]:
    chain = []
    while here >= 0:
        chain.append(here)
        here = before[here]
    return chain[::-1]


def _step(difference: int, likely: float) -> float:
    if difference == 1:
        return 1.0
    if difference == 0:
        return 0.0 if likely == 1 else -0.5
    return 0.5 / difference if 0 < difference <= _LARGEST_GAP else -1000.0


def runs(numbers: Sequence[int]) -> list[list[int]]:
    """The numbers cut where they start again from below: one run a list."""
    found: list[list[int]] = []
    for number in numbers:
        if not found or (number < found[-1][-1] and number <= 2):
            found.append([])
        found[-1].append(number)
    return found


def numbering(labels: Sequence[str]) -> Numbering | None:
    """The promise of the labels, ``None`` unless four in five are numbers that count up."""
    numbers = [int(label) for label in labels if label.isascii() and label.isdigit()]
    if not numbers or 5 * len(numbers) < 4 * len(labels):
        return None
    lists = runs(numbers)
    falls = sum(after < before for run in lists for before, after in pairwise(run))
    if falls * 10 > len(numbers) or len(lists) * 2 > max(len(numbers), 2):
        return None
    return Numbering(
        sum(max(run) for run in lists),
        tuple(number for run in lists for number in _gaps(run)),
        tuple(number for run in lists for number, count in Counter(run).items() if count > 1),
    )


def _gaps(run: Sequence[int]) -> list[int]:
    """An excerpt may begin anywhere, so numbers below the first are missing only where it begins near 1."""
    first = 1 if min(run) <= 3 else min(run)
    return sorted(set(range(first, max(run))) - set(run))
