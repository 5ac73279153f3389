"""Who published it and where."""

import re
from dataclasses import replace

from exporter.fields.reading import Reading
from exporter.reference import Reference
from exporter.span import Label
from exporter.text import squeeze

_END = " ,;:.()[]/"
_COUNTRY_ABBREVIATION = re.compile(r"(?:[A-Z]\.){1,4}$")
_THESIS_TAIL = re.compile(
    r"[\s,:(]{1,4}(?:(?:unpublished|ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?a\.?|m\.?sc\.?|d\.?phil\.?)\s+)*(?:thesis|dissertation)\)?\W*$",
    re.I,
)
_COMPANY_ABBREVIATION = re.compile(r"\b(?:Inc|Co|Ltd|Corp|Press|Publ|Univ|Verl|Bros|Acad|Cie|S\.A|Ed|Edit)$")


def _clean(words: str, keep: re.Pattern[str]) -> str:
    words = _THESIS_TAIL.sub("", squeeze(words)).lstrip(_END).rstrip(" ,;:/[(")
    if words.endswith(")") and words.count("(") < words.count(")"):
        words = words.rstrip(") ")
    if words.endswith("."):
        bare = words.rstrip(".")
        return words if keep.search(words) or keep.search(bare) else bare
    return words


def read_publisher(reading: Reading, reference: Reference) -> Reference:
    """Set ``publisher`` and ``publisher_place``; several are joined as the source has them, in order."""
    publishers = [_clean(words, _COMPANY_ABBREVIATION) for words in reading.words(Label.PUBLISHER)]
    places = [_clean(words, _COUNTRY_ABBREVIATION) for words in reading.words(Label.PLACE)]
    return replace(
        reference,
        publisher=", ".join(dict.fromkeys(filter(None, publishers))),
        publisher_place=", ".join(dict.fromkeys(filter(None, places))),
    )
