"""BibTeX and BibLaTeX, read and written through bibtexparser 2."""

from collections.abc import Sequence

from bibtexparser import model
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.writer import BibtexFormat

from exporter.formats.bib_fields import to_fields
from exporter.formats.bib_model import packed
from exporter.formats.bib_record import AFTER, BEFORE, to_reference
from exporter.formats.bib_source import read_entries
from exporter.formats.dates import MONTHS
from exporter.formats.latex_ascii import VERBATIM_FIELDS, to_ascii_latex
from exporter.formats.losses import survivors
from exporter.reference import Bibliography, Reference


def read(text: str) -> Bibliography:
    """The records of a .bib file of either dialect; what cannot be read is listed as damage."""
    entries, damaged = read_entries(text)
    return Bibliography(tuple(to_reference(entry) for entry in entries), damaged)


def write(
    references: Sequence[Reference], *, dialect: str = "bibtex", protect_capitals: bool = True, ascii_only: bool = False
) -> str:
    """The text of a .bib file. Records without a citation key, or with one that is taken, get one."""
    library = Library()
    for reference in survivors(references, dialect):
        entry_type, fields = to_fields(reference, dialect, protect_capitals)
        if ascii_only:
            fields = {name: _in_ascii(name, value) for name, value in fields.items()}
        if dialect == "biblatex":
            fields = packed(fields, entry_type)
        pairs = [model.Field(name, _enclosed(name, value)) for name, value in fields.items()]
        around = {each.name: each.value for each in reference.foreign if each.name in (BEFORE, AFTER)}
        library.add([model.ImplicitComment(around[BEFORE])] if BEFORE in around else [])
        library.add(model.Entry(entry_type, reference.citation_key, pairs))
        library.add([model.ImplicitComment(around[AFTER])] if AFTER in around else [])
    return write_string(library, unparse_stack=[], bibtex_format=_layout())


def _in_ascii(name: str, value: str) -> str:
    return value if name in VERBATIM_FIELDS or name.startswith("bdsk-") else to_ascii_latex(value)


def _enclosed(name: str, value: str) -> str:
    """The value in braces; a month as a bare macro, because biber does not sort by a braced one (its issue 84)."""
    return value if name == "month" and value in MONTHS else f"{{{value}}}"


def _layout() -> BibtexFormat:
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent = "  "
    layout.trailing_comma = True
    layout.block_separator = "\n"
    return layout
