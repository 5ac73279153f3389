"""References run together in one line ("1. … 2. … 3. …", "… Google Scholar Smith …") put on lines of their own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from exporter.finding.labels import unlabelled
from exporter.finding.likeness import LIKE, beginning, likeness
from exporter.finding.numbering import best_chain
from exporter.finding.rows import Row
from exporter.finding.wordlists import phrases

_SHORTEST = 60  # characters; two references in less are not to be expected

_BEHIND = r"(?:^|(?<=[\s.;)\]”\"])|(?<=Scholar)|(?<=CrossRef)|(?<=Crossref)|(?<=PubMed)|(?<=MATH)|(?<=zbMATH))"
# The marks that may part references, each with what is quick to look for and in all that it matches.
_MARKS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(sign), re.compile(_BEHIND + mark))
    for sign, mark in (
        (r"\[\s?\d", r"\[\s?(\d{1,4})\s?\]\s*(?=[^\s,;.])"),
        (r"\(\d", r"\((\d{1,3})\)\s+(?=[^\W\d_a-z]|[\"“])"),
        (r"\d\.(?=[^\d.,;)])", r"(?<!\d\.)(\d{1,3})\.(?:\s(?=[^\s\d.,;)])|(?=[^\W\d_a-z]|[\"“]))"),
        (r"\d\)\s", r"(\d{1,3})\)\s+(?=[^\W\d_a-z]|[\"“])"),
    )
)
_LINKED = re.compile(r"(?<=Google Scholar)\]?\s*(?=[^\W\d_a-z]{1}[^\W\d_]|[\"“\[(•]|\d{1,3}[.\s])")


def apart(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows, those that hold several references cut between them."""
    return tuple(piece for row in rows for piece in _apart(row))


def _apart(row: Row) -> list[Row]:
    if len(row.text) < _SHORTEST:
        return [row]
    pieces = _by_numbers(row.text) or _by_links(row.text)
    return [replace(row, text=piece) for piece in pieces] if pieces else [row]


def _by_numbers(text: str) -> list[str]:
    for sign, mark in _MARKS:
        matches = list(mark.finditer(text)) if len(sign.findall(text)) > 1 else []
        if len(matches) > 1:
            pieces = _numbered(text, matches)
            if pieces:
                return pieces
    return []


def _numbered(text: str, matches: Sequence[re.Match[str]]) -> list[str]:
    """The pieces between numbers that count up by one; none unless these begin a list and look like references."""
    chain = best_chain([int(match[1]) for match in matches], [beginning(text[match.end() :]) for match in matches])
    numbers = [int(matches[place][1]) for place in chain]
    steady = all(after - before == 1 for before, after in pairwise(numbers))
    starts = [matches[place].start() for place in chain]
    if len(chain) < 2 or not steady or not (numbers[0] == 1 or starts[0] == 0):
        return []
    pieces = _cut(text, starts)
    if not _are_references([unlabelled(piece) for piece in pieces]):
        return []
    front = _heading_apart(text[: starts[0]])
    return [*front, *pieces[:-1], *_furniture_apart(pieces[-1])]


def _are_references(pieces: Sequence[str]) -> bool:
    """Two or three pieces must each be like a reference, more of them on the whole."""
    scores = [likeness(piece) for piece in pieces]
    return min(scores) >= LIKE or (len(pieces) > 3 and sum(scores) >= 0.7 * LIKE * len(pieces))


def _by_links(text: str) -> list[str]:
    starts = [match.end() for match in _LINKED.finditer(text) if match.end() < len(text)]
    if not starts:
        return []
    pieces = _cut(text, [0, *starts])
    return pieces if _are_references(pieces) else []


def _cut(text: str, starts: Sequence[int]) -> list[str]:
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _heading_apart(front: str) -> list[str]:
    """What stood before the first number, the heading of the list on a line of its own."""
    bare = front.strip()
    match = _heading_at_end().search(bare)
    pieces = [bare[: match.start()].strip(), match.group()] if match else [bare]
    return [piece for piece in pieces if piece]


def _furniture_apart(last: str) -> list[str]:
    """The last reference, and the headings of the page that run on behind it."""
    match = _furniture_inside().search(last)
    return [last[: match.start()].strip(), match.group(), last[match.end() :].strip()] if match else [last]


@cache
def _heading_at_end() -> re.Pattern[str]:
    words = "|".join(re.escape(form) for phrase in phrases("references") for form in _forms(phrase))
    return re.compile(rf"(?<![^\W_])(?:{words})\s?:?$")


@cache
def _furniture_inside() -> re.Pattern[str]:
    long = (phrase for name in ("never", "sections") for phrase in phrases(name) if " " in phrase)
    words = "|".join(re.escape(form) for phrase in long for form in _forms(phrase))
    return re.compile(rf"(?<=[.)\]\dr])\s*(?:{words})(?![^\W_])")


def _forms(phrase: str) -> tuple[str, str, str]:
    return phrase.capitalize(), phrase.title(), phrase.upper()
