"""A block of a page while it is read: its characters as a browser shows them, and what is known of them."""

import re
from dataclasses import dataclass, field

from exporter.document import Emphasis
from exporter.sources import emphasis

_WHITE = re.compile(r"[ \t\n\r\f]+")  # what collapses (CSS Text 3, section 4.1); a no-break space does not
_OPENING = "([{<“„‘«‹\"'/¿¡"
_OWN_LABEL = re.compile(r"\s*(?:\[[^\[\]]{1,24}\]|\(\d{1,4}\)|\d{1,4}[.):]?(?=\s|$)|\d{1,4}[.)])")
_LABEL_ALONE = re.compile(r"\s*(?:\[[^\[\]]{1,24}\]|\(?\d{1,4}[.):]{0,2})\s*")


@dataclass(slots=True)
class Block:
    """Text that stands in a line of its own.

    ``apart`` says that a browser keeps a distance above it, ``marker`` is the number that its list gives it, ``linked``
    how many of its characters are in links. ``links`` are addresses, ``contexts`` the COinS in it, ``dois`` what it
    says in attributes or unseen text.
    """

    text: str = ""
    emphasis: list[Emphasis] = field(default_factory=list)
    apart: bool = False
    heading: bool = False
    marker: str = ""
    linked: int = 0
    links: list[str] = field(default_factory=list)
    contexts: list[str] = field(default_factory=list)
    dois: list[str] = field(default_factory=list)

    @property
    def labelled(self) -> bool:
        """Whether the text itself begins with a number or a label."""
        return _OWN_LABEL.match(self.text) is not None

    @property
    def is_label(self) -> bool:
        """Whether the text is a number or a label and nothing else."""
        return _LABEL_ALONE.fullmatch(self.text) is not None

    @property
    def is_links(self) -> bool:
        """Whether there is nothing in it but a few words to click on."""
        return len(self.text) <= 60 and self.linked >= 0.8 * len(self.text.replace(" ", ""))

    @property
    def states_something(self) -> bool:
        """Whether anything in it is made for machines."""
        return bool(self.links or self.contexts or self.dois)

    def with_what_is_known_of(self, other: "Block") -> None:
        """Take over the links and the like of another block of the same reference."""
        for mine, others in (
            (self.links, other.links),
            (self.contexts, other.contexts),
            (self.dois, other.dois),
        ):
            mine.extend(others)
            others.clear()

    def behind(self, front: str) -> None:
        """Put text in front, with a space between."""
        self.text = f"{front} {self.text}"
        self.emphasis = list(emphasis.moved(self.emphasis, len(front) + 1))


class Writing:
    """The block that is being written; white space collapses, and emphasis goes on over the ends of blocks."""

    def __init__(self) -> None:
        self.block = Block()
        self._pieces: list[str] = []
        self._length = 0
        self._letters = 0
        self._last = ""
        self._loosely = False
        self._open: dict[str, tuple[int, int]] = {}  # kind -> where it began, and the piece with which
        self._linked_from: int | None = None
        self._link_ended_at = -1

    @property
    def empty(self) -> bool:
        """Whether nothing was written."""
        return not self._length

    def add(self, text: str) -> None:
        """Write text whose white space collapses."""
        text = _WHITE.sub(" ", text)
        if text[:1] == " " and self._last in ("", " "):
            text = text[1:]
        if text and self._loosely and self._last not in ("", " ") and text[0].isalnum():
            text = f" {text}"
        if text:
            self.add_as_it_is(text)

    def add_as_it_is(self, text: str) -> None:
        """Write text whose white space stays."""
        self._pieces.append(text)
        self._length += len(text)
        self._letters += len(text) - text.count(" ")
        self._last = text[-1]
        self._loosely = False

    def part(self) -> None:
        """See that what follows does not stick to what was written."""
        if self._last and not self._last.isspace() and self._last not in _OPENING:
            self.add_as_it_is(" ")

    def part_from_words(self) -> None:
        """See that a word that follows does not stick to what was written."""
        self._loosely = True

    def begin_emphasis(self, kind: str) -> bool:
        """What follows is italic or bold; whether it was not so already, and so has an end of its own."""
        if kind in self._open:
            return False
        self._open[kind] = (self._length, len(self._pieces))
        return True

    def end_emphasis(self, kind: str) -> None:
        """What follows is no longer italic, or bold."""
        self._emphasise(kind, *self._open.pop(kind))

    def begin_link(self) -> None:
        """What follows is the text of a link."""
        if self._link_ended_at == self._length:  # two links that nothing parts
            self.part()
        self._linked_from = self._letters

    def end_link(self) -> None:
        """Count the letters of the link."""
        if self._linked_from is not None:
            self.block.linked += self._letters - self._linked_from
            self._link_ended_at = self._length
        self._linked_from = None

    def finish(self) -> Block:
        """The block, with white space at its end gone; the next one is begun with what is still open."""
        linked = self._linked_from is not None
        self.end_link()
        for kind, began in self._open.items():
            self._emphasise(kind, *began)
        block = self.block
        block.text = "".join(self._pieces).rstrip()
        self.block, self._pieces, self._length, self._letters, self._last = Block(), [], 0, 0, ""
        self._loosely, self._linked_from, self._link_ended_at = False, 0 if linked else None, -1
        self._open = dict.fromkeys(self._open, (0, 0))
        return block

    def _emphasise(self, kind: str, start: int, piece: int) -> None:
        text = "".join(self._pieces[piece:])
        bare = text.strip()
        if bare:
            begin = start + len(text) - len(text.lstrip())
            self.block.emphasis.append(Emphasis(begin, begin + len(bare), kind))
