"""New records put into the text of a bibliography that is there already: all its characters stay, and their order."""

import re
from dataclasses import dataclass

from exporter import formats
from exporter.errors import FormatError

_LAST_LINES = re.compile(r"\n[ \t]*\n[ \t]*$|^\s*$")
_HEAD = re.compile(r"@\s*(?P<type>\w+)\s*(?P<open>[{(])")
_DELIMITER = re.compile(r"[{})]")
_TAG = re.compile(r"\ufeff?(TY|ER) {1,2}-")
_BIB_KEY = re.compile(r"@\s*\w+\s*[{(]\s*([^\s,{}()=\"]+)\s*,")
_BIBLATEX = re.compile(r"^\s*(?:date|journaltitle|location)\s*=", re.IGNORECASE | re.MULTILINE)
_BIBTEX = re.compile(r"^\s*(?:year|journal|address|school)\s*=", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Insertion:
    """Text, and the offset in the old text where it goes in."""

    at: int
    text: str

    def into(self, old: str) -> str:
        """The old text with the new one in it."""
        return old[: self.at] + self.text + old[self.at :]


def insertion(old: str, new: str, format: formats.Format) -> Insertion:
    """Where and how the text of new records goes into the old text of the same format.

    Line ends become those of the old text. Raises :class:`exporter.errors.FormatError` for CSL-JSON that is no list and
    for a file in which a record is not closed.
    """
    if format is formats.CSL_JSON:
        return _into_list(old, _lines_as_in(old, new))
    if format is formats.BIBTEX and (line := _open_entry(old)):
        raise _not_closed("entry", line, "a brace or a quotation mark")
    if format is formats.RIS and (line := _open_record(old)):
        raise _not_closed("record", line, "its last line, ER,")
    joint = "" if _LAST_LINES.search(old.replace("\r", "")) else "\n" if old.endswith(("\n", "\r")) else "\n\n"
    if format is formats.RIS and joint:
        joint = "\n" * (len(joint) - 1)  # records of RIS follow line upon line
    return Insertion(len(old), _lines_as_in(old, joint + new) if old else new)


def _not_closed(what: str, line: int, missing: str) -> FormatError:
    return FormatError(
        f"this {what} is not closed, so what is added would be read as a part of it",
        place=f"line {line}",
        mend=f"Look whether {missing} is missing there, and add again.",
    )


def _open_record(text: str) -> int:
    """The line where the last record of RIS begins if it has no end, else 0."""
    begun = 0
    for number, line in enumerate(text.splitlines(), 1):
        if tag := _TAG.match(line):
            begun = number if tag[1] == "TY" else 0 if tag[1] == "ER" else begun
    return begun


def _open_entry(text: str) -> int:
    """The line of an entry that is not closed, else 0. BibTeX counts braces, escaped ones too (btxdoc, section 2)."""
    at = 0
    while head := _HEAD.search(text, at):
        at = head.end()
        if head["type"].lower() == "comment":  # BibTeX reads on right behind it
            continue
        depth, closing = 0, "}" if head["open"] == "{" else ")"
        for mark in _DELIMITER.finditer(text, at):
            if mark[0] == closing and depth == 0:
                at = mark.end()
                break
            depth += {"{": 1, "}": -1}.get(mark[0], 0)
        else:
            return text.count("\n", 0, head.start()) + 1
    return 0


def _lines_as_in(old: str, text: str) -> str:
    text = text.replace("\r\n", "\n")
    if "\r\n" in old:
        return text.replace("\n", "\r\n")
    return text.replace("\n", "\r") if "\r" in old and "\n" not in old else text


def _into_list(old: str, new: str) -> Insertion:
    """The items go in behind the last one, in front of the bracket that closes the list."""
    if not old.strip("\ufeff \t\r\n"):
        return Insertion(len(old), new)
    end = len(old.rstrip()) - 1
    if not old.lstrip("\ufeff \t\r\n").startswith("[") or old[end] != "]":
        raise FormatError(
            "this is no list of records, so nothing can be added to it",
            mend="Convert it to one first: exporter convert FILE -o LIST.json",
        )
    at = len(old[:end].rstrip())
    items = new.strip()[1:-1].strip("\r\n").rstrip()
    joint = "" if old[:at].endswith("[") else ","
    newline = "\r\n" if "\r\n" in old else "\n"
    close = "" if "\n" in old[at:end] else newline
    return Insertion(at, f"{joint}{newline}{items}{close}")


def keys_in(text: str, format: formats.Format) -> frozenset[str]:
    """The citation keys of a file, also of entries that are damaged or stand in a comment."""
    if format is not formats.BIBTEX:
        return frozenset(reference.citation_key for reference in formats.read(text, format).references)
    return frozenset(_BIB_KEY.findall(text))


def dialect_of(text: str, format: formats.Format) -> str:
    """The dialect that the fields of a .bib file are in; the first one where they do not tell."""
    if not format.dialects:
        return ""
    biblatex, bibtex = len(_BIBLATEX.findall(text)), len(_BIBTEX.findall(text))
    return "biblatex" if biblatex > bibtex else "bibtex"
