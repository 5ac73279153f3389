"""What the source sets in italics or bold: a container is mostly in italics, a volume in bold.

Only sources with letters of several kinds say so (web pages, PDFs, Word, LaTeX); plain text is read without.
"""

import re

from exporter.fields.labels import BOOKTITLE, EDITOR, ISSUE, JOURNAL, NUMBER, PAGE, PUBLISHER, TITLE, VOLUME
from exporter.fields.reading import Reading
from exporter.span import Span

_NAMES = (JOURNAL, BOOKTITLE, TITLE)
_MOST = 0.6  # the share of a name and of the letters in italics that must be the same for both to be one
_SHORTEST = 10  # characters of a title in front of a container that was taken for its end
_NAME_ENDS = re.compile(r"[.?!,:”\"’'»]\s*$")
_SENTENCE_ENDS = re.compile(r"[.?!”\"’»]\s*$")
_VOLUME = re.compile(r"[A-Z]?\d{1,4}|[IVXLC]+")


def name_in_italics(reading: Reading) -> Reading:
    """A name of a journal, a book or a title goes as far as its italics: "<i>Studies in History</i> and notes"."""
    for start, end in reading.italics:
        over = [span for span in reading.spans if span.start < end and span.end > start]
        if len(over) != 1 or over[0].label not in _NAMES:
            continue
        span = over[0]
        shared = min(end, span.end) - max(start, span.start)
        # What stands in front of italics inside a title is the title, and they are what holds it: see below.
        inside = span.label != TITLE and _NAME_ENDS.search(reading.text, span.start, start)
        apart = start <= span.start or inside
        alike = shared >= _MOST * max(end - start, span.end - span.start)
        if (start, end) != (span.start, span.end) and alike and apart:
            reading = reading.with_spans(
                each._replace(start=start, end=end) if each == span else each for each in reading.spans
            )
    return reading


def container_in_italics(reading: Reading) -> Reading:
    """Italics that end the title are what holds it, where nothing else does: "Title. <i>Nature</i> 12, 3"."""
    if reading.has(JOURNAL, BOOKTITLE):
        return reading
    ends = _NAME_ENDS if reading.has(VOLUME, ISSUE, PAGE) else _SENTENCE_ENDS
    for start, end in reading.italics:
        for title in reading.of(TITLE):
            ends_it = title.start + _SHORTEST < start < title.end <= end + 2
            if ends_it and ends.search(reading.text, title.start, start):
                label = BOOKTITLE if reading.has(PUBLISHER, EDITOR) and not reading.has(ISSUE) else JOURNAL
                held = Span(label, start, min(end, title.end), title.confidence)
                reading = reading.carved(title._replace(end=start), title.start, title.end)
                return reading.carved(held, held.start, held.end)
    return reading


def volume_in_bold(reading: Reading) -> Reading:
    """A number in bold letters is the volume, where no other is: "J. Chem. Phys. <b>98</b>, 5648"."""
    for start, end in reading.bolds if reading.has(JOURNAL) and not reading.has(VOLUME) else ():
        over = [span for span in reading.spans if span.start < end and span.end > start]
        fits = not over or (len(over) == 1 and over[0].label in (ISSUE, NUMBER, PAGE))
        if fits and _VOLUME.fullmatch(reading.text, start, end):
            return reading.carved(Span(VOLUME, start, end), start, end)
    return reading
