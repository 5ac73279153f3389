"""What stands in front of a reference: a number in one of the usual styles, a bullet, a LaTeX command."""

import re
from dataclasses import dataclass
from enum import Enum


class Style(Enum):
    """How a list is numbered."""

    BRACKET = "[1]"
    ROUND = "(1)"
    HALF = "1)"
    DOT = "1."
    COLON = "1:"
    BARE = "1 "
    GLUED = "1Smith"


@dataclass(frozen=True, slots=True)
class Label:
    """A number in front of a text; the text itself begins at ``end``."""

    style: Style
    number: int
    end: int


_NUMBER = re.compile(
    r"""
      \[\s?(?P<BRACKET>\d{1,4})\s?\][.:,]?
    | \(\s?(?P<ROUND>\d{1,4})\s?\)[.:,]?
    | (?:\#|n[°º]\s?)?(?P<HALF>\d{1,4})\)
    | (?P<DOT>\d{1,4})\s?\.(?:\s?[-–—](?=\s|[^\W\d_]))?(?!\d)
    | (?P<COLON>\d{1,4})\s?:(?!\d)
    | (?P<BARE>\d{1,4})(?=\s|$)
    | (?P<GLUED>\d{1,3})(?=[^\W\d_]{2})
    """,
    re.VERBOSE,
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

BULLETS = "•‣▪▫●○◦·∙■□►▶➢➤❖✓◆◇⁃"
_BULLET = re.compile(rf"(?:[{BULLETS}](?=\s|\w|[\"“«(\[])|[*–—+>-](?=\s)|[o](?=\s{{2,}}))\s*")
_SURE_BULLET = re.compile(rf"[{BULLETS}]\s*")
_CARETS = ("↵", "^", "↑")
_CARET = re.compile(r"(?:↵|\^)\s*(?:Jump up(?:\sto)?:?\s*)?(?:\w\s)*(?=[^\W\d_]{2}|[\"“])")

_BIBITEM = re.compile(
    r"\\bibitem\s*(?:\[(?P<label>(?:[^\[\]{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)\])?\s*\{(?P<key>[^{}]*)\}\s*,?\s*"
)
_LATEX_ITEM = re.compile(r"\\item(?:\s*\[(?P<label>[^\[\]]*)\])?\s+")
_BRACKETED = re.compile(r"\[(?P<label>[^\W\d_][^\[\]\s]{0,12}(?:\s?[^\[\]\s]{1,12}){0,3}?\s?\d{2,4}[a-z]?)\]:?\s+")
_UNCLOSED = re.compile(r"\[(?P<label>\d{1,3})\s+(?=[^\W\d_a-z])")
_LETTERED = re.compile(r"\((?P<label>[a-z])\)\s+(?=[^\W\d_a-z])")


def number_of(text: str) -> Label | None:
    """The number in front of the text, in any style. A year is none."""
    match = _NUMBER.match(text.translate(_SUPERSCRIPTS) if text[:1] in "¹²³⁴⁵⁶⁷⁸⁹" else text)
    if match is None or match.lastgroup is None:
        return None
    number = int(match[match.lastgroup])
    if 1500 <= number <= 2099 or number == 0:
        return None
    after = len(text) - len(text[match.end() :].lstrip())
    return Label(Style[match.lastgroup], number, after)


def without_bullet(text: str) -> str:
    """The text without a bullet, or dash used as one, in front."""
    match = _BULLET.match(text)
    return text[match.end() :] if match else text


def has_bullet(text: str) -> bool:
    """Whether a bullet, or a dash or star used as one, stands in front."""
    return _BULLET.match(text) is not None


def bullet_of(text: str) -> str:
    """The bullet in front, empty where there is none."""
    return text[0] if has_bullet(text) else ""


def without_sure_bullet(text: str) -> str:
    """The text without a mark in front that is nothing but a bullet or a return arrow."""
    match = _SURE_BULLET.match(text) or _CARET.match(text)
    if text in _CARETS:
        return ""
    return text[match.end() :] if match else text


def is_latex_item(text: str) -> bool:
    r"""Whether a ``\\bibitem`` or ``\\item`` begins here; its label may go on in the next line."""
    return text.startswith("\\bibitem") or _LATEX_ITEM.match(text) is not None


def unlabelled(text: str) -> str:
    """The text without bullet and number: good enough to judge by, not to hand on."""
    latex = bibitem_of(text)
    if latex:
        return latex[2]
    bare = without_bullet(text)
    label = number_of(bare)
    if label is None:
        return bare
    rest = without_bullet(bare[label.end :])
    again = split_numbered(rest, label.number)
    return rest if again is None else again


def bibitem_of(text: str) -> tuple[str, str, str] | None:
    r"""Label, key and rest of a ``\bibitem[label]{key} rest``, or of an ``\item[label] rest`` (without key)."""
    match = _BIBITEM.match(text)
    if match:
        return match["label"] or "", match["key"].strip(), text[match.end() :]
    match = _LATEX_ITEM.match(text)
    return (match["label"] or "", "", text[match.end() :]) if match else None


def word_label_of(text: str) -> tuple[str, str] | None:
    """Label and rest of "[Che73] …", "[Smith 2001] …", "(b) …", and of "[13 …" with its bracket lost."""
    for pattern in (_BRACKETED, _UNCLOSED, _LETTERED):
        match = pattern.match(text)
        if match:
            return match["label"], text[match.end() :]
    return None


def split_numbered(text: str, number: int) -> str | None:
    """What stands behind the number where the text begins with exactly this one ("12. 12. Smith")."""
    label = number_of(text)
    return text[label.end :] if label and label.number == number and label.style is not Style.GLUED else None
