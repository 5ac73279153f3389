"""The kinds of damage: each says which characters become which others."""

import random
import re
import unicodedata
from collections.abc import Callable

from training.corpus import Labelled

Edit = tuple[int, int, str]  # text[start:end] becomes the words
Damage = Callable[[Labelled, random.Random], list[Edit]]

_ITALIC = frozenset(("title", "journal", "booktitle", "volume", "collection-title"))
_WORD = re.compile(r"[^\W\d_]{7,}")
_NAME = re.compile(r"[^\W\d_]{3,}")
_GLUE = re.compile(
    r"(?<=\b[pPSvn]\.) (?=\d)|(?<=\bpp\.) (?=\d)|(?<=\b[vV]ol\.) (?=\d)|(?<=\bNo\.) (?=\d)|(?<=\bno\.) (?=\d)"
)
_DASH = re.compile(r"(?<=\d)\s?[–—-]{1,2}\s?(?=\d)")
_CURLY = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')
_MISREAD = {
    "l": "1", "rn": "m", "O": "0", "ii": "u", "ri": "n", "cl": "d", "I": "l", "h": "b", "–": "Ð", "—": "Ñ", "“": "Ò",
    "”": "Ó", "é": "Ã©", "ü": "Ã¼", "ö": "Ã¶", "ä": "Ã¤", "’": "â€™", "ñ": "Ã±", "á": "Ã¡", "í": "Ã\u00ad",
}  # fmt: skip
_MISREADABLE = re.compile("|".join(_MISREAD))
_TAILS = (
    " Google Scholar", " CrossRef", "CrossRef", "Google Scholar", " [CrossRef]", " [Google Scholar]", " [PubMed]",
    " PubMed", " View Article", " Article", "CrossRefGoogle Scholar", " MATH", " [DOI]",
)  # fmt: skip


def lose_spaces(reference: Labelled, chance: random.Random) -> list[Edit]:
    """Spaces lost where italics began or ended: "ceremony.American Journal", "(Eds.),The social psychology"."""
    text, share = reference.text, chance.choice((0.4, 1.0))
    edits = list[Edit]()
    for span in reference.spans:
        if span.label in _ITALIC and chance.random() < share:
            edits += (
                [(span.start - 1, span.start, "")]
                if re.search(r"[.,:;)?!”\"] $", text[max(0, span.start - 2) : span.start])
                else []
            )
            behind = re.match(r"[.,:;]? ", text[span.end : span.end + 2])
            edits += (
                [(span.end + behind.end() - 1, span.end + behind.end(), "")] if behind and chance.random() < 0.5 else []
            )
    return edits


def _double_spaces(reference: Labelled, chance: random.Random) -> list[Edit]:
    places = [match.start() for match in re.finditer(" ", reference.text)]
    return [(place, place + 1, "  ") for place in chance.sample(places, min(len(places), chance.randint(1, 3)))]


def _hyphenate(reference: Labelled, chance: random.Random) -> list[Edit]:
    """A word parted at the end of a line: "hydro- logical"."""
    words = [
        match
        for match in _WORD.finditer(reference.text)
        if not re.search(r"https?:\S*$", reference.text[: match.start()])
    ]
    chosen = chance.sample(words, min(len(words), chance.randint(1, 2)))
    places = [word.start() + chance.randint(3, len(word.group()) - 3) for word in chosen]
    return [(place, place, chance.choice(("- ", "- ", "-", "\u00ad "))) for place in places]


def _question_marks(reference: Labelled, _: random.Random) -> list[Edit]:
    """A dash or quote that no code page had."""
    return [(match.start(), match.end(), "?") for match in re.finditer("[–—“”„«»‘’]", reference.text)]


def _lose_accents(reference: Labelled, _: random.Random) -> list[Edit]:
    edits = list[Edit]()
    for index, char in enumerate(reference.text):
        plain = unicodedata.normalize("NFKD", char)[0]
        if ord(char) > 127 and plain.isascii() and plain.isalpha():
            edits.append((index, index + 1, plain))
    return edits


def _capitals(reference: Labelled, _: random.Random) -> list[Edit]:
    """Names in capitals, as small capitals come out."""
    names = [
        match
        for span in reference.spans
        if span.label in ("author", "editor")
        for match in _NAME.finditer(reference.text, span.start, span.end)
    ]
    names = [name for name in names if name.group()[0].isupper() and "ß" not in name.group()]
    return [(name.start(), name.end(), name.group().upper()) for name in names]


def _capital_title(reference: Labelled, _: random.Random) -> list[Edit]:
    return [
        (span.start, span.end, span.of(reference.text).upper()) for span in reference.spans if span.label == "title"
    ]


def _other_dashes(reference: Labelled, chance: random.Random) -> list[Edit]:
    dash = chance.choice(("-", "–", "—", "--", "−", "‐", " - ", "‑"))
    inside = [span for span in reference.spans if span.label in ("page", "issue", "volume")]
    return [(m.start(), m.end(), dash) for span in inside for m in _DASH.finditer(reference.text, span.start, span.end)]


def _straight_quotes(reference: Labelled, _: random.Random) -> list[Edit]:
    return [
        (i, i + 1, char.translate(_CURLY)) for i, char in enumerate(reference.text) if char.translate(_CURLY) != char
    ]


