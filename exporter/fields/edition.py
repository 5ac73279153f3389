"""The edition: its number where it has one, else its words."""

import re

from exporter.fields.labels import EDITION, TITLE
from exporter.fields.reading import Reading
from exporter.reference import Reference, changed

ORDINALS = {
    word: str(number)
    for number, words in enumerate(
        (
            "first erste premiere première primera prima primeira eerste",
            "second zweite deuxieme deuxième seconde segunda seconda tweede",
            "third dritte troisième tercera terza terceira derde",
            "fourth vierte quatrième cuarta quarta vierde",
            "fifth fünfte cinquième quinta vijfde",
            "sixth sechste sixième sexta sesta zesde",
            "seventh siebte septième séptima settima sétima zevende",
            "eighth achte huitième octava ottava oitava achtste",
            "ninth neunte neuvième novena nona negende",
            "tenth zehnte dixième décima decima tiende",
            "eleventh elfte onzième undécima undicesima",
            "twelfth zwölfte douzième duodécima dodicesima",
        ),
        1,
    )
    for word in words.split()
}
# "Eight edition" can only mean the eighth.
_CARDINALS = {word: str(n) for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_EDITION_WORD = re.compile(
    r"""
    [\s,(\[]{0,4} \b(?: ed(?:itio)?n?s? | edition | aufl(?:age)? | éd(?:ition)? | edición | edizione | edição | uitgave
        | druk | изд )\b [.)\],\s]* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(\d{1,3})\s*(?:st|nd|rd|th|e|\.?ª|\.?º|a|ed|\.)?\.?\s*(?:ed(?:itio)?n?|aufl(?:age)?|éd)?\W*$", re.I
)
_REVISED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|e|\.)?[,\s]+(?:\w+\.?,?\s)*(?:ed|edition|edn|aufl|auflage|éd)\b", re.I)
_FOUND = re.compile(
    r"[(,.;]\s*(\d{1,2}(?:st|nd|rd|th|e|ª|º|\.),?\s(?:[a-zäöü]+\.?,?\s(?:und\s)?){0,3}(?:ed|edn|edition|aufl|auflage|éd|ed\.)\b)",
    re.I,
)
_NUMBER_BEFORE = re.compile(r"(\d{1,2})(?:st|nd|rd|th|e|\.)?[.,]*\s*$")
_TWICE = re.compile(r"\b(ed\.) ed\.?$")  # "Rev. ed. ed.", as styles of CSL print what has the word already
_BEHIND = re.compile(r"ed(?:n|ition|\.)?\s(\d{1,3})", re.IGNORECASE)  # "ed. 3", as Science prints it
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")  # "Stuttgart ²2002"
_HAS_DIGIT = re.compile(r"\d")
_LEADING = re.compile(r"^(\d{1,2})\.[,\s]")


def parse_edition(text: str) -> str:
    """Read "2nd ed." -> "2"; "2., überarb. Aufl." -> "2"; "Rev. ed." -> "Rev. ed."."""
    text = text.translate(_RAISED)
    bare = _TWICE.sub(r"\1", text.strip(" ,;:()[]"))
    core = _EDITION_WORD.sub("", bare).strip(" ,;:()[]")
    if match := _BEHIND.fullmatch(bare) or _NUMBER.match(core) or _LEADING.match(core + " "):
        return match.group(1)
    if match := _REVISED.match(bare):
        return match.group(1)
    first = re.split(r"[\s,]+", core)[0].casefold() if core else ""
    if core != bare and (number := _CARDINALS.get(first)):
        return number
    return ORDINALS.get(first, bare.rstrip(".") if core else bare)


def read_edition(reading: Reading, reference: Reference) -> Reference:
    """Set ``edition``."""
    spans = reading.of(EDITION)
    if not spans:
        found = [match for match in _FOUND.finditer(reading.text) if not _in_title(reading, match.start(1))]
        return changed(reference, edition=parse_edition(found[0].group(1))) if found else reference
    span = next((each for each in spans if _HAS_DIGIT.search(each.of(reading.text))), spans[0])
    words = span.of(reading.text)
    if not re.match(r"\d", words) and (match := _NUMBER_BEFORE.search(reading.before(span))):
        words = f"{match.group(1)}. {words}"
    return changed(reference, edition=parse_edition(words))


def _in_title(reading: Reading, offset: int) -> bool:
    return any(span.start <= offset < span.end for span in reading.of(TITLE))
