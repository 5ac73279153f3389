"""The record: one immutable, typed reference in the vocabulary of CSL 1.0.2. It knows no file format.

A value is typed or verbatim, never half: a date or a page range that does not parse keeps its words in
``literal``. Names of variables are CSL's with an underscore for the hyphen (``container_title``).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Concatenate, ParamSpec

from exporter.csl import ItemType

P = ParamSpec("P")

# What the numbers in a date are called in English.
MONTHS = tuple("January February March April May June July August September October November December".split())
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}


def month_named(word: str) -> int | None:
    """1 to 12 for an English month or its abbreviation in small letters ("sept"); ``None`` for anything else."""
    return _MONTH_NUMBERS.get(word[:3]) if word.isalpha() else None


@dataclass(frozen=True, slots=True)
class Name:
    """A person, or an institution if ``literal`` is given (then all other parts are empty).

    Particles as CSL has them: ``non_dropping_particle`` belongs to the family name ("van der" Berg),
    ``dropping_particle`` to the given name (Alexander "von" Humboldt).
    """

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """The creators in one role, in order. ``others`` says that the source ended them with "et al."."""

    people: tuple[Name, ...] = ()
    others: bool = False

    def __iter__(self) -> Iterator[Name]:
        return iter(self.people)

    def __len__(self) -> int:
        return len(self.people)

    def __bool__(self) -> bool:
        return bool(self.people) or self.others


@dataclass(frozen=True, slots=True)
class Date:
    """A date, as precise as the source gives it; or its words in ``literal`` if it is none ("n.d.").

    ``year`` is astronomical (44 BC is -43), ``month`` 1 to 12, ``day`` 1 to 31, ``season`` 1 (spring) to 4
    (winter). ``end`` closes a range. ``circa`` marks an approximate, ``uncertain`` a doubtful ("[1850]") date.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    end: "Date | None" = None
    circa: bool = False
    uncertain: bool = False
    literal: str = ""


@dataclass(frozen=True, slots=True)
class PageRange:
    """First and last page, as labels ("S101", "S109", "xii"); ``last`` is empty for a single page."""

    first: str
    last: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where in the container: one or more ranges, last pages written out in full; or words in ``literal``."""

    ranges: tuple[PageRange, ...] = ()
    literal: str = ""

    def __bool__(self) -> bool:
        return bool(self.ranges or self.literal)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a person should look at. ``variable`` is the field's name, empty for the whole record."""

    reason: str
    variable: str = ""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A field of a file that has no place in the record, carried along for that format: ("bibtex", "abnote", …)."""

    format: str
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record came from: the exact source string and its place, and the offsets of its parts.

    ``line`` and ``page`` count from 1, 0 where there are none; ``position`` is the record's place among those of its
    input, from 1. :func:`exporter.fields.origin.sources` says which variable each part became.
    """

    text: str = ""
    document: str = ""
    line: int = 0
    spans: tuple[tuple[str, int, int, float], ...] = ()  # (label, start, end, how sure the tagger was of it)
    page: int = 0
    position: int = 0


@dataclass(frozen=True)  # without slots, which :func:`changed` could not copy as quickly
class Reference:
    """One bibliographic record. An empty string, an empty :class:`Names` or ``None`` means "not given"."""

    type: ItemType = ItemType.DOCUMENT
    citation_key: str = ""

    # creators
    author: Names = Names()
    editor: Names = Names()
    translator: Names = Names()
    collection_editor: Names = Names()  # editor of the series
    container_author: Names = Names()  # author of the book that holds the chapter
    director: Names = Names()
    contributor: Names = Names()  # e.g. the advisor of a thesis

    # what it is called, and what holds it
    title: str = ""
    title_short: str = ""
    original_title: str = ""
    translated_title: str = ""  # ours: the bracketed translation beside a title; CSL has no variable for it
    reviewed_title: str = ""
    container_title: str = ""  # journal, book, proceedings, web site
    container_title_short: str = ""
    collection_title: str = ""  # series
    collection_number: str = ""
    volume_title: str = ""
    event_title: str = ""
    event_place: str = ""

    # where in it
    volume: str = ""
    number_of_volumes: str = ""
    issue: str = ""
    part_number: str = ""
    chapter_number: str = ""
    section: str = ""
    page: Pages = Pages()
    article_number: str = ""  # ours: an article number in place of pages ("e0123456"); CSL has no variable for it
    number_of_pages: str = ""

    # dates
    issued: Date | None = None
    year_suffix: str = ""  # the letter in "1983a"
    accessed: Date | None = None
    original_date: Date | None = None
    event_date: Date | None = None
    submitted: Date | None = None
    status: str = ""  # "in press", "forthcoming", "submitted"

    # who made it public
    publisher: str = ""  # also the institution of a report and the school of a thesis
    publisher_place: str = ""
    authority: str = ""  # court, issuing office
    jurisdiction: str = ""
    edition: str = ""
    version: str = ""
    genre: str = ""  # "PhD thesis", "Technical report", "Brochure"
    medium: str = ""
    number: str = ""  # of a report, a patent, a standard
    dimensions: str = ""  # running time, size
    scale: str = ""

    # identifiers
    doi: str = ""  # bare, from "10." on
    url: str = ""
    isbn: str = ""
    issn: str = ""
    pmid: str = ""
    pmcid: str = ""
    archive: str = ""  # "arXiv", or the archive that holds a manuscript
    archive_collection: str = ""  # for arXiv the primary class
    archive_location: str = ""  # for arXiv the identifier
    call_number: str = ""
    source: str = ""  # the catalogue or database that the record came from

    # about it
    language: str = ""  # an IETF tag where one is known ("de")
    abstract: str = ""
    keyword: tuple[str, ...] = ()
    note: str = ""
    annote: str = ""
    license: str = ""

    # not part of what is cited
    foreign: tuple[Foreign, ...] = ()
    origin: Origin | None = field(default=None, compare=False)
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)
    confidence: float | None = field(default=None, compare=False)  # 0 to 1; None where nothing was guessed


def _as_reference(
    _: Callable[P, Reference],
) -> Callable[[Callable[..., Reference]], Callable[Concatenate[Reference, P], Reference]]:
    """Have the arguments of a function checked as those of a record, by name and type."""
    return lambda function: function


@_as_reference(Reference)
def changed(reference: Reference, **changes: object) -> Reference:
    """The record with other values for some variables; thirty times as fast as ``dataclasses.replace``."""
    new = object.__new__(Reference)
    object.__setattr__(new, "__dict__", reference.__dict__ | changes)
    return new


@dataclass(frozen=True, slots=True)
class Damage:
    """A piece of a file that could not be read: its text, the line where it begins, and the reason."""

    text: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Bibliography:
    """References in order, and what of the file was damaged."""

    references: tuple[Reference, ...] = ()
    damaged: tuple[Damage, ...] = ()
