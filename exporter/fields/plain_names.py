"""Lists of names in the plainest styles: one word and initials for each, in the same order throughout.

There the weighing of :mod:`exporter.fields.names` could only come to one end, and one pattern comes to it in a
twentieth of the time. Six lists of ten are so plain.
"""

import re

from exporter.fields.institution import is_institution
from exporter.fields.person import spaced
from exporter.reference import Name, Names
from exporter.text import LOWER_CLASS, UPPER_CLASS

_FAMILY = rf"(?:Mc|[OD]['’])?[{UPPER_CLASS}][{LOWER_CLASS}]+(?:-[{UPPER_CLASS}][{LOWER_CLASS}]+)*"
_GIVEN = rf"[{UPPER_CLASS}]\.(?:[ -]?[{UPPER_CLASS}]\.)*"
_WORD = rf"[{UPPER_CLASS}](?:[{LOWER_CLASS}]+(?:-[{UPPER_CLASS}]?[{LOWER_CLASS}]+)?|\.(?:[ -]?[{UPPER_CLASS}]\.)*)"
_JOINT = "(?:[,;]? (?:and|und|et|y|&) |[,;] )"
_END = r"(?P<others>,? et al\.?)?[ ,;:&]*"
_PAIR = rf"({_FAMILY}), ({_GIVEN})"
_WHOLE = rf"({_GIVEN}) ({_FAMILY})"
_SHORT = rf"({_FAMILY}) ((?!II|IV)[{UPPER_CLASS}]{{1,3}})"
_PAIRS = re.compile(rf"{_PAIR}(?:(?:{_JOINT}|(?<=\.) ){_PAIR})*{_END}")  # "Ohm, G. Volt, A.": a comma may be lost
_WHOLES = re.compile(rf"{_WHOLE}(?:{_JOINT}{_WHOLE})*{_END}")
_SHORTS = re.compile(rf"{_SHORT}(?:{_JOINT}{_SHORT})+\.?{_END}")
_LONE = re.compile(rf"({_FAMILY}), ({_WORD}(?: {_WORD}){{0,2}})")
_EACH_PAIR, _EACH_WHOLE, _EACH_SHORT = re.compile(_PAIR), re.compile(_WHOLE), re.compile(_SHORT)


def plain_names(text: str) -> Names | None:
    """The names in the text, if it is "Family, G. G.", "G. Family" or "Family GG" throughout, or "Family, Given"."""
    if (match := _LONE.fullmatch(text)) and not is_institution(text):
        family, given = match.groups()
        return Names((Name(family, spaced(given)),))
    if match := _PAIRS.fullmatch(text):
        people = [Name(family, spaced(given)) for family, given in _EACH_PAIR.findall(text)]
    elif match := _WHOLES.fullmatch(text):
        people = [Name(family, spaced(given)) for given, family in _EACH_WHOLE.findall(text)]
    elif match := _SHORTS.fullmatch(text):
        people = [Name(family, spaced(given)) for family, given in _EACH_SHORT.findall(text)]
    else:
        return None
    return Names(tuple(people), match["others"] is not None)
