"""Addresses, and the notes around them."""

import re
from collections.abc import Callable

from exporter.span import Span
from training.corpus import Unexplained
from training.cut import identifiers, people
from training.cut.dates import accessed, date
from training.cut.edges import ends, one
from training.cut.imprint import genre
from training.cut.marks import ACCESS, LEADS, STATUS, any_of, pattern

_DOMAIN = any_of("com org net edu gov int info eu de fr uk it es ca au ch at nl")
_ADDRESS = pattern(rf"h\s?t\s?t\s?ps?\s?: | ftp\s?: | www\s?\. | [\w-]+(?:\.[\w-]+)*\.{_DOMAIN}\b")
_ACCESS = pattern(rf"[\s(\[;,.]*{ACCESS}\b.*")
_LEAD_ONLY = pattern(rf"^\W*{LEADS}?(?:\s+(?:from|at|online|via|on|unter|sur))*\W*$")
_STATUS = pattern(rf"^\W*{STATUS}\W*$")
_DATE = re.compile(r"^\W*(?:\d{1,2}\.?\s+)?[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},?\s+)?\d{4}\W*$")
_THESIS = re.compile(r"thesis|dissertation|th[èe]se|brochure", re.IGNORECASE)
_SCHOOL = re.compile(r"universit|college|school", re.IGNORECASE)
_KIND = re.compile(r"\W*(?:preprint|press release)\W*$", re.IGNORECASE)
_TRANSLATOR = re.compile(r",\s*Trans\.?\W*$")
_PREPRINT = re.compile(r"arxiv|^\W*[a-z-]+/\d{7}", re.IGNORECASE)
_PUBMED = re.compile(r"PMID|PMC\s?I?D?\s?:?\s?\d")
LONGEST_NOTE = 120  # letters; a longer one is a footnote, not a reference


def url(text: str) -> list[Span]:
    """The address, and the date of access before or after it; a DOI's address is a DOI."""
    if doi_found := identifiers.find_doi(text):
        return accessed(text[: doi_found.start()]) + one("doi", text, *doi_found.span(), dot=ends)
    address = _ADDRESS.search(text)
    if address is None:
        raise Unexplained("url")
    after = _ACCESS.search(text, address.end())
    end = after.start() if after and re.search(r"\d", after.group()) else len(text)
    later = _moved(accessed(text[end:]), end) if end < len(text) else []
    return accessed(text[: address.start()]) + one("url", text, address.start(), end, dot=ends) + later


def note(text: str) -> list[Span]:
    """A note is whatever its words say: an access date, a status, a thesis, an identifier; else a note."""
    if _LEAD_ONLY.match(text):
        return []
    for form, cutter in _NOTES:
        if form.search(text):
            return cutter(text)
    if len(text) > LONGEST_NOTE:
        raise Unexplained("a long note")
    return one("note", text)


def _thesis(text: str) -> list[Span]:
    if _SCHOOL.search(text):
        raise Unexplained("thesis and school in one note")
    return genre(text)


def plain_note(text: str) -> list[Span]:
    """A note as it stands (a medium)."""
    return one("note", text)


def _moved(spans: list[Span], by: int) -> list[Span]:
    return [Span(span.label, span.start + by, span.end + by) for span in spans]


def is_date(text: str) -> bool:
    """Whether the text is a date and nothing else."""
    return bool(_DATE.match(text))


def is_address(text: str) -> bool:
    """Whether an address on the web stands in the text."""
    return bool(re.search(r"https?://|\bwww\.", text))


# What a note really is, by its words; the first that fits.
_NOTES: tuple[tuple[re.Pattern[str], Callable[[str], list[Span]]], ...] = (
    (_PREPRINT, identifiers.eprint),
    (_PUBMED, identifiers.pmid),
    (_ADDRESS, url),
    (pattern(f"^{_ACCESS.pattern}"), accessed),
    (_STATUS, date),
    (_DATE, date),
    (_TRANSLATOR, people.creators("translator")),
    (re.compile(rf"^{_KIND.pattern}", re.IGNORECASE), genre),
    (_THESIS, _thesis),
)
