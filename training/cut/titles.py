"""Titles, containers and series: without quotes, the opener "In" and the full stop at the end."""

import re

from exporter.span import Span
from training.corpus import Cutter, Unexplained
from training.cut.edges import abbreviated, journal_dot, narrow, never, one, unquote
from training.cut.imprint import edition, genre

_PRESENTED = re.compile(
    r"""^\W*(?:(?:invited|unpublished|poster|oral)\s+)*(?:paper|poster|presentation|talk|lecture|speech|address)(?:\s+session)?
    (?:\s+(?:presented|given|delivered|held|read))?\s+(?:at|to|for|before)\s+(?:the\s+)?""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENER = re.compile(
    r"^[\s,.;:(\[“\"‘']*(?:in\s(?=in\s))?(?:in|en|dans|em|im|aus|apud|of(?=\s))\b(?:\s*:|\s*\.\s*:)?(?:\s+(?:the\s+(?=proc)|its\s+|his\s+|her\s+))?[\s:]+",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"""
    [\s,;(]+ (?P<mark>vol(?:ume|s)?\.?|bd\.?|band|t\.|tome|no\.?|nr\.?|n°|number|heft|h\.)?
    \s* (?P<value>\d+(?:[-–/.]\d+)?|[IVXL]+)[\s.,;:)]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VOLUME = re.compile(r"vol|bd|band|t\.|tome", re.IGNORECASE)
_SERIES_OPENER = re.compile(r"^[\s,(\[]*(?:(?:of|ser\.|series|coll\.|collection|\(?=)\s+)?", re.IGNORECASE)
_LECTURE_NOTES = re.compile(
    r"[\s,.(]+(?P<series>LNCS|LNAI|Lecture Notes in \w+(?: \w+)?|CCIS)[\s,]+(?:vol(?:ume)?\.?|no\.)?\s*"
    r"(?P<number>\d+)[\s.,)]*$"
)
_HOLDER = re.compile(r"[,.][”\"]\s+in\s[A-Z]")
_TAIL = re.compile(r"\s*[(\[]([^()\[\]]{3,60})[)\]][\s.,:;]*$")
_VOLUME_BEHIND = re.compile(r"(?<=[a-z]{3})\s(\d{2,3})[\s,.]*$")  # "Annals of Mathematics 54,"
_DATE_BEHIND = re.compile(
    r"[\s,]+(?:(?P<day>\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4})|(?P<issue>\d{1,2})/(?P<year>\d{4})|(?P<month>\d{4}\s[A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?))[\s.,;:]*$"
)


def title(text: str) -> list[Span]:
    """The title, and an edition or a genre in brackets behind it."""
    if _HOLDER.search(text):
        raise Unexplained("a container in the title")
    start, end = narrow(text, dot=never)
    tail = _TAIL.search(text, start)
    extra = list[Span]()
    if tail and tail.start() > start:
        for cutter in (edition, genre):
            found = cutter(tail[1], strict=True)
            if found and not extra:
                extra = [Span(s.label, tail.start(1) + s.start, tail.start(1) + s.end) for s in found]
        end = tail.start() if extra else end
    start, end = narrow(text, *unquote(text, *narrow(text, start, end, dot=never)), dot=never)
    return ([Span("title", start, end)] if start < end else []) + extra


def container(label: str) -> Cutter:
    """A cutter for the title of what holds the work; Lecture Notes behind it are the series."""

    def cut(text: str) -> list[Span]:
        opener = _PRESENTED.match(text) or _OPENER.match(text)
        start, end, series = opener.end() if opener else 0, len(text), list[Span]()
        if notes := _LECTURE_NOTES.search(text):
            end = notes.start()
            series = [Span("collection-title", *notes.span("series")), Span("volume", *notes.span("number"))]
        start, end = narrow(text, *unquote(text, *narrow(text, start, end, dot=_container_dot)), dot=_container_dot)
        return ([Span(label, start, end)] if start < end else []) + series

    return cut


def _container_dot(text: str) -> bool:
    return never(text) or (abbreviated(text) and journal_dot(text))


def journal(text: str) -> list[Span]:
    """The journal; the full stop of an abbreviated name stays where the other words have theirs."""
    opener = _OPENER.match(text)
    numbered = _VOLUME_BEHIND.search(text)
    end = numbered.start() if numbered else len(text)
    start, end = narrow(text, opener.end() if opener else 0, end, dot=journal_dot)
    volume = [Span("volume", *numbered.span(1))] if numbered else []
    return one("journal", text, *unquote(text, start, end), dot=journal_dot) + volume


def dated_journal(text: str) -> list[Span]:
    """A journal with the date of its issue in the same field ("Die Zeit 12.05.1999", "Merkur 4/2004")."""
    dated = _DATE_BEHIND.search(text)
    if dated is None:
        return journal(text)
    extra = [Span({"issue": "issue"}.get(k, "date"), *dated.span(k)) for k, value in dated.groupdict().items() if value]
    return journal(text[: dated.start()]) + sorted(extra, key=lambda span: span.start)


def series(text: str) -> list[Span]:
    """The series and the number in it: a volume if it says so, else a number."""
    opener = _SERIES_OPENER.match(text)
    start, end, extra = opener.end() if opener else 0, len(text), list[Span]()
    if numbered := _NUMBERED.search(text):
        marked = bool(numbered["mark"] and _VOLUME.match(numbered["mark"]))
        extra = [Span("volume" if marked else "number", *numbered.span("value"))]
        end = numbered.start()
    spans = one("collection-title", text, *unquote(text, *narrow(text, start, end, dot=_container_dot)))
    if not spans:
        raise Unexplained("series")
    return spans + extra
