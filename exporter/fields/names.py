"""A string of names -> :class:`Names`, whatever its order and separators.

Family first or given first is not known beforehand and may change within one list ("Smith, J., and K. Doe"),
so every reading of the pieces between the separators is weighed, and the likeliest is taken.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporter.fields import person
from exporter.fields.institution import is_institution, split_institutions
from exporter.reference import Name, Names
from exporter.text import squeeze

_OTHERS = re.compile(
    r"""
    [\s,;:&(\[]{0,4} (?<![^\W\d_])
    (?: (?:and|und|y|et|e|&)? \s* (?:et\s*\.?\s*al | u\.\s?a | others | andere | otros | altri | и\s+др | 等 | 외)
      | \[\s*u\.\s?a\.?\s*\] | \.\.\. | … )
    (?![^\W\d_]) [\s.,;:)\]]* (?=$|[,;:&]|\bet\b|\band\b|\bin\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROLE = re.compile(
    r"""
    [\s,;]{0,4} [(\[]? \s?
    \b(?: (?-i:[Ee]ds?) | edd | editors? | edited\sby | hrsg | hgg? | herausgeber(?:in)? | dirs? | coords? | orgs?
        | éds? | comps?
        | trans | translators? | compilers? | cur | a\scura\sdi | herausgegeben\svon | editado\spor | coordinadores)
    \b \.? \s* [)\]]? [\s.,:;]* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENER = re.compile(
    r"^\W*(?:in|en|by|edited by|hrsg\. v(?:on|\.)|ed\. by|eds\.|ed\.|a cura di|translated by|trans\. by)[\s:]+", re.I
)
# "(a)", "12." of a list in a list, "see also" of a note
_LIST_MARK = re.compile(
    r"^\W*(?:\(?[a-z]\)|\[?\d+(?:[\].)]|(?=\s[A-ZÀ-Þ]))|(?:see|cf\.|vgl\.|siehe|voir)(?:\s+(?:also|auch|aussi))?\s)\s*",
    re.I,
)
_AND_WORDS = re.compile(r"\s*,?\s+(?:and|und|y|et|e|en|og|och|i|и|&|u\.(?!\s?a\.))\s+|\s*,?\s*&\s*")
_GLUED_NAMES = re.compile(
    r"(?<![^\W\d_])(?!Mac|Mc|De|La|Le|Van|Di|Du|Von|Fitz)([A-ZÀ-Þ][a-zà-ÿ]{2,})(?=[A-ZÀ-Þ][a-zà-ÿ]{2,})"
)  # "AndreasKnie"
_GLUED_INITIAL = re.compile(r"(?<=[a-zà-ÿ]{2})\.(?=[A-ZÀ-Þ]\.)")  # "McNamara.J."
_STRONG = re.compile(
    r"\s*;\s*(?:(?:and|und|et|y|&)\s+)?|\s+/\s*|\s*/\s+|(?<=[\w.])/(?=[A-ZÀ-Þ])|\s*[、；]\s*|\s+[–—-]\s+"
)


def parse_names(text: str) -> Names:
    """The people and institutions in ``text``; ``others`` where it ends in "et al." or the like."""
    text = _GLUED_NAMES.sub(r"\1 ", text)
    text = _GLUED_INITIAL.sub(" ", _LIST_MARK.sub("", squeeze(text))).replace("&.,", "&").replace("& ,", "&")
    text = _ROLE.sub("", _OPENER.sub("", text))
    text, found = _OTHERS.subn(_left_out, text)
    text = _ROLE.sub("", text).strip(" ,;:&*|")
    if not any(c.isalnum() for c in text):
        return Names((), bool(found))
    return Names(tuple(_people(text)), bool(found))


def _left_out(match: re.Match[str]) -> str:
    """A list with authors left out in its middle goes on behind the dots (APA 7, 9.8)."""
    return ", " if match.end() < len(match.string) else ""


def _people(text: str) -> list[Name]:
    if is_institution(text):
        return [Name(literal=part) for part in split_institutions(text)]
    if len(parts := [part for part in _STRONG.split(text) if part]) > 1:
        return [name for part in parts for name in _people(part)]
    pieces = [[piece for piece in _commas(part) if piece] for part in _AND_WORDS.split(text)]
    return _likeliest([segment for segment in pieces if segment])


def _commas(text: str) -> list[str]:
    return [piece.strip() for piece in re.split(r"\s*[,，،]\s*", text)]


def _likeliest(segments: list[list[str]]) -> list[Name]:
    """The best reading of the pieces; a segment is what stands between two "and"s."""
    segments = [_join_suffixes(segment) for segment in segments]
    readings = [reading for how in _READINGS if (reading := how(segments)) is not None]
    best = max(readings, key=_weight)
    return [name for name, _ in best]


_Reading = list[tuple[Name, float]]


def _weight(reading: _Reading) -> float:
    return sum(weight for _, weight in reading) / max(1, len(reading))


def _join_suffixes(pieces: Sequence[str]) -> list[str]:
    """Make "Martin, Jr." one piece, so that pairs stay pairs."""
    joined: list[str] = []
    for piece in pieces:
        if joined and person.is_suffix(piece):
            joined[-1] += f", {piece}"
        else:
            joined.append(piece)
    return joined


def _inverted(segments: list[list[str]]) -> _Reading | None:
    """Every name is a pair: "Family, Given, Family, Given and Family, Given"."""
    if any(len(segment) % 2 for segment in segments):
        return None
    return [pair for segment in segments for pair in _pairs(segment)]


def _pairs(pieces: Sequence[str]) -> Iterator[tuple[Name, float]]:
    for family, given in zip(pieces[::2], pieces[1::2], strict=True):
        yield person.inverted(family, given), person.pair_weight(family, given)


def _first_inverted(segments: list[list[str]]) -> _Reading | None:
    """Only the first name is a pair: "Family, Given, Given Family, and Given Family"."""
    if len(segments[0]) < 2:
        return None
    family, given, *rest = segments[0]
    first = (person.inverted(family, given), person.pair_weight(family, given))
    return [first, *_whole([rest, *segments[1:]])]


def _direct(segments: list[list[str]]) -> _Reading:
    """Every piece is a whole name: "Given Family, G. Family" or "Family G, Family GH"."""
    return list(_whole(segments))


def _whole(segments: Sequence[Sequence[str]]) -> Iterator[tuple[Name, float]]:
    for segment in segments:
        for piece in segment:
            yield person.direct(piece), person.whole_weight(piece)


def _greedy(segments: list[list[str]]) -> _Reading:
    """Piece by piece: a pair where the next piece is initials, else a whole name."""
    found: _Reading = []
    for segment in segments:
        index = 0
        while index < len(segment):
            piece, following = segment[index], segment[index + 1 : index + 2]
            if following and person.pair_weight(piece, following[0]) > person.whole_weight(piece):
                found.append((person.inverted(piece, following[0]), person.pair_weight(piece, following[0])))
                index += 2
            else:
                found.append((person.direct(piece), person.whole_weight(piece)))
                index += 1
    return [(name, weight - 0.3) for name, weight in found]


_READINGS = (_inverted, _first_inverted, _direct, _greedy)


def with_family_case(names: Names) -> Names:
    """Names with family names in capitals ("VAN DEN BERG") in their usual case."""
    return replace(names, people=tuple(person.usual_case(name) for name in names))
