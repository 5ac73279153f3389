"""A house: what one author or journal does everywhere, by chance of what the CSL styles do not have."""

import random
import re
from dataclasses import dataclass

from training.corpus import Piece
from training.render import people
from training.render.pools import lines
from training.render.record import Date, Record
from training.render.speech import speeches

_DOI_WORDS = (
    "doi:", "doi: ", "DOI: ", "DOI ", "https://doi.org/", "https://doi.org/", "http://dx.doi.org/", "doi ", "",
)  # fmt: skip
_MONTH_DATES = ("{M} {y}", "{y}, {M}", "{m} {y}", "{m}. {y}", "{y} {m}", "{M}, {y}")
_ORDINALS = ("", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")
_NTH = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")
_PAGE_DASHES = ("-", "–", "–", "-", "--", " - ", " – ", "—", "‐")
_REPEATED = ("———", "———.", "—", "___", "-----", "––––", "--")
_KEPT_DIGITS = {"whole": 9, "two": 2, "one": 1}
# Names of fields in layouts that are not those of their labels.
_LABELS = {
    "quoted": "title", "series": "collection-title", "words": "date", "pages": "note", "language": "note",
    "meeting": "booktitle",
}  # fmt: skip
_SERIES_OF_PAPERS = frozenset(lines("paper-series"))
_MEETING = re.compile(r"Conference|Symposium|Workshop|Meeting|Congress|Tagung|Kongress")
_NO_MEETING = re.compile(r"\b(?:Proc\w*|Papers|Record|Studies|Advances|Atti|Actes|Annals)\b|^(?:The|An?|Working) ")
_QUOTE = re.compile('[“”"„«»]')


@dataclass(frozen=True, slots=True)
class House:
    """The habits by which fields and words are printed."""

    language: str
    authors: people.NameStyle
    editors: people.NameStyle
    quotes: str
    inside: bool  # the comma stands inside the quotes
    dash: str
    shortened: str  # last pages: "101-19", "101-9" or whole
    words: dict[str, str]
    date: str
    month_date: str
    accessed: str
    edition: str
    doi: str
    abbreviates: bool
    letter: str  # behind the year
    repeated: str  # a dash in place of the authors

    def word(self, name: str, record: Record) -> str:
        """A word of the house; "eds" agrees in number."""
        if name == "doi":
            return self.doi
        return self.words["ed" if name == "eds" and len(record.editors) == 1 else name]

    def field(self, record: Record, name: str, mark: str) -> list[Piece]:
        """The pieces of a field, or none if it is empty."""
        value = self._value(record, name)
        if not value:
            return []
        if name == "quoted":
            return self._quoted(value, mark)
        label = _LABELS.get(name, name)
        if name == "genre" and value in _SERIES_OF_PAPERS:
            label = "collection-title"
        ended = mark and mark in ".," and value[-1] in "?!"
        return [Piece(value, label), *([Piece(mark)] if mark and not ended else [])]

    def _quoted(self, title: str, mark: str) -> list[Piece]:
        middle = len(self.quotes) // 2
        opening, closing = ("« ", " »") if self.quotes == "« »" else (self.quotes[:middle], self.quotes[middle:])
        if any(quote in title for quote in self.quotes.strip()):
            title = _QUOTE.sub('"' if "'" in self.quotes else "'", title)
        mark = "" if title[-1] in "?!" and mark in ".," else mark
        return [Piece(opening), Piece(title, "title"), Piece(mark + closing if self.inside else closing + mark)]

    def _value(self, record: Record, name: str) -> str:
        """What the house prints for a field; nothing if the record does not have it."""
        for special in (self._named, self._timed, self._numbered):
            if (value := special(record, name)) is not None:
                return value
        return str(getattr(record, name))

    def _named(self, record: Record, name: str) -> str | None:
        match name:
            case "author":
                return self.repeated or people.printed(record.authors, self.authors)
            case "editor" | "translator":
                return people.printed(record.editors if name == "editor" else record.translators, self.editors)
            case "journal" | "booktitle":
                short = record.container_short if self.abbreviates else ""
                return (short or record.container) if (record.kind == "article") == (name == "journal") else ""
            case "quoted":
                return record.title
            case "meeting":
                fits = _MEETING.search(record.container) and not _NO_MEETING.search(record.container)
                return record.container if fits else ""
        return None

    def _timed(self, record: Record, name: str) -> str | None:
        match name:
            case "date":
                return self._date(record.date)
            case "words":
                return record.date.words
            case "accessed":
                return self._exact(record.accessed, self.accessed) if record.accessed.year else ""
            case "language":
                return self.words["inlang"]
        return None

    def _numbered(self, record: Record, name: str) -> str | None:
        match name:
            case "page":
                return self._page(record.page)
            case "pages":
                return f"{record.pages_in_all} {self.words['pp'].strip() or 'p.'}" if record.pages_in_all else ""
            case "edition":
                return self._edition(record.edition)
            case "number":
                return record.number or record.series_number
            case "volume":
                return record.volume or record.series_number
        return None

    def _date(self, date: Date) -> str:
        if date.words or not date.year:
            return date.words
        if date.day:
            return self._exact(date, self.date)
        return self._exact(date, self.month_date) if date.month else f"{date.year}{self.letter}"

    def _exact(self, date: Date, form: str) -> str:
        month = speeches()[self.language].months[date.month - 1] if date.month else ""
        form = form.replace("{m}.", "{m}") if len(month) == 3 else form
        return form.format(y=date.year, M=month, m=month[:3], d=date.day, n=date.month, s=date.year % 100)

    def _page(self, page: str) -> str:
        first, dash, last = page.partition("-")
        if not dash:
            return page
        keep = _KEPT_DIGITS[self.shortened]
        if first.isdigit() and last.isdigit() and len(first) == len(last) > keep and first[:-keep] == last[:-keep]:
            last = last[-keep:]
        return f"{first}{self.dash}{last}"

    def _edition(self, number: str) -> str:
        return self.edition.format(n=number, o=_ORDINALS[int(number)], w=_NTH[int(number)]) if number else ""


def build(chance: random.Random, language: str) -> House:
    """A house by chance in a language."""
    speech = speeches()[language]
    return House(
        language=language,
        authors=people.style(chance, language),
        editors=people.style(chance, language, editors=True),
        quotes=chance.choice(speech.quotes),
        inside=chance.random() < 0.45,
        dash=chance.choice(_PAGE_DASHES),
        shortened=chance.choices(("whole", "two", "one"), (78, 14, 8))[0],
        words={name: chance.choice(choices) for name, choices in speech.words.items()},
        date=chance.choice(speech.dates),
        month_date=chance.choice(_MONTH_DATES),
        accessed=chance.choice([form for form in speech.dates if not form.startswith("{y},")]),
        edition=chance.choice(speech.editions),
        doi=chance.choice(_DOI_WORDS),
        abbreviates=chance.random() < 0.45,
        letter=chance.choice("ab") if chance.random() < 0.06 else "",
        repeated=chance.choice(_REPEATED) if chance.random() < 0.015 else "",
    )
