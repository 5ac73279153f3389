"""Numbers: whole, named by the words in front of them, or of a kind of their own."""

import re

from exporter.fields.labels import (
    BOOKTITLE,
    CITATION_NUMBER,
    DATE,
    ISSUE,
    JOURNAL,
    NOTE,
    NUMBER,
    PAGE,
    PUBLISHER,
    TITLE,
    VOLUME,
)
from exporter.fields.reading import Reading
from exporter.span import Span
from exporter.text import has_any

_NAMED = (TITLE, JOURNAL, BOOKTITLE, PUBLISHER)
_NUMERIC = (DATE, PAGE, VOLUME, ISSUE, NUMBER, CITATION_NUMBER)
_NUMERIC_SET = frozenset(_NUMERIC)
_ANNOUNCED = (
    (VOLUME, r"\b(?: vol(?:ume)? | bd | band | jg | jahrgang | tome | tomo )\b"
                   r" [.:\s]* (\d{1,4} | (?-i:[IVXLC]+))\b (?!\s*of\b)"),
    (VOLUME, r"(?<![\d.]) (\d{1,3}) \.? \s (?: Jg | Jahrgang | Jahrg | année )\b"),
    (ISSUE, r"\b(?: no | nr | núm | num | número | numéro | issue | heft | h | iss | n[°º] | № )"
                  r" [.:\s]+ (\d{1,4}(?:[-–/]\d{1,4})?)\b"),
)  # fmt: skip
_ANNOUNCEMENTS = tuple((label, re.compile(words, re.VERBOSE | re.IGNORECASE)) for label, words in _ANNOUNCED)
_YEARLY = re.compile(r"Advances in\s")  # proceedings that count their years
_VOLUME_ALONE = re.compile(r"[IVXLC]+(?:[-/]\w+)*|\d+[A-Z]?")
_VOLUME_AT_END = re.compile(r"[\s,]{1,3}([IVXLC]{2,}|\d{1,4})$")
_SECTION = re.compile(r"[\s,]{1,2}(?:[Vv]ol\.?\s)?(?P<letters>[A-Z]{1,4}-|(?<=Union, )[LC]\s)$")
_SERIES = re.compile(
    r"(?P<series>\.?\s?\((?:[1-9]\d?|[IVX]{1,3})\)),?\s*(?:vol\.\s?)?(?P<volume>\d{1,4})(?=\s?[,:(]|\s\d)", re.I
)
_BEHIND_DATE = re.compile(r"\)\s*(\d{1,3}(?:[-–/]\d{1,3})?)\s*[,:]")
_BEFORE_PAGES = re.compile(r"(\d{1,4})\spp?\.?")
_VOLUME_WORDS = ("vols", "voll", "bde", "bände", "tomes", "tomos", "volumes", "volúmenes")
_VOLUME_COUNT = re.compile(
    r"(?<![\w.-])(?:\d{1,2}|two|three|four|five)\s(?:vols|voll|bde|bände|tomes|tomos|volumes|volúmenes)\b",
    re.IGNORECASE,
)
_ARTICLE_NUMBER = re.compile(r"[a-z]\d+")
_BRACKET_CLOSES = re.compile(r"\)(?:[-–/.]?\w+)*")


def whole_words(reading: Reading) -> Reading:
    """Numbers with the letters and digits glued to them: "19n63", "S6-12", "e2024JB028898"."""
    joined: list[Span] = []
    last = None
    for span in reading.spans:
        if span.label in _NUMERIC_SET:
            span = _widened(reading, span)
        if last is not None and _one_number(reading.text, last, span):
            joined[-1] = last._replace(end=span.end)
        elif last is not None and _one_word(reading.text, last, span):
            joined[-1] = span._replace(start=last.start)
        else:
            joined.append(span)
        last = joined[-1] if joined[-1].label in _NUMERIC_SET else None
    spans = tuple(joined)
    return reading if spans == reading.spans else reading.with_spans(spans)


