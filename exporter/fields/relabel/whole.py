"""Links are whole whatever the tagger made of their parts."""

import re

from exporter.fields.labels import DOI, ISBN, ISSN, PMID, URL
from exporter.fields.reading import Reading
from exporter.span import Span
from exporter.text import has_any

_URL = re.compile(r"(?:(?:https?|ftp)://|www\.)[^\s\"”»]+")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/[^\s\"”»]+(?:(?<=[-/(])\s[\w(]*\d[\w().:;/-]*)?")
_NAMED = re.compile(
    r"\b(?P<name>ISSN|ISBN(?:-1[03])?|PMID|PMCID)[\s:]{0,3}(?P<number>(?:PMC)?\d[\d-]{3,16}[\dX]|PMC\d+)", re.I
)
_NAMES = ("issn", "isbn", "pmid", "pmc")
_LINKS = ((URL, _URL, ("://", "www.")), (DOI, _DOI, ("10.",)))  # with what none of them is without
_TRAILING = ".,;:'’)]>"


def whole_links(reading: Reading) -> Reading:
    """A URL, a DOI or a number that its own name announces (ISSN, ISBN, PMID) is one span, as far as it goes."""
    for match in _NAMED.finditer(reading.text) if has_any(reading.small, _NAMES) else ():
        label = {"issn": ISSN, "isbn": ISBN}.get(match["name"].lower()[:4], PMID)
        reading = reading.carved(Span(label, *match.span("number")), *match.span("number"))
    for label, pattern, signs in _LINKS:
        for match in pattern.finditer(reading.text) if has_any(reading.text, signs) else ():
            end = match.start() + len(match.group().rstrip(_TRAILING))
            reading = reading.carved(Span(label, match.start(), end), match.start(), end)
    return reading
