"""Words of a date -> :class:`Date`: months in several languages, ranges, reprints, "n.d.", "in press"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from exporter.fields.labels import ACCESSED, BOOKTITLE, DATE, JOURNAL, PLACE, PUBLISHER, TITLE
from exporter.fields.reading import Reading
from exporter.fields.signed import signed
from exporter.reference import Date, Reference, changed
from exporter.span import Span
from exporter.text import DASH_CLASS

_MONTH_NAMES = (
    "january januar janvier enero gennaio janeiro januari jan ene genn января январь",
    "february februar février fevrier febrero febbraio fevereiro februari feb fév févr февраля февраль",
    "march märz maerz mars marzo março maart mar mrz mär марта март",
    "april avril abril aprile apr avr abr апреля апрель",
    "may mai mayo maggio maio mei мая май",
    "june juni juin junio giugno junho jun giu июня июнь",
    "july juli juillet julio luglio julho jul juil июля июль",
    "august août aout agosto augustus aug ago августа август",
    "september septembre septiembre settembre setembro sep sept set сентября сентябрь",
    "october oktober octobre octubre ottobre outubro oct okt ott out октября октябрь",
    "november novembre noviembre novembro nov ноября ноябрь",
    "december dezember décembre decembre diciembre dicembre dezembro dec dez déc dic декабря декабрь",
)
_MONTHS = {word: number for number, words in enumerate(_MONTH_NAMES, 1) for word in words.split()}
_SEASON_NAMES = (
    "spring frühjahr frühling printemps primavera lente",
    "summer sommer été verano estate verão zomer",
    "autumn fall herbst automne otoño autunno outono herfst",
    "winter hiver invierno inverno",
)
_SEASONS = {word: number for number, words in enumerate(_SEASON_NAMES, 1) for word in words.split()}

_STATUS_WORDS = r"""
    \b(?: in\s(?:the\s)?press | forthcoming | to\sappear(?:\sin)? | to\sbe\spublished | submitted(?:\sfor\spublication)?
        | in\spreparation | in\spress | im\s(?:Druck|Erscheinen) | erscheint(?:\sdemnächst)? | i\.\s?E\.
        | sous\spresse | à\sparaître | en\s(?:prensa|preparación) | no\sprelo | in\s(?:corso\sdi\s)?stampa | in\sdruk
        | accepted(?:\sfor\spublication)? | advance\sonline\spublication | ahead\sof\sprint | epub\sahead\sof\sprint
        | under\sreview | в\sпечати )(?!\w)
    """
_STATUS = re.compile(_STATUS_WORDS, re.VERBOSE | re.IGNORECASE)
_STATUS_IN_BRACKETS = signed(
    "press forthcoming appear publi submitted prepar druck druk ersche i. paraître prensa prelo stampa accepted ahead"
    " review печати",
    rf"[(\[]\s*({_STATUS_WORDS})\s*[)\]]",
)
_NO_DATE = re.compile(
    r"(?<!\w)(?:n\.\s?d\.?|o\.\s?J\.?|s\.\s?[af]\.?|s\.\s?d\.?|б\.\s?г\.?|no date|undated)(?!\w)", re.I
)
_YEAR = r"(?:1[4-9]|20)\d\d"
_YEAR_TOKEN = re.compile(rf"(?<!\d)({_YEAR})(?:\s?([a-z])(?![^\W\d_]))?(?!\d)")
_RANGE = re.compile(rf"(?<!\d)({_YEAR})\s?[{DASH_CLASS}]\s?({_YEAR}|\d\d)(?!\d)(?!\s?[{DASH_CLASS}./]\s?\d)")
_ISO = re.compile(rf"(?<!\d)({_YEAR})[-‐‑–./](0?[1-9]|1[0-2])(?:[-‐‑–./](0?[1-9]|[12]\d|3[01]))?(?!\d)")
_NUMERIC = re.compile(rf"(?<!\d)(0?[1-9]|[12]\d|3[01])\s?[./]\s?(0?[1-9]|1[0-2])\s?[./]\s?({_YEAR}|\d\d)(?!\d)")
_REPRINT = re.compile(rf"({_YEAR})[a-z]?\s*/\s*({_YEAR})")
_BRACKETED = re.compile(rf"[\[(]\s*(?:orig\w*\.?\s*|zuerst\s*|first published\s*(?:in\s)?)?({_YEAR})\s*[\])]", re.I)
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|\.)?(?!\d)", re.IGNORECASE)
_DATED = re.compile(
    rf"""
    [(\[] ( {_YEAR}[a-z]? | n\.\s?d\.? | o\.\s?J\.? | s\.\s?[ad]\.? ) [)\]]  # in brackets of its own
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ORIGINAL = signed(
    "publi veröffentlich zuerst",
    rf"(?:original(?:ly|\swork)?\s(?:work\s)?published|first\spublished|erstveröffentlich\w+|zuerst)[\s:,in]*({_YEAR})",
    re.IGNORECASE,
)
_CIRCA_BEFORE = re.compile(r"(?:^|[\s(\[])(?:c|ca|circa|um|approx)\.?\s*\[?$", re.IGNORECASE)
_ACCESS = signed(
    "retrieved access visited checked viewed consult abgerufen zugriff abruf aufgerufen letzter stand accès acesso"
    " récup recup geraadpleegd obtained erişim дата",
    r"""
    (?: retrieved | accessed | last\s(?:access|visited|checked) | visited | viewed | consult\w* | abgerufen | zugriff
      | abruf | aufgerufen | letzter\s\w+ | stand | accès | accesso | acesso | récupéré | recuperado | geraadpleegd
      | obtained | erişim\w* | дата\sобращения )
    [\s:,]* (?: on | at | am | le | el | il | em | op | vom | from | date | \d )? [\s:,]* $
    """,
)
_CIRCA = re.compile(r"(?<!\w)(?:c\.|ca\.?|circa|um|approx\.?)(?=\s*\[?\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dating:
    """All that the words of a date say."""

    issued: Date | None = None
    year_suffix: str = ""
    original: Date | None = None
    status: str = ""


@lru_cache(maxsize=4096)
def parse_date(text: str) -> Dating:
    """Read the words of a publication date, e.g. "1983a, May", "1998/2014", "[1969] 1976", "in press"."""
    status = match.group() if (match := _STATUS.search(text)) else ""
    if status:
        text = text.replace(status, " ")
    text, original = _reprint(text)
    issued, suffix = _issued(text)
    if issued is None and _NO_DATE.search(text):
        issued = Date(literal=_NO_DATE.search(text).group())  # type: ignore[union-attr]
    elif issued is None and not status and (words := text.strip(" ,.;:()[]")):
        issued = Date(literal=words)
    return Dating(issued, suffix, original, status.rstrip())


def _reprint(text: str) -> tuple[str, Date | None]:
    """Take the year of the first publication out: "1998/2014", "1976 [1969]", "(1969) 1976"."""
    if match := _REPRINT.search(text):
        first, second = sorted((int(match.group(1)), int(match.group(2))))
        if second - first > 1:
            return text[: match.start()] + str(second) + text[match.end() :], Date(first)
    years = _YEAR_TOKEN.findall(text)
    match = _BRACKETED.search(text)
    if match and len(years) == 2 and years[0][0] != years[1][0]:
        return text[: match.start()] + " " + text[match.end() :], Date(int(match.group(1)))
    return text, None


def _issued(text: str) -> tuple[Date | None, str]:
    circa = bool(_CIRCA.search(text))
    if match := _ISO.search(text):
        year, month, day = (int(group) if group else None for group in match.groups())
        return Date(year, month, day, circa=circa), ""
    if match := _NUMERIC.search(text):
        day, month = int(match.group(1)), int(match.group(2))
        return Date(_full_year(match.group(3)), month, day), ""
    if match := _RANGE.search(text):
        first, last = match.groups()
        end = int(last if len(last) == 4 else first[:2] + last)
        if end > int(first):
            return Date(int(first), end=Date(end), circa=circa), ""
    match = _YEAR_TOKEN.search(text)
    if match is None:
        return None, ""
    rest = text[: match.start()] + " " + text[match.end() :]
    year = int(match.group(1))
    date = replace(_within_year(rest), year=year, circa=circa)
    if date.end is not None:
        date = replace(date, end=replace(date.end, year=year))
    return date, match.group(2) or ""


def _full_year(digits: str) -> int:
    """Two digits are of this century up to 30, else of the last."""
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) <= 30 else 1900)


