"""A title that the tagger missed."""

import re
from dataclasses import replace

from exporter.fields.reading import Reading
from exporter.span import Label, Span

_TITLES = (Label.TITLE, Label.JOURNAL, Label.BOOKTITLE)
_LEADING = (Label.AUTHOR, Label.EDITOR, Label.DATE)
_EDITION_AT_END = re.compile(
    r"[\s,.(]{1,4}(\d{1,2}(?:st|nd|rd|th|e|ª|º|a|\.|-е|-е)*\s?(?:(?:rev|überarb|erw|verb)\.\s)?(?:ed|edn|edition|druk|aufl|auflage|éd|édition|изд)\b)\.?\)?$",
    re.IGNORECASE,
)
_VOLUMES_AT_END = re.compile(
    r"[.,(]\s((?:\d{1,3}|two|three|four|five)\s(?:vols?|volumes|bände|bde|tomes|tomos|voll))\.?$", re.IGNORECASE
)
_DESCRIPTOR = re.compile(r"(\[[^\[\]]{3,60}\])\.\s+")
_ED = re.compile(r"\s(?:ed|edn|edition)\b")
_IMPRINT = re.compile(
    r"""
    (?: [\[［] [MDRSG] (?:/OL)? [\]］] ) \s* [.．] \s* (?: \d+ 版 \s* [.．] \s* )?
    (?P<PLACE> [^:：.,，]{2,20} ) \s* [:：] \s* (?P<PUBLISHER> [^,，]{2,40} ) [,，] \s* \d{4}
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"[『「《«“]([^『』「」《》«»“”]{2,})[』」》»”]")


def quoted_title(reading: Reading) -> Reading:
    """Marks of quotation that only titles have bound the title: 『日本の思想』."""
    for span in reading.of(Label.TITLE):
        match = _QUOTED.search(reading.text)
        if match and match.group()[0] in "『《" and span.start < match.end() and span.end > match.start():
            title = Span(Label.TITLE, *match.span(1), span.confidence)
            return reading.carved(title, min(span.start, match.start()), max(span.end, match.end()))
    return reading


def edition_in_title(reading: Reading) -> Reading:
    """The edition that a title ends in: "Basisboek kwalitatief onderzoek (2e druk)"."""
    for span in reading.of(Label.TITLE, Label.BOOKTITLE) if not reading.of(Label.EDITION) else []:
        match = _EDITION_AT_END.search(reading.text, span.start + 2, span.end)
        if match:
            return reading.carved(Span(Label.EDITION, *match.span(1), span.confidence), match.start(), span.end)
    return reading


def number_of_volumes_in_title(reading: Reading) -> Reading:
    """The number of volumes that a title ends in: "Collected Works. 50 vols"."""
    for span in reading.of(Label.TITLE):
        if match := _VOLUMES_AT_END.search(reading.text, span.start, span.end):
            return reading.carved(Span(Label.NOTE, *match.span(1), span.confidence), match.start(), span.end)
    return reading


def maker_behind_descriptor(reading: Reading) -> Reading:
    """Behind a description in brackets stands who made it public: "Iris [Data set]. UCI Machine Learning"."""
    for span in reading.of(Label.TITLE):
        match = _DESCRIPTOR.search(reading.text, span.start, span.end)
        if match and span.end - match.end() > 2:
            label = Label.BOOKTITLE if "blog" in match.group().lower() else Label.PUBLISHER
            return reading.carved(Span(label, match.end(), span.end, span.confidence), match.end(1), span.end)
    return reading


def edition_of_a_date(reading: Reading) -> Reading:
    """A date with "ed." behind it names an edition: "(Summer 2019 ed.)"."""
    for span in reading.of(Label.DATE) if not reading.of(Label.EDITION) else []:
        if match := _ED.match(reading.text, span.end):
            return reading.carved(
                Span(Label.EDITION, span.start, match.end(), span.confidence), span.start, match.end()
            )
    return reading


def imprint_behind_mark(reading: Reading) -> Reading:
    """Place and publisher behind a mark of type (GB/T 7714-2015, 8.4): "[M]. 北京: 清华大学出版社, 2016"."""
    match = _IMPRINT.search(reading.text)
    if not match:
        return reading
    for label in (Label.PLACE, Label.PUBLISHER):
        start, end = match.span(label.name)
        reading = reading.carved(Span(label, start, end), match.start() if label is Label.PLACE else start, end)
    return reading


def subtitle(reading: Reading) -> Reading:
    """What a colon or a comma joins to the title is the rest of it, where nothing has pages or a volume."""
    for held in reading.of(Label.BOOKTITLE) if reading.of(Label.JOURNAL) else []:
        title = reading.previous(held)
        if title and title.label == Label.TITLE and reading.before(held).strip("”’\"' ") == ":":
            return reading.carved(replace(title, end=held.end), title.start, held.end)
    located = reading.of(Label.PAGE, Label.VOLUME, Label.ISSUE, Label.URL, Label.DOI, Label.EPRINT, Label.ACCESSED)
    for title in reading.of(Label.TITLE) if not located else []:
        following = reading.next(title)
        joints = (
            {Label.BOOKTITLE: (":", ","), Label.JOURNAL: (":",)}.get(Label(following.label), ()) if following else ()
        )
        if following and reading.text[title.end : following.start].strip() in joints:
            return reading.carved(replace(title, end=following.end), title.start, following.end)
    return reading


def title_in_a_gap(reading: Reading) -> Reading:
    """Where nothing is a title and nothing holds it, the words behind author and year are; or a second year."""
    if reading.of(*_TITLES) or not reading.of(Label.AUTHOR, Label.EDITOR):
        return reading
    for span in reading.of(*_LEADING):
        gap = reading.after(span)
        words = gap.strip(" .,;:()[]/-–—")
        if words and any(c.isalpha() for c in words) and (len(words) > 2 or words.isupper()):
            start = span.end + gap.index(words)
            return reading.carved(Span(Label.TITLE, start, start + len(words), 0.0), start, start + len(words))
    publishers = reading.of(Label.PUBLISHER)
    if (
        len(publishers) == 1
        and not reading.of(Label.PLACE)
        and reading.previous(publishers[0]) in reading.of(*_LEADING)
    ):
        return reading.relabelled(publishers[0], Label.TITLE)
    dates = reading.of(Label.DATE)
    if len(dates) > 1 and reading.next(dates[0]) == dates[1]:
        return reading.relabelled(dates[1], Label.TITLE)
    return reading
