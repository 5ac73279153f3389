"""Volume, issue and pages: bare values, by an explicit grammar; what it does not explain is refused."""

import re

from exporter.span import Span
from training.corpus import Unexplained
from training.cut.marks import ISSUE, MONTH, PAGE, PART, VOLUME, pattern

_DASH = r"\s?[-‐‑–—−/]\s?"
_NUMBER = r"(?:[A-Z]{0,3}\d+[A-Za-z]{0,2}\d?|[IVXLCDM]+|[A-Z])(?![^\W_])"
_NUMBERS = rf"{_NUMBER}(?:(?:{_DASH}|\s?[&+]\s?|,\s?(?=\d+\s?[)\]])){_NUMBER})*"
_PART_NUMBER = rf"(?:{PART}\s*(?:{_NUMBERS})?)"
_ISSUE_NUMBER = rf"(?:{_NUMBERS}(?:,?\s{PART}(?:\s?{_NUMBERS})?)?)"
_MONTHS = rf"{MONTH}(?:{_DASH}{MONTH})?"
_DAY = rf"(?:[12]\d{{3}}(?:\s{_MONTHS}(?:\s\d{{1,2}})?)?|{MONTH}(?:\s\d{{1,2}})?(?:\s\d{{4}})?)"

# A page, or an article number in its place: 12, S101, e0123456, 033D01, 091501(R), xii.
_LABEL = r"[A-Za-z]{0,3}[.:-]?\d+(?:[A-Za-z]{1,2}\d+|[.:]e?\d+|(?!ff?\b)[A-Za-z]{1,2}(?![A-Za-z]))*(?:\s?\(R\))?"
_PAGE = rf"(?:{_LABEL}|[ivxlcIVXLC]+)(?!(?!ff?\b)[^\W\d_])"
_PAGES = rf"{_PAGE}(?:\s*[-\u00ad‐‑–—−?/_\#]{{1,3}}\s*{_PAGE}|\s{_PAGE})?(?:\s?ff?\b\.?)?"
_PAGE_LIST = rf"{_PAGES}(?:\s*(?:[,;&+]|and|et|und|y)\s*{_PAGES})*"
_END = r"[\s.,;:)\]]*$"

_VOLUME = pattern(
    rf"""
    ^[\s;,:(\[]*
    (?:(?P<date>{_DAY})\s*;\s*)?                                                 # 2009 May 3;
    (?:{VOLUME}\s*)?
    (?P<volume>{_NUMBER}(?:[-–]{_NUMBER})?) (?:\.?\s*(?:jg|jahrgang|année)\b\.?)?
    (?:
        \s*,?\s*[(\[]\s*(?:{ISSUE}\s*)?                                          # (3), (no. 3), (2 Suppl 1)
            (?: (?P<month>{_MONTHS}(?:,?\s\d{{4}})?)
              | (?P<bracketed>{_NUMBERS}(?:[\s,]*{_PART_NUMBER})?|{_PART_NUMBER}) ) \s*(?:[)\]]|$)
      | [\s,;:.]*{ISSUE}\s*(?P<marked>{_ISSUE_NUMBER})                           # , no. 3
      | \s*[,:./]\s*(?P<bare>\d{{1,3}}(?:[-–]\d{{1,3}})?)(?=[\s.,;:)]*$)         # , 3
      | [\s,]*(?P<part>{_PART_NUMBER})                                           # Suppl. 3
    )?
    (?:[\s,(]*(?P<later_month>{_MONTHS}))?\)?
    (?:(?:\s*[:,]|(?<=[)\]]))\s*(?P<page>{_PAGES}))?
    {_END}
    """
)
_ISSUE = pattern(rf"^[\s,;(]*{ISSUE}\s*(?P<issue>{_ISSUE_NUMBER})[\s.,;:)]*$")
_COUNT_OF_VOLUMES = pattern(
    r"^[\s,(]*(?P<note>(?:\d{1,2}|two|three|four|five|six)\s+(?:vols?|volumes|bde?|t)\b\.?)[\s,;:)]*$"
)
_PAGES_FIELD = pattern(
    rf"^[\s,;:(\[]*(?:{PAGE}\s*)?(?P<page>{_PAGE_LIST})(?:\s*{PAGE})?(?:\s?\(\s?\d+\s?pp\.?\))?{_END}"
)
_COUNT_OF_PAGES = pattern(
    r"""
    ^[\s,(]* (?P<note> (?:[xvil]+\s?[,+]\s?)? \d+\s*
        (?:pages|páginas|seiten|(?:pp?|pgs?|ss?|с|c|str|blz)\b\.?)? ) [\s.,;:)]*$
    """
)
_MARKED_COUNT = re.compile(r"\d\s*[^\W\d_]+\.?[\s.,;:)]*$")
_JUST_MONTHS = pattern(rf"\W*(?P<date>{_MONTHS})\W*$")
_JUST_SUPPLEMENT = pattern(r"\W*(?:suppl(?:ement)?|pt|part)\W*(?:\d*|[A-Z]|I+)\W*$")
_ANY_ISSUE = pattern(rf"[\s,;:(\[]*(?:{ISSUE}\s*)?(?P<issue>.*?){_END}")
_ANY_VOLUME = pattern(rf"[\s,;:(\[]*(?:{VOLUME}\s*)?(?P<volume>.*?){_END}")

_LABELS = dict.fromkeys(("bracketed", "marked", "bare", "part"), "issue") | dict.fromkeys(
    ("month", "later_month"), "date"
)


def volume(text: str) -> list[Span]:
    """Volume, issue, and the date and pages that some corpora leave in the same field."""
    for grammar in (_COUNT_OF_VOLUMES, _ISSUE, _VOLUME):
        if match := grammar.match(text):
            return _spans(match)
    raise Unexplained("volume")


def issue(text: str) -> list[Span]:
    """The number of an issue, with its supplement; a month in its place is a date."""
    match = _JUST_MONTHS.match(text) or _ANY_ISSUE.match(text)
    return _spans(match) if match else []


def bare_volume(text: str) -> list[Span]:
    """A volume where the corpus marks the issue apart, or should have."""
    match = _VOLUME.match(text) or _ANY_VOLUME.match(text)
    if match is None or not re.search(r"\d|^[IVXLCDM]+$|^[A-Z]$", match["volume"]):
        return []
    return _spans(match)


def is_supplement(text: str) -> bool:
    """Whether the text only says that an issue is a supplement."""
    return bool(_JUST_SUPPLEMENT.match(text))


def pages(text: str) -> list[Span]:
    """The pages; the number of pages of a book ("240 p.") is a note."""
    if _MARKED_COUNT.search(text) and (count := _COUNT_OF_PAGES.match(text)):
        return _spans(count)
    for grammar in (_PAGES_FIELD, _VOLUME):
        if match := grammar.match(text):
            return _spans(match)
    raise Unexplained("pages")


def _spans(match: re.Match[str]) -> list[Span]:
    found = (Span(_LABELS.get(name, name), *match.span(name)) for name, value in match.groupdict().items() if value)
    return sorted(found, key=lambda span: span.start)
