"""Which of the page's lists are its references: those under a heading that says so, else those that look it."""

from collections.abc import Callable, Sequence
from itertools import groupby

from exporter.finding.fragments import rejoined
from exporter.finding.grouping import best_layout, worth
from exporter.finding.headings import Kind, Section
from exporter.finding.labels import unlabelled
from exporter.finding.likeness import LIKE, UNLIKE, likeness
from exporter.finding.numbered import numbered_list
from exporter.finding.rows import Item, Row, stripped

Grouping = Callable[[tuple[Row, ...]], list[Item]]

# What an item at either end of a list must show, so that the list goes on there.
_BAR_HEADED = 0.3  # under "References"
_BAR_ALONE = -1.0  # in a text that is nothing but a list
_BAR_UNHEADED = 0.8  # on a page without such a heading
# How like references the items must be on the average where no heading says so: the more items, the less.
_MEANS = ((10, 1.1), (5, 1.5), (3, LIKE), (1, 3.5))
_MOSTLY, _SURELY = 0.7, 0.3  # the shares of items possibly and surely references that make a text a list


def references_in(sections: Sequence[Section], group: Grouping) -> list[Item]:
    """The items of all reference lists, in order."""
    filled = [section for section in sections if any(row.text for row in section.rows)]
    if len(filled) == 1 and filled[0].kind in (Kind.REFERENCES, Kind.OTHER):
        alone = _alone(filled[0].rows, group)
        if alone:
            return alone
    headed = [_headed(section, group) for section in sections if section.kind is Kind.REFERENCES]
    if any(headed):
        enough = max(map(_mean, headed)) / 2  # "References" also stands in menus, with a page behind it
        return [item for items in headed if _mean(items) >= enough for item in items]
    for kind in (Kind.OTHER, Kind.NOTES):
        found = [_on_page(section.rows, group) for section in sections if section.kind is kind]
        if any(found):
            return [item for items in _beside_the_best(found) for item in items]
    return []


def _beside_the_best(lists: Sequence[list[Item]]) -> list[list[Item]]:
    """The best list, and others that stand up to it: numbered if it is, and no mere handful beside many."""
    best = max(lists, key=worth)
    fewest = max(2, len(best) // 4)
    is_numbered = any(item.numbered for item in best)
    return [
        items
        for items in lists
        if items is best or (len(items) >= fewest and all(item.numbered is is_numbered for item in items))
    ]


def automatic(rows: tuple[Row, ...]) -> list[Item]:
    """All rows as items, in the layout that suits them: numbered, with others around, or without numbers."""
    return rejoined(_in_layout(rows))


def _in_layout(rows: tuple[Row, ...]) -> list[Item]:
    rows = stripped(rows)
    if not rows:
        return []
    best, layout = best_layout(rows)
    found = numbered_list(rows)
    if found is None:
        return layout
    items = [*_in_layout(found.before), *found.items, *_in_layout(found.after)]
    return items if worth(items) >= best else layout


def _headed(section: Section, group: Grouping) -> list[Item]:
    items = _without_strays(group(section.rows))
    items = trimmed(items, _BAR_ALONE if all(item.marked for item in items) else _BAR_HEADED)
    return items if _mean(items) >= LIKE / 2 else []


def _alone(rows: tuple[Row, ...], group: Grouping) -> list[Item]:
    items = group(rows)
    if _mostly_like(items):
        return trimmed(_without_captions(items), _BAR_ALONE)
    return _unheaded(rows, group)


def _on_page(rows: tuple[Row, ...], group: Grouping) -> list[Item]:
    """A single item on a page is rather the page's own citation than a list, unless it has a number."""
    items = _unheaded(rows, group)
    return items if len(items) > 1 or any(item.numbered for item in items) else []


def _without_captions(items: list[Item]) -> list[Item]:
    """Without what stands above a numbered list and is no reference at all ("Annex B")."""
    first = next((place for place, item in enumerate(items) if item.numbered), 0)
    return [item for place, item in enumerate(items) if place >= first or _likeness(item) >= UNLIKE]


def _unheaded(rows: tuple[Row, ...], group: Grouping) -> list[Item]:
    items = _without_strays(group(rows))
    kept = trimmed(items, _BAR_UNHEADED)
    if all(item.numbered for item in items) and _mean(items) >= LIKE:
        kept = trimmed(items, _BAR_ALONE)  # another numbered list may stand behind it
    needed = next((mean for count, mean in _MEANS if len(kept) >= count), 0.0)
    return kept if _mean(kept) >= needed else []


def _without_strays(items: Sequence[Item]) -> list[Item]:
    """Beside items with a number or bullet, some without stay only where two or more leave no doubt."""
    if not any(item.marked for item in items):
        return list(items)
    runs = [(sure, list(run)) for sure, run in groupby(items, key=lambda item: item.marked)]
    return [item for sure, run in runs if sure or (len(run) > 1 and _mean(run) > LIKE + 0.5) for item in run]


def trimmed(items: Sequence[Item], bar: float) -> list[Item]:
    """The stretch of items that is most like references; one that is not, between others, stays."""
    best, best_end, best_start = 0.0, 0, 0
    total, start = 0.0, 0
    for position, item in enumerate(items):
        total += max(-4.0, min(3.0, _likeness(item))) - bar
        if total > best:
            best, best_start, best_end = total, start, position + 1
        elif total <= 0:
            total, start = 0.0, position + 1
    return list(items[best_start:best_end])


def _likeness(item: Item) -> float:
    return likeness(unlabelled(item.text))


def _mean(items: Sequence[Item]) -> float:
    return sum(_likeness(item) for item in items) / len(items) if items else -1.0


def _mostly_like(items: Sequence[Item]) -> bool:
    """A text that is nothing but a list: most items may be references, and a good part of them surely are."""
    scores = [_likeness(item) for item in items]
    possible, sure = (sum(score >= bar for score in scores) for bar in (UNLIKE, LIKE))
    return possible >= _MOSTLY * len(items) and sure >= _SURELY * len(items)
