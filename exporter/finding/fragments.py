"""References that a layout cut in two, because a line was ended by hand or a page came between: put together again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from exporter.finding.likeness import starts_like_reference
from exporter.finding.residue import is_only_links
from exporter.finding.rows import Item

_BEGIN = 0.7  # the share of items that must begin with a name, so that one that does not is odd
_CLOSED = re.compile(r"[.!?)\]”\"’»\d/>]$|\b(?:https?://|www\.)\S+$")


def rejoined(items: Sequence[Item]) -> list[Item]:
    """The items; one that does not begin as the others do belongs to the one before, if that one was not at its end.

    Only lists whose items begin with names say enough for that, and a number or bullet says that an item is one.
    """
    begin = [item.marked or starts_like_reference(item.text) for item in items]
    if sum(begin) < _BEGIN * len(items):
        return list(items)
    whole: list[Item] = []
    for item, begins in zip(items, begin, strict=True):
        if begins or not whole or whole[-1].marked or _is_closed(whole[-1]):
            whole.append(item)
        else:
            whole[-1] = replace(whole[-1], rows=whole[-1].rows + item.rows)
    return whole


def _is_closed(item: Item) -> bool:
    """Whether the item ends as references do, also with the link words of a page."""
    last = next((row.text for row in reversed(item.rows) if row.text), "")
    return is_only_links(last) or _CLOSED.search(last) is not None
