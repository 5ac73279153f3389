"""What the tagger left without a label although its surroundings announce it, before any field is read."""

import re
from dataclasses import replace

from exporter.fields.reading import Reading
from exporter.span import Label, Span

_NUMERIC = (Label.DATE, Label.PAGE, Label.VOLUME, Label.ISSUE, Label.NUMBER)
_PEOPLE = (Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR)
_PARTICLES = re.compile(
    r"(?:^|(?<=[\s(]))(?:(?:von|van|der|den|de|la|du|di|da|dos|del|ten|ter|zu|le|vom|zur|el|al|'t)\s+){1,3}$"
)
_ANNOUNCED = (
    (Label.VOLUME, re.compile(r"\b(?:vol(?:ume)?|bd|band|jg|jahrgang|tome|tomo)\b[.:\s]*(\d{1,4}|(?-i:[IVXLC]+))\b(?!\s*of\b)", re.I)),
    (Label.VOLUME, re.compile(r"(?<![\d.])(\d{1,3})\.?\s(?:Jg|Jahrgang|Jahrg)\b", re.I)),
    (Label.ISSUE, re.compile(r"\b(?:no|nr|núm|num|número|numéro|issue|heft|h|iss|n[°º]|№)[.:\s]+(\d{1,4}(?:[-–/]\d{1,4})?)\b", re.I)),
)  # fmt: skip


def whole_words(reading: Reading) -> Reading:
    """Numbers with the letters and digits glued to them: "19n63", "S6-12", "e2024JB028898"."""
    taken = {offset for span in reading.spans for offset in range(span.start, span.end)}

    def free(offset: int) -> bool:
        return 0 <= offset < len(reading.text) and offset not in taken and reading.text[offset].isalnum()

    def widened(span: Span) -> Span:
        start, end = span.start, span.end
        while free(start - 1):
            start -= 1
        while free(end):
            end += 1
        return replace(span, start=start, end=end)

    return replace(reading, spans=tuple(widened(s) if s.label in _NUMERIC else s for s in reading.spans))


def title_in_a_gap(reading: Reading) -> Reading:
    """Where nothing is a title and nothing holds it, the words behind author and year are."""
    if reading.of(Label.TITLE, Label.JOURNAL, Label.BOOKTITLE) or not reading.of(Label.AUTHOR, Label.EDITOR):
        return reading
    lead = [span for span in reading.spans if span.label in (Label.AUTHOR, Label.EDITOR, Label.DATE)]
    for span in lead:
        gap = reading.after(span)
        words = gap.strip(" .,;:()[]/-–—")
        if len(words) > 2 and any(c.isalpha() for c in words):
            start = span.end + gap.index(words)
            return reading.carved(Span(Label.TITLE, start, start + len(words), 0.0), start, start + len(words))
    return reading


def particles(reading: Reading) -> Reading:
    """A particle that stands in front of the first name belongs to it: "von Hofsten, C."."""
    for span in reading.of(*_PEOPLE):
        before = reading.before(span)
        if match := _PARTICLES.search(before):
            start = span.start - len(before) + match.start()
            reading = reading.carved(replace(span, start=start), start, span.end)
    return reading


def announced_numbers(reading: Reading) -> Reading:
    """Volume and issue of a journal that their own words announce ("vol. 43, núm. 2")."""
    holders = reading.of(Label.JOURNAL)
    for label, pattern in _ANNOUNCED if holders else ():
        if reading.of(label):
            continue
        for match in pattern.finditer(reading.text, holders[0].end):
            if reading.unlabelled(match.start(1)):
                reading = reading.carved(Span(label, *match.span(1), 0.0), *match.span(1))
                break
    return reading
