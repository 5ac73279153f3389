"""The line that an offset is in."""

import re
from bisect import bisect_left

_LINE_END = re.compile("\n")


class LineNumbers:
    """The numbers of a text's lines, from 1. ``line_end`` is what a line ends with, one character."""

    def __init__(self, text: str, line_end: re.Pattern[str] = _LINE_END) -> None:
        self._ends = [match.start() for match in line_end.finditer(text)]

    def __call__(self, offset: int) -> int:
        """The number of the line that the offset is in."""
        return bisect_left(self._ends, offset) + 1
