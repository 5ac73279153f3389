"""Values that sources state for machines, typed: names in parts, dates in pieces, pages as first and last.

What is read here comes out of a field of its own, not out of running text; a form that is not understood stays as its
words.
"""

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from exporter.reference import Date, Name, Names, PageRange, Pages
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

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_LETTERED = re.compile(r"(\d{4})\s?([A-Za-z])")
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?", re.DOTALL)

_LABEL = r"[A-Za-z]{0,4}\.?\d{1,12}(?:[.:]\w{1,8})?[A-Za-z]{0,3}|[ivxlcdmIVXLCDM]+"
_RANGE = re.compile(rf"({_LABEL})(?:\s*[{DASH_CLASS}]{{1,3}}\s*({_LABEL}))?")
_ARTICLE = re.compile(r"e\d{3,}|[A-Za-z]{1,4}\.?\d{4,}|0\d{4,}|\d{6,}")
_LETTERS_DIGITS = re.compile(r"(\D*)(\d+)")

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_BEFORE_DOI = re.compile(r"(?:info:doi/|(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi)?[\s:/]*", re.IGNORECASE)
_END = ".,;"  # no DOI ends so, but what it is printed in does
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_NOT_IN_ISBN = re.compile(r"[^\dXx-]")


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
        given=spaced(" ".join(given_words[:cut])),
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


def spaced(given: str) -> str:
    """Initials apart and with their full stops; a name that is written out stays as it is."""
    if _GLUED.fullmatch(given):
        return " ".join(f"{letter}." for letter in given)
    if _LETTERS.fullmatch(given):
        return "".join(f"{char}." if char.isalpha() else char for char in given)
    return _STOP_INSIDE.sub(" ", given)


def month(text: str) -> int | None:
    """1 to 12 for an English month, its abbreviation or its number."""
    word = squeeze(text).strip(".").lower()
    if word.isascii() and word.isdigit():
        return int(word) if len(word) < 3 and 1 <= int(word) <= 12 else None
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS and word.isalpha() else None


def season(text: str) -> int | None:
    """1 (spring) to 4 (winter) for a season in English."""
    return _SEASONS.get(squeeze(text).lower())


def date(year: str, within: str = "", day: str = "") -> Date | None:
    """The date of its pieces, as far as they go; ``within`` is a month or a season. A year that is none stays words."""
    year, day = squeeze(year), squeeze(day)
    if not (year.isascii() and year.isdigit() and 3 <= len(year) <= 4):
        return Date(literal=year) if year else None
    number = month(within)
    known = bool(number) and day.isascii() and day.isdigit() and len(day) < 3 and 1 <= int(day) <= 31
    return Date(int(year), number, int(day) if known else None, None if number else season(within))


def lettered(year: str) -> tuple[str, str]:
    """The year and the letter of "1996a"; any other words as they are, with no letter."""
    year = squeeze(year)
    match = _LETTERED.fullmatch(year)
    return (match[1], match[2]) if match else (year, "")


def iso(text: str) -> Date | None:
    """The date of "2014-05-03", with a time or without; other words stay as they are."""
    text = squeeze(text)
    match = _ISO.fullmatch(text)
    return date(*(part or "" for part in match.groups())) if match else date(text)


def pages(text: str) -> Pages:
    """The pages of "340-63, 370": last pages are written out; what is no page stays as its words."""
    text = squeeze(text).strip(".;, ")
    if not text:
        return Pages()
    found = [_RANGE.fullmatch(part.strip()) for part in re.split("[,;]", text)]
    ranges = tuple(PageRange(match[1], last_page(match[1], match[2] or "")) for match in found if match)
    return Pages(ranges) if len(ranges) == len(found) else Pages(literal=text)


def first_and_last(first: str, last: str = "") -> Pages:
    """The pages from ``first`` to ``last``, which may be the same or empty."""
    first, last = squeeze(first), squeeze(last)
    if not first or not last:
        return pages(first or last)
    return Pages((PageRange(first, last_page(first, last) if last != first else ""),))


def last_page(first: str, last: str) -> str:
    """The last page in full: "S101" and "9" give "S109" (Chicago Manual of Style, 9.61)."""
    start, end = _LETTERS_DIGITS.fullmatch(first), _LETTERS_DIGITS.fullmatch(last)
    if not start or not end or end[1] not in ("", start[1]):
        return last
    digits = start[2][: -len(end[2])] + end[2] if len(end[2]) < len(start[2]) else end[2]
    return start[1] + digits if int(digits) >= int(start[2]) else last


def page_or_article(text: str, last: str = "") -> tuple[Pages, str]:
    """The pages, or the article number where the text is one ("e0123456"). With a ``last`` page it is the first."""
    if last:
        return first_and_last(text, last), ""
    if _ARTICLE.fullmatch(squeeze(text)):
        return Pages(), squeeze(text)
    return pages(text), ""


def doi(text: str) -> str:
    """The bare DOI that the field holds; empty if it holds none."""
    match = _DOI.search(unquote(squeeze(text)))
    return match[0].rstrip(_END) if match else ""


def doi_alone(text: str) -> str:
    """The DOI that the text is, bare, however it is dressed up; empty if it says anything else."""
    text = text.strip()
    before = _BEFORE_DOI.match(text)
    match = _DOI.fullmatch(text, before.end() if before else 0)
    return unquote(match[0]).rstrip(_END) if match else ""


def pmcid(text: str) -> str:
    """The number of PubMed Central with its letters, which some leave away; empty if there is none."""
    number = squeeze(text).upper().removeprefix("PMC")
    return f"PMC{number}" if number else ""


def issn(texts: Iterable[str]) -> str:
    """The ISSN of the printed journal, else the first ("0002-9602 (Print)", "0028-0836")."""
    found = [(match[0], text) for text in texts if (match := _ISSN.search(text))]
    printed = [number for number, text in found if "print" in text.lower()]
    number = next(iter(printed or [number for number, _ in found]), "")
    return number if not number or "-" in number else f"{number[:4]}-{number[4:]}"


def isbn(text: str) -> str:
    """The ISBN without what is said of it ("978-0-19-000000-0 (hbk.)")."""
    return _NOT_IN_ISBN.sub("", text.partition("(")[0]).strip("-")


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_EDITION = re.compile(r"(?:(\d{1,3})(?:st|nd|rd|th)?|([a-z]+))(?:\s+ed(?:ition|n)?\.?)?", re.IGNORECASE)


def edition(text: str) -> str:
    """The number of "2nd ed." or "Second edition"; other words as they are."""
    match = _EDITION.fullmatch(squeeze(text))
    if not match:
        return squeeze(text)
    word = (match[2] or "").lower()
    return match[1] or (str(_ORDINALS.index(word) + 1) if word in _ORDINALS else squeeze(text))
