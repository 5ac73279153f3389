"""What found no field: nothing of a reference is lost, so it becomes a note."""

import re
from dataclasses import replace

from exporter.fields.reading import Reading
from exporter.reference import Reference
from exporter.span import Label
from exporter.text import words as listed

_NOTED = (Label.NOTE, Label.EVENT)
# Words that only announce a field; they say nothing that the field does not.
_ANNOUNCING = frozenset(
    listed(
        """
    in en dans em aus pp p pages page s vol volume vols bd band no nr number nº heft h issue ed eds edd editor
    editors edited by hrsg hg hgg herausgeber herausgegeben von dir coord and und et y e en the of from at on
    retrieved accessed available online url doi https http www org dx isbn issn pmid pmcid pmc abs pdf abgerufen
    am zugriff letzter verfügbar unter consulté le disponible en visited last access date zuletzt besucht stand
    jg jahrgang t т с № seiten ss a cura di cit arxiv preprint org trans translated transl übers aufgerufen
    recuperado de accès accesso il art article j c m d r eb ol
    """
    )
)
_WORD = re.compile(r"[^\W_]+")


def read_leftover(reading: Reading, reference: Reference) -> Reference:
    """Set ``note``: spans labelled as notes, and unlabelled words that announce no field."""
    notes = [bare for words in reading.words(*_NOTED) if not _said(bare := words.strip(" ,;:.()[]"), reference)]
    notes += [rest for rest in map(_unexplained, _gaps(reading)) if rest]
    return replace(reference, note="; ".join(dict.fromkeys(filter(None, notes))))


def _said(words: str, reference: Reference) -> bool:
    """Whether a field says it already: the number of pages or of volumes, a status."""
    number = words.split(" ")[0]
    return number in (reference.number_of_pages, reference.number_of_volumes) or words == reference.status


def _gaps(reading: Reading) -> list[str]:
    """The text between the spans."""
    edges = [0, *(edge for span in reading.spans for edge in (span.start, span.end)), len(reading.text)]
    return [reading.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _unexplained(gap: str) -> str:
    words = [word for word in _WORD.findall(gap) if word.casefold() not in _ANNOUNCING]
    return gap.strip(" ,;:.()[]—–-/|\"'“”") if words else ""
