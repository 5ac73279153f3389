"""What scraping, pasting and scanning do to references, done on purpose; the labels move with the text."""

import random
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from exporter.span import Span
from training.corpus import Labelled

Edit = tuple[int, int, str]  # text[start:end] becomes the words
Damage = Callable[[Labelled, random.Random], list[Edit]]

SHARE = 0.25  # of the references that are damaged
NUMBERED = 0.14  # of those without a label that get one
LOST_NUMBERS = 0.35  # of those with a number that lose it
_ITALIC = frozenset(("title", "journal", "booktitle", "volume", "collection-title"))
_WORD = re.compile(r"[^\W\d_]{7,}")
_NAME = re.compile(r"[^\W\d_]{3,}")
_GLUE = re.compile(
    r"(?<=\b[pPSvn]\.) (?=\d)|(?<=\bpp\.) (?=\d)|(?<=\b[vV]ol\.) (?=\d)|(?<=\bNo\.) (?=\d)|(?<=\bno\.) (?=\d)"
)
_DASH = re.compile(r"(?<=\d)\s?[–—-]{1,2}\s?(?=\d)")
_CURLY = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')
_NUMBERS = ("{}. ", "{}. ", "[{}] ", "[{}] ", "{} ", "({}) ", "{}.", "[{}]", "{}) ", "[{}]. ", "{}\t")
_BULLETS = ("• ", "- ", "* ", "– ", "· ")
_TAILS = (
    " Google Scholar", " CrossRef", "CrossRef", "Google Scholar", " [CrossRef]", " [Google Scholar]", " [PubMed]",
    " PubMed", " View Article", " Article", "CrossRefGoogle Scholar", " MATH", " [DOI]",
)  # fmt: skip


def edited(reference: Labelled, edits: Iterable[Edit]) -> Labelled:
    """The reference with the edits made and the spans moved; edits that overlap an earlier one are left out."""
    text, made, last = list[str](), list[Edit](), 0
    for start, end, words in sorted(edits):
        if start < last:
            continue
        text += (reference.text[last:start], words)
        made.append((start, end, words))
        last = end
    text.append(reference.text[last:])
    spans = (
        Span(s.label, s.start + _shift(s.start, made, True), s.end + _shift(s.end, made, False))
        for s in reference.spans
    )
    kept = tuple(span for span in spans if span.start < span.end)
    return Labelled("".join(text), kept, reference.corpus, reference.ident)


def _shift(place: int, made: Sequence[Edit], opens: bool) -> int:
    """By how much a place moves; what is put in where a span begins or ends stays outside it."""
    shift = 0
    for start, end, words in made:
        if end < place or (end == place and (start < end or opens)):
            shift += len(words) - (end - start)
    return shift


def damaged(reference: Labelled, chance: random.Random) -> Labelled:
    """The reference as it is, numbered, or damaged in up to three ways."""
    if any(span.label == "citation-number" for span in reference.spans):
        reference = _renumbered(reference, chance)
    elif chance.random() < NUMBERED:
        reference = _numbered(reference, chance)
    if chance.random() >= SHARE:
        return reference
    for damage in chance.choices(list(DAMAGES), list(DAMAGES.values()), k=chance.choice((1, 1, 2, 3))):
        reference = edited(reference, damage(reference, chance))
    return reference


def _number(chance: random.Random) -> str:
    return str(chance.choices((chance.randint(1, 99), chance.randint(100, 400)), (85, 15))[0])


def _renumbered(reference: Labelled, chance: random.Random) -> Labelled:
    """Every reference was printed as the first; its number is another, or the list lost its numbers."""
    label = reference.spans[0]
    if label.label != "citation-number" or len(reference.spans) < 2 or reference.text[:1].isalpha():
        return reference
    if chance.random() < LOST_NUMBERS:
        begin = reference.text.find(" ", label.end) + 1
        begin = begin if 0 < begin <= reference.spans[1].start else reference.spans[1].start
        bare = Labelled(reference.text, reference.spans[1:], reference.corpus, reference.ident)
        return edited(bare, [(0, begin, "")])
    return edited(reference, [(label.start, label.end, _number(chance))] if label.of(reference.text) == "1" else [])


def _numbered(reference: Labelled, chance: random.Random) -> Labelled:
    if chance.random() < 0.12:
        return edited(reference, [(0, 0, chance.choice(_BULLETS))])
    number = _number(chance)
    form = chance.choice(_NUMBERS)
    moved = edited(reference, [(0, 0, form.format(number))])
    start = form.index("{")
    return Labelled(
        moved.text, (Span("citation-number", start, start + len(number)), *moved.spans), moved.corpus, moved.ident
    )


def _lose_spaces(reference: Labelled, chance: random.Random) -> list[Edit]:
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


DAMAGES: dict[Damage, float] = {
    _lose_spaces: 20, _double_spaces: 6, _hyphenate: 10, _question_marks: 4, _lose_accents: 7, _capitals: 9,
    _capital_title: 4, _other_dashes: 12, _straight_quotes: 8, _lose_stop: 10, _glue_marks: 8, _entities: 2, _tail: 6,
    _loose_marks: 4, _break_address: 5,
}  # fmt: skip
