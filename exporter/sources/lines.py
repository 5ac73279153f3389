"""The lines of a document as they are written piece by piece: text, what stands out in it, links, whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exporter.document import BOLD, ITALIC, Emphasis, Line
from exporter.sources import emphasis
from exporter.sources.links import stated_by_links
from exporter.text import without_invisible

_AS_SPACE = str.maketrans("\n\r\f\v", "    ")
_BETWEEN_CELLS = "\t"


@dataclass(slots=True)
class Made:
    """What a citation manager is writing at the moment: how many lists and citations are open."""

    lists: int = 0
    citations: int = 0


class Lines:
    """Lines in order. ``listed`` are the places of those that a citation manager wrote as its bibliography.

    ``own`` counts the letters and digits that none wrote.
    """

    def __init__(self, made: Made | None = None) -> None:
        self.lines: list[Line] = []
        self.listed: list[int] = []
        self.made = made or Made()
        self.own = 0
        self._label = ""
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._marks: list[Emphasis] = []
        self._length = 0
        self._links: list[str] = []
        self._is_listed = False

    def begin(self, label: str = "") -> None:
        """A paragraph begins, with its number as it is printed; what is not ended yet becomes a part of it."""
        self._label = label

    def write(self, text: str, *, italic: bool = False, bold: bool = False) -> None:
        """Characters of the line; those that nobody sees are left out."""
        text = without_invisible(text).translate(_AS_SPACE)
        if not text:
            return
        end = self._length + len(text)
        for kind, is_so in ((ITALIC, italic), (BOLD, bold)):
            if is_so:
                emphasis.add(self._marks, Emphasis(self._length, end, kind))
        self._pieces.append(text)
        self._length = end
        self._is_listed |= bool(self.made.lists)
        if not self.made.citations:
            self.own += sum(map(str.isalnum, text))

    def link(self, address: str) -> None:
        """The line links to the address."""
        self._links.append(address)

    def end(self) -> None:
        """The line ends, also inside a paragraph."""
        body = "".join(self._pieces)
        text = body.strip()
        if text:
            if self._is_listed:
                self.listed.append(len(self.lines))
            self.lines.append(self._line(text, len(body) - len(body.lstrip())))
            self._label = ""
        self._clear()

    def _line(self, text: str, cut: int) -> Line:
        marks = emphasis.within(self._marks, cut, cut + len(text))
        line = Line(text, len(self.lines) + 1, stated=stated_by_links(self._links), emphasis=marks)
        return _moved(line, line.number, self._label)

    def blank(self) -> None:
        """An empty line, which parts what stands before and after it; one is enough."""
        if self.lines and self.lines[-1].text:
            self.lines.append(Line("", len(self.lines) + 1))

    def add_row(self, cells: Sequence["Lines"]) -> None:
        """The cells of a row of a table as one line; one below the other where a cell has more than one."""
        filled = [cell for cell in cells if any(line.text for line in cell.lines)]
        is_one = all(len(cell.lines) == 1 for cell in filled)
        if is_one and any(cell.listed for cell in filled):
            self.listed.append(len(self.lines))
        if is_one and filled:
            self.lines.append(_joined([cell.lines[0] for cell in filled], len(self.lines) + 1))
            return
        for cell in filled:
            self.add(cell)

    def add_notes(self, notes: Sequence["Lines"]) -> None:
        """Notes behind the text, each numbered in the order of the text.

        One that a citation manager has written says nothing that its field does not, and is left out.
        """
        if any(note.own for note in notes):
            self.blank()
        for count, note in enumerate(notes, 1):
            if note.own:
                self.add(note, f"{count}.")

    def add(self, other: "Lines", label: str = "") -> None:
        """All lines of another, the first behind a label."""
        self.listed += [len(self.lines) + place for place in other.listed]
        for line in other.lines:
            self.lines.append(_moved(line, len(self.lines) + 1, label))
            label = ""


def _moved(line: Line, number: int, label: str) -> Line:
    front = f"{label} " if label else ""
    marks = emphasis.moved(line.emphasis, len(front))
    return replace(line, text=front + line.text, number=number, emphasis=marks)


def _joined(lines: Sequence[Line], number: int) -> Line:
    texts, marks, at = list[str](), list[Emphasis](), 0
    for line in lines:
        marks += emphasis.moved(line.emphasis, at)
        texts.append(line.text)
        at += len(line.text) + len(_BETWEEN_CELLS)
    stated = next((line.stated for line in lines if line.stated), None)
    return Line(_BETWEEN_CELLS.join(texts), number, stated=stated, emphasis=tuple(marks))
