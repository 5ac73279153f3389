"""The marks that driver.js and citeproc.py set: taken out of a text, and what stood between them kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

OPEN, NAMED, CLOSE = "\ue000", "\ue001", "\ue002"
# Marks before a family name; these characters count as Latin in citeproc, so they do not change the order of names.
ROLES = {"\u202a": "author", "\u202b": "editor", "\u202c": "translator"}
_MARKS = re.compile("[\ue000-\ue002\u202a-\u202e]")
_SPACES = re.compile(r"\s+")
_RAISED = str.maketrans("ᵗʰⁿᵈˢʳᵉᵒ", "thndsre°")


class Lost(ValueError):
    """A value that cannot be found in what was printed for it; the reference is not used."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of text printed for variables, and where in it the family names of which role begin."""

    names: tuple[str, ...]
    start: int
    end: int
    roles: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class _Opened:
    names: str
    start: int
    roles: list[tuple[int, str]] = field(default_factory=list)
    holds_others: bool = False


def unmarked(raw: str) -> tuple[str, list[Marked]]:
    """The text without marks, and the innermost marked parts."""
    text, parts, stack = "", list[Marked](), list[_Opened]()
    for char, names in _steps(_SPACES.sub(" ", raw.translate(_RAISED)).strip()):
        if char == OPEN:
            for outer in stack:
                outer.holds_others = True
            stack.append(_Opened(names, len(text)))
        elif char == CLOSE:
            last = stack.pop()
            if not last.holds_others:
                parts.append(Marked(tuple(last.names.split()), last.start, len(text), tuple(last.roles)))
        elif char in ROLES:
            if stack and stack[-1].names != "citation-label":
                stack[-1].roles.append((len(text), ROLES[char]))
        elif char != " " or text[-1:] != " ":
            text += char
    if _MARKS.search(text):
        raise Lost("marks")
    return text.rstrip(), parts


def _steps(raw: str) -> Iterator[tuple[str, str]]:
    """Each character; one that opens a part with the names of its variables."""
    index = 0
    while index < len(raw):
        if raw[index] == OPEN:
            named = raw.index(NAMED, index)
            yield OPEN, raw[index + 1 : named]
            index = named
        else:
            yield raw[index], ""
        index += 1


def by_role(text: str, part: Marked) -> Iterator[Marked]:
    """One part for each role; between two of them a word such as "Eds." must stand."""
    start = part.start
    for index, (place, role) in enumerate(part.roles):
        following, next_role = part.roles[index + 1] if index + 1 < len(part.roles) else (part.end, "")
        if next_role == role:
            continue
        end = _end_of_role(text, place, following) if next_role else part.end
        yield Marked(part.names, start, end, ((place, role),))
        start = end


_ROLE_WORD = re.compile(
    r"[(,;]\s?(?:(?P<small>[^\W\d_A-Z][^\W\d_]+)|Eds?|Hrsg|Hg|Editors?)\.?\)?[,;.)\s]|;\s(?=пер\.|trans|trad)"
)


def _end_of_role(text: str, start: int, end: int) -> int:
    word = _ROLE_WORD.search(text, start + 1, end)
    if word is None:
        raise Lost("two roles in one")
    return word.end()
