"""The bibliography formats: which there are, how to tell them, and one way to read and to write them.

The modules that do the work, and the libraries that they need, are imported only on use.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Any

from exporter.errors import FormatError, UnknownFormat
from exporter.reference import Bibliography, Reference

__all__ = ["FORMATS", "Format", "by_name", "by_suffix", "read", "sniff", "write"]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its name, the suffixes that mean it, its dialects (the first is the default)."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    dialects: tuple[str, ...] = ()


BIBTEX = Format("bibtex", "BibTeX", (".bib", ".bibtex"), ("bibtex", "biblatex"))
RIS = Format("ris", "RIS", (".ris",))
CSL_JSON = Format("csljson", "CSL-JSON", (".json", ".csljson"))
FORMATS = (BIBTEX, RIS, CSL_JSON)

_NAMES = {"bib": BIBTEX, "biblatex": BIBTEX, "csl-json": CSL_JSON, "csl": CSL_JSON, "json": CSL_JSON}
_BIB_ENTRY = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]\w*[ \t]*[{(]", re.MULTILINE)
_RIS_RECORD = re.compile(r"^\s*TY {1,2}- ?\w*[ \t]*$", re.MULTILINE)


def by_name(name: str) -> Format:
    """The format of that name ("bibtex", "bib", "ris", "csljson", "json").

    Raises :class:`exporter.errors.UnknownFormat`.
    """
    named = {each.name: each for each in FORMATS} | _NAMES
    if name.lower() not in named:
        known = ", ".join(each.name for each in FORMATS)
        raise UnknownFormat(f"there is no format {name!r}", mend=f"The formats are {known}.")
    return named[name.lower()]


def by_suffix(path: str | PurePath) -> Format | None:
    """The format that the path's suffix means, or ``None``."""
    suffix = PurePath(path).suffix.lower()
    return next((each for each in FORMATS if suffix in each.suffixes), None)


def sniff(text: str) -> Format | None:
    """The format that the text is in, or ``None`` if it is no bibliography."""
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in ("[", "{") and _is_csl(start):
        return CSL_JSON
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    if _RIS_RECORD.search(normal[:20_000]):
        return RIS
    return BIBTEX if _BIB_ENTRY.search(normal) else None


def _is_csl(text: str) -> bool:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return False
    items = data.get("items", [data]) if isinstance(data, dict) else data
    return bool(items) and all(isinstance(item, dict) and "type" in item for item in items)


def read(text: str, format: Format, *, file: str = "") -> Bibliography:
    """The records of a bibliography file, and the pieces of it that are damaged.

    Raises :class:`exporter.errors.FormatError` only if nothing at all could be read and the file is not empty.
    """
    bibliography: Bibliography = _module(format).read(text)
    if not bibliography.references and text.strip("\ufeff \t\r\n") and not _is_empty_list(text):
        place, reason = "", "no record was found in it"
        if bibliography.damaged:
            first = bibliography.damaged[0]
            place, reason = f"line {first.line}", first.reason
        raise FormatError(
            f"this could not be read as {format.title}: {reason}",
            file=file,
            place=place,
            mend="Check that the file is in this format, or name the right one.",
        )
    return bibliography


def _is_empty_list(text: str) -> bool:
    return "".join(text.split()) == "[]"


def write(
    references: Sequence[Reference],
    format: Format,
    *,
    dialect: str = "",
    protect_capitals: bool = True,
    ascii_only: bool = False,
) -> str:
    """The text of a bibliography file in the format.

    ``dialect`` is one of the format's; ``protect_capitals`` braces the words of a title whose capitals a BibTeX
    style would lower; ``ascii_only`` has a .bib file spell accents and signs by LaTeX's commands.
    """
    if dialect and dialect not in format.dialects:
        raise UnknownFormat(
            f"{format.title} has no dialect {dialect!r}", mend=f"It has: {', '.join(format.dialects) or 'none'}."
        )
    options: dict[str, Any] = {}
    if format is BIBTEX:
        options = {
            "dialect": dialect or format.dialects[0],
            "protect_capitals": protect_capitals,
            "ascii_only": ascii_only,
        }
    text: str = _module(format).write(references, **options)
    return text


def _module(format: Format) -> Any:
    return import_module(f"exporter.formats.{format.name}")
