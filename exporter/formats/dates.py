"""Dates as the formats write them, each pair of functions inverse to the other.

EDTF is ISO 8601-2, level 1, as biblatex reads it (biblatex manual, "Date and Time Specifications"); the
words are what BibTeX's ``year`` and RIS's ``PY`` hold ("c. 1850", "[1850]", "44 BC", "2019--2020"); in catalogues the
"c" that touches the year is for copyright ("c2001").
"""

import re
from dataclasses import replace

from exporter import reference
from exporter.reference import Date
from exporter.text import squeeze

MONTHS = tuple(name[:3].lower() for name in reference.MONTHS)  # BibTeX's macros
SEASONS = ("Spring", "Summer", "Autumn", "Winter")
_FLAGS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_MARKS = {mark: flags for flags, mark in _FLAGS.items()}

_EDTF = re.compile(
    r"""(?P<year> -?\d{4} | [Yy]-?\d{5,9} )
        (?: -(?P<month>\d\d?) (?: -(?P<day>\d\d?) )? )?
        (?P<mark> [~?%]? )""",
    re.VERBOSE,
)
_WORDS = re.compile(
    r"""(?P<open>\[)? \s* (?:(?P<circa>(?:c|ca|circa)\.?(?=\s)|(?:c\.|(?:ca|circa)\.?)(?=\d))|[c©](?=\d))? \s*
        (?P<first>\d{1,6}) (?P<first_bc>\s*B\.?C\.?(?:E\.?)?)?
        (?: \s*[-–—]{1,3}\s* (?P<last>\d{1,6}) (?P<last_bc>\s*B\.?C\.?(?:E\.?)?)? )?
        \s* (?P<doubt>\?)? \s* (?(open)\])""",
    re.VERBOSE | re.IGNORECASE,
)
_LETTERED = re.compile(r"(\d{4})([a-z])")
_FOUR_DIGITS = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_SLASHES = re.compile(r"(\d{4})(?:/(\d{0,2}))?(?:/(\d{0,2}))?(?:/(.*))?")
_MONTH_DAY = re.compile(r"(?:(\d{1,2})\.?\s+)?([^\W\d]{3,})\.?(?:[\s~]+(\d{1,2}))?,?(?:\s+\d{4})?")


def to_edtf(date: Date) -> str:
    """The date in EDTF; empty where there is none to write: a date in words, or one without a year."""
    if date.year is None or date.literal:
        return ""
    end = to_edtf(date.end) if date.end else ""
    return _point(date) + (f"/{end}" if end else "")


def _point(date: Date) -> str:
    year = date.year or 0
    text = f"{year:05d}" if year < 0 else f"{year:04d}"
    if len(text.lstrip("-")) > 4:
        text = f"Y{text}"
    if date.season:
        text += f"-{20 + date.season}"
    elif date.month:
        text += f"-{date.month:02d}" + (f"-{date.day:02d}" if date.day else "")
    return text + _FLAGS[date.circa, date.uncertain]


def from_edtf(text: str) -> Date | None:
    """The date that an EDTF string names, or ``None`` if it is no such string."""
    first, slash, last = text.strip().partition("/")
    start, end = _from_point(first), _from_point(last)
    if not slash:
        return start
    return replace(start, end=end) if start and end else None


def _from_point(text: str) -> Date | None:
    match = _EDTF.fullmatch(text)
    if not match:
        return None
    month, day = int(match["month"] or 0), int(match["day"] or 0)
    circa, uncertain = _MARKS[match["mark"]]
    date = Date(year=int(match["year"].lstrip("Yy")), circa=circa, uncertain=uncertain)
    if 21 <= month <= 24 and not day:
        return replace(date, season=month - 20)
    if month > 12 or day > 31 or (match["month"] and not month) or (match["day"] and not day):
        return None
    return replace(date, month=month or None, day=day or None)


def to_words(date: Date, dash: str = "--") -> str:
    """The year or the years, as a style prints them; a date in words gives its words."""
    if date.literal or date.year is None:
        return date.literal
    text = ("c. " if date.circa else "") + _year_words(date.year)
    if date.end and date.end.year is not None and date.end.year != date.year:
        text += dash + _year_words(date.end.year)
    return f"[{text}]" if date.uncertain else text


def _year_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def from_words(text: str) -> Date:
    """The date that the words name, as far as it goes into years; other words stay as they are.

    "2019-20" are two years, "2020-03" a month.
    """
    text = squeeze(text)
    match = _WORDS.fullmatch(text)
    if not match:
        return from_edtf(text) or Date(literal=text)
    first = _year(match["first"], match["first_bc"])
    last = _last_year(match["first"], match["last"] or "", match["last_bc"]) if match["last"] else None
    if match["last"] and last is None:
        return from_edtf(text) or Date(literal=text)
    end = Date(year=last) if match["last"] else None
    return Date(first, end=end, circa=bool(match["circa"]), uncertain=bool(match["open"] or match["doubt"]))


