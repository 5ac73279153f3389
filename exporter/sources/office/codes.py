"""What the code of a field says, in a Word document or in the name of a mark of LibreOffice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exporter.sources.office import citavi, csl, endnote_fields
from exporter.sources.office.csl import Unreadable
from exporter.sources.office.works import Work

_LIST = re.compile(
    r"""(?: ADDIN \s+ )? (?:
        ZOTERO_BIBL | (?:Mendeley\ Bibliography\ )? CSL_BIBLIOGRAPHY | EN\.REFLIST | CITAVI[ .]?BIBLIOGRAPHY
    ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
# Documents of before 2012 have "Mendeley Citation{…}" between the words.
_CSL = re.compile(r"(?:ADDIN\s+)?(?:ZOTERO_ITEM\b|(?:Mendeley Citation\S{0,60} +)?CSL_CITATION\b)")
_ENDNOTE = re.compile(r"ADDIN\s+EN\.CITE\b")
_CITAVI = re.compile(r"ADDIN\s+CITAVI\.?PLACEHOLDER", re.IGNORECASE)
_WORD = re.compile(r"CITATION\s+(.*)", re.DOTALL)
_WORD_LIST = re.compile(r"BIBLIOGRAPHY\b")


@dataclass(frozen=True, slots=True)
class Said:
    """What a code says: the works of a citation, or that a bibliography begins. ``problem`` is why it says nothing.

    ``tags`` are names of sources that the document keeps elsewhere, as Word itself does; its list prints
    ``all_sources``.
    """

    works: tuple[Work, ...] = ()
    tags: tuple[str, ...] = ()
    is_list: bool = False
    all_sources: bool = False
    omitted: tuple[str, ...] = ()
    problem: str = ""


def said_by(code: str, data: Sequence[str] = ()) -> Said | None:
    """What a code says; ``None`` where it is of no citation manager. ``data`` is what is coded beside it."""
    code = code.strip()
    if _LIST.match(code):
        return Said(is_list=True, omitted=tuple(csl.omitted_in(code)))
    try:
        if match := _CSL.match(code):
            return Said(tuple(csl.works_in(code[match.end() :])))
        if _ENDNOTE.match(code):
            return Said(tuple(endnote_fields.works_in(code, data)))
        if match := _CITAVI.match(code):
            return Said(tuple(citavi.works_in(code[match.end() :])))
    except Unreadable as reason:
        return Said(problem=f"a citation manager's field cannot be read: {reason}")
    if _WORD_LIST.match(code):
        return Said(is_list=True, all_sources=True)
    if match := _WORD.match(code):
        return Said(tags=_tags(match[1]))
    return None


def said_by_tag(tag: str) -> Said | None:
    """What the tag of a content control says: Mendeley Cite keeps all in it, Citavi the name."""
    if tag.startswith(("MENDELEY_BIBLIOGRAPHY", "CitaviBibliography")):
        return Said(is_list=True)
    if not csl.is_mendeley_tag(tag):
        return None
    try:
        return Said(tuple(csl.works_in_tag(tag)))
    except Unreadable as reason:
        return Said(problem=f"a citation manager's field cannot be read: {reason}")


def _tags(text: str) -> tuple[str, ...]:
    r"""The sources of ``CITATION Mer68 \l 1033 \m Nag74``: the first word, and those behind ``\m``.

    Source: ECMA-376 part 1, 17.16.5.11 (CITATION).
    """
    words = text.split()
    return tuple(word for before, word in pairwise(["\\m", *words]) if before == "\\m" and word[0] != "\\")
