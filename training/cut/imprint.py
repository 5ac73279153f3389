"""Publisher, place, edition and genre."""

import re

from exporter.span import Span
from training.corpus import Unexplained
from training.cut.edges import abbreviated, narrow, one, unquote
from training.cut.marks import DEGREE, EDITION, GENRE, pattern

_STRICT_EDITION = pattern(
    rf"""
    ^\W* (?: (?:\d+(?:st|nd|rd|th|ª|\.|e|ème)?|first|second|third|fourth|fifth|sixth|rev(?:ised|\.)?|new|expanded
             |international|überarb\S*|erw\S*|and|&|,|u\.) \s* )+
    {EDITION}\b\.?\W*$
    """
)
_GENRE = pattern(
    rf"""
    ^[\s(\[,;]* (?P<genre> (?:[^\W\d][\w.’'’-]*\s+|\w\.\s?)*? (?:Tech-?\s?nical\s+)? {GENRE}\b\.?
                  (?:\s+(?:of|in|de)\s+[A-Z]\w+)? )
    (?: [\s,:(]* (?:no|nr|number|№|\#|n°)?\.?\s*\#?
        (?P<number> (?:[A-Z]\w+[\s:])? (?=[\w./#:-]*\d) [\w./#:,–-]*\w (?:[\s-](?=[\w.]*\d)[\w./-]*\w)? ) )?
    [\s.,;:)\]”"]*$
    """
)
_STRICT_GENRE = pattern(
    rf"""
    ^(?:{DEGREE}\s*)+(?:thesis|dissertation|diss\.) | ^brochure$ | ^(?:technical|tech\.)\s+(?:report|rep\.)
    | ^(?:working|discussion)\s+paper\b | ^thesis$
    """
)
_PLACE_AND_PUBLISHER = re.compile(r"^(?P<place>[^:]{2,40}?)\s?:\s(?P<publisher>[^:]{2,80})$")


def publisher(text: str) -> list[Span]:
    """The publisher, institution or school; "Place: Publisher" in one field is two."""
    if pair := _PLACE_AND_PUBLISHER.match(text.strip(" .,;:")):
        offset = len(text) - len(text.lstrip(" .,;:"))
        if not re.search(r"\d", pair["place"]):
            return _pair(text, offset + pair.end("place"))
    dated = re.search(r"(?<=[^\W\d]),\s?([12]\d{3})\W*$", text)
    year = [Span("date", *dated.span(1))] if dated else []
    start, end = narrow(text, 0, dated.start() if dated else None)
    return one("publisher", text, *unquote(text, start, end)) + year


def place(text: str) -> list[Span]:
    """The place, with its state or country."""
    if pair := _PLACE_AND_PUBLISHER.match(text.strip(" .,;:(")):
        offset = len(text) - len(text.lstrip(" .,;:("))
        return _pair(text, offset + pair.end("place"))
    return one("place", text)


def _pair(text: str, colon: int) -> list[Span]:
    return one("place", text, 0, colon) + one("publisher", text, colon)


def edition(text: str, *, strict: bool = False) -> list[Span]:
    """The whole of "2nd ed.", for its words matter; ``strict`` wants nothing else beside it."""
    if strict and not _STRICT_EDITION.match(text):
        return []
    if "preprint" in text.lower():
        return one("genre", text)
    start, end = narrow(text, dot=lambda t: abbreviated(t) or bool(re.search(r"\b(?:rev|ed)\.$", t)))
    return [Span("edition", start, end)] if start < end else []


def genre(text: str, *, strict: bool = False) -> list[Span]:
    """What kind of thing it is, and the number that stands with it ("Technical Report" and "92-43")."""
    if strict and not _STRICT_GENRE.match(text):
        return []
    if re.search(r"arxiv|e\s?-\s?print", text, re.IGNORECASE):  # its identifier says it
        return []
    match = _GENRE.match(text)
    if match is None:
        if strict:
            return []
        if re.search(r"\d", text) or len(text.split()) > 5:
            raise Unexplained("genre")
        return one("genre", text)
    number = [Span("number", *match.span("number"))] if match["number"] else []
    return one("genre", text, *match.span("genre")) + number
