"""The text of a Word document, of a note or of a text box: paragraphs and tables to lines, as they are printed.

Source: ECMA-376 part 1, 17.2 (document), 17.3 (paragraphs and runs), 17.4 (tables), 17.13 (what was changed).
"""

from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from exporter.sources.elements import attribute, child, local
from exporter.sources.lines import Lines
from exporter.sources.office import symbols
from exporter.sources.office.citations import Citations, Close
from exporter.sources.office.docx.fields import Fields
from exporter.sources.office.docx.numbering import Numbering
from exporter.sources.office.docx.parts import Parts, is_on
from exporter.sources.office.docx.styles import Styles, numbered

# What was deleted or moved away, and what says something of the text but is none. Pronunciations stand above the text.
_UNPRINTED = frozenset(
    "del moveFrom delText delInstrText pPr rPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr sectPr rt rubyPr numberingChange "
    "proofErr commentReference annotationRef footnoteRef endnoteRef".split()
)


class Shared:
    """What all texts of a document share: its parts, styles, numbers and citations, and which notes were printed."""

    def __init__(self, parts: Parts, citations: Citations) -> None:
        self.parts, self.citations = parts, citations
        self.styles = Styles(parts.first("styles"))
        self.numbering = Numbering(parts.first("numbering"))
        self.notes: list[tuple[str, str]] = []  # kind and id, in the order of the text


