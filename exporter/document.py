"""What any source becomes: lines of text, with what the source knows of them, and references found in them."""

from dataclasses import dataclass

from exporter.reference import Damage, Reference

ITALIC, BOLD = "italic", "bold"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Characters of a line that stand out, by their offsets; ``kind`` is :data:`ITALIC` or :data:`BOLD`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document, without its line end.

    ``number`` counts from 1 in the source, ``page`` too, 0 where there are no pages. ``stated`` is what the source says
    of the reference in this line in a form made for machines: the DOI of a link, a COinS; it is believed before what
    the line prints.
    """

    text: str
    number: int
    page: int = 0
    stated: Reference | None = None
    emphasis: tuple[Emphasis, ...] = ()


@dataclass(frozen=True, slots=True)
class Embedded:
    """A bibliography that lies in a source, in a format that we read: ``format`` is its name ("csljson", "bibtex")."""

    format: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a source. ``name`` is the path as the user gave it, ``encoding`` how its bytes were read.

    ``article`` is what the source states about itself, ``records`` are references that it states in its own order
    (``citation_reference`` tags), and behind them stand those of the ``embedded`` bibliographies (the fields that a
    citation manager left); ``damaged`` is what of them could not be read. Where the source is ``exact``, they are all
    that there is, and the lines are not read for more. Where they are ``whole``, no value of one is missing that the
    print could have: it was printed from them.
    """

    lines: tuple[Line, ...]
    name: str = ""
    encoding: str = "utf-8"
    article: Reference | None = None
    records: tuple[Reference, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    damaged: tuple[Damage, ...] = ()
    exact: bool = False
    whole: bool = False

    @property
    def text(self) -> str:
        """All lines, joined by a newline."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class RawReference:
    """One reference as it stood in the source: lines joined, the label and the link words taken off.

    ``label`` is the number or mark in front ("12", "Che73"), without its brackets. ``key`` is the citation key
    that a LaTeX source gives. ``first_line`` and ``last_line`` are line numbers of the document, 0 if unknown.
    ``residue`` is what was taken off as furniture ("CrossRef", "Google Scholar"), kept for the record. ``emphasis`` has
    the words that stand out, in order, each with its kind (:data:`ITALIC`, :data:`BOLD`).
    """

    text: str
    label: str = ""
    key: str = ""
    document: str = ""
    first_line: int = 0
    last_line: int = 0
    residue: tuple[str, ...] = ()
    emphasis: tuple[tuple[str, str], ...] = ()
