"""Labels as offsets beside the text, never marks inside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from exporter.errors import FormatError


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


@dataclass(frozen=True, slots=True)
class Tokens:
    """The pieces of a reference, each letters, digits or one mark, as a list for each of their properties.

    ``words`` are their characters, ``starts`` their offsets into the reference, ``spaced`` whether white space stands
    in front: scraping glues words, so that is itself evidence.
    """

    words: Sequence[str]
    starts: Sequence[int]
    spaced: Sequence[bool]

    def __len__(self) -> int:
        return len(self.words)

    def end(self, number: int) -> int:
        """The offset behind the token of that number."""
        return self.starts[number] + len(self.words[number])

    def upto(self, count: int) -> "Tokens":
        """The first ``count`` of them."""
        return (
            self if len(self.words) <= count else Tokens(self.words[:count], self.starts[:count], self.spaced[:count])
        )


LABELS = frozenset(label.value for label in Label if label is not Label.OTHER)  # those that a span can have


class Span(NamedTuple):
    """A run of tokens with one label. ``start`` and ``end`` are offsets into the reference's text."""

    label: str
    start: int
    end: int
    confidence: float = 1.0  # the probability of the least sure token, 0 to 1

    def of(self, text: str) -> str:
        """The characters that the span covers."""
        return text[self.start : self.end]


def check(text: str, spans: Iterable[tuple[str, int, int]]) -> None:
    """Raises :class:`exporter.errors.FormatError` unless the spans are in the text, in order, apart and labelled."""
    last = 0
    for label, start, end in spans:
        place = f"character {start}"
        if label not in LABELS:
            raise FormatError(
                f"there is no label {label!r}", place=place, mend=f"The labels: {', '.join(sorted(LABELS))}."
            )
        if not last <= start < end <= len(text):
            raise FormatError(
                f"the span {label} from {start} to {end} is empty, outside the string, or overlaps another",
                place=place,
                mend="Offsets count the characters of the string from 0; spans stand in order.",
            )
        last = end
