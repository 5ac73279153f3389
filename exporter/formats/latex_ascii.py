r"""LaTeX in seven bits: what is left of other characters once TeX's own were escaped becomes accents and commands.

Accents stand in a group that begins with the backslash, ``{\"o}``, which BibTeX takes for one letter when it
abbreviates, sorts and changes case. :func:`exporter.formats.latex.decode` gives back every text exactly; what no
standard command of LaTeX writes (other scripts, letters with accents apart) stays as it is.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from exporter.formats.latex import decode
from exporter.formats.latex_tables import ACCENTS, BARE, MATH_COMMANDS, SYMBOLS, TEXT_COMMANDS

# Fields that programs take as they stand; LaTeX in them would be part of the address.
VERBATIM_FIELDS = frozenset(
    {"url", "doi", "eprint", "file", "pdf", "groups", "verba", "verbb", "verbc", "crossref", "xdata"}
)

_ASCII = 128
_COMMANDS = {SYMBOLS[name]: rf"{{\{name}}}" for name in reversed(TEXT_COMMANDS)}
_BARE = {mark: rf"{{\{name}{{}}}}" for name, mark in BARE.items() if not mark.isascii()}
_SIGNS = {SYMBOLS[name]: rf"{{$\{name}$}}" for name in reversed(MATH_COMMANDS)}
_BELOW = frozenset({"c", "d", "b", "k", "textcommabelow"})  # a dot on the "i" does not meet these
_ACCENT_OF = {mark: name for name, mark in ACCENTS.items() if name not in ("polhk", "t")}
_GREEK = "\u0370-\u03ff"
# A Greek letter by itself is a sign; in a Greek word it is a letter, and mathematics would be wrong.
_GREEK_ALONE = re.compile(rf"(?<![{_GREEK}])[{_GREEK}](?![{_GREEK}\u0300-\u036f])")
_OTHER = re.compile(rf"[^\x00-\x7f{_GREEK}](?![\u0300-\u036f])")
# Next to a mark that TeX would join with them these stand in a group of their own.
_LIGATURES = {"–": "--", "—": "---", "“": "``", "”": "''"}
_LIGATURE = re.compile("[–—“”]")
_JOINS = {"–": "-–—", "—": "-–—", "“": "`?!", "”": "'"}
_ENTRY = re.compile(r"^@\w+\{(?P<key>[^,]*),$", re.MULTILINE)


def to_ascii_latex(text: str) -> str:
    """LaTeX source with accents and commands for what is not ASCII; anything else stays as it is."""
    if text.isascii():
        return text
    text = _LIGATURE.sub(_ligature, text)
    text = _GREEK_ALONE.sub(lambda match: _SIGNS.get(match[0], match[0]), text)
    return _OTHER.sub(lambda match: _spelling(match[0]), text)


def _ligature(match: re.Match[str]) -> str:
    around = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    joins = any(mark in _JOINS[match[0]] + match[0] for mark in around if mark)
    spelled = _LIGATURES[match[0]]
    return f"{{{spelled}}}" if joins or around[1] == spelled[0] else spelled


@lru_cache(maxsize=1 << 12)
def _spelling(char: str) -> str:
    """The character in LaTeX; itself where there is none that is read back as the same."""
    found = _COMMANDS.get(char) or _SIGNS.get(char) or _BARE.get(char) or _accented(unicodedata.normalize("NFD", char))
    return found if found and decode(found) == char else char


def _accented(parts: str) -> str:
    r"""A letter with its accents, the inner one first: ``{\'e}``, ``{\v c}``, ``{\'{\^e}}``."""
    base, marks = parts[0], [_ACCENT_OF.get(mark, "") for mark in parts[1:]]
    if not marks or not all(marks):
        return ""
    if base in "ij" and not set(marks) <= _BELOW:
        inner = rf"\{base}"
    else:
        inner = base if base.isascii() else _COMMANDS.get(base, "").strip("{}")
    for mark in marks:
        group = f"{{{inner}}}" if inner.startswith("\\") and inner[1:] not in ("i", "j") else inner
        space = " " if mark.isalpha() and group[:1].isalpha() else ""
        inner = rf"\{mark}{space}{group}" if group else ""
    return f"{{{inner}}}" if inner else ""


def left_over(text: str) -> Iterator[tuple[str, str]]:
    """The key of each entry of a .bib file that still has characters beyond ASCII, and which, each once."""
    starts = list(_ENTRY.finditer(text))
    ends = [*(each.start() for each in starts[1:]), len(text)]
    for start, end in zip(starts, ends, strict=True):
        others = "".join(dict.fromkeys(char for char in text[start.end() : end] if ord(char) >= _ASCII))
        if others:
            yield start["key"], others


_INITIAL = re.compile(r"(?:^|(?<=[\s~.-]))[^\W\d_a-zA-Z](?![\u0300-\u036f])")


def initials_in_ascii(names: str) -> str:
    r"""A field of names, the first letters of given names as accents in groups: "Zola, {\'E}mile".

    BibTeX knows bytes: styles that abbreviate print the first one of "É" alone, and LaTeX stops there.
    """
    return " and ".join(map(_with_initials, names.split(" and ")))


def _with_initials(name: str) -> str:
    family, comma, given = name.rpartition(", ")
    if name.isascii() or not comma or "{" in given or family.count("{") != family.count("}"):
        return name
    return f"{family}, {_INITIAL.sub(lambda match: to_ascii_latex(match[0]), given)}"
