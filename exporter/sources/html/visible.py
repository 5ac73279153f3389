"""What of a page its own HTML says is not read: menus, scripts, what is hidden."""

import re

from exporter.sources.html.elements import LANDMARKS, SILENT, SILENT_ROLES, UNSEEN_CLASSES
from exporter.sources.html.tree import Node, classes, style
from exporter.text import squeeze

_ARROWS = frozenset("↵↑⇑^←↩⤴⬆▲")
_FEW = 3  # items of a list
_LABEL_CLASS = "label"  # ScienceDirect's
_LABEL = re.compile(
    r"\D{2,100}[\s,]\(?(?:\d{4}[a-z]?(?:[/–-]\d{2,4})?|n\.\s?d\.?(?:-?[a-z])?|in press|forthcoming)\)?", re.IGNORECASE
)
_LONG = 60  # characters that an item has on average: a reference has more, an entry of a menu fewer


def is_silent(tag: str, given: dict[str, str], sectioned: bool) -> bool:
    """Whether nothing in the element is text of the page; ``sectioned`` if it stands in a section or an article."""
    if tag in SILENT or (tag in LANDMARKS and not sectioned):
        return True
    return "role" in given and not SILENT_ROLES.isdisjoint(given["role"].lower().split())


def is_way_back(node: Node, given: dict[str, str]) -> bool:
    """Whether a link is the arrow that leads from a reference back into the text."""
    return given.get("href", "").startswith("#") and node.text().strip() in _ARROWS


def is_label_of_names(node: Node, given: dict[str, str]) -> bool:
    """Whether it is a reference's label of names and year ("Meyer and Rowan, 1977"), which the reference says again."""
    if "class" not in given or _LABEL_CLASS not in classes(given):
        return False
    return _LABEL.fullmatch(squeeze(node.text())) is not None


def is_hidden(given: dict[str, str]) -> bool:
    """Whether the element is not shown, by its attributes or by a class of a common style sheet."""
    if "hidden" in given or given.get("aria-hidden", "").lower() == "true":
        return True
    if "style" in given and ("display:none" in style(given) or "visibility:hidden" in style(given)):
        return True
    return "class" in given and not UNSEEN_CLASSES.isdisjoint(classes(given))


def is_closed_panel(node: Node) -> bool:
    """Whether what is hidden is a list that a click would open: references lie in such on many pages."""
    items = len(node.css("li, p, dd, tr"))
    return items >= _FEW and len(node.text()) >= _LONG * items
