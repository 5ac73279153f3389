"""A title that the tagger missed."""

import re

from exporter.fields.reading import Reading
from exporter.span import Label, Span

_TITLES = (Label.TITLE, Label.JOURNAL, Label.BOOKTITLE)
_LEADING = (Label.AUTHOR, Label.EDITOR, Label.DATE)
_QUOTED = re.compile(r"[『「《«“]([^『』「」《》«»“”]{2,})[』」》»”]")


def quoted_title(reading: Reading) -> Reading:
    """Marks of quotation that only titles have bound the title: 『日本の思想』."""
    for span in reading.of(Label.TITLE):
        match = _QUOTED.search(reading.text)
        if match and match.group()[0] in "『《" and span.start < match.end() and span.end > match.start():
            title = Span(Label.TITLE, *match.span(1), span.confidence)
            return reading.carved(title, min(span.start, match.start()), max(span.end, match.end()))
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
    dates = reading.of(Label.DATE)
    if len(dates) > 1 and reading.next(dates[0]) == dates[1]:
        return reading.relabelled(dates[1], Label.TITLE)
    return reading
