r"""LaTeX: a paper (.tex), what BibTeX and biber made for it (.bbl), or a list of ``\bibitem``s.

Items become lines that still have their accents and formulas, decoded later with those of all sources. What a source
states exactly (biber, amsrefs, ``\bibinfo``, a .bib in ``filecontents``) is handed on as a bibliography inside it.
"""

import re
from collections.abc import Iterator

from exporter.document import Document, Embedded, Line
from exporter.errors import NoReferences
from exporter.sources.guards import encoding
from exporter.sources.latex import amsrefs, biber, body, elsewhere, tagged
from exporter.sources.latex.items import HEADING, Item, items_in
from exporter.sources.latex.macros import definitions
from exporter.sources.latex.source import Source, without_comments
from exporter.sources.latex.stream import Budget

__all__ = ["read"]

_HEAD = 200_000  # characters in which a file must show that it is LaTeX
_PAPER = re.compile(r"^[ \t]*\\(?:documentclass|documentstyle|begin\s*\{(?:document|thebibliography)\})", re.MULTILINE)
# What a list without a paper around it begins with, below comments and definitions.
_LIST = re.compile(r"\\(?:r?bibitem\s*[\[{]|harvarditem|bib\*?\s*\{|begin\s*\{(?:bibdiv|biblist|thebibliography)\})")
_ABOVE = re.compile(r"\s*(?:%.*|\\(?:makeatletter|newcommand|providecommand|def|relax|begingroup)(?![A-Za-z]).*)?")
_BIB = re.compile(r"\s*(?:%[^\n]*\n\s*)*@[ \t]*[A-Za-z]+[ \t]*[{(]")
_ANY_BYTES = re.compile(rb"\\(?:documentclass|documentstyle|begin|bibitem|harvarditem|bib|entry)")
_TYPE = re.compile(r"%Type = (\w+)")  # elsarticle's styles, above each item
_CONTROL = re.compile(r"[\x00-\x08]")


def read(data: bytes, name: str) -> Document | None:
    """The document of LaTeX source; ``None`` for anything else.

    Raises :class:`exporter.errors.NoReferences` where the references lie in another file, which it names.
    """
    if not _ANY_BYTES.search(data.replace(b"\0", b"")):
        return None
    decoded = encoding.decode(data)
    if decoded is None or not is_latex(decoded[0]):
        return None
    text = _CONTROL.sub(" ", decoded[0].removeprefix("\ufeff")).replace("\r\n", "\n").replace("\r", "\n")
    read_as = _biber if biber.is_biber(text) else _paper
    return read_as(text, name, decoded[1])


def is_latex(text: str) -> bool:
    """Whether the text is LaTeX source; a .bib file, or a list with some commands in it, is not."""
    head = text[:_HEAD]
    if _BIB.match(head):
        return False
    return biber.is_biber(head) or _PAPER.search(head) is not None or _LIST.match(_first_line(head)) is not None


def _first_line(text: str) -> str:
    """The first line that is not blank, a comment or a definition, from its first letter on."""
    return next((line.lstrip() for line in text.splitlines() if not _ABOVE.fullmatch(line)), "")


def _biber(text: str, name: str, used: str) -> Document:
    bibliography, damaged = biber.to_biblatex(text)
    embedded = (Embedded("bibtex", bibliography),) if bibliography else ()
    return Document(_source_lines(text), name, used, embedded=embedded, damaged=damaged, exact=True)


def _paper(text: str, name: str, used: str) -> Document:
    hints = {number: match[1] for number, line in enumerate(text.split("\n"), 1) if (match := _TYPE.fullmatch(line))}
    rest, bibs = elsewhere.bibliographies(text)
    uncommented, macros = definitions(without_comments(rest))
    source, budget = Source(uncommented), Budget.of(rest, name)
    found = list(items_in(source, macros, budget))
    items = [each for each in found if isinstance(each, Item) and not tagged.is_footnote(each)]
    stated = [*bibs, tagged.entries(items, hints), amsrefs.to_bibtex(source)]
    embedded = tuple(Embedded("bibtex", each) for each in stated if each)
    if items:
        return Document(tuple(_list(found)), name, used, embedded=embedded)
    if embedded:
        return Document(_source_lines(text), name, used, embedded=embedded, exact=True)
    if files := elsewhere.named(source.text):
        raise NoReferences(
            f"the references are not in it, but in {', '.join(files)}",
            file=name,
            mend=f"Give {' and '.join(files)}, or the .bbl file that LaTeX made beside it.",
        )
    return Document(tuple(body.lines(source, macros, budget)), name, used)


def _list(found: list[Item | int]) -> Iterator[Line]:
    """The items, with a heading where a list begins."""
    for each in found:
        if isinstance(each, int):
            yield Line("", each)
            yield Line(HEADING, each)
        elif not tagged.is_footnote(each):
            yield each.printed


def _source_lines(text: str) -> tuple[Line, ...]:
    return tuple(Line(line, number) for number, line in enumerate(text.split("\n"), 1))
