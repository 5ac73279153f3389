"""Where templates, notes and list items stand in wikitext, found in one pass over it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_MARK = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")
_NAME = re.compile(r"\s*([^|{}\[\]<>\n]{1,80})")
_REF = re.compile(r"<ref(?P<inside>\s[^<>]*)?>|</ref\s*>", re.IGNORECASE)
_HEADING = re.compile(r"^(={2,6})[ \t]*(?P<title>[^=\n][^\n]*?)[ \t]*\1[ \t]*$", re.MULTILINE)
_ITEM = re.compile(r"^[*#:;]+[ \t]*(?P<text>[^\n]*)", re.MULTILINE)
_SPACE = re.compile(r"[\s_]+")


@dataclass(frozen=True, slots=True)
class Template:
    """A template: its name in small letters, its parts between the bars, and where it stands."""

    name: str
    parts: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: the inside of a note, or a list item with the heading above it."""

    start: int
    end: int
    heading: str = ""


def without_comments(text: str) -> str:
    """The text without its comments, as many lines as before."""
    return _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)


def name_of(text: str) -> str:
    """The name of a template as it is compared: small letters, single spaces."""
    return _SPACE.sub(" ", text).strip().lower()


def templates(text: str, wanted: frozenset[str]) -> Iterator[Template]:
    """The templates of those names, in order of their ends; what stands inside of one is part of it."""
    opened: list[tuple[str, int, list[int]]] = []  # the mark, its offset, the bars of its own
    inside = 0  # open templates that are wanted
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark == "|":
            if opened:
                opened[-1][2].append(at)
        elif mark in ("{{", "[["):
            opened.append((mark, at, []))
            inside += mark == "{{" and _is_wanted(text, at, wanted)
        elif mark == "]]":
            if opened and opened[-1][0] == "[[":
                opened.pop()
        else:
            while opened and opened[-1][0] == "[[":  # a link that was never closed
                opened.pop()
            if not opened:
                continue
            _, start, bars = opened.pop()
            if _is_wanted(text, start, wanted):
                inside -= 1
                if not inside:
                    edges = [*bars, at]
                    parts = tuple(text[edge + 1 : end] for edge, end in pairwise(edges))
                    yield Template(name_of(text[start + 2 : edges[0]]), parts, start, at + 2)


def _is_wanted(text: str, start: int, wanted: frozenset[str]) -> bool:
    match = _NAME.match(text, start + 2)
    return match is not None and name_of(match[1]) in wanted


def notes(text: str) -> Iterator[Piece]:
    """The insides of ``<ref>…</ref>``; a note that names another and is empty is none."""
    start: int | None = None
    for match in _REF.finditer(text):
        if match[0].startswith("</"):
            if start is not None and match.start() > start:
                yield Piece(start, match.start())
            start = None
        elif not (match["inside"] or "").rstrip().endswith("/"):
            start = match.end()


def items(text: str) -> Iterator[Piece]:
    """The list items, each with the heading that it stands under."""
    headings = [(match.start(), match["title"]) for match in _HEADING.finditer(text)]
    heading, following = "", 0
    for match in _ITEM.finditer(text):
        while following < len(headings) and headings[following][0] < match.start():
            heading = headings[following][1]
            following += 1
        yield Piece(match.start("text"), match.end("text"), heading)