def _last_year(first: str, last: str, bc: str | None) -> int | None:
    """The year that closes a range, written out; ``None`` if short digits do not make a later one."""
    if bc or len(last) >= len(first):
        return _year(last, bc)
    whole = int(first[: -len(last)] + last)
    return whole if whole > int(first) else None


def _year(digits: str, bc: str | None) -> int:
    return 1 - int(digits) if bc else int(digits)


def split_letter(text: str) -> tuple[str, str]:
    """("1983", "a") of "1983a"; the text and nothing of any other."""
    match = _LETTERED.fullmatch(text.strip())
    return (match[1], match[2]) if match else (text, "")


def month_number(text: str) -> int | None:
    """1 to 12 for an English month, its abbreviation or its number; ``None`` for anything else."""
    word = text.strip(" .~").lower()
    if word.isascii() and word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    return reference.month_named(word)


def with_month(date: Date, month: str, day: str = "") -> Date | None:
    """The date with BibTeX's ``month`` and ``day`` added; ``None`` if they cannot be understood."""
    first, _, last = month.replace("--", "/").replace("–", "/").replace("-", "/").partition("/")
    if season := reference.SEASONS.get(month.strip().lower()):
        return replace(date, season=season)
    number, word_day = month_number(first), day.strip()
    if number is None and (match := _MONTH_DAY.fullmatch(first.strip())):
        number, word_day = month_number(match[2]), match[1] or match[3] or word_day
    if number is None or date.year is None or (word_day and not word_day.isdecimal()):
        return None
    end = replace(date, month=month_number(last), end=None) if last else date.end
    if end and end.month is None and last:
        return None
    return replace(date, month=number, day=_valid_day(word_day), end=end)


def _valid_day(text: str) -> int | None:
    return int(text) if text.isdecimal() and 1 <= int(text) <= 31 else None


def to_ris(date: Date) -> tuple[str, str]:
    """``PY`` and ``DA``: never words, because Zotero mangles them; a year among them alone; season in ``DA``."""
    if date.literal or date.year is None:
        years = _FOUR_DIGITS.findall(date.literal)
        return years[0] if years else "", ""
    year = to_words(replace(date, uncertain=False), "-")
    if date.end and date.end.year != date.year:
        return year, ""
    if date.season:
        return year, SEASONS[date.season - 1]
    day = Date(date.year, date.month, date.day)
    return year, to_slashes(day) if date.month and 1000 <= date.year <= 9999 else ""


def from_ris(year: str, date: str) -> Date | None:
    """The date of ``PY`` and ``DA``, of which either may be empty or hold what programs put there."""
    found = from_year(year) if year else None
    if not date:
        return found
    exact = from_slashes(date)
    if found is None or found.year is None:
        return exact if exact.year is not None else found or exact
    if exact.year == found.year:
        return replace(exact, circa=found.circa, uncertain=found.uncertain)
    return with_month(found, date) or found


def from_year(text: str) -> Date:
    """The date in the place of a year: words before EDTF, because "2020-21" means no season there."""
    words = from_words(text)
    return from_slashes(text) if words.literal else words


def to_slashes(date: Date) -> str:
    """RIS's "YYYY/MM/DD/", or EDTF if it is no plain day, month or year; empty for words."""
    plain = Date(year=date.year, month=date.month, day=date.day)
    if date != plain or date.year is None or not 1000 <= date.year <= 9999:
        return to_edtf(date)
    if not date.month:
        return str(date.year)
    return f"{date.year}/{date.month:02d}/" + (f"{date.day:02d}/" if date.day else "")


def from_slashes(text: str) -> Date:
    """The date of a RIS tag; what comes after the third slash is its words for the month, if it lacks one."""
    text = squeeze(text)
    if edtf := from_edtf(text):
        return edtf
    match = _SLASHES.fullmatch(text)
    if not match:
        return _day_month_year(text) or from_words(text)
    month = int(match[2] or 0) or month_number(match[4] or "")
    season = reference.SEASONS.get((match[4] or "").strip().lower()) if not month else None
    if month and month > 12:
        return Date(literal=text)
    return Date(
        year=int(match[1]), month=month or None, day=_valid_day(match[3] or "") if month else None, season=season
    )


def _day_month_year(text: str) -> Date | None:
    years = _FOUR_DIGITS.findall(text)
    if len(years) != 1:
        return None
    return with_month(Date(year=int(years[0])), squeeze(text.replace(years[0], " ")).strip(" ,"))
