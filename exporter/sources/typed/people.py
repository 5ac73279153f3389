"""Names that are stated in parts, or as one text in a field of its own."""

import re
from collections.abc import Callable, Iterable

from exporter.reference import Name, Names
from exporter.text import DASH_CLASS, UPPER_CLASS, squeeze

# Particles behind a given name ("Johann Wolfgang von"); Dutch ones are never dropped (CSL 1.0.2, "Name parts").
_BEHIND = frozenset("von vom de der den du da do das dos del della di dello degli zu zur zum af av".split())
_NEVER_DROPPED = frozenset("van ten ter te".split())
_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr|Esq)\.?|II|III|IV|[2-4](?:nd|rd|th)")
_GLUED = re.compile(rf"[{UPPER_CLASS}]{{1,4}}")
_INITIALS = re.compile(rf"[{UPPER_CLASS}]{{1,3}}|(?:[{UPPER_CLASS}]\.-?)+")
_LETTERS = re.compile(rf"[{UPPER_CLASS}](?:[ {DASH_CLASS}][{UPPER_CLASS}])*")
_OTHERS = re.compile(r"[\s.,]*(?:et\s?al|(?:and )?others)[\s.,]*", re.IGNORECASE)
_LETTER_RUN = re.compile(r"[^\W\d_]+")
_STOP_INSIDE = re.compile(r"(?<=\.)(?=[^\W\d_])")


def person(family: str, given: str = "", suffix: str = "") -> Name:
    """A person; particles in small letters are told from the names, "JA" and "J.A." become "J. A."."""
    words, given_words = squeeze(family).split(), squeeze(given).split()
    first = next((at for at, word in enumerate(words) if not word[0].islower()), 0)
    cut = len(given_words)
    while cut > 1 and given_words[cut - 1] in _BEHIND | _NEVER_DROPPED:
        cut -= 1
    before, behind = words[:first], given_words[cut:]
    if not before and not _NEVER_DROPPED.isdisjoint(behind):
        before, behind = behind, []
    return Name(
        family=_usual_case(" ".join(words[first:])),
        given=_spaced(" ".join(given_words[:cut])),
        dropping_particle=" ".join(behind),
        non_dropping_particle=" ".join(before),
        suffix=squeeze(suffix),
    )


def _usual_case(family: str) -> str:
    """A name that is set in capitals throughout ("WATSON"), as PubMed has those of before 1966."""
    if not family.isupper() or len(family) < 3:
        return family
    return _LETTER_RUN.sub(lambda match: match[0].capitalize(), family)


def inverted(text: str) -> Name:
    """The name in "Family, Given" or "Family, Given, Suffix"; without a comma it is an institution."""
    family, *rest = (squeeze(part) for part in text.split(","))
    if not rest:
        return Name(literal=family)
    if len(rest) > 1 and _SUFFIX.fullmatch(rest[0]):  # BibTeX's order
        rest = [*rest[1:], rest[0]]
    given, suffix = rest[0], ", ".join(rest[1:])
    head, _, last = given.rpartition(" ")
    if not suffix and head and _SUFFIX.fullmatch(last):  # "King, Martin L Jr"
        given, suffix = head, last
    return person(family, given, suffix)


def direct(text: str) -> Name:
    """The name in "Given Family", where particles begin the family name, or in "Family G. H."."""
    if "," in text:
        return inverted(text)
    words = squeeze(text).split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    last = next((at for at in range(len(words), 0, -1) if not _INITIALS.fullmatch(words[at - 1])), 0)
    if 0 < last < len(words):  # "Meyer J.W."
        return person(" ".join(words[:last]), " ".join(words[last:]), suffix)
    small = next((at for at, word in enumerate(words) if at and word[0].islower()), len(words) - 1)
    return person(" ".join(words[small:]), " ".join(words[:small]), suffix)


def names(people: Iterable[Name], *, others: bool = False) -> Names:
    """The names that say something, in order."""
    return Names(tuple(each for each in people if each.family or each.literal), others)


def listed(texts: Iterable[str], read: Callable[[str], Name]) -> Names:
    """The names in a list, each of which ``read`` reads; "et al." among them says that there are others."""
    texts = list(texts)
    people = [text for text in texts if not is_others(text)]
    return names(map(read, people), others=len(people) < len(texts))


def is_others(text: str) -> bool:
    """Whether what stands in the place of a name says that there are others ("et al.")."""
    return _OTHERS.fullmatch(text) is not None


def _spaced(given: str) -> str:
    """Initials apart and with their full stops; a name that is written out stays as it is."""
    if _GLUED.fullmatch(given):
        return " ".join(f"{letter}." for letter in given)
    if _LETTERS.fullmatch(given):
        return "".join(f"{char}." if char.isalpha() else char for char in given)
    return _STOP_INSIDE.sub(" ", given)
