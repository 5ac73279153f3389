"""Dates that are stated in pieces, or in the manner of ISO 8601."""

import re

from exporter.reference import SEASONS, Date, month_named
from exporter.text import squeeze

_LETTERED = re.compile(r"(\d{4})\s?([A-Za-z])")
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?", re.DOTALL)


def month(text: str) -> int | None:
    """1 to 12 for an English month, its abbreviation or its number."""
    word = squeeze(text).strip(".").lower()
    if word.isascii() and word.isdigit():
        return int(word) if len(word) < 3 and 1 <= int(word) <= 12 else None
    return month_named(word)


def season(text: str) -> int | None:
    """1 (spring) to 4 (winter) for a season in English."""
    return SEASONS.get(squeeze(text).lower())


def date(year: str, within: str = "", day: str = "") -> Date | None:
    """The date of its pieces, as far as they go; ``within`` is a month or a season. A year that is none stays words."""
    year, day = squeeze(year), squeeze(day)
    if not (year.isascii() and year.isdigit() and 3 <= len(year) <= 4):
        return Date(literal=year) if year else None
    number = month(within)
    known = bool(number) and day.isascii() and day.isdigit() and len(day) < 3 and 1 <= int(day) <= 31
    return Date(int(year), number, int(day) if known else None, None if number else season(within))


def lettered(year: str) -> tuple[str, str]:
    """The year and the letter of "1996a"; any other words as they are, with no letter."""
    year = squeeze(year)
    match = _LETTERED.fullmatch(year)
    return (match[1], match[2]) if match else (year, "")


def iso(text: str) -> Date | None:
    """The date of "2014-05-03", with a time or without; other words stay as they are."""
    text = squeeze(text)
    match = _ISO.fullmatch(text)
    return date(*(part or "" for part in match.groups())) if match else date(text)
