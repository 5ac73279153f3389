"""Meetings: where and when they were held belongs to the name of their proceedings, as it is printed.

"41st Asilomar Conference, Pacific Grove, CA, November 4–7" is how such a book is called by those who index
it (DBLP, IEEE Xplore), and a place that no publisher stands beside is no place of publication.
"""

import re

from exporter.fields.dates import has_day
from exporter.fields.kind_words import CONFERENCE
from exporter.fields.labels import BOOKTITLE, DATE, EVENT, PLACE, PUBLISHER
from exporter.fields.reading import Reading
from exporter.span import Span

_JOINT = re.compile(r"[\s,.:;(]{0,3}(?:held\s)?(?:(?:in|at|on)\s)?")


def meeting_in_book(reading: Reading) -> Reading:
    """The place and the days of a meeting, right behind its name, are part of the name."""
    for span in reading.of(BOOKTITLE, EVENT):
        if not CONFERENCE.said_in(span.of(reading.text)):
            continue
        end, following = span.end, reading.next(span)
        while following and _is_about(reading, end, following):
            end = _closed(reading.text, span.start, following.end)
            following = reading.next(following._replace(end=end))
        if end > span.end:
            reading = reading.carved(span._replace(end=end), span.start, end)
    return reading


def _is_about(reading: Reading, end: int, following: Span) -> bool:
    """Whether a span says where or on which days the meeting was; a place with a publisher behind it does not."""
    joint = _JOINT.fullmatch(reading.text, end, following.start)
    if not joint:
        return False
    if following.label == PLACE:
        after = reading.next(following)
        published = after is not None and after.label == PUBLISHER and reading.after(following).lstrip().startswith(":")
        return not published and "." not in joint.group()
    return following.label == EVENT or (following.label == DATE and has_day(following.of(reading.text)))


def _closed(text: str, start: int, end: int) -> int:
    """The end with the bracket that closes what was opened inside."""
    inside = text[start:end]
    return end + 1 if text[end : end + 1] == ")" and inside.count("(") > inside.count(")") else end
