"""Whether two records are of one work: by their identifiers, else by title, first author and year.

An identifier that both have decides: the same DOI is the same work, another DOI is not. Without one the title must be
the same but for small differences, and what tells works of one title apart must not differ: volumes, editions, numbers,
pages. What is nearly told is "perhaps": a person decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from exporter.csl import ItemType
from exporter.reference import Name, Reference, changed
from exporter.text import fold, squeeze

_CLOSE = 0.94  # of the letters in the same order: a letter in twenty may differ
_TELLING = 16  # letters of a title that is more than "Introduction" or "Editorial"
_NUMBER = re.compile(r"\d+|(?<![^\W\d_])[IVXLC]+(?![^\W\d_])|(?<=part )[a-z]\b", re.IGNORECASE)
_ABOUT_ANOTHER = re.compile(
    r"^(?:author )?(?:correction|corrigendum|erratum|errata|retraction|retracted|reply|response|comment|commentary"
    r"|review)(?: (?:to|of|on|for)\b|:)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|les?|la|el|los|las|il|lo|gli|l['’])\s*", re.IGNORECASE)
_SUBTITLE = re.compile(r"\s*[:.?!–—]\s+")
_VERSION = re.compile(r"v\d+$")
_WHOLE = frozenset((ItemType.BOOK, ItemType.REPORT, ItemType.THESIS, ItemType.STANDARD, ItemType.PAMPHLET))
_PART = frozenset((ItemType.CHAPTER, ItemType.ENTRY_ENCYCLOPEDIA, ItemType.ENTRY_DICTIONARY, ItemType.ENTRY))
_UNSETTLED = frozenset((ItemType.ARTICLE, ItemType.MANUSCRIPT))  # preprints


class Verdict(StrEnum):
    """How sure it is that two records are of one work."""

    SAME = "same"
    PERHAPS = "perhaps the same"


@dataclass(frozen=True, slots=True)
class Likeness:
    """That two records are of one work, or perhaps, and why."""

    verdict: Verdict
    reason: str


def compare(one: Reference, other: Reference) -> Likeness | None:
    """What speaks for one work; ``None`` where nothing does, or where something speaks against it."""
    if _bare(one) == _bare(other):
        return Likeness(Verdict.SAME, "the same record")
    for name, identifier in IDENTIFIERS.items():
        if (found := identifier(one)) and found == identifier(other):
            return None if name == "ISBN" and _apart(one, other) else Likeness(Verdict.SAME, f"the same {name}")
    if not (one.title or other.title):
        alike = any(where(one)) and where(one) == where(other)
        return Likeness(Verdict.SAME, "the same place in print") if alike else None
    if not _titles_agree(one, other) or _apart(one, other):
        return None
    authors, years = _authors(one, other), _years_apart(one, other)
    if authors is False or (years is not None and years > 2):
        return None
    if one.doi and other.doi:
        return Likeness(Verdict.PERHAPS, "the same title and author, but another DOI")
    if (one.type in _UNSETTLED) != (other.type in _UNSETTLED):
        return Likeness(Verdict.PERHAPS, "a preprint and what was published")
    if years is None or years == 2 or authors is None or (one.type in _PART) != (other.type in _PART):
        return Likeness(Verdict.PERHAPS, "the same title, but the rest is not sure")
    if years and not _held_alike(one, other):
        return Likeness(Verdict.PERHAPS, "the same title and author, in the year before or after")
    if len(fold(one.title)) < _TELLING and not _located_alike(one, other):
        return Likeness(Verdict.PERHAPS, "the same short title, author and year")
    return Likeness(Verdict.SAME, "the same title, first author and year")


def _bare(reference: Reference) -> Reference:
    return changed(reference, citation_key="", foreign=())


def doi(reference: Reference) -> str:
    """The DOI in small letters (DOI handbook, 2.4: case does not tell DOIs apart)."""
    return reference.doi.casefold()


def arxiv(reference: Reference) -> str:
    """The arXiv identifier without its version."""
    return _VERSION.sub("", reference.archive_location) if reference.archive.casefold() == "arxiv" else ""


def isbn(reference: Reference) -> str:
    """The ISBN of a whole book, as the nine digits that its two forms share."""
    digits = re.sub(r"[^\dXx]", "", reference.isbn)
    return digits[-10:-1] if reference.type not in _PART and len(digits) in (10, 13) else ""


IDENTIFIERS: dict[str, Callable[[Reference], str]] = {
    "DOI": doi,
    "PMID": lambda reference: reference.pmid,
    "arXiv identifier": arxiv,
    "ISBN": isbn,
}


def where(reference: Reference) -> tuple[str, ...]:
    """Where a work without a title stands: container, volume and page, author and year; else its address or note."""
    place = (fold(reference.container_title), reference.volume, _first_page(reference))
    rest = () if any(place) else (reference.url, fold(reference.note))
    return (*place, family(reference), str(year(reference) or ""), *rest)


def folded_title(reference: Reference) -> str:
    """The title without its article, folded."""
    return fold(_ARTICLE.sub("", reference.title))


def family(reference: Reference) -> str:
    """The first author's family name, or the first editor's, or the body's name, folded."""
    people = (reference.author or reference.editor or reference.director).people
    return _folded_name(people[0]) if people else ""


