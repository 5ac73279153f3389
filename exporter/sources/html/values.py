"""Values that a page states as words: titles with marks in them, dates in the manner of ``citation_`` tags."""

import re

from exporter.reference import Date
from exporter.sources import typed
from exporter.text import DASH_CLASS, squeeze, without_entities

_MARK = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?[-/.]?(?:[T\s]\d{1,2}:.*)?")
_YEARS = re.compile(rf"(\d{{4}})\s?[{DASH_CLASS}/]\s?(\d{{4}})")
_NAMED_MONTH = re.compile(
    r"(?:(?P<first>\d{1,2})\s)?(?P<month>[A-Za-z]{3,9})\.?,?\s(?:(?P<day>\d{1,2}),?\s)?(?P<year>\d{4})"
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})\s(?P<month>[A-Za-z]{3,9})\.?(?:\s(?P<day>\d{1,2}))?")


def words_of(value: str) -> str:
    """The words of a value, without marks of HTML in it, entities read, one space between words."""
    if "<" in value:
        value = _MARK.sub("", value)
    return squeeze(without_entities(value))


def date_of(text: str) -> tuple[Date | None, str]:
    """The date, and the letter of "1996a"; words that are no date stay words."""
    text = squeeze(text)
    if match := _DATE.fullmatch(text):
        return typed.date(*(part or "" for part in match.groups())), ""
    if match := _YEARS.fullmatch(text):
        return Date(int(match[1]), end=Date(int(match[2]))), ""
    year, letter = typed.lettered(text)
    if letter:
        return typed.date(year), letter
    match = _NAMED_MONTH.fullmatch(text) or _YEAR_FIRST.fullmatch(text)
    if match and (typed.month(match["month"]) or typed.season(match["month"])):
        known = match.groupdict()
        return typed.date(match["year"], match["month"], known.get("first") or match["day"] or ""), ""
    return (Date(literal=text) if text else None), ""
