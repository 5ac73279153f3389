"""How long an item of this list is; the last one, which nothing closes, ends where the others would."""

from collections.abc import Sequence
from dataclasses import replace

from exporter.finding.residue import is_only_links
from exporter.finding.rows import Item, Row, paragraphs, stripped


def close_last(items: Sequence[Item]) -> tuple[list[Item], tuple[Row, ...]]:
    """The items with the last one cut to the shape of the others, and the rows cut off."""
    if not items:
        return [], ()
    *others, last = items
    paragraph_limit, row_limit = _limits(others)
    kept, rest = _cut(last.rows, paragraph_limit, row_limit)
    return [*others, replace(last, rows=kept)], rest


def _limits(items: Sequence[Item]) -> tuple[int, int]:
    """How many paragraphs and rows an item has at most, link words not counted; the longest one in ten is let go."""
    if not items:
        return 1, 40
    counts = sorted(len(_content(item)) for item in items)
    lengths = sorted(sum(len(paragraph) for paragraph in _content(item)) for item in items)
    high = (len(items) * 9) // 10 if len(items) >= 10 else len(items) - 1
    one_a_row = lengths[-1] == 1 and len(items) >= 3
    return max(counts[high], 1), 1 if one_a_row else max(lengths[high] + 3, 2 * lengths[high])


def _content(item: Item) -> list[list[Row]]:
    found = ([row for row in paragraph if not is_only_links(row.text)] for paragraph in paragraphs(item.rows))
    return [rows for rows in found if rows]


def _cut(rows: tuple[Row, ...], paragraph_limit: int, row_limit: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Rows up to the limits. A row out of the indent of the label does not belong to it either."""
    seen_paragraphs, seen_rows, fresh = 0, 0, True
    for position, row in enumerate(rows):
        if not row.text:
            fresh = True
            continue
        if is_only_links(row.text):
            continue
        seen_paragraphs += fresh
        seen_rows += 1
        fresh = False
        dedented = position > 0 and row.indent < rows[0].indent and _is_apart(rows, position)
        if seen_paragraphs > paragraph_limit or seen_rows > row_limit or dedented:
            return stripped(rows[:position]), stripped(rows[position:])
    return stripped(rows), ()


def _is_apart(rows: Sequence[Row], position: int) -> bool:
    return not rows[position - 1].text
