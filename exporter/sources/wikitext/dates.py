"""Dates as editors of Wikipedia write them (Manual of Style, "Dates and numbers"; German ones too)."""

import re
from dataclasses import replace

from exporter.reference import Date
from exporter.sources import typed
from exporter.text import squeeze

_MONTHS = {
    "januar": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12, "janvier": 1,
    "février": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10,
    "novembre": 11, "décembre": 12, "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7,
    "agosto": 8, "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12, "jänner": 1, "sept": 9,
}  # fmt: skip
_YEAR = r"(?P<year>\d{3,4})(?P<letter>[a-z])?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<about>c\.|ca\.|circa)?\s*{_YEAR}(?:\s?[–/-]\s?(?P<last>\d{{2,4}}))?",
        rf"{_YEAR}-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?:T.*)?",
        rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?(?:\s?[–-]\s?(?P<endday>\d{{1,2}})\.?)?\s+(?:de\s+)?(?P<month>[^\W\d_]+)\.?,?"
        rf"(?:\s+(?:de\s+)?|\s){_YEAR}",
        rf"(?P<month>[^\W\d_]+)\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[–-]\s?(?P<endday>\d{{1,2}}))?,\s*{_YEAR}",
        rf"(?P<month>[^\W\d_]+)\.?(?:\s?[–/-]\s?(?P<endmonth>[^\W\d_]+)\.?)?,?\s+(?:de\s+)?{_YEAR}",
        rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    )
)


def read(text: str) -> tuple[Date | None, str]:
    """The date and the letter behind its year ("2014a"); words that are none stay as they are."""
    text = squeeze(text)
    if not text:
        return None, ""
    for form in _FORMS:
        match = form.fullmatch(text)
        date = _date(match.groupdict()) if match else None
        if match and date:
            return date, (match["letter"] or "")
    return Date(literal=text), ""


def _date(parts: dict[str, str | None]) -> Date | None:
    date = Date(int(parts["year"] or 0), circa=bool(parts.get("about")))
    if parts.get("last"):
        return _years(date, parts["last"] or "")
    word = parts.get("month") or ""
    if not word:
        return date
    date = replace(date, month=_month(word), season=typed.season(word))
    if not date.month and not date.season:
        return None
    if parts.get("day"):
        date = replace(date, day=int(parts["day"] or 0))
    if (not date.month and date.day) or (date.day is not None and not 1 <= date.day <= 31):
        return None
    if parts.get("endday"):
        return replace(date, end=replace(date, day=int(parts["endday"] or 0)))
    if parts.get("endmonth"):
        last = _month(parts["endmonth"] or "")
        return replace(date, end=replace(date, month=last)) if last and date.month else None
    return date


def _years(date: Date, last: str) -> Date | None:
    """A span of years; the last may be short: "2013–14"."""
    first = str(date.year)
    end = int(first[: len(first) - len(last)] + last)
    return replace(date, end=Date(end)) if date.year and end > date.year else None


def _month(word: str) -> int | None:
    return _MONTHS.get(word.lower()) or typed.month(word)