def _one_number(text: str, left: Span, right: Span) -> bool:
    """Two numbers of one label with a slash or a dash between them ("1/2"), or two glued to each other ("19n63")."""
    if left.end == right.start and right.label in _NUMERIC:
        return text[left.end - 1].isalnum() and text[left.end].isalnum()
    return left.label == right.label and text[left.end : right.start] in ("/", "-", "–")


def _of_two_volumes(reading: Reading, first: Span, second: Span) -> Reading:
    """Around a journal the second is the page ("4 Harv. L. Rev. 193"); in brackets the issue."""
    journal = reading.of(JOURNAL)[0]
    if first.end <= journal.start and journal.end <= second.start and not reading.has(PAGE):
        return reading.relabelled(second, PAGE)
    if reading.before(second).strip() == "(" and not reading.has(ISSUE):
        return reading.relabelled(second, ISSUE)
    return reading


def _one_word(text: str, left: Span, right: Span) -> bool:
    """A number glued to a name is part of it: "2D Materials"."""
    if left.end != right.start or right.label not in _NAMED:
        return False
    return text[left.end - 1].isdigit() and text[left.end].isalpha()


def count_of_volumes(reading: Reading) -> Reading:
    """How many volumes a work has is no volume, edition or place: "4" " voll."; "2" " " "Bde"."""
    if not has_any(reading.small, _VOLUME_WORDS):
        return reading
    for match in _VOLUME_COUNT.finditer(reading.text):
        inside = [span for span in reading.spans if span.start < match.end() and span.end > match.start()]
        if inside and all(span.start >= match.start() and span.end <= match.end() for span in inside):
            return reading.carved(Span(NOTE, *match.span()), *match.span())
    return reading


def article_number_behind_colon(reading: Reading) -> Reading:
    """A letter and digits behind volume and colon are an article's number: "372:" "n71"."""
    for span in reading.of(ISSUE) if not reading.has(PAGE) else ():
        if reading.text[span.start - 1] == ":" and _ARTICLE_NUMBER.fullmatch(span.of(reading.text)):
            return reading.relabelled(span, PAGE)
    return reading


def number_with_bracket(reading: Reading) -> Reading:
    """A bracket that a number opens is closed inside it: "TR-0200 (4230-46)-3"."""
    for span in reading.of(NUMBER):
        words = span.of(reading.text)
        match = _BRACKET_CLOSES.match(reading.text, span.end) if words.count("(") > words.count(")") else None
        if match:
            return reading.carved(span._replace(end=match.end()), span.start, match.end())
    return reading


def page_like_a_year(reading: Reading) -> Reading:
    """Behind volume and colon stands the page, though it looks like a year: "300:1920"."""
    dates = reading.of(DATE)
    for span in dates if len(dates) > 1 and not reading.has(PAGE) else []:
        before = reading.previous(span)
        if before and before.label in (VOLUME, ISSUE) and reading.before(span).strip(" )") == ":":
            return reading.relabelled(span, PAGE)
    return reading


def series_of_journal(reading: Reading) -> Reading:
    """A number in brackets between a journal and its volume is the journal's series: "Ann. of Math. (2) 63"."""
    for span in reading.of(JOURNAL):
        match = _SERIES.match(reading.text, span.end)
        following = reading.next(span)
        if match and following and following.end > match.start() and not _is_date(reading, match):
            volume = Span(VOLUME, *match.span("volume"), following.confidence)
            reading = reading.carved(volume, span.end, match.end())
            reading = reading.carved(span._replace(end=match.end("series")), span.start, match.end("series"))
    return reading


def double_volume(reading: Reading) -> Reading:
    """Two numbers in turn with a dash between them are one volume: "Bulletin 12-13"."""
    for span in reading.of(VOLUME):
        issue, number = reading.next(span), span.of(reading.text)
        if issue is None or issue.label != ISSUE or reading.text[span.end : issue.start] not in ("-", "–"):
            continue
        if number.isdigit() and issue.of(reading.text) == str(int(number) + 1):
            return reading.carved(span._replace(end=issue.end), span.start, issue.end)
    return reading


