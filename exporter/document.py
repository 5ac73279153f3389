"""What any source becomes: lines of text, with what the source knows of them, and references found in them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a document, without its line end. ``number`` counts from 1 in the source."""

    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a source. ``name`` is the path as the user gave it, ``encoding`` how its bytes were read."""

    lines: tuple[Line, ...]
    name: str = ""
    encoding: str = "utf-8"

    @property
    def text(self) -> str:
        """All lines, joined by a newline."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class RawReference:
    """One reference as it stood in the source: lines joined, the label and the link words taken off.

    ``label`` is the number or mark in front ("12", "Che73"), without its brackets. ``key`` is the citation key
    that a LaTeX source gives. ``first_line`` and ``last_line`` are line numbers of the document, 0 if unknown.
    ``residue`` is what was taken off as furniture ("CrossRef", "Google Scholar"), kept for the record.
    """

    text: str
    label: str = ""
    key: str = ""
    document: str = ""
    first_line: int = 0
    last_line: int = 0
    residue: tuple[str, ...] = ()
