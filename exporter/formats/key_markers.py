"""The markers of a key pattern, ``[auth]`` to ``[veryshorttitle]``, and the fields that can stand beside them.

Names and meanings after JabRef's manual, "Customize the citation key generator".
"""

import re
from collections.abc import Callable
from functools import cache

from exporter.formats import dates, mapping, pages
from exporter.formats.citekey import EMPTY_WORDS, letters, year
from exporter.formats.key_people import PEOPLE
from exporter.reference import MONTHS, Date, Names, Pages, Reference

Value = Callable[..., str]

# JabRef's list; what begins a title in other languages is in EMPTY_WORDS.
FUNCTION_WORDS = EMPTY_WORDS | frozenset(
    """a an the above about across against along among around at before behind below beneath beside between beyond by
    down during except for from in inside into like near of off on onto since to toward through under until up upon
    with within without and but nor or so yet""".split()
)
_BETWEEN_WORDS = re.compile(r"[\s\-‐‑–—/]+")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|dell|nell|all|un)['’]", re.IGNORECASE)
_ENTRY_TYPES = {each.lower(): each for each in (
    "InProceedings", "InCollection", "InBook", "PhdThesis", "MastersThesis", "TechReport"
)}  # fmt: skip


def _title(reference: Reference) -> str:
    return reference.title or reference.translated_title or reference.original_title


def _words(reference: Reference) -> list[str]:
    parts = (_ELIDED.sub("", part) for part in _BETWEEN_WORDS.split(_title(reference)))
    return [word for part in parts if (word := letters(part))]


def _telling(reference: Reference) -> list[str]:
    return [word for word in _words(reference) if word.lower() not in FUNCTION_WORDS]


def capital(word: str) -> str:
    """The word with a capital in front; the other letters stay ("mRNA" becomes "MRNA")."""
    return word[:1].upper() + word[1:]


def _capitals(words: list[str]) -> str:
    return " ".join(map(capital, words))


def _significant(reference: Reference) -> str:
    words = _words(reference)
    telling = [word if word.lower() in FUNCTION_WORDS else capital(word) for word in words[1:]]
    return " ".join([*map(capital, words[:1]), *telling])


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _pages(reference: Reference) -> str:
    return reference.article_number or _text(reference.page)


def _page_numbers(reference: Reference) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", _pages(reference))]


def _page_prefix(reference: Reference) -> str:
    match = re.match(r"\D*", _pages(reference))
    return letters(match[0]) if match else ""


def _entry_type(reference: Reference) -> str:
    name = mapping.entry_type(reference, "bibtex")
    return _ENTRY_TYPES.get(name, capital(name))


def _month(reference: Reference) -> str:
    date = reference.issued
    return MONTHS[date.month - 1] if date and date.month else ""


def _day(reference: Reference) -> str:
    date = reference.issued
    return str(date.day) if date and date.day else ""


def _keywords(reference: Reference, most: int) -> str:
    return " ".join(reference.keyword[:most])


_OTHERS: dict[str, tuple[str, Value]] = {
    "year": ("the year", year),
    "shortyear": ("its last two digits", lambda reference: year(reference)[-2:]),
    "month": ("the month (`March`)", _month),
    "day": ("the day (`2`)", _day),
    "date": ("the date (`2020-09-25`)", lambda reference: _text(reference.issued)),
    "title": ("the title, its telling words with capitals (`AnAwesomePaperonJabRef`)", _significant),
    "fulltitle": ("the title as it stands", _title),
    "camel": ("the title, every word with a capital (`AnAwesomePaperOnJabRef`)", lambda each: _capitals(_words(each))),
    "shorttitle": ("its first three telling words (`AwesomePaperJabRef`)", lambda each: _capitals(_telling(each)[:3])),
    "shorttitleINI": ("their initials (`apJ`)", lambda reference: _initials(_telling(reference)[:3])),
    "veryshorttitle": ("its first telling word (`Awesome`)", lambda reference: _capitals(_telling(reference)[:1])),
    "firstpage": ("the lowest number in the pages", lambda each: str(min(_page_numbers(each), default=""))),
    "lastpage": ("the highest number in the pages", lambda each: str(max(_page_numbers(each), default=""))),
    "pageprefix": ("what stands before the first number (`L` of `L7`)", _page_prefix),
    "keywordN": ("the Nth keyword", lambda reference, number: "".join(reference.keyword[number - 1 : number])),
    "keywordsN": ("up to N keywords", _keywords),
    "entrytype": ("BibTeX's type (`Article`, `InProceedings`)", _entry_type),
}
MARKERS = PEOPLE | _OTHERS
_NUMBERED = re.compile(r"N(?:_M)?$")


@cache
def _shapes() -> list[tuple[re.Pattern[str], Value]]:
    return [(re.compile(_shape(name)), value) for name, (_, value) in MARKERS.items()]


def _shape(name: str) -> str:
    numbers = _NUMBERED.search(name)
    shape = re.escape(name[: numbers.start()] if numbers else name)
    return shape + {"N": r"([1-9]\d*)", "N_M": r"([1-9]\d*)_([1-9]\d*)"}.get(numbers[0] if numbers else "", "")


def marker(name: str) -> Callable[[Reference], str] | None:
    """What a marker gives for a record: ``[auth]``, ``[Auth]`` with a capital, a field; ``None`` if it is not known.

    A name in capitals is always the field: ``[TITLE]`` is the title as it stands.
    """
    if not (name.isupper() and name.lower() in fields()):
        if made := _special(name):
            return made
        if name[:1].isupper() and (made := _special(name[:1].lower() + name[1:])):
            return lambda reference: capital(made(reference))
    field = name.lower().replace("-", "_")
    return (lambda reference: _field(reference, field)) if field in fields() else None


def _special(name: str) -> Callable[[Reference], str] | None:
    for shape, value in _shapes():
        if match := shape.fullmatch(name):
            numbers = [int(number) for number in match.groups()]
            return lambda reference: value(reference, *numbers)
    return None


@cache
def fields() -> frozenset[str]:
    """The names of BibTeX, BibLaTeX and CSL that a marker may have, in small letters."""
    return frozenset(mapping.variables()) | frozenset(mapping.field_names())


def _field(reference: Reference, name: str) -> str:
    """The text of a field of a .bib file, or of CSL's variable; ``number`` is the issue of an article."""
    variable = mapping.variable_of_field(name, reference.type) or (name if name in mapping.variables() else "")
    return _text(getattr(reference, variable)) if variable else ""


def _text(value: object) -> str:
    if isinstance(value, Names):
        return " and ".join(each.literal or f"{each.given} {each.family}".strip() for each in value)
    if isinstance(value, Date):
        return value.literal or dates.to_edtf(value)
    if isinstance(value, Pages):
        return value.literal or pages.to_text(value)
    return " ".join(value) if isinstance(value, tuple) else str(value or "")
