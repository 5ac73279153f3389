"""The first word of a title, taken for a name or a year: "BERT: Pre-training", "2001: A space odyssey"."""

import re

from exporter.fields.institution import has_head, is_institution
from exporter.fields.labels import AUTHOR, BOOKTITLE, DATE, EDITOR, TITLE
from exporter.fields.person import DOTTED_INITIALS
from exporter.fields.reading import Reading
from exporter.span import Span
from exporter.text import UPPER_CLASS

_FAMILY = rf"[{UPPER_CLASS}][\w’'-]+(?:\s[{UPPER_CLASS}][\w’'-]+)?"
_BARE = rf"[{UPPER_CLASS}]{{1,3}}(?:-[{UPPER_CLASS}])?"
_JOINT = r"(?:[;,]\s(?:(?:and|&)\s)?|\s(?:and|&)\s)"
_WORD = r"(?P<word>(?!(?:and|und|et|y|e)\s)[^\W\d_][\w+./-]*(?:\s[\w+./-]+){0,2})$"
# Two names or more, each a family name with initials behind, and a word behind the last.
_LISTS = tuple(
    re.compile(rf"(?:{_FAMILY}{comma}{initials}{_JOINT})+{_FAMILY}{comma}(?P<names>{initials})\.?\s{_WORD}")
    for comma, initials in ((r",\s", DOTTED_INITIALS), (r"\s", _BARE), (r"\s", DOTTED_INITIALS))
)
_YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)")
_TWO_YEARS = re.compile(r"(?:1\d|20)\d\d(?P<between>\W{1,3})(?P<second>1\d\d\d|20\d\d)")
_ROW = re.compile(rf"[{UPPER_CLASS}][\w’'-]+(?:, [{UPPER_CLASS}][\w’'-]+)*,? (?:and|&) [{UPPER_CLASS}][\w’'-]+")
_BODY = re.compile(r"(?P<body>[^.,:“\"]{8,90}), (?=[^\W\d_a-z])")


def title_behind_a_list(reading: Reading) -> Reading:
    """A word between the last initials and a colon is the title's first: "Lee K, Ba J. Adam" ": A method for"."""
    for span in reading.of(AUTHOR):
        title = reading.next(span)
        if title is None or title.label != TITLE or reading.text[span.end : title.start].strip() != ":":
            continue
        for names in _LISTS:
            if match := names.fullmatch(reading.text, span.start, span.end):
                return reading.carved(title._replace(start=match.start("word")), match.end("names"), title.end)
    return reading


def year_begins_title(reading: Reading) -> Reading:
    """A year with a colon behind it begins the title, where another says when: "1968. 2001: A space odyssey"."""
    for span in reading.of(DATE):
        title = reading.next(span)
        if not title or title.label != TITLE or reading.text[span.end : title.start] != ": ":
            continue
        if two := _TWO_YEARS.fullmatch(reading.text, span.start, span.end):
            return reading.carved(title._replace(start=two.start("second")), two.start("between"), title.end)
        year = _YEAR.fullmatch(reading.text, span.start, span.end)
        if not year:
            continue
        others = [match[0] for other in reading.of(DATE) if other != span and (match := _dated(reading, other))]
        before = reading.of(DATE)[0] != span
        if others and (before or max(others) < year[0]):
            return reading.carved(title._replace(start=span.start), span.start, title.end)
    return reading


def _dated(reading: Reading, span: Span) -> re.Match[str] | None:
    return _YEAR.search(reading.text, span.start, span.end)


def row_begins_book(reading: Reading) -> Reading:
    """Things in a row are no editors: "in: Simians, Cyborgs, and" "Women: The reinvention of nature"."""
    for span in reading.of(EDITOR):
        book = reading.next(span)
        if book is None or book.label != BOOKTITLE:
            continue
        row, between = span.of(reading.text), reading.text[span.end : book.start]
        if (between == " " and row.endswith((" and", " &"))) or (between == ": " and _ROW.fullmatch(row)):
            return reading.carved(book._replace(start=span.start), span.start, book.end)
    return reading


def body_begins_title(reading: Reading) -> Reading:
    """A body before the first comma signs the work: "World Commission on Environment and Development, Our"."""
    titles = reading.of(TITLE)
    if not titles or reading.has(AUTHOR, EDITOR) or reading.previous(titles[0]) is not None:
        return reading
    match = _BODY.match(reading.text, titles[0].start, titles[0].end)
    if match and has_head(match["body"]) and is_institution(match["body"]) and match["body"].count(" ") > 1:
        title = titles[0]._replace(start=match.end())
        reading = reading.carved(Span(AUTHOR, *match.span("body"), title.confidence), match.start(), title.end)
        return reading.carved(title, title.start, title.end)
    return reading
