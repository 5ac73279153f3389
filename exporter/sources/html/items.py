"""What belongs to one reference: the blocks of a list's item, the cells of a table's row."""

import re
from collections.abc import Sequence
from itertools import pairwise

from exporter.sources import emphasis
from exporter.sources.html.block import Block

MOST = 12  # blocks of an item; what has more is a part of the page that is laid out as a list
# The ids that publishers give to their references: "ref-CR1", "bib12", "CIT0003", "pone.0012345.ref001", "B7".
_ENTRY = re.compile(
    r"(?:[\w.:-]*[-_.:])?(?:ref|refs|reference|bib|bibr|biblio|cit|cite|citation|cr|rf|b|r)[-_.:]?\d+[a-z]?",
    re.IGNORECASE,
)


def is_entry(block: bool, given: dict[str, str]) -> bool:
    """Whether a block is one reference, as its id says."""
    return block and "id" in given and _ENTRY.fullmatch(given["id"]) is not None


def item(blocks: list[Block], nested: bool) -> list[Block]:
    """The blocks of one item, its label in front of its text, and what links say at the first of them.

    Links of items that are ``nested`` in it are of references of their own.
    """
    if not any(block.heading for block in blocks):
        blocks = _together(blocks)
        if not nested:
            for block in blocks[1:]:
                blocks[0].with_what_is_known_of(block)
    blocks[0].apart = True
    return blocks


def _together(blocks: list[Block]) -> list[Block]:
    for block in blocks[1:]:
        block.apart = False
    return _labelled(blocks)


def _labelled(blocks: list[Block]) -> list[Block]:
    """The blocks, the first of them in front of the second where it is only a label."""
    if len(blocks) < 2 or not blocks[0].is_label or blocks[1].heading:
        return blocks
    label, text = blocks[:2]
    text.behind(label.text)
    text.with_what_is_known_of(label)
    text.marker, text.apart = label.marker, label.apart
    return blocks[1:]


def row(blocks: list[Block], first: int, starts: Sequence[int]) -> list[Block]:
    """The blocks of a table's row: one, where each cell has no more than a line; ``starts`` number their first ones."""
    bounds = [start - first for start in starts] + [len(blocks)]
    cells = [blocks[start:end] for start, end in pairwise(bounds) if start < end]
    if not cells or any(len(cell) > 1 or cell[0].heading for cell in cells):
        return _labelled(blocks)
    joined = cells[0][0]
    for [cell] in cells[1:]:
        _append(joined, cell)
    return [joined]


def _append(block: Block, other: Block) -> None:
    block.emphasis += emphasis.moved(other.emphasis, len(block.text) + 1)
    block.text = f"{block.text} {other.text}"
    block.linked += other.linked
    block.with_what_is_known_of(other)


def settle_numbers(blocks: Sequence[Block]) -> None:
    """Put the numbers of a list in front of its items, unless these print their own, which the list's would repeat."""
    printed = sum(block.labelled for block in blocks)
    for block in blocks if 2 * printed < len(blocks) else ():
        block.behind(block.marker)
