"""Several partial records of one work made one: what stands earlier is believed before what stands later."""

from collections.abc import Iterable, Sequence
from dataclasses import fields

from exporter.csl import ItemType
from exporter.reference import Reference, changed
from exporter.text import fold

_BLANK = Reference()
_VARIABLES = tuple(each.name for each in fields(Reference) if each.name != "type")
# Where in its container a work is, is stated in one way: an article number beside pages of another source is no more.
_TOGETHER = {"page": "article_number", "article_number": "page"}


def joined(records: Iterable[Reference | None]) -> Reference | None:
    """One record of them all; ``None`` where nothing is known."""
    values: dict[str, object] = {}
    kind = ItemType.DOCUMENT
    for record in records:
        if record is None:
            continue
        stated = {name: value for name in _VARIABLES if (value := getattr(record, name)) != getattr(_BLANK, name)}
        values = {name: value for name, value in stated.items() if _TOGETHER.get(name) not in values} | values
        kind = record.type if kind is ItemType.DOCUMENT else kind
    if not values:
        return None
    return changed(Reference(type=kind), **values)  # type: ignore[arg-type]


def each_once(records: Iterable[Reference]) -> list[Reference]:
    """The records without those that state a work again: its DOI, or its title where there is none."""
    kept: list[Reference] = []
    seen: set[str] = set()
    for record in records:
        told = {name for name in (record.doi.lower(), fold(record.title)) if name}
        if not told or seen.isdisjoint(told):
            kept.append(record)
        seen |= told
    return kept


def only(values: Sequence[str]) -> str:
    """The value, if there is one alone: of several it cannot be known which is meant."""
    different = {value.lower(): value for value in values if value}
    return next(iter(different.values())) if len(different) == 1 else ""
