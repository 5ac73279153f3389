"""Labels taken off the items of a list: only what the whole list, or the text behind it, shows to be a label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exporter.finding import labels
from exporter.finding.labels import Label, Style
from exporter.finding.likeness import starts_like_reference
from exporter.finding.numbering import best_chain
from exporter.finding.rows import Item, Row

_NAME = re.compile(r"[^.()]{1,40},|\w\.")  # "Zhu, Xue", "V. Alexeev": behind a bare number no less will do
_LONGEST_LABEL = 8  # rows
_SURE = (Style.BRACKET, Style.ROUND, Style.HALF)


@dataclass(frozen=True, slots=True)
class Labelled:
    """An item's rows without the label, the label without its brackets, and the key of a LaTeX source."""

    rows: tuple[Row, ...]
    label: str = ""
    key: str = ""


def take_off(items: Sequence[Item]) -> list[Labelled]:
    """The items, each without what labels it. A text that is nothing but a label stays."""
    bulleted = _are_bulleted(items)
    bare = [_without_bullet(item, bulleted) for item in items]
    counted = _counted([row.text for row in bare])
    taken = [
        _taken(item, first.text, item.numbered or counts)
        for item, first, counts in zip(items, bare, counted, strict=True)
    ]
    return _inner(taken)


def _are_bulleted(items: Sequence[Item]) -> bool:
    """Most items have a bullet; of a single one, what stands behind it must begin as a reference does."""
    firsts = [item.rows[0].text for item in items]
    if len(firsts) == 1:
        return starts_like_reference(labels.without_bullet(firsts[0])) and not starts_like_reference(firsts[0])
    return 2 * sum(map(labels.has_bullet, firsts)) > len(firsts)


def _without_bullet(item: Item, bulleted: bool) -> Row:
    first = item.rows[0]
    strip = labels.without_bullet if bulleted or item.numbered else labels.without_sure_bullet
    return replace(first, text=strip(first.text) or first.text)


def _counted(texts: Sequence[str]) -> list[bool]:
    """Which texts belong to the numbering of the list: most of its texts have a number and these count up."""
    found = [(place, label) for place, text in enumerate(texts) if (label := labels.number_of(text)) is not None]
    chain = best_chain([label.number for _, label in found], [1.0] * len(found))
    counted = {found[position][0] for position in chain} if len(chain) > 2 and 2 * len(chain) > len(texts) else set()
    return [place in counted for place in range(len(texts))]


def _taken(item: Item, text: str, counted: bool) -> Labelled:
    if labels.is_latex_item(text):
        return _latex(item.rows)
    number = labels.number_of(text)
    if number and (counted or _is_plausible(number, text, len(item.rows) > 1)):
        rest = text[number.end :]
        again = labels.split_numbered(rest, number.number)
        return _with_first(item.rows, rest if again is None else again, str(number.number))
    word = labels.word_label_of(text)
    return _with_first(item.rows, word[1], word[0]) if word else _with_first(item.rows, text, "")


def _latex(rows: tuple[Row, ...]) -> Labelled:
    """The optional label of a bibitem may be wrapped, so rows are put together until it is closed."""
    for count in range(1, min(len(rows), _LONGEST_LABEL) + 1):
        found = labels.bibitem_of(" ".join(row.text for row in rows[:count]))
        if found and (found[2] or len(rows) > count):
            label, key, rest = found
            return Labelled((replace(rows[0], text=rest), *rows[count:]), label, key)
    return Labelled(rows)


def _is_plausible(label: Label, text: str, is_alone: bool) -> bool:
    """A number that no list vouches for is a label in brackets, in front of a name, or on a row of its own."""
    rest = text[label.end :]
    rest = rest if (again := labels.split_numbered(rest, label.number)) is None else again
    if not rest:
        return is_alone and label.style is not Style.GLUED
    if label.style in _SURE:
        return not rest[0].islower()
    if label.style is Style.GLUED or label.number > 999:
        return False
    return starts_like_reference(rest) and (label.style is not Style.BARE or _NAME.match(rest) is not None)


def _with_first(rows: tuple[Row, ...], text: str, label: str, key: str = "") -> Labelled:
    """The rows with another first text; if nothing is left in it, the next row leads, without its bullet."""
    rest = rows[1:]
    text = labels.without_sure_bullet(text)
    if text or not any(row.text for row in rest):
        return Labelled((replace(rows[0], text=text or rows[0].text), *rest), label if text else "", key)
    lead = next(place for place, row in enumerate(rest) if row.text)
    led = replace(rest[lead], text=labels.without_bullet(rest[lead].text) or rest[lead].text)
    return Labelled((replace(rows[0], text=""), led, *rest[lead + 1 :]), label, key)


def _inner(taken: Sequence[Labelled]) -> list[Labelled]:
    """Where nearly all items have a second numbering behind the first, that one is the list's own."""
    texts = [next((row.text for row in item.rows if row.text), "") for item in taken]
    counted = _counted(texts)
    if not taken or 5 * sum(counted) < 4 * len(taken) or not any(item.label for item in taken):
        return list(taken)
    return [_second(item, text) if counts else item for item, text, counts in zip(taken, texts, counted, strict=True)]


def _second(item: Labelled, text: str) -> Labelled:
    number = labels.number_of(text)
    if number is None or not text[number.end :]:
        return item
    place = next(place for place, row in enumerate(item.rows) if row.text)
    row = replace(item.rows[place], text=text[number.end :])
    return replace(item, rows=(*item.rows[:place], row, *item.rows[place + 1 :]), label=str(number.number))
