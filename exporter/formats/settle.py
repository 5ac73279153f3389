"""Values in the form in which a text file can hold them: where white space and odd parts end."""

from dataclasses import fields
from typing import Any

from exporter.formats import dates, names, pages
from exporter.formats.words import STATUS
from exporter.reference import Date, Names, Pages, Reference, changed
from exporter.text import squeeze

_NOT_TEXT = frozenset({"type", "foreign", "origin", "doubts", "confidence", "issued"})
_VARIABLES = tuple(each.name for each in fields(Reference) if each.name not in _NOT_TEXT)


def settled(reference: Reference) -> Reference:
    """The record with runs of white space made one space, and names, dates and pages in their written form."""
    values: dict[str, Any] = {}
    for variable in _VARIABLES:
        value = getattr(reference, variable)
        if value and (new := _settled(value)) != value:
            values[variable] = new
    reference = changed(reference, **values) if values else reference
    return _with_issued(reference)


def _settled(value: object) -> object:
    if isinstance(value, str):
        return squeeze(value)
    if isinstance(value, Names):
        people = (names.plain(name) for name in value)
        return Names(tuple(name for name in people if name.family or name.literal), value.others)
    if isinstance(value, Date):
        return typed(value)
    if isinstance(value, Pages):
        return reread(value)
    return tuple(word for each in value if (word := squeeze(each))) if isinstance(value, tuple) else value


def typed(date: Date) -> Date | None:
    """The date without what no calendar has, words that are a date typed; ``None`` if nothing is left."""
    if date.literal:
        date = dates.from_year(date.literal)
    return date if date.literal else dates.from_edtf(dates.to_edtf(date))


def reread(page: Pages) -> Pages:
    """The pages as their text reads: ranges if it is ranges, else words."""
    text = pages.to_text(page, "–")
    return pages.from_text(text) if text else Pages()


def _with_issued(reference: Reference) -> Reference:
    """A status that stands in the place of the year is the status; "1983a" is a year and a letter."""
    if reference.issued is None:
        return reference
    year, letter = dates.split_letter(squeeze(reference.issued.literal))
    if letter:
        return changed(reference, issued=dates.from_words(year), year_suffix=letter)
    if year.lower() in STATUS:
        return changed(reference, issued=None, status=reference.status or year.lower())
    return changed(reference, issued=typed(reference.issued))