def year(reference: Reference) -> int | None:
    """The year in which the work was issued."""
    return reference.issued.year if reference.issued else None


def _folded_name(name: Name) -> str:
    return fold(name.literal or name.family or name.given)


def _titles_agree(one: Reference, other: Reference) -> bool:
    a, b = squeeze(one.title), squeeze(other.title)
    if not a or not b or bool(_ABOUT_ANOTHER.match(a)) != bool(_ABOUT_ANOTHER.match(b)):
        return False
    first, second = folded_title(one), folded_title(other)
    if first == second:
        return True
    if _is_main_title(a, second) or _is_main_title(b, first):
        return True
    return _numbers(a) == _numbers(b) and close(first, second)


def _is_main_title(title: str, whole: str) -> bool:
    """Whether a folded title is all of ``title`` but its subtitle."""
    main, *rest = _SUBTITLE.split(_ARTICLE.sub("", title), maxsplit=1)
    return bool(rest) and fold(main) == whole and len(whole) >= _TELLING


def _numbers(title: str) -> list[str]:
    return [number.casefold() for number in _NUMBER.findall(title)]


def close(one: str, other: str) -> bool:
    """Whether two folded strings are the same but for a letter in twenty."""
    if abs(len(one) - len(other)) > 0.1 * max(len(one), len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _CLOSE and matcher.ratio() >= _CLOSE


def _apart(one: Reference, other: Reference) -> bool:
    """Whether something tells works of one title apart."""
    values = [(one.volume, other.volume), (one.number, other.number), (one.part_number, other.part_number)]
    if any(a and b and fold(a) != fold(b) for a, b in values):
        return True
    if one.edition and other.edition and fold(one.edition) != fold(other.edition):
        return True
    if one.type in _WHOLE and other.type in _WHOLE and bool(one.edition) != bool(other.edition):
        return year(one) != year(other)
    first, second = _first_page(one), _first_page(other)
    return bool(first and second and first != second) and not _unlike_types(one, other)


def _unlike_types(one: Reference, other: Reference) -> bool:
    """A preprint has pages of its own."""
    return (one.type in _UNSETTLED) != (other.type in _UNSETTLED)


def _first_page(reference: Reference) -> str:
    ranges = reference.page.ranges
    return fold(ranges[0].first) if ranges else fold(reference.article_number)


def _authors(one: Reference, other: Reference) -> bool | None:
    """Whether the first authors are the same; ``None`` if one record names nobody, or names another author first."""
    first, second = family(one), family(other)
    if bool(first) != bool(second):
        return None
    if first == second or (min(len(first), len(second)) > 4 and close_names(first, second)):
        return True
    names = {_folded_name(name) for name in one.author.people}
    return None if second in names or first in {_folded_name(name) for name in other.author.people} else False


def close_names(one: str, other: str) -> bool:
    """Whether two folded names differ by no more than a letter, or one ends in the other ("Lundahl", "af Lundahl")."""
    if one.endswith(other) or other.endswith(one):
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return max(len(one), len(other)) - same <= 1


def _years_apart(one: Reference, other: Reference) -> int | None:
    first, second = year(one), year(other)
    if first is None or second is None:
        return 0 if first == second else None
    return abs(first - second)


def _held_alike(one: Reference, other: Reference) -> bool:
    """Whether both stand in one container, as far as is known: an article is online the year before it is in print."""
    a, b = fold(one.container_title), fold(other.container_title)
    return bool(a or b) and (not a or not b or a == b or fold(one.container_title_short) == b)


def _located_alike(one: Reference, other: Reference) -> bool:
    """Whether container, publisher, volume and page agree where both have them; one of them must, if there is any."""
    pairs = [(fold(one.container_title), fold(other.container_title)), (fold(one.publisher), fold(other.publisher))]
    pairs += [(one.volume, other.volume), (_first_page(one), _first_page(other))]
    given = [(a, b) for a, b in pairs if a and b]
    return all(a == b for a, b in given) and (bool(given) or not any(a or b for a, b in pairs))
