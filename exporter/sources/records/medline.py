"""What the fields of PubMed's records mean, in whichever of its formats they stand.

Source: National Library of Medicine, "MEDLINE/PubMed Data Element (Field) Descriptions".
"""

import re
from collections.abc import Iterable

from exporter.csl import ItemType
from exporter.reference import Date
from exporter.sources import typed
from exporter.text import squeeze

# MARC's codes of languages, by which PubMed names them, and their tags (ISO 639-1).
LANGUAGES = {
    "afr": "af", "ara": "ar", "bul": "bg", "cat": "ca", "chi": "zh", "cze": "cs", "dan": "da", "dut": "nl",
    "eng": "en", "est": "et", "fin": "fi", "fre": "fr", "geo": "ka", "ger": "de", "gre": "el", "heb": "he",
    "hin": "hi", "hrv": "hr", "hun": "hu", "ice": "is", "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko",
    "lat": "la", "lav": "lv", "lit": "lt", "mac": "mk", "nor": "no", "per": "fa", "pol": "pl", "por": "pt",
    "rum": "ro", "rus": "ru", "slo": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv", "tha": "th",
    "tur": "tr", "ukr": "uk", "vie": "vi", "wel": "cy",
}  # fmt: skip
# The types of publication that are no articles of a journal.
_TYPES = {
    "preprint": ItemType.ARTICLE,
    "newspaper article": ItemType.ARTICLE_NEWSPAPER,
    "academic dissertation": ItemType.THESIS,
}
# What tells a title from others that are the same: its place and years. A name may end in brackets of its own.
_QUALIFIER = re.compile(r"\s*\((?:[^()]*[,:][^()]*|\d{4})\)$")
_ORGAN = re.compile(r"\s+[:=]\s+(?=.*\b(?:official|journal of|publication of|organ of|preprint)\b).*", re.IGNORECASE)
_TRANSLATED = re.compile(r"\[(.*?)\.?\]\.?", re.DOTALL)
_CLOSE = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WITHIN = r"(?: ?(?P<{0}within>[A-Za-z]+)(?: (?P<{0}day>\d{{1,2}}))?)?"
_PUBLISHED = re.compile(
    rf"(?P<year>\d{{4}}){_WITHIN.format('')}"
    rf"(?P<range>-(?P<last_year>\d{{4}})?{_WITHIN.format('last_')}(?P<only_day>\d{{1,2}})?)?"
)


def kind(types: Iterable[str], *, in_book: bool = False, has_title: bool = True) -> ItemType:
    """The type of a record from its types of publication; ``in_book`` where it names the title of a book."""
    if in_book:
        return ItemType.CHAPTER if has_title else ItemType.BOOK
    return next((_TYPES[each.lower()] for each in types if each.lower() in _TYPES), ItemType.ARTICLE_JOURNAL)


def language(code: str) -> str:
    """The tag of a language ("de" of "ger"); an unknown code as it is, none for several and none."""
    return "" if code.lower() in ("mul", "und", "") else LANGUAGES.get(code.lower(), code)


def journal(title: str) -> str:
    """A journal's title without the place and years that tell it from others, and without whose organ it is."""
    return _ORGAN.sub("", _QUALIFIER.sub("", squeeze(title)))


def title(text: str, vernacular: str = "") -> str:
    """A title without its full stop. A translated one stands in brackets, behind the original where that is known."""
    text, vernacular = squeeze(text), squeeze(vernacular).removesuffix(".")
    if match := _TRANSLATED.fullmatch(text):
        return " ".join(filter(None, (vernacular, f"[{match[1]}]")))
    return text.removesuffix(".") or vernacular


def published(text: str) -> Date | None:
    """The date of publication: "2014 May 3", "2014 May-Jun", "2014 Spring", "20140503"; of other words the year."""
    text = _CLOSE.sub(r"\1-\2-\3", squeeze(text))
    match = _PUBLISHED.fullmatch(text)
    if not match:
        return typed.date(text[:4]) if text[:4].isdigit() and text[4:5] != "-" else typed.iso(text)
    year, within, day = match["year"], match["within"] or "", match["day"] or ""
    begin = typed.date(year, within, day)
    if not match["range"] or begin is None:
        return begin
    last_day = match["last_day"] or match["only_day"] or ""
    end = typed.date(match["last_year"] or year, match["last_within"] or within, last_day)
    return Date(begin.year, begin.month, begin.day, begin.season, end if end != begin else None)
