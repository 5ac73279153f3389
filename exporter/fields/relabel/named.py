"""Numbers by which works are known: of patents, standards, resolutions and reports, with all that belongs to them."""

import re

from exporter.fields.kind_words import LEAFLET, REPORT
from exporter.fields.labels import AUTHOR, DATE, DOI, GENRE, JOURNAL, NUMBER, PUBLISHER, TITLE, URL, VOLUME
from exporter.fields.reading import Reading
from exporter.span import Span

_PATENT = re.compile(
    r"\(? \b(?: U\.?\s?S\.?\s | E\.?P\.?\s | European\s | German\s )? patents? (?:\s application)? (?:\s no\.?)?"
    r" \s (\d(?:\d|[,/\s](?=\d)){5,}) \)?",
    re.VERBOSE | re.IGNORECASE,
)
_SYMBOL = re.compile(r"\bA/(?:RES|CONF|HRC|C|CN|AC)[./]\d[\w./]*\w")  # of a document of the United Nations
_STANDARD = re.compile(
    r"\b((?:ISO|IEC|ANSI|ASTM|DIN|IEEE\sStd|ГОСТ|EN|BS)(?:[/\s-](?:IEC|ISO|EN|TR|TS|Р|ASTM))*\s?[A-Z]?\d[\d.]*(?:[-:–]\d+)*)"
)
_STANDARDS = re.compile(r"(?:IEEE|ANSI|ASTM|ISO|IEC|DIN|EN|BS|NIST)(?:/[A-Z]+)?\s(?:Standards?|Std\.?)(?:\sNo\.?)?")
_REPORT_NUMBER = re.compile(r"\s*(?:no|nr|n[°º]|number|\#)?\.?\s*([A-Z]*[-/]?\d[\w/-]*)", re.IGNORECASE)


def named_numbers(reading: Reading) -> Reading:
    """The numbers of patents and standards, with all that belongs to them: "ISO 9001:2015"."""
    if "patent" in reading.small and (match := _PATENT.search(reading.text)):
        return reading.carved(Span(NUMBER, *match.span(1)), *match.span())
    if "A/" in reading.text and (match := _SYMBOL.search(reading.text)) and not _in_address(reading, match):
        return reading.carved(Span(NUMBER, *match.span()), *match.span())
    if match := _STANDARD.match(reading.text):
        return reading.carved(Span(NUMBER, *match.span(1)), *match.span())
    for journal in reading.of(JOURNAL):
        number = reading.next(journal)
        if number and number.label in (VOLUME, NUMBER) and _STANDARDS.fullmatch(journal.of(reading.text)):
            return reading.carved(Span(NUMBER, journal.start, number.end), journal.start, number.end)
    if reading.has(AUTHOR, VOLUME):
        return reading
    numbered = [span for span in reading.of(NUMBER, JOURNAL, TITLE) if _STANDARD.search(span.of(reading.text))]
    if numbered:
        match = _STANDARD.search(reading.text, numbered[0].start)
        if match and not any(span.label == TITLE and span.start == match.start() for span in reading.spans):
            return reading.carved(Span(NUMBER, *match.span(1)), *match.span())
    return reading


def genre_before_number(reading: Reading) -> Reading:
    """A kind of paper with a number behind it is no publisher: "Fact Sheet" " No. " "48"."""
    for number in reading.of(NUMBER) if not reading.has(GENRE) else ():
        before = reading.previous(number)
        if before and before.label in (PUBLISHER, JOURNAL) and LEAFLET.pattern.fullmatch(before.of(reading.text)):
            return reading.relabelled(before, GENRE)
    return reading


def number_of_a_report(reading: Reading) -> Reading:
    """What follows "Technical Report" is its number, even if it looks like a date: "Technical Report 1999-66"."""
    for span in reading.of(GENRE) if not reading.has(NUMBER) else []:
        match = _REPORT_NUMBER.match(reading.text, span.end)
        if match and REPORT.pattern.search(span.of(reading.text)) and reading.unlabelled(match.start(1)):
            return reading.carved(Span(NUMBER, *match.span(1), 0.0), *match.span(1))
    for span in reading.of(DATE):
        before = reading.previous(span)
        if (
            before
            and before.label == GENRE
            and REPORT.pattern.search(before.of(reading.text))
            and len(reading.of(DATE)) > 1
        ):
            gap = reading.text[before.end : span.start]
            reading = reading if "," in gap or "." in gap else reading.relabelled(span, NUMBER)
    return reading


def _in_address(reading: Reading, match: re.Match[str]) -> bool:
    return any(span.start < match.end() and span.end > match.start() for span in reading.of(URL, DOI))