def _within_year(text: str) -> Date:
    """Month and day, or season, of what remains when the year is taken out."""
    words = [word.casefold() for word in _WORD.findall(text)]
    season = next((_SEASONS[word] for word in words if word in _SEASONS), None)
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    if not months:
        return Date(season=season)
    day = _DAY.search(text)
    if len(months) == 2 and months[0] < months[1] and not _DAY.search(text):  # "March/April"
        return Date(month=months[0], end=Date(month=months[1]))
    if len(months) > 1 or len(_DAY.findall(text)) > 1:  # "May-June", "3-5 May": the first is what sorts
        return Date(month=months[0], day=int(day.group(1)) if day and len(months) == 1 else None)
    return Date(month=months[0], day=int(day.group(1)) if day else None)


def has_day(words: str) -> bool:
    """Whether the words name days, not just a year: "30 August–1 September 1987", "June 3-5"."""
    rest = _YEAR_TOKEN.sub(" ", words)
    return _within_year(rest).month is not None and bool(_DAY.search(rest))


def is_no_date(words: str) -> bool:
    """Whether the words say that there is no date: "n.d.", "o. J."."""
    return bool(_NO_DATE.search(words))


def is_part_of_date(word: str) -> bool:
    """Whether a word is a month, a season, a day or a year: what a date is read from."""
    bare = word.casefold().rstrip("年月日")
    return bare in _MONTHS or bare in _SEASONS or bool(re.fullmatch(rf"\d{{1,2}}(?:st|nd|rd|th)?|{_YEAR}[a-z]?", bare))


