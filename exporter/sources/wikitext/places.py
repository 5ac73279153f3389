"""Whether an offset lies in any of many stretches."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Stretches:
    """Stretches of a text that do not overlap."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._all = sorted(stretches)

    def begin_in(self, start: int, end: int) -> bool:
        """Whether one of them begins from ``start`` on, in front of ``end``."""
        at = bisect_left(self._all, (start, 0))
        return at < len(self._all) and self._all[at][0] < end

    def cover(self, offset: int) -> bool:
        """Whether one of them holds the offset."""
        at = bisect_right(self._all, (offset, offset)) - 1
        return at >= 0 and self._all[at][0] <= offset < self._all[at][1]
