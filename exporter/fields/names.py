"""A string of names -> :class:`Names`, whatever its order and separators.

Family first or given first is not known beforehand and may change within one list ("Smith, J., and K. Doe"),
so every reading of the pieces between the separators is weighed, and the likeliest is taken.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from exporter.fields import person
from exporter.fields.institution import is_institution, split_institutions
from exporter.reference import Name, Names
from exporter.text import squeeze, words

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
)  # "NiklasLuhmann"
_GLUED_INITIAL = re.compile(r"(?<=[a-zà-ÿ]{2})\.(?=[A-ZÀ-Þ]\.)")  # "Simon.H."
_SEMICOLON = re.compile(r"\s*;\s*(?:(?:and|und|et|y|&)\s+)?")
_DOTS = re.compile(r"\s*,?\s*(?:…|\.\s?\.\s?\.)\s*&?\s*(?=[^\W\d_])")
_STRONG = re.compile(r"\s+/\s*|\s*/\s+|(?<=[\w.])/(?=[A-ZÀ-Þ])|\s*[、；]\s*|\s+[–—-]\s+")
_NOBODY = frozenset(words("and und et y e al al. others"))  # what stays behind where a list was cut


def parse_names(text: str) -> Names:
    """The people and institutions in ``text``; ``others`` where it ends in "et al." or the like."""
    text = _GLUED_NAMES.sub(r"\1 ", text)
    text = _GLUED_INITIAL.sub(" ", _LIST_MARK.sub("", squeeze(text))).replace("&.,", "&").replace("& ,", "&")
    text = _ROLE.sub("", _OPENER.sub("", text))
    text, dots = _DOTS.subn(", ", text)
    text, found = _OTHERS.subn(_left_out, text)
    text = _ROLE.sub("", text).strip(" ,;:&*|")
    if not any(c.isalnum() for c in text):
        return Names((), bool(found or dots))
    return Names(tuple(_people(text)), bool(found or dots))


def _left_out(match: re.Match[str]) -> str:
    """A list with authors left out in its middle goes on behind the dots (APA 7, 9.8)."""
    return ", " if match.end() < len(match.string) else ""


def _people(text: str) -> list[Name]:
    if ";" in text:
        return [name for part in _SEMICOLON.split(text) if part for name in _people(part)]
    if is_institution(text):
        return [Name(literal=part) for part in split_institutions(text)]
    if len(parts := [part for part in _STRONG.split(text) if part]) > 1:
        return [name for part in parts for name in _people(part)]
    pieces = [_commas(part) for part in _AND_WORDS.split(text)]
    return _likeliest([segment for segment in pieces if segment])


def _commas(text: str) -> list[str]:
    pieces = (piece.strip() for piece in re.split(r"\s*[,，،]\s*", text))
    return [piece for piece in pieces if piece and piece.casefold() not in _NOBODY]


@dataclass(frozen=True, slots=True)
class _Part:
    """A name as it stands: in one piece, or family and given name in two; and how likely that is."""

    piece: str
    given: str | None
    weight: float

    def name(self) -> Name:
        return person.direct(self.piece) if self.given is None else person.inverted(self.piece, self.given)


def _pair(family: str, given: str) -> _Part:
    return _Part(family, given, person.pair_weight(family, given))


def _whole(piece: str) -> _Part:
    return _Part(piece, None, person.whole_weight(piece))


def _likeliest(segments: Sequence[Sequence[str]]) -> list[Name]:
    """The best reading of the pieces; a segment is what stands between two "and"s."""
    joined = [_join_suffixes(segment) for segment in segments]
    readings = [reading for how in _READINGS if (reading := how(joined)) is not None]
    return [part.name() for part in max(readings, key=_mean)]


def _mean(parts: Sequence[_Part]) -> float:
    return sum(part.weight for part in parts) / max(1, len(parts))


def _join_suffixes(pieces: Sequence[str]) -> list[str]:
    """Make "Martin, Jr." one piece, so that pairs stay pairs."""
    joined: list[str] = []
    for piece in pieces:
        if joined and person.is_suffix(piece):
            joined[-1] += f", {piece}"
        else:
            joined.append(piece)
    return joined


def _inverted(segments: list[list[str]]) -> list[_Part] | None:
    """Every name is a pair: "Family, Given, Family, Given and Family, Given"."""
    if any(len(segment) % 2 for segment in segments):
        return None
    if len(segments) == 1 and len(segments[0]) == 2:  # a lone pair is one person, whatever its words look like
        return [replace(_pair(*segments[0]), weight=_pair(*segments[0]).weight + 0.9)]
    return [_pair(*pair) for segment in segments for pair in zip(segment[::2], segment[1::2], strict=True)]


def _first_inverted(segments: list[list[str]]) -> list[_Part] | None:
    """Only the first name is a pair: "Family, Given, Given Family, and Given Family"."""
    if not segments or len(segments[0]) < 2:
        return None
    family, given, *rest = segments[0]
    return [_pair(family, given), *_direct([rest, *segments[1:]])]


def _direct(segments: list[list[str]]) -> list[_Part]:
    """Every piece is a whole name: "Given Family, G. Family" or "Family G, Family GH"."""
    return [_whole(piece) for segment in segments for piece in segment]


def _greedy(segments: list[list[str]]) -> list[_Part]:
    """Piece by piece, a pair where that is likelier; weighed down, since it fits no style."""
    found: list[_Part] = []
    for segment in segments:
        rest = list(segment)
        while rest:
            part = max([_whole(rest[0]), *([_pair(*rest[:2])] if len(rest) > 1 else [])], key=lambda part: part.weight)
            found.append(replace(part, weight=part.weight - 0.3))
            rest = rest[1 if part.given is None else 2 :]
    return found


_READINGS = (_inverted, _first_inverted, _direct, _greedy)


def with_family_case(names: Names) -> Names:
    """Names with family names in capitals ("VAN DEN BERG") in their usual case."""
    return replace(names, people=tuple(person.usual_case(name) for name in names))
