"""What is printed of LaTeX source: text with single spaces, what of it stands out, and its pieces that have a name."""

import re
from dataclasses import dataclass

from exporter.document import BOLD, ITALIC, Emphasis
from exporter.sources import emphasis
from exporter.sources.latex import tables

_SPACES = re.compile(r"\s+")
_COMMAND = re.compile(r"\\[A-Za-z]+\s*")
_QUOTED = re.compile(r"(?<!\\)`(?=\S)((?:[^`'\\]|\\.|'(?=[a-z])){1,400}?)'(?=[\s,.;:)\]]|$)")
_FEW = 8  # groups between a field and the one that it lies in


@dataclass(frozen=True, slots=True)
class Field:
    r"""A piece of the text that the source names: the ``journal`` of ``\bibinfo{journal}{…}``, and what it lies in."""

    name: str
    start: int
    end: int
    within: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """The text, what of it stands out, the addresses of its links, and its pieces that have a name."""

    text: str
    emphasis: tuple[Emphasis, ...] = ()
    links: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()


@dataclass(slots=True)
class _Group:
    """An open group: the font in it, whether its braces print, and the field that it is."""

    italic: bool = False
    bold: bool = False
    prints: bool = False
    field: str = ""
    start: int = 0


class Print:
    """Text as it grows, with the groups that are open."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._length = 0
        self._spaced = True
        self._emphasis: list[Emphasis] = []
        self._groups = [_Group()]
        self._fields: list[Field] = []

    def emit(self, text: str) -> None:
        """Prints the text, one space for any run of white space."""
        text = _SPACES.sub(" ", text)
        if self._spaced and text[:1] == " ":
            text = text[1:]
        if not text:
            return
        font = self._groups[-1]
        for kind, is_on in ((ITALIC, font.italic), (BOLD, font.bold)):
            if is_on:
                emphasis.add(self._emphasis, Emphasis(self._length, self._length + len(text), kind))
        self._out.append(text)
        self._length += len(text)
        self._spaced = text[-1] == " "

    def end_command(self) -> None:
        r"""Prints an empty group where it ends a command, as in ``\o{}re``; elsewhere it says nothing."""
        if self._out and _COMMAND.fullmatch(self._out[-1]):
            self.emit("{}")

    def open(self, font: str = tables.SAME, *, prints: bool = False, name: str = "") -> None:
        """Opens a group in that font; ``name`` is the field that it is."""
        if prints:
            self.emit("{")
        last = self._groups[-1]
        self._groups.append(_Group(last.italic, last.bold, prints, name, self._length))
        self.switch(font)

    def close(self) -> None:
        """Closes the group that was opened last; one brace too many closes none."""
        if len(self._groups) == 1:
            return
        group = self._groups.pop()
        if group.field:
            within = self._within()
            self._fields.append(Field(group.field, group.start, self._length, within))
        if group.prints and self._length == group.start:
            self._take_back()
        elif group.prints:
            self.emit("}")

    def _take_back(self) -> None:
        """Takes back the brace of a group in which nothing was printed."""
        self._out.pop()
        self._length -= 1
        self._emphasis = list(emphasis.within(self._emphasis, 0, self._length))
        self._spaced = not self._out or self._out[-1][-1] == " "

    def _within(self) -> str:
        """The field that is open; groups between fields are few."""
        return next((group.field for group in self._groups[: -_FEW - 1 : -1] if group.field), "")

    def switch(self, font: str) -> None:
        """Sets the font for the rest of the group."""
        group = self._groups[-1]
        if font == tables.PLAIN:
            group.italic = group.bold = False
        elif font in (BOLD, tables.LIGHT):
            group.bold = font == BOLD
        elif font != tables.SAME:
            group.italic = font == ITALIC or (font == tables.EMPHASIS and not group.italic)

    def setting(self, links: list[str]) -> Setting:
        """All that was printed."""
        while len(self._groups) > 1:
            self.close()
        text = _QUOTED.sub(r"‘\1’", "".join(self._out).rstrip())  # as long as before
        marks = tuple(filter(None, (_trimmed(each, text) for each in self._emphasis)))
        return Setting(text, marks, tuple(links), tuple(self._fields))


def _trimmed(mark: Emphasis, text: str) -> Emphasis | None:
    """The emphasis without the spaces at its ends; ``None`` if nothing is left."""
    inside = text[mark.start : mark.end]
    start = mark.start + len(inside) - len(inside.lstrip())
    end = start + len(inside.strip())
    return Emphasis(start, end, mark.kind) if start < end else None
