"""A title that the tagger missed."""

import re

from exporter.fields.kind_words import CONFERENCE
from exporter.fields.labels import (
    ACCESSED,
    AUTHOR,
    BOOKTITLE,
    DATE,
    DOI,
    EDITION,
    EDITOR,
    EPRINT,
    GENRE,
    ISSUE,
    JOURNAL,
    NOTE,
    PAGE,
    PLACE,
    PUBLISHER,
    TITLE,
    URL,
    VOLUME,
)
from exporter.fields.reading import Reading
from exporter.span import Label, Span
from exporter.text import has_any

_TITLES = (TITLE, JOURNAL, BOOKTITLE)
_LEADING = (AUTHOR, EDITOR, DATE)
_EDITION_AT_END = re.compile(
    r"[\s,.(][\s,.(]{0,3}(\d{1,2}(?:st|nd|rd|th|e|ª|º|a|\.|-е|-е)*\s?(?:(?:rev|überarb|erw|verb)\.\s)?(?:ed|edn|edition|druk|aufl|auflage|éd|édition|изд)\b)\.?\)?$",
    re.IGNORECASE,
)
_EDITION_IN_BRACKETS = re.compile(
    r"[\s,.]*\(((?:(?:updated|revised|expanded|enlarged|abridged|new|rev\.|upd\.|student|paperback|anniversary)"
    r"(?:\s(?:and|&)\s|,?\s)){1,3}(?:ed|edn|edition)\.?)\)$",
    re.IGNORECASE,
)
_VOLUME_AT_END = re.compile(r",\s(?:volume|vol\.|band|bd\.|tome|tomo)\s(\d{1,3}|[IVX]{1,5})$", re.IGNORECASE)
_THESIS_AT_END = re.compile(
    r"""
    [,.] \s (?P<genre>
    (?: (?: unpublished | doctoral | master['’]?s? | ph\.?\s?d\.? | inaugural | unveröff\w*\.? ) [\s-] ){0,3}
    (?: thesis | dissertation | thèse | mémoire | tesis | tesi | dissertação | proefschrift | diplomarbeit
      | magisterarbeit | masterarbeit | habilitationsschrift )
    (?![^\W\d_]) [^,.:]{0,60} ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EDITION_ENDS = ("ed", "edn", "edition", "édition", "éd", "druk", "aufl", "auflage", "изд")
_VOLUMES_AT_END = re.compile(
    r"[.,(]\s((?:\d{1,3}|two|three|four|five)\s(?:vols?|volumes|bände|bde|tomes|tomos|voll))\.?$", re.IGNORECASE
)
_DESCRIPTOR = re.compile(r"(\[[^\[\]]{3,60}\])\.\s+")
_EDITION_GOES_ON = re.compile(
    r",?\s(?:(?:and|&)\s)?(?:rev|enl|exp|corr|upd|abridged|enlarged|revised|expanded|updated|augm)\b\.?", re.IGNORECASE
)
_ED = re.compile(r"\s(?:ed|edn|edition)\b")
_IMPRINT = re.compile(
    r"""
    (?: [\[［] [MDRSG] (?:/OL)? [\]］] ) \s* [.．] \s* (?: \d+ 版 \s* [.．] \s* )?
    (?P<PLACE> [^:：.,，]{2,20} ) \s* [:：] \s* (?P<PUBLISHER> [^,，]{2,40} ) [,，] \s* \d{4}
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"[『「《«“]([^『』「」《》«»“”]{2,})[』」》»”]")


def quoted_journal(reading: Reading) -> Reading:
    """Of two journals the one in quotes is the title: "“Journal Status.” Scientometrics"."""
    journals = reading.of(JOURNAL) if not reading.has(TITLE) else ()
    if len(journals) == 2 and reading.before(journals[0])[-1:] in ("“", '"') and reading.has(AUTHOR):
        return reading.relabelled(journals[0], TITLE)
    return reading


def quoted_title(reading: Reading) -> Reading:
    """Marks of quotation that only titles have bound the title: 『日本の思想』."""
    for span in reading.of(TITLE) if has_any(reading.text, "『《") else ():
        match = _QUOTED.search(reading.text)
        if match and match.group()[0] in "『《" and span.start < match.end() and span.end > match.start():
            title = Span(TITLE, *match.span(1), span.confidence)
            return reading.carved(title, min(span.start, match.start()), max(span.end, match.end()))
    return reading


def edition_in_title(reading: Reading) -> Reading:
    """The edition that a title ends in: "Basisboek kwalitatief onderzoek (2e druk)"."""
    for span in reading.of(TITLE, BOOKTITLE) if not reading.has(EDITION) else []:
        if not reading.small[span.start : span.end].rstrip(".)\n").endswith(_EDITION_ENDS):
            continue
        match = _EDITION_AT_END.search(reading.text, span.start + 2, span.end)
        match = match or _EDITION_IN_BRACKETS.search(reading.text, span.start + 2, span.end)
        if match:
            return reading.carved(Span(EDITION, *match.span(1), span.confidence), match.start(), span.end)
    return reading


