"""The layouts of lists without numbers: each cuts rows into items its way; the one whose items look whole wins."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from exporter.finding.alphabet import in_order
from exporter.finding.labels import bullet_of, has_bullet, is_latex_item, unlabelled, without_bullet, word_label_of
from exporter.finding.likeness import LIKE, UNLIKE, likeness, starts_like_reference
from exporter.finding.name_labels import by_name_label
from exporter.finding.residue import is_only_links
from exporter.finding.rows import Item, Row, paragraphs, stripped
from exporter.finding.shape import close_last

Layout = Callable[[tuple[Row, ...]], list[Item]]

_ADDRESS_ONLY = re.compile(
    r"(?:doi\s?:?\s*|url\s?:?\s*|available (?:at|from)\s?:?\s*)?(?:https?://|10\.\d{4,9}/)\S+", re.I
)
_OPEN = re.compile(r"(?:[,;:&(–—-]|\b(?:and|und|et|y|e|&|in|In|of|the|for|der|die|das|von|de|la|vol\.|pp\.|no\.|p\.))$")
_CLOSED = re.compile(r"[.)\]”\"’»\d/®]$|[^\W\d_]$")
_BAD_START = re.compile(r"[a-zß-ÿ](?!\w*['’])|[,.;:)\]&/]|(?:pp?|vol|no)\.\s?\d|\d{1,4}[–-]\d")
_SURE, _PERHAPS = 1.0, 0.4  # how much a row seems to begin a reference
_FEW = 0.15  # the share of indented rows under which indents mean nothing
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")  # "… in W. Weaver, W." goes on
_ENDING = 6  # characters from the end, in which the patterns for how a text ends find all that they look for
_PARTICLE = re.compile(
    r"(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|al|el|ul|bin|ibn|zu|zur|af)\b|d['’]|al-"
)


def by_line(rows: tuple[Row, ...]) -> list[Item]:
    """One a row; rows of link words, or of an address only, belong to the row before."""
    items: list[list[Row]] = []
    for row in rows:
        if row.text and items and _attaches(row.text):
            items[-1].append(row)
        elif row.text:
            items.append([row])
    return [Item(tuple(item)) for item in items]


def by_blank(rows: tuple[Row, ...]) -> list[Item]:
    """One a paragraph."""
    items: list[list[Row]] = []
    for paragraph in paragraphs(rows):
        if items and all(_attaches(row.text) for row in paragraph):
            items[-1].extend(paragraph)
        else:
            items.append(list(paragraph))
    return [Item(tuple(item)) for item in items]


def by_bullet(rows: tuple[Row, ...]) -> list[Item]:
    """One a bullet, of the kind and at the indent that is most common; inner bullets belong to the item."""
    bullets = [(bullet_of(row.text), row.indent) for row in rows if _is_bulleted(row.text)]
    if not bullets:
        return []
    bullet = Counter(bullet for bullet, _ in bullets).most_common(1)[0][0]
    indent = min(indent for found, indent in bullets if found == bullet)
    begins = _closed(rows, lambda row, _: bullet_of(row.text) == bullet and row.indent <= indent + 1)
    return _marked(begins, _is_bulleted)


def by_hanging_indent(rows: tuple[Row, ...]) -> list[Item]:
    """One begins at each row that stands furthest left."""
    left = _left(rows)
    return _closed(rows, lambda row, _: row.indent == left) if _indented(rows, left) > _FEW else []


def by_first_line_indent(rows: tuple[Row, ...]) -> list[Item]:
    """One begins at each row that is indented."""
    left = _left(rows)
    return _closed(rows, lambda row, _: row.indent > left) if _indented(rows, left) > _FEW else []


def by_links(rows: tuple[Row, ...]) -> list[Item]:
    """One ends at each row of link words."""
    if sum(is_only_links(row.text) for row in rows) < 2:
        return []
    return _cut(rows, lambda row, before: not is_only_links(row.text) and is_only_links(before.text))


def by_word_label(rows: tuple[Row, ...]) -> list[Item]:
    """One begins at each row with a label in brackets: "[Che73]"."""
    if sum(_has_word_label(row.text) for row in rows) < 2:
        return []
    return _marked(_closed(rows, lambda row, _: _has_word_label(row.text)), _has_word_label)


def by_start(rows: tuple[Row, ...]) -> list[Item]:
    """One begins at each row that begins with a name, where the row before was at its end.

    In an alphabetical list the order decides instead, also for rows that may begin one.
    """
    width = max((len(row.text) for row in rows), default=0)
    filled = [row for row in rows if row.text]
    weights = [_SURE, *(_beginning(row, before, width) for before, row in pairwise(filled))] if filled else []
    possible = [(row, weight) for row, weight in zip(filled, weights, strict=True) if weight]
    order = in_order([row.text for row, _ in possible], [weight for _, weight in possible], _SURE)
    if order is None:
        return _cut(rows, lambda row, before: _begins(row, before, width))
    starts = {id(possible[place][0]) for place in order}
    return _cut(rows, lambda row, _: id(row) in starts)


def _beginning(row: Row, before: Row, width: int) -> float:
    """How much a reference seems to begin at the row: surely, perhaps, or not (0)."""
    if _begins(row, before, width):
        return _SURE
    ended = _ends_in(_CLOSED, before.text) and not _ends_in(_OPEN, before.text)
    short = 20 * len(before.text) < 17 * width
    capital = row.text[0].isupper() or row.text[0].isdigit()
    return _PERHAPS if ended and capital and (short or starts_like_reference(row.text)) else 0.0


def by_bibitem(rows: tuple[Row, ...]) -> list[Item]:
    r"""One begins at each ``\bibitem`` (or ``\item``), of which it is the text."""
    if not any(is_latex_item(row.text) for row in rows):
        return []
    lines = tuple(row for row in rows if not row.text.startswith("%"))
    return _marked(_cut(lines, lambda row, _: is_latex_item(row.text)), is_latex_item)


_NUMBERED = 2.5  # a numbering is plainer still

# Each layout with the trust in it: a mark in front is plainer than white space, and that than the words alone.
LAYOUTS: tuple[tuple[Layout, float], ...] = (
    (by_bibitem, 2.0),
    (by_name_label, 2.0),
    (by_bullet, 1.8),
    (by_word_label, 1.8),
    (by_hanging_indent, 1.6),
    (by_blank, 1.5),
    (by_line, 1.2),
    (by_first_line_indent, 1.1),
    (by_links, 1.7),
    (by_start, 1.0),
)


def best_layout(rows: tuple[Row, ...]) -> tuple[float, list[Item]]:
    """The items of the layout that makes the most whole references of the rows, with what they are worth."""
    candidates = [(trust * worth(items), items) for layout, trust in LAYOUTS if (items := layout(rows))]
    return max(candidates, key=lambda candidate: candidate[0], default=(0.0, []))


def worth(items: Sequence[Item]) -> float:
    """How well the best stretch of the items does: whole ones add, fragments and melted ones take away."""
    best = total = 0.0
    for item in items:
        total = max(0.0, total + _wholeness(item) * (_NUMBERED if item.numbered else 1.0))
        best = max(best, total)
    return best


def _wholeness(item: Item) -> float:
    text = unlabelled(item.text)
    score = likeness(text)
    named = starts_like_reference(text) or text[:1] in "\"“„«‘'["
    whole = 1.0 if score >= LIKE and named else 0.7 if score >= LIKE + 0.5 else 0.0 if score >= UNLIKE else -1.0
    if _BAD_START.match(text) and not _PARTICLE.match(text):
        whole -= 1.0
    if _ends_in(_OPEN, text):
        whole -= 0.7
    return whole - (0.6 if item.marked else 1.2) * _inner_starts(item)


def _inner_starts(item: Item) -> int:
    """How many more references seem to begin inside the item."""
    latex = sum(is_latex_item(row.text) for row in item.rows[1:])
    rows = [row for row in item.rows if unlabelled(row.text)]
    width = max((len(row.text) for row in rows), default=0)
    return latex + sum(_begins(row, before, width) and likeness(row.text) >= LIKE for before, row in pairwise(rows))


def _begins(row: Row, before: Row, width: int) -> bool:
    text = without_bullet(row.text)
    if not starts_like_reference(text):
        return False
    if not before.text:
        return True
    short = 10 * len(before.text) < 7 * width
    ended = _ends_in(_CLOSED, before.text) and not _ends_in(_OPEN, before.text)
    if _ends_in(_INITIAL, before.text):
        return ended and short
    return ended and (short or before.text[-1] in '.])"”/®' or is_only_links(before.text) or before.text[-1].isdigit())


def _ends_in(ending: re.Pattern[str], text: str) -> bool:
    return ending.search(text, max(0, len(text) - _ENDING)) is not None


def _is_bulleted(text: str) -> bool:
    return has_bullet(text) and not is_only_links(text)


def _has_word_label(text: str) -> bool:
    return word_label_of(without_bullet(text)) is not None


def _marked(items: Sequence[Item], has_mark: Callable[[str], bool]) -> list[Item]:
    return [replace(item, marked=has_mark(item.rows[0].text)) for item in items]


def _attaches(text: str) -> bool:
    return is_only_links(text) or _ADDRESS_ONLY.fullmatch(text) is not None


def _indented(rows: Sequence[Row], left: int) -> float:
    """The share of rows that do not stand at the left."""
    filled = [row for row in rows if row.text]
    return sum(row.indent > left for row in filled) / len(filled) if filled else 0.0


def _left(rows: tuple[Row, ...]) -> int:
    return min((row.indent for row in rows if row.text), default=0)


def _cut(rows: tuple[Row, ...], begins: Callable[[Row, Row], bool]) -> list[Item]:
    """Cut before each row that begins an item, given the last row with text before it."""
    items: list[list[Row]] = []
    before = Row("")
    for row in rows:
        if row.text and (not items or begins(row, before)):
            items.append([])
        if items:
            items[-1].append(row)
        before = row if row.text else before
    return [Item(stripped(item)) for item in items]


def _closed(rows: tuple[Row, ...], begins: Callable[[Row, Row], bool]) -> list[Item]:
    """Like :func:`_cut`; what the last item's shape leaves over is cut by paragraphs."""
    items, rest = close_last(_cut(rows, begins))
    return [*items, *by_blank(rest)]
