"""Glyphs -> words: letters that stand together on one base line, in one style."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from exporter.sources.pdf.glyphs import Glyph, Style
from exporter.text import DOTLESS

_SPACE = 0.18  # of the size of the letters: a gap as wide as this parts words, though no space is written
_OVERLAP = 0.25  # of the size: letters of a word may overlap by as much (kerning)
_SHIFT = 0.08  # of the size: how far a letter's base line may lie off that of its word
_SHADOW = 0.2  # of the size: how far a word is shifted that is drawn twice
_ROW = 6.0  # points: letters whose base lines are nearer are looked at together
_MOST_ACCENTS = 1_000  # on a page
_LAST = 50  # words with the same letters that are looked at again

# Accents that old LaTeX fonts print as letters of their own, over the next letter, and how Unicode combines them.
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306",
    "˙": "\u0307", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or the part of one that has one style. ``spaced`` says that a space was written behind it."""

    text: str
    left: float
    right: float
    base: float
    style: Style
    spaced: bool = False


def words_of(glyphs: Sequence[Glyph]) -> list[Word]:
    """The words of a page in the order in which it draws them.

    Text that runs in another direction than most of the page (a stamp in the margin) is left out.
    """
    turns = Counter(glyph.style.turn for glyph in glyphs if not glyph.text.isspace())
    if not turns:
        return []
    turn = turns.most_common(1)[0][0]
    return list(_once(_grouped(_combined([glyph for glyph in glyphs if glyph.style.turn == turn]))))


def _once(words: Iterable[Word]) -> Iterator[Word]:
    """Without what is drawn twice with a small shift, which looks bold or like a shadow."""
    drawn: dict[str, list[Word]] = {}
    for word in words:
        same = drawn.setdefault(word.text, [])
        near = _SHADOW * word.style.size
        if not any(abs(each.left - word.left) < near and abs(each.base - word.base) < near for each in same[-_LAST:]):
            same.append(word)
            yield word


def _grouped(glyphs: Iterable[Glyph]) -> Iterator[Word]:
    letters: list[Glyph] = []
    for glyph in glyphs:
        blank = not glyph.text or glyph.text.isspace()
        if not glyph.text or (blank and letters and _is_inside(glyph, letters[-1])):
            continue
        if letters and (blank or _parts(letters[-1], glyph)):
            yield _word(letters, blank)
            letters = []
        if not blank:
            letters.append(glyph)
    if letters:
        yield _word(letters, False)


def _is_inside(blank: Glyph, letter: Glyph) -> bool:
    """Whether a space is drawn over the letter before it, as some programs do behind ligatures: it parts nothing."""
    return letter.left < blank.left < blank.right < letter.right and blank.left < letter.right - 0.1 * letter.style.size


def _parts(before: Glyph, after: Glyph) -> bool:
    size = before.style.size
    if (after.left, after.right, after.base) == (before.left, before.right, before.base):
        return False  # the letters of a ligature
    gap = after.left - before.right
    apart = not -_OVERLAP * size < gap < _SPACE * size
    return apart or abs(after.base - before.base) > _SHIFT * size or after.style is not before.style


def _word(letters: Sequence[Glyph], spaced: bool) -> Word:
    text = "".join(letter.text for letter in letters)
    if not text.isascii():
        ligatures = any("\ufb00" <= character <= "\ufb06" for character in text)  # "ﬁ"
        text = unicodedata.normalize("NFKC" if ligatures else "NFC", text)
    first = letters[0]
    return Word(text, first.left, max(letter.right for letter in letters), first.base, first.style, spaced)


def _combined(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Letters with the accents that are printed over them, wherever in the file these were drawn."""
    accents = [(place, glyph) for place, glyph in enumerate(glyphs) if glyph.text in _ACCENTS][:_MOST_ACCENTS]
    if not accents:
        return list(glyphs)
    rows: dict[int, list[int]] = {}
    for place, glyph in enumerate(glyphs):
        if glyph.text.isalpha() and glyph.text not in _ACCENTS:
            rows.setdefault(round(glyph.base / _ROW), []).append(place)
    done: list[Glyph | None] = list(glyphs)
    for own, accent in accents:
        row = round(accent.base / _ROW)
        near = (place for each in (row, row + 1, row - 1) for place in rows.get(each, ()))
        under = next((place for place in near if _over(accent, glyphs[place])), None)
        if under is not None:
            done[own], done[under] = None, _with_accent(glyphs[under], accent)
    return [glyph for glyph in done if glyph is not None]


def _over(accent: Glyph, letter: Glyph) -> bool:
    """Whether the accent's middle stands between the letter's edges, and it is raised no more than over a capital."""
    middle = (accent.left + accent.right) / 2
    return letter.left < middle < letter.right and -0.05 <= (letter.base - accent.base) / letter.style.size < 0.5


def _with_accent(letter: Glyph, accent: Glyph) -> Glyph:
    bare = DOTLESS.get(letter.text, letter.text)
    return letter._replace(text=unicodedata.normalize("NFC", bare + _ACCENTS[accent.text]))