def edition_goes_on(reading: Reading) -> Reading:
    """What was done for an edition belongs to it: "2nd ed." ", " "enl."."""
    for span in reading.of(EDITION):
        end = span.end
        while match := _EDITION_GOES_ON.match(reading.text, end):
            end = match.end()
        if end > span.end:
            reading = reading.carved(span._replace(end=end), span.start, end)
    return reading


def number_of_volumes_in_title(reading: Reading) -> Reading:
    """The number of volumes that a title ends in: "Collected Works. 50 vols"."""
    for span in reading.of(TITLE):
        if match := _VOLUMES_AT_END.search(reading.text, span.start, span.end):
            return reading.carved(Span(NOTE, *match.span(1), span.confidence), match.start(), span.end)
    return reading


def volume_in_title(reading: Reading) -> Reading:
    """The volume that the title of a book ends in: "A history of Spain, volume 2"."""
    for span in reading.of(TITLE) if not reading.has(VOLUME, JOURNAL, BOOKTITLE) else ():
        if match := _VOLUME_AT_END.search(reading.text, span.start + 3, span.end):
            return reading.carved(Span(VOLUME, *match.span(1), span.confidence), match.start(), span.end)
    return reading


def thesis_in_title(reading: Reading) -> Reading:
    """What a work is said to be behind its title: "On light, thèse de doctorat"."""
    for span in reading.of(TITLE) if not reading.has(GENRE, JOURNAL, BOOKTITLE) else ():
        if match := _THESIS_AT_END.search(reading.text, span.start + 3, span.end):
            return reading.carved(Span(GENRE, *match.span("genre"), span.confidence), match.start(), span.end)
    return reading


def maker_behind_descriptor(reading: Reading) -> Reading:
    """Behind a description in brackets stands who made it public: "Iris [Data set]. UCI Machine Learning"."""
    for span in reading.of(TITLE) if "]" in reading.text else ():
        match = _DESCRIPTOR.search(reading.text, span.start, span.end)
        if match and span.end - match.end() > 2:
            label = BOOKTITLE if "blog" in match.group().lower() else PUBLISHER
            return reading.carved(Span(label, match.end(), span.end, span.confidence), match.end(1), span.end)
    return reading


def edition_of_a_date(reading: Reading) -> Reading:
    """A date with "ed." behind it names an edition: "(Summer 2019 ed.)"."""
    for span in reading.of(DATE) if not reading.has(EDITION) else []:
        if match := _ED.match(reading.text, span.end):
            return reading.carved(Span(EDITION, span.start, match.end(), span.confidence), span.start, match.end())
    return reading


def imprint_behind_mark(reading: Reading) -> Reading:
    """Place and publisher behind a mark of type (GB/T 7714-2015, 8.4): "[M]. 北京: 清华大学出版社, 2016"."""
    match = _IMPRINT.search(reading.text) if has_any(reading.text, "]］") else None
    if not match:
        return reading
    for label in (PLACE, PUBLISHER):
        start, end = match.span(label.name)
        reading = reading.carved(Span(label, start, end), match.start() if label is PLACE else start, end)
    return reading


def subtitle(reading: Reading) -> Reading:
    """What a colon or a comma joins to the title is the rest of it, where nothing has pages or a volume."""
    for held in reading.of(BOOKTITLE) if reading.has(JOURNAL) else []:
        title = reading.previous(held)
        if title and title.label == TITLE and reading.before(held).strip("”’\"' ") == ":":
            return reading.carved(title._replace(end=held.end), title.start, held.end)
    located = reading.has(PAGE, VOLUME, ISSUE, URL, DOI, EPRINT, ACCESSED)
    for title in reading.of(TITLE) if not located else []:
        following = reading.next(title)
        joints = {BOOKTITLE: (":", ","), JOURNAL: (":",)}.get(Label(following.label), ()) if following else ()
        if not following or CONFERENCE.said_in(following.of(reading.text)):
            continue
        if reading.text[title.end : following.start].strip() in joints:
            return reading.carved(title._replace(end=following.end), title.start, following.end)
    return reading


def title_in_a_gap(reading: Reading) -> Reading:
    """Where nothing is a title and nothing holds it, the words behind author and year are; or a second year."""
    if reading.has(*_TITLES) or not reading.has(AUTHOR, EDITOR):
        return reading
    for span in reading.of(*_LEADING):
        gap = reading.after(span)
        words = gap.strip(" .,;:()[]/-–—")
        if words and any(c.isalpha() for c in words) and (len(words) > 2 or words.isupper()):
            start = span.end + gap.index(words)
            return reading.carved(Span(TITLE, start, start + len(words), 0.0), start, start + len(words))
    publishers = reading.of(PUBLISHER)
    if len(publishers) == 1 and not reading.has(PLACE) and reading.previous(publishers[0]) in reading.of(*_LEADING):
        return reading.relabelled(publishers[0], TITLE)
    dates = reading.of(DATE)
    if len(dates) > 1 and reading.next(dates[0]) == dates[1]:
        return reading.relabelled(dates[1], TITLE)
    return reading
