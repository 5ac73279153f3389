"""A bibliographic record, made to be printed; a field that is empty is not printed."""

from dataclasses import dataclass

KINDS = (
    "article", "chapter", "book", "paper", "thesis", "report", "web", "preprint", "news", "software", "patent", "case",
    "standard",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """A name; ``literal`` is the whole name of an institution or of somebody with one name."""

    family: str = ""
    given: str = ""
    particle: str = ""  # "van den"
    suffix: str = ""  # "Jr."
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """When it was issued; ``words`` ("in press", "n.d.") stand in place of a year."""

    year: int = 0
    month: int = 0
    day: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What is printed of a work. ``language`` is a code of two letters."""

    ident: str
    kind: str
    title: str
    language: str = "en"
    authors: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    translators: tuple[Person, ...] = ()
    date: Date = Date()
    container: str = ""  # the journal, the book, the proceedings, the site
    container_short: str = ""
    series: str = ""
    series_number: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    pages_in_all: str = ""
    edition: str = ""  # a bare number
    publisher: str = ""
    place: str = ""
    genre: str = ""
    number: str = ""
    event: str = ""
    meeting_place: str = ""
    meeting_days: str = ""  # without the year
    original: int = 0  # the year in which it first appeared
    doi: str = ""
    url: str = ""
    accessed: Date = Date()
    isbn: str = ""
    issn: str = ""
    pmid: str = ""
    pmcid: str = ""
    eprint: str = ""
