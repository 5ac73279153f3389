r"""LaTeX's ASCII spelling of letters and marks: "ö" -> ``{\"o}``; for programs that do not read UTF-8.

Only what LaTeX has a command for without further packages is spelled, in the form of a group, which BibTeX counts as
one letter (Patashnik, "BibTeXing", section 4, item 22). Everything else stays as it is, so that nothing is lost.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from exporter.formats.latex import decode
from exporter.formats.latex_tables import ACCENTS, SYMBOLS

_ELSEWHERE = re.compile(r"[^\x00-\x7f]")
_LETTERS = (range(0xA0, 0x250), range(0x1E00, 0x1F00))
_LIGATURES = {"“": "``", "”": "''", "–": "--", "—": "---", "\u00a0": "~", "¿": "?`", "¡": "!`"}
_TEXT = frozenset(
    """
    ss SS o O l L ae AE oe OE aa AA i j dh DH th TH dj DJ ng NG textquoteleft textquoteright guillemotleft
    guillemotright guilsinglleft guilsinglright quotedblbase quotesinglbase textellipsis textbullet
    textperiodcentered textdegree textregistered texttrademark textcopyright textsterling texteuro textyen
    textsection P dag ddag textordfeminine textordmasculine textmu textonehalf textnumero textendash textemdash
    textquotedblleft textquotedblright textquestiondown textexclamdown
    """.split()
)
_MATH = frozenset(
    """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega
    Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega vartheta varsigma ell hbar times pm mp le ge ne ll gg
    approx sim simeq equiv propto infty to leftarrow leftrightarrow Rightarrow partial nabla sum prod int in cup cap
    subset subseteq forall exists prime ast star otimes oplus langle rangle div aleph wedge vee perp parallel odot
    """.split()
)


def spelled(text: str) -> str:
    """LaTeX source with ASCII in place of the letters and marks that LaTeX has a command for."""
    if text.isascii():
        return text
    with_ligatures = _ELSEWHERE.sub(lambda match: _LIGATURES.get(match[0]) or _codes().get(match[0], match[0]), text)
    if decode(with_ligatures) == decode(text):
        return with_ligatures
    return _ELSEWHERE.sub(lambda match: _codes().get(match[0], match[0]), text)  # "–-" would become "---"


def unspelled(text: str) -> str:
    """The characters of a text that have no ASCII spelling, each once."""
    return "".join(dict.fromkeys(_ELSEWHERE.findall(text)))


@cache
def _codes() -> dict[str, str]:
    """Each character that can be spelled, with its spelling, which reads back as just that."""
    found = dict((*_math(), *_accented(), *_text()))
    return {character: code for character, code in found.items() if decode(code) == character}


def _text() -> Iterator[tuple[str, str]]:
    return ((SYMBOLS[name], rf"{{\{name}}}") for name in _TEXT if name in SYMBOLS)


def _math() -> Iterator[tuple[str, str]]:
    return ((SYMBOLS[name], rf"$\{name}$") for name in _MATH if name in SYMBOLS)


def _accented() -> Iterator[tuple[str, str]]:
    commands = {mark: name for name, mark in reversed(ACCENTS.items()) if len(name) == 1}
    for code in (code for letters in _LETTERS for code in letters):
        base, *marks = list(unicodedata.normalize("NFD", chr(code)))
        if len(marks) == 1 and marks[0] in commands and base.isascii():
            name = commands[marks[0]]
            above = name not in ("c", "d", "b", "k")
            letter = {"i": r"\i", "j": r"\j"}.get(base, base) if above else base
            joint = " " if name.isalpha() and letter.isalpha() else ""
            yield chr(code), rf"{{\{name}{joint}{letter}}}"
