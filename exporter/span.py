"""Labels as offsets beside the text, never marks inside it."""

from enum import StrEnum
from typing import NamedTuple


class Label(StrEnum):
    """What a token of a reference is. ``training/GUIDELINES.md`` says where each begins and ends."""

    OTHER = "other"  # separators and markers: "In", "pp.", "(Eds.)", "Retrieved from"
    AUTHOR = "author"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    TITLE = "title"
    JOURNAL = "journal"  # the container of an article
    BOOKTITLE = "booktitle"  # the container of a chapter or a paper
    COLLECTION_TITLE = "collection-title"  # the series
    VOLUME = "volume"
    ISSUE = "issue"
    PAGE = "page"
    NUMBER = "number"  # of a report, a patent, within a series
    EDITION = "edition"
    PUBLISHER = "publisher"  # also an institution, a school
    PLACE = "place"
    GENRE = "genre"  # "PhD thesis", "Technical report"
    DATE = "date"
    ACCESSED = "accessed"
    DOI = "doi"
    URL = "url"
    ISBN = "isbn"
    ISSN = "issn"
    PMID = "pmid"
    EPRINT = "eprint"
    NOTE = "note"
    EVENT = "event"
    CITATION_NUMBER = "citation-number"


class Token(NamedTuple):
    """A piece of a reference: letters, digits or one mark. ``text[start:end]`` of the reference is ``text``."""

    text: str
    start: int
    end: int
    space_before: bool  # scraping glues words, so whether a space stood here is itself evidence


class Span(NamedTuple):
    """A run of tokens with one label. ``start`` and ``end`` are offsets into the reference's text."""

    label: str
    start: int
    end: int
    confidence: float = 1.0  # the probability of the least sure token, 0 to 1

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]
