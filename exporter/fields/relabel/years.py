"""Years that stand for something else, and what else stands for a year."""

import re

from exporter.fields.labels import (
    BOOKTITLE,
    COLLECTION_TITLE,
    DATE,
    GENRE,
    JOURNAL,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    VOLUME,
)
from exporter.fields.reading import Reading
from exporter.span import Span

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_HOLDERS = (JOURNAL, BOOKTITLE)
_JOINT = re.compile(r"\s?[.:–-]?\s+")
_YEARS = re.compile(r"1[5-9]\d\d\s?[-–—]\s?(?:[12]\d)?\d\d")
_PAGE_AND_YEAR = re.compile(r"(?P<page>\d{1,5}),?\s(?P<year>(?:19|20)\d\d)")
_WORD = re.compile(r"[^\W\d_]*[^\W\d_A-Z]{3,}[^\W\d_]*")


def year_in_title(reading: Reading) -> Reading:
    """A year with nothing but a space before it is the title's, if there is another: "World report 2006. Health"."""
    dates = reading.of(DATE)
    for span in dates if len(dates) > 1 and sum(bool(_YEAR.search(date)) for date in reading.words(DATE)) > 1 else ():
        title, behind = reading.previous(span), reading.next(span)
        if title is None or title.label != TITLE or (behind is not None and behind.label == DATE):
            continue
        joint = reading.text[title.end : span.start]
        # "(2020). Sleep in Rome, 2018. Lancet": the date has been named, and the journal follows.
        listed = joint == ", " and dates[0].start < title.start and behind is not None and behind.label in _HOLDERS
        if (joint == " " or listed) and _YEAR.fullmatch(span.of(reading.text)):
            return _lengthened(reading, title, span, behind)
    return reading


def _lengthened(reading: Reading, title: Span, year: Span, behind: Span | None) -> Reading:
    """The title with the year and with what goes on behind it."""
    end = year.end
    goes_on = behind is not None and behind.label in (TITLE, GENRE, COLLECTION_TITLE)
    if behind and goes_on and _JOINT.fullmatch(reading.text, end, behind.start):
        end = behind.end
    return reading.carved(title._replace(end=end), title.start, end)


def year_before_title(reading: Reading) -> Reading:
    """A year right in front of the title is its first word, if another is the date: "1998 update", "2001: A space"."""
    dates = reading.of(DATE)
    for number, span in enumerate(dates[:2]) if len(dates) > 1 else ():
        title, front = reading.next(span), reading.text[: span.start].rstrip()
        if title is None or title.label != TITLE or front[-1:] != "." or not _YEAR.fullmatch(span.of(reading.text)):
            continue
        joint = reading.text[span.end : title.start]
        if (number and joint == ": ") or (joint == " " and reading.text[title.start].islower()):
            return reading.carved(title._replace(start=span.start), span.start, title.end)
    return reading


def year_in_page(reading: Reading) -> Reading:
    """Where nothing is a date, a year behind the first page is it: "Chem. Lett. 17, 209 1988"."""
    for span in reading.of(PAGE) if not reading.has(DATE) else ():
        if match := _PAGE_AND_YEAR.fullmatch(reading.text, span.start, span.end):
            date = Span(DATE, *match.span("year"), span.confidence)
            return reading.carved(date, match.end("page"), span.end)
    return reading


def years_at_the_end(reading: Reading) -> Reading:
    """Where nothing is a date, years behind an imprint are it, not pages: "Leipzig 1854–56"."""
    for span in reading.of(PAGE) if not reading.has(DATE, JOURNAL, VOLUME) else ():
        before = reading.previous(span)
        if before and before.label in (PLACE, PUBLISHER) and _YEARS.fullmatch(span.of(reading.text)):
            return reading.relabelled(span, DATE)
    return reading


def year_without_date(reading: Reading) -> Reading:
    """Where nothing else is a date, what was taken for a volume and looks like a year is one."""
    for span in reading.of(VOLUME) if not reading.has(DATE) else ():
        if _YEAR.fullmatch(span.of(reading.text)):
            return reading.relabelled(span, DATE)
    return reading


def word_behind_journal(reading: Reading) -> Reading:
    """A word is no volume: it belongs to the journal that it stands behind."""
    for span in reading.of(VOLUME):
        journal = reading.previous(span)
        if journal is None or journal.label != JOURNAL or not reading.text[journal.end : span.start].isspace():
            continue
        if _WORD.fullmatch(span.of(reading.text)):
            return reading.carved(journal._replace(end=span.end), journal.start, span.end)
    return reading


def descriptor_in_brackets(reading: Reading) -> Reading:
    """A word in square brackets behind the title says what it is: "Know your rights [Brochure]. Author"."""
    for span in reading.of(PUBLISHER, BOOKTITLE):
        title = reading.previous(span)
        enclosed = reading.text[span.start - 1 : span.start] + reading.text[span.end : span.end + 1]
        if title and title.label == TITLE and enclosed == "[]" and " " not in span.of(reading.text):
            return reading.relabelled(span, GENRE)
    return reading