class Body:
    """Writes one text to lines. ``part`` is where its links are looked up."""

    def __init__(self, shared: Shared, part: str, lines: Lines) -> None:
        self._shared, self._part, self._lines = shared, part, lines
        self._fields = Fields(self._field)
        self._marks: dict[str, Close] = {}  # what to do at the ends of bookmarks
        self._boxes: list[Element] = []
        self._style = ""
        self._italic = self._bold = self._is_hidden = False
        self._runs: dict[str, Callable[[Element], None]] = {
            "tab": lambda _: self._write("\t"),
            "ptab": lambda _: self._write("\t"),
            "noBreakHyphen": lambda _: self._write("-"),
            "br": lambda _: self._break(),
            "cr": lambda _: self._break(),
            "sym": lambda each: self._write(symbols.character(attribute(each, "font"), attribute(each, "char"))),
            "t": lambda each: self._write(each.text or ""),
            "instrText": lambda each: self._fields.code(each.text or ""),
            "fldChar": self._field_mark,
            "footnoteReference": lambda each: self._note("footnotes", each),
            "endnoteReference": lambda each: self._note("endnotes", each),
            "drawing": self._drawing,
            "pict": self._drawing,
            "object": self._drawing,
        }

    def read(self, element: Element) -> None:
        """Write all paragraphs and tables inside an element."""
        self._blocks(element)
        self._fields.finish()

    def _blocks(self, element: Element) -> None:
        for each in _chosen(element):
            name = local(each)
            if name == "p":
                self._paragraph(each)
            elif name == "tbl":
                self._table(each)
            elif not self._mark(name, each):
                self._inside(name, each, self._blocks)

    def _inside(self, name: str, element: Element, read: Callable[[Element], None]) -> None:
        """Go into an element that only holds others, with what it says of them."""
        if name == "sdt":
            close = self._shared.citations.tag(attribute(child(element, "sdtPr", "tag"), "val"))
            read(element)
            if close:
                close()
        elif name not in _UNPRINTED:
            read(element)

    def _mark(self, name: str, element: Element) -> bool:
        """Whether the element is one end of a bookmark."""
        if name == "bookmarkStart":
            close = self._shared.citations.bookmark(attribute(element, "name"))
            if close:
                self._marks[attribute(element, "id")] = close
        elif name == "bookmarkEnd":
            self._marks.pop(attribute(element, "id"), lambda: None)()
        return name in ("bookmarkStart", "bookmarkEnd")

    def _paragraph(self, element: Element) -> None:
        """A paragraph; one whose mark was deleted goes on in the next, which has the number then."""
        properties = child(element, "pPr")
        styles, self._style = self._shared.styles, attribute(child(properties, "pStyle"), "val")
        self._style = self._style or styles.default
        is_joined = child(properties, "rPr", "del") is not None
        level = attribute(child(properties, "outlineLvl"), "val")
        if styles.is_heading(self._style) or (level and level != "9"):
            self._lines.blank()
        if not is_joined:
            where = numbered(child(properties, "numPr")) or styles.numbering(self._style)
            self._lines.begin(self._shared.numbering.label(where, self._style) if where else "")
        self._inline(element)
        self._fields.end_of_paragraph()
        if not is_joined:
            self._lines.end()
        self._read_boxes()

    def _read_boxes(self) -> None:
        """Text boxes are anchored in a paragraph, and stand beside it."""
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            Body(self._shared, self._part, self._lines).read(box)

    def _table(self, element: Element) -> None:
        for row in _rows(element, "tr"):
            if child(row, "trPr", "del") is None:
                self._lines.add_row([self._cell(cell) for cell in _rows(row, "tc")])

    def _cell(self, cell: Element) -> Lines:
        """The lines of a cell by themselves."""
        outer, self._lines = self._lines, Lines(self._lines.made)
        self._blocks(cell)
        self._lines.end()
        outer, self._lines = self._lines, outer
        return outer

    def _inline(self, element: Element) -> None:
        for each in _chosen(element):
            name = local(each)
            if name == "r":
                self._run(each)
            elif name == "fldSimple":
                self._simple_field(each)
            elif not self._mark(name, each):
                if name == "hyperlink":
                    self._lines.link(self._shared.parts.address(self._part, attribute(each, "id")))
                self._inside(name, each, self._inline)

    def _simple_field(self, element: Element) -> None:
        data = child(element, "fldData")
        self._fields.begin((data.text or "") if data is not None else "")
        self._fields.code(attribute(element, "instr"))
        self._fields.separate()
        self._inline(element)
        self._fields.end()

    def _run(self, element: Element) -> None:
        properties = child(element, "rPr")
        self._is_hidden = bool(is_on(child(properties, "vanish")))
        style = attribute(child(properties, "rStyle"), "val")
        self._italic, self._bold = (self._switch(properties, style, name) for name in ("i", "b"))
        self._run_parts(element)

    def _run_parts(self, element: Element) -> None:
        for each in _chosen(element):
            name = local(each)
            if name in self._runs:
                self._runs[name](each)
            elif name in ("ruby", "rubyBase"):
                self._inline(each)

    def _switch(self, properties: Element | None, style: str, name: str) -> bool:
        """Direct formatting decides; else two styles that both turn a switch on turn it off."""
        direct = is_on(child(properties, name))
        styles = self._shared.styles
        return styles.switch(self._style, name) != styles.switch(style, name) if direct is None else direct

    def _write(self, text: str) -> None:
        if not self._fields.hides and not self._is_hidden:
            self._lines.write(text, italic=self._italic, bold=self._bold)

    def _break(self) -> None:
        if not self._fields.hides and not self._is_hidden:
            self._lines.end()

    def _field_mark(self, element: Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            data = child(element, "fldData")
            self._fields.begin((data.text or "") if data is not None else "")
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.end()

    def _field(self, code: str, data: list[str]) -> Close | None:
        kind, _, rest = code.strip().partition(" ")
        if kind == "HYPERLINK":
            self._lines.link(rest.strip().partition(" ")[0].strip('"'))
            return None
        return self._shared.citations.code(code, data)

    def _note(self, kind: str, element: Element) -> None:
        if not self._fields.hides:
            self._shared.notes.append((kind, attribute(element, "id")))

    def _drawing(self, element: Element) -> None:
        self._boxes += _boxes(element)


def _chosen(element: Element) -> Iterator[Element]:
    """The elements inside; of alternatives that say the same the first (ECMA-376 part 3, 10.2.1)."""
    for each in element:
        if local(each) == "AlternateContent":
            choice = child(each, "Choice")
            choice = choice if choice is not None else child(each, "Fallback")
            yield from _chosen(choice) if choice is not None else ()
        else:
            yield each


def _rows(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also inside content controls and insertions."""
    for each in _chosen(element):
        if local(each) == name:
            yield each
        elif local(each) not in _UNPRINTED | {"tr", "tc", "p", "tbl"}:
            yield from _rows(each, name)


def _boxes(element: Element) -> Iterator[Element]:
    """The contents of the text boxes in a drawing, the outermost ones."""
    for each in _chosen(element):
        if local(each) == "txbxContent":
            yield each
        else:
            yield from _boxes(each)
