"""The layout of ScienceDirect's lists by author and year: a line of names and year labels each reference.

"Meyer and Rowan, 1977" stands in a line of its own, and the reference below it says names and year again.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from exporter.finding.rows import Item, Row, stripped
from exporter.finding.shape import close_last
from exporter.text import fold

_LABEL = re.compile(r"(?P<names>[^\W\d_][^\d]{1,80}?),\s(?:(?P<year>\d{4})[a-z]?|n\.d\.(?:-?[a-z])?|in press)")
_NAMES_END = re.compile(r"\s(?:and|et|&)\s|,")
_FEWEST = 2
_SHARE = 0.75  # of the labels whose names and year stand below them too


def by_name_label(rows: tuple[Row, ...]) -> list[Item]:
    """One stands below each label of names and year, which is left out."""
    starts = [place for place, row in enumerate(rows) if _LABEL.fullmatch(row.text)]
    items = [rows[start:end] for start, end in pairwise([*starts, len(rows)])]
    kept = [item for item in items if any(row.text for row in item[1:])]
    if len(kept) < _FEWEST or sum(map(_says_it_again, kept)) < _SHARE * len(starts):
        return []
    closed, _ = close_last([Item(stripped(item[1:]), marked=True) for item in kept])
    return closed


def _says_it_again(item: Sequence[Row]) -> bool:
    """Whether the reference has the first name and the year of its label."""
    match = _LABEL.fullmatch(item[0].text)
    text = fold(" ".join(row.text for row in item[1:]))
    return match is not None and (match["year"] or "") in text and fold(_NAMES_END.split(match["names"])[0]) in text
