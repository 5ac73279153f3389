"""The layout of numbered lists: the rows whose numbers count up begin the items."""

from collections.abc import Sequence
from dataclasses import dataclass

from exporter.finding.labels import Label, Style, number_of, unlabelled, without_bullet
from exporter.finding.likeness import beginning, likeness
from exporter.finding.numbering import best_chain
from exporter.finding.rows import Item, Row, stripped
from exporter.finding.shape import close_last

# A bare or glued number in front of a row is seldom a label, so more of them must agree.
_FEWEST = {Style.BARE: 3, Style.GLUED: 3}


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A numbered list, and the rows around it."""

    before: tuple[Row, ...]
    items: tuple[Item, ...]
    after: tuple[Row, ...]


def numbered_list(rows: tuple[Row, ...]) -> NumberedList | None:
    """The numbered list in the rows whose items look most like references, ``None`` if none is numbered."""
    labels = [number_of(without_bullet(row.text)) for row in rows]
    lists = [found for style in Style if (found := _in_style(rows, labels, style)) is not None]
    return max(lists, key=lambda found: _worth(found.items), default=None)


def _worth(items: Sequence[Item]) -> float:
    return sum(max(-2.0, min(3.0, likeness(unlabelled(item.text)))) for item in items)


def _in_style(rows: tuple[Row, ...], labels: Sequence[Label | None], style: Style) -> NumberedList | None:
    places = [(place, label) for place, label in enumerate(labels) if label is not None and label.style is style]
    likely = [beginning(without_bullet(rows[place].text)[label.end :]) for place, label in places]
    chain = best_chain([label.number for _, label in places], likely)
    starts = [places[position][0] for position in chain]
    if len(chain) < _FEWEST.get(style, 2) and not _is_single(starts, places, style):
        return None
    ends = [*starts[1:], len(rows)]
    items = [Item(rows[start:end]) for start, end in zip(starts, ends, strict=True)]
    closed, after = close_last(items)
    return NumberedList(
        rows[: starts[0]], tuple(Item(stripped(item.rows), marked=True, numbered=True) for item in closed), after
    )


def _is_single(starts: Sequence[int], places: Sequence[tuple[int, Label]], style: Style) -> bool:
    """A list of one: it begins with the number 1, and no other row is numbered like it."""
    return starts == [0] and len(places) == 1 and places[0][1].number == 1 and style not in _FEWEST
