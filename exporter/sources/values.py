"""Names, pages, dates and addresses as the records of other programs spell them: few forms, and each is sure."""

import re

from exporter.reference import Date, Name, Names, PageRange, Pages
from exporter.text import squeeze

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_NUMERIC = re.compile(r"(\d{4})[-/](\d{1,3})(?:[-/](\d{1,3}))?[-/]?")  # 2021-6-25, EndNote's 2009/001/001
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([^\W\d]{3,})\.?(?:\s+\d{4})?")
_MONTH_FIRST = re.compile(r"([^\W\d]{3,})\.?(?:\s+(\d{1,2}))?(?:,?\s+\d{4})?")
_YEAR = re.compile(r"\d{4}")
_RANGE = re.compile(r"([^\s,;–—-]+)\s*[-–—]+\s*([^\s,;–—-]+)")
_LABEL = re.compile(r"[^\s,;–—]+")
_LETTERS_DIGITS = re.compile(r"(\D*)(\d+)")
_DOI = re.compile(r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def name(text: str) -> Name:
    """A name written as "Family, Given" or "Family, Given, Suffix"; words without a comma are an institution.

    So is what ends in a comma, which is how EndNote marks one (EndNote manual, "Corporate authors").
    """
    parts = [squeeze(part) for part in text.split(",")]
    family, given, suffix = (*parts, "", "")[:3]
    if not given and (" " in family or len(parts) > 1):
        return Name(literal=family)
    small = _small_words(family)
    return Name(
        family=family[len(small) :].strip(), given=given, non_dropping_particle=small, suffix=suffix if given else ""
    )


def _small_words(family: str) -> str:
    """The particle in front of a family name: words in lower case before one that is not."""
    words = family.split(" ")
    count = next((index for index, word in enumerate(words) if not word[:1].islower()), 0)
    return " ".join(words[:count])


def names(texts: list[str]) -> Names:
    """The names in order; "et al." among them says that there are others."""
    found = [text for text in map(squeeze, texts) if text.strip(" ,")]
    people = [text for text in found if text.lower().strip(" .,") not in ("et al", "others")]
    return Names(tuple(map(name, people)), others=len(people) < len(found))


def pages(text: str) -> Pages:
    """The pages that the text names, the last one written out in full ("337-60" ends at 360); or its words."""
    ranges = [_range(part) for part in re.split(r"\s*[,;]\s*", squeeze(text)) if part]
    whole = tuple(part for part in ranges if part)
    return Pages(whole) if whole and len(whole) == len(ranges) else Pages(literal=squeeze(text))


def _range(text: str) -> PageRange | None:
    if match := _RANGE.fullmatch(text):
        return PageRange(match[1], _in_full(match[1], match[2]))
    return PageRange(text) if _LABEL.fullmatch(text) else None


def _in_full(first: str, last: str) -> str:
    start, end = _LETTERS_DIGITS.fullmatch(first), _LETTERS_DIGITS.fullmatch(last)
    if not start or not end or end[1] not in ("", start[1]) or len(end[2]) >= len(start[2]):
        return last
    return start[1] + start[2][: -len(end[2])] + end[2]


def date(year: str, words: str = "") -> Date | None:
    """The date of a year and of words beside it ("June 12", "2021-6-25", "Spring"); a year in words keeps them."""
    year = squeeze(year)
    alone = _NUMERIC.fullmatch(squeeze(words))
    if not year and alone:
        year = alone[1]
    if not year:
        found = _YEAR.search(words)
        year = found[0] if found else ""
    if not _YEAR.fullmatch(year):
        return Date(literal=year) if year else None
    number = int(year)
    month, day = _month_and_day(squeeze(words), number)
    season = _SEASONS.get(squeeze(words).lower().removesuffix(f" {year}"))
    return Date(number, month, day, season)


def _month_and_day(words: str, year: int) -> tuple[int | None, int | None]:
    if match := _NUMERIC.fullmatch(words):
        if int(match[1]) != year:
            return None, None
        month, day = int(match[2]), int(match[3] or 0)
    elif match := _DAY_FIRST.fullmatch(words):
        month, day = _month(match[2]), int(match[1])
    elif match := _MONTH_FIRST.fullmatch(words):
        month, day = _month(match[1]), int(match[2] or 0)
    else:
        return None, None
    if not 1 <= month <= 12:
        return None, None
    return month, day if 1 <= day <= 31 else None


def _month(word: str) -> int:
    """1 to 12 for an English month or its abbreviation, 0 for anything else."""
    short = word.lower()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def doi(text: str) -> str:
    """The bare DOI of a text that is one, also as an address or behind "doi:"; else nothing."""
    match = _DOI.fullmatch(squeeze(text))
    return match[1] if match else ""
