"""Volume, issue, edition and other numbers, without the words that announce them."""

import re
from dataclasses import replace

from exporter.fields.reading import Reading
from exporter.reference import Reference
from exporter.span import Label

_VOLUME_WORD = re.compile(
    r"^\W*(?:volumes?|vols?|v|bände|band|bd|jahrgang|jahrg|jg|tomes?|tomo|t|т|том|deel|ser)\b[\s.:]*(?=\w)", re.I
)
_ISSUE_WORD = re.compile(
    r"^\W*(?:numbers?|issues?|iss|no|nos|nr|núm|num|n|heft|h|fasc|fascicolo|numéro|número|№|вып)(?![^\W\d_])[\s.:°º]*(?=\w)",
    re.I,
)
_OUTER = " .,;:()[]{}/\"'"
_VOLUMES = re.compile(r"^(\d+|two|three|four|five)\s+(?:vols?|volumes|bände|bde|tomes|tomos|volumi)\b\.?$", re.I)
_WITH_ISSUE = re.compile(r"^([A-Za-z]?\d+[A-Za-z]?)\s*\(\s*(?:no\.?\s*|issue\s*)?([^()]+)\)$", re.I)


def bare_volume(text: str) -> str:
    """Read "Vol. 12" -> "12"; "Bd. II" -> "II"."""
    return _VOLUME_WORD.sub("", text).strip(_OUTER)


def bare_issue(text: str) -> str:
    """Read "no. 3" -> "3"; a supplement keeps its word: "2 Suppl 1"."""
    return _ISSUE_WORD.sub("", text).strip(_OUTER)


def _number_in_series(reading: Reading, volume: str) -> tuple[str, str]:
    """A volume right behind the series is a number in it: (number in series, volume)."""
    series, first = reading.of(Label.COLLECTION_TITLE)[0], reading.of(Label.VOLUME)[0]
    return (volume, "") if reading.previous(first) == series else ("", volume)


def read_numbers(reading: Reading, reference: Reference) -> Reference:
    """Set ``volume``, ``number_of_volumes``, ``issue`` and ``number``."""
    volumes = [words for words in reading.words(Label.VOLUME) if words.strip(_OUTER)]
    count = next((match.group(1) for words in volumes if (match := _VOLUMES.match(words.strip(_OUTER)))), "")
    singles = [bare_volume(words) for words in volumes if not _VOLUMES.match(words.strip(_OUTER))]
    issues = [bare for words in reading.words(Label.ISSUE) if (bare := bare_issue(words))]
    volume = singles[0] if singles else ""
    if not issues and (match := _WITH_ISSUE.match(volume)):
        volume, issues = match.group(1), [match.group(2)]
    in_series = ""
    if reading.of(Label.COLLECTION_TITLE) and volume and not reading.of(Label.JOURNAL, Label.BOOKTITLE):
        in_series, volume = _number_in_series(reading, volume)
    numbers = [bare for words in reading.words(Label.NUMBER) if (bare := bare_issue(words))]
    return replace(
        reference,
        volume=volume,
        number_of_volumes=count,
        issue=", ".join(issues),
        number=numbers[0] if numbers and not reading.of(Label.COLLECTION_TITLE) else "",
        collection_number=in_series or (numbers[0] if numbers and reading.of(Label.COLLECTION_TITLE) else ""),
    )
