"""A citation template as a record: the parameters of Citation Style 1 in CSL's vocabulary."""

import re
from typing import Any

from exporter.csl import ItemType as T
from exporter.reference import Date, Names, Reference
from exporter.sources import typed
from exporter.sources.wikitext import dates
from exporter.sources.wikitext.kinds import KINDS, LANGUAGES, OPEN
from exporter.sources.wikitext.people import names
from exporter.sources.wikitext.values import Values

_PART = ("chapter", "contribution", "entry", "article", "section")
_PERIODICAL = ("journal", "newspaper", "magazine", "periodical", "container", "work", "website", "encyclopedia",
               "encyclopaedia", "dictionary", "series-title", "mailinglist", "newsgroup", "program")  # fmt: skip
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SCRIPT = re.compile(r"^[a-z]{2,3}:\s*")
_DEGREES = re.compile(r"ph\.?\s?d|d\.?\s?phil|doctor", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_PREPRINTS = {"arxiv": "arXiv", "eprint": "arXiv", "biorxiv": "bioRxiv", "medrxiv": "medRxiv", "ssrn": "SSRN"}


def record(values: Values) -> Reference | None:
    """The record of a citation; ``None`` where it names no work."""
    kind = _kind(values)
    fields: dict[str, Any] = {
        **_people(values),
        **_titles(values, kind),
        **_dates(values),
        **_places(values),
        **_numbers(values, kind),
        **_imprint(values, kind),
        **_identifiers(values),
        "language": _language(values.text("language", "lang", "in")),
        "note": values.text("others"),
    }
    found = Reference(type=kind, **fields)
    if found.title or found.container_title or (found.url and found.author):
        return found
    return None


def _kind(values: Values) -> T:
    kind = KINDS.get(values.template, T.DOCUMENT)
    if values.template in OPEN:
        kind = _told(values)
    if kind is T.BOOK and (values.has(*_PART[:-1]) or (values.template == "literatur" and values.has("container"))):
        return T.CHAPTER
    if kind is T.ENTRY_ENCYCLOPEDIA and values.has("dictionary"):
        return T.ENTRY_DICTIONARY
    return kind


def _told(values: Values) -> T:
    """What the parameters tell, in the order of how sure they are."""
    if "diss" in values.text("type").lower() or values.has("degree"):
        return T.THESIS
    if values.has("newspaper"):
        return T.ARTICLE_NEWSPAPER
    if values.has("magazine"):
        return T.ARTICLE_MAGAZINE
    if values.has("encyclopedia", "encyclopaedia", "dictionary"):
        return T.ENTRY_ENCYCLOPEDIA
    if values.has("conference", "book-title", "booktitle"):
        return T.PAPER_CONFERENCE
    if values.has("journal", "periodical") or _is_article(values):
        return T.ARTICLE_JOURNAL
    if values.has("publisher", "isbn", "edition", "location", *_PART):
        return T.BOOK
    if values.has("arxiv", "eprint"):
        return T.ARTICLE
    return T.WEBPAGE if values.has("url") else T.BOOK if values.template == "literatur" else T.DOCUMENT


def _is_article(values: Values) -> bool:
    """{{Literatur}}: what is held by something without editors and a house is an article."""
    held = values.has("container") or (values.has("work") and values.has("volume", "issue"))
    return held and not values.has("publisher", "editors", "editor", "editor-last", "isbn")


def _people(values: Values) -> dict[str, Names]:
    display = values.text("display-authors", "displayauthors")
    author = names(values.raw, "author", display)
    if values.has("contributor", "contributor-last"):  # the author of the part; the book has its own
        return {
            "author": names(values.raw, "contributor"),
            "container_author": author,
            "editor": names(values.raw, "editor", values.text("display-editors")),
            "translator": names(values.raw, "translator"),
        }
    return {
        "author": author,
        "director": names(values.raw, "director"),
        "editor": names(values.raw, "editor", values.text("display-editors")),
        "translator": names(values.raw, "translator"),
    }


def _titles(values: Values, kind: T) -> dict[str, str]:
    title, script = values.text("title"), _SCRIPT.sub("", values.text("script-title"))
    if subtitle := values.text("subtitle"):
        title = f"{title}: {subtitle}"
    part, container = values.text(*_PART[:-1]), values.text(*_PERIODICAL)
    translated = values.text("trans-title")
    book = values.text("book-title", "booktitle")
    if part and kind in (T.CHAPTER, T.PAPER_CONFERENCE, T.ENTRY_ENCYCLOPEDIA, T.ENTRY_DICTIONARY, T.REPORT, T.WEBPAGE):
        translated = values.text("trans-chapter")
        title, container = part, title or container
    if kind is T.THESIS:
        container = ""
    found = {
        "title": title or script,
        "original_title": (script if title else "") or values.text("original-title"),
        "translated_title": translated,
        "container_title": book or container,
        "collection_title": values.text("series"),
        "collection_number": values.text("series-number", "series-no"),
        "event_title": values.text("conference", "event"),
    }
    if not found["title"] and kind in (T.ENTRY_ENCYCLOPEDIA, T.BOOK) and found["container_title"]:
        found["title"], found["container_title"] = found["container_title"], ""
    return found


def _dates(values: Values) -> dict[str, Any]:
    issued, letter = _issued(values)
    return {
        "issued": issued,
        "year_suffix": letter,
        "accessed": dates.read(values.text("access-date", "accessdate"))[0],
        "original_date": _year(values.text("orig-date", "orig-year", "origyear", "origdate")),
    }


def _issued(values: Values) -> tuple[Date | None, str]:
    """The date; a year with month and day beside it; else when it was put out."""
    date, letter = dates.read(values.text("date"))
    year, year_letter = dates.read(values.text("year"))
    if date is None and year and year.year and values.has("month"):
        written = " ".join(filter(None, (values.text("day"), values.text("month"), values.text("year"))))
        whole, _ = dates.read(written)
        year = whole if whole and whole.year else year
    if date is None or (date.literal and year):
        date, letter = year, year_letter
    return date or dates.read(values.text("publication-date"))[0], letter or year_letter


def _year(text: str) -> Date | None:
    date = dates.read(text)[0]
    if date and date.literal:
        years = _DIGITS.findall(text)
        return Date(int(years[0])) if len(years) == 1 and len(years[0]) == 4 else None
    return date


def _places(values: Values) -> dict[str, Any]:
    text, number = values.text("pages", "page", "pp", "p"), values.text("article-number", "articleno")
    if number or not text:
        return {"page": typed.pages(text or values.text("at")), "article_number": number}
    page, number = typed.page_or_article(text)
    return {"page": page, "article_number": number}


def _numbers(values: Values, kind: T) -> dict[str, str]:
    number = values.text("number", "issue") if kind in (T.REPORT, T.PATENT, T.STANDARD) else ""
    return {
        "volume": values.text("volume"),
        "issue": "" if number else values.text("issue", "number"),
        "number": number,
        "edition": typed.edition(values.text("edition").rstrip(".")),
        "section": values.text("section", "department"),
        "number_of_pages": values.text("total-pages"),
        "version": values.text("version"),
    }


def _imprint(values: Values, kind: T) -> dict[str, str]:
    genre = values.text("type", "thesistype")
    if degree := values.text("degree"):
        genre = "PhD thesis" if _DEGREES.match(degree) else f"{degree} thesis"
    if kind is T.THESIS and not values.has("degree") and genre.lower() in ("thesis", "dissertation", "diss.", "diss"):
        genre = ""
    if values.template == "cite press release":
        genre = genre or "Press release"
    return {
        "publisher": values.text("publisher", "institution", "school", "university", "publisher-name"),
        "publisher_place": values.text("location", "place", "publication-place"),
        "genre": genre,
        "source": values.text("via"),
    }


def _identifiers(values: Values) -> dict[str, str]:
    found = {
        "doi": typed.doi(values.text("doi")),
        "pmid": values.text("pmid"),
        "pmcid": typed.pmcid(values.text("pmc")),
        "isbn": typed.isbn(values.text("isbn")),
        "issn": typed.issn([values.text("issn"), values.text("eissn")]),
        "url": values.address("url", "chapter-url", "contribution-url", "archive-url", "archiveurl"),
    }
    if not found["url"] and (jstor := values.text("jstor")):
        found["url"] = f"https://www.jstor.org/stable/{jstor}"
    if not found["url"] and (handle := values.text("hdl")):
        found["url"] = f"https://hdl.handle.net/{handle}"
    name = next((each for each in _PREPRINTS if values.has(each)), "")
    if name:
        number = values.text(name).removeprefix("arXiv:")
        found |= {"archive": _PREPRINTS[name], "archive_location": number.partition(" ")[0]}
        found["archive_collection"] = values.text("class")
    return found


def _language(text: str) -> str:
    first = text.partition(",")[0].strip()
    return LANGUAGES.get(first.lower(), first if _TAG.fullmatch(first) else text)