def letters_of_a_volume(reading: Reading) -> Reading:
    """The letters of a journal's section belong to its volume: "IEEE Trans. Inf. Theory IT-" "28"."""
    for span in reading.of(VOLUME):
        journal = reading.previous(span)
        if journal is None or journal.label != JOURNAL:
            continue
        match = _SECTION.search(reading.text, journal.start, span.start)
        if match and match.end() == span.start:
            return reading.carved(span._replace(start=match.start("letters")), match.start(), span.end)
    return reading


def _is_date(reading: Reading, match: re.Match[str]) -> bool:
    return any(span.start == match.start("volume") for span in reading.of(DATE))


def volume_and_issue(reading: Reading) -> Reading:
    """A volume that the journal's name ends in or that follows it; a second one in brackets is the issue."""
    volumes = reading.of(VOLUME)
    if len(volumes) == 2 and reading.has(JOURNAL):
        return _of_two_volumes(reading, *volumes)
    if len(volumes) == 2 and not reading.has(ISSUE) and reading.before(volumes[1]).strip() == "(":
        return reading.relabelled(volumes[1], ISSUE)
    if volumes or not reading.has(PAGE, ISSUE):
        return reading
    for span in reading.of(NOTE) if reading.has(JOURNAL) else []:  # "25 pp. 25-29": no number of pages
        following = reading.next(span)
        match = _BEFORE_PAGES.fullmatch(span.of(reading.text))
        if match and following and following.label == PAGE:
            return reading.carved(Span(VOLUME, span.start, span.start + match.end(1)), span.start, span.end)
    for span in reading.of(JOURNAL, BOOKTITLE):
        previous = reading.previous(span)
        if previous and previous.label == JOURNAL and _VOLUME_ALONE.fullmatch(span.of(reading.text)):
            return reading.relabelled(span, VOLUME)
        match = _VOLUME_AT_END.search(reading.text, span.start, span.end)
        if match and (span.label == JOURNAL or _YEARLY.match(reading.text, span.start)):
            return reading.carved(Span(VOLUME, *match.span(1), span.confidence), match.start(), span.end)
    return reading


def _widened(reading: Reading, span: Span) -> Span:
    start, end = span.start, span.end
    left, right = reading.text[max(start - 1, 0) : start], reading.text[end : end + 1]
    if not (left.isalnum() or right.isalnum() or right == "/"):  # as nearly always
        return span
    while _glued(reading, start - 1):
        start -= 1
    while _glued(reading, end) or (span.label == VOLUME and _joint(reading, end)):
        end += 1
    return span._replace(start=start, end=end)


def _joint(reading: Reading, offset: int) -> bool:
    """A slash inside a volume: "XXXIV-3/W4"."""
    return reading.text[offset : offset + 1] == "/" and reading.unlabelled(offset) and _glued(reading, offset + 1)


def _glued(reading: Reading, offset: int) -> bool:
    inside = 0 <= offset < len(reading.text)
    return inside and reading.text[offset].isalnum() and reading.text[offset].isascii() and reading.unlabelled(offset)


def announced_numbers(reading: Reading) -> Reading:
    """Volume and issue of a journal that their own words announce ("vol. 51, núm. 4")."""
    holders = reading.of(JOURNAL)
    for label, pattern in _ANNOUNCEMENTS if holders else ():
        if reading.has(label):
            continue
        for match in pattern.finditer(reading.text, holders[0].end):
            if reading.unlabelled(match.start(1)):
                reading = reading.carved(Span(label, *match.span(1), 0.0), *match.span(1))
                break
    return reading


def issue_behind_date(reading: Reading) -> Reading:
    """A number between the date in brackets and the pages is the issue: "12 (Juni 1990) 2, S. 97–118"."""
    for span in reading.of(DATE) if reading.has(VOLUME) and not reading.has(ISSUE) else []:
        previous = reading.previous(span)
        match = _BEHIND_DATE.match(reading.text, span.end)
        if match and previous and previous.label == VOLUME and reading.unlabelled(match.start(1)):
            return reading.carved(Span(ISSUE, *match.span(1), 0.0), *match.span(1))
    return reading
