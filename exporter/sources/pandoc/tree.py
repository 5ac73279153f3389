"""The tree that pandoc makes of a document, to lines as they are printed.

Source: the module Text.Pandoc.Definition of pandoc-types 1.23, of which pandoc's JSON is the mirror.
"""

from collections.abc import Iterator
from typing import Any

from exporter.document import Embedded
from exporter.errors import UnsafeInput
from exporter.sources import numerals
from exporter.sources.lines import Lines

Node = dict[str, Any]

_DEEPEST = 100  # nodes inside each other
_QUOTES = {"SingleQuote": "‘’", "DoubleQuote": "“”"}
_NUMBERS = {"LowerRoman": "i", "UpperRoman": "I", "LowerAlpha": "a", "UpperAlpha": "A"}
_AROUND = {"OneParen": "{})", "TwoParens": "({})"}
_BIBTEX = frozenset(("bib", "bibtex", "biblatex"))
_PART_LINES = frozenset(("LineBreak", "SoftBreak"))
_INSIDE = frozenset(("Underline", "Superscript", "Subscript", "SmallCaps"))


class Tree:
    """Writes the blocks of a document to ``lines``. With ``keeps_breaks`` the ends of lines in the source stay.

    ``embedded`` are the bibliographies that stand in blocks of code.
    """

    def __init__(self, name: str, *, keeps_breaks: bool = False) -> None:
        self.lines = Lines()
        self.embedded: list[Embedded] = []
        self._name, self._keeps_breaks = name, keeps_breaks
        self._notes: list[list[Node]] = []
        self._depth = self._italic = self._bold = self._items = 0

    def read(self, blocks: list[Node]) -> None:
        """Write all blocks, and behind them the notes, numbered."""
        self._blocks(blocks)
        if self._notes:
            self.lines.blank()
        for number, note in enumerate(self._notes, 1):
            self._item(note, f"{number}.")

    def _blocks(self, blocks: list[Node]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnsafeInput("its parts are too deep inside each other", file=self._name, mend="Make it simpler.")
        for each in blocks:
            self._block(each["t"], each.get("c"))
        self._depth -= 1

    def _block(self, kind: str, content: Any) -> None:
        if kind in ("Para", "Plain"):
            self._paragraph(content)
        elif kind == "Header":
            self.lines.blank()
            self._paragraph(content[2])
        elif kind == "LineBlock":
            for line in content:
                self._paragraph(line)
        elif kind.endswith("List"):
            self._list(kind, content)
        elif kind == "Table":
            self._table(content)
        elif kind == "CodeBlock":
            self._code(content)
        elif kind in ("Div", "Figure", "BlockQuote"):
            self._blocks(content if kind == "BlockQuote" else content[-1])

    def _list(self, kind: str, content: Any) -> None:
        if kind == "OrderedList":
            (start, style, around), items = content
            for number, item in enumerate(items, start):
                self._item(item, _label(number, style["t"], around["t"]))
        elif kind == "BulletList":
            for item in content:
                self._item(item, numerals.BULLET)
        else:  # of definitions
            for term, definitions in content:
                self._paragraph(term)
                for each in definitions:
                    self._blocks(each)

    def _paragraph(self, inlines: list[Node]) -> None:
        self._inlines(inlines)
        self.lines.end()

    def _item(self, blocks: list[Node], label: str) -> None:
        """An item of a list; a line that ends inside it goes on in the next."""
        self._items += 1
        self.lines.begin(label)
        self._blocks(blocks)
        self.lines.begin()
        self._items -= 1

    def _table(self, content: list[Any]) -> None:
        """Caption, rows of the head, of the bodies and of the foot."""
        _, caption, _, head, bodies, foot = content
        self._blocks(caption[1])
        rows = [*head[1], *(row for body in bodies for part in body[2:] for row in part), *foot[1]]
        for _, cells in rows:
            self.lines.add_row([self._cell(cell[-1]) for cell in cells])

    def _cell(self, blocks: list[Node]) -> Lines:
        outer, self.lines = self.lines, Lines()
        self._blocks(blocks)
        outer, self.lines = self.lines, outer
        return outer

    def _code(self, content: list[Any]) -> None:
        """Code is no text, but may be a bibliography."""
        (_, classes, _), text = content
        if not _BIBTEX.isdisjoint(classes):
            self.embedded.append(Embedded("bibtex", text))

    def _inlines(self, inlines: list[Node]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnsafeInput("its parts are too deep inside each other", file=self._name, mend="Make it simpler.")
        for each in inlines:
            self._inline(each["t"], each.get("c"))
        self._depth -= 1

    def _inline(self, kind: str, content: Any) -> None:
        if kind == "Str":
            self._write(content)
        elif kind == "Space" or (kind == "SoftBreak" and (self._items or not self._keeps_breaks)):
            self._write(" ")
        elif kind in _PART_LINES or (kind == "RawInline" and content[1].strip() in ("<br>", "<br/>", "<br />")):
            self.lines.end()
        elif kind == "Emph":
            self._italic += 1
            self._inlines(content)
            self._italic -= 1
        elif kind == "Strong":
            self._bold += 1
            self._inlines(content)
            self._bold -= 1
        elif kind == "Quoted":
            quotes = _QUOTES[content[0]["t"]]
            self._write(quotes[0])
            self._inlines(content[1])
            self._write(quotes[1])
        elif kind == "Link":
            self.lines.link(content[2][0])
            self._inlines(content[1])
        elif kind in ("Code", "Math"):
            self._write(content[1])
        elif kind == "Note":
            self._notes.append(content)
        elif kind in ("Span", "Cite"):
            self._inlines(content[1])
        elif kind in _INSIDE:
            self._inlines(content)

    def _write(self, text: str) -> None:
        self.lines.write(text, italic=bool(self._italic), bold=bool(self._bold))


def _label(number: int, style: str, around: str) -> str:
    shown = numerals.in_opendocument(number, _NUMBERS.get(style, "1"))
    return _AROUND.get(around, "{}.").format(shown)


def markdown_cells(blocks: list[Node]) -> Iterator[Node]:
    """The text of a notebook: its cells of Markdown, not those of code, nor what these put out."""
    for each in blocks:
        if each["t"] == "Div" and {"cell", "markdown"} <= set(each["c"][0][1]):
            yield from each["c"][1]
