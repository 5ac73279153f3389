"""A string of names -> :class:`Names`, whatever its order and separators.

Family first or given first is not known beforehand and may change within one list ("Smith, J., and K. Doe"),
so every reading of the pieces between the separators is weighed, and the likeliest is taken.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exporter.fields import person
from exporter.fields.given import GIVEN
from exporter.fields.institution import has_head, is_institution, split_institutions
from exporter.fields.plain_names import plain_names
from exporter.fields.signed import signed
from exporter.reference import Name, Names
from exporter.text import caseless, has_any, squeeze, words

_OTHERS = signed(
    "et и u. co others andere otros altri 等 외 ... …",
    r"""
    [\s,;:&(\[]{0,4} (?<![^\W\d_])
    (?: (?:and|und|y|et|e|&)? \s*
        (?: et\s*\.?\s*al | u\.\s?a | others | co-?(?:authors|workers) | andere | otros | altri | и\s+др | 等 | 외 )
      | \[\s*u\.\s?a\.?\s*\] | \.\.\. | … )
    (?![^\W\d_]) [\s.,;:)\]]* (?=$|[,;:&]|\bet\b|\band\b|\bin\b)
    """,
)
_ROLE = signed(
    "ed éd hrsg hg heraus dir coord org comp trans cur",
    r"""
    [\s,;]{0,4} [(\[]? \s?
    (?<!\w\.)  # no end of "example.org"
    \b(?: (?-i:[Ee]ds?) | edd | editors? | edited\sby | hrsg | hgg? | herausgeber(?:in)? | dirs? | coords? | orgs?
        | éds? | comps?
        | trans | translators? | compilers? | cur | a\scura\sdi | herausgegeben\svon | editado\spor | coordinadores)
    \b \.? \s* [)\]]? [\s.,:;]* $
    """,
)
_OPENER = re.compile(
    r"^\W*(?:in|en|by|edited by|hrsg\. v(?:on|\.)|ed\. by|eds\.|ed\.|a cura di|translated by|trans\. by"
    r"|(?:von|par|por|di|door)(?=\s[A-Z]\.))[\s:]+",
    re.IGNORECASE,
)
# "(a)", "12." of a list in a list, "see also" of a note
_LIST_MARK = re.compile(
    r"^\W*(?:\(?[a-z]\)|\[?\d+(?:[\].)]|(?=\s[A-ZÀ-Þ]))|(?:see|cf\.|vgl\.|siehe|voir)(?:\s+(?:also|auch|aussi))?\s)\s*",
    re.I,
)
_AND_WORDS = re.compile(r"\s(?:and|und|y|et|e|en|og|och|i|и|&|u\.(?!\s?a\.))\s+|&")  # a comma in front stays
# A lone word at a side of "y" is half of a Spanish family name: "Ortega y Gasset, J.", "J. Ortega y Gasset".
_HALVES = re.compile(
    r"(?:^|(?<=[,;]\s)|(?<=\by\s))(?P<first>[^\W\d_a-z][^\W\d_]+) y (?=[^\W\d_a-z][^\W\d_]+, )"
    r"|(?<=[^\W\d_]) y (?=[^\W\d_a-z][^\W\d_]+(?:$|\s(?:and|&)\s))"
    r"|(?:^|(?<=,\s))(?P<short>[^\W\d_a-z][^\W\d_]+) y (?=[^\W\d_a-z][^\W\d_]+\s[^\W\d_a-z]{1,3}\.?(?:$|,))"
)
_BINDING = "\ue000y\ue000"
_COMMA = re.compile(r"[,，،]")
_LOWER_THEN_CAPITAL = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ]{2}[A-ZÀ-Þ])")  # what glued names have; seldom, so looked for
_GLUED_NAMES = re.compile(
    r"(?<![^\W\d_])(?!Mac|Mc|De|La|Le|Van|Di|Du|Von|Fitz)([A-ZÀ-Þ][a-zà-ÿ]{2,})(?=[A-ZÀ-Þ][a-zà-ÿ]{2,})"
)  # "NiklasLuhmann"
# "Annaund KarlWeiß": the ends of lines took the spaces.
_GLUED_AND = re.compile(r"(?<=[a-zà-ÿ]{2})und\s(?=[A-ZÀ-Þ][a-zà-ÿ]+[A-ZÀ-Þ][a-zà-ÿ])")
_GLUED_INITIAL = re.compile(r"\.(?<=[a-zà-ÿ]{2}\.)(?=[A-ZÀ-Þ]\.)")  # "Simon.H."
_BRACKETED = re.compile(r"(?<=[^\W\d_]{2})\s?\((?P<given>[^\W\d_a-z]\.(?:[\s-]?[^\W\d_a-z]\.)*|[^\W\d_a-z][^\W\d_]+)\)")
_SEMICOLON = re.compile(r"\s*;\s*(?:(?:and|und|et|y|&)\s+)?")
_DOTS = re.compile(r"\s*,?\s*(?:…|\.\s?\.\s?\.)\s*&?\s*(?=[^\W\d_])")
_STRONG = re.compile(r"\s+/\s*|\s*/\s+|(?<=[\w.])/(?=[A-ZÀ-Þ]|v[ao]n\s|d[eiu]\s|zu\s)|\s*[、；]\s*|\s+[–—-]\s+")
_STRONG_MARKS = ("/", "、", "；", " –", " —", " -")  # what a separator has, where white space is a space
# The full stop behind "Robert G. Parr." ends the list; that behind "Parr, Chas." belongs to the name.
_WHOLE_NAME_AT_END = re.compile(r"\b(?:[^\W\d_]\.|[^\W\d_]{2,})\s(?!Jr|Sr|Jnr|Snr|Esq)[A-ZÀ-Þ][a-zà-ÿ]{2,}\.$")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_NOBODY = frozenset(words("and und et y e al al. others"))  # what stays behind where a list was cut


def parse_names(text: str) -> Names:
    """The people and institutions in ``text``; ``others`` where it ends in "et al." or the like."""
    text = squeeze(text)
    return plain_names(text) or weighed_names(text)


def weighed_names(text: str) -> Names:
    """What :func:`parse_names` says of a text in any style."""
    if _LOWER_THEN_CAPITAL.search(text):
        text = _GLUED_AND.sub(" und ", text)
        text = _GLUED_NAMES.sub(r"\1 ", text)
    text = _GLUED_INITIAL.sub(" ", _without(_LIST_MARK, squeeze(text))).replace("&.,", "&").replace("& ,", "&")
    text = _without(_OPENER, _BRACKETED.sub(_behind_comma, text) if "(" in text else text)
    bare, found = _to_the_last(_without_role(text))
    if bare != text:  # a role in front of "et al."
        bare = _without_role(bare)
    text = bare.strip(" ,;:&*|")
    text = text[:-1] if text.endswith(".") and _WHOLE_NAME_AT_END.search(text) else text
    return Names(tuple(_people(text)) if _LETTER_OR_DIGIT.search(text) else (), found)


def _behind_comma(match: re.Match[str]) -> str:
    """The given name behind a comma: "Braudel (F.)"; brackets with anything else stay."""
    given = match["given"]
    return f", {given}" if given.endswith(".") or given.casefold() in GIVEN else match.group()


def _without(opener: re.Pattern[str], text: str) -> str:
    """The text without what it opens with."""
    match = opener.match(text)
    return text[match.end() :] if match else text


def _without_role(text: str) -> str:
    """The text without the word for a role that it ends in, of no more than 17 letters ("herausgegeben von")."""
    ending = text.rstrip(" .,:;)]")[-17:]
    return _ROLE.pattern.sub("", text) if _ROLE.possible(caseless(ending)) else text


def _to_the_last(text: str) -> tuple[str, bool]:
    """The text without "et al." and without the dots for authors left out; and whether it had one of them."""
    dots = found = 0
    if has_any(text, ("…", "..", ". .")):
        text, dots = _DOTS.subn(", ", text)
    if _OTHERS.possible(caseless(text)):
        text, found = _OTHERS.pattern.subn(_left_out, text)
    return text, bool(found or dots)


def _left_out(match: re.Match[str]) -> str:
    """A list with authors left out in its middle goes on behind the dots (APA 7, 9.8)."""
    return ", " if match.end() < len(match.string) else ""


def _people(text: str) -> list[Name]:
    if ";" in text:
        return [name for part in _SEMICOLON.split(text) if part for name in _people(part)]
    if is_institution(text):
        return [Name(literal=_closed(part)) for part in split_institutions(text)]
    if has_any(text, _STRONG_MARKS) and len(parts := [part for part in _STRONG.split(text) if part]) > 1:
        return [name for part in parts for name in _people(part)]
    pieces = [_commas(part) for part in _AND_WORDS.split(_HALVES.sub(_bound, text) if " y " in text else text)]
    return _likeliest([segment for segment in pieces if segment])


def _closed(body: str) -> str:
    """The body with the bracket closed that the end of the list was taken off with."""
    return f"{body})" if body.count("(") > body.count(")") else body


def _bound(match: re.Match[str]) -> str:
    return f"{match['first'] or match['short'] or ''}{_BINDING}"


def _commas(text: str) -> list[str]:
    pieces = [piece.strip().replace("\ue000", " ") for piece in _COMMA.split(text)]
    return [piece for piece in pieces if piece and piece.casefold() not in _NOBODY]


@dataclass(frozen=True, slots=True)
class _Part:
    """A name as it stands: in one piece, or family and given name in two; and how likely that is."""

    piece: str
    given: str | None
    weight: float

    def name(self) -> Name:
        return _single(self.piece) if self.given is None else _inverted_name(self.piece, self.given)


@lru_cache(maxsize=4096)
def _inverted_name(family: str, given: str) -> Name:
    return person.inverted(family, given)


@lru_cache(maxsize=4096)
def _single(piece: str) -> Name:
    return Name(literal=piece) if _is_body(piece) else person.direct(piece)


def _is_body(piece: str) -> bool:
    """Whether a name among those of persons is an institution's: "Aad, G. and ATLAS Collaboration"."""
    return piece.count(" ") > 0 and has_head(piece) and is_institution(piece)


