"""An element of a page while it is open, and what it means for the text in it."""

from dataclasses import dataclass, field

from exporter.document import BOLD, ITALIC
from exporter.sources.html.block import Block
from exporter.sources.html.elements import (
    APART,
    BLOCKS,
    BOLD_CLASSES,
    BOLDS,
    ITALIC_CLASSES,
    ITALICS,
    ITEM_ROLES,
    LISTS,
    PART_CLASSES,
    PREFORMATTED,
    ROW_CLASSES,
    RUN_IN_CLASSES,
    SECTIONING,
)
from exporter.sources.html.items import is_entry
from exporter.sources.html.numbering import Numbering
from exporter.sources.html.tree import classes, style
from exporter.sources.html.visible import is_hidden
from exporter.text import has_any

_BOLD_LOOKS = ("font-weight:bold", "font-weight:700")
_ITEMS = ("li", "dd", "tr")


@dataclass(slots=True)
class Frame:
    """An open element.

    ``block`` and ``apart`` say how it parts lines, ``item`` that it holds one reference or a row of a table; then
    ``first`` is the number of its first block, ``marker`` its number in its list, and ``nested`` whether it holds other
    items. ``in_row`` and ``run_in`` are for what style sheets set in a row, ``panel`` for what is hidden and read all
    the same. ``starts`` are the first blocks of a row's cells, ``marked`` the numbered items of a list.
    """

    tag: str
    block: bool = False
    apart: bool = False
    item: bool = False
    preformatted: bool = False
    sectioned: bool = False
    panel: bool = False
    in_row: bool = False
    run_in: bool = False
    linked: bool = False
    lookup: bool = False
    quoted: bool = False
    emphasised: tuple[str, ...] = ()
    first: int = -1
    marker: str = ""
    nested: bool = False
    numbering: Numbering | None = None
    starts: list[int] = field(default_factory=list)
    marked: list[Block] = field(default_factory=list)


def frame_of(tag: str, given: dict[str, str], above: Frame) -> Frame:
    """What an element with these attributes means inside of another."""
    looks, names = style(given), classes(given)
    in_row = above.in_row or (tag in LISTS and not ROW_CLASSES.isdisjoint(names))
    run_in = in_row or (above.run_in and not PART_CLASSES.isdisjoint(names))
    block = (tag in BLOCKS and not run_in) or "display:block" in looks
    return Frame(
        tag,
        block=block,
        apart=tag in APART,
        item=tag in _ITEMS or given.get("role") in ITEM_ROLES or is_entry(block, given),
        preformatted=above.preformatted or tag in PREFORMATTED or "white-space:pre" in looks,
        sectioned=above.sectioned or tag in SECTIONING,
        panel=above.panel or is_hidden(given),
        in_row=in_row,
        run_in=above.run_in or not RUN_IN_CLASSES.isdisjoint(names),
        emphasised=() if block else _emphasis(tag, names, looks),
    )


def _emphasis(tag: str, names: frozenset[str], looks: str) -> tuple[str, ...]:
    italic = tag in ITALICS or "font-style:italic" in looks or not ITALIC_CLASSES.isdisjoint(names)
    bold = tag in BOLDS or has_any(looks, _BOLD_LOOKS) or not BOLD_CLASSES.isdisjoint(names)
    return ((ITALIC,) if italic else ()) + ((BOLD,) if bold else ())
