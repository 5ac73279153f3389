"""Institutions that the tagger took for something else."""

import re
from dataclasses import replace

from exporter.fields.institution import has_head, is_institution
from exporter.fields.kind_words import INSTITUTION, THESIS, THESIS_GENRE
from exporter.fields.reading import Reading
from exporter.span import Label, Span

_TITLES = (Label.TITLE, Label.JOURNAL, Label.BOOKTITLE)
_FRONT = re.compile(r"(?P<body>[^.:“\"]{5,90}?)[.:]\s+(?=[^\W\d_])")
_GROUP = re.compile(
    r"(?P<body>[^.;]{5,110}?\b(?:group|network|consortium|investigators|collaboration|committee|collaborators|team))\.\s",
    re.IGNORECASE,
)


def institution_in_front(reading: Reading) -> Reading:
    """A body that stands first is the author, not the title, where a date or a title follows."""
    if not reading.spans or reading.of(Label.AUTHOR, Label.EDITOR):
        return reading
    first, following = reading.spans[0], reading.next(reading.spans[0])
    if first.label not in (*_TITLES, Label.PUBLISHER) or any(c.isalnum() for c in reading.text[: first.start]):
        return reading
    behind = following.label in (Label.DATE, Label.TITLE) if following else False
    if behind and is_institution(first.of(reading.text)):
        return reading.relabelled(first, Label.AUTHOR)
    match = _FRONT.match(reading.text, first.start, first.end)
    if match and has_head(match["body"].split()[0]) and is_institution(match["body"]):
        return reading.carved(Span(Label.AUTHOR, *match.span("body"), first.confidence), first.start, match.end())
    return reading


def group_behind_persons(reading: Reading) -> Reading:
    """A study group behind the persons is an author: "Fowler SE; Diabetes Prevention Program Research Group."."""
    for span in reading.of(Label.TITLE):
        before = reading.previous(span)
        if before is None or before.label != Label.AUTHOR or reading.text[before.end : span.start].strip() not in ";,":
            continue
        if match := _GROUP.match(reading.text, span.start, span.end):
            names = replace(before, end=match.end("body"))
            reading = reading.carved(names, before.start, match.end())
    return reading


def school_of_a_thesis(reading: Reading) -> Reading:
    """The school of a thesis publishes it; the words for the thesis are no part of its name."""
    for span in reading.of(Label.PUBLISHER, Label.PLACE):
        match = THESIS.search(reading.text, span.start, span.end)
        if match and not reading.of(Label.GENRE) and (match.start() == span.start or match.end() == span.end):
            reading = _parted(reading, span, match)
    said = any(THESIS_GENRE.search(words) for words in reading.words(Label.GENRE))
    for span in reading.of(Label.JOURNAL, Label.BOOKTITLE) if said else []:
        if INSTITUTION.search(span.of(reading.text)):
            reading = reading.relabelled(span, Label.PUBLISHER)
    return reading


def _parted(reading: Reading, span: Span, match: re.Match[str]) -> Reading:
    start, end = match.span()
    rest = replace(span, start=end) if start == span.start else replace(span, end=start)
    return reading.carved(Span(Label.GENRE, start, end), span.start, span.end).carved(rest, rest.start, rest.end)
