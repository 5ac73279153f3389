"""Who published it and where."""

import re
from functools import lru_cache

from exporter.fields.labels import GENRE, PLACE, PUBLISHER
from exporter.fields.reading import Reading
from exporter.reference import Reference, changed
from exporter.span import Span
from exporter.text import squeeze

_END = " ,;:.()[]/"
_COUNTRY_ABBREVIATION = re.compile(
    r"(?:[A-Z]\.){1,4}$|,\s(?:Ala|Ariz|Ark|Cal|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo"
    r"|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)$"
)
_CLOSING = re.compile(r"\.?\)")
_THESIS_TAIL = re.compile(
    r"[\s,:(]{1,4}(?:(?:unpublished|ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?a\.?|m\.?sc\.?|d\.?phil\.?)\s+)*(?:thesis|dissertation)\)?\W*$",
    re.I,
)
_REPOSITORY = re.compile(r"\b(?:repository|repositorio|proquest|theses|commons|dspace|ethos|database)\b", re.IGNORECASE)
_COMPANY_ABBREVIATION = re.compile(r"\b(?:Inc|Co|Ltd|Corp|Press|Publ|Univ|Verl|Bros|Acad|Cie|S\.A|U\.\s?P|Ed|Edit)$")


@lru_cache(maxsize=1024)
def _clean(words: str, keep: re.Pattern[str]) -> str:
    words = _THESIS_TAIL.sub("", squeeze(words)).lstrip(_END).rstrip(" ,;:/[(")
    if words.endswith(")") and words.count("(") < words.count(")"):
        words = words.rstrip(") ")
    if words.endswith("."):
        bare = words.rstrip(".")
        return words if keep.search(words) or keep.search(bare) else bare
    return words


def _with_bracket(reading: Reading, place: Span) -> str:
    """The place with the bracket behind it that closes its own: "Cambridge (Mass" ".)"."""
    words = place.of(reading.text)
    closing = _CLOSING.match(reading.text, place.end) if words.count("(") > words.count(")") else None
    return words + closing.group() if closing else words


def read_publisher(reading: Reading, reference: Reference) -> Reference:
    """Set ``publisher`` and ``publisher_place``; several are joined as the source has them, in order.

    The repository that keeps a thesis did not publish it: it is the ``archive``.
    """
    if not reading.has(PUBLISHER, PLACE):
        return reference
    publishers = [_clean(words, _COMPANY_ABBREVIATION) for words in reading.words(PUBLISHER)]
    kept = [words for words in publishers if _REPOSITORY.search(words)] if reading.has(GENRE) else []
    if kept and len(kept) < len(publishers):  # of a thesis
        publishers = [words for words in publishers if words not in kept]
        reference = changed(reference, archive=", ".join(kept))
    places = [_clean(_with_bracket(reading, span), _COUNTRY_ABBREVIATION) for span in reading.of(PLACE)]
    return changed(
        reference,
        publisher=", ".join(dict.fromkeys(filter(None, publishers))),
        publisher_place=", ".join(dict.fromkeys(filter(None, places))),
    )
