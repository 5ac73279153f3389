"""The string that a record was read from, kept in the file: a comment above the entry in .bib, a note elsewhere."""

from exporter.formats.bib_record import BEFORE
from exporter.reference import Foreign, Origin, Reference, changed
from exporter.text import squeeze

# BibTeX takes an "@" outside of entries for the begin of one, also behind a "%" (btxdoc, section 4).
_AT = "(at)"


def with_source(reference: Reference, format_name: str) -> Reference:
    """The record with its source string and where that stood; one that was read from no string stays as it is."""
    origin = reference.origin
    if origin is None or not origin.text:
        return reference
    told = f"{_place(origin)}: {squeeze(origin.text)}"
    if format_name != "bibtex":
        return changed(reference, note="; ".join(filter(None, (reference.note, f"Source: {told}"))))
    before = [each.value for each in reference.foreign if (each.format, each.name) == ("bibtex", BEFORE)]
    rest = tuple(each for each in reference.foreign if (each.format, each.name) != ("bibtex", BEFORE))
    comment = "\n".join([*before, f"% {told.replace('@', _AT)}"])
    return changed(reference, foreign=(*rest, Foreign("bibtex", BEFORE, comment)))


def _place(origin: Origin) -> str:
    """Where it stood: file, page, place in its list."""
    page = f"p. {origin.page}" if origin.page else ""
    position = f"no. {origin.position}" if origin.position else ""
    return ", ".join(filter(None, (origin.document, page, position))) or "text"