def read_dates(reading: Reading, reference: Reference) -> Reference:
    """Set ``issued``, ``year_suffix``, ``original_date``, ``status`` and ``accessed``."""
    accessing, datings = _datings(reading)
    dating = datings[0] if len(datings) == 1 else _reissued(reading, datings) or _together(datings)
    original = _ORIGINAL.search(reading.text, reading.small)
    accessed = [parse_date(words).issued for words in accessing]
    return changed(
        reference,
        issued=dating.issued,
        year_suffix=dating.year_suffix,
        original_date=Date(int(original.group(1))) if original else dating.original,
        status=dating.status or _status_in_brackets(reading),
        accessed=next((date for date in accessed if date and date.year), None) if accessed else None,
    )


def _reissued(reading: Reading, datings: list[Dating]) -> Dating | None:
    """The date behind the title is that of the first edition, where another closes the imprint (MLA 9, 5.87)."""
    spans = reading.of(DATE)
    if len(spans) != 2 or len(datings) != 2 or reading.has(JOURNAL):
        return None
    before, closing = reading.previous(spans[0]), reading.previous(spans[1])
    first, last = (dating.issued.year if dating.issued else None for dating in datings)
    told = before is not None and before.label == TITLE and closing is not None and closing.label in (PUBLISHER, PLACE)
    if not (told and first and last and last - first > 1):
        return None
    return replace(datings[1], original=datings[0].issued)


def _together(datings: list[Dating]) -> Dating:
    """What several dates say: the most precise of them, and what else is in any, the first first."""
    dated = [dating for dating in datings if dating.issued is not None and dating.issued.year is not None]
    return Dating(
        max(dated, key=_precision, default=next(iter(datings), Dating())).issued,
        next((dating.year_suffix for dating in datings if dating.year_suffix), ""),
        next((dating.original for dating in datings if dating.original), None),
        next((dating.status for dating in datings if dating.status), ""),
    )


def _datings(reading: Reading) -> tuple[list[str], list[Dating]]:
    """The words of dates of access, and what the other dates say; a date that no span has is looked for."""
    accessing, issuing = list[str](), list[str]()
    for words, access in _runs(reading):
        (accessing if access else issuing).append(words)
    if not issuing and (match := _DATED.search(reading.text)):
        issuing = [match.group(1)]
    if not issuing:  # a meeting's name has its days in it; the year of them is all that is said
        issuing = [match.group(1) for words in reading.words(BOOKTITLE) for match in _YEAR_TOKEN.finditer(words)][-1:]
    return accessing, [parse_date(words) for words in issuing]


def _runs(reading: Reading) -> Iterator[tuple[str, bool]]:
    """Words of dates, neighbours joined ("[1900] 2004"), and whether they say when the work was accessed."""
    spans = reading.of(DATE, ACCESSED)
    start = 0
    for index, span in enumerate(spans):
        if index == 0 or spans[index - 1].label != span.label or _apart(reading, spans[index - 1], span):
            start = span.start
        if (
            index + 1 < len(spans)
            and spans[index + 1].label == span.label
            and not _apart(reading, span, spans[index + 1])
        ):
            continue
        closing = {"[": "]", "(": ")"}.get(reading.text[start - 1 : start], "\0")
        start -= closing in reading.text[start : span.end]
        before = reading.text[max(start - 40, 0) : start]
        words = reading.text[start : span.end]
        if before.endswith("("):  # as nearly always, and then no word stands in front
            yield words, span.label == ACCESSED
            continue
        circa = "c. " if _CIRCA_BEFORE.search(before) else ""
        yield circa + words, span.label == ACCESSED or bool(_ACCESS.search(before, reading.small))


def _apart(reading: Reading, left: Span, right: Span) -> bool:
    between = reading.text[left.end : right.start]
    return len(between) > 3 or any(c.isalnum() for c in between) or reading.next(left) != right


def _status_in_brackets(reading: Reading) -> str:
    match = _STATUS_IN_BRACKETS.search(reading.text, reading.small)
    return match.group(1) if match else ""


def _precision(dating: Dating) -> int:
    date = dating.issued
    return 0 if date is None else (date.month is not None or date.season is not None) + (date.day is not None)
