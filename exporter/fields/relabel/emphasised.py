"""What the source sets in italics or bold: a container is mostly in italics, a volume in bold.

Only sources with letters of several kinds say so (web pages, PDFs, Word, LaTeX); plain text is read without.
"""

import re

from exporter.fields.labels import BOOKTITLE, ISSUE, JOURNAL, NUMBER, PAGE, TITLE, VOLUME
from exporter.fields.reading import Reading
from exporter.span import Span

_NAMES = (JOURNAL, BOOKTITLE, TITLE)
_MOST = 0.6  # the share of a name and of the letters in italics that must be the same for both to be one
_SHORTEST = 10  # characters of a title in front of a container that was taken for its end
_NAME_ENDS = re.compile(r"[.?!,:”\"’'»]\s*$")
_VOLUME = re.compile(r"[A-Z]?\d{1,4}|[IVXLC]+")


def name_in_italics(reading: Reading) -> Reading:
    """A name of a journal, a book or a title goes as far as its italics: "<i>Studies in History</i> and notes"."""
    for start, end in reading.italics:
        over = [span for span in reading.spans if span.start < end and span.end > start]
        if len(over) != 1 or over[0].label not in _NAMES:
            continue
        span = over[0]
        shared = min(end, span.end) - max(start, span.start)
        apart = start <= span.start or _NAME_ENDS.search(reading.text, span.start, start)
        alike = shared >= _MOST * max(end - start, span.end - span.start)
        if (start, end) != (span.start, span.end) and alike and apart:
            reading = reading.with_spans(
                each._replace(start=start, end=end) if each == span else each for each in reading.spans
            )
    return reading


def container_in_italics(reading: Reading) -> Reading:
    """Italics that end the title are what holds it, where nothing else does: "Title. <i>Nature</i> 12, 3"."""
    if reading.has(JOURNAL, BOOKTITLE) or not reading.has(VOLUME, ISSUE, PAGE):
        return reading
    for start, end in reading.italics:
        for title in reading.of(TITLE):
            ends_it = title.start + _SHORTEST < start < title.end <= end + 2
            if ends_it and _NAME_ENDS.search(reading.text, title.start, start):
                label = JOURNAL if reading.has(VOLUME, ISSUE) else BOOKTITLE
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
