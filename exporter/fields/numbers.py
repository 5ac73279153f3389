"""Volume, issue, edition and other numbers, without the words that announce them."""

import re
from functools import lru_cache

from exporter.fields.kind_words import REPORT
from exporter.fields.labels import COLLECTION_TITLE, ISSUE, JOURNAL, NOTE, NUMBER, VOLUME
from exporter.fields.reading import Reading
from exporter.fields.signed import signed
from exporter.reference import Reference, changed
from exporter.span import Span

_VOLUME_WORD = re.compile(
    r"^\W*(?:volumes?|vols?|v|bände|band|bd|jahrgang|jahrg|jg|tomes?|tomo|t|т|том|deel|ser)(?:\b[\s.:]*(?=\w)|(?=\d))",
    re.I,
)
_ISSUE_WORD = re.compile(
    r"^\W*(?:numbers?|issues?|iss|no|nos|nr|núm|num|n|heft|h|fasc|fascicolo|numéro|número|№|вып)(?![^\W\d_])[\s.:°º]*(?=\w)",
    re.I,
)
_OUTER = " .,;:()[]{}/\"'"
_COUNTED = re.compile(r"[\s.]*(?:vols?|voll|volumes|volúmenes|bände|bde|tomes|tomos|volumi)\b", re.IGNORECASE)
_VERSION = signed("version ver. release", r"\b(?:version|ver\.|release)\s+(\d[\w.-]*)")
_VOLUMES = re.compile(
    r"^(\d+|two|three|four|five)\s+(?:vols?|voll|volumes|volúmenes|bände|bde|tomes|tomos|volumi)\b\.?$", re.IGNORECASE
)
_WITH_ISSUE = re.compile(r"^([A-Za-z]?\d+[A-Za-z]?)\s*\(\s*(?:no\.?\s*|issue\s*)?([^()]+)\)$", re.I)


@lru_cache(maxsize=1024)
def bare_volume(text: str) -> str:
    """Read "Vol. 12" -> "12"; "Bd. II" -> "II"."""
    match = _VOLUME_WORD.match(text)
    return text[match.end() if match else 0 :].strip(_OUTER)


@lru_cache(maxsize=1024)
def bare_issue(text: str) -> str:
    """Read "no. 3" -> "3"; a supplement keeps its word: "2 Suppl 1"."""
    match = _ISSUE_WORD.match(text)
    return text[match.end() if match else 0 :].strip(_OUTER)


def _count_word(reading: Reading, span: Span) -> str:
    """The word behind a number of volumes: "50 vols."."""
    match = _COUNTED.match(reading.text, span.end) if not _VOLUME_WORD.match(span.of(reading.text) + " 1") else None
    return " " + match.group().strip(" .") if match else ""


def _number_in_series(reading: Reading, volume: str) -> tuple[str, str]:
    """A volume right behind the series, or "of" it, is a number in it: (number in series, volume)."""
    series, first = reading.of(COLLECTION_TITLE)[0], reading.of(VOLUME)[0]
    beside = reading.previous(first) == series or reading.text[first.end : series.start].strip() in ("of", "of the")
    return (volume, "") if beside else ("", volume)


def _is_in_series(reading: Reading) -> bool:
    """Whether a number counts within a series; that of a series of reports is the report's own."""
    return any(not REPORT.pattern.search(words) for words in reading.words(COLLECTION_TITLE))


def read_numbers(reading: Reading, reference: Reference) -> Reference:
    """Set ``volume``, ``number_of_volumes``, ``issue``, ``number``, ``collection_number`` and ``version``."""
    version = _VERSION.search(reading.text, reading.small)
    reference = changed(reference, version=version.group(1).rstrip(".")) if version else reference
    return _counted(reading, reference) if reading.has(VOLUME, ISSUE, NUMBER, NOTE) else reference


def _counted(reading: Reading, reference: Reference) -> Reference:
    volumes = [span.of(reading.text) + _count_word(reading, span) for span in reading.of(VOLUME)]
    volumes = [bare for words in volumes if (bare := words.strip(_OUTER))]
    counted = [*volumes, *(words.strip(_OUTER) for words in reading.words(NOTE))]
    count = next((match.group(1) for words in counted if (match := _VOLUMES.match(words))), "") if counted else ""
    singles = [bare_volume(words) for words in volumes if not _VOLUMES.match(words)]
    issues = [bare for words in reading.words(ISSUE) if (bare := bare_issue(words))]
    volume = singles[0] if singles else ""
    if not issues and (match := _WITH_ISSUE.match(volume)):
        volume, issues = match.group(1), [match.group(2)]
    in_series = ""
    if volume and reading.has(COLLECTION_TITLE) and not reading.has(JOURNAL):
        in_series, volume = _number_in_series(reading, volume)
    numbers = [bare for words in reading.words(NUMBER) if (bare := bare_issue(words))]
    return changed(
        reference,
        volume=volume,
        number_of_volumes=count,
        issue=", ".join(issues),
        number=numbers[0] if numbers and not _is_in_series(reading) else "",
        collection_number=in_series or (numbers[0] if numbers and _is_in_series(reading) else ""),
    )
