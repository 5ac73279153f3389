"""The blocks of a page in the order in which they are read.

The tree is walked without recursion, so its depth costs no stack; whatever an element means is in a frame that is
put down where it ends.
"""

from exporter.sources.html import items
from exporter.sources.html.block import Block, Writing
from exporter.sources.html.elements import HEADINGS, LISTS
from exporter.sources.html.formula import formula, picture_of_formula
from exporter.sources.html.frame import Frame, frame_of
from exporter.sources.html.links import is_lookup
from exporter.sources.html.numbering import numbering
from exporter.sources.html.tree import Node, attributes, classes
from exporter.sources.html.visible import is_closed_panel, is_hidden, is_label_of_names, is_silent, is_way_back

_CELLS = ("td", "th")


class Page:
    """The blocks of a page, and the COinS that stand in none of them."""

    def __init__(self, body: "Node | None") -> None:
        self.blocks: list[Block] = []
        self.loose: list[str] = []
        self._writing = Writing()
        self._frames: list[Frame] = [Frame("html")]
        self._items: list[Frame] = []
        self._apart = True
        self._broken = False
        if body is not None:
            self._walk(body)
        self._flush()

    def _walk(self, root: Node) -> None:
        node, end = root, root.mem_id
        while True:
            entered = self._enter(node)
            child = node.first_child if entered else None
            if child is not None:
                node = child
                continue
            if entered:
                self._leave()
            while (following := node.next) is None or node.mem_id == end:
                if node.mem_id == end:
                    return
                parent = node.parent
                if parent is None:
                    return
                node = parent
                self._leave()
            node = following

    def _enter(self, node: Node) -> bool:
        """Begin an element or write a text; whether its children are to be read."""
        if node.is_text_node:
            self._text(node.text_content or "")
            return False
        tag = node.tag
        if not node.is_element_node or tag is None:
            return False
        given = attributes(node)
        if tag == "br":
            self._break()
        elif tag == "img":
            self._writing.add(picture_of_formula(given))
        elif tag == "math":
            self._writing.add(formula(node))
        elif self._is_read(node, tag, given):
            self._open(node, tag, given)
            return True
        return False

    def _is_read(self, node: Node, tag: str, given: dict[str, str]) -> bool:
        above = self._frames[-1]
        if is_silent(tag, given, above.sectioned) or is_label_of_names(node, given):
            return False
        if tag == "a" and is_way_back(node, given):
            return False
        if not is_hidden(given) or (not above.panel and is_closed_panel(node)):
            return True
        self._know(node)
        return False

    def _know(self, node: Node) -> None:
        """Keep the addresses that lie in what is hidden, and a DOI that is there for scripts."""
        addresses = [link.attributes.get("href") or "" for link in node.css("a[href]")]
        self._writing.block.links += [address for address in addresses if is_lookup(address)]
        if "data-doi" in classes(attributes(node)):
            self._writing.block.dois.append(node.text())

    def _open(self, node: Node, tag: str, given: dict[str, str]) -> None:
        frame = frame_of(tag, given, self._frames[-1])
        if frame.block:
            self._flush(apart=frame.apart)
        if frame.in_row:
            self._part_in_row(tag)
        elif frame.item:
            self._open_item(frame, given)
        elif tag in _CELLS:
            self._row_of(frame).starts.append(len(self.blocks))
        elif tag == "ol":
            frame.numbering = numbering(node, given)
        self._open_inline(frame, given)
        self._frames.append(frame)

    def _part_in_row(self, tag: str) -> None:
        """Put a comma between the items of a list that stands in a row, as its style sheet does."""
        above = self._frames[-1]
        if tag == "li":
            self._writing.add(", " if above.starts else "")
            above.starts.append(len(self.blocks))

    def _open_item(self, frame: Frame, given: dict[str, str]) -> None:
        above = self._frames[-1]
        if not frame.block:
            self._flush()
            frame.block = True
        frame.first = len(self.blocks)
        if "data-counter" in given:
            frame.marker = given["data-counter"]
        elif frame.tag == "li" and above.numbering:
            frame.marker = above.numbering.take(given.get("value", ""))
        self._items.append(frame)

    def _row_of(self, cell: Frame) -> Frame:
        return self._items[-1] if self._items and self._items[-1].tag == "tr" else cell

    def _open_inline(self, frame: Frame, given: dict[str, str]) -> None:
        if frame.tag == "a" and "href" in given:
            frame.linked, frame.lookup = True, is_lookup(given["href"])
            if frame.lookup:
                self._writing.part()
                self._writing.block.links.append(given["href"])
            self._writing.begin_link()
        elif frame.tag == "q":
            frame.quoted = True
            self._writing.add("“")
        if "title" in given and "z3988" in classes(given):
            self._writing.block.contexts.append(given["title"])
        if "data-doi" in given:
            self._writing.block.dois.append(given["data-doi"])
        frame.emphasised = tuple(kind for kind in frame.emphasised if self._writing.begin_emphasis(kind))

    def _leave(self) -> None:
        frame = self._frames.pop()
        for kind in frame.emphasised:
            self._writing.end_emphasis(kind)
        if frame.linked:
            self._writing.end_link()
        if frame.lookup:
            self._writing.part_from_words()
        if frame.quoted:
            self._writing.add("”")
        if frame.block:
            self._flush(heading=frame.tag in HEADINGS)
            self._apart = self._apart or frame.apart
        if frame.marked:
            items.settle_numbers(frame.marked)
        if frame.first >= 0:
            self._close_item(frame)

    def _close_item(self, frame: Frame) -> None:
        self._items.pop()
        if frame.tag == "dd" and frame.first and self.blocks[frame.first - 1].is_label:
            frame.first -= 1  # what stands in its dt
        count = len(self.blocks) - frame.first
        if 0 < count <= items.MOST:
            inside = self.blocks[frame.first :]
            whole = items.row(inside, frame.first, frame.starts) if frame.tag == "tr" else inside
            self.blocks[frame.first :] = items.item(whole, frame.nested)
            if self._items and not all(block.is_links for block in self.blocks[frame.first :]):
                self._items[-1].nested = True
        elif count and self._items:
            self._items[-1].nested = True
        if count and frame.marker:
            self.blocks[frame.first].marker = frame.marker
            self._frames[-1].marked.append(self.blocks[frame.first])
        self._apart = True

    def _text(self, text: str) -> None:
        above = self._frames[-1]
        if above.in_row and above.tag in LISTS:
            return  # white space between its items
        if not above.preformatted:
            self._writing.add(text)
        else:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self._break()
                if line:
                    self._writing.add_as_it_is(line.rstrip("\r"))
        self._broken = self._broken and self._writing.empty

    def _break(self) -> None:
        """End the line; two such ends leave an empty line."""
        if self._broken and self._writing.empty:
            self._apart = True
        self._flush()
        self._broken = True

    def _flush(self, *, apart: bool = False, heading: bool = False) -> None:
        """Put the block that was written to the others; what follows keeps a distance if ``apart`` says so."""
        block = self._writing.finish()
        if block.text.strip():
            block.apart, block.heading = self._apart, heading
            self.blocks.append(block)
            self._apart = self._broken = False
        elif block.states_something:
            self._without_text(block)
        self._apart = self._apart or apart

    def _without_text(self, block: Block) -> None:
        """What is known where nothing is written belongs to the item around it."""
        if not self._items:
            self.loose += block.contexts
        elif len(self.blocks) > self._items[-1].first:
            self.blocks[-1].with_what_is_known_of(block)
        else:
            self._writing.block.with_what_is_known_of(block)