def _lose_stop(reference: Labelled, _: random.Random) -> list[Edit]:
    end = len(reference.text)
    return (
        [(end - 1, end, "")]
        if reference.text.endswith(".") and not any(span.end == end for span in reference.spans)
        else []
    )


def _glue_marks(reference: Labelled, _: random.Random) -> list[Edit]:
    return [(match.start(), match.end(), "") for match in _GLUE.finditer(reference.text)]


def _entities(reference: Labelled, _: random.Random) -> list[Edit]:
    return [(match.start(), match.end(), "&amp;") for match in re.finditer("&", reference.text)]


def _tail(reference: Labelled, chance: random.Random) -> list[Edit]:
    """The words of links behind."""
    return [(len(reference.text), len(reference.text), chance.choice(_TAILS))]


def _loose_marks(reference: Labelled, chance: random.Random) -> list[Edit]:
    """Spaces before marks, as scanners set them."""
    marks = [m.start() for m in re.finditer(r"(?<=\w)[.,:;](?= )", reference.text)]
    return [(place, place, " ") for place in chance.sample(marks, min(len(marks), chance.randint(1, 3)))]


def _break_address(reference: Labelled, chance: random.Random) -> list[Edit]:
    """A space in an address, where the line ended."""
    edits = list[Edit]()
    for span in reference.spans:
        slashes = (
            [m.end() for m in re.finditer(r"[/.?=-]", span.of(reference.text))][2:-1]
            if span.label in ("url", "doi")
            else []
        )
        if slashes:
            place = span.start + chance.choice(slashes)
            edits.append((place, place, " "))
    return edits


def _lose_some_spaces(reference: Labelled, chance: random.Random) -> list[Edit]:
    """Spaces lost behind marks: "Smith,J.,1999"."""
    places = [m.end() - 1 for m in re.finditer(r"[.,:;)] ", reference.text)]
    lost = len(places) if chance.random() < 0.25 else chance.randint(1, 3)
    return [(place, place + 1, "") for place in chance.sample(places, min(len(places), lost))]


def _swap_spaces(reference: Labelled, chance: random.Random) -> list[Edit]:
    """Spaces typed before the mark instead of behind it: "Vol.26 ,2017"."""
    places = [m.start() for m in re.finditer(r"(?<=\w)[,:;] ", reference.text)]
    chosen = chance.sample(places, min(len(places), chance.randint(1, 3)))
    return [(place, place + 2, f" {reference.text[place]}") for place in chosen]


def _lose_dash(reference: Labelled, chance: random.Random) -> list[Edit]:
    """The dash of pages that no font had: "121 130"."""
    pages = [span for span in reference.spans if span.label == "page"]
    found = [m for span in pages for m in _DASH.finditer(reference.text, span.start, span.end)]
    return [(m.start(), m.end(), chance.choice((" ", " ", "  ", "_", "~"))) for m in found]


def _full_width(reference: Labelled, chance: random.Random) -> list[Edit]:
    """Marks of an East Asian keyboard."""
    wide = str.maketrans(",:;()", "，：；（）") if chance.random() < 0.6 else str.maketrans(",.", "，．")
    inside = [(s.start, s.end) for s in reference.spans if s.label in ("doi", "url", "eprint")]
    return [
        (i, i + 1, char.translate(wide))
        for i, char in enumerate(reference.text)
        if char.translate(wide) != char and not any(start <= i < end for start, end in inside)
    ]


def _other_spaces(reference: Labelled, chance: random.Random) -> list[Edit]:
    space = chance.choice(("\u00a0", "\u00a0", "\u2009", "\t", "\u3000"))
    places = [m.start() for m in re.finditer(" ", reference.text)]
    return [(p, p + 1, space) for p in chance.sample(places, min(len(places), chance.randint(1, 5)))]


def _other_end(reference: Labelled, chance: random.Random) -> list[Edit]:
    """A mark too many at the end."""
    end = len(reference.text)
    return [(end, end, chance.choice((".", " .", ";", ",", "..", ",.", " ;")))]


def _head(reference: Labelled, chance: random.Random) -> list[Edit]:
    """What a note says before the reference."""
    return [
        (
            0,
            0,
            chance.choice(
                ("See ", "see ", "Cf. ", "cf. ", "Vgl. ", "See also ", "and ", "Siehe ", "Voir ", "e.g. ", "also ")
            ),
        )
    ]


def misread(reference: Labelled, chance: random.Random) -> list[Edit]:
    """A few letters or marks that a scanner or another code page took for others."""
    found = [(m.start(), m.end(), _MISREAD[m.group()]) for m in _MISREADABLE.finditer(reference.text)]
    if chance.random() < 0.4:
        return [edit for edit in found if not edit[2].isascii()]
    return chance.sample(found, min(len(found), chance.randint(1, 2)))


DAMAGES: dict[Damage, float] = {
    lose_spaces: 20, _lose_some_spaces: 10, _double_spaces: 6, _hyphenate: 10, _question_marks: 4, _lose_accents: 7,
    _capitals: 9, _capital_title: 3, _other_dashes: 12, _straight_quotes: 8, _lose_stop: 10, _glue_marks: 8,
    _entities: 2, _tail: 2, _loose_marks: 4, _break_address: 6, _lose_dash: 3, _full_width: 2, _other_spaces: 3,
    _other_end: 4, _swap_spaces: 3, _head: 1.5, misread: 3,
}  # fmt: skip
