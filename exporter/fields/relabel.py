"""Labels mended by what stands around them, before any field is read.

The tagger sees a few tokens to each side; some relations only show over the whole reference. Each rule is a
function from a reading to a reading; ``RULES`` holds their order.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from exporter.fields.institution import is_institution
from exporter.fields.reading import Reading
from exporter.fields.recover import announced_numbers, particles, title_in_a_gap, whole_words
from exporter.span import Label, Span

_HELD = (Label.JOURNAL, Label.BOOKTITLE)
_TITLES = (Label.TITLE, *_HELD)

_IN = re.compile(r"(?:^|[\s.,;“”\"'’»?!(])(?:in|en|dans|em|aus)\s*:?\s*[“\"'‘«]?$", re.IGNORECASE)
_ENDS_IN_VOLUME = re.compile(r"(?:,\s|[\s(,]+(?:vol|bd|band|tome|tomo)\.?\s)((?-i:[IVXL]+)|\d{1,3})\)?$", re.IGNORECASE)
_ENDS_IN_MONTH = re.compile(
    r"[.,\s]+((?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:\.|uary|ruary|ch|il|e|y|ust|tember|ober|ember)?(?:\s\d{1,2})?)$",
    re.I,
)
_RETRIEVED_FROM = re.compile(r"(?:retrieved|available|downloaded|accessed)\s+from:?\s+(?:the\s+)?$", re.IGNORECASE)
_ROLE_WORDS = {
    Label.EDITOR: r"a\scura\sdi|edited\sby|ed\.\sby|eds\.\sby|hrsg\.?\sv(?:on|\.)|hg\.?\sv(?:on|\.)|herausgegeben\svon"
    r"|éd\.\spar|dirigé\spar|editado\spor|ed\.\sde|edición\sde|redigerad\sav|onder\sredactie\svan|под\sред(?:акцией|\.)",
    Label.TRANSLATOR: r"translated\sby|trans\.\sby|transl\.\sby|übersetzt\svon|übers\.\sv(?:on|\.)|aus\sdem\s\w+\svon"
    r"|traduit\spar|trad\.\sde|traducción\sde|trad\.\sdi|traduzione\sdi|vertaald\sdoor|пер(?:евод|\.)",
}
_ROLE_INSIDE = re.compile(
    "|".join(rf"(?P<{label.name}>[\s,.;(\[]+(?:{words})\s+)" for label, words in _ROLE_WORDS.items()), re.IGNORECASE
)
_ROLE_IN_BRACKETS = re.compile(
    r"""
    [(\[] (?P<names>[^()\[\]]{4,120}?) ,? \s*
    (?: (?P<EDITOR> eds? | editors? | hrsg | hg | éds? | coords? | orgs? | comps? )
      | (?P<TRANSLATOR> trans | transl | translators? | übers | trad | çev ) ) \.? \s* [)\]]
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _roles_in_brackets(reading: Reading) -> Reading:
    """Something like "(K. E. Fields, Trans.)" is a role, wherever the tagger put its words."""
    for match in _ROLE_IN_BRACKETS.finditer(reading.text):
        start, end = match.span("names")
        if not any(span.start < end and span.end > start and span.label in _TITLES for span in reading.spans):
            continue
        label = Label.EDITOR if match.group("EDITOR") else Label.TRANSLATOR
        reading = reading.carved(Span(label, start, end), match.start(), match.end())
    return reading


def _roles_in_titles(reading: Reading) -> Reading:
    """Something like "Quaderni del carcere, a cura di Valentino Gerratana" is a title and an editor."""
    for span in reading.of(Label.TITLE, Label.BOOKTITLE):
        match = _ROLE_INSIDE.search(reading.text, span.start + 2, span.end)
        if match and match.lastgroup and span.end - match.end() > 3:
            inner = Span(Label[match.lastgroup], match.end(), span.end, span.confidence)
            reading = reading.carved(inner, match.start(), span.end)
    return reading


def _institution_in_front(reading: Reading) -> Reading:
    """A body that stands first with the year behind it is the author, not the title."""
    if not reading.spans or reading.of(Label.AUTHOR, Label.EDITOR):
        return reading
    first, following = reading.spans[0], reading.next(reading.spans[0])
    titled = first.label in (*_TITLES, Label.PUBLISHER) and not any(c.isalnum() for c in reading.text[: first.start])
    if titled and following and following.label == Label.DATE and is_institution(first.of(reading.text)):
        return reading.relabelled(first, Label.AUTHOR)
    return reading


