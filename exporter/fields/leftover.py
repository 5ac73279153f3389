"""What found no field: nothing of a reference is lost, so it becomes a note."""

import re
from collections.abc import Iterator
from dataclasses import astuple, fields, replace

from exporter.fields.dates import is_part_of_date
from exporter.fields.edition import ORDINALS
from exporter.fields.reading import Reading
from exporter.reference import Date, Names, Pages, Reference
from exporter.span import Label
from exporter.text import fold
from exporter.text import words as listed

_VARIABLES = tuple(
    field.name for field in fields(Reference) if field.name not in ("type", "origin", "foreign", "doubts")
)

# Words that only announce a field; they say nothing that the field does not.
_ANNOUNCING = frozenset(
    listed(
        """
    in en dans em aus pp p pages page s vol volume vols bd band no nr number nº heft h issue ed eds edd editor
    editors edited by hrsg hg hgg herausgeber herausgegeben von dir coord and und et y e en the of from at on
    retrieved accessed available online url doi https http www org dx isbn issn pmid pmcid pmc abs pdf abgerufen
    am zugriff letzter verfügbar unter consulté le disponible en visited last access date zuletzt besucht stand
    jg jahrgang t т с № seiten ss a cura di cit arxiv preprint org trans translated transl übers aufgerufen
    recuperado edition edn aufl auflage éd édition al et others hrsgg bände bde volumen tome tomo compilers comp
    isbn also see vgl cf de accès accesso il art article j c m d r eb ol
    """
    )
)
_WORD = re.compile(r"[^\W_]+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|e|er|ª|º|te)")
_READ_AS = {Label.DATE: "issued", Label.ACCESSED: "accessed"}  # months become numbers, so words cannot be compared


def read_leftover(reading: Reading, reference: Reference) -> Reference:
    """Set ``note``: of every stretch of the source the words, first to last, that no field says."""
    said = _said(reference)
    notes = [rest for part in _stretches(reading, reference) if (rest := _unsaid(part, said))]
    return replace(reference, note="; ".join(dict.fromkeys(notes)))


def _said(reference: Reference) -> str:
    """All values of the record, folded, as one text."""
    parts: list[str] = []
    for variable in _VARIABLES:
        value = getattr(reference, variable)
        if isinstance(value, str):
            parts.append(value)
        elif isinstance(value, Names):
            parts += [part for name in value for part in (*astuple(name), name.family + name.given)]
        elif isinstance(value, Pages):
            parts += [value.literal, *(label for each in value.ranges for label in (each.first, each.last))]
        elif isinstance(value, Date):
            parts += [str(value.year), value.literal, str(value.end.year) if value.end else ""]
    return "|".join(fold(part) for part in parts if part)


def unaccounted(reference: Reference) -> list[str]:
    """The words of the record's own source string that neither a field nor the note says; none, if all is well."""
    text = reference.origin.text if reference.origin else ""
    dated = reference.issued is not None or reference.accessed is not None
    said = _said(reference) + fold(reference.note)
    words = (word for word in _WORD.findall(text) if not _announces(word) and fold(word) not in said)
    return [word for word in words if not (dated and is_part_of_date(word))]


def _stretches(reading: Reading, reference: Reference) -> Iterator[str]:
    """The spans and the text between them, in order, but for dates that were read as dates."""
    last = 0
    for span in reading.spans:
        yield reading.text[last : span.start]
        last = span.end
        if getattr(reference, _READ_AS.get(Label(span.label), "note")) in (None, ""):
            yield span.of(reading.text)
    yield reading.text[last:]


def _unsaid(part: str, said: str) -> str:
    missing = [match for match in _WORD.finditer(part) if not _announces(match[0]) and fold(match[0]) not in said]
    return part[missing[0].start() : missing[-1].end()] if missing else ""


def _announces(word: str) -> bool:
    bare = word.casefold()
    return bare in _ANNOUNCING or bare in ORDINALS or bool(_ORDINAL.fullmatch(bare))
