"""Labels mended by what stands around them, before any field is read.

The tagger sees a few tokens to each side; some relations only show over the whole reference.
"""

import re
from dataclasses import replace

from exporter.fields.reading import Reading
from exporter.span import Label, Span

_IN = re.compile(r"(?:^|[\s.,;“”\"'’»?!(])(?:in|en|dans|em|aus)\s*:?\s*[“\"'‘«]?$", re.IGNORECASE)


def relabelled(reading: Reading) -> Reading:
    """The reading with containers that are series, and journals that are books, labelled so."""
    spans = tuple(_relabel(reading, span) for span in reading.spans)
    return replace(reading, spans=spans)


def _relabel(reading: Reading, span: Span) -> Span:
    if span.label not in (Label.JOURNAL, Label.BOOKTITLE):
        return span
    if _stands_alone(reading, span):
        return replace(span, label=Label.TITLE)
    if _is_series(reading, span):
        return replace(span, label=Label.COLLECTION_TITLE)
    if span.label == Label.JOURNAL and _is_book(reading, span):
        return replace(span, label=Label.BOOKTITLE)
    return span


def _follows_in(reading: Reading, span: Span) -> bool:
    """Whether "In" stands in front, of the container itself or of its editors."""
    before = reading.previous(span)
    if before is not None and before.label in (Label.EDITOR, Label.AUTHOR):
        return bool(_IN.search(reading.before(before))) or bool(_IN.search(reading.before(span)))
    return bool(_IN.search(reading.before(span)))


def _stands_alone(reading: Reading, span: Span) -> bool:
    """A container with nothing in it: no title, and no volume or pages as where a style prints no titles."""
    first = reading.of(Label.JOURNAL, Label.BOOKTITLE)[0]
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
