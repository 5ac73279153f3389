"""Links are whole whatever the tagger made of their parts."""

import re

from exporter.fields.reading import Reading
from exporter.span import Label, Span

_URL = re.compile(r"(?:(?:https?|ftp)://|www\.)[^\s\"”»]+")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/[^\s\"”»]+(?:(?<=[-/(])\s[\w(]*\d[\w().:;/-]*)?")
_TRAILING = ".,;:'’)]>"


def whole_links(reading: Reading) -> Reading:
    """A URL or a DOI is one span, as far as it goes."""
    for label, pattern in ((Label.URL, _URL), (Label.DOI, _DOI)):
        for match in pattern.finditer(reading.text):
            end = match.start() + len(match.group().rstrip(_TRAILING))
            reading = reading.carved(Span(label, match.start(), end), match.start(), end)
    return reading
