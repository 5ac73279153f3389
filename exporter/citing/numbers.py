"""Citations by number: ``[12]``, ``[3, 5–7]``, ``[12]–[14]``, ``(12)``, or digits behind a word that stood high.

A list is cited in one way throughout, so the way that reaches most of its numbers is taken, and the others are not
looked at: "(1)" counts arguments, and "B12" is a vitamin.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from exporter.text import LOWER_CLASS

_DASH = "[-‐‑‒–—−]"
_NUMBERS = rf"\d{{1,3}}(?:\s?(?:[,;]|{_DASH}|and|und|&)\s?\d{{1,3}})*"
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(_RAISED_DIGITS + "⁻˒", "0123456789-,")
_RAISED = rf"[{_RAISED_DIGITS}]{{1,3}}(?:(?:[,˒⁻]|{_DASH})\s?[{_RAISED_DIGITS}]{{1,3}})*"
_GLUED = rf"\d{{1,3}}(?:(?:,|{_DASH})\d{{1,3}})*(?![\d{LOWER_CLASS}%])(?!\.\d)"
_BEHIND = rf"(?:(?<=[{LOWER_CLASS}]{{3}})|(?<=[{LOWER_CLASS}]{{2}}[.,;:)”’\"]))"
# What counts arguments stands behind a colon, a comma or "and": "(1) …, (2) … and (3) …".
_AFTER_WORD = rf"(?:(?<=[{LOWER_CLASS}]\s)|(?<=al\.\s)|(?<=[)”\"]\s))(?<!\band\s)(?<!\bor\s)(?<!\bund\s)(?<!\boder\s)"
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(rf"(\d+)\s?{_DASH}\s?(\d+)")
_CHAIN = re.compile(rf"\]\s?({_DASH})\s?\[")
_WIDEST = 60  # numbers in a range; more is none


@dataclass(frozen=True, slots=True)
class Way:
    """A way to cite: its pattern, and the share of the list's numbers that it must reach to be believed.

    Marks that stand ``high`` also tell who belongs to which institute, in lines that are no sentences.
    """

    pattern: re.Pattern[str]
    share: float
    high: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether what looks so is hardly anything else."""
        return not self.share


WAYS = (
    Way(re.compile(rf"\[(?:see\s|cf\.\s|e\.g\.,?\s|vgl\.\s)?({_NUMBERS})(?:,\s[^\[\]]{{1,40}})?\]"), 0.0),
    Way(re.compile(rf"({_RAISED})"), 0.0, high=True),
    Way(re.compile(rf"{_AFTER_WORD}\((?:see\s|cf\.\s|e\.g\.,?\s|vgl\.\s)?({_NUMBERS})\)"), 0.4),
    Way(re.compile(rf"{_BEHIND}({_GLUED})"), 0.4, high=True),
)
_FEWEST = 2  # different numbers that a way which needs a share must reach


def way_of(texts: Sequence[str], known: Collection[int]) -> Way | None:
    """The way in which the texts cite a list of these numbers; ``None`` if they do not."""
    best, most = None, 0
    for way in WAYS:
        reached = {number for text in texts for _, numbers in cited(text, way) for number in numbers} & set(known)
        enough = len(reached) >= max(_FEWEST, way.share * len(known)) if not way.is_sure else bool(reached)
        if enough and len(reached) > most:
            best, most = way, len(reached)
    return best


def cited(text: str, way: Way) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Where the text cites in this way, and which numbers."""
    chained = _CHAIN.sub(lambda match: match[1].center(len(match[0])), text)  # "[12]–[14]" as "[12 – 14]"
    for match in way.pattern.finditer(chained):
        yield match.start(), tuple(expanded(match[1].translate(_LOWERED)))


def expanded(text: str) -> Iterable[int]:
    """All numbers that the text names: 3, 5, 6 and 7 of "3, 5–7"."""
    found = dict[int, None]()
    for part in re.split(r"[,;&]|and|und", " ".join(text.split())):
        if match := _RANGE.fullmatch(part.strip()):
            first, last = int(match[1]), int(match[2])
            found |= dict.fromkeys(range(first, last + 1) if first <= last <= first + _WIDEST else (first, last))
        else:
            found |= dict.fromkeys(int(number) for number in _NUMBER.findall(part))
    return found
