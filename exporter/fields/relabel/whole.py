"""Links are whole whatever the tagger made of their parts."""

import re

from exporter.fields.labels import DOI, ISBN, ISSN, PMID, URL
from exporter.fields.reading import Reading
from exporter.span import Label, Span
from exporter.text import has_any

_URL = re.compile(r"(?:(?:https?|ftp)://|www\.)[^\s\"”»]+")
_DOI = re.compile(
    r"(?:https?://(?:(?:dx|www)\.)?doi\.org/)?10\.\d{4,9}/[^\s\"”»]+(?:(?<=[-/(])\s[\w(]*\d[\w().:;/-]*)?"
)
_NAMED = re.compile(
    r"\b(?P<name>ISSN|ISBN(?:-1[03])?|PMID|PMCID)[\s:]{0,3}(?P<number>(?:PMC)?\d[\d-]{3,16}[\dX]|PMC\d+)", re.I
)
_NAMES = ("issn", "isbn", "pmid", "pmc")
_SIGNS_OF_URL = ("://", "www.")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*$")
_SUFFIX = re.compile(r"\.(?:[a-z]{2,4}|html)\d?(?=$|[\s.,;)\]])")
_OF_AN_ADDRESS = re.compile(r"[\d/_=&?%~#-]|\w\.\w")
_TRAILING = ".,;:'’)]>"


def whole_links(reading: Reading) -> Reading:
    """A URL, a DOI or a number that its own name announces (ISSN, ISBN, PMID) is one span, as far as it goes."""
    for match in _NAMED.finditer(reading.text) if has_any(reading.small, _NAMES) else ():
        label = {"issn": ISSN, "isbn": ISBN}.get(match["name"].lower()[:4], PMID)
        reading = reading.carved(Span(label, *match.span("number")), *match.span("number"))
    for span in reading.of(URL):
        glued = reading.text[span.start : span.start + 1] == "."
        host = _HOST.search(reading.text, 0, span.start) if glued else None
        if host:
            reading = reading.carved(span._replace(start=host.start()), host.start(), span.end)
    for span in reading.of(URL):  # a last piece that was taken for the end of the sentence
        suffix = _SUFFIX.match(reading.text, span.end)
        if suffix and reading.unlabelled(span.end):
            reading = reading.carved(span._replace(end=suffix.end()), span.start, suffix.end())
    addresses = list(_URL.finditer(reading.text)) if has_any(reading.text, _SIGNS_OF_URL) else []
    for match in addresses:
        reading = _carved(reading, URL, match)
    for match in _DOI.finditer(reading.text) if "10." in reading.text else ():
        # Inside the address of a publisher's page it is a part of that address.
        if not any(url.start() < match.start() < url.end() for url in addresses):
            reading = _carved(reading, DOI, match)
    return reading


def _carved(reading: Reading, label: Label, match: re.Match[str]) -> Reading:
    end = match.start() + len(match.group().rstrip(_TRAILING))
    for span in reading.of(URL, DOI):
        if span.start <= match.start() and end < span.end and _goes_on(reading.text[end : span.end]):
            return reading.relabelled(span, label) if label == DOI else reading
    return reading.carved(Span(label, match.start(), end), match.start(), end)


def _goes_on(rest: str) -> bool:
    """Whether an address goes on behind a space, where its line ended: no piece of it is a word."""
    return all(_OF_AN_ADDRESS.search(piece) for piece in rest.strip(_TRAILING + " ").split())
