"""A house: what one author or journal does everywhere, by chance of what the CSL styles do not have."""

import re
from dataclasses import dataclass, replace

from training.corpus import Piece
from training.render import meetings, people
from training.render.pools import lines
from training.render.record import Date, Record
from training.render.speech import speeches

_ORDINALS = ("", "1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th")
_NTH = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")
_KEPT_DIGITS = {"whole": 9, "two": 2, "one": 1}
_JOURNALS = ("article", "news", "case")
# Names of fields in layouts that are not those of their labels.
_LABELS = {
    "quoted": "title", "series": "collection-title", "words": "date", "pages": "note", "language": "note",
    "held": "booktitle", "heldpar": "booktitle", "heldyear": "booktitle", "met": "booktitle",
    "metyear": "booktitle", "nodate": "date", "status": "date", "unpub": "note",
    "firstpub": "note", "fulldate": "date", "apadate": "date", "pmdate": "date", "daymonth": "date", "year": "date",
    "months": "date", "monthsyear": "date",
    "epub": "date", "article": "page", "editorg": "editor", "translatorg": "translator", "pmcid": "pmid",
    "server": "journal", "rxdoi": "doi", "rxnum": "page", "eprintbare": "eprint", "arxivurl": "url",
}  # fmt: skip
_SERIES_OF_PAPERS = frozenset(lines("paper-series"))
_PRINTED = re.compile(
    r"\W*(?:Proc|Advances|Abstracts|Actes|Atti|Anais|Actas|Memorias|Tagungsb|Verhandl|Beiträge|Papers)"
)
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
    undotted: bool  # short names of journals without their stops
    held: str
    held_year: str
    original: str
    server: str
    months: str

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
            case "editorg" | "translatorg":
                named = record.editors if name == "editorg" else record.translators
                return people.printed(named, replace(self.editors, first_inverted=False, rest_inverted=False))
            case "journal" | "booktitle":
                return self._container(record) if (record.kind in _JOURNALS) == (name == "journal") else ""
            case "quoted":
                return record.title
            case "held" | "heldpar" | "heldyear":
                return self._held(record, name)
            case "met" | "metyear":
                return "" if _PRINTED.match(record.container) else self._held(record, name.replace("met", "held"))
            case "status" | "unpub" | "firstpub":
                return self._said(record, name)
        return self._preprinted(record, name)

    def _container(self, record: Record) -> str:
        short = record.container_short if self.abbreviates else ""
        return (short.replace(".", "") if self.undotted else short) or record.container

    def _held(self, record: Record, name: str) -> str:
        """The proceedings with the place and the days of the meeting."""
        if not record.meeting_place or (name == "heldyear" and not record.meeting_days):
            return ""
        form = {"held": self.held, "heldpar": "{c} ({p})", "heldyear": self.held_year}[name]
        form = form if record.meeting_days or "{d}" not in form else "{c}, {p}"
        return form.format(c=record.container, p=record.meeting_place, d=record.meeting_days, y=record.date.year)

    def _said(self, record: Record, name: str) -> str:
        if name == "firstpub":
            return f"{self.words['firstpub']}{record.original}" if record.original else ""
        return self.words[name]

    def _preprinted(self, record: Record, name: str) -> str | None:
        bare = record.eprint.partition(":")[2].partition(" ")[0]
        digits = bare.replace(".", "").replace("/", "")[-8:]
        match name:
            case "server":
                return self.server
            case "rxdoi":
                return f"https://doi.org/10.1101/{record.date.year}.{digits}"
            case "rxnum":
                return digits
            case "eprintbare":
                return bare
            case "arxivurl":
                return f"https://arxiv.org/abs/{bare}"
        return None

    def _timed(self, record: Record, name: str) -> str | None:
        match name:
            case "date":
                return self._date(record.date, record.original)
            case "words":
                return record.date.words
            case "accessed":
                return self._exact(record.accessed, self.accessed) if record.accessed.year else ""
            case "language":
                return self.words["inlang"]
            case "nodate":
                return "" if record.date.year else "n.d."
            case "months" | "monthsyear":
                return self._months(record, " {y}" if name == "monthsyear" else "")
            case "fulldate" | "apadate" | "pmdate" | "daymonth" | "year" | "epub":
                return self._form(record, name)
        return None

    def _form(self, record: Record, name: str) -> str:
        """A date in the form that a layout asks for; nothing if the record has none so exact."""
        date = record.accessed if name == "epub" else record.date
        if name == "pmdate":
            return (
                self._exact(date, "{y} {m} {d}" if date.day else "{y} {m}" if date.month else "{y}")
                if date.year
                else date.words
            )
        if name == "year":
            return str(date.year or "")
        forms = {"fulldate": self.date, "apadate": "{y}, {M} {d}", "daymonth": "{d} {M}", "epub": "{y} {m} {d}"}
        return self._exact(date, forms[name]) if date.day else ""

    def _numbered(self, record: Record, name: str) -> str | None:
        match name:
            case "page":
                return self._page(record.page)
            case "article":
                return record.page if len(record.page) > 3 and "-" not in record.page else ""
            case "pages":
                return f"{record.pages_in_all} {self.words['pp'].strip() or 'p.'}" if record.pages_in_all else ""
            case "edition":
                return self._edition(record.edition)
            case "number":
                return record.number or record.series_number
            case "volume":
                return record.volume or record.series_number
        return None

    def _date(self, date: Date, original: int) -> str:
        if date.words or not date.year:
            return date.words
        if original and self.original:
            return self.original.format(y=date.year, o=original)
        if date.day:
            return self._exact(date, self.date)
        return self._exact(date, self.month_date) if date.month else f"{date.year}{self.letter}"

    def _exact(self, date: Date, form: str) -> str:
        month = speeches()[self.language].months[date.month - 1] if date.month else ""
        form = form.replace("{m}.", "{m}") if len(month) == 3 else form
        return form.format(
            y=date.year,
            M=month,
            m=month[:3],
            d=date.day,
            n=date.month,
            s=date.year % 100,
            th=meetings.ordinal(date.day),
        )

    def _months(self, record: Record, behind: str) -> str:
        """The month or months of an issue: "April-July"."""
        if not record.date.year:
            return ""
        months, first = speeches()[self.language].months, record.date.year * 7 % 10
        form = self.months if self.language == "en" else "{M}"
        named = form.format(M=months[first], N=months[first + 2], m=months[first][:3], n=months[first + 2][:3])
        return named + behind.format(y=record.date.year)

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
