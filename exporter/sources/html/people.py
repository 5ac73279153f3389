"""Names that are stated one by one: "Breiman, Leo", "Leo Breiman", "Breiman L", or a body."""

import re

from exporter.reference import Name, Names
from exporter.sources import typed
from exporter.sources.typed import bodies
from exporter.text import UPPER_CLASS, squeeze, words

_INITIALS = re.compile(rf"(?:[{UPPER_CLASS}]\.?)(?:-?[{UPPER_CLASS}]\.?)*")
_BARE_INITIALS = re.compile(rf"[{UPPER_CLASS}]{{1,4}}(?:-[{UPPER_CLASS}])?")
_CAPITAL_PARTICLES = frozenset(words("Van Von De Del Della Di Du Da Dos La Le Ten Ter Te El Al"))
_SUFFIXES = frozenset(words("Jr Sr II III IV"))
_BODIES = bodies.WORDS | frozenset(
    words(
        """
        academy confederation directorate division forum inc initiative institut laboratory league library ltd museum
        nations panel partnership press school secretariat services survey trust universität université universidad
        universidade gesellschaft verband ministerium ministère ministerio académie akademie of for the and
        """
    )
)


def names_of(values: list[str]) -> Names:
    """The creators that are stated, a value each, or several in one: "Geman, D.; Amit, Y.", "D Geman, Y Amit"."""
    singles = [single for value in values for single in _singles(squeeze(value))]
    return typed.listed(singles, name_of)


def _singles(value: str) -> list[str]:
    if ";" in value:
        return [single for part in value.split(";") for single in _singles(part.strip())]
    parts = [part for piece in value.split(",") if (part := piece.strip())]
    if len(parts) > 1 and (all(map(_is_whole, parts)) or _are_too_many(parts)):
        return parts
    return [value.strip(" ,")] if parts else []


def _is_whole(text: str) -> bool:
    """Whether it is a name by itself, with initials at one end ("AR Quinlan", "Cook JM"), or says there are others."""
    first, *_, last = [*text.split(), ""] if " " not in text else text.split()
    initials = last and bool(_INITIALS.fullmatch(first)) != bool(_INITIALS.fullmatch(last))
    return bool(initials or typed.is_others(text))


def _are_too_many(parts: list[str]) -> bool:
    """Whether the parts are more than a single name has (family, given, suffix), or end with no suffix."""
    return len(parts) > 2 and all(" " in each or typed.is_others(each) for each in parts)


def name_of(text: str) -> Name:
    """The parts of one name; a body is one literal."""
    text = squeeze(text)
    pieces = text.split()
    if "," in text or not pieces:
        return typed.inverted(text) if pieces else Name()
    if _names_a_body(pieces) or _is_acronym(pieces):
        return Name(literal=text)
    begin = _family_begin(pieces)
    return typed.person(" ".join(pieces[begin:]), " ".join(pieces[:begin])) if begin else typed.direct(text)


def _family_begin(pieces: list[str]) -> int:
    """Where a family name of several words begins, 0 if nothing tells: "G Davey Smith", "Herbert Van de Sompel".

    Behind initials without full stops all is family name: where these are customary, no given name is written out.
    """
    initials = next((at for at, piece in enumerate(pieces) if not _BARE_INITIALS.fullmatch(piece)), len(pieces))
    if 0 < initials < len(pieces) - 1 and pieces[-1].strip(".") not in _SUFFIXES:
        return initials
    return next((at for at, piece in enumerate(pieces[1:-1], 1) if piece in _CAPITAL_PARTICLES), 0)


def _names_a_body(pieces: list[str]) -> bool:
    return not _BODIES.isdisjoint(piece.casefold().strip(".") for piece in pieces[1:])


def _is_acronym(pieces: list[str]) -> bool:
    return len(pieces) == 1 and pieces[0].isupper() and len(pieces[0]) > 1
