"""The small language of layouts: a line of it, and a house that prints fields and words, give a reference.

``lists/layouts/macros.txt`` explains the language at its head.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from training.corpus import Piece
from training.render.pools import LISTS

Field = Callable[[str, str], Sequence[Piece]]  # name and mark behind -> pieces, none if the field is empty
Word = Callable[[str], str]
_TOKEN = re.compile(
    r"\\(?P<plain>.)|<(?P<field>\w+)(?P<mark>[.,:;]?)>|@(?P<word>\w+)|%(?P<macro>\w+)|(?P<sign>[][{}|])|(?P<text>[^][{}|<>@%\\]+)"
)

_LINE = re.compile(r"(?:(?P<times>\d+) \* )?(?:!(?P<house>\w+) )?(?P<body>.*)")


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a layout: what it is, its text or name, and its parts."""

    kind: str  # text, field, word, macro, all, optional, one
    text: str = ""
    mark: str = ""
    parts: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout, and the name of the house whose habits it needs."""

    node: Node
    house: str = ""


@dataclass(frozen=True, slots=True)
class Layouts:
    """All layouts by kind of work ("article", "article.zh"), and the macros they use."""

    kinds: dict[str, tuple[Layout, ...]]
    macros: dict[str, Node]


def load() -> Layouts:
    """The layouts of ``lists/layouts``."""
    kinds, macros = dict[str, tuple[Layout, ...]](), dict[str, Node]()
    for path in sorted((LISTS / "layouts").glob("*.txt")):
        found = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("# ")]
        if path.stem == "macros":
            macros = {name: parse(body) for name, _, body in (line.partition(" = ") for line in found)}
        else:
            kinds[path.stem] = tuple(layout for line in found for layout in _layouts(line))
    return Layouts(kinds, macros)


def _layouts(line: str) -> Sequence[Layout]:
    """A line's layout, as often as it says."""
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"layout: {line}")
    return [Layout(parse(match["body"]), match["house"] or "")] * int(match["times"] or 1)


def parse(line: str) -> Node:
    """The tree of a layout."""
    tokens = list(_TOKEN.finditer(line))
    if "".join(token.group() for token in tokens) != line:
        raise ValueError(f"layout: {line}")
    return _sequence(tokens)


def _sequence(tokens: list[re.Match[str]], closing: str = "") -> Node:
    """The parts up to the closing sign; alternatives where a bar stands between them."""
    branches = [list[Node]()]
    while tokens:
        token = tokens.pop(0)
        sign = token["sign"]
        if sign and sign == closing:
            break
        if sign == "|":
            branches.append([])
        elif sign == "[":
            branches[-1].append(Node("optional", parts=(_sequence(tokens, "]"),)))
        elif sign == "{":
            branches[-1].append(_sequence(tokens, "}"))
        else:
            branches[-1].append(_leaf(token))
    nodes = tuple(Node("all", parts=tuple(branch)) for branch in branches)
    return nodes[0] if len(nodes) == 1 else Node("one", parts=nodes)


def _leaf(token: re.Match[str]) -> Node:
    kind = next(kind for kind in ("plain", "field", "word", "macro", "text", "sign") if token[kind])
    return Node("text" if kind in ("plain", "sign") else kind, token[kind], token["mark"] or "")


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints a layout with the fields and words of one house."""

    macros: dict[str, Node]
    field: Field
    word: Word
    chance: random.Random

    def pieces(self, node: Node) -> list[Piece] | None:
        """The pieces, or ``None`` where a field that must be there is empty."""
        match node.kind:
            case "text":
                return [Piece(node.text)]
            case "word":
                return [Piece(self.word(node.text))]
            case "field":
                return list(self.field(node.text, node.mark)) or None
            case "macro":
                return self.pieces(self.macros[node.text])
            case "optional":
                return self.pieces(node.parts[0]) or []
            case "one":
                shuffled = self.chance.sample(node.parts, len(node.parts))
                return next((found for part in shuffled if (found := self.pieces(part)) is not None), None)
        found = list[Piece]()
        for part in node.parts:
            printed = self.pieces(part)
            if printed is None:
                return None
            found += printed
        return found


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without doubled stops and spaces where they meet, as an editor would leave them."""
    kept, last = list[Piece](), " "
    for piece in pieces:
        text = piece.text
        if not piece.tag:
            text = text[1:] if text[:1] in (".", ",") and last in (".,?!" if text[0] == "." else ",?!") else text
            text = text[1:] if text[:1] == "." and last in ":;" else text
        text = text.lstrip(" ") if last in " (" else text
        if text:
            kept.append(Piece(text, piece.tag))
            last = text[-1]
    return kept