def _series_and_books(reading: Reading) -> Reading:
    """Containers that are series, and journals that are books, get their label."""
    for span in reading.of(*_HELD):
        if _stands_alone(reading, span):
            reading = reading.relabelled(span, Label.TITLE)
        elif _is_series(reading, span):
            reading = reading.relabelled(span, Label.COLLECTION_TITLE)
        elif span.label == Label.JOURNAL and _is_book(reading, span):
            reading = reading.relabelled(span, Label.BOOKTITLE)
    return reading


def _follows_in(reading: Reading, span: Span) -> bool:
    """Whether "In" stands in front, of the container itself or of its editors."""
    before = reading.previous(span)
    if before is not None and before.label in (Label.EDITOR, Label.AUTHOR) and _IN.search(reading.before(before)):
        return True
    return bool(_IN.search(reading.before(span)))


def _stands_alone(reading: Reading, span: Span) -> bool:
    """A container with nothing in it: no title, and no volume or pages as where a style prints no titles."""
    first = reading.of(*_HELD)[0]
    located = reading.of(Label.TITLE, Label.VOLUME, Label.ISSUE, Label.PAGE, Label.EPRINT)
    return span == first and not located and not _follows_in(reading, span)


def _is_series(reading: Reading, span: Span) -> bool:
    """A container with a publisher and a title, but with no pages, no issue, no editors and no "In"."""
    if not reading.of(Label.PUBLISHER) or not reading.of(Label.TITLE) or _follows_in(reading, span):
        return False
    return not reading.of(Label.PAGE, Label.ISSUE, Label.EDITOR, Label.COLLECTION_TITLE, Label.EVENT)


def _is_book(reading: Reading, span: Span) -> bool:
    """A journal has no editors and no publisher with a place, and seldom an "In"."""
    if reading.of(Label.ISSUE) or not reading.of(Label.TITLE):
        return False
    housed = reading.of(Label.PUBLISHER) and (reading.of(Label.PLACE) or reading.of(Label.EDITOR))
    return bool(housed) and (_follows_in(reading, span) or bool(reading.of(Label.EDITOR)))


def _volume_in_container(reading: Reading) -> Reading:
    """The volume that the name of a book ends in: "Child psychiatry and the law, II", "Handbook (Vol. 2)"."""
    for span in reading.of(Label.BOOKTITLE) if not reading.of(Label.VOLUME) else []:
        match = _ENDS_IN_VOLUME.search(reading.text, span.start, span.end)
        if match and match.start() > span.start + 3:
            volume = Span(Label.VOLUME, match.start(1), match.end(1), span.confidence)
            reading = reading.carved(volume, match.start(), span.end)
    return reading


def _month_in_container(reading: Reading) -> Reading:
    """The month that a journal ends in is the date's: "Arthritis Rheum. Jan 2013;65(1)"."""
    for span in reading.of(Label.JOURNAL):
        following = reading.next(span)
        match = _ENDS_IN_MONTH.search(reading.text, span.start, span.end)
        if match and following and following.label == Label.DATE and not reading.after(span).strip(" ,."):
            date = replace(following, start=match.start(1))
            reading = reading.carved(date, match.start(), following.end)
    return reading


def _site_retrieved_from(reading: Reading) -> Reading:
    """A name behind "Retrieved from" is the site's: "Retrieved from Solar Power World: https://…"."""
    for span in reading.of(Label.PLACE, Label.PUBLISHER, Label.NOTE):
        if _RETRIEVED_FROM.search(reading.before(span)) and not reading.of(*_HELD):
            reading = reading.relabelled(span, Label.BOOKTITLE)
    return reading


RULES: tuple[Callable[[Reading], Reading], ...] = (
    whole_words,
    particles,
    _roles_in_brackets,
    _roles_in_titles,
    _institution_in_front,
    _series_and_books,
    _volume_in_container,
    _month_in_container,
    _site_retrieved_from,
    announced_numbers,
    title_in_a_gap,
)


def relabelled(reading: Reading) -> Reading:
    """The reading with its labels mended."""
    for rule in RULES:
        reading = rule(reading)
    return reading