@lru_cache(maxsize=4096)
def _pair(family: str, given: str) -> _Part:
    return _Part(family, given, person.pair_weight(family, given))


@lru_cache(maxsize=4096)
def _whole(piece: str) -> _Part:
    return _Part(piece, None, person.whole_weight(piece))


def _likeliest(segments: Sequence[Sequence[str]]) -> list[Name]:
    """The best reading of the pieces; a segment is what stands between two "and"s."""
    joined = [_join_suffixes(segment) for segment in segments]
    best: list[_Part] = []
    most = -math.inf
    for how, ceiling in _READINGS:
        if most < ceiling and (parts := how(joined)) is not None and (mean := _mean(parts)) > most:
            best, most = parts, mean
    return [part.name() for part in best]


def _mean(parts: Sequence[_Part]) -> float:
    return sum([part.weight for part in parts]) / max(1, len(parts))


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
        family, given = segments[0]
        return [_Part(family, given, person.pair_weight(family, given) + _LONE)]
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
            part = _whole(rest[0])
            if len(rest) > 1 and (pair := _pair(rest[0], rest[1])).weight > part.weight:
                part = pair
            found.append(_Part(part.piece, part.given, part.weight - _UNUSUAL))
            rest = rest[1 if part.given is None else 2 :]
    return found


_UNUSUAL = 0.3
_LONE = 0.9
# With the most that each can weigh: what cannot be likelier than one before it is not tried.
_READINGS: tuple[tuple[Callable[[list[list[str]]], list[_Part] | None], float], ...] = (
    (_inverted, person.MOST + _LONE),
    (_first_inverted, person.MOST),
    (_direct, person.MOST),
    (_greedy, person.MOST - _UNUSUAL),
)


def with_family_case(names: Names) -> Names:
    """Names with family names in capitals ("VAN DEN BERG") in their usual case."""
    if not any(name.family.isupper() or name.literal.isupper() for name in names.people):
        return names
    return Names(tuple(dict.fromkeys(map(person.usual_case, names.people))), names.others)
