"""The text of an OpenDocument: paragraphs, lists and tables to lines, as they are printed.

Source: OpenDocument 1.3 part 3, chapters 5 (text), 6 (inside paragraphs), 8 (indexes) and 9 (tables).
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from exporter.sources.elements import attribute, child, children, local
from exporter.sources.lines import Lines
from exporter.sources.office.citations import Citations, Close
from exporter.sources.office.odt import marks
from exporter.sources.office.odt.lists import Counts, Lists
from exporter.sources.office.odt.styles import Look, Styles

# Deletions lie by themselves; annotations, forms and sources of indexes are not printed; a ruby stands above the text.
_UNPRINTED = frozenset(
    "tracked-changes annotation annotation-end forms sequence-decls user-field-decls variable-decls ruby-text script "
    "desc title covered-table-cell table-column table-columns table-header-columns table-source note-citation".split()
)
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a list: its counts and style, and how deep."""

    counts: Counts
    style: str
    depth: int


class Body:
    """Writes a text to lines; its notes and text boxes wait in ``notes`` and are written behind what they belong to."""

    def __init__(self, styles: Styles, lists: Lists, citations: Citations, lines: Lines) -> None:
        self._styles, self._lists, self._citations, self._lines = styles, lists, citations, lines
        self.notes: list[Element] = []
        self._boxes: list[Element] = []
        self._open: dict[str, Close] = {}  # what to do at the ends of marks
        self._fields: list[Close | None] = []

    def read(self, element: Element) -> None:
        """Write all paragraphs, lists and tables inside an element."""
        for each in element:
            self._block(each)

    def note(self, element: Element, lines: Lines) -> None:
        """Write the text of a note to other lines."""
        outer, self._lines = self._lines, lines
        body = child(element, "note-body")
        self.read(body if body is not None else element)
        self._lines = outer

    def _block(self, element: Element) -> None:
        name = local(element)
        if name in ("p", "h"):
            self._paragraph(element, self._lists.heading(element) if name == "h" else "")
        elif name == "list":
            self._list(element, None)
        elif name == "table":
            self._table(element)
        elif name == "bibliography":
            self._bibliography(element)
        elif name == "section":
            self._section(element)
        elif name == "frame":
            self._boxes.append(element)
            self._read_boxes()
        elif not self._mark(name, element) and name not in _UNPRINTED:
            self.read(element)

    def _paragraph(self, element: Element, label: str) -> None:
        style = attribute(element, "style-name")
        if local(element) == "h":
            self._lines.blank()
        self._lines.begin(label)
        self._inline(element, self._styles.look("paragraph", style))
        self._lines.end()
        self._read_boxes()

    def _read_boxes(self) -> None:
        """Text boxes are anchored in a paragraph, and stand beside it."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _list(self, element: Element, outer: Place | None) -> None:
        style = attribute(element, "style-name") or (outer.style if outer else "")
        counts = outer.counts if outer else self._lists.begin(element, style)
        place = Place(counts, style, outer.depth + 1 if outer else 0)
        for item in element:
            self._item(item, place)

    def _item(self, item: Element, place: Place) -> None:
        """An item; its number stands before its first paragraph, and one that has none is not counted."""
        is_counted = local(item) == "list-item"
        for each in item:
            if local(each) == "list":
                self._list(each, place)
            elif local(each) in ("p", "h"):
                style = place.style or self._styles.list_of(attribute(each, "style-name"))
                start = attribute(item, "start-value")
                label = self._lists.label(place.counts, style, place.depth, start) if is_counted else ""
                self._paragraph(each, label)
                is_counted = False
            else:
                self._block(each)

    def _section(self, element: Element) -> None:
        """A section; Zotero's list is one, and its name says so."""
        close = self._citations.code(attribute(element, "name"))
        self.read(element)
        if close:
            close()

    def _bibliography(self, element: Element) -> None:
        """LibreOffice's own list: a title, and then the entries."""
        for each in children(child(element, "index-body")):
            close = None if local(each) == "index-title" else self._citations.open_list()
            self._block(each)
            if close:
                close()

    def _table(self, element: Element) -> None:
        for each in element:
            if local(each) == "table-row":
                self._lines.add_row([self._cell(cell) for cell in each if local(cell) == "table-cell"])
            elif local(each) not in _UNPRINTED:
                self._table(each)

    def _cell(self, cell: Element) -> Lines:
        """The lines of a cell by themselves."""
        outer, self._lines = self._lines, Lines(self._lines.made)
        self.read(cell)
        outer, self._lines = self._lines, outer
        return outer

    def _mark(self, name: str, element: Element) -> bool:
        """Whether the element is one end of a mark or of a field."""
        called = attribute(element, "name")
        if name in ("reference-mark-start", "bookmark-start"):
            begin = self._citations.code if name == "reference-mark-start" else self._citations.bookmark
            if close := begin(called):
                self._open[f"{name} {called}"] = close
        elif name in ("reference-mark-end", "bookmark-end"):
            self._open.pop(f"{name.removesuffix('end')}start {called}", lambda: None)()
        elif name == "fieldmark-start":
            self._fields.append(self._field(element))
        elif name == "fieldmark-end":
            close = self._fields.pop() if self._fields else None
            if close:
                close()
        else:
            return False
        return True

    def _field(self, element: Element) -> Close | None:
        """A field of Word's that LibreOffice keeps as it is; its code is one of the parameters."""
        codes = (attribute(each, "value") for each in element if local(each) == "param")
        return next(filter(None, (self._citations.code(code) for code in codes)), None)

    def _inline(self, element: Element, look: Look) -> None:
        self._write(element.text, look)
        for each in element:
            self._part(each, look)
            self._write(each.tail, look)

    def _part(self, element: Element, look: Look) -> None:
        name = local(element)
        if name == "span":
            self._inline(element, self._styles.look("text", attribute(element, "style-name")).over(look))
        elif name == "s":
            self._write(" ", look)  # more of them only make room
        elif name == "tab":
            self._lines.write("\t")
        elif name == "line-break":
            self._lines.end()
        elif name == "note":
            self.notes.append(element)
        elif name in ("frame", "custom-shape", "text-box"):
            self._boxes.append(element)
        elif name == "bibliography-mark":
            self._citations.work(marks.work_in(element))
            self._inline(element, look)
        elif not self._mark(name, element) and name not in _UNPRINTED:
            if name == "a":
                self._lines.link(attribute(element, "href"))
            self._inline(element, look)

    def _write(self, text: str | None, look: Look) -> None:
        if text and not look.hidden:
            self._lines.write(_SPACE.sub(" ", text), italic=bool(look.italic), bold=bool(look.bold))
